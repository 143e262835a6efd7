// The JSON documents that `--json` prints.
#include "followup/format.hpp"
#include "followup/text.hpp"
#include "render/values.hpp"

namespace followup {

using json::Value;

namespace {

/// An application as in `list --json`.
Value row_json(const Application& application, const Tracker& tracker, const Moment& now, const Elsewhere& elsewhere) {
  const Situation situation = situation_of(application, tracker.policy, now, elsewhere);
  const bool waits =
      situation.stage != Stage::closed && situation.stage != Stage::offered && situation.stage != Stage::upcoming;
  const auto of_wait = [waits](const std::optional<Day>& day) { return waits ? day_or_null(day) : Value(); };
  return Value::object({{"application", application.id.value},
                        {"company", application.company},
                        {"role", text_or_null(application.role)},
                        {"stage", name_of(situation.stage)},
                        {"round", id_or_null(situation.round)},
                        {"since", of_wait(situation.since)},
                        {"promise", of_wait(situation.promise)},
                        {"follow_up_on", of_wait(situation.follow_up_on)},
                        {"ghosted_on", of_wait(situation.ghosted_on)},
                        {"follow_ups", waits ? situation.follow_ups : 0},
                        {"outcome", or_null(situation.outcome, [](Result result) { return name_of(result); })},
                        {"taken", situation.is_taken},
                        {"quiet_until", of_wait(situation.quiet_until)},
                        {"ask_on", of_wait(situation.ask_on)},
                        {"answer_by", day_or_null(situation.answer_by)}});
}

}  // namespace

std::string texts_of(const Application& application) {
  const Value parts = json::read(encode_record(application)).value().flatten();
  std::string texts;
  for (const auto& [path, value] : parts.items())
    if (value.is_string()) texts += value.get<std::string>() + '\n';
  return texts;
}

Value action_json(const Action& action) {
  const Judgement& judgement = action.judgement;
  return Value::object({{"handle", action.handle},
                        {"rule", action.rule->id},
                        {"application", action.application.value},
                        {"company", action.company},
                        {"role", text_or_null(action.role)},
                        {"urgency", name_of(judgement.urgency)},
                        {"due", iso(judgement.due)},
                        {"interview", id_or_null(judgement.subject.interview)},
                        {"person", text_or_null(judgement.subject.person)},
                        {"task", id_or_null(judgement.subject.task)},
                        {"reference", text_or_null(judgement.subject.reference)},
                        {"offer", id_or_null(judgement.subject.offer)},
                        {"channel", or_null(judgement.channel, [](Channel channel) { return name_of(channel); })},
                        {"missing", judgement.missing.empty() ? Value() : words(judgement.missing)},
                        {"text", judgement.text},
                        {"reason", judgement.reason},
                        {"sources", words(action.rule->sources)}});
}

Value hold_json(const Hold& hold) {
  return Value::object({{"application", hold.application.value},
                        {"company", hold.company},
                        {"role", text_or_null(hold.role)},
                        {"stage", name_of(hold.stage)},
                        {"until", day_or_null(hold.until)},
                        {"reason", hold.reason},
                        {"sources", words(hold.sources)}});
}

std::string today_json(const Agenda& agenda, const Moment& now) {
  return print_ascii(Value::object({{"format", "followup.today/1"},
                                    {"now", iso(now)},
                                    {"actions", array_of(agenda.actions, action_json)},
                                    {"holds", array_of(agenda.holds, hold_json)}}));
}

std::string plan_json(const std::vector<PlannedDay>& days, const Tracker& tracker, const Moment& now,
                      const Zone& zone) {
  const auto day = [&](const PlannedDay& planned) {
    const Agenda agenda = evaluate(tracker, planned.seen_from, zone);
    return Value::object(
        {{"date", iso(day_of(planned.seen_from))}, {"actions", array_of(agenda.actions, action_json)}});
  };
  return print_ascii(Value::object({{"format", "followup.plan/1"}, {"now", iso(now)}, {"days", array_of(days, day)}}));
}

std::string list_json(const std::vector<const Application*>& applications, const Tracker& tracker, const Moment& now) {
  const Elsewhere elsewhere = elsewhere_of(tracker, now);
  const auto row = [&](const Application* application) { return row_json(*application, tracker, now, elsewhere); };
  return print_ascii(
      Value::object({{"format", "followup.list/1"}, {"now", iso(now)}, {"applications", array_of(applications, row)}}));
}

std::string show_json(const Application& application, const Tracker& tracker, const Moment& now) {
  Value document = Value::object({{"format", "followup.show/1"}, {"now", iso(now)}});
  const Elsewhere elsewhere = elsewhere_of(tracker, now);
  document.update(row_json(application, tracker, now, elsewhere));
  Value record = record_json(application);
  record.erase("id");  // the row has it as `application`
  document["created"] = record["created"];
  document["outcome_on"] =
      or_null(outcome_of(application, now), [](const Outcome& outcome) { return iso(outcome.on); });
  for (const bool is_list : {false, true})
    for (const auto& [name, value] : record.items())
      if (value.is_array() == is_list && !document.contains(name)) document[name] = value;
  const Agenda agenda = evaluate(application, tracker.policy, now, elsewhere);
  document["actions"] = array_of(agenda.actions, action_json);
  document["holds"] = array_of(agenda.holds, hold_json);
  return print_ascii(document);
}

std::string error_json(int code, std::string_view message, std::string_view hint) {
  // What was typed, and names of files, may be no UTF-8.
  const auto text = [](std::string_view words) { return Value(is_utf8(words) ? std::string(words) : visible(words)); };
  Value error =
      Value::object({{"code", code}, {"message", text(message)}, {"hint", hint.empty() ? Value() : text(hint)}});
  return print_ascii(Value::object({{"format", "followup.error/1"}, {"error", std::move(error)}}));
}

}  // namespace followup
