// Before an interview: get names and addresses ready, ask what comes next and by when. Sources: nutshell,
// after-interview.
#include "rules/judgement.hpp"

namespace followup {

/// Whether the record shows that a dated interview, which has no time of day, took place.
static bool has_begun(const Case& c, const Interview& interview) {
  return std::ranges::any_of(c.log, [&](const LogEntry* entry) {
    const bool is_word = entry->kind != LogKind::skipped && entry->kind != LogKind::snoozed;
    return is_word && is_after(*entry, anchor_of(interview));
  });
}

static Judgement judge(const Case& c, const Interview& interview) {
  const Subject subject{.interview = interview.id};
  if (c.stage == Stage::closed || c.stage == Stage::offered) return not_advised(subject, Standing::elsewhere);
  const Day day = day_of(interview.at);
  const bool is_dated_today = std::holds_alternative<Day>(interview.at) && c.today == day;
  const bool is_over = is_dated_today ? has_begun(c, interview) : is_held(c, interview);
  if (is_over) return not_advised(subject, Standing::lapsed, day);
  if (c.today < day_before(day)) return not_advised(subject, Standing::early, day_before(day));
  const std::string kind = interview.kind.empty() ? "" : interview.kind + " ";
  return {
      .subject = subject,
      .due = interview.at,
      .text = fmt::format("Prepare for the {}interview", kind),
      .reason = fmt::format(
          "It is on {}. Ask everybody for a card, ask what comes next and by when, and how they like to be contacted.",
          spoken(interview.at))};
}

extern constinit const Rule prepare{
    .id = "prepare",
    .summary = "get ready to ask for names, next steps and dates",
    .when = [](const Policy&) { return std::string("from the day before an interview until it begins"); },
    .urgency = "due",
    .handle = "prepare.{interview}",
    .sources = {"nutshell", "after-interview"},
    .about = SubjectKind::interview,
    .purpose = Purpose::preparation,
    .check = [](const Case& c) { return judge_each(c, c.application.interviews, judge); },
};

}  // namespace followup
