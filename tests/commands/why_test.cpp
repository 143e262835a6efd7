// The reasons behind an action.
#include "commands/season.hpp"

namespace followup::testing {

TEST_CASE("why shows the record, the rule, the arithmetic and the sources of a to-do") {
  check_unchanged("why 3/nick", R"~(3/nick: Thank Nick Claus by e-mail, by Sat 21 Nov 15:00, today
  You met on Fri 20 Nov. Thank them by Sat 21 Nov at 15:00, or by Sun 22 Nov at 15:00 at the latest.
Facts
  interview   Fri 20 Nov 2026 15:00, yesterday, with Nick Claus, Ann Lee
  person      Nick Claus
  their date  Tue 1 Dec 2026, in 10 days
  stage       waiting
Rule
  thank-you  thank every interviewer, each with a note of their own
             from the interview on, within 24 to 48 hours; it lapses after 7 days, or on the follow-up day
Dates
  thank-you due           interview Fri 20 Nov at 15:00 + 24 hours: Sat 21 Nov at 15:00  thank_you.target_hours, the default
  thank-you late from     interview Fri 20 Nov at 15:00 + 48 hours: Sun 22 Nov at 15:00  thank_you.limit_hours, the default
  thank-you lapses after  interview Fri 20 Nov + 7 days: Fri 27 Nov                      thank_you.lapse_days, the default
Sources
  follow-ups       How to Handle Follow Ups After an Interview (24 April 2014)
  nutshell         Post Interview Etiquette In A Nutshell
  post-interview   Post-Interview Etiquette
  after-interview  What to Do After Your Job Interview (Mir Garvy)
Where they disagree
  One source says at once, one within 24 hours, one within 48; thank_you.target_hours and limit_hours decide. A handwritten card is warmer, e-mail is faster. We suggest e-mail unless the person prefers post. One source says not to sell yourself again, three say to remind them of you: the letter does it in one sentence.
)~");
  check_unchanged("why 3/record", R"~(3/record: Note down: how to reach them, by Fri 27 Nov, in 6 days
  Write it down while you remember it. You will need it to follow up.
Facts
  interview   Fri 20 Nov 2026 15:00, yesterday, with Nick Claus, Ann Lee
  their date  Tue 1 Dec 2026, in 10 days
  stage       waiting
Rule
  complete-record  write down who was there, how to reach them, and by when they decide
                   for 7 days after an interview, while something is missing
Dates
  asked for until  interview Fri 20 Nov + 7 days: Fri 27 Nov  record.gap_days, the default
Sources
  nutshell         Post Interview Etiquette In A Nutshell
  after-interview  What to Do After Your Job Interview (Mir Garvy)
)~");
  check_unchanged(
      "why 5/prepare.2",
      R"~(5/prepare.2: Prepare for the interview: bring paper for names, ask for cards, the next step and its date, by Sun 22 Nov 09:30, tomorrow
  Your interview is tomorrow at 09:30. Before you leave, ask everyone for a card, and ask: what happens next, by when, and how may I contact you?
Facts
  interview   Sun 22 Nov 2026 09:30, tomorrow
  their date  none
  stage       upcoming
Rule
  prepare  get ready to ask for names, next steps and dates
           from the day before an interview until it begins
Sources
  nutshell         Post Interview Etiquette In A Nutshell
  after-interview  What to Do After Your Job Interview (Mir Garvy)
)~");
  check_unchanged(
      "why 6/answer",
      R"~(6/answer: If you feel up to it: thank them by e-mail (no address), and ask for feedback, by Sun 22 Nov, tomorrow
  They said no on Fri 20 Nov. Thank them for their time, and ask what you could do better.
Facts
  interview  Thu 12 Nov 2026, 9 days ago
  outcome    rejected, Fri 20 Nov 2026, yesterday
  stage      closed
Rule
  answer-rejection  thank them for a no, and ask for feedback
                    within 2 days of a rejection; it lapses after 7
Dates
  answer due           rejection Fri 20 Nov + 2 days: Sun 22 Nov  rejection.reply_days, the default
  answer lapses after  rejection Fri 20 Nov + 7 days: Fri 27 Nov  rejection.lapse_days, the default
Sources
  nutshell  Post Interview Etiquette In A Nutshell
)~");
}

TEST_CASE("why names the working days that it counts, and the weekends and holidays that it leaves out") {
  check_unchanged("why 3/follow-up", R"~(First send what they are waiting for.
Facts
  interview   Fri 20 Nov 2026 15:00, 21 days ago, with Nick Claus, Ann Lee
  heard       Wed 25 Nov 2026, 16 days ago
  their date  Wed 2 Dec 2026, 9 days ago
  stage       follow-up-due
Rule
  follow-up  ask once whether they have decided
             3 working days after the date they named; 8 days after you last heard from them if they named none
Sources
  follow-ups       How to Handle Follow Ups After an Interview (24 April 2014)
  after-interview  What to Do After Your Job Interview (Mir Garvy)
  post-interview   Post-Interview Etiquette
  nutshell         Post Interview Etiquette In A Nutshell
Where they disagree
  Two sources say call, one says write, don't call, one says ask what they prefer. So the person's preference counts; if you don't know it, follow_up.channel does (e-mail unless you change it). All agree on once.
)~",
                  {"policy calendar.holidays 2026-12-03,2026-12-08",
                   "heard 3 --on '2026-11-25 10:00' --date 2026-11-26T10:00:00-05:00 --decision-by 2026-12-02"},
                  "2026-12-11T09:00:00-05:00");
  check_unchanged("why 5/follow-up", R"~(5/follow-up: Follow up by e-mail (no address), was due Mon 30 Nov, yesterday
  You last spoke on Sun 22 Nov and they named no date. Since Mon 30 Nov it is fine to ask, once.
Facts
  interview   Sun 22 Nov 2026 09:30, 9 days ago
  their date  none
  stage       follow-up-due
Rule
  follow-up  ask once whether they have decided
             3 working days after the date they named; 8 days after you last heard from them if they named none
Dates
  follow-up day        last heard from them Sun 22 Nov + 8 days, and on to a working day: Mon 30 Nov  follow_up.no_promise_days, the default
  follow-up late from  follow-up day Mon 30 Nov + 3 days, and on to a working day: Thu 3 Dec          follow_up.late_days, the default
Sources
  follow-ups       How to Handle Follow Ups After an Interview (24 April 2014)
  after-interview  What to Do After Your Job Interview (Mir Garvy)
  post-interview   Post-Interview Etiquette
  nutshell         Post Interview Etiquette In A Nutshell
Where they disagree
  Two sources say call, one says write, don't call, one says ask what they prefer. So the person's preference counts; if you don't know it, follow_up.channel does (e-mail unless you change it). All agree on once.
)~",
                  {}, "2026-12-01T09:00:00-05:00");
}

