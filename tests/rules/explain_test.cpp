// What `why` has to show: the facts that a rule looked at, and the days that its sums count and leave out.
#include "catch.hpp"
#include "followup/agenda.hpp"
#include "rules/build.hpp"

using namespace followup;
using namespace followup::testing;

namespace explain_test {
namespace {

/// Without a promise the follow-up day is Mon 30 Nov, and silence counts from Fri 18 Dec on.
File interviewed(const std::string& by = "") { return File().interview(at_three, {"Nick Claus"}, by); }

/// What explains the first judgement of a rule.
Explanation explanation(const std::string& rule, const File& file, const std::string& on) {
  const Moment now = parse_moment(on + "T12:00:00-05:00").value();
  const Application& application = file.tracker.applications.front();
  const Elsewhere elsewhere = elsewhere_of(file.tracker, now);
  for (const Action& action : judgements_of(application, file.tracker.policy, now, elsewhere))
    if (action.rule->id == rule) return explain(action, application, file.tracker.policy, now, elsewhere);
  throw std::logic_error(rule);
}

/// What the facts are about.
Lines facts(const std::string& rule, const File& file, const std::string& on) {
  Lines names;
  for (const Fact& fact : explanation(rule, file, on).facts) names.emplace_back(fact.name);
  return names;
}

/// The words of one fact; nothing if it is not there.
std::string fact(const std::string& name, const Explanation& explanation) {
  for (const Fact& fact : explanation.facts)
    if (fact.name == name) return fact.words;
  return "";
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

/// Each sum with its days: `set 12-02 weekend=12-05`.
Lines days_of(const std::string& rule, const File& file, const std::string& on) {
  Lines lines;
  for (const ExplainedStep& step : explanation(rule, file, on).steps) {
    std::string line = step.is_set ? "set" : "default";
    for (const Day counted : step.counted) line += " " + iso(counted).substr(5);
    for (const LeftOut& left_out : step.left_out)
      line += " " + std::string(left_out.why) + "=" + iso(left_out.day).substr(5);
    lines.push_back(line);
  }
  return lines;
}

}  // namespace

TEST_CASE("an explanation names the interview, what was promised, and the stage") {
  CHECK(facts("follow-up", interviewed(), "2026-11-21") == Lines{"interview", "their date", "stage"});
  CHECK(facts("follow-up", File().interview("2026-12-20"), "2026-11-21") ==
        Lines{"next interview", "their date", "stage"});
  CHECK(facts("follow-up", interviewed().interview("2026-12-20"), "2026-11-21") ==
        Lines{"interview", "next interview", "their date", "stage"});
  CHECK(facts("thank-you", interviewed().interview("2026-12-20"), "2026-11-21") ==
        Lines{"interview", "person", "their date", "stage"});
  CHECK(facts("answer-rejection", interviewed().outcome("2026-11-21", "rejected"), "2026-11-21") ==
        Lines{"interview", "person", "outcome", "stage"});
}

TEST_CASE("an explanation names what the action is about") {
  const File file = interviewed().task("send", "2026-11-24").reference("Maria Lopez");
  CHECK(facts("requested-task", file, "2026-11-21") == Lines{"interview", "asked for", "their date", "stage"});
  CHECK(facts("brief-reference", file, "2026-11-21") == Lines{"interview", "reference", "their date", "stage"});
  CHECK(fact("reference", explanation("brief-reference", file, "2026-11-21")) == "Maria Lopez");
  CHECK(fact("person", explanation("thank-you", file, "2026-11-21")) == "Nick Claus");
}

TEST_CASE("an explanation names all that the wait comes from") {
  const File file = heard(interviewed(), "2026-11-23T09:00:00-05:00",
                          {.kind = LogKind::heard, .ask_on = day("2026-12-03"), .quiet_until = day("2026-12-01")});
  CHECK(facts("follow-up", File(file).log("2026-12-03T10:00:00-05:00", "follow-up"), "2026-12-04") ==
        Lines{"interview", "heard", "their date", "ask on", "quiet until", "followed up", "stage"});
  const File missed = interviewed().log("2026-11-20T16:00:00-05:00", "missed", {.interview = 1});
  CHECK(facts("follow-up", missed, "2026-11-21") == Lines{"person", "missed", "their date", "stage"});
  const File off = interviewed().log("2026-11-20T16:00:00-05:00", "called-off", {.interview = 1});
  CHECK(facts("follow-up", off, "2026-11-21") == Lines{"called-off", "their date", "stage"});
  CHECK(facts("follow-up", interviewed().no_calls(), "2026-11-21") ==
        Lines{"interview", "their date", "no calls", "stage"});
  CHECK(facts("withdraw", interviewed().elsewhere("2026-11-21", "accepted"), "2026-11-22") ==
        Lines{"interview", "person", "their date", "accepted elsewhere", "stage"});
  CHECK(facts("answer-offer", interviewed().outcome("2026-11-21", "offer"), "2026-11-22") ==
        Lines{"interview", "person", "their date", "outcome", "stage"});
}

TEST_CASE("the facts say what is on record, as far as it is there") {
  File file = interviewed().task("send", "2026-12-24").task("call");
  Application& application = file.tracker.applications.front();
  application.interviews.front().kind = "video";
  const std::string talk = fact("interview", explanation("follow-up", file, "2026-11-21"));
  CHECK(has(talk, "video"));
  CHECK(has(talk, "Nick Claus"));
  CHECK_FALSE(has(talk, "off"));
  CHECK_FALSE(has(fact("interview", explanation("follow-up", File().interview(at_three), "2026-11-21")), "with"));
  const File off = File(file).log("2026-11-20T14:00:00-05:00", "called-off", {.interview = 1});
  CHECK(has(fact("interview", explanation("thank-you", off, "2026-11-21")), "off"));
  CHECK(has(fact("asked for", explanation("requested-task", file, "2026-11-21")),
            in_full(day("2026-12-24"), day("2026-11-21"))));
  application.tasks.front() = {.id = application.tasks.front().id, .what = "a thing", .from = day("2026-11-25")};
  CHECK(has(fact("asked for", explanation("requested-task", file, "2026-11-21")),
            in_full(day("2026-11-25"), day("2026-11-21"))));
  application.tasks.front().from = {};
  CHECK(fact("asked for", explanation("requested-task", file, "2026-11-21")) == "a thing");
  const auto said = [](const std::string& text) {
    return fact(
        "heard",
        explanation("follow-up", heard(interviewed(), at_three, {.kind = LogKind::heard, .text = text}), "2026-11-21"));
  };
  CHECK(has(said("soon"), "soon"));
  CHECK_FALSE(has(said(""), ": "));
  const auto promise = [](const std::string& by) {
    return fact("their date", explanation("follow-up", interviewed(by), "2026-11-21"));
  };
  CHECK(has(promise("2026-12-01"), in_full(day("2026-12-01"), day("2026-11-21"))));
  CHECK_FALSE(promise("") == promise("2026-12-01"));
  const Explanation offer = explanation("answer-offer", interviewed().outcome("2026-11-21", "offer"), "2026-11-22");
  CHECK(fact("outcome", offer).starts_with("offer"));
  CHECK(fact("stage", offer) == "offered");
}

TEST_CASE("an explanation names the days that a sum counts, and those that it leaves out") {
  CHECK(days_of("follow-up", interviewed("2026-12-01"), "2026-11-21") ==
        Lines{"default 12-02 12-03 12-04", "default 12-07"});
  CHECK(days_of("follow-up", interviewed("2026-12-04").holiday("2026-12-08"), "2026-11-21") ==
        Lines{"default 12-07 12-09 12-10 weekend=12-05 weekend=12-06 holiday=12-08", "default 12-14 weekend=12-13"});
  CHECK(days_of("follow-up", interviewed("2026-12-23").holiday("2026-12-25"), "2026-11-21").front() ==
        "default 01-04 01-05 01-06 quiet=12-24 holiday=12-25 weekend=12-26 weekend=12-27 quiet=12-28 quiet=12-29 "
        "quiet=12-30 quiet=12-31 quiet=01-01 weekend=01-02 weekend=01-03");
  CHECK(days_of("follow-up", interviewed(), "2026-11-21") ==
        Lines{"default 11-30 weekend=11-28 weekend=11-29", "default 12-03"});
  CHECK(days_of("thank-you", interviewed(), "2026-11-21") == Lines{"default", "default", "default"});
  CHECK(days_of("follow-up", interviewed("2026-12-01").count("calendar"), "2026-11-21") == Lines{"default", "default"});
  CHECK(days_of("requested-task", interviewed().task("send", "2026-11-24"), "2026-11-21") == Lines{"default"});
}

TEST_CASE("an explanation tells the numbers of the file from the defaults") {
  CHECK(days_of("follow-up", interviewed("2026-12-01").policy("follow_up.grace_days", 2), "2026-11-21") ==
        Lines{"set 12-02 12-03", "default 12-07 weekend=12-06"});
  CHECK(days_of("last-note", interviewed().policy("ghosted.offer_days", 14), "2026-11-21") ==
        Lines{"default", "default 12-18", "set"});
}

TEST_CASE("an explanation says when the rule is advised") {
  const File file = interviewed().policy("follow_up.grace_days", 7);
  const Rule& rule = rule_for(Purpose::follow_up);
  CHECK(explanation("follow-up", file, "2026-11-21").when == rule.when(file.tracker.policy));
}

}  // namespace explain_test
