// May I? Yes or no, and the first day at whose end it would be a yes.
#include "catch.hpp"
#include "followup/agenda.hpp"
#include "rules/build.hpp"

using namespace followup;
using namespace followup::testing;

namespace may_test {
namespace {

/// Promised by Tue 1 Dec: the follow-up day is Fri 4 Dec; silence counts from Tue 29 Dec on, the last note is for 4
/// Jan.
File promised() { return File().interview(at_three, {"Nick Claus"}, "2026-12-01"); }
/// The same with a contact who likes to be called.
File by_phone() { return promised().person("Nick Claus", "nick@initech.example", "+1 555 0100", "phone"); }

Task& only_task(File& file) { return file.tracker.applications.front().tasks.front(); }

/// `yes`, `no`, or `no until 2026-12-04`.
std::string answer(Approach approach, const File& file, const std::string& on, const std::string& person = "") {
  const Moment now = parse_moment(on.size() > 10 ? on : on + "T12:00:00-05:00").value();
  const Permission permission = may(approach, file.tracker.applications.front(), file.tracker, now, person);
  CHECK_FALSE(permission.reason.empty());
  CHECK_FALSE(std::ranges::empty(permission.sources));
  const std::string until = permission.from ? " until " + iso(*permission.from) : "";
  return (permission.allowed ? "yes" : "no") + until;
}

std::string may_thank(const File& file, const std::string& on, const std::string& person = "") {
  return answer(Approach::thank, file, on, person);
}
std::string may_write(const File& file, const std::string& on) { return answer(Approach::write, file, on); }
std::string may_call(const File& file, const std::string& on, const std::string& person = "") {
  return answer(Approach::call, file, on, person);
}

}  // namespace

TEST_CASE("one may thank who is owed thanks, and for a no") {
  const File file = File().interview(at_three, {"Nick Claus", "Ann Lee"});
  const File thanked = File(file).log("2026-11-20T16:00:00-05:00", "thank-you", {.interview = 1, .person = "Ann Lee"});
  CHECK(may_thank(file, "2026-11-20T12:00:00-05:00") == "no until 2026-11-20");
  CHECK(may_thank(file, "2026-11-19") == "no until 2026-11-20");
  CHECK(may_thank(thanked, "2026-11-21") == "yes");
  CHECK(may_thank(thanked, "2026-11-21", "Nick Claus") == "yes");
  CHECK(may_thank(thanked, "2026-11-21", "Ann Lee") == "no");
  CHECK(may_thank(file, "2026-11-28") == "no");
  const File rejected = File(thanked).outcome("2026-11-27", "rejected");
  CHECK(may_thank(rejected, "2026-11-28", "Ann Lee") == "yes");
  CHECK(may_thank(File(rejected).log("2026-11-27T09:00:00-05:00", "rejection-reply"), "2026-11-28") == "no");
  CHECK(may_thank(File(file).elsewhere("2026-11-20", "accepted"), "2026-11-21") == "no");
}

TEST_CASE("one may write when a follow-up is due, and for the last note, but not in between") {
  CHECK(may_write(promised(), "2026-11-19") == "yes");
  CHECK(may_write(promised(), "2026-11-28") == "no until 2026-12-04");
  CHECK(may_write(promised(), "2026-12-03") == "no until 2026-12-04");
  CHECK(may_write(promised(), "2026-12-04") == "yes");
  CHECK(may_write(promised().skipped("2026-12-04T09:00:00-05:00", "follow-up"), "2026-12-05") == "yes");
  const File sent = promised().log("2026-12-04T09:00:00-05:00", "follow-up");
  CHECK(may_write(sent, "2026-12-05") == "no until 2027-01-04");
  CHECK(may_write(sent, "2027-01-04") == "yes");
  CHECK(may_write(sent, "2027-01-18") == "no");
}

TEST_CASE("one may write to thank, to answer, to tell, to withdraw, and before an interview") {
  CHECK(may_write(promised(), "2026-11-27") == "yes");
  const File thanked = promised().log(at_three, "thank-you", {.interview = 1, .person = "Nick Claus"});
  CHECK(may_write(thanked, "2026-11-21") == "no until 2026-12-04");
  const File word = File(thanked).heard("2026-11-24T09:00:00-05:00");
  CHECK(may_write(word, "2026-11-25") == "yes");
  CHECK(may_write(word, "2026-11-26") == "no until 2026-12-04");
  const File automatic = heard(thanked, "2026-11-24T09:00:00-05:00", {.kind = LogKind::heard, .auto_reply = true});
  CHECK(may_write(automatic, "2026-11-25") == "no until 2026-12-04");
  CHECK(may_write(File(thanked).elsewhere("2026-11-22", "offer"), "2026-11-23") == "yes");
  CHECK(may_write(File(thanked).elsewhere("2026-11-22", "accepted"), "2026-11-23") == "yes");
  CHECK(may_write(File(thanked).outcome("2026-11-22", "offer"), "2026-11-23") == "yes");
  CHECK(may_write(File(thanked).outcome("2026-11-22", "accepted"), "2027-11-23") == "yes");
  CHECK(may_write(File(thanked).interview("2026-12-20"), "2026-11-23") == "yes");
  CHECK(may_write(File().interview("2026-11-20"), "2026-11-20") == "yes");
}

TEST_CASE("of what is closed one may answer what they said since, and a no") {
  const File over = promised().outcome("2026-11-27", "withdrawn");
  CHECK(may_write(over, "2026-11-28") == "no");
  CHECK(may_write(File(over).heard("2026-11-26T09:00:00-05:00"), "2026-11-27") == "no");
  CHECK(may_write(File(over).heard("2026-11-27T09:00:00-05:00"), "2026-11-28") == "yes");
  CHECK(may_write(File(over).heard("2026-11-27T09:00:00-05:00"), "2026-11-29") == "no");
  CHECK(may_write(heard(over, "2026-11-27T09:00:00-05:00", {.kind = LogKind::heard, .auto_reply = true}),
                  "2026-11-28") == "no");
  CHECK(may_write(promised().outcome("2026-11-27", "rejected"), "2026-11-28") == "yes");
  CHECK(may_write(promised().outcome("2026-11-27", "rejected"), "2026-12-05") == "no");
}

TEST_CASE("one may write of what they asked for, and of a call that is late") {
  const auto asked = [](const std::string& kind, const std::string& due) {
    return promised().log(at_three, "thank-you", {.interview = 1, .person = "Nick Claus"}).task(kind, due);
  };
  CHECK(may_write(asked("send", "2026-11-30"), "2026-11-24") == "yes");
  CHECK(may_write(asked("send", "").skipped(at_three, "requested-task", {.task = 1}), "2026-11-24") == "yes");
  CHECK(may_write(asked("send", "").log(at_three, "task-done", {.task = 1}), "2026-11-24") == "no until 2026-12-04");
  CHECK(may_write(asked("call", "2026-11-24"), "2026-11-24") == "no until 2026-11-25");
  CHECK(may_write(asked("call", "2026-11-24"), "2026-11-25") == "yes");
  File later = asked("send", "");
  only_task(later).from = day("2026-11-26");
  CHECK(may_write(later, "2026-11-25") == "no until 2026-11-26");
  CHECK(may_write(asked("send", "").outcome("2026-11-23", "withdrawn"), "2026-11-24") == "no");
}

TEST_CASE("one may call when the follow-up is due and the phone is the way") {
  CHECK(may_call(by_phone(), "2026-11-21") == "no until 2026-12-04");
  CHECK(may_call(by_phone(), "2026-12-03") == "no until 2026-12-04");
  CHECK(may_call(by_phone(), "2026-12-04") == "yes");
  CHECK(may_call(promised(), "2026-12-04") == "no");
  CHECK(may_call(promised().channel("phone").person("Nick Claus", "", ""), "2026-12-04") == "yes");
  CHECK(may_call(by_phone().no_calls(), "2026-12-04") == "no");
  CHECK(may_call(by_phone().log("2026-12-04T09:00:00-05:00", "follow-up"), "2026-12-05") == "no");
  CHECK(may_call(by_phone().outcome("2026-12-04", "withdrawn"), "2026-12-04") == "no");
  CHECK(may_call(by_phone().elsewhere("2026-12-03", "accepted"), "2026-12-04") == "no");
}

TEST_CASE("never call before the second day after an interview, unless they asked for it") {
  const File early = File().interview(at_three, {"Nick Claus"}, "2026-11-20").policy("follow_up.grace_days", 1);
  const File file = File(early).person("Nick Claus", "", "+1 555 0100", "phone").weekend({});
  CHECK(may_call(file, "2026-11-21") == "no until 2026-11-22");
  CHECK(may_call(file, "2026-11-22") == "yes");
  const LogEntry asked{.kind = LogKind::heard, .ask_on = day("2026-11-21"), .ask_by = Channel::phone};
  CHECK(may_call(heard(promised(), "2026-11-20T16:00:00-05:00", asked), "2026-11-21") == "yes");
  CHECK(may_call(heard(promised(), "2026-11-20T16:00:00-05:00", asked).no_calls(), "2026-11-21") == "yes");
  CHECK(may_call(heard(promised(), "2026-11-20T16:00:00-05:00", asked), "2026-11-20T18:00:00-05:00") ==
        "no until 2026-11-21");
}

TEST_CASE("one may call who made an offer, who was accepted, who asked for a call, and who works for your side") {
  CHECK(may_call(promised().outcome("2026-11-23", "offer"), "2026-11-24") == "yes");
  CHECK(may_call(promised().outcome("2026-11-23", "accepted"), "2026-11-24") == "yes");
  CHECK(may_call(promised().outcome("2026-11-23", "declined"), "2026-11-24") == "no");
  CHECK(may_call(promised().task("call"), "2026-11-21") == "yes");
  CHECK(may_call(promised().task("send"), "2026-11-21") == "no");
  CHECK(may_call(promised().task("call").log(at_three, "task-done", {.task = 1}), "2026-11-21") == "no");
  File later = promised().task("call");
  only_task(later).from = day("2026-11-26");
  CHECK(may_call(later, "2026-11-25") == "no until 2026-11-26");
  only_task(later) = {.id = only_task(later).id, .kind = TaskKind::call, .what = "a thing"};
  CHECK(may_call(later.no_calls(), "2026-11-25") == "yes");
  File agency = promised().person("Bo Li", "bo@agency.example", "");
  agency.tracker.applications.front().people.back().agency = true;
  CHECK(may_call(agency, "2026-11-21", "Bo Li") == "yes");
  CHECK(may_call(agency, "2026-11-21", "Nick Claus") == "no");
  CHECK(may_call(agency, "2026-11-21") == "no");
}

TEST_CASE("one may call on the day on which they missed an interview, unless it has a new date or calls are unwanted") {
  const File missed = promised().log("2026-11-20T16:00:00-05:00", "missed", {.interview = 1});
  CHECK(may_call(missed, "2026-11-20T17:00:00-05:00") == "yes");
  CHECK(may_call(missed, "2026-11-21") == "no");
  CHECK(may_call(File(missed).no_calls(), "2026-11-20T17:00:00-05:00") == "no");
  const File moved = File(missed).moved("2026-11-20T16:30:00-05:00", 1, at_three);
  CHECK(may_call(moved, "2026-11-20T17:00:00-05:00") == "no");
  const File off = promised().log("2026-11-20T16:00:00-05:00", "called-off", {.interview = 1});
  CHECK(may_call(off, "2026-11-20T17:00:00-05:00") == "no");
}

TEST_CASE("a visit, a gift and friendship are a no for good") {
  for (const Approach approach : {Approach::visit, Approach::gift, Approach::befriend})
    for (const File& file : {promised(), promised().outcome("2026-11-21", "accepted")})
      CHECK(answer(approach, file, "2026-12-04") == "no");
}

TEST_CASE("a no ends at what the record holds, also where it lies far ahead, here or elsewhere") {
  const auto thanked = [](const std::string& by) {
    return File()
        .interview(at_three, {"Nick Claus"}, by)
        .log(at_three, "thank-you", {.interview = 1, .person = "Nick Claus"});
  };
  CHECK(may_write(thanked("2028-12-01"), "2026-11-28") == "no until 2028-12-06");
  CHECK(may_write(thanked("2028-12-01").elsewhere("2028-06-01", "accepted"), "2026-11-28") == "no until 2028-06-01");
  CHECK(may_write(thanked("2028-12-01").interview("2028-07-01"), "2026-11-28") == "yes");
  const File offered = thanked("2028-12-01").outcome("2028-06-01", "offer");
  CHECK(may_write(offered, "2026-11-28") == "no until 2028-06-01");
  File wanted = thanked("2028-12-01").task("send");
  only_task(wanted).from = day("2028-06-01");
  CHECK(may_write(wanted, "2026-11-28") == "no until 2028-06-01");
  CHECK(may_write(thanked("2028-12-01").task("call", "2028-06-01"), "2026-11-28") == "no until 2028-06-02");
  const File put_off = File().interview(at_three).skipped(at_three, "last-note").log(at_three, "follow-up");
  CHECK(may_write(put_off, "2026-11-28") == "no");
  CHECK(may_write(File(put_off).heard("2028-06-01T09:00:00-05:00"), "2026-11-28") == "no until 2028-06-01");
}

}  // namespace may_test
