// Reasons and texts name the days and the people that they are about, whatever their words.
#include "catch.hpp"
#include "followup/agenda.hpp"
#include "rules/build.hpp"

using namespace followup;
using namespace followup::testing;

namespace reasons_test {
namespace {

/// Without a promise the follow-up day is Mon 30 Nov, and silence counts from Fri 18 Dec on.
File interviewed(const std::string& by = "") { return File().interview(at_three, {"Nick Claus"}, by); }

/// What one rule says first.
Judgement judged_by(const std::string& rule, const File& file, const std::string& on) {
  const Application& application = file.tracker.applications.front();
  const Elsewhere elsewhere = elsewhere_of(file.tracker, noon(on));
  for (const Action& action : judgements_of(application, file.tracker.policy, noon(on), elsewhere))
    if (action.rule->id == rule) return action.judgement;
  throw std::logic_error(rule);
}

std::string reason(const std::string& rule, const File& file, const std::string& on) {
  return judged_by(rule, file, on).reason;
}

std::string reason_of_hold(const File& file, const std::string& on) {
  const std::vector<Hold> holds = evaluate(file.tracker, noon(on)).holds;
  REQUIRE(holds.size() == 1);
  return holds.front().reason;
}

std::string reason_of_no(Approach approach, const File& file, const std::string& on, const std::string& person = "") {
  const Permission permission = may(approach, file.tracker.applications.front(), file.tracker, noon(on), person);
  CHECK_FALSE(permission.allowed);
  return permission.reason;
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }
bool names_day(const std::string& text, const std::string& date) { return has(text, short_date(day(date))); }

}  // namespace

TEST_CASE("an offer is answered by its day; without one it is agreed on a day") {
  const Judgement dated =
      judged_by("answer-offer", interviewed().outcome("2026-11-23", "offer", "2026-12-04"), "2026-11-24");
  const Judgement undated = judged_by("answer-offer", interviewed().outcome("2026-11-23", "offer"), "2026-11-24");
  CHECK(names_day(dated.reason, "2026-11-23"));
  CHECK(names_day(dated.reason, "2026-12-04"));
  CHECK(names_day(undated.reason, "2026-11-23"));
  CHECK_FALSE(names_day(undated.reason, "2026-11-25"));
  CHECK_FALSE(dated.text == undated.text);
  CHECK(names_day(reason("tell-of-offer", interviewed().elsewhere("2026-11-23", "offer", "2026-12-04"), "2026-11-24"),
                  "2026-12-04"));
}

TEST_CASE("who asks tells what they said last: a day to ask, a promise, nothing, no date for an interview at all") {
  const auto ask = [&](const File& file) { return reason("follow-up", file, "2026-12-05"); };
  const std::string first = ask(created("2026-11-20T15:00:00-05:00"));
  const std::string word = ask(created("2026-11-20T15:00:00-05:00").heard(at_three));
  CHECK_FALSE(word == ask(interviewed()));
  CHECK_FALSE(first == word);
  CHECK(names_day(first, "2026-11-30"));
  CHECK(names_day(word, "2026-11-20"));
  CHECK(names_day(word, "2026-11-30"));
  CHECK(names_day(ask(interviewed("2026-12-01")), "2026-12-01"));
  CHECK(names_day(ask(interviewed("2026-12-01")), "2026-12-05"));
  const File asked = heard(interviewed("2026-12-01"), at_three, {.kind = LogKind::heard, .ask_on = day("2026-12-03")});
  CHECK(names_day(ask(asked), "2026-12-03"));
  CHECK_FALSE(names_day(ask(asked), "2026-12-01"));
  CHECK(ask(asked) == ask(heard(interviewed(), at_three, {.kind = LogKind::heard, .ask_on = day("2026-12-03")})));
  const std::string missed = ask(interviewed().log("2026-11-21T16:00:00-05:00", "missed", {.interview = 1}));
  CHECK(names_day(missed, "2026-11-21"));
  CHECK_FALSE(missed == ask(interviewed().log("2026-11-21T16:00:00-05:00", "called-off", {.interview = 1})));
}

TEST_CASE("a hold names the day that they said last: when they may be written to, when to ask, when they decide") {
  const auto after = [](const std::string& by, const std::string& ask_on, const std::string& quiet_until) {
    const LogEntry said{.kind = LogKind::heard, .ask_on = parse_day(ask_on), .quiet_until = parse_day(quiet_until)};
    return reason_of_hold(heard(interviewed(by), "2026-11-20T16:00:00-05:00", said), "2026-11-21");
  };
  CHECK(names_day(after("", "", ""), "2026-11-20"));
  CHECK(names_day(after("2026-12-01", "", ""), "2026-12-01"));
  CHECK(names_day(after("2026-12-01", "2026-12-02", ""), "2026-12-02"));
  CHECK(names_day(after("2026-12-01", "2026-12-02", "2026-12-03"), "2026-12-03"));
  CHECK(names_day(after("", "2026-12-04", "2026-12-03"), "2026-12-04"));
  CHECK(names_day(after("2026-12-04", "", "2026-12-03"), "2026-12-04"));
  CHECK(after("2026-12-01", "", "2026-12-01") == after("2026-12-01", "", ""));
  CHECK(names_day(after("", "2026-12-01", "2026-12-01"), "2026-12-01"));
  CHECK_FALSE(after("", "2026-12-01", "") == after("2026-12-01", "", ""));
}

TEST_CASE("a hold names the follow-up sent, the interview to come, and tells a skipped follow-up from a snoozed one") {
  const std::string then = "2026-12-04T09:00:00-05:00";
  CHECK(names_day(reason_of_hold(interviewed("2026-12-01").log(then, "follow-up"), "2026-12-06"), "2026-12-04"));
  CHECK(has(reason_of_hold(interviewed().interview("2026-12-20"), "2026-12-06"),
            spoken(day("2026-12-20"), day("2026-12-06"))));
  const auto due = [&](const File& file) { return reason_of_hold(file, "2026-12-05"); };
  const std::string skipped = due(interviewed("2026-12-01").skipped(then, "follow-up"));
  const std::string snoozed = due(interviewed("2026-12-01").snoozed(then, "follow-up", "2026-12-10"));
  const std::string task = due(
      interviewed("2026-12-01").task("send", "2026-12-02").snoozed(then, "requested-task", "2026-12-10", {.task = 1}));
  CHECK_FALSE(skipped == snoozed);
  CHECK_FALSE(skipped == task);
  CHECK_FALSE(snoozed == task);
  const std::string early = "2026-11-21T09:00:00-05:00";
  CHECK(reason_of_hold(interviewed("2026-12-01").skipped(early, "follow-up"), "2026-11-22") == skipped);
}

TEST_CASE("a no names the person asked about, and the reason for the silence") {
  const File thanked =
      interviewed("2026-12-01").log("2026-11-20T16:00:00-05:00", "thank-you", {.interview = 1, .person = "Nick Claus"});
  CHECK(has(reason_of_no(Approach::thank, thanked, "2026-11-22", "Nick Claus"), "Nick Claus"));
  CHECK_FALSE(has(reason_of_no(Approach::thank, thanked, "2026-11-22"), "Nick Claus"));
  CHECK(reason_of_no(Approach::write, thanked, "2026-11-22") == reason_of_hold(thanked, "2026-11-22"));
  const File by_phone = File(thanked).person("Nick Claus", "", "+1 555 0100", "phone");
  CHECK_FALSE(reason_of_no(Approach::call, by_phone, "2026-11-21") ==
              reason_of_no(Approach::call, thanked, "2026-11-22"));
  const File closed = File(thanked).outcome("2026-11-22", "withdrawn");
  CHECK(reason_of_no(Approach::write, closed, "2026-11-23") == reason_of_no(Approach::call, closed, "2026-11-23"));
  CHECK_FALSE(reason_of_no(Approach::write, thanked, "2026-11-23") ==
              reason_of_no(Approach::write, closed, "2026-11-23"));
}

TEST_CASE("texts name who is written to, and how, and what is asked for") {
  const auto text = [](const std::string& rule, const File& file) { return judged_by(rule, file, "2026-12-05").text; };
  CHECK(has(text("follow-up", interviewed("2026-12-01")), "Nick Claus"));
  const auto preferring = [&](const std::string& word) {
    return text("follow-up", interviewed("2026-12-01").person("Nick Claus", "nick@initech.example", "", word));
  };
  CHECK(preferring("email") == preferring(""));
  CHECK_FALSE(preferring("email") == preferring("phone"));
  CHECK_FALSE(preferring("email") == preferring("post"));
  CHECK_FALSE(preferring("phone") == preferring("post"));
  const auto asked = [&](const std::string& kind) { return text("requested-task", interviewed().task(kind)); };
  for (const char* kind : {"send", "submit", "reply", "call"}) {
    CHECK(has(asked(kind), "a thing"));
    for (const char* other : {"send", "submit", "reply", "call"})
      CHECK((asked(kind) == asked(other)) == (std::string(kind) == other));
  }
}

TEST_CASE("what is to be done has a text, a reason, and the name of whom it is about") {
  const About maria{.reference = "Maria Lopez"};
  const File open = interviewed().reference("Maria Lopez").reference("Sam Roe").task("send").interview("2026-11-22");
  const File called = File(open).log("2026-11-20T16:00:00-05:00", "reference-contacted", maria);
  for (const File& file : {called, File(called).outcome("2026-11-21", "rejected"),
                           File(called).outcome("2026-11-21", "offer"), File(called).elsewhere("2026-11-21", "offer"),
                           File(called).elsewhere("2026-11-21", "accepted"), interviewed("2026-11-20")})
    for (const std::string on : {"2026-11-21", "2026-11-25", "2026-12-18"})
      for (const Action& action : evaluate(file.tracker, noon(on)).actions) {
        INFO(action.handle);
        CHECK_FALSE(action.judgement.text.empty());
        CHECK_FALSE(action.judgement.reason.empty());
        CHECK(has(action.judgement.text, action.judgement.subject.person));
        CHECK(has(action.judgement.text, action.judgement.subject.reference));
      }
}

TEST_CASE("a task says until when they want it, from when, or that they named no day") {
  File file = interviewed().task("send");
  Task& task = file.tracker.applications.front().tasks.front();
  const auto why = [&] { return reason("requested-task", file, "2026-12-05"); };
  const std::string none = why();
  CHECK_FALSE(none.empty());
  task.from = day("2026-12-04");
  CHECK(names_day(why(), "2026-12-04"));
  CHECK_FALSE(why() == none);
  task.due = day("2026-12-07");
  CHECK(names_day(why(), "2026-12-07"));
  CHECK_FALSE(names_day(why(), "2026-12-04"));
}

TEST_CASE("every source has a title of its own; what is no source has none") {
  Lines titles;
  for (const char* source : {"post-interview", "nutshell", "after-interview", "follow-ups", "ours"}) {
    const std::string title(source_title(source));
    CHECK_FALSE(title.empty());
    CHECK(std::ranges::find(titles, title) == titles.end());
    titles.push_back(title);
  }
  CHECK(source_title("no-such-source") == "no-such-source");
}

}  // namespace reasons_test
