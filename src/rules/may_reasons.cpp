// Why something may be done or not, in words.
#include <algorithm>

#include "rules/judgement.hpp"

namespace followup {

static std::string way_in_words(const Case& c, std::string_view way) {
  const Person* contact = contact_of(c);
  if (contact && channel_of(contact->prefers)) return fmt::format("{} prefers {}", first_name(contact->name), way);
  return fmt::format("{} is {} for follow-ups", way, c.policy.channel ? "what you chose" : "the usual way");
}

std::string reason_not_to_thank(const Case& c, std::string_view person) {
  const Judgements judgements = judgements_by(c, rule_for(Purpose::thanks));
  const auto last = std::find_if(judgements.rbegin(), judgements.rend(), [&](const Judgement& one) {
    return one.subject.person == person && one.standing != Standing::elsewhere;
  });
  if (last == judgements.rend()) {
    if (person.empty() || latest_talk(c, person)) return "There is nobody left to thank.";
    return fmt::format("You have not met {} yet.", person);
  }
  const std::string day = last->turn ? spoken(*last->turn, c.today) : "";
  if (last->standing == Standing::done) return fmt::format("You thanked {} on {}.", person, day);
  if (last->standing == Standing::early)
    return fmt::format("Not yet: thank {} after the interview on {}.", person, day);
  if (last->standing != Standing::lapsed) return fmt::format("You chose not to thank {} now.", person);
  return fmt::format("Too late for a note of its own (until {}). Thank {} in your next message.", day,
                     first_name(person));
}

std::string reason_to_answer_offer(const Case& c) {
  const auto& by = c.outcome->answer_by;
  return by ? fmt::format("They made you an offer. Answer it, by {}.", spoken(*by, c.today))
            : "They made you an offer. Thank them, and agree on a day for your answer.";
}

std::string reason_to_write_instead(const Case& c) {
  if (c.wait->ask_by) return "Write instead: they said to ask by e-mail.";
  const Person* contact = contact_of(c);
  const auto prefers = contact ? channel_of(contact->prefers) : std::nullopt;
  if (prefers == Channel::post) return fmt::format("Write instead: {}.", way_in_words(c, "post"));
  if (prefers) return fmt::format("Write instead: {}.", way_in_words(c, "e-mail"));
  return fmt::format("Write instead; {} (followup policy follow_up.channel).", way_in_words(c, "e-mail"));
}

std::string reason_not_to_call_now(const Case& c) {
  if (c.stage == Stage::upcoming) return "Your interview is still to come. Ask your questions there.";
  if (c.stage == Stage::ghosted) return "It is too late for a call. One last note is fine, in writing.";
  if (c.stage == Stage::waiting)
    return fmt::format("Not yet: call once, to follow up, from {}.", spoken(c.wait->follow_up_on, c.today));
  const LogEntry* sent = last_entry(c, LogKind::follow_up);
  return fmt::format("You {} on {}. Once is enough.", sent && sent->by == "phone" ? "called" : "followed up",
                     spoken(*c.wait->followed_up_on, c.today));
}

std::string reason_to_call(const Case& c) {
  const Wait& wait = *c.wait;
  if (wait.ask && wait.ask_by) return fmt::format("They said to call on {}. Call once.", spoken(*wait.ask, c.today));
  return fmt::format("{}, and {}. Call once.", wait.promise ? "Their date has passed" : "You have waited long enough",
                     way_in_words(c, "the phone"));
}

}  // namespace followup
