#include "catch.hpp"
#include "rules/build.hpp"

using namespace followup::testing;

namespace policy_test {
namespace {

std::string refused(const std::string& key, int value) {
  return refusal(File().interview("2026-11-20").policy(key, value));
}

struct Range {
  std::string key;
  int least;
  int most;
};

/// The etiquette's table; the ranges that begin or end at another number do so at that one's default.
const std::vector<Range> ranges{
    {"thank_you.target_hours", 1, 48},
    {"thank_you.limit_hours", 24, 168},
    {"thank_you.lapse_days", 3, 14},
    {"follow_up.grace_days", 1, 10},
    {"follow_up.no_promise_days", 8, 27},  // 28 is ghosted.after_days
    {"follow_up.late_days", 1, 14},
    {"ghosted.after_days", 21, 120},
    {"ghosted.reply_days", 1, 30},
    {"ghosted.offer_days", 1, 60},
    {"ghosted.shown_days", 0, 60},
    {"offer.reply_days", 1, 7},
    {"offer.closing_days", 0, 7},
    {"offer.lapse_days", 1, 60},
    {"withdraw.days", 1, 14},
    {"withdraw.lapse_days", 3, 60},
    {"references.brief_days", 1, 7},
    {"references.brief_lapse_days", 2, 30},
    {"references.check_in_days", 7, 60},
    {"references.check_in_lapse_days", 1, 14},
    {"references.thank_days", 1, 7},
    {"references.thank_lapse_days", 2, 30},
    {"requested_task.lead_days", 0, 14},
    {"rejection.reply_days", 1, 7},
    {"rejection.lapse_days", 2, 30},
    {"record.gap_days", 1, 30},
};

}  // namespace

TEST_CASE("every number of the policy is taken at its bounds, and refused beyond them by name and value") {
  CHECK(ranges.size() == followup::policy_table().size());
  for (const Range& range : ranges) {
    INFO(range.key);
    CHECK(refused(range.key, range.least).empty());
    CHECK(refused(range.key, range.most).empty());
    for (const int beyond : {range.least - 1, range.most + 1}) {
      const std::string message = refused(range.key, beyond);
      CHECK(message.starts_with("5 "));
      CHECK(message.find(range.key + " is " + std::to_string(beyond)) != std::string::npos);
    }
  }
}

TEST_CASE("a bound that names another key moves with it") {
  const auto both = [](const std::string& lower, int low, const std::string& upper, int high) {
    return refusal(File().interview("2026-11-20").policy(lower, low).policy(upper, high)).substr(0, 1);
  };
  CHECK(both("thank_you.target_hours", 48, "thank_you.limit_hours", 48).empty());
  CHECK(both("thank_you.target_hours", 48, "thank_you.limit_hours", 47) == "5");
  CHECK(both("thank_you.target_hours", 1, "thank_you.limit_hours", 1).empty());
  CHECK(both("references.brief_days", 7, "references.brief_lapse_days", 7).empty());
  CHECK(both("references.brief_days", 7, "references.brief_lapse_days", 6) == "5");
  CHECK(both("rejection.reply_days", 7, "rejection.lapse_days", 7).empty());
  CHECK(both("rejection.reply_days", 7, "rejection.lapse_days", 6) == "5");
  CHECK(both("withdraw.days", 14, "withdraw.lapse_days", 14).empty());
  CHECK(both("withdraw.days", 14, "withdraw.lapse_days", 13) == "5");
  CHECK(both("references.thank_days", 7, "references.thank_lapse_days", 7).empty());
  CHECK(both("references.thank_days", 7, "references.thank_lapse_days", 6) == "5");
  CHECK(both("references.check_in_lapse_days", 60, "references.check_in_days", 60).empty());
  CHECK(both("references.check_in_lapse_days", 60, "references.check_in_days", 59) == "5");
}

TEST_CASE("no_promise_days stays below ghosted.after_days, whichever is set") {
  const auto both = [](int asked, int ghosted) {
    return refusal(File()
                       .interview("2026-11-20")
                       .policy("follow_up.no_promise_days", asked)
                       .policy("ghosted.after_days", ghosted));
  };
  CHECK(both(20, 21).empty());
  CHECK(both(30, 31).empty());
  for (const std::string& message : {both(21, 21), both(30, 30), both(22, 21)}) {
    CHECK(message.starts_with("5 "));
    CHECK(message.find("follow_up.no_promise_days") != std::string::npos);
    CHECK(message.find("ghosted.after_days") != std::string::npos);
  }
}

TEST_CASE("up to three days of weekend, up to 400 holidays; follow-ups by e-mail or phone") {
  using namespace date;
  CHECK(refusal(File().interview("2026-11-20").weekend({})).empty());
  CHECK(refusal(File().interview("2026-11-20").weekend({Friday, Saturday, Sunday})).empty());
  CHECK(refusal(File().interview("2026-11-20").weekend({Thursday, Friday, Saturday, Sunday})).starts_with("5 "));
  File feasts = File().interview("2026-11-20");
  for (int n = 0; n < 400; ++n) feasts.holiday(followup::iso(followup::Day{date::days{20000 + n}}));
  CHECK(refusal(feasts).empty());
  CHECK(refusal(feasts.holiday("2026-12-25")).starts_with("5 "));
  CHECK(refusal(File().interview("2026-11-20").channel("post")).starts_with("5 "));
}

TEST_CASE("up to ten quiet spans, 92 days in all; rules that are off have names of rules") {
  const auto with_spans = [](const std::vector<std::string>& spans) {
    File file = File().interview("2026-11-20").never_quiet();
    for (const std::string& span : spans) file.tracker.policy.quiet->push_back(*followup::parse_days_of_year(span));
    return refusal(file);
  };
  CHECK(with_spans({}).empty());
  CHECK(with_spans({"10-01..12-31"}).empty());
  CHECK(with_spans({"10-01..01-01"}).starts_with("5 "));
  CHECK(with_spans({"10-01..12-31", "06-01..06-01"}).starts_with("5 "));
  CHECK(with_spans(std::vector<std::string>(10, "06-01..06-01")).empty());
  CHECK(with_spans(std::vector<std::string>(11, "06-01..06-01")).starts_with("5 "));
  CHECK(refusal(File().interview("2026-11-20").off("prepare").off("withdraw")).empty());
  CHECK(refusal(File().interview("2026-11-20").off("prepares")).starts_with("5 "));
}

TEST_CASE("the defaults are those of the etiquette") {
  const followup::Policy policy;
  std::vector<int> values;
  for (const followup::PolicyNumber& number : followup::policy_table()) values.push_back(policy[number.key]);
  CHECK(values == std::vector<int>{24, 48, 7, 3, 8, 3, 28, 8, 14, 7, 2, 1, 14, 3, 14, 2, 7, 14, 7, 2, 7, 2, 2, 7, 7});
  CHECK(policy.counting() == followup::Count::working);
  CHECK(policy.standard_channel() == followup::Channel::email);
  CHECK(policy.calendar() == followup::Calendar{{date::Saturday, date::Sunday}, {}});
}

}  // namespace policy_test
