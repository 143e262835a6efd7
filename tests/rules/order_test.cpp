#include "catch.hpp"
#include "rules/build.hpp"

using namespace followup::testing;

namespace order_test {
namespace {

/// Urgency, handle and due date of every action.
Lines in_short(const File& file, const std::string& now) {
  Lines lines;
  for (const std::string& line : today(file, now)) {
    const std::size_t rule = line.find(' ') + 1;
    const std::size_t handle = line.find(' ', rule) + 1;
    const std::size_t due = line.find(' ', handle) + 1;
    lines.push_back(line.substr(0, rule) + line.substr(handle, line.find(' ', due) - handle));
  }
  return lines;
}

}  // namespace

TEST_CASE("late, closing, due, optional; then what is due first; then by rule") {
  const File file = File()
                        .interview("2026-11-20T15:00:00-05:00", {"Nick Claus"})
                        .interview("2026-11-23T09:00:00-05:00", {"Ann Lee"})
                        .interview("2026-11-25T10:00:00-05:00")
                        .person("Ann Lee", "", "")
                        .task("send", "2026-11-21")
                        .task("call")
                        .reference("Maria Lopez");
  CHECK(in_short(file, "2026-11-24T12:00:00-05:00") == Lines{
                                                           "late 1/task-1 2026-11-21",
                                                           "late 1/nick 2026-11-22T15:00:00-05:00",
                                                           "closing 1/ann 2026-11-25T09:00:00-05:00",
                                                           "due 1/task-2 2026-11-24",
                                                           "due 1/prepare.3 2026-11-25T10:00:00-05:00",
                                                           "due 1/brief-maria 2026-11-25",
                                                           "optional 1/record 2026-11-30",
                                                       });
}

TEST_CASE("a date is due at 24:00 of its day, in now's offset") {
  // 24:00 of Sat 21 Nov at -05:00 is 05:00 UTC; at +05:30 it is 18:30 UTC of the day itself.
  const auto thanks_at = [](const std::string& at) {
    return File().interview(at, {"Nick Claus"}, "2026-12-01").task("send", "2026-11-21");
  };
  const Lines task_first{"due 1/task-1 2026-11-21", "due 1/nick 2026-11-22T00:00:01-05:00"};
  const Lines task_first_on_a_tie{"due 1/task-1 2026-11-21", "due 1/nick 2026-11-22T00:00:00-05:00"};
  const Lines thanks_first{"due 1/nick 2026-11-21T23:59:59-05:00", "due 1/task-1 2026-11-21"};
  CHECK(in_short(thanks_at("2026-11-21T00:00:01-05:00"), "2026-11-21T08:00:00-05:00") == task_first);
  CHECK(in_short(thanks_at("2026-11-21T00:00:00-05:00"), "2026-11-21T08:00:00-05:00") == task_first_on_a_tie);
  CHECK(in_short(thanks_at("2026-11-20T23:59:59-05:00"), "2026-11-21T08:00:00-05:00") == thanks_first);
  CHECK(in_short(thanks_at("2026-11-20T23:59:59-05:00"), "2026-11-21T18:30:00+05:30") ==
        Lines{"due 1/task-1 2026-11-21", "due 1/nick 2026-11-21T23:59:59-05:00"});
}

TEST_CASE("equals stand by the application's number, then by rule, then as recorded") {
  File file =
      File().task("send", "2026-11-22").task("submit", "2026-11-22").interview("2026-11-20").reference("Sam Roe");
  file.reference("Maria Lopez");
  followup::Application second = file.tracker.applications.front();
  add_application(file.tracker, second);
  std::swap(file.tracker.applications.front(), file.tracker.applications.back());
  CHECK(in_short(file, "2026-11-21T12:00:00-05:00") == Lines{
                                                           "due 1/task-1 2026-11-22",
                                                           "due 1/task-2 2026-11-22",
                                                           "due 1/brief-sam 2026-11-22",
                                                           "due 1/brief-maria 2026-11-22",
                                                           "due 2/task-1 2026-11-22",
                                                           "due 2/task-2 2026-11-22",
                                                           "due 2/brief-sam 2026-11-22",
                                                           "due 2/brief-maria 2026-11-22",
                                                           "optional 1/record 2026-11-27",
                                                           "optional 2/record 2026-11-27",
                                                       });
}

}  // namespace order_test
