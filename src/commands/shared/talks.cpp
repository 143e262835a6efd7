#include "commands/shared/talks.hpp"

namespace followup {
namespace {

std::vector<Talk> talks_of(const Application& application, const Moment& now) {
  std::vector<Talk> talks;
  talks.reserve(application.interviews.size());
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

}  // namespace

const LogEntry& off_since(const Talk& talk, const Application& application) {
  const LogEntry* last = nullptr;
  for (const LogEntry& entry : application.log) {
    const bool is_it = entry.kind == LogKind::called_off || entry.kind == LogKind::missed;
    if (is_it && entry.interview == talk.interview->id && (!last || entry.at.utc >= last->at.utc)) last = &entry;
  }
  return *last;
}

std::optional<Talk> last_off(const Application& application, const Moment& now) {
  std::optional<Talk> last;
  for (const Talk& talk : talks_of(application, now)) {
    if (!talk.is_off) continue;
    const bool is_later = !last || off_since(talk, application).at.utc >= off_since(*last, application).at.utc;
    if (is_later) last = talk;
  }
  return last;
}

std::optional<Talk> to_call_off(const Application& application, const Moment& now) {
  if (const auto next = earliest(application, now, is_upcoming)) return next;
  const auto is_of_today = [&](const Talk& talk) { return talk.is_held && day_of(talk.at) == day_of(now); };
  if (const auto talk = latest(application, now, is_of_today)) return talk;
  return last_off(application, now);
}

std::optional<Talk> to_miss(const Application& application, const Moment& now) {
  const auto last = latest(application, now, [&](const Talk& talk) { return !is_before(now, talk.at); });
  return last ? last : earliest(application, now, is_upcoming);
}

std::optional<Talk> to_move(const Application& application, const Moment& now) {
  if (const auto next = earliest(application, now, is_upcoming)) return next;
  const auto is_open = [&](const Talk& talk) { return is_pending(application, talk, now); };
  if (const auto pending = earliest(application, now, is_open)) return pending;
  return last_off(application, now);
}

Talk look_up_talk(const std::optional<std::string>& number, Pick pick, const char* what, const std::string& typed,
                  Application& application, const Tracker& tracker, const Env& env) {
  const Moment& now = env.now;
  if (number) return talk_of(application, look_up_interview(application, number, tracker.policy, now), now);
  if (const auto talk = pick(application, now)) return *talk;
  const std::string message = fmt::format("application {}, {}, has no interview {}; nothing was changed",
                                          application.id.value, title_of(application), what);
  Suggestions suggestions{"APPLICATION", typed, {}, "if one of these is meant:"};
  for (const Talk& talk : talks_of(application, now))
    suggestions.all.push_back({{typed, "--interview", fmt::to_string(talk.interview->id.value)}, when_of(talk, env)});
  throw UsageError(message, fmt::format("to record one: followup add {} --on DATE", application.id.value), suggestions);
}

std::string when_of(const Talk& talk, const Env& env) {
  return in_full(talk.at, day_of(env.now), env.zone, talk.interview->zone);
}

std::string name_of(const Talk& talk, const Application& application) {
  return fmt::format("Interview {} of {}", talk.interview->id.value, title_of(application));
}

}  // namespace followup
