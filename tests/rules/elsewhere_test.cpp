// What the other applications mean for one: the offer to be answered first, and the latest acceptance.
#include "catch.hpp"
#include "followup/agenda.hpp"
#include "rules/build.hpp"

using namespace followup;
using namespace followup::testing;

namespace elsewhere_test {
namespace {

Elsewhere seen(const File& file, const std::string& on) {
  return elsewhere_of(file.tracker, parse_moment(on + "T12:00:00-05:00").value());
}

/// Application 2 has that outcome now; until the moment `at` it had another one.
File replaced(const std::string& result, const std::string& at, LogEntry was) {
  File file = File().elsewhere("2026-11-23", result);
  was.at = parse_moment(at).value();
  was.kind = LogKind::outcome;
  file.tracker.applications.back().log.push_back(std::move(was));
  return file;
}

}  // namespace

TEST_CASE("offers and acceptances count from their day on; nothing else does") {
  const Elsewhere offer{.offer = OfferElsewhere{ApplicationId{2}, day("2026-11-23"), day("2026-12-01")}};
  CHECK(seen(File().elsewhere("2026-11-23", "offer", "2026-12-01"), "2026-11-22") == Elsewhere{});
  CHECK(seen(File().elsewhere("2026-11-23", "offer", "2026-12-01"), "2026-11-23") == offer);
  CHECK(seen(File().elsewhere("2026-11-23", "accepted"), "2026-11-22") == Elsewhere{});
  CHECK(seen(File().elsewhere("2026-11-23", "accepted"), "2027-11-23") == Elsewhere{.accepted = day("2026-11-23")});
  for (const char* result : {"declined", "rejected", "withdrawn", "ghosted"})
    CHECK(seen(File().elsewhere("2026-11-23", result), "2026-11-24") == Elsewhere{});
}

TEST_CASE("an offer counts until its day, or else until it lapses") {
  CHECK(seen(File().elsewhere("2026-11-23", "offer", "2026-12-20"), "2026-12-20").offer);
  CHECK_FALSE(seen(File().elsewhere("2026-11-23", "offer", "2026-12-20"), "2026-12-21").offer);
  CHECK(seen(File().elsewhere("2026-11-23", "offer"), "2026-12-07").offer);
  CHECK_FALSE(seen(File().elsewhere("2026-11-23", "offer"), "2026-12-08").offer);
}

TEST_CASE("of several the offer to be answered first counts, one without a day last; and the latest acceptance") {
  const auto first = [](const File& file) { return seen(file, "2026-11-24").offer.value().application.value; };
  CHECK(first(File().elsewhere("2026-11-23", "offer").elsewhere("2026-11-24", "offer", "2026-12-20")) == 3);
  CHECK(first(File().elsewhere("2026-11-23", "offer", "2026-12-20").elsewhere("2026-11-20", "offer")) == 2);
  CHECK(first(File().elsewhere("2026-11-23", "offer").elsewhere("2026-11-20", "offer")) == 2);
  CHECK(first(File()
                  .elsewhere("2026-11-23", "offer", "2026-12-20")
                  .elsewhere("2026-11-23", "offer", "2026-12-19")
                  .elsewhere("2026-11-23", "offer", "2026-12-19")) == 3);
  const auto accepted = [](const std::string& one, const std::string& other) {
    return seen(File().elsewhere(one, "accepted").elsewhere(other, "accepted"), "2026-11-24").accepted;
  };
  CHECK(accepted("2026-11-20", "2026-11-23") == day("2026-11-23"));
  CHECK(accepted("2026-11-23", "2026-11-20") == day("2026-11-23"));
}

TEST_CASE("an offer that was answered since counts as of then, with its day") {
  const File file = replaced("declined", "2026-11-26T09:00:00-05:00",
                             {.result = Result::offer, .on = day("2026-11-20"), .answer_by = day("2026-12-01")});
  CHECK(seen(file, "2026-11-25") ==
        Elsewhere{.offer = OfferElsewhere{ApplicationId{2}, day("2026-11-20"), day("2026-12-01")}});
  CHECK(seen(file, "2026-11-26") == Elsewhere{});
  const File back =
      replaced("rejected", "2026-11-26T09:00:00-05:00", {.result = Result::accepted, .on = day("2026-11-20")});
  CHECK(seen(back, "2026-11-25") == Elsewhere{.accepted = day("2026-11-20")});
  CHECK(seen(back, "2026-11-27") == Elsewhere{});
}

TEST_CASE("of outcomes that were replaced the next one to be seen tells what it was") {
  File file = replaced("declined", "2026-11-28T09:00:00-05:00", {.result = Result::accepted, .on = day("2026-11-21")});
  LogEntry earlier = file.tracker.applications.back().log.front();
  earlier.at = parse_moment("2026-11-26T09:00:00-05:00").value();
  earlier.result = Result::offer;
  earlier.on = day("2026-11-20");
  file.tracker.applications.back().log.push_back(earlier);
  CHECK(seen(file, "2026-11-25").offer);
  CHECK_FALSE(seen(file, "2026-11-25").accepted);
  CHECK(seen(file, "2026-11-27") == Elsewhere{.accepted = day("2026-11-21")});
  CHECK(seen(file, "2026-11-28") == Elsewhere{});
  File same = replaced("declined", "2026-11-26T09:00:00-05:00", {.result = Result::offer, .on = day("2026-11-20")});
  LogEntry second = same.tracker.applications.back().log.front();
  second.result = Result::accepted;
  same.tracker.applications.back().log.push_back(second);
  CHECK(seen(same, "2026-11-25").offer);
  CHECK_FALSE(seen(same, "2026-11-25").accepted);
}

TEST_CASE("what is closed matters while any date of its log is recent") {
  const auto matters = [](const LogEntry& dates, const std::string& on) {
    File file = File().interview("2026-06-01").outcome("2026-06-10", "rejected");
    LogEntry entry = dates;
    entry.at = parse_moment("2026-06-05T09:00:00-05:00").value();
    file.tracker.applications.front().log.push_back(std::move(entry));
    return may_matter(file.tracker.applications.front(), day(on));
  };
  const Day july = day("2026-07-01");
  for (const LogEntry& dates :
       {LogEntry{.until = july}, LogEntry{.decision_by = july}, LogEntry{.on = july}, LogEntry{.answer_by = july}}) {
    CHECK(matters(dates, "2026-09-29"));
    CHECK_FALSE(matters(dates, "2026-09-30"));
  }
}

}  // namespace elsewhere_test
