// What goes into the log besides what an action asks for: at which moment, and outcomes that no longer hold.
#include "commands/shared/command.hpp"

namespace followup {

LogEntry& add_to_log(LogEntry entry, Application& application, const Moment& now) {
  const bool is_of_now = entry.at == now;
  for (const LogEntry& other : application.log) {
    if (is_of_now && is_seen(other, now) && other.at.utc > entry.at.utc) entry.at = other.at;
  }
  return application.log.emplace_back(std::move(entry));
}

void give_outcome(std::optional<Outcome> outcome, Application& application, const Moment& at, const Moment& now) {
  Moment until = at;
  for (const LogEntry& entry : application.log)
    if (entry.kind == LogKind::outcome && entry.at.utc > until.utc) until = entry.at;
  if (const std::optional<Outcome>& old = application.outcome)
    add_to_log({.at = until,
                .kind = LogKind::outcome,
                .result = old->result,
                .on = old->on,
                .answer_by = old->answer_by,
                .extras = old->extras},
               application, now);
  application.outcome = std::move(outcome);
}

void give_time(Interview& interview, const Understood& at, const Env& env) {
  interview.at = at.when;
  interview.zone.clear();
  const std::string name = at.elsewhere.substr(at.elsewhere.rfind(' ') + 1);
  if (name.find('/') == name.npos || !env.find_zone) return;
  const auto found = env.find_zone(name);
  const auto* zone = std::get_if<NamedZone>(&found);
  if (!zone) return;
  interview.at = on_clock(at.when, zone->zone);
  interview.zone = zone->name;
}

}  // namespace followup
