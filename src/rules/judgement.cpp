#include "rules/judgement.hpp"

namespace followup {

Finding silent(Subject subject, Standing standing, std::optional<Day> turn, std::vector<Step> steps) {
  Finding finding;
  finding.subject = std::move(subject);
  finding.standing = standing;
  finding.turn = turn;
  finding.steps = std::move(steps);
  return finding;
}

Finding fulfilled(Subject subject, const LogEntry& entry) {
  return silent(std::move(subject), Standing::done, day_of(entry.at));
}

Findings alone(Finding finding) {
  Findings findings;
  findings.push_back(std::move(finding));
  return findings;
}

const LogEntry* last_about(const Case& c, LogKind kind, const Reference& reference) {
  return last_entry(c, kind, [&](const LogEntry& entry) { return entry.reference == reference.name; });
}

Step end_of_last_note(const Case& c) {
  return plus(c, "last note no longer offered", "silence counts as an answer", c.wait->ghosted_on,
              PolicyKey::ghosted_offer_days, Unit::days);
}

std::string_view by(Channel channel) {
  switch (channel) {
    case Channel::email:
      return " by e-mail";
    case Channel::phone:
      return " by phone";
    case Channel::post:
      return " by post";
  }
  return "";
}

}  // namespace followup
