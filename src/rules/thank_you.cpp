// Thank every interviewer, once, for the latest talk. Sources: all four.
#include "rules/judgement.hpp"

namespace followup {
namespace {

/// From F on the thanks go into the follow-up; before, they lapse some days after the talk.
std::optional<Day> last_day(const Case& c, const Interview& interview, const Step& lapse) {
  const Day last = day_of(lapse.result);
  const bool waits = c.stage != Stage::upcoming && c.stage != Stage::offered;
  if (&interview == c.round && waits && c.wait->follow_up_on <= last) return c.wait->follow_up_on - date::days{1};
  return last;
}

std::vector<Step> steps_of(const Case& c, const Interview& interview) {
  const Unit unit = std::holds_alternative<Moment>(interview.at) ? Unit::hours : Unit::hours_as_days;
  return {plus(c, "thank-you due", "interview", interview.at, PolicyKey::thank_you_target_hours, unit),
          plus(c, "thank-you late from", "interview", interview.at, PolicyKey::thank_you_limit_hours, unit),
          plus(c, "thank-you lapses after", "interview", day_of(interview.at), PolicyKey::thank_you_lapse_days,
               Unit::days)};
}

/// A moment is over at the moment itself, a day at its end.
bool is_before(const Case& c, const When& end) {
  if (const auto* moment = std::get_if<Moment>(&end)) return c.now.utc < moment->utc;
  return c.today <= std::get<Day>(end);
}

Judgement judge_talk(const Case& c, const Person& person, const Interview& interview) {
  Subject subject{.interview = interview.id, .person = person.name};
  const auto* thanked = last_entry(c, LogKind::thank_you, [&](const LogEntry& entry) {
    return entry.interview == interview.id && entry.person == person.name;
  });
  if (thanked) return fulfilled(std::move(subject), *thanked);
  if (c.stage == Stage::closed) return not_advised(std::move(subject), Standing::elsewhere);
  std::vector<Step> steps = steps_of(c, interview);
  const auto last = last_day(c, interview, steps.at(2));
  if (c.today > last) return not_advised(std::move(subject), Standing::lapsed, last, std::move(steps));

  Judgement judgement{.subject = std::move(subject), .due = steps.at(1).result};
  judgement.urgency = is_before(c, steps.at(1).result) ? Urgency::closing : Urgency::late;
  if (is_before(c, steps.at(0).result)) {
    judgement.urgency = Urgency::due;
    judgement.due = steps.at(0).result;
  }
  judgement.channel = person.prefers == Channel::post ? Channel::post : Channel::email;
  judgement.text = "Thank " + person.name + std::string(by(*judgement.channel));
  judgement.reason = "You met on " + spoken(interview.at) + "; thanks are due by " + spoken(steps.at(0).result) +
                     ", and by " + spoken(steps.at(1).result) + " at the latest.";
  judgement.steps = std::move(steps);
  return judgement;
}

/// Thanks are due for the latest talk with a person. An earlier one, and one to come, are only told of.
Judgement judge(const Case& c, const Interview& interview, const Met& one) {
  Judgement judgement = is_held(c, interview)
                            ? judge_talk(c, *find_person(c.application, one.name), interview)
                            : not_advised({interview.id, one.name, {}, {}}, Standing::early, day_of(interview.at));
  if (judgement.standing != Standing::stands) return judgement;
  const Interview* latest = latest_held(c, [&](const Interview& other) { return met(other, one.name); });
  if (&interview != latest) judgement = not_advised(std::move(judgement.subject), Standing::elsewhere);
  return judgement;
}

Judgements check(const Case& c) {
  Judgements judgements;
  judgements.reserve(c.application.people.size());  // most are met once
  for (const Interview& interview : c.application.interviews)
    for (const Met& one : interview.met) judgements.push_back(judge(c, interview, one));
  return judgements;
}

constexpr std::string_view sources[]{"follow-ups", "nutshell", "post-interview", "after-interview"};
constexpr std::string_view policy[]{"thank_you."};

}  // namespace

extern const Rule thank_you;
constinit const Rule thank_you{
    .id = "thank-you",
    .summary = "thank every interviewer, each with a note of their own",
    .when = "from the interview on, within 24 to 48 hours; it lapses after 7 days, or on the follow-up day",
    .urgency = "due, closing, late",
    .handle = "{person}",
    .settled =
        "One source says at once, one within 24 hours, one within 48: it is due within 24 and late after 48. "
        "By hand and post is finer, e-mail is in time: e-mail, unless the person prefers post.",
    .sources = sources,
    .policy = policy,
    .span = Span::interview,
    .logged_as = LogKind::thank_you,
    .check = check,
};

}  // namespace followup
