// An interview gets another time.
#include "commands/shared/talks.hpp"

namespace followup {
namespace {

struct MoveArguments {
  std::string application;
  std::string date;
  std::optional<std::string> interview;
};

/// Gives the interview another time. It stays as long as it was, if both times have an hour.
void give_time(Interview& interview, const When& from, const Understood& typed, const Env& env) {
  const When& to = typed.when;
  const auto* old = std::get_if<Moment>(&from);
  const auto* now = std::get_if<Moment>(&to);
  if (interview.until && old && now)
    interview.until->utc += now->utc - old->utc;
  else
    interview.until.reset();
  give_time(interview, typed, env);
}

/// What a person should know of the move besides the times.
Lines remarks(const Talk& before, bool was_over, const Talk& after, const Application& application, bool is_picked,
              const Moment& now) {
  Lines lines;
  const int id = application.id.value;
  if (was_over)
    lines.emplace_back(after.is_held ? "It was held: that mends the record."
                                     : "It counted as held, and is still to come now.");
  if (std::holds_alternative<Moment>(before.at) && std::holds_alternative<Day>(after.at))
    lines.push_back(fmt::format("Its hour is no longer recorded; once you know it: followup move {} '{} 15:00'{}", id,
                                iso(after.at),
                                is_picked ? "" : fmt::format(" --interview {}", before.interview->id.value)));
  const auto off = last_off(application, now);
  if (is_picked && off)
    lines.push_back(fmt::format("(If interview {0} is meant, which is off: followup undo, and --interview {0})",
                                off->interview->id.value));
  return lines;
}

Lines move(const MoveArguments& arguments, Application& application, const Tracker& tracker, const Env& env) {
  const Talk talk = look_up_talk(arguments.interview, to_move, "to come, and none that is off", arguments.application,
                                 application, tracker, env);
  const bool was_over = talk.is_held && !is_pending(application, talk, env.now);
  const Understood to = read_when("DATE", arguments.date, was_over ? Direction::past : Direction::future, tracker, env);
  if (!talk.is_off && is_at(talk.at, to.when))
    return {fmt::format("{} has that time already: {}; nothing was changed.", name_of(talk, application),
                        when_of(talk, env))};
  return give_other_time(talk, to, !arguments.interview, application, env);
}

void move_options(CLI::App& app, MoveArguments& arguments) {
  application_word(app, arguments.application);
  required(app, "DATE", arguments.date, "its other time; a day alone leaves the hour open");
  option(app, "--interview", "N", arguments.interview,
         "which one, held ones too; the next one to come, or the one that is off, if not said");
}

}  // namespace

bool is_at(const When& at, const When& when) {
  if (std::holds_alternative<Day>(when)) return day_of(at) == day_of(when);
  return is_same_minute(at, when);
}

Lines give_other_time(const Talk& talk, const Understood& to, bool is_picked, Application& application,
                      const Env& env) {
  const Day today = day_of(env.now);
  const bool was_over = talk.is_held && !is_pending(application, talk, env.now);
  Interview& interview = *find_by(application.interviews, talk.interview->id, &Interview::id);
  const std::string before = long_date(on_clock(talk.at, env.zone)) + on_other_clock(talk.at, env.zone, interview.zone);
  add_to_log({.at = env.now, .kind = LogKind::moved, .interview = interview.id, .from = talk.at}, application, env.now);
  give_time(interview, talk.at, to, env);
  const Talk moved = talk_of(application, interview, env.now);
  if (moved.at != interview.at)
    throw UsageError(fmt::format("interview {} was given another time after {}; nothing was changed",
                                 interview.id.value, in_full(today, today)));
  Lines lines{fmt::format("{} is now on {}; it was{} on {}.", name_of(talk, application), in_full(to, today),
                          talk.is_off ? " to be" : "", before)};
  const Lines more = remarks(talk, was_over, moved, application, is_picked, env.now);
  lines.insert(lines.end(), more.begin(), more.end());
  return lines;
}

constinit const Command move_command{
    "move",
    "give an interview another time",
    {"followup move 5 'fri 10:00'", "followup move 3 '2026-11-20 14:00' --interview 1"},
    bind<move_options, move>};

}  // namespace followup
