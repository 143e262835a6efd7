// `show --json`: everything recorded of one application, and what follows from it.
#include "render/values.hpp"

namespace followup {
namespace {

using json::Value;

Value person_json(const Person& person) {
  return Value::object({{"name", person.name},
                        {"title", text_or_null(person.title)},
                        {"email", text_or_null(person.email)},
                        {"phone", text_or_null(person.phone)},
                        {"prefers", or_null(person.prefers, [](Channel channel) { return name_of(channel); })},
                        {"contact", person.contact}});
}

Value met_json(const Met& met) {
  return Value::object({{"name", met.name}, {"memorable", text_or_null(met.memorable)}});
}

Value interview_json(const Interview& interview) {
  return Value::object({{"id", interview.id.value},
                        {"at", iso(interview.at)},
                        {"kind", text_or_null(interview.kind)},
                        {"decision_by", day_or_null(interview.decision_by)},
                        {"met", array_of(interview.met, met_json)},
                        {"forgot", text_or_null(interview.forgot)},
                        {"notes", text_or_null(interview.notes)}});
}

Value task_json(const Task& task) {
  return Value::object(
      {{"id", task.id.value}, {"kind", name_of(task.kind)}, {"what", task.what}, {"due", day_or_null(task.due)}});
}

Value reference_json(const Reference& reference) {
  return Value::object(
      {{"name", reference.name}, {"email", text_or_null(reference.email)}, {"phone", text_or_null(reference.phone)}});
}

Value entry_json(const LogEntry& entry) {
  return Value::object({{"at", iso(entry.at)},
                        {"kind", name_of(entry.kind)},
                        {"rule", text_or_null(entry.rule)},
                        {"interview", id_or_null(entry.interview)},
                        {"person", text_or_null(entry.person)},
                        {"task", id_or_null(entry.task)},
                        {"reference", text_or_null(entry.reference)},
                        {"by", text_or_null(entry.by)},
                        {"until", day_or_null(entry.until)},
                        {"text", text_or_null(entry.text)},
                        {"decision_by", day_or_null(entry.decision_by)}});
}

}  // namespace

std::string show_json(const Application& application, const Tracker& tracker, const Moment& now) {
  Value document = Value::object({{"format", "followup.show/1"}, {"now", iso(now)}});
  const auto put = [&](const char* name, Value value) { document.members.push_back({name, std::move(value)}); };
  for (json::Member& member : row_json(application, tracker, now).members)
    document.members.push_back(std::move(member));
  put("created", or_null(application.created, [](const Moment& moment) { return iso(moment); }));
  put("outcome_on", or_null(application.outcome, [](const Outcome& outcome) { return iso(outcome.on); }));
  put("no_calls", application.no_calls);
  put("via", text_or_null(application.via));
  put("fit", text_or_null(application.fit));
  put("people", array_of(application.people, person_json));
  put("interviews", array_of(application.interviews, interview_json));
  put("tasks", array_of(application.tasks, task_json));
  put("references", array_of(application.references, reference_json));
  put("log", array_of(application.log, entry_json));
  const Agenda agenda = evaluate(application, tracker.policy, now);
  put("actions", array_of(agenda.actions, action_json));
  put("holds", array_of(agenda.holds, hold_json));
  return print_ascii(document);
}

}  // namespace followup
