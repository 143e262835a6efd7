// An interview is off: it was called off, or nobody came.
#include "commands/shared/talks.hpp"

namespace followup {
namespace {

struct OffArguments {
  std::string application;
  std::optional<std::string> text;
  std::optional<std::string> interview;
  std::optional<std::string> on;
  bool by_me = false;
};

/// The line that gives an interview another time, if that of this name does it.
std::string line_to_move(const Talk& talk, const Application& application, const Moment& now) {
  const auto meant = to_move(application, now);
  const bool is_meant = meant && meant->interview == talk.interview;
  return fmt::format("followup move {} DATE{}", application.id.value,
                     is_meant ? "" : fmt::format(" --interview {}", talk.interview->id.value));
}

/// Logs that the interview is off. Throws if the log has another time of it that was given after that.
void log_off(const LogEntry& entry, const Talk& talk, Application& application, const Env& env) {
  add_to_log(entry, application, env.now);
  if (!talk_of(application, *talk.interview, env.now).is_off)
    throw UsageError(fmt::format("--on is before interview {} was given its time, {}; nothing was changed",
                                 talk.interview->id.value, when_of(talk, env)));
}

Lines cancel(const OffArguments& arguments, Application& application, const Tracker& tracker, const Env& env) {
  const Talk talk =
      look_up_talk(arguments.interview, to_call_off, "to call off", arguments.application, application, tracker, env);
  if (talk.is_off) return off_already(talk, application, day_of(env.now));
  const std::string said = read_text("TEXT", arguments.text);
  return call_off(talk, read_on(arguments.on, tracker, env), said, arguments.by_me, application, env);
}

Lines missed(const OffArguments& arguments, Application& application, const Tracker& tracker, const Env& env) {
  const Day today = day_of(env.now);
  const Talk talk = look_up_talk(arguments.interview, to_miss, "whose time has come", arguments.application,
                                 application, tracker, env);
  if (talk.is_off) return off_already(talk, application, today);
  const std::string number = fmt::to_string(talk.interview->id.value);
  if (is_upcoming(talk))
    throw UsageError(
        fmt::format("interview {} is still to come: {}; nothing was changed", number, when_of(talk, env)),
        fmt::format("if they called it off: followup cancel {} --interview {}", application.id.value, number));
  const auto [at, on] = read_on(arguments.on, tracker, env);
  if (is_before(at, talk.at))
    throw UsageError(fmt::format("--on is before interview {}, {}; nothing was changed", number, when_of(talk, env)));
  const std::string text = read_text("TEXT", arguments.text);
  log_off({.at = at, .kind = LogKind::missed, .interview = talk.interview->id, .text = text}, talk, application, env);
  Lines lines{
      fmt::format("{} did not take place: {}. They missed it.", name_of(talk, application), when_of(talk, env))};
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

}  // namespace

Lines off_already(const Talk& talk, const Application& application, Day today) {
  const LogEntry& entry = off_since(talk, application);
  return {fmt::format("{} is off already: {} on {}; nothing was changed.", name_of(talk, application),
                      entry.kind == LogKind::missed ? "missed" : "called off", in_full(day_of(entry.at), today))};
}

Lines call_off(const Talk& talk, const TypedMoment& on, const std::string& said, bool by_me, Application& application,
               const Env& env) {
  const std::string text = by_me ? (said.empty() ? "by me" : "by me: " + said) : said;
  const LogEntry entry{.at = on.at, .kind = LogKind::called_off, .interview = talk.interview->id, .text = text};
  log_off(entry, talk, application, env);
  const char* who = by_me ? "You" : "They";
  Lines lines{fmt::format("{} is off: {}. {} called it off on {}.", name_of(talk, application), when_of(talk, env), who,
                          on.words)};
  if (!said.empty()) lines.push_back(fmt::format("{} said: {}", who, said));
  lines.push_back("Once it has another time: " + line_to_move(talk, application, env.now));
  return lines;
}

constinit const Command cancel_command{
    "cancel",
    "record that an interview was called off",
    {"followup cancel 5 'the manager is ill'", "followup cancel 5 --by-me --on yesterday"},
    bind<cancel_options, cancel>};

constinit const Command missed_command{"missed",
                                       "record that nobody came or called",
                                       {"followup missed 3 'nobody called'", "followup missed initech --interview 1"},
                                       bind<missed_options, missed>};

}  // namespace followup
