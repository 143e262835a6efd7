// Thank every interviewer, once, for the latest talk. Sources: all four.
#include "rules/judgement.hpp"

namespace followup {

static std::string when_thank_you(const Policy& policy) {
  return fmt::format("from the interview on, within {}; it lapses after {}, or on the follow-up day",
                     hours(policy, thank_you_target_hours, thank_you_limit_hours), days(policy, thank_you_lapse_days));
}

static Judgement judge_thanks(const Case& c, const Talk& talk, const Person& person) {
  const Subject subject{.interview = talk.interview->id, .person = person.name};
  if (talk.is_off) return for_another(subject, "the interview is off");
  if (!talk.is_held) return not_advised(subject, Standing::early, day_of(talk.at));
  if (const auto* sent = last_about(c, LogKind::thank_you, Purpose::thanks, subject)) return fulfilled(subject, *sent);
  const auto [steps, target, limit, last, is_lapsed] = times_of_thanks(c, talk);
  if (is_lapsed) return not_advised(subject, Standing::lapsed, last, steps);
  if (&talk != latest_talk(c, person.name) || has_another_upcoming(c, talk, person.name))
    return for_another(subject, "thanks go out once, for the latest talk with them");
  const Channel channel = channel_of_thanks(person);
  const std::string text = fmt::format("Thank {}{}", person.name, by(channel, &person));
  const std::string reason = reason_to_thank(c, talk, target, limit);
  return due_by(c, target, limit,
                {.subject = subject, .channel = channel, .text = text, .reason = reason, .steps = steps});
}

extern constinit const Rule thank_you{
    .id = "thank-you",
    .summary = "thank every interviewer, each with a note of their own",
    .when = when_thank_you,
    .urgency = "due, closing, late",
    .handle = "{person}",
    .settled =
        "One source says at once, one within 24 hours, one within 48; thank_you.target_hours and limit_hours decide. "
        "A handwritten card is warmer, e-mail is faster. We suggest e-mail unless the person prefers post. One source "
        "says not to sell yourself again, three say to remind them of you: the letter does it in one sentence.",
    .sources = {"follow-ups", "nutshell", "post-interview", "after-interview"},
    .policy = {"thank_you."},
    .about = SubjectKind::person,
    .purpose = Purpose::thanks,
    .logged_as = LogKind::thank_you,
    .check = [](const Case& c) { return judge_each_met(c, judge_thanks); },
};

}  // namespace followup
