// Everything about one application, with what was done and heard in order of time.
#include <fmt/format.h>

#include <algorithm>

#include "render/parts.hpp"

namespace followup {
namespace {

/// Whether the employer has to answer next.
bool is_waiting(Stage stage) { return stage != Stage::closed && stage != Stage::offered && stage != Stage::upcoming; }

/// What the day is called on which the wait began.
const char* name_of_beginning(const Situation& situation) {
  if (situation.since_what == Term::missed_interview) return "missed";
  return situation.since_what == Term::recorded ? "waiting since" : "last in touch";
}

std::string facts(const Application& application, const Situation& situation, const Moment& now, const Style& style) {
  const Day today = day_of(now);
  Table table;
  const auto add = [&](const char* name, const auto& when) {
    if (when) table.add({name, in_full(on_clock(*when, style.zone), today)});
  };
  table.add({"stage", name_of(situation.stage)});
  if (const auto outcome = outcome_of(application, now))
    table.add({"outcome", fmt::format("{}, {}", name_of(outcome->result), in_full(outcome->on, today))});
  add("answer by", situation.answer_by);
  const auto next = std::ranges::find(application.interviews, situation.next_interview, &Interview::at);
  const std::string zone = next == application.interviews.end() ? "" : next->zone;
  if (const auto& at = situation.next_interview)
    table.add({"next interview", in_full(on_clock(*at, style.zone), today) + on_other_clock(*at, style.zone, zone)});
  if (is_waiting(situation.stage) || situation.since_what != Term::recorded)
    add(name_of_beginning(situation), situation.since);
  if (is_waiting(situation.stage)) {
    add("they hope to decide by", situation.promise);
    add("ask on", situation.ask_on);
    add("don't write before", situation.quiet_until);
    add("follow-up day", situation.follow_up_on);
    add("probably a no from", situation.ghosted_on);
  }
  if (application.no_calls) table.add({"calls", "they asked not to be called"});
  if (!application.via.empty()) table.add({"via", application.via});
  if (!application.fit.empty()) table.add({"fit", application.fit});
  add("recorded", application.created);
  return table.text(style);
}

std::string people(const Application& application, const Style& style) {
  Table table;
  const std::vector<std::string> slugs = person_slugs(application);
  auto slug = slugs.begin();
  for (const Person& person : application.people)
    table.add({*slug++, person.name, person.title, person.email, person.phone,
               person.prefers ? fmt::format("prefers {}", name_of(*person.prefers)) : "",
               person.contact ? "the contact" : "", person.agency ? "of an agency" : "",
               person.greeting.empty() ? "" : "greeted: " + person.greeting});
  return section("People", table, style);
}

std::string state_of(const Judgement& judgement, Day today) {
  switch (judgement.standing) {
    case Standing::done:
      return "done " + in_full(*judgement.turn, today);
    case Standing::skipped:
      return judgement.turn ? "skipped " + in_full(*judgement.turn, today) : "switched off";
    case Standing::snoozed:
      return "put off until " + in_full(*judgement.turn, today);
    default:
      return "not done";
  }
}

std::string when_in_words(const Task& task, Day today) {
  if (task.due && task.from == day_of(*task.due)) return "on " + in_full(*task.due, today);
  return fmt::format("{}{}", task.due ? "by " + in_full(*task.due, today) : "no day named",
                     task.from ? ", not before " + long_date(*task.from) : "");
}

std::string tasks(const Application& application, const Tracker& tracker, const Moment& now, const Style& style) {
  const Day today = day_of(now);
  Table table;
  for (const Action& action : judgements_of(application, tracker.policy, now, elsewhere_of(tracker, now))) {
    if (action.rule->about != SubjectKind::task) continue;
    const Task& task = *find(application, *action.judgement.subject.task);
    table.add({action.handle, fmt::format("{} {}", name_of(task.kind), task.what), when_in_words(task, today),
               state_of(action.judgement, today)});
  }
  return section("Tasks", table, style);
}

std::string references(const Application& application, const Style& style) {
  Table table;
  for (const Reference& reference : application.references)
    table.add({reference_slug(application, reference.name), reference.name, reference.email, reference.phone,
               reference.about});
  return section("References", table, style);
}

}  // namespace

std::string show_text(const Application& application, const Tracker& tracker, const Moment& now, const Style& style) {
  const Situation situation = situation_of(application, tracker.policy, now);
  Table title("");
  title.add({{std::to_string(application.id.value), Tone::heading}, {title_of(application), Tone::heading}});
  const bool has_picture = style.width && situation.stage != Stage::closed;
  return title.text(style) + facts(application, situation, now, style) +
         (has_picture ? timeline_text({&application}, tracker, now, std::nullopt, style) : "") +
         people(application, style) + tasks(application, tracker, now, style) + references(application, style) +
         events_text(application, now, style) +
         agenda_text(evaluate(application, tracker.policy, now, elsewhere_of(tracker, now), style.zone), now, style);
}

}  // namespace followup
