#include "rules/judgement.hpp"

namespace followup {

Judgement not_advised(Subject subject, Standing standing, std::optional<Day> turn, std::vector<Step> steps) {
  Judgement judgement;
  judgement.subject = std::move(subject);
  judgement.standing = standing;
  judgement.turn = turn;
  judgement.steps = std::move(steps);
  return judgement;
}

Judgement fulfilled(Subject subject, const LogEntry& entry) {
  return not_advised(std::move(subject), Standing::done, day_of(entry.at));
}

Judgements alone(Judgement judgement) {
  Judgements judgements;
  judgements.push_back(std::move(judgement));
  return judgements;
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
