// What the rules say of everything, advised or not: whether it stands, from or until when, and the sums behind it.
#include <array>

#include "catch.hpp"
#include "followup/agenda.hpp"
#include "rules/build.hpp"

using namespace followup;
using namespace followup::testing;

namespace judgements_test {
namespace {

using enum Term;
using enum PolicyKey;

/// Without a promise the follow-up day is Mon 30 Nov, and silence counts from Fri 18 Dec on.
File interviewed() { return File().interview(at_three, {"Nick Claus"}); }
/// Promised by Tue 1 Dec: the follow-up day is Fri 4 Dec; silence counts from Tue 29 Dec on, the last note is for 4
/// Jan.
File promised() { return File().interview(at_three, {"Nick Claus"}, "2026-12-01"); }
File with_reference() { return interviewed().reference("Maria Lopez"); }

When when(const std::string& text) { return parse_when(text).value(); }

std::vector<Action> judged(const File& file, const std::string& on) {
  const Moment now = parse_moment(on + "T12:00:00-05:00").value();
  const Tracker& tracker = file.tracker;
  return judgements_of(tracker.applications.front(), tracker.policy, now, elsewhere_of(tracker, now));
}

/// What one rule says first, without its words.
Judgement judged_by(const std::string& rule, const File& file, const std::string& on) {
  for (const Action& action : judged(file, on)) {
    if (action.rule->id != rule) continue;
    Judgement judgement = action.judgement;
    judgement.text.clear();
    judgement.reason.clear();
    return judgement;
  }
  throw std::logic_error(rule);
}

std::string in_short(const Judgement& judgement) {
  static constexpr std::array words{"stands", "early", "done", "lapsed", "skipped", "snoozed", "elsewhere"};
  const std::string standing = words.at(static_cast<std::size_t>(judgement.standing));
  return standing + (judgement.turn ? " " + iso(*judgement.turn) : "");
}

/// Whether the action of one rule stands, or why not, and its turn.
std::string standing(const std::string& rule, const File& file, const std::string& on) {
  return in_short(judged_by(rule, file, on));
}

/// The same of everything, with the handles.
Lines standings(const File& file, const std::string& on) {
  Lines lines;
  for (const Action& action : judged(file, on)) lines.push_back(action.handle + " " + in_short(action.judgement));
  return lines;
}

Steps steps(const std::string& rule, const File& file, const std::string& on) {
  return judged_by(rule, file, on).steps;
}

Step late_from(const std::string& base, const std::string& result) {
  return {follow_up_late, follow_up_day, day(base), 3, Unit::days_then_settle, follow_up_late_days, day(result)};
}

Step silence(Term from, const std::string& base, const std::string& result) {
  const bool is_reply = from == follow_up_sent || from == follow_up_put_off;
  return {ghosting,          from,       day(base),
          is_reply ? 8 : 28, Unit::days, is_reply ? ghosted_reply_days : ghosted_after_days,
          day(result)};
}

/// The day of the last note, and the day from which it is no longer offered.
Steps with_last_note(Steps sums, const std::string& silent, const std::string& first, const std::string& end) {
  sums.push_back({last_note_day, ghosting, day(silent), 0, Unit::days_then_settle, {}, day(first)});
  sums.push_back({last_note_end, last_note_day, day(first), 14, Unit::days, ghosted_offer_days, day(end)});
  return sums;
}

}  // namespace

TEST_CASE("the rules speak of everything, in their order, through the whole life of an application") {
  const File file = with_reference().task("send", "2026-11-24");
  CHECK(standings(file, "2026-11-18") == Lines{
                                             "1/task-1 stands",
                                             "1/offer elsewhere",
                                             "1/nick early 2026-11-20",
                                             "1/follow-up elsewhere",
                                             "1/last-note elsewhere",
                                             "1/tell elsewhere",
                                             "1/withdraw elsewhere",
                                             "1/answer elsewhere",
                                             "1/brief-maria elsewhere",
                                             "1/check-in-maria elsewhere",
                                             "1/thank-maria elsewhere",
                                             "1/prepare.1 early 2026-11-19",
                                             "1/record elsewhere",
                                         });
  CHECK(standings(file, "2026-11-21") == Lines{
                                             "1/task-1 stands",
                                             "1/offer elsewhere",
                                             "1/nick stands",
                                             "1/follow-up early 2026-11-30",
                                             "1/last-note early 2026-12-18",
                                             "1/tell elsewhere",
                                             "1/withdraw elsewhere",
                                             "1/answer elsewhere",
                                             "1/brief-maria stands",
                                             "1/check-in-maria early 2026-12-04",
                                             "1/thank-maria elsewhere",
                                             "1/prepare.1 lapsed 2026-11-20",
                                             "1/record stands",
                                         });
  CHECK(standings(file, "2027-02-01") == Lines{
                                             "1/task-1 lapsed 2026-12-31",
                                             "1/offer elsewhere",
                                             "1/nick lapsed 2026-11-27",
                                             "1/follow-up elsewhere",
                                             "1/last-note lapsed 2026-12-31",
                                             "1/tell elsewhere",
                                             "1/withdraw elsewhere",
                                             "1/answer elsewhere",
                                             "1/brief-maria elsewhere",
                                             "1/check-in-maria elsewhere",
                                             "1/thank-maria elsewhere",
                                             "1/prepare.1 lapsed 2026-11-20",
                                             "1/record lapsed 2026-11-27",
                                         });
}

TEST_CASE("what is closed has an answer and thanks left; what was done before stays done") {
  const About maria{.reference = "Maria Lopez"};
  const File file = with_reference()
                        .task("send", "2026-11-24")
                        .log("2026-11-21T09:00:00-05:00", "task-done", {.task = 1})
                        .log("2026-11-22T09:00:00-05:00", "reference-contacted", maria)
                        .outcome("2026-11-23", "rejected");
  CHECK(standings(file, "2026-11-24") == Lines{
                                             "1/task-1 done 2026-11-21",
                                             "1/offer elsewhere",
                                             "1/nick elsewhere",
                                             "1/follow-up elsewhere",
                                             "1/last-note elsewhere",
                                             "1/tell elsewhere",
                                             "1/withdraw elsewhere",
                                             "1/answer stands",
                                             "1/brief-maria done 2026-11-22",
                                             "1/check-in-maria done 2026-11-22",
                                             "1/thank-maria stands",
                                             "1/prepare.1 elsewhere",
                                             "1/record elsewhere",
                                         });
}

TEST_CASE("an entry fulfils what it is for, on its day") {
  const About nick{.interview = 1, .person = "Nick Claus"};
  const About maria{.reference = "Maria Lopez"};
  const std::string then = "2026-11-21T09:00:00-05:00";
  CHECK(standing("thank-you", interviewed().log(then, "thank-you", nick), "2026-11-22") == "done 2026-11-21");
  CHECK(standing("prepare", interviewed().log("2026-11-19T09:00:00-05:00", "prepared", {.interview = 1}),
                 "2026-11-20") == "done 2026-11-19");
  CHECK(standing("brief-reference", with_reference().log(then, "reference-briefed", maria), "2026-11-22") ==
        "done 2026-11-21");
  CHECK(standing("follow-up", interviewed().log("2026-11-30T09:00:00-05:00", "follow-up"), "2026-12-02") ==
        "done 2026-11-30");
  CHECK(standing("last-note", interviewed().log("2026-12-18T09:00:00-05:00", "last-note"), "2026-12-19") ==
        "done 2026-12-18");
  const File offer = interviewed().elsewhere("2026-11-23", "offer");
  CHECK(standing("tell-of-offer", File(offer).log("2026-11-24T09:00:00-05:00", "told-of-offer"), "2026-11-25") ==
        "done 2026-11-24");
  const File no = interviewed().outcome("2026-11-23", "rejected");
  CHECK(standing("answer-rejection", File(no).log("2026-11-24T09:00:00-05:00", "rejection-reply"), "2026-11-25") ==
        "done 2026-11-24");
  const File called = with_reference().log(then, "reference-contacted", maria);
  CHECK(standing("thank-reference", File(called).log("2026-11-22T09:00:00-05:00", "reference-thanked", maria),
                 "2026-11-23") == "done 2026-11-22");
  CHECK(standing("complete-record", promised().person("Nick Claus", "nick@initech.example", "", "email"),
                 "2026-11-21") == "done");
}

TEST_CASE("what lapses stood until its last day") {
  CHECK(standing("thank-you", promised(), "2026-11-28") == "lapsed 2026-11-27");
  CHECK(standing("brief-reference", with_reference(), "2026-11-28") == "lapsed 2026-11-27");
  CHECK(standing("reference-check-in", with_reference(), "2026-12-11") == "lapsed 2026-12-10");
  CHECK(standing("complete-record", interviewed(), "2026-11-28") == "lapsed 2026-11-27");
  CHECK(standing("answer-offer", interviewed().outcome("2026-11-23", "offer"), "2026-12-10") == "lapsed 2026-12-09");
  CHECK(standing("answer-rejection", interviewed().outcome("2026-11-23", "rejected"), "2026-12-01") ==
        "lapsed 2026-11-30");
  CHECK(standing("withdraw", interviewed().elsewhere("2026-11-23", "accepted"), "2026-12-08") == "lapsed 2026-12-07");
  const About maria{.reference = "Maria Lopez"};
  const File called = with_reference().log("2026-11-23T09:00:00-05:00", "reference-contacted", maria);
  CHECK(standing("thank-reference", called, "2026-12-01") == "lapsed 2026-11-30");
}

TEST_CASE("thanks that go along with the follow-up stood until the day before it, or until they are late") {
  const auto by = [](const std::string& day) { return File().interview(at_three, {"Nick Claus"}, day); };
  CHECK(standing("thank-you", by("2026-11-20"), "2026-11-25") == "lapsed 2026-11-24");
  CHECK(standing("thank-you", by("2026-11-20").policy("thank_you.limit_hours", 168), "2026-11-28") ==
        "lapsed 2026-11-27");
  CHECK(standing("thank-you", by("2026-11-23"), "2026-11-26") == "lapsed 2026-11-25");
}

TEST_CASE("skipped since its day, or for as long as its rule is off; snoozed until the latest day") {
  const std::string then = "2026-12-04T09:00:00-05:00";
  const std::string rule = "follow-up";
  CHECK(standing(rule, promised().skipped(then, rule).skipped("2026-12-05T09:00:00-05:00", rule), "2026-12-06") ==
        "skipped 2026-12-04");
  CHECK(standing(rule, promised().snoozed(then, rule, "2026-12-10").skipped(then, rule), "2026-12-06") ==
        "skipped 2026-12-04");
  CHECK(standing("thank-you", promised().off("thank-you"), "2026-11-21") == "skipped");
  CHECK(standing(rule, promised().snoozed(then, rule, "2026-12-10").snoozed(then, rule, "2026-12-08"), "2026-12-06") ==
        "snoozed 2026-12-10");
  CHECK(standing(rule, promised().skipped("2026-11-21T09:00:00-05:00", rule), "2026-11-22") == "early 2026-12-04");
}

TEST_CASE("the sums of a follow-up: from a promise, a day to ask, their last word, a quiet time") {
  const std::string rule = "follow-up";
  const std::string then = "2026-11-23T09:00:00-05:00";
  const Step grace{follow_up_day,      promised_decision,    day("2026-12-01"), 3,
                   Unit::working_days, follow_up_grace_days, day("2026-12-04")};
  const Step unpromised{
      follow_up_day,    last_word, day("2026-11-20"), 8, Unit::days_then_settle, follow_up_no_promise_days,
      day("2026-11-30")};
  CHECK(judged_by(rule, promised(), "2026-11-21") ==
        Judgement{.standing = Standing::early,
                  .turn = day("2026-12-04"),
                  .steps = {grace, late_from("2026-12-04", "2026-12-07")}});
  CHECK(judged_by(rule, interviewed(), "2026-12-01") ==
        Judgement{.subject = {.person = "Nick Claus"},
                  .urgency = Urgency::due,
                  .due = day("2026-11-30"),
                  .channel = Channel::email,
                  .steps = {unpromised, late_from("2026-11-30", "2026-12-03")}});
  const File asked = heard(promised(), then, {.kind = LogKind::heard, .ask_on = day("2026-12-05")});
  CHECK(steps(rule, asked, "2026-11-24") ==
        Steps{{follow_up_day, ask_day, day("2026-12-05"), 0, Unit::days, {}, day("2026-12-05")},
              late_from("2026-12-05", "2026-12-08")});
  const File missed = interviewed().log("2026-11-20T16:00:00-05:00", "missed", {.interview = 1});
  CHECK(steps(rule, missed, "2026-11-21") ==
        Steps{{follow_up_day, missed_interview, day("2026-11-20"), 0, Unit::days, {}, day("2026-11-20")},
              late_from("2026-11-20", "2026-11-23")});
  const File quiet =
      heard(interviewed(), at_three, {.kind = LogKind::heard, .quiet_until = day("2026-12-15"), .auto_reply = true});
  CHECK(steps(rule, quiet, "2026-11-24") == Steps{unpromised,
                                                  {follow_up_day, quiet_end, day("2026-12-15"), 3, Unit::working_days,
                                                   follow_up_grace_days, day("2026-12-18")},
                                                  late_from("2026-12-18", "2026-12-21")});
}

TEST_CASE("a promise from before the round has two sums, one of two talks of that moment or later has one") {
  const std::string rule = "follow-up";
  const File old = File().interview("2026-11-10T15:00:00-05:00", {}, "2026-11-24").interview(at_three);
  CHECK(steps(rule, old, "2026-11-21") == Steps{{follow_up_day, promised_decision, day("2026-11-24"), 3,
                                                 Unit::working_days, follow_up_grace_days, day("2026-11-27")},
                                                {follow_up_day, last_word, day("2026-11-20"), 8, Unit::days_then_settle,
                                                 follow_up_no_promise_days, day("2026-11-30")},
                                                late_from("2026-11-30", "2026-12-03")});
  const File newer = File().interview(at_three).interview(at_three, {}, "2026-11-24");
  CHECK(steps(rule, newer, "2026-11-21").size() == 2);
  CHECK(steps(rule, interviewed().heard(at_three, "2026-11-24"), "2026-11-21").size() == 2);
}

TEST_CASE("all days count where the policy counts all") {
  CHECK(
      steps("follow-up", promised().count("calendar"), "2026-11-21") ==
      Steps{
          {follow_up_day, promised_decision, day("2026-12-01"), 3, Unit::days, follow_up_grace_days, day("2026-12-04")},
          {follow_up_late, follow_up_day, day("2026-12-04"), 3, Unit::days, follow_up_late_days, day("2026-12-07")}});
  CHECK(
      steps("last-note", interviewed().count("calendar"), "2026-11-21") ==
      Steps{silence(last_word, "2026-11-20", "2026-12-18"),
            {last_note_day, ghosting, day("2026-12-18"), 0, Unit::days, {}, day("2026-12-18")},
            {last_note_end, last_note_day, day("2026-12-18"), 14, Unit::days, ghosted_offer_days, day("2027-01-01")}});
}

TEST_CASE("the sums of silence: from what they named or said last, a quiet time, a follow-up sent or put off") {
  const std::string rule = "last-note";
  const std::string then = "2026-12-01T09:00:00-05:00";
  CHECK(judged_by(rule, promised(), "2026-11-21") ==
        Judgement{.standing = Standing::early,
                  .turn = day("2027-01-04"),
                  .steps = with_last_note({silence(promised_decision, "2026-12-01", "2026-12-29")}, "2026-12-29",
                                          "2027-01-04", "2027-01-18")});
  CHECK(judged_by(rule, interviewed(), "2026-12-19") ==
        Judgement{.subject = {.person = "Nick Claus"},
                  .urgency = Urgency::optional,
                  .due = day("2026-12-18"),
                  .channel = Channel::email,
                  .steps = with_last_note({silence(last_word, "2026-11-20", "2026-12-18")}, "2026-12-18", "2026-12-18",
                                          "2027-01-01")});
  const Step word = silence(last_word, "2026-11-20", "2026-12-18");
  CHECK(steps(rule, interviewed().log(then, "follow-up"), "2026-12-02") ==
        with_last_note({word, silence(follow_up_sent, "2026-12-01", "2026-12-09")}, "2026-12-18", "2026-12-18",
                       "2027-01-01"));
  CHECK(steps(rule, interviewed().snoozed(then, "follow-up", "2026-12-14"), "2026-12-02") ==
        with_last_note({word, silence(follow_up_put_off, "2026-12-14", "2026-12-22")}, "2026-12-22", "2026-12-22",
                       "2027-01-05"));
  CHECK(steps(rule, interviewed().snoozed(then, "follow-up", "2026-12-14").log(then, "follow-up"), "2026-12-02") ==
        with_last_note({word, silence(follow_up_sent, "2026-12-01", "2026-12-09")}, "2026-12-18", "2026-12-18",
                       "2027-01-01"));
  const File asked = heard(promised(), "2026-11-20T16:00:00-05:00",
                           {.kind = LogKind::heard, .ask_on = day("2026-12-05"), .quiet_until = day("2026-11-30")});
  CHECK(steps(rule, asked, "2026-11-24") ==
        with_last_note({silence(ask_day, "2026-12-05", "2027-01-02"), silence(quiet_end, "2026-11-30", "2026-12-28")},
                       "2027-01-02", "2027-01-04", "2027-01-18"));
}

TEST_CASE("a last note is for no other stage, and shows its sums all the same") {
  const Steps sums =
      with_last_note({silence(last_word, "2026-11-20", "2026-12-18")}, "2026-12-18", "2026-12-18", "2027-01-01");
  for (const File& file : {interviewed().interview("2027-02-01"), interviewed().outcome("2026-11-21", "offer")}) {
    const Judgement judgement = judged_by("last-note", file, "2026-11-22");
    CHECK(judgement.standing == Standing::elsewhere);
  }
  CHECK(steps("last-note", interviewed().interview("2027-02-01"), "2026-11-22") == sums);
  CHECK(judged_by("follow-up", interviewed().interview("2027-02-01"), "2026-12-02") ==
        Judgement{.standing = Standing::elsewhere,
                  .steps = {{follow_up_day, last_word, day("2026-11-20"), 8, Unit::days_then_settle,
                             follow_up_no_promise_days, day("2026-11-30")},
                            late_from("2026-11-30", "2026-12-03")}});
}

TEST_CASE("the sums of thanks: hours from a moment, whole days from a date") {
  const Step lapse{thanks_lapse, interview, day("2026-11-20"), 7, Unit::days, thank_you_lapse_days, day("2026-11-27")};
  CHECK(judged_by("thank-you", interviewed(), "2026-11-21") ==
        Judgement{.subject = {.interview = InterviewId{1}, .person = "Nick Claus"},
                  .urgency = Urgency::due,
                  .due = when("2026-11-21T15:00:00-05:00"),
                  .channel = Channel::email,
                  .steps = {{thanks_due, interview, when(at_three), 24, Unit::hours, thank_you_target_hours,
                             when("2026-11-21T15:00:00-05:00")},
                            {thanks_late, interview, when(at_three), 48, Unit::hours, thank_you_limit_hours,
                             when("2026-11-22T15:00:00-05:00")},
                            lapse}});
  CHECK(steps("thank-you", File().interview("2026-11-20", {"Nick Claus"}), "2026-11-21") ==
        Steps{{thanks_due, interview, day("2026-11-20"), 24, Unit::hours_as_days, thank_you_target_hours,
               day("2026-11-21")},
              {thanks_late, interview, day("2026-11-20"), 48, Unit::hours_as_days, thank_you_limit_hours,
               day("2026-11-22")},
              lapse});
}

TEST_CASE("the sums of an offer, with a day and without") {
  const std::string rule = "answer-offer";
  CHECK(
      steps(rule, interviewed().outcome("2026-11-23", "offer", "2026-12-04"), "2026-11-24") ==
      Steps{{offer_answer_closing, answer_by, day("2026-12-04"), -1, Unit::days, offer_closing_days, day("2026-12-03")},
            {offer_answer_lapse, answer_by, day("2026-12-04"), 14, Unit::days, offer_lapse_days, day("2026-12-18")}});
  CHECK(steps(rule, interviewed().outcome("2026-11-23", "offer"), "2026-11-24") ==
        Steps{{offer_answer_due, offer, day("2026-11-23"), 2, Unit::days, offer_reply_days, day("2026-11-25")},
              {offer_answer_lapse, offer_answer_due, day("2026-11-25"), 14, Unit::days, offer_lapse_days,
               day("2026-12-09")}});
  CHECK(judged_by("tell-of-offer", interviewed().elsewhere("2026-11-23", "offer", "2026-12-04"), "2026-11-24") ==
        Judgement{.subject = {.person = "Nick Claus", .offer = ApplicationId{2}},
                  .urgency = Urgency::optional,
                  .due = day("2026-12-04"),
                  .channel = Channel::email,
                  .steps = {{offer_answer_closing, answer_by, day("2026-12-04"), -1, Unit::days, offer_closing_days,
                             day("2026-12-03")}}});
  CHECK(steps("tell-of-offer", interviewed().elsewhere("2026-11-23", "offer"), "2026-11-24").empty());
}

TEST_CASE("the sums of a withdrawal, and of an answer to a rejection") {
  const Step lapse{withdrawal_lapse, acceptance,          day("2026-11-23"), 14,
                   Unit::days,       withdraw_lapse_days, day("2026-12-07")};
  const File taken = interviewed().elsewhere("2026-11-23", "accepted");
  CHECK(steps("withdraw", taken, "2026-11-24") ==
        Steps{{withdrawal_due, acceptance, day("2026-11-23"), 3, Unit::days, withdraw_days, day("2026-11-26")}, lapse});
  CHECK(steps("withdraw", File(taken).interview("2026-11-25T15:00:00-05:00"), "2026-11-24") ==
        Steps{{withdrawal_due, interview, day("2026-11-25"), 0, Unit::days, {}, day("2026-11-25")}, lapse});
  CHECK(steps("withdraw", File(taken).interview("2026-11-26T15:00:00-05:00"), "2026-11-24").front().from == acceptance);
  CHECK(steps("answer-rejection", interviewed().outcome("2026-11-23", "rejected"), "2026-11-24") ==
        Steps{{answer_due, rejection, day("2026-11-23"), 2, Unit::days, rejection_reply_days, day("2026-11-25")},
              {answer_lapse, rejection, day("2026-11-23"), 7, Unit::days, rejection_lapse_days, day("2026-11-30")}});
}

TEST_CASE("the sums of what references are told, asked and thanked") {
  const About maria{.reference = "Maria Lopez"};
  CHECK(judged_by("brief-reference", with_reference(), "2026-11-21") ==
        Judgement{.subject = {.reference = "Maria Lopez"},
                  .urgency = Urgency::due,
                  .due = day("2026-11-22"),
                  .steps = {{briefing_due, interview, day("2026-11-20"), 2, Unit::days, references_brief_days,
                             day("2026-11-22")},
                            {briefing_lapse, interview, day("2026-11-20"), 7, Unit::days, references_brief_lapse_days,
                             day("2026-11-27")}}});
  const Step first{check_in,   reference_contact,        day("2026-11-20"), 14,
                   Unit::days, references_check_in_days, day("2026-12-04")};
  CHECK(judged_by("reference-check-in", with_reference(), "2026-12-05") ==
        Judgement{.subject = {.reference = "Maria Lopez"},
                  .urgency = Urgency::optional,
                  .due = day("2026-12-04"),
                  .steps = {first,
                            {check_in_lapse, check_in, day("2026-12-04"), 7, Unit::days, references_check_in_lapse_days,
                             day("2026-12-11")}}});
  const File patient = with_reference().heard("2026-12-07T09:00:00-05:00", "2027-01-31");
  CHECK(steps("reference-check-in", patient, "2027-01-01") ==
        Steps{{check_in, check_in, day("2026-12-18"), 14, Unit::days, references_check_in_days, day("2027-01-01")},
              {check_in_lapse, check_in, day("2027-01-01"), 7, Unit::days, references_check_in_lapse_days,
               day("2027-01-08")}});
  CHECK(judged_by("thank-reference", with_reference().log("2026-11-23T09:00:00-05:00", "reference-contacted", maria),
                  "2026-11-24") == Judgement{.subject = {.reference = "Maria Lopez"},
                                             .urgency = Urgency::optional,
                                             .due = day("2026-11-25"),
                                             .steps = {{reference_thanks_due, reference_call, day("2026-11-23"), 2,
                                                        Unit::days, references_thank_days, day("2026-11-25")},
                                                       {reference_thanks_lapse, reference_call, day("2026-11-23"), 7,
                                                        Unit::days, references_thank_lapse_days, day("2026-11-30")}}});
}

TEST_CASE("the sums of a task and of a record") {
  const Step shown{task_shown,       task_due, day("2026-11-24"), -2, Unit::own_working_days, requested_task_lead_days,
                   day("2026-11-20")};
  const File asked = interviewed().task("send", "2026-11-24");
  CHECK(steps("requested-task", asked, "2026-11-21") == Steps{shown});
  CHECK(steps("requested-task", asked, "2026-12-20") ==
        Steps{{last_note_end, last_note_day, day("2026-12-18"), 14, Unit::days, ghosted_offer_days, day("2027-01-01")},
              shown});
  CHECK(judged_by("requested-task", File(asked).count("calendar"), "2026-11-21") ==
        Judgement{.subject = {.task = TaskId{1}},
                  .urgency = Urgency::optional,
                  .due = when("2026-11-24"),
                  .steps = {{task_shown, task_due, day("2026-11-24"), -2, Unit::days, requested_task_lead_days,
                             day("2026-11-22")}}});
  CHECK(judged_by("complete-record", promised().person("Nick Claus", "", "", "email"), "2026-11-21") ==
        Judgement{
            .subject = {.interview = InterviewId{1}},
            .urgency = Urgency::optional,
            .due = day("2026-11-27"),
            .missing = {"contact"},
            .steps = {{record_end, interview, day("2026-11-20"), 7, Unit::days, record_gap_days, day("2026-11-27")}}});
  File later = interviewed().task("call");
  later.tracker.applications.front().tasks.front().from = day("2026-11-24");
  CHECK(standing("requested-task", later, "2026-11-23") == "early 2026-11-24");
}

TEST_CASE("who is met in several talks is thanked for the last one, by the word alone; the others have a number") {
  File file = interviewed().interview("2026-11-20T17:00:00-05:00", {"Nick Claus"});
  rename_person(file.tracker.applications.front(), "Nick Claus", "Sam Claus");
  std::vector<Lines> thanks;
  for (const Action& action : judged(file, "2026-11-21")) {
    if (action.rule->id != "thank-you") {
      CHECK(action.aliases.empty());
      continue;
    }
    thanks.push_back({action.handle, in_short(action.judgement)});
    thanks.back().insert(thanks.back().end(), action.aliases.begin(), action.aliases.end());
  }
  CHECK(thanks == std::vector<Lines>{{"1/sam.1", "elsewhere", "1/nick.1"}, {"1/sam", "stands", "1/nick"}});
}

TEST_CASE("what stands nowhere says why, if that is more than the stage") {
  const auto has_reason = [](const std::string& rule, const File& file) {
    for (const Action& action : judged(file, "2026-11-24"))
      if (action.rule->id == rule) return !action.judgement.reason.empty();
    throw std::logic_error(rule);
  };
  CHECK(has_reason("answer-offer", interviewed()));
  CHECK(has_reason("tell-of-offer", interviewed()));
  CHECK(has_reason("withdraw", interviewed()));
  CHECK(has_reason("withdraw", interviewed().outcome("2026-11-23", "rejected")));
  CHECK_FALSE(has_reason("follow-up", interviewed().outcome("2026-11-23", "rejected")));
  CHECK_FALSE(has_reason("thank-you", interviewed().outcome("2026-11-23", "rejected")));
  CHECK(has_reason("thank-you", interviewed().elsewhere("2026-11-23", "accepted")));
  CHECK(has_reason("follow-up", interviewed().elsewhere("2026-11-23", "accepted")));
}

TEST_CASE("a person who is still to be met is named by the first interview with them, and not thanked if it is off") {
  const File file = File().interview("2026-12-20", {"Ann Lee"}).interview("2026-12-21", {"Nick Claus"});
  const Lines early = standings(file, "2026-11-21");
  CHECK(Lines(early.begin() + 1, early.begin() + 3) == Lines{"1/ann early 2026-12-20", "1/nick early 2026-12-21"});
  const File off = File(file).log("2026-11-21T09:00:00-05:00", "called-off", {.interview = 1});
  CHECK(standing("thank-you", off, "2026-11-21") == "elsewhere");
}

TEST_CASE("a no without any interview is answered once; an answer from before the no does not count") {
  const File file = File().interview("2026-12-20").outcome("2026-11-27", "rejected");
  const auto answered = [&](const std::string& at) {
    return standing("answer-rejection", File(file).log(at, "rejection-reply"), "2026-11-28");
  };
  CHECK(answered("2026-11-28T09:00:00-05:00") == "done 2026-11-28");
  CHECK(answered("2026-11-27T00:00:00-05:00") == "done 2026-11-27");
  CHECK(answered("2026-11-26T23:59:00-05:00") == "stands");
}

TEST_CASE("the agenda of one application is in the order of the whole one") {
  const File file = with_reference().task("send", "2026-12-24").task("call", "2026-11-21").interview("2026-11-25");
  const Moment now = parse_moment("2026-11-24T12:00:00-05:00").value();
  const std::vector<Action> whole = evaluate(file.tracker, now).actions;
  CHECK(whole.size() == 5);
  CHECK(whole.front().handle == "1/task-2");
  CHECK(evaluate(file.tracker.applications.front(), file.tracker.policy, now).actions == whole);
}

}  // namespace judgements_test
