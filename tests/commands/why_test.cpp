// The reasons behind an action.
#include "commands/season.hpp"

namespace followup::testing {

TEST_CASE("why shows the record, the rule, the arithmetic and the sources of a to-do") {
  check_unchanged("why 3/nick", R"~(3/nick: Thank Nick Claus by e-mail, by Sat 21 Nov 15:00, today
  You met on Fri 20 Nov at 15:00; thanks are due by Sat 21 Nov at 15:00, and by Sun 22 Nov at 15:00 at the latest.
On record
  interview  Fri 20 Nov 2026 15:00, yesterday, with Nick Claus, Ann Lee
  person     Nick Claus
  promised   Tue 1 Dec 2026, in 10 days
  stage      waiting
Rule
  thank-you  thank every interviewer, each with a note of their own
             from the interview on, within 24 to 48 hours; it lapses after 7 days, or on the follow-up day
Arithmetic
  thank-you due           interview Fri 20 Nov at 15:00 + 24 hours: Sat 21 Nov at 15:00  thank_you.target_hours, the default
  thank-you late from     interview Fri 20 Nov at 15:00 + 48 hours: Sun 22 Nov at 15:00  thank_you.limit_hours, the default
  thank-you lapses after  interview Fri 20 Nov + 7 days: Fri 27 Nov                      thank_you.lapse_days, the default
Sources
  follow-ups       How to Handle Follow Ups After an Interview (24 April 2014)
  nutshell         Post Interview Etiquette In A Nutshell
  post-interview   Post-Interview Etiquette
  after-interview  What to Do After Your Job Interview (Mir Garvy)
Where they disagree
  One source says at once, one within 24 hours, one within 48: it is due within 24 and late after 48. By hand and post is finer, e-mail is in time: e-mail, unless the person prefers post.
)~");
  check_unchanged("why 3/record", R"~(3/record: Complete the record: contact, by Fri 27 Nov, in 6 days
  You spoke on Fri 20 Nov at 15:00; what is missing now will be missed when you follow up.
On record
  interview  Fri 20 Nov 2026 15:00, yesterday, with Nick Claus, Ann Lee
  promised   Tue 1 Dec 2026, in 10 days
  stage      waiting
Rule
  complete-record  write down who was there, how to reach them, and by when they decide
                   for 7 days after an interview, while something is missing
Arithmetic
  asked for until  interview Fri 20 Nov + 7 days: Fri 27 Nov  record.gap_days, the default
Sources
  nutshell         Post Interview Etiquette In A Nutshell
  after-interview  What to Do After Your Job Interview (Mir Garvy)
)~");
  check_unchanged("why 5/prepare.2", R"~(5/prepare.2: Prepare for the interview, by Sun 22 Nov 09:30, tomorrow
  It is on Sun 22 Nov at 09:30. Ask everybody for a card, ask what comes next and by when, and how they like to be contacted.
On record
  interview  Sun 22 Nov 2026 09:30, tomorrow
  promised   no date that still holds
  stage      upcoming
Rule
  prepare  get ready to ask for names, next steps and dates
           from the day before an interview until it begins
Sources
  nutshell         Post Interview Etiquette In A Nutshell
  after-interview  What to Do After Your Job Interview (Mir Garvy)
)~");
  check_unchanged("why 6/answer", R"~(6/answer: Answer the rejection: thank them by e-mail, by Sun 22 Nov, tomorrow
  They said no on Fri 20 Nov. Thank them for their time, and ask what could be better.
On record
  interview  Thu 12 Nov 2026, 9 days ago
  outcome    rejected, Fri 20 Nov 2026, yesterday
  stage      closed
Rule
  answer-rejection  thank them for a no, and ask what could be better
                    within 2 days of a rejection; it lapses after 7
Arithmetic
  answer due           rejection Fri 20 Nov + 2 days: Sun 22 Nov  rejection.reply_days, the default
  answer lapses after  rejection Fri 20 Nov + 7 days: Fri 27 Nov  rejection.lapse_days, the default
Sources
  nutshell  Post Interview Etiquette In A Nutshell
)~");
}

TEST_CASE("why names the working days that it counts, and the weekends and holidays that it leaves out") {
  check_unchanged("why 3/follow-up", R"~(Not advised
  3/follow-up: first send what they wait for.
On record
  interview  Fri 20 Nov 2026 15:00, 21 days ago, with Nick Claus, Ann Lee
  heard      Wed 25 Nov 2026, 16 days ago
  promised   Wed 2 Dec 2026, 9 days ago
  stage      follow-up-due
Rule
  follow-up  ask once how the decision stands
             3 working days after the promised date; 8 days after their last word if none was promised
Sources
  follow-ups       How to Handle Follow Ups After an Interview (24 April 2014)
  after-interview  What to Do After Your Job Interview (Mir Garvy)
  post-interview   Post-Interview Etiquette
  nutshell         Post Interview Etiquette In A Nutshell
Where they disagree
  Two sources say call, one says write and don't call, one says ask how they like it: the person's preference decides, then follow_up.channel, which is e-mail. All agree on once.
)~",
                  {"policy calendar.holidays 2026-12-03,2026-12-08",
                   "heard 3 --on '2026-11-25 10:00' --date 2026-11-26T10:00:00-05:00 --decision-by 2026-12-02"},
                  "2026-12-11T09:00:00-05:00");
  check_unchanged("why 5/follow-up", R"~(5/follow-up: Follow up by e-mail, was due Mon 30 Nov, yesterday
  Their last word is from Sun 22 Nov and promised no date; from Mon 30 Nov on you may ask. Ask once, then keep still.
On record
  interview  Sun 22 Nov 2026 09:30, 9 days ago
  promised   no date that still holds
  stage      follow-up-due
Rule
  follow-up  ask once how the decision stands
             3 working days after the promised date; 8 days after their last word if none was promised
Arithmetic
  follow-up day        last word from them Sun 22 Nov + 8 days, and on to a working day: Mon 30 Nov  follow_up.no_promise_days, the default
  follow-up late from  follow-up day Mon 30 Nov + 3 days, and on to a working day: Thu 3 Dec         follow_up.late_days, the default
Sources
  follow-ups       How to Handle Follow Ups After an Interview (24 April 2014)
  after-interview  What to Do After Your Job Interview (Mir Garvy)
  post-interview   Post-Interview Etiquette
  nutshell         Post Interview Etiquette In A Nutshell
Where they disagree
  Two sources say call, one says write and don't call, one says ask how they like it: the person's preference decides, then follow_up.channel, which is e-mail. All agree on once.
)~",
                  {}, "2026-12-01T09:00:00-05:00");
}

