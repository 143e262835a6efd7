// What people read at a glance, on screens of 80 and of 40 columns.
#include "commands/season.hpp"

namespace followup::testing {
namespace {

void check_on_screen(int columns, const std::string& line, const std::string& words) {
  INFO(line << " in " << columns << " columns");
  Season world;
  world.columns = columns;
  CHECK(type(world, line) == Ran{0, words, ""});
}

}  // namespace

TEST_CASE("today on a screen") {
  check_on_screen(80, "today", R"(To do
  due       3/nick         Thank Nick Claus by e-mail
                           Initech   by Sat 21 Nov 15:00, today
  due       3/ann          Thank Ann Lee by e-mail (no address)
                           Initech   by Sat 21 Nov 15:00, today
  due       5/prepare.2    Prepare for the interview: bring paper for names, ask
                           for cards, the next step and its date
                           Vandelay  by Sun 22 Nov 09:30, tomorrow
  due       3/brief-maria  Tell Maria Lopez how the interview went
                           Initech   by Sun 22 Nov, tomorrow
  due       3/task-1       Send two work samples
                           Initech   by Tue 24 Nov, in 3 days
  optional  6/answer       If you feel up to it: thank them by e-mail (no
                           address), and ask for feedback
                           Stark     by Sun 22 Nov, tomorrow
  optional  3/record       Note down: how to reach them
                           Initech   by Fri 27 Nov, in 6 days
Don't chase yet
  3  Initech   waiting   until Fri 4 Dec, in 13 days
     They hope to decide by Tue 1 Dec. Give them until Fri 4 Dec before you ask.
  5  Vandelay  upcoming  until Sun 22 Nov, tomorrow
     Your interview is tomorrow at 09:30.
)");
  check_on_screen(40, "today", R"(To do
  due  3/nick
    Thank Nick Claus by e-mail  Initech
    by Sat 21 Nov 15:00, today
  due  3/ann
    Thank Ann Lee by e-mail (no address)
    Initech  by Sat 21 Nov 15:00, today
  due  5/prepare.2
    Prepare for the interview: bring
    paper for names, ask for cards, the
    next step and its date
    Vandelay
    by Sun 22 Nov 09:30, tomorrow
  due  3/brief-maria
    Tell Maria Lopez how the interview
    went
    Initech  by Sun 22 Nov, tomorrow
  due  3/task-1  Send two work samples
    Initech  by Tue 24 Nov, in 3 days
  optional  6/answer
    If you feel up to it: thank them by
    e-mail (no address), and ask for
    feedback
    Stark  by Sun 22 Nov, tomorrow
  optional  3/record
    Note down: how to reach them
    Initech  by Fri 27 Nov, in 6 days
Don't chase yet
  3  Initech  waiting
    until Fri 4 Dec, in 13 days
    They hope to decide by Tue 1 Dec.
    Give them until Fri 4 Dec before you
    ask.
  5  Vandelay  upcoming
    until Sun 22 Nov, tomorrow
    Your interview is tomorrow at 09:30.
)");
}

TEST_CASE("list on a screen") {
  check_on_screen(80, "list --all", R"(3  Initech, Packaging manager  waiting   round 1 on Fri 20 Nov
   they hope to decide by Tue 1 Dec, in 10 days  4 to do
5  Vandelay, Buyer             upcoming  interview Sun 22 Nov 09:30, tomorrow
   no date                                       1 to do
6  Stark                       closed    round 1 on Thu 12 Nov
   rejected                                      nothing to do
)");
  check_on_screen(40, "list --all", R"(3  Initech, Packaging manager  waiting
  round 1 on Fri 20 Nov
  they hope to decide by Tue 1 Dec, in
  10 days
  4 to do
5  Vandelay, Buyer  upcoming
  interview Sun 22 Nov 09:30, tomorrow
  no date  1 to do
6  Stark  closed  round 1 on Thu 12 Nov
  rejected  nothing to do
)");
}

TEST_CASE("show on a screen, with its picture") {
  check_on_screen(80, "show 3", R"(3  Initech, Packaging manager
  stage                   waiting
  last in touch           Fri 20 Nov 2026, yesterday
  they hope to decide by  Tue 1 Dec 2026, in 10 days
  follow-up day           Fri 4 Dec 2026, in 13 days
  probably a no from      Tue 29 Dec 2026, in 38 days
Today: Sat 21 Nov; a column: 1 day
             16 Nov 23 Nov 30 Nov 7 Dec  14 Dec 21 Dec 28 Dec
                  |
  3 Initech      I|=--------P--F------------------------X
  I interview  F follow-up day  P their date  X probably a no  | today
  = time for thanks  - waiting
People
  nick  Nick Claus  nick@initech.example  prefers email
  ann   Ann Lee
Tasks
  3/task-1  send two work samples  by Tue 24 Nov 2026, in 3 days  not done
References
  maria  Maria Lopez
Timeline
  Fri 20 Nov 2026 15:00  interview 1 with Nick Claus, Ann Lee
                         they hope to decide by Tue 1 Dec 2026
To do
  due       3/nick         Thank Nick Claus by e-mail               Initech
                           by Sat 21 Nov 15:00, today
  due       3/ann          Thank Ann Lee by e-mail (no address)     Initech
                           by Sat 21 Nov 15:00, today
  due       3/brief-maria  Tell Maria Lopez how the interview went  Initech
                           by Sun 22 Nov, tomorrow
  due       3/task-1       Send two work samples                    Initech
                           by Tue 24 Nov, in 3 days
  optional  3/record       Note down: how to reach them             Initech
                           by Fri 27 Nov, in 6 days
Don't chase yet
  3  Initech  waiting  until Fri 4 Dec, in 13 days
     They hope to decide by Tue 1 Dec. Give them until Fri 4 Dec before you ask.
)");
  check_on_screen(40, "show 3", R"(3  Initech, Packaging manager
  stage  waiting
  last in touch
    Fri 20 Nov 2026, yesterday
  they hope to decide by
    Tue 1 Dec 2026, in 10 days
  follow-up day
    Fri 4 Dec 2026, in 13 days
  probably a no from
    Tue 29 Dec 2026, in 38 days
Today: Sat 21 Nov; a column: 2 days
  16 Nov 30 Nov 14 Dec 28 Dec
    |
  3 Initech
    I=---P-F-----------X
  I interview  F follow-up day
  P their date  X probably a no  | today
  = time for thanks  - waiting
People
  nick  Nick Claus  nick@initech.example
    prefers email
  ann  Ann Lee
Tasks
  3/task-1  send two work samples
    by Tue 24 Nov 2026, in 3 days
    not done
References
  maria  Maria Lopez
Timeline
  Fri 20 Nov 2026 15:00
    interview 1 with Nick Claus, Ann Lee
    they hope to decide by Tue 1 Dec
    2026
To do
  due  3/nick
    Thank Nick Claus by e-mail  Initech
    by Sat 21 Nov 15:00, today
  due  3/ann
    Thank Ann Lee by e-mail (no address)
    Initech  by Sat 21 Nov 15:00, today
  due  3/brief-maria
    Tell Maria Lopez how the interview
    went
    Initech  by Sun 22 Nov, tomorrow
  due  3/task-1  Send two work samples
    Initech  by Tue 24 Nov, in 3 days
  optional  3/record
    Note down: how to reach them
    Initech  by Fri 27 Nov, in 6 days
Don't chase yet
  3  Initech  waiting
    until Fri 4 Dec, in 13 days
    They hope to decide by Tue 1 Dec.
    Give them until Fri 4 Dec before you
    ask.
)");
}

TEST_CASE("plan on a screen") {
  check_on_screen(80, "plan", R"(Sat 21 Nov 2026, today
  due       3/nick         Thank Nick Claus by e-mail
                           Initech
  due       3/ann          Thank Ann Lee by e-mail (no address)
                           Initech
  due       5/prepare.2    Prepare for the interview: bring paper for names, ask
                           for cards, the next step and its date
                           Vandelay
  due       3/brief-maria  Tell Maria Lopez how the interview went
                           Initech
  due       3/task-1       Send two work samples
                           Initech
  optional  6/answer       If you feel up to it: thank them by e-mail (no
                           address), and ask for feedback
                           Stark
  optional  3/record       Note down: how to reach them
                           Initech
Sun 22 Nov 2026, tomorrow
  interview at 09:30: 5 Vandelay
  last day  3/nick  Thank Nick Claus by e-mail            Initech
  last day  3/ann   Thank Ann Lee by e-mail (no address)  Initech
Mon 23 Nov 2026, in 2 days
  late      3/nick         Thank Nick Claus by e-mail
                           Initech
  late      3/ann          Thank Ann Lee by e-mail (no address)
                           Initech
  late      3/brief-maria  Tell Maria Lopez how the interview went
                           Initech
  optional  5/record       Note down: who was there; by when they decide
                           Vandelay
Wed 25 Nov 2026, in 4 days
  late  3/task-1  Send two work samples  Initech
Mon 30 Nov 2026, in 9 days
  due  5/follow-up  Follow up by e-mail (no address)  Vandelay
Tue 1 Dec 2026, in 10 days
  they hope to decide by today: 3 Initech
Thu 3 Dec 2026, in 12 days
  late  5/follow-up  Follow up by e-mail (no address)  Vandelay
Fri 4 Dec 2026, in 13 days
  optional  3/check-in-maria  Check in with Maria Lopez  Initech
)");
  check_on_screen(40, "plan", R"(Sat 21 Nov 2026, today
  due  3/nick
    Thank Nick Claus by e-mail  Initech
  due  3/ann
    Thank Ann Lee by e-mail (no address)
    Initech
  due  5/prepare.2
    Prepare for the interview: bring
    paper for names, ask for cards, the
    next step and its date
    Vandelay
  due  3/brief-maria
    Tell Maria Lopez how the interview
    went
    Initech
  due  3/task-1  Send two work samples
    Initech
  optional  6/answer
    If you feel up to it: thank them by
    e-mail (no address), and ask for
    feedback
    Stark
  optional  3/record
    Note down: how to reach them
    Initech
Sun 22 Nov 2026, tomorrow
  interview at 09:30: 5 Vandelay
  last day  3/nick
    Thank Nick Claus by e-mail  Initech
  last day  3/ann
    Thank Ann Lee by e-mail (no address)
    Initech
Mon 23 Nov 2026, in 2 days
  late  3/nick
    Thank Nick Claus by e-mail  Initech
  late  3/ann
    Thank Ann Lee by e-mail (no address)
    Initech
  late  3/brief-maria
    Tell Maria Lopez how the interview
    went
    Initech
  optional  5/record
    Note down: who was there; by when
    they decide
    Vandelay
Wed 25 Nov 2026, in 4 days
  late  3/task-1  Send two work samples
    Initech
Mon 30 Nov 2026, in 9 days
  due  5/follow-up
    Follow up by e-mail (no address)
    Vandelay
Tue 1 Dec 2026, in 10 days
  they hope to decide by today: 3
  Initech
Thu 3 Dec 2026, in 12 days
  late  5/follow-up
    Follow up by e-mail (no address)
    Vandelay
Fri 4 Dec 2026, in 13 days
  optional  3/check-in-maria
    Check in with Maria Lopez  Initech
)");
}

TEST_CASE("the reasons, the rules and the numbers on a screen") {
  check_on_screen(80, "why 3/follow-up",
                  R"(Not yet: on Fri 4 Dec 2026, in 13 days. They hope to decide by Tue 1 Dec. Give
them until Fri 4 Dec before you ask.
Facts
  interview   Fri 20 Nov 2026 15:00, yesterday, with Nick Claus, Ann Lee
  their date  Tue 1 Dec 2026, in 10 days
  stage       waiting
Rule
  follow-up  ask once whether they have decided
             3 working days after the date they named; 8 days after you last
             heard from them if they named none
Dates
  follow-up day        their date Tue 1 Dec + 3 working days: Wed 2 Dec, Thu 3
                       Dec, Fri 4 Dec
                       follow_up.grace_days, the default
  follow-up late from  follow-up day Fri 4 Dec + 3 days, and on to a working
                       day: Mon 7 Dec
                       follow_up.late_days, the default
Sources
  follow-ups       How to Handle Follow Ups After an Interview (24 April 2014)
  after-interview  What to Do After Your Job Interview (Mir Garvy)
  post-interview   Post-Interview Etiquette
  nutshell         Post Interview Etiquette In A Nutshell
Where they disagree
  Two sources say call, one says write, don't call, one says ask what they
  prefer. So the person's preference counts; if you don't know it,
  follow_up.channel does (e-mail unless you change it). All agree on once.
)");
  check_on_screen(40, "why 3/nick", R"(3/nick: Thank Nick Claus by e-mail, by
Sat 21 Nov 15:00, today
  You met on Fri 20 Nov. Thank them by
  Sat 21 Nov at 15:00, or by Sun 22 Nov
  at 15:00 at the latest.
Facts
  interview
    Fri 20 Nov 2026 15:00, yesterday,
    with Nick Claus, Ann Lee
  person  Nick Claus
  their date  Tue 1 Dec 2026, in 10 days
  stage  waiting
Rule
  thank-you
    thank every interviewer, each with a
    note of their own
    from the interview on, within 24 to
    48 hours; it lapses after 7 days, or
    on the follow-up day
Dates
  thank-you due
    interview Fri 20 Nov at 15:00 + 24
    hours: Sat 21 Nov at 15:00
    thank_you.target_hours, the default
  thank-you late from
    interview Fri 20 Nov at 15:00 + 48
    hours: Sun 22 Nov at 15:00
    thank_you.limit_hours, the default
  thank-you lapses after
    interview Fri 20 Nov + 7 days: Fri
    27 Nov
    thank_you.lapse_days, the default
Sources
  follow-ups
    How to Handle Follow Ups After an
    Interview (24 April 2014)
  nutshell
    Post Interview Etiquette In A
    Nutshell
  post-interview
    Post-Interview Etiquette
  after-interview
    What to Do After Your Job Interview
    (Mir Garvy)
Where they disagree
  One source says at once, one within 24
  hours, one within 48;
  thank_you.target_hours and limit_hours
  decide. A handwritten card is warmer,
  e-mail is faster. We suggest e-mail
  unless the person prefers post. One
  source says not to sell yourself
  again, three say to remind them of
  you: the letter does it in one
  sentence.
)");
  check_on_screen(40, "rules prepare", R"(prepare: get ready to ask for names,
next steps and dates
  when
    from the day before an interview
    until it begins
  urgency  due
  handle  ID/prepare.{interview}
  source
    Post Interview Etiquette In A
    Nutshell
  source
    What to Do After Your Job Interview
    (Mir Garvy)
)");
  check_on_screen(40, "rules follow-up", R"(follow-up: ask once whether they have
decided
  when
    3 working days after the date they
    named; 8 days after you last heard
    from them if they named none
  urgency  due, late
  handle  ID/follow-up
  source
    How to Handle Follow Ups After an
    Interview (24 April 2014)
  source
    What to Do After Your Job Interview
    (Mir Garvy)
  source  Post-Interview Etiquette
  source
    Post Interview Etiquette In A
    Nutshell
Where the sources disagree
  Two sources say call, one says write,
  don't call, one says ask what they
  prefer. So the person's preference
  counts; if you don't know it,
  follow_up.channel does (e-mail unless
  you change it). All agree on once.
Policy in force
  KEY  VALUE  DEFAULT  RANGE  FROM
  follow_up.grace_days  3  3  1 to 10
    follow-ups, after-interview
  follow_up.no_promise_days  8  8
    8 to 30  post-interview
  follow_up.late_days  3  3  1 to 14
    ours
  follow_up.count  working  working
    working, calendar  ours
  follow_up.channel  email  email
    email, phone
    post-interview; nutshell, follow-ups
  calendar.weekend  sat,sun  sat,sun
    up to 3 weekdays  ours
  calendar.holidays  none  none
    up to 400 dates  ours
  calendar.quiet  12-24..01-01
    12-24..01-01
    up to 10 spans (92 days in all)
    ours
)");
  check_on_screen(80, "policy follow_up.channel", R"(  KEY                VALUE  DEFAULT  RANGE
                     FROM
  follow_up.channel  email  email    email, phone
                     post-interview; nutshell, follow-ups
What for
  follow_up.channel  how to follow up where nobody said what they prefer
)");
  check_on_screen(40, "policy follow_up.channel", R"(  KEY  VALUE  DEFAULT  RANGE  FROM
  follow_up.channel  email  email
    email, phone
    post-interview; nutshell, follow-ups
What for
  follow_up.channel
    how to follow up where nobody said
    what they prefer
)");
  check_on_screen(80, "rules", R"(RULE                WHEN
                    URGENCY
                    SOURCES
requested-task      from 2 working days before the day they named, optional
                    before that; at once if they named none
                    optional, due, late
                    after-interview
answer-offer        from the offer on, by the day they named, most of all from 1
                    day before it; without a day, within 2 days
                    due, last day, late
                    ours
thank-you           from the interview on, within 24 to 48 hours; it lapses
                    after 7 days, or on the follow-up day
                    due, last day, late
                    follow-ups, nutshell, post-interview, after-interview
follow-up           3 working days after the date they named; 8 days after you
                    last heard from them if they named none
                    due, late
                    follow-ups, after-interview, post-interview, nutshell
last-note           four weeks after the date they named, or after you last
                    heard from them; it is offered for two weeks
                    optional
                    post-interview, nutshell
tell-of-offer       while you have an offer elsewhere, once; most of all from 1
                    day before you have to answer it
                    optional, last day
                    nutshell
withdraw            within 3 days of accepting another offer, or on the day of
                    the next interview; it lapses after 14
                    due, late
                    ours
answer-rejection    within 2 days of a rejection; it lapses after 7
                    optional
                    nutshell
brief-reference     within 2 days of an interview, unless the employer has
                    called them; it lapses after 7
                    due, late; optional after a talk by phone
                    after-interview
reference-check-in  while you wait, 14 days after your last contact, until the
                    employer has called them
                    optional
                    after-interview
thank-reference     within 2 days after the employer has called them; it lapses
                    after 7
                    optional
                    after-interview
prepare             from the day before an interview until it begins
                    due
                    nutshell, after-interview
complete-record     for 7 days after an interview, while something is missing
                    optional
                    nutshell, after-interview
)");
}

TEST_CASE("help on a screen; its examples are not folded, for they are pasted") {
  check_on_screen(80, "policy --help", R"(followup policy: the numbers behind the rules; sets one of them

Usage
  followup policy [KEY] [VALUE] [options]

Arguments
  KEY    one key; all of them if not said
  VALUE  its new value; of a list, +VALUE adds and -VALUE takes out;
         calendar.holidays: dates, or spans such as 2026-12-24..2027-01-02, with
         commas between them

Options
  -h,--help               show this help
  --default               give it its default again
  --file FILE             the data file
  --date DATE             take this for now
  --lock-timeout SECONDS  wait so long for another followup; 10 if not said
  --color WHEN            colours: auto, always or never; auto heeds NO_COLOR
                          and CLICOLOR_FORCE
  --json                  print one JSON document
  -q,--quiet              say of a change only that it was made

Examples
  followup policy follow_up.grace_days 4
  followup policy calendar.holidays +2026-12-24..2027-01-02
)");
  check_on_screen(40, "done --help", R"(followup done: record that a to-do is
done

Usage
  followup done HANDLE... [options]

Arguments
  HANDLE
    what was done, as 'today' names it:
    3/nick

Options
  -h,--help  show this help
  --on DATE
    when it was done; now if not said
  --by WAY
    email, phone, post, or another word;
    as suggested if not said
  --anyway  record it all the same
  --undo
    it was not done: take the latest
    record of it back
  --file FILE  the data file
  --date DATE  take this for now
  --lock-timeout SECONDS
    wait so long for another followup;
    10 if not said
  --color WHEN
    colours: auto, always or never; auto
    heeds NO_COLOR and CLICOLOR_FORCE
  --json  print one JSON document
  -q,--quiet
    say of a change only that it was
    made

Examples
  followup done 3/ann 3/brief-maria
  followup done 3/ann --by post --on today
)");
  check_on_screen(40, "help exit-status", R"(followup help exit-status: what a script
learns from the exit status

0  done; an empty list is fine
1
  the answer is no: may says no, today
  --check finds something to do, or
  merge had to choose between two
  changes
2
  wrong use: an unknown command, option,
  date or value
3
  nothing, or more than one thing, is
  meant by that name
4
  refused by the etiquette; --anyway
  records it all the same
5
  the data file: unreadable, damaged, of
  a newer format, locked, not writable,
  disk full; a file to write to that is
  not followup's

With --json an error is a document on
standard output, with the same status.

Examples
  followup may call 3
  followup today --check
)");
  check_on_screen(40, "help dates", R"(followup help dates: how dates, times
and zones are typed

A day
  2026-12-01, 12-01
    without its year towards where the
    field looks; refused if that is over
    half a year away, and the other way
    it is nearer
  dec 1, 1 dec, 1 December 2027, 15.11.,
  15.11.2026
  nov 15th, the 27th
  Fri 4 Dec, Tue 24 Nov 2026
    the weekday must fit; Dec 1, 2026 is
    read, too
  today, yesterday, tomorrow
  mon, tuesday
    the nearest, towards where the field
    looks
  last fri, next tue, by fri, this thu,
  tue next week
  +3d, -1w, in 10 days, 2 weeks ago
  +3b, -1b
    working days, by the policy's
    calendar
  eow, eom
    the last day before the weekend, the
    last of the month

A day as they promise it
  the last one that is meant
  next week  its last working day
  early next week, mid next week, later
  next week, end of next week
  the week after next
  end of the week, end of the month
  early december, mid december, late
  december
    the 7th, the 15th, the last
  in two weeks, in a fortnight, within
  10 days, in a month, in a few days
  in 10 business days, a week from mon,
  mon week
  after the holidays
    the first working day after
    calendar.quiet (--decision-by keeps
    such words, and counts from the day
    on which they said them; soon and
    the like are no day, and kept as
    words alone)

A time after it, or alone
  fri 3pm, yesterday 15:30, 2026-12-01
  9:00, tue 1500, tue 15h30
  noon, midnight
    midnight is 00:00, when the day
    begins
  27 nov at 3
    1 to 6 after at are in the afternoon
  10:00
    alone it is today's, yesterday's or
    tomorrow's, towards where the field
    looks
  now

A zone after the time
  10:00 America/Los_Angeles, fri 3pm
  europe/berlin, 3pm +01:00
    kept as your own clock has it; both
    are shown

Where a field looks
  back  --on of done, heard and close
  to both sides
    --on of add: dec 1 is the nearer
    one; a weekday alone only yesterday
    or tomorrow
  ahead
    --decision-by, --by of task, the
    date of snooze, calendar.holidays of
    policy, --date

What is refused, with the choices
  3/4/2026, 3/4
    day and month may stand either way
    round
  5
    a day of the month, a count of days
    or an hour?
  fri
    on a Friday: today, or a week from
    it?
  next fri
    up to Friday: of this week, or of
    the next?
  feb 30  there is none
  2:30
    on a day on which the clocks skip it

Examples
  followup date 'next tue 3pm'
  followup date '10:00 America/Los_Angeles'
)");
}

TEST_CASE("what a change says on a screen") {
  Season world;
  world.columns = 40;
  CHECK(type(world, "heard vandelay 'we are travelling, the decision will take some more days'") ==
        Ran{0, R"(Heard from Vandelay, Buyer on Sat 21 Nov
2026, today.
They said: we are travelling, the
decision will take some more days

To do
  due  5/prepare.2
    Prepare for the interview: bring
    paper for names, ask for cards, the
    next step and its date
    Vandelay
    by Sun 22 Nov 09:30, tomorrow
Don't chase yet
  5  Vandelay  upcoming
    until Sun 22 Nov, tomorrow
    Your interview is tomorrow at 09:30.
To take it back: followup undo
)",
            ""});
}

