// Before an interview: get names and addresses, ask what comes next and by when. Sources: nutshell, after-interview.
#include "rules/judgement.hpp"

namespace followup {

/// The entry that says that the applicant is prepared for it, as it is to be since it was moved.
static const LogEntry* last_prepared(const Case& c, const Talk& talk) {
  return last_entry(c, LogKind::prepared, [&](const LogEntry& entry) {
    return entry.interview == talk.interview->id && (!talk.last_move || is_after(entry, anchor_of(*talk.last_move)));
  });
}

static Judgement judge_talk(const Case& c, const Talk& talk) {
  const Interview& interview = *talk.interview;
  const Subject subject{.interview = interview.id};
  if (talk.is_off) return for_another(subject, "the interview is off");
  if (const LogEntry* prepared = last_prepared(c, talk)) return fulfilled(subject, *prepared);
  const Day day = day_of(talk.at);
  if (talk.is_held && !is_pending(c, talk)) return not_advised(subject, Standing::lapsed, day);
  if (!has_come(c, day_before(day))) return not_advised(subject, Standing::early, day_before(day));
  const bool is_onsite = interview.kind != "phone" && interview.kind != "video";
  return {
      .subject = subject,
      .due = talk.at,
      .text = fmt::format("Prepare for the interview: bring paper for names, ask for {}, the next step and its date",
                          is_onsite ? "cards" : "addresses"),
      .reason =
          fmt::format("Your interview is {}. Before you {}ask: what happens next, by when, and how may I contact you?",
                      interview_day(c, talk), is_onsite ? "leave, ask everyone for a card, and " : "hang up, ")};
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
    .logged_as = LogKind::prepared,
    .check = [](const Case& c) { return judge_each(c, c.talks, judge_talk); },
};

}  // namespace followup