TEST_CASE("why explains what is not advised") {
  check_unchanged("why 3/follow-up", R"~(Not advised
  3/follow-up: it is too early; it will be right on Fri 4 Dec 2026, in 13 days. They promised a decision by Tue 1 Dec. Asking earlier is pestering.
On record
  interview  Fri 20 Nov 2026 15:00, yesterday, with Nick Claus, Ann Lee
  promised   Tue 1 Dec 2026, in 10 days
  stage      waiting
Rule
  follow-up  ask once how the decision stands
             3 working days after the promised date; 8 days after their last word if none was promised
Arithmetic
  follow-up day        promised decision Tue 1 Dec + 3 working days: Wed 2 Dec, Thu 3 Dec, Fri 4 Dec  follow_up.grace_days, the default
  follow-up late from  follow-up day Fri 4 Dec + 3 days, and on to a working day: Mon 7 Dec           follow_up.late_days, the default
Sources
  follow-ups       How to Handle Follow Ups After an Interview (24 April 2014)
  after-interview  What to Do After Your Job Interview (Mir Garvy)
  post-interview   Post-Interview Etiquette
  nutshell         Post Interview Etiquette In A Nutshell
Where they disagree
  Two sources say call, one says write and don't call, one says ask how they like it: the person's preference decides, then follow_up.channel, which is e-mail. All agree on once.
)~");
  check_unchanged("why 3/nick", R"~(Not advised
  3/nick: it was done on Sat 21 Nov 2026, today.
On record
  interview  Fri 20 Nov 2026 15:00, yesterday, with Nick Claus, Ann Lee
  person     Nick Claus
  promised   Tue 1 Dec 2026, in 10 days
  stage      waiting
Rule
  thank-you  thank every interviewer, each with a note of their own
             from the interview on, within 24 to 48 hours; it lapses after 7 days, or on the follow-up day
Sources
  follow-ups       How to Handle Follow Ups After an Interview (24 April 2014)
  nutshell         Post Interview Etiquette In A Nutshell
  post-interview   Post-Interview Etiquette
  after-interview  What to Do After Your Job Interview (Mir Garvy)
Where they disagree
  One source says at once, one within 24 hours, one within 48: it is due within 24 and late after 48. By hand and post is finer, e-mail is in time: e-mail, unless the person prefers post.
)~",
                  {"done 3/nick"});
  check_unchanged("why 3/brief-maria", R"~(Not advised
  3/brief-maria: its time is over; the last day was Fri 27 Nov 2026, 23 days ago.
On record
  interview  Fri 20 Nov 2026 15:00, 30 days ago, with Nick Claus, Ann Lee
  reference  Maria Lopez
  promised   Tue 1 Dec 2026, 19 days ago
  stage      follow-up-due
Rule
  brief-reference  tell each reference how the interview went
                   within 2 days of an interview, unless they have been called; it lapses after 7
Arithmetic
  briefing due           interview Fri 20 Nov + 2 days: Sun 22 Nov  references.brief_days, the default
  briefing lapses after  interview Fri 20 Nov + 7 days: Fri 27 Nov  references.brief_lapse_days, the default
Sources
  after-interview  What to Do After Your Job Interview (Mir Garvy)
)~",
                  {}, "2026-12-20T09:00:00-05:00");
  check_unchanged("why 3/brief-maria", R"~(Not advised
  3/brief-maria: you put it off until Mon 23 Nov 2026, in 2 days.
On record
  interview  Fri 20 Nov 2026 15:00, yesterday, with Nick Claus, Ann Lee
  reference  Maria Lopez
  promised   Tue 1 Dec 2026, in 10 days
  stage      waiting
Rule
  brief-reference  tell each reference how the interview went
                   within 2 days of an interview, unless they have been called; it lapses after 7
Arithmetic
  briefing due           interview Fri 20 Nov + 2 days: Sun 22 Nov  references.brief_days, the default
  briefing lapses after  interview Fri 20 Nov + 7 days: Fri 27 Nov  references.brief_lapse_days, the default
Sources
  after-interview  What to Do After Your Job Interview (Mir Garvy)
)~",
                  {"snooze 3/brief-maria 2026-11-23"});
  check_unchanged("why 3/last-note", R"~(Not advised
  3/last-note: its time is over; the last day was Sun 17 Jan 2027, 15 days ago.
On record
  interview  Fri 20 Nov 2026 15:00, 73 days ago, with Nick Claus, Ann Lee
  promised   Tue 1 Dec 2026, 62 days ago
  stage      ghosted
Rule
  last-note  one last note, then move on
             4 weeks after the promised date or their last word, for 2 weeks
Arithmetic
  silence counts as an answer  promised decision Tue 1 Dec + 28 days: Tue 29 Dec                                                                                     ghosted.after_days, the default
  last note from               silence counts as an answer Tue 29 Dec + 0 days, and on to a working day: Mon 4 Jan
                               not counted: Tue 29 Dec (quiet), Wed 30 Dec (quiet), Thu 31 Dec (quiet), Fri 1 Jan (quiet), Sat 2 Jan (weekend), Sun 3 Jan (weekend)
  last note no longer offered  last note from Mon 4 Jan + 14 days: Mon 18 Jan                                                                                        ghosted.offer_days, the default
Sources
  post-interview  Post-Interview Etiquette
  nutshell        Post Interview Etiquette In A Nutshell
)~",
                  {}, "2027-02-01T09:00:00-05:00");
}

