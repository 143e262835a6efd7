// What becomes of interviews that were arranged: they are called off, nobody comes, or they get another time.
#include "commands/command.hpp"

namespace followup {
namespace {

// --- which interview is meant ---------------------------------------------------------------------------------------

std::vector<Talk> talks_of(const Application& application, const Moment& now) {
  std::vector<Talk> talks;
  for (const Interview& interview : application.interviews) talks.push_back(talk_of(application, interview, now));
  return talks;
}

/// The earliest by its time of those that fit; or nothing.
template <typename Fits>
std::optional<Talk> earliest(const Application& application, const Moment& now, Fits fits) {
  std::optional<Talk> first;
  for (const Talk& talk : talks_of(application, now))
    if (fits(talk) && (!first || is_before(talk.at, first->at))) first = talk;
  return first;
}

/// The latest by its time of those that fit; of equals, the one recorded last; or nothing.
template <typename Fits>
std::optional<Talk> latest(const Application& application, const Moment& now, Fits fits) {
  std::optional<Talk> last;
  for (const Talk& talk : talks_of(application, now))
    if (fits(talk) && (!last || !is_before(talk.at, last->at))) last = talk;
  return last;
}

/// That an interview was called off or missed, of one that is off.
const LogEntry& off_since(const Talk& talk, const Application& application) {
  const LogEntry* last = nullptr;
  for (const LogEntry& entry : application.log) {
    const bool is_it = entry.kind == LogKind::called_off || entry.kind == LogKind::missed;
    if (is_it && entry.interview == talk.interview->id && (!last || entry.at.utc >= last->at.utc)) last = &entry;
  }
  return *last;
}

/// The interview that went off last; or nothing.
std::optional<Talk> last_off(const Application& application, const Moment& now) {
  std::optional<Talk> last;
  for (const Talk& talk : talks_of(application, now)) {
    if (!talk.is_off) continue;
    const bool is_later = !last || off_since(talk, application).at.utc >= off_since(*last, application).at.utc;
    if (is_later) last = talk;
  }
  return last;
}

/// The next one to come, else the latest of today, else one that is off already.
std::optional<Talk> to_call_off(const Application& application, const Moment& now) {
  if (const auto next = earliest(application, now, is_upcoming)) return next;
  const auto is_of_today = [&](const Talk& talk) { return talk.is_held && day_of(talk.at) == day_of(now); };
  if (const auto talk = latest(application, now, is_of_today)) return talk;
  return last_off(application, now);
}

/// The latest whose time has come; it may be off already.
std::optional<Talk> to_miss(const Application& application, const Moment& now) {
  return latest(application, now, [&](const Talk& talk) { return !is_before(now, talk.at); });
}

/// The next one to come, else the one of today that may not have been held yet, else the one that went off last.
std::optional<Talk> to_move(const Application& application, const Moment& now) {
  if (const auto next = earliest(application, now, is_upcoming)) return next;
  const auto is_open = [&](const Talk& talk) { return is_pending(application, talk, now); };
  if (const auto pending = earliest(application, now, is_open)) return pending;
  return last_off(application, now);
}

using Pick = std::optional<Talk> (*)(const Application&, const Moment&);

/// The interview of the number that was typed, else the one that is picked. Throws if there is none; `what` completes
/// `no interview …`.
Talk look_up_talk(const std::optional<std::string>& number, Pick pick, const char* what, const std::string& typed,
                  Application& application, const Tracker& tracker, const Moment& now) {
  if (number) return talk_of(application, look_up_interview(application, number, tracker.policy, now), now);
  if (const auto talk = pick(application, now)) return *talk;
  const std::string message = fmt::format("application {}, {}, has no interview {}; nothing was changed",
                                          application.id.value, title_of(application), what);
  Suggestions suggestions{"APPLICATION", typed, {}, "if one of these is meant:"};
  for (const Talk& talk : talks_of(application, now))
    suggestions.all.push_back(
        {{typed, "--interview", fmt::to_string(talk.interview->id.value)}, in_full(talk.at, day_of(now))});
  throw UsageError(message, fmt::format("to record one: followup add {} --on DATE", application.id.value), suggestions);
}

/// `Interview 2 of Initech, Packaging manager`
std::string name_of(const Talk& talk, const Application& application) {
  return fmt::format("Interview {} of {}", talk.interview->id.value, title_of(application));
}

// --- cancel, missed -------------------------------------------------------------------------------------------------

struct OffArguments {
  std::string application;
  std::optional<std::string> text;
  std::optional<std::string> interview;
  std::optional<std::string> on;
  bool by_me = false;
};

Lines off_already(const Talk& talk, const Application& application, Day today) {
  const LogEntry& entry = off_since(talk, application);
  return {fmt::format("{} is off already: {} on {}; nothing was changed.", name_of(talk, application),
                      entry.kind == LogKind::missed ? "missed" : "called off", in_full(day_of(entry.at), today))};
}

/// The line that gives an interview another time, if that of this name does it.
std::string line_to_move(const Talk& talk, const Application& application, const Moment& now) {
  const auto meant = to_move(application, now);
  const bool is_meant = meant && meant->interview == talk.interview;
  return fmt::format("followup move {} DATE{}", application.id.value,
                     is_meant ? "" : fmt::format(" --interview {}", talk.interview->id.value));
}

/// Logs that the interview is off. Throws if the log has another time of it that was given after that.
void log_off(const LogEntry& entry, const Talk& talk, Application& application, const Moment& now) {
  add_to_log(entry, application, now);
  if (!talk_of(application, *talk.interview, now).is_off)
    throw UsageError(fmt::format("--on is before interview {} was given its time, {}; nothing was changed",
                                 talk.interview->id.value, in_full(talk.at, day_of(now))));
}

Lines cancel(const OffArguments& arguments, Application& application, const Tracker& tracker, const Env& env) {
  const Day today = day_of(env.now);
  const Talk talk = look_up_talk(arguments.interview, to_call_off, "to call off", arguments.application, application,
                                 tracker, env.now);
  if (talk.is_off) return off_already(talk, application, today);
  const auto [at, on] = read_on(arguments.on, tracker, env);
  const std::string said = read_text("TEXT", arguments.text);
  const std::string text = arguments.by_me ? (said.empty() ? "by me" : "by me: " + said) : said;
  const LogEntry entry{.at = at, .kind = LogKind::called_off, .interview = talk.interview->id, .text = text};
  log_off(entry, talk, application, env.now);
  Lines lines{fmt::format("{} is off: {}. {} called it off on {}.", name_of(talk, application), in_full(talk.at, today),
                          arguments.by_me ? "You" : "They", on)};
  if (!said.empty()) lines.push_back(fmt::format("{} said: {}", arguments.by_me ? "You" : "They", said));
  lines.push_back("Once it has another time: " + line_to_move(talk, application, env.now));
  return lines;
}

Lines missed(const OffArguments& arguments, Application& application, const Tracker& tracker, const Env& env) {
  const Day today = day_of(env.now);
  const Talk talk = look_up_talk(arguments.interview, to_miss, "whose time has come", arguments.application,
                                 application, tracker, env.now);
  if (talk.is_off) return off_already(talk, application, today);
  const std::string number = fmt::to_string(talk.interview->id.value);
  if (is_upcoming(talk))
    throw UsageError(
        fmt::format("interview {} is still to come: {}; nothing was changed", number, in_full(talk.at, today)),
        fmt::format("if they called it off: followup cancel {} --interview {}", application.id.value, number));
  const auto [at, on] = read_on(arguments.on, tracker, env);
  if (is_before(at, talk.at))
    throw UsageError(
        fmt::format("--on is before interview {}, {}; nothing was changed", number, in_full(talk.at, today)));
  const std::string text = read_text("TEXT", arguments.text);
  log_off({.at = at, .kind = LogKind::missed, .interview = talk.interview->id, .text = text}, talk, application,
          env.now);
  Lines lines{
      fmt::format("{} did not take place: {}. They missed it.", name_of(talk, application), in_full(talk.at, today))};
  if (!text.empty()) lines.push_back("Note: " + text);
  if (day_of(at) != day_of(talk.at)) lines.push_back(fmt::format("Recorded for {}.", on));
  lines.push_back("Once it has another time: " + line_to_move(talk, application, env.now));
  return lines;
}

void off_options(CLI::App& app, OffArguments& arguments, const char* text, const char* interview, const char* on) {
  application_word(app, arguments.application);
  optional(app, "TEXT", arguments.text, text);
  option(app, "--interview", "N", arguments.interview, interview);
  option(app, "--on", "DATE", arguments.on, on);
}

void cancel_options(CLI::App& app, OffArguments& arguments) {
  off_options(app, arguments, "what they said", "which one; the next one to come if not said",
              "when they called it off; now if not said");
  flag(app, "--by-me", arguments.by_me, "it was you who called it off");
}

void missed_options(CLI::App& app, OffArguments& arguments) {
  off_options(app, arguments, "what happened", "which one; the latest whose time has come if not said",
              "when that was; now if not said");
}

// --- move -----------------------------------------------------------------------------------------------------------

struct MoveArguments {
  std::string application;
  std::string date;
  std::optional<std::string> interview;
};

/// Whether an interview has that time: its minute, or its day where no other hour is named.
bool is_at(const When& at, const When& when) {
  const auto* moment = std::get_if<Moment>(&at);
  const auto* other = std::get_if<Moment>(&when);
  if (!other) return day_of(at) == day_of(when);
  const auto minute = [](const Moment& one) { return date::floor<std::chrono::minutes>(one.utc); };
  return moment && minute(*moment) == minute(*other);
}

/// Gives the interview another time. It stays as long as it was, if both times have an hour.
void give_time(Interview& interview, const When& from, const When& to) {
  const auto* old = std::get_if<Moment>(&from);
  const auto* now = std::get_if<Moment>(&to);
  if (interview.until && old && now)
    interview.until->utc += now->utc - old->utc;
  else
    interview.until.reset();
  interview.at = to;
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
  const Day today = day_of(env.now);
  const Talk talk = look_up_talk(arguments.interview, to_move, "to come, and none that is off", arguments.application,
                                 application, tracker, env.now);
  const bool was_over = talk.is_held && !is_pending(application, talk, env.now);
  const Understood to = read_when("DATE", arguments.date, was_over ? Direction::past : Direction::future, tracker, env);
  const std::string name = name_of(talk, application);
  if (!talk.is_off && is_at(talk.at, to.when))
    return {fmt::format("{} has that time already: {}; nothing was changed.", name, in_full(talk.at, today))};
  Interview& interview = *find_by(application.interviews, talk.interview->id, &Interview::id);
  add_to_log({.at = env.now, .kind = LogKind::moved, .interview = interview.id, .from = talk.at}, application, env.now);
  give_time(interview, talk.at, to.when);
  const Talk moved = talk_of(application, interview, env.now);
  if (moved.at != interview.at)
    throw UsageError(fmt::format("interview {} was given another time after {}; nothing was changed",
                                 interview.id.value, in_full(today, today)));
  Lines lines{fmt::format("{} is now on {}; it was{} on {}.", name, in_full(to, today), talk.is_off ? " to be" : "",
                          long_date(talk.at))};
  const Lines more = remarks(talk, was_over, moved, application, !arguments.interview, env.now);
  lines.insert(lines.end(), more.begin(), more.end());
  return lines;
}

void move_options(CLI::App& app, MoveArguments& arguments) {
  application_word(app, arguments.application);
  required(app, "DATE", arguments.date, "its other time; a day alone if the hour is not known");
  option(app, "--interview", "N", arguments.interview,
         "which one, held ones too; the next one to come, or the one that is off, if not said");
}

}  // namespace

constinit const Command cancel_command{
    "cancel",
    "record that an interview was called off",
    {"followup cancel 5 'the manager is ill'", "followup cancel 5 --by-me --on yesterday"},
    bind<cancel_options, cancel>};

constinit const Command missed_command{"missed",
                                       "record that nobody came or called",
                                       {"followup missed 3 'nobody called'", "followup missed initech --interview 1"},
                                       bind<missed_options, missed>};

constinit const Command move_command{
    "move",
    "give an interview another time",
    {"followup move 5 'fri 10:00'", "followup move 3 '2026-11-20 14:00' --interview 1"},
    bind<move_options, move>};

}  // namespace followup
