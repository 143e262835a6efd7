// Before an interview: get names and addresses ready, ask what comes next and by when. Sources: nutshell,
// after-interview.
#include <algorithm>

#include "rules/judgement.hpp"

namespace followup {
namespace {

/// Whether the record shows that a dated interview, which has no time of day, took place.
bool has_begun(const Case& c, const Interview& interview) {
  return std::ranges::any_of(c.log, [&](const LogEntry* entry) {
    const bool is_word = entry->kind != LogKind::skipped && entry->kind != LogKind::snoozed;
    return is_word && is_after(*entry, anchor_of(interview));
  });
}

Judgement judge(const Case& c, const Interview& interview) {
  const Subject subject{.interview = interview.id};
  if (c.stage == Stage::closed || c.stage == Stage::offered) return not_advised(subject, Standing::elsewhere);
  const Day day = day_of(interview.at);
  const bool is_dated = std::holds_alternative<Day>(interview.at);
  if (is_held(c, interview) && !(is_dated && c.today == day)) return not_advised(subject, Standing::lapsed, day);
  if (is_dated && c.today == day && has_begun(c, interview)) return not_advised(subject, Standing::lapsed, day);
  if (c.today < day - date::days{1}) return not_advised(subject, Standing::early, day - date::days{1});

  Judgement judgement{.subject = subject, .due = interview.at};
  judgement.text = "Prepare for the " + (interview.kind.empty() ? "" : interview.kind + " ") + "interview";
  judgement.reason = "It is on " + spoken(interview.at) +
                     ". Ask everybody for a card, ask what comes next and by when, "
                     "and how they like to be contacted.";
  return judgement;
}

Judgements check(const Case& c) {
  Judgements judgements;
  for (const Interview& interview : c.application.interviews) judgements.push_back(judge(c, interview));
  return judgements;
}

constexpr std::string_view sources[]{"nutshell", "after-interview"};

}  // namespace

extern const Rule prepare;
constinit const Rule prepare{
    .id = "prepare",
    .summary = "get ready to ask for names, next steps and dates",
    .when = "from the day before an interview until it begins",
    .urgency = "due",
    .handle = "prepare.{interview}",
    .settled = "",
    .sources = sources,
    .policy = {},
    .span = Span::interview,
    .logged_as = std::nullopt,
    .check = check,
};

}  // namespace followup
