// The rulebook, for reading.
#include "commands/season.hpp"

namespace followup::testing {

TEST_CASE("rules shows the rulebook as a table") {
  check_unchanged(
      "rules",
      R"~(RULE                WHEN                                                                                                      URGENCY                                    SOURCES
requested-task      from 2 working days before the day they named, optional before that; at once if they named none           optional, due, late                        after-interview
answer-offer        from the offer on, by the day they named, most of all from 1 day before it; without a day, within 2 days  due, last day, late                        ours
thank-you           from the interview on, within 24 to 48 hours; it lapses after 7 days, or on the follow-up day             due, last day, late                        follow-ups, nutshell, post-interview, after-interview
follow-up           3 working days after the date they named; 8 days after you last heard from them if they named none        due, late                                  follow-ups, after-interview, post-interview, nutshell
last-note           four weeks after the date they named, or after you last heard from them; it is offered for two weeks      optional                                   post-interview, nutshell
tell-of-offer       while you have an offer elsewhere, once; most of all from 1 day before you have to answer it              optional, last day                         nutshell
withdraw            within 3 days of accepting another offer, or on the day of the next interview; it lapses after 14         due, late                                  ours
answer-rejection    within 2 days of a rejection; it lapses after 7                                                           optional                                   nutshell
brief-reference     within 2 days of an interview, unless the employer has called them; it lapses after 7                     due, late; optional after a talk by phone  after-interview
reference-check-in  while you wait, 14 days after your last contact, until the employer has called them                       optional                                   after-interview
thank-reference     within 2 days after the employer has called them; it lapses after 7                                       optional                                   after-interview
prepare             from the day before an interview until it begins                                                          due                                        nutshell, after-interview
complete-record     for 7 days after an interview, while something is missing                                                 optional                                   nutshell, after-interview
)~");
}

TEST_CASE("rules shows one rule in full, with the policy in force") {
  check_unchanged("rules follow-up", R"~(follow-up: ask once whether they have decided
  when     4 working days after the date they named; 8 days after you last heard from them if they named none
  urgency  due, late
  handle   ID/follow-up
  source   How to Handle Follow Ups After an Interview (24 April 2014)
  source   What to Do After Your Job Interview (Mir Garvy)
  source   Post-Interview Etiquette
  source   Post Interview Etiquette In A Nutshell
Where the sources disagree
  Two sources say call, one says write, don't call, one says ask what they prefer. So the person's preference counts; if you don't know it, follow_up.channel does (e-mail unless you change it). All agree on once.
Policy in force
  KEY                        VALUE         DEFAULT       RANGE                            FROM
  follow_up.grace_days       4 (set)       3             1 to 10                          follow-ups, after-interview
  follow_up.no_promise_days  8             8             8 to 30                          post-interview
  follow_up.late_days        3             3             1 to 14                          ours
  follow_up.count            working       working       working, calendar                ours
  follow_up.channel          email         email         email, phone                     post-interview; nutshell, follow-ups
  calendar.weekend           sat,sun       sat,sun       up to 3 weekdays                 ours
  calendar.holidays          none          none          up to 400 dates                  ours
  calendar.quiet             12-24..01-01  12-24..01-01  up to 10 spans (92 days in all)  ours
)~",
                  {"policy follow_up.grace_days 4"});
  check_unchanged("rules prepare", R"~(prepare: get ready to ask for names, next steps and dates
  when     from the day before an interview until it begins
  urgency  due
  handle   ID/prepare.{interview}
  source   Post Interview Etiquette In A Nutshell
  source   What to Do After Your Job Interview (Mir Garvy)
)~");
  check_unchanged("rules last-note --json", R"~({
  "format": "followup.rules/1",
  "rules": [
    {
      "rule": "last-note",
      "summary": "one last note, then move on",
      "when": "four weeks after the date they named, or after you last heard from them; it is offered for two weeks",
      "urgency": "optional",
      "handle": "last-note",
      "sources": [
        {"source": "post-interview", "title": "Post-Interview Etiquette"},
        {"source": "nutshell", "title": "Post Interview Etiquette In A Nutshell"}
      ],
      "settled": null,
      "policy": [
        {"key": "follow_up.channel", "value": "email", "default": "email", "range": "email, phone", "source": "post-interview; nutshell, follow-ups", "set_in_file": false},
        {"key": "ghosted.after_days", "value": "28", "default": "28", "range": "21 to 120", "source": "post-interview, nutshell", "set_in_file": false},
        {"key": "ghosted.reply_days", "value": "8", "default": "8", "range": "1 to 30", "source": "post-interview", "set_in_file": false},
        {"key": "ghosted.offer_days", "value": "14", "default": "14", "range": "1 to 60", "source": "ours", "set_in_file": false},
        {"key": "ghosted.shown_days", "value": "7", "default": "7", "range": "0 to 60", "source": "ours", "set_in_file": false}
      ]
    }
  ]
}
)~");
}

TEST_CASE("rules refuses what is no rule") {
  check_refused("rules folow-up", 3, R"~(followup: there is no rule 'folow-up'
  did you mean: followup rules follow-up
)~");
  check_refused("rules nothing", 3, R"~(followup: there is no rule 'nothing'
  to see them: followup rules
)~");
}

}  // namespace followup::testing