TEST_CASE("the headings of the history and the question after add are folded") {
  Season world({"person 3 nick --prefers phone"});
  world.columns = 40;
  CHECK(type(world, "undo --list").out.starts_with("followup undo N takes back the changes\nfrom 1 to N\n"));
  CHECK(type(world, "restore").out.starts_with("followup restore STATE brings one of\nthese back\n"));
  const std::string out = type(world, "add Globex --met 'Al Bo <al@globex.example>'").out;
  INFO(out);
  CHECK(out.find("How does Al like to be contacted?\nfollowup person 7 al --prefers email (or\nphone, post)\n") !=
        std::string::npos);
}

TEST_CASE("names of all widths stand in line") {
  Season world;
  for (const char* line : {"remove 5", "remove 6", "add 東京都庁 'Zoe\u0308' --on 2026-11-19",
                           "add Zoë --on 2026-11-18", "add '👨‍👩‍👧‍👦 Family' Cook --on 2026-11-17"})
    REQUIRE(type(world, line).status == 0);
  CHECK(
      type(world, "list") ==
      Ran{0,
          R"(3  Initech, Packaging manager  waiting  round 1 on Fri 20 Nov  they hope to decide by Tue 1 Dec, in 10 days  4 to do
7  東京都庁, Zoë               waiting  round 1 on Thu 19 Nov  no date                                       nothing to do
8  Zoë                         waiting  round 1 on Wed 18 Nov  no date                                       nothing to do
9  👨‍👩‍👧‍👦 Family, Cook             waiting  round 1 on Tue 17 Nov  no date                                       nothing to do
)",
          ""});
}

}  // namespace followup::testing
