// One application seen at one moment, where days and moments meet: the next interview, the people of the round, the
// wait.
#include "catch.hpp"
#include "followup/agenda.hpp"
#include "rules/build.hpp"

using namespace followup;
using namespace followup::testing;

namespace case_test {
namespace {

const Application& only_application(const File& file) { return file.tracker.applications.front(); }

Situation seen(const File& file, const std::string& on) {
  return situation_of(only_application(file), file.tracker.policy, noon(on), elsewhere_of(file.tracker, noon(on)));
}

/// Whom to write to, and how.
using Way = std::pair<std::string, Channel>;

Explanation explanation(const std::string& rule, const File& file, const std::string& on) {
  const Application& application = only_application(file);
  for (const Action& action : judgements_of(application, file.tracker.policy, noon(on)))
    if (action.rule->id == rule) return explain(action, application, file.tracker.policy, noon(on));
  throw std::logic_error(rule);
}

}  // namespace

TEST_CASE("a situation tells all that is known of the wait") {
  File file = File()
                  .interview(at_three, {}, "2026-12-01")
                  .interview("2026-12-20")
                  .log("2026-11-30T09:00:00-05:00", "follow-up");
  LogEntry said{.at = parse_moment("2026-11-24T09:00:00-05:00").value(), .kind = LogKind::heard};
  said.ask_on = day("2026-12-03");
  said.quiet_until = day("2026-11-26");
  file.tracker.applications.front().log.push_back(said);
  CHECK(seen(file, "2026-12-01") == Situation{.stage = Stage::upcoming,
                                              .round = InterviewId{1},
                                              .round_at = parse_when(at_three),
                                              .since = day("2026-11-24"),
                                              .promise = day("2026-12-01"),
                                              .follow_up_on = day("2026-12-03"),
                                              .ghosted_on = day("2026-12-31"),
                                              .quiet_until = day("2026-11-26"),
                                              .ask_on = day("2026-12-03"),
                                              .follow_ups = 1,
                                              .followed_up_on = day("2026-11-30"),
                                              .word = &file.tracker.applications.front().log.back(),
                                              .next_interview = parse_when("2026-12-20")});
}

TEST_CASE(
    "a situation tells of an offer by when to answer, of what is closed its outcome, and what was accepted elsewhere") {
  const File interviewed = File().interview(at_three);
  const Situation offered = seen(File(interviewed).outcome("2026-11-23", "offer", "2026-12-04"), "2026-11-24");
  CHECK(offered.stage == Stage::offered);
  CHECK(offered.answer_by == day("2026-12-04"));
  CHECK(seen(File(interviewed).outcome("2026-11-23", "rejected"), "2026-11-24") ==
        Situation{.stage = Stage::closed,
                  .round = InterviewId{1},
                  .round_at = parse_when(at_three),
                  .outcome = Result::rejected});
  CHECK(seen(File(interviewed).elsewhere("2026-11-23", "accepted"), "2026-11-24").is_taken);
  CHECK_FALSE(seen(File(interviewed).elsewhere("2026-11-23", "accepted"), "2026-11-22").is_taken);
}

TEST_CASE("the next interview is the first by its date as it is written, then by its moment; of equals the first") {
  const auto next = [](const std::string& one, const std::string& other) {
    return seen(File().interview(one).interview(other), "2026-11-21").next_interview;
  };
  const std::string dated = "2026-12-20";
  const std::string abroad = "2026-12-20T00:30:00-04:00";  // half an hour before the day begins here
  CHECK(next(dated, abroad) == parse_when(abroad));
  CHECK(next(abroad, dated) == parse_when(abroad));
  CHECK(next(dated, "2026-12-20T00:00:01-05:00") == parse_when(dated));
  CHECK(next("2026-12-20T00:00:01-05:00", dated) == parse_when(dated));
  CHECK(next("2026-12-21T01:00:00+14:00", "2026-12-20T15:00:00-05:00") == parse_when("2026-12-20T15:00:00-05:00"));
  const File equal = File().interview(at_three, {"Nick Claus"}).interview(at_three, {"Ann Lee"});
  const Explanation why = explanation("follow-up", equal, "2026-11-19");
  CHECK(why.facts.front().name == "next interview");
  CHECK(why.facts.front().words.find("Nick Claus") != std::string::npos);
}

TEST_CASE("an interview that was moved twice at one moment had, until then, the time that it was moved from first") {
  const std::string then = "2026-11-25T09:00:00-05:00";
  const File file = File()
                        .interview("2026-12-20")
                        .moved(then, 1, "2026-12-01T10:00:00-05:00")
                        .moved(then, 1, "2026-12-10T10:00:00-05:00");
  CHECK(seen(file, "2026-11-24").next_interview == parse_when("2026-12-01T10:00:00-05:00"));
  CHECK(seen(file, "2026-11-25").next_interview == parse_when("2026-12-20"));
}

TEST_CASE("of what happened to an interview the latest counts, whatever the order of the record") {
  const About first{.interview = 1};
  const File off = File()
                       .interview("2026-12-20")
                       .log("2026-11-25T09:00:00-05:00", "called-off", first)
                       .moved("2026-11-24T09:00:00-05:00", 1, "2026-12-10");
  CHECK_FALSE(seen(off, "2026-11-26").next_interview);
  const File on = File()
                      .interview("2026-12-20")
                      .moved("2026-11-25T09:00:00-05:00", 1, "2026-12-10")
                      .log("2026-11-24T09:00:00-05:00", "called-off", first);
  CHECK(seen(on, "2026-11-26").next_interview == parse_when("2026-12-20"));
}

TEST_CASE("the people of the round are those of its day, each once, in the order of the record") {
  const File file = File()
                        .interview("2026-11-19T15:00:00-05:00", {"Bo Li"})
                        .interview(at_three, {"Nick Claus", "Ann Lee"})
                        .interview("2026-11-20T10:00:00-05:00", {"Ann Lee", "Sam Roe"})
                        .interview("2026-11-20T23:00:00-05:00", {"Maria Lopez"});
  const auto met = [&](const std::string& now) {
    Lines names;
    for (const Person* person : people_of_round(only_application(file), file.tracker.policy, parse_moment(now).value()))
      names.push_back(person->name);
    return names;
  };
  CHECK(met("2026-11-20T16:00:00-05:00") == Lines{"Nick Claus", "Ann Lee", "Sam Roe"});
  CHECK(met("2026-11-20T12:00:00-05:00") == Lines{"Ann Lee", "Sam Roe"});
  CHECK(met("2026-11-18T12:00:00-05:00") == Lines{});
}

TEST_CASE("a contact comes with the way to write, which follows from the purpose") {
  const File file = File().interview(at_three, {"Nick Claus"}).person("Nick Claus", "", "+1 555 0100", "phone");
  const auto contact = [&](const File& of, Purpose purpose) {
    const Contact found = contact_of(only_application(of), of.tracker.policy, noon("2026-11-24"), purpose);
    return Way(found.person ? found.person->name : "nobody", found.channel);
  };
  CHECK(contact(file, Purpose::follow_up) == Way("Nick Claus", Channel::phone));
  CHECK(contact(file, Purpose::offer) == Way("Nick Claus", Channel::phone));
  CHECK(contact(file, Purpose::last_note) == Way("Nick Claus", Channel::email));
  CHECK(contact(File().interview(at_three).channel("phone"), Purpose::follow_up) == Way("nobody", Channel::phone));
  File asked = File().interview(at_three, {"Nick Claus"});
  LogEntry said{.at = parse_moment("2026-11-23T09:00:00-05:00").value(), .kind = LogKind::heard};
  said.ask_on = day("2026-12-03");
  said.ask_by = Channel::phone;
  asked.tracker.applications.front().log.push_back(said);
  CHECK(contact(asked, Purpose::follow_up) == Way("Nick Claus", Channel::phone));
  CHECK(contact(asked, Purpose::telling) == Way("Nick Claus", Channel::email));
  CHECK(contact(File(asked).outcome("2026-11-24", "offer"), Purpose::offer) == Way("Nick Claus", Channel::email));
}

TEST_CASE("of people met before the round the latest talk's come first, those of one moment as recorded last") {
  const auto contact = [](const File& file) {
    return contact_of(only_application(file), file.tracker.policy, noon("2026-11-24")).person->name;
  };
  const File file = File()
                        .interview("2026-11-18T15:00:00-05:00", {"Sam Roe"})
                        .interview("2026-11-16T15:00:00-05:00", {"Bo Li"})
                        .interview(at_three);
  CHECK(contact(file) == "Sam Roe");
  CHECK(contact(File(file).person("Sam Roe", "", "")) == "Bo Li");
  const File equal = File()
                         .interview("2026-11-18T15:00:00-05:00", {"Sam Roe"})
                         .interview("2026-11-18T15:00:00-05:00", {"Bo Li"})
                         .interview(at_three);
  CHECK(contact(equal) == "Bo Li");
}

TEST_CASE("of statements at the start of a day that of a dated interview is the earlier one") {
  const auto promise = [](const std::string& at) {
    return seen(File().interview("2026-11-20", {}, "2026-12-01").heard(at, "2026-12-10"), "2026-11-21").promise;
  };
  CHECK(promise("2026-11-20T00:00:00-05:00") == day("2026-12-10"));
  CHECK(promise("2026-11-20T00:30:00-05:00") == day("2026-12-10"));
  CHECK(promise("2026-11-19T23:59:59-05:00") == day("2026-12-01"));
}

TEST_CASE("who waits for a first interview and was recorded at no time waits from today") {
  const Situation situation = seen(File().interview("2026-12-20"), "2026-11-21");
  CHECK(situation == Situation{.stage = Stage::upcoming,
                               .since = day("2026-11-21"),
                               .since_what = Term::recorded,
                               .follow_up_on = day("2026-11-30"),
                               .ghosted_on = day("2026-12-19"),
                               .next_interview = parse_when("2026-12-20")});
}

TEST_CASE("whether an interview of today was held is not known until there is a sign of it") {
  const std::string now = "2026-11-20T18:00:00-05:00";
  const auto pending = [&](const File& file) {
    const Application& application = only_application(file);
    const Moment moment = parse_moment(now).value();
    return is_pending(application, talk_of(application, application.interviews.front(), moment), moment);
  };
  const File dated = File().interview("2026-11-20");
  const std::string then = "2026-11-20T16:00:00-05:00";
  CHECK(pending(dated));
  CHECK_FALSE(pending(File().interview("2026-11-19")));
  CHECK_FALSE(pending(File().interview(at_three)));
  CHECK_FALSE(pending(File().interview("2026-11-20", {"Nick Claus"})));
  CHECK_FALSE(pending(File(dated).log(then, "called-off", {.interview = 1})));
  CHECK_FALSE(pending(File(dated).heard(then)));
  CHECK_FALSE(pending(File(dated).log(then, "follow-up")));
  CHECK_FALSE(pending(File(dated).log(then, "thank-you", {.interview = 1})));
  CHECK(pending(File(dated).interview("2026-11-19").log(then, "thank-you", {.interview = 2})));
  CHECK(pending(File(dated).heard("2026-11-19T16:00:00-05:00")));
  CHECK(pending(File(dated).log(then, "prepared", {.interview = 1})));
  File automatic = File(dated).heard(then);
  automatic.tracker.applications.front().log.back().auto_reply = true;
  CHECK(pending(automatic));
  CHECK(only("complete-record", dated, now).empty());
  CHECK(only("complete-record", File(dated).heard(then), now) == "optional 2026-11-27");
}

TEST_CASE(
    "of what they said about writing the last word counts, unless it names another date; an automatic answer adds") {
  const auto quiet = [](const LogEntry& first, const LogEntry& second) {
    const File file = File().interview(at_three);
    return seen(heard(heard(file, "2026-11-22T09:00:00-05:00", first), "2026-11-23T09:00:00-05:00", second),
                "2026-11-24")
        .quiet_until;
  };
  const Day early = day("2026-12-10");
  const Day late = day("2026-12-15");
  CHECK(quiet({}, {.quiet_until = late}) == late);
  CHECK(quiet({.quiet_until = late}, {}) == late);
  CHECK(quiet({.quiet_until = late}, {.quiet_until = early}) == early);
  CHECK_FALSE(quiet({.quiet_until = late}, {.decision_by = early}));
  CHECK_FALSE(quiet({.quiet_until = late}, {.ask_on = early}));
  CHECK(quiet({.quiet_until = early}, {.quiet_until = late, .auto_reply = true}) == late);
  CHECK(quiet({.quiet_until = late}, {.quiet_until = early, .auto_reply = true}) == late);
  CHECK_FALSE(quiet({.quiet_until = late, .auto_reply = true}, {}));
}

TEST_CASE("without a round a date is overtaken as well by a later word of that day") {
  File file = File().heard("2026-11-20T09:00:00-05:00", "2026-11-24");
  file.tracker.applications.front().created = parse_moment(at_three);
  CHECK(seen(file, "2026-11-24").promise == day("2026-11-24"));
  CHECK_FALSE(seen(File(file).heard("2026-11-24T09:00:00-05:00"), "2026-11-24").promise);
  CHECK(seen(File(file).heard("2026-11-24T09:00:00-05:00", "2026-11-24"), "2026-11-24").promise == day("2026-11-24"));
}

TEST_CASE("who is prepared for the latest move, by its moment, is prepared") {
  const About first{.interview = 1};
  const File moved = File()
                         .interview("2026-11-30")
                         .moved("2026-11-26T09:00:00-05:00", 1, "2026-11-29")
                         .moved("2026-11-24T09:00:00-05:00", 1, "2026-11-28");
  CHECK(only("prepare", File(moved).log("2026-11-25T09:00:00-05:00", "prepared", first), "2026-11-29T12:00:00-05:00") ==
        "due 2026-11-30");
  CHECK(only("prepare", File(moved).log("2026-11-26T09:00:00-05:00", "prepared", first), "2026-11-29T12:00:00-05:00")
            .empty());
}

TEST_CASE("no record is asked for while another interview of the day is to come") {
  const File file = File().interview(at_three).interview("2026-11-20T17:00:00-05:00");
  CHECK(only("complete-record", file, "2026-11-20T16:00:00-05:00").empty());
  CHECK(only("complete-record", file, "2026-11-20T17:00:00-05:00") == "optional 2026-11-27");
}

TEST_CASE(
    "the wait begins at the latest word by its moment, and counts what was sent since, whatever the order of the "
    "record") {
  const File file = File()
                        .interview(at_three)
                        .heard("2026-11-25T09:00:00-05:00")
                        .heard("2026-11-24T09:00:00-05:00")
                        .log("2026-11-24T18:00:00-05:00", "follow-up");
  CHECK(seen(file, "2026-11-24").follow_ups == 1);
  CHECK(seen(file, "2026-11-26").follow_ups == 0);
  CHECK(seen(File(file).log("2026-11-25T09:00:00-05:00", "follow-up"), "2026-11-26").follow_ups == 1);
}

}  // namespace case_test