TEST_CASE("why explains what is not advised") {
  check_unchanged(
      "why 3/follow-up",
      R"~(Not yet: on Fri 4 Dec 2026, in 13 days. They hope to decide by Tue 1 Dec. Give them until Fri 4 Dec before you ask.
Facts
  interview   Fri 20 Nov 2026 15:00, yesterday, with Nick Claus, Ann Lee
  their date  Tue 1 Dec 2026, in 10 days
  stage       waiting
Rule
  follow-up  ask once whether they have decided
             3 working days after the date they named; 8 days after you last heard from them if they named none
Dates
  follow-up day        their date Tue 1 Dec + 3 working days: Wed 2 Dec, Thu 3 Dec, Fri 4 Dec  follow_up.grace_days, the default
  follow-up late from  follow-up day Fri 4 Dec + 3 days, and on to a working day: Mon 7 Dec    follow_up.late_days, the default
Sources
  follow-ups       How to Handle Follow Ups After an Interview (24 April 2014)
  after-interview  What to Do After Your Job Interview (Mir Garvy)
  post-interview   Post-Interview Etiquette
  nutshell         Post Interview Etiquette In A Nutshell
Where they disagree
  Two sources say call, one says write, don't call, one says ask what they prefer. So the person's preference counts; if you don't know it, follow_up.channel does (e-mail unless you change it). All agree on once.
)~");
  check_unchanged("why 3/nick", R"~(Done on Sat 21 Nov 2026, today.
Facts
  interview   Fri 20 Nov 2026 15:00, yesterday, with Nick Claus, Ann Lee
  person      Nick Claus
  their date  Tue 1 Dec 2026, in 10 days
  stage       waiting
Rule
  thank-you  thank every interviewer, each with a note of their own
             from the interview on, within 24 to 48 hours; it lapses after 7 days, or on the follow-up day
Sources
  follow-ups       How to Handle Follow Ups After an Interview (24 April 2014)
  nutshell         Post Interview Etiquette In A Nutshell
  post-interview   Post-Interview Etiquette
  after-interview  What to Do After Your Job Interview (Mir Garvy)
Where they disagree
  One source says at once, one within 24 hours, one within 48; thank_you.target_hours and limit_hours decide. A handwritten card is warmer, e-mail is faster. We suggest e-mail unless the person prefers post. One source says not to sell yourself again, three say to remind them of you: the letter does it in one sentence.
)~",
                  {"done 3/nick"});
  check_unchanged("why 3/brief-maria", R"~(Too late: the last day was Fri 27 Nov 2026, 23 days ago.
Facts
  interview   Fri 20 Nov 2026 15:00, 30 days ago, with Nick Claus, Ann Lee
  reference   Maria Lopez
  their date  Tue 1 Dec 2026, 19 days ago
  stage       follow-up-due
Rule
  brief-reference  tell each reference how the interview went
                   within 2 days of an interview, unless the employer has called them; it lapses after 7
Dates
  briefing due           interview Fri 20 Nov + 2 days: Sun 22 Nov  references.brief_days, the default
  briefing lapses after  interview Fri 20 Nov + 7 days: Fri 27 Nov  references.brief_lapse_days, the default
Sources
  after-interview  What to Do After Your Job Interview (Mir Garvy)
)~",
                  {}, "2026-12-20T09:00:00-05:00");
  check_unchanged("why 3/brief-maria", R"~(You put it off until Mon 23 Nov 2026, in 2 days.
Facts
  interview   Fri 20 Nov 2026 15:00, yesterday, with Nick Claus, Ann Lee
  reference   Maria Lopez
  their date  Tue 1 Dec 2026, in 10 days
  stage       waiting
Rule
  brief-reference  tell each reference how the interview went
                   within 2 days of an interview, unless the employer has called them; it lapses after 7
Dates
  briefing due           interview Fri 20 Nov + 2 days: Sun 22 Nov  references.brief_days, the default
  briefing lapses after  interview Fri 20 Nov + 7 days: Fri 27 Nov  references.brief_lapse_days, the default
Sources
  after-interview  What to Do After Your Job Interview (Mir Garvy)
)~",
                  {"snooze 3/brief-maria 2026-11-23"});
  check_unchanged("why 3/last-note", R"~(Too late: the last day was Sun 17 Jan 2027, 15 days ago.
Facts
  interview   Fri 20 Nov 2026 15:00, 73 days ago, with Nick Claus, Ann Lee
  their date  Tue 1 Dec 2026, 62 days ago
  stage       ghosted
Rule
  last-note  one last note, then move on
             four weeks after the date they named, or after you last heard from them; it is offered for two weeks
Dates
  silence counts as a no       their date Tue 1 Dec 2026 + 28 days: Tue 29 Dec 2026                                                                                  ghosted.after_days, the default
  last note from               silence counts as a no Tue 29 Dec 2026 + 0 days, and on to a working day: Mon 4 Jan
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
  "verdict": "Not yet: on Fri 4 Dec 2026, in 13 days. They hope to decide by Tue 1 Dec. Give them until Fri 4 Dec before you ask.",
  "action": null,
  "facts": [
    {"name": "interview", "value": "Fri 20 Nov 2026 15:00, yesterday, with Nick Claus, Ann Lee"},
    {"name": "their date", "value": "Tue 1 Dec 2026, in 10 days"},
    {"name": "stage", "value": "waiting"}
  ],
  "steps": [
    {
      "gives": "follow-up day",
      "from": "their date",
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
  "settled": "Two sources say call, one says write, don't call, one says ask what they prefer. So the person's preference counts; if you don't know it, follow_up.channel does (e-mail unless you change it). All agree on once."
}
)~");
}