TEST_CASE("why gives the same as data") {
  check_unchanged("why 3/follow-up --json", R"~({
  "format": "followup.why/1",
  "handle": "3/follow-up",
  "rule": "follow-up",
  "application": 3,
  "advised": false,
  "verdict": "3/follow-up: it is too early; it will be right on Fri 4 Dec 2026, in 13 days. They promised a decision by Tue 1 Dec. Asking earlier is pestering.",
  "action": null,
  "facts": [
    {"name": "interview", "value": "Fri 20 Nov 2026 15:00, yesterday, with Nick Claus, Ann Lee"},
    {"name": "promised", "value": "Tue 1 Dec 2026, in 10 days"},
    {"name": "stage", "value": "waiting"}
  ],
  "steps": [
    {
      "gives": "follow-up day",
      "from": "promised decision",
      "base": "2026-12-01",
      "amount": 3,
      "unit": "working days",
      "key": "follow_up.grace_days",
      "set_in_file": false,
      "counted": ["2026-12-02", "2026-12-03", "2026-12-04"],
      "left_out": [],
      "result": "2026-12-04"
    },
    {
      "gives": "follow-up late from",
      "from": "follow-up day",
      "base": "2026-12-04",
      "amount": 3,
      "unit": "days, and on to a working day",
      "key": "follow_up.late_days",
      "set_in_file": false,
      "counted": ["2026-12-07"],
      "left_out": [],
      "result": "2026-12-07"
    }
  ],
  "sources": [
    {"source": "follow-ups", "title": "How to Handle Follow Ups After an Interview (24 April 2014)"},
    {"source": "after-interview", "title": "What to Do After Your Job Interview (Mir Garvy)"},
    {"source": "post-interview", "title": "Post-Interview Etiquette"},
    {"source": "nutshell", "title": "Post Interview Etiquette In A Nutshell"}
  ],
  "settled": "Two sources say call, one says write and don't call, one says ask how they like it: the person's preference decides, then follow_up.channel, which is e-mail. All agree on once."
}
)~");
}

TEST_CASE("why refuses what nothing is called") {
  check_refused("why 5/thing", 3, R"~(followup: nothing is called '5/thing'; nothing was changed
  to do there now: followup why 5/prepare.2  # Prepare for the interview
)~");
  check_refused("why 9/nick", 3, R"~(followup: '9/nick': there is no application 9
  to see them all: followup list --all
)~");
  check_refused("why nick", 3, R"~(followup: 'nick' is no handle
  did you mean: followup why 3/nick  # Thank Nick Claus by e-mail
)~");
}

TEST_CASE("why does not deny an offer that was answered") {
  Season world({"close 3 offer", "close 3 declined"});
  CHECK(type(world, "why 3/offer")
            .out.starts_with("Not advised\n  3/offer: it is not for an application in the stage 'closed'.\n"));
  CHECK(type(world, "why 5/offer").out.starts_with("Not advised\n  5/offer: they have made no offer.\n"));
}

}  // namespace followup::testing
