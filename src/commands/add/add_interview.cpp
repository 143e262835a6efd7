// Which interview is meant: one that was planned, or a new one.
#include "commands/add/add.hpp"
#include "commands/shared/talks.hpp"

namespace followup {
namespace {

/// Whether the entry is about getting there, and not about the talk.
bool is_before_talk(const LogEntry& entry) {
  using enum LogKind;
  constexpr std::array before{skipped, snoozed, prepared, called_off, missed, moved};
  return std::ranges::count(before, entry.kind) > 0;
}

/// Whether nothing of it is recorded but that it is planned, and who comes.
bool is_planned(const Interview& interview, const Application& application, const Moment& now) {
  if (talk_of(application, interview, now).is_off) return false;
  const bool is_remembered = std::ranges::any_of(interview.met, [](const Met& met) { return !met.memorable.empty(); });
  const bool is_logged = std::ranges::any_of(application.log, [&](const LogEntry& entry) {
    return entry.interview == interview.id && !is_before_talk(entry);
  });
  return interview.notes.empty() && interview.forgot.empty() && interview.topics.empty() && interview.correct.empty() &&
         !interview.decision_by && !interview.no_date && !interview.ask_on && !is_remembered && !is_logged;
}

/// The planned interview of that day: the one of the very minute, else the first; or nothing. Nothing, too, if one that
/// is recorded has that minute, unless an invitation is about it. An invitation is never about one that came from
/// another.
Interview* planned_on(const Interview& said, Application& application, const Moment& now) {
  Interview* first = nullptr;
  for (Interview& interview : application.interviews) {
    if (said.invite && interview.invite) continue;
    const bool is_fitting = is_planned(interview, application, now);
    const bool is_invited = said.invite && !talk_of(application, interview, now).is_off;
    if (is_same_minute(interview.at, said.at)) return is_fitting || is_invited ? &interview : nullptr;
    if (!first && is_fitting && day_of(interview.at) == day_of(said.at)) first = &interview;
  }
  return first;
}

bool are_other_hours(const When& one, const When& other) {
  return std::holds_alternative<Moment>(one) && std::holds_alternative<Moment>(other) && !is_same_minute(one, other);
}

/// Refuses the very minute of an interview that is recorded: nobody has two, so it was typed twice.
void check_is_new(const Interview& interview, const Application& application, const Moment& now) {
  for (const Interview& known : application.interviews)
    if (is_same_minute(known.at, interview.at) && !talk_of(application, known, now).is_off)
      throw UsageError(
          fmt::format("interview {} of application {}, {}, is on record for that very minute; nothing was changed",
                      known.id.value, application.id.value, title_of(application)),
          lines_to_add(application));
}

/// Refuses to make another interview of now of what they said since the last one.
void check_is_talk(const NewInterview& said, const Application& application) {
  if (said.kind || !is_statement_alone(said) || application.interviews.empty()) return;
  const std::string id = fmt::to_string(application.id.value);
  std::string options;
  const auto add = [&](const char* option, const std::optional<std::string>& typed) {
    if (typed) options += fmt::format(" {} {}", option, shell_word(*typed));
  };
  add("--decision-by", said.decision_by);
  add("--ask-on", said.ask_on);
  add("--ask-by", said.ask_by);
  throw UsageError(fmt::format("only their decision was typed, and nothing of another interview of application {}, {}; "
                               "nothing was changed",
                               id, title_of(application)),
                   fmt::format("if they said it since the last one: followup heard {0}{1}\n"
                               "if there was one now: followup add {0} --on today{1}",
                               id, options));
}

/// That an interview to come may be one that is on record with another time: a sentence, or none.
std::string moved_instead(const Interview& interview, const std::string& typed, const Application& application,
                          const Moment& now) {
  for (const Interview& known : application.interviews) {
    if (known.invite && interview.invite) continue;  // that would be the same invitation
    if (known.id != interview.id && is_before(now, known.at) && !talk_of(application, known, now).is_off)
      return fmt::format(" (If interview {} was moved: followup undo, and followup move {} {} --interview {})",
                         known.id.value, application.id.value, shell_word(typed), known.id.value);
  }
  return "";
}

/// What to type if the talk that was typed is not the planned one: a sentence. `has_added` is whether that got more.
std::string another_instead(const Interview& planned, const Interview& said, bool has_added,
                            const std::optional<std::string>& typed, const Application& application) {
  const std::string another = fmt::format("f it is another talk: {}--another", has_added ? "followup undo, and " : "");
  if (!typed || said.invite || !are_other_hours(planned.at, said.at)) return fmt::format(" (I{})", another);
  return fmt::format(" (It keeps its hour. If it was moved: followup move {} {} --interview {}; i{})",
                     application.id.value, shell_word(*typed), planned.id.value, another);
}

}  // namespace

std::string lines_to_add(const Application& application) {
  return fmt::format(
      "to add to it:\nfollowup note {0} TEXT\nfollowup person {0} NAME --met\nfollowup heard {0} TEXT "
      "--decision-by DATE",
      application.id.value);
}

bool is_statement_alone(const NewInterview& said) {
  return (said.decision_by || said.ask_on) && !said.on && said.kind.value_or("").empty() && !said.where &&
         said.met.empty() && !said.note && !said.another;
}

Interview& interview_for(const Interview& said, const Understood& at, const NewInterview& arguments,
                         Application& application, const Env& env, Lines& lines) {
  const Moment& now = env.now;
  Interview* planned = arguments.another || arguments.is_time_open ? nullptr : planned_on(said, application, now);
  if (!planned && !arguments.is_time_open) check_is_talk(arguments, application);
  if (!planned && !arguments.is_time_open) check_is_new(said, application, now);
  const std::string otherwise = "(For another application: add --new.)";
  if (planned)
    lines.push_back(fmt::format("Application {}: {}. {}", application.id.value, title_of(application), otherwise));
  else if (!application.interviews.empty())
    lines.push_back(fmt::format("Round {} of application {}: {}. {}", application.interviews.size() + 1,
                                application.id.value, title_of(application), otherwise));
  Interview& interview =
      planned ? *planned : *find_by(application.interviews, add_interview(application, said), &Interview::id);
  if (planned && said.invite && are_other_hours(planned->at, said.at)) {
    const Lines moved = give_other_time(talk_of(application, *planned, now), at, false, application, env);
    lines.insert(lines.end(), moved.begin(), moved.end());
  }
  const Interview before = interview;
  const Lines venue = planned              ? fill_in(interview, said, arguments)
                      : said.where.empty() ? Lines()
                                           : Lines{fmt::format("Where: {}", said.where)};
  const std::string kind = interview.kind.empty() ? "" : ", " + interview.kind;
  const bool is_to_come = is_before(now, interview.at);
  const bool is_moved = is_to_come && arguments.on && !arguments.another;
  const bool has_added = interview != before || !arguments.met.empty();
  lines.push_back(planned ? fmt::format("Interview {}{}, as planned: {}.{}", interview.id.value, kind,
                                        in_full(interview.at, day_of(now), env.zone, interview.zone),
                                        another_instead(before, said, has_added, arguments.on, application))
                          : fmt::format("Interview {}{}{}: {}.{}", interview.id.value, kind,
                                        is_to_come ? ", upcoming" : "", in_full(at, day_of(now)),
                                        is_moved ? moved_instead(interview, *arguments.on, application, now) : ""));
  if (at.is_phrase && is_to_come)
    lines.push_back(fmt::format("'{}' may be another day than that; once you know it: followup move {} DATE",
                                *arguments.on, application.id.value));
  lines.insert(lines.end(), venue.begin(), venue.end());
  return interview;
}

}  // namespace followup
