// Which interview is meant: one that was planned, or a new one.
#include "commands/add.hpp"

namespace followup {
namespace {

bool is_same_minute(const When& one, const When& other) {
  const auto* first = std::get_if<Moment>(&one);
  const auto* second = std::get_if<Moment>(&other);
  const auto minute_of = [](const Moment& moment) { return date::floor<std::chrono::minutes>(moment.utc); };
  return first && second && minute_of(*first) == minute_of(*second);
}

/// Whether nothing of it is recorded but that it is planned, and who comes.
bool is_planned(const Interview& interview, const Application& application) {
  const bool is_remembered = std::ranges::any_of(interview.met, [](const Met& met) { return !met.memorable.empty(); });
  const LogEntry* last = nullptr;  // of its time
  bool is_logged = false;
  for (const LogEntry& entry : application.log) {
    if (entry.interview != interview.id) continue;
    const bool is_of_time =
        entry.kind == LogKind::called_off || entry.kind == LogKind::missed || entry.kind == LogKind::moved;
    const bool is_plan =
        entry.kind == LogKind::prepared || entry.kind == LogKind::skipped || entry.kind == LogKind::snoozed;
    if (is_of_time && (!last || entry.at.utc >= last->at.utc)) last = &entry;
    is_logged = is_logged || (!is_of_time && !is_plan);
  }
  if (last && last->kind != LogKind::moved) return false;  // it is off
  return interview.notes.empty() && interview.forgot.empty() && !interview.decision_by && !is_remembered && !is_logged;
}

/// The planned interview of that day: the one of the very minute, else the first; or nothing. Nothing, too, if one that
/// is recorded has that minute.
Interview* planned_on(const When& at, Application& application) {
  Interview* first = nullptr;
  for (Interview& interview : application.interviews) {
    const bool is_fitting = is_planned(interview, application);
    if (is_same_minute(interview.at, at)) return is_fitting ? &interview : nullptr;
    if (!first && is_fitting && day_of(interview.at) == day_of(at)) first = &interview;
  }
  return first;
}

/// What was said of an interview that was planned. Its time stays, unless it had none and one was typed.
void fill_in(Interview& planned, const Interview& said, bool is_time_typed) {
  if (is_time_typed && std::holds_alternative<Day>(planned.at)) planned.at = said.at;
  if (!said.kind.empty()) planned.kind = said.kind;
  if (said.decision_by) planned.decision_by = said.decision_by;
  if (!said.notes.empty()) planned.notes = said.notes;
}

/// Refuses the very minute of an interview that is recorded: nobody has two, so it was typed twice.
void check_is_new(const Interview& interview, const Application& application) {
  for (const Interview& known : application.interviews)
    if (is_same_minute(known.at, interview.at))
      throw UsageError(
          fmt::format("interview {} of application {}, {}, is of that very minute; nothing was changed", known.id.value,
                      application.id.value, title_of(application)),
          fmt::format("to add to it:\nfollowup note {0} TEXT\nfollowup person {0} NAME --met\nfollowup heard {0} TEXT "
                      "--decision-by DATE",
                      application.id.value));
}

}  // namespace

Interview& interview_for(const Interview& said, const Understood& at, const NewInterview& arguments,
                         Application& application, const Moment& now, Lines& lines) {
  Interview* planned = arguments.another || arguments.is_time_open ? nullptr : planned_on(said.at, application);
  if (!planned && !arguments.is_time_open) check_is_new(said, application);
  const std::string otherwise = "(For another application: add --new.)";
  if (planned)
    lines.push_back(fmt::format("Application {}: {}. {}", application.id.value, title_of(application), otherwise));
  else if (!application.interviews.empty())
    lines.push_back(fmt::format("Round {} of application {}: {}. {}", application.interviews.size() + 1,
                                application.id.value, title_of(application), otherwise));
  Interview& interview =
      planned ? *planned : *find_by(application.interviews, add_interview(application, said), &Interview::id);
  if (planned) fill_in(interview, said, arguments.on.has_value());
  const std::string kind = interview.kind.empty() ? "" : ", " + interview.kind;
  const bool is_to_come = is_before(now, interview.at);
  lines.push_back(planned ? fmt::format("Interview {}{}, as planned: {}. (If it is another talk: followup undo, and "
                                        "--another)",
                                        interview.id.value, kind, in_full(Understood{interview.at}, day_of(now)))
                          : fmt::format("Interview {}{}{}: {}.", interview.id.value, kind,
                                        is_to_come ? ", upcoming" : "", in_full(at, day_of(now))));
  return interview;
}

}  // namespace followup