TEST_CASE("why refuses what nothing is called") {
  check_refused("why 5/thing", 3, R"~(followup: nothing is called '5/thing'
  to do there now: followup why 5/prepare.2  # Prepare for the interview: bring paper for names, ask for cards, the next step and its date
)~");
  check_refused("why 9/nick", 3, R"~(followup: '9/nick': there is no application 9
  to see them all: followup list --all
)~");
  check_refused("why 3", 3, R"~(followup: '3' is an application, not one of its to-dos
  to do there now:
  followup why 3/task-1       # Send two work samples
  followup why 3/nick         # Thank Nick Claus by e-mail
  followup why 3/ann          # Thank Ann Lee by e-mail (no address)
  followup why 3/brief-maria  # Tell Maria Lopez how the interview went
  followup why 3/record       # Note down: how to reach them
)~");
  check_refused("why 6", 3, R"~(followup: '6' is an application, not one of its to-dos
  nothing is to be done there now; what was, or may be:
  followup why 6/offer
  followup why 6/follow-up
  followup why 6/last-note
  followup why 6/tell
  followup why 6/withdraw
  followup why 6/answer
  followup why 6/prepare.1
  followup why 6/record
)~",
                {"done 6/answer"});
  check_refused("why nick", 3, R"~(followup: 'nick' is no handle
  did you mean: followup why 3/nick  # Thank Nick Claus by e-mail
)~");
}

TEST_CASE("why does not deny that another offer was accepted") {
  Season world({"close 3 offer", "close 5 offer", "close 5 accepted"});
  CHECK(type(world, "why 3/withdraw").out.starts_with("It has an outcome of its own.\n"));
}

TEST_CASE("why counts no days before one on which a task is wanted") {
  Season world({"task 3 call 'the boss' --on '2026-11-25 10:00'"});
  const std::string out = type(world, "why 3/task-2").out;
  INFO(out);
  CHECK(out.starts_with("Not yet: on Wed 25 Nov 2026"));
  CHECK(out.find("due from") == std::string::npos);
  CHECK(type(world, "why 3/task-2 --date 2026-11-25").out.find("They asked for this on ") != std::string::npos);
}

TEST_CASE("why does not deny an offer that was answered") {
  Season world({"close 3 offer", "close 3 declined"});
  CHECK(type(world, "why 3/offer").out.starts_with("Not now: the application is 'closed'.\n"));
  CHECK(type(world, "why 5/offer").out.starts_with("They have made no offer.\n"));
}

}  // namespace followup::testing
