// `plan` is `today`, seen from the start of each coming day: day by day for 200 days.
#include <algorithm>
#include <nlohmann/json.hpp>

#include "catch.hpp"
#include "followup/storage.hpp"
#include "properties/scene.hpp"
#include "world.hpp"

using followup::testing::bytes_of;
using followup::testing::TestWorld;
using Json = nlohmann::ordered_json;

namespace {

constexpr int days = 200;

Json ask(TestWorld& world, const std::vector<std::string>& arguments) {
  const auto ran = world.run(arguments);
  INFO(ran.out << ran.err);
  REQUIRE(ran.status == 0);
  return Json::parse(ran.out);
}

/// The start of a day at the offset of `now`, which ends in `Z` or `+05:30`.
std::string start_of(const std::string& date, const std::string& now) {
  const std::size_t offset = now.find_last_of("Z+-");
  return date + "T00:00:00" + now.substr(offset);
}

void compare(const std::string& file, const std::string& now) {
  TestWorld world(now);
  world.write(file);
  const Json plan = ask(world, {"plan", std::to_string(days), "--json"}).at("days");
  REQUIRE(plan.size() == days);
  CHECK(plan.front().at("actions") == ask(world, {"today", "--json"}).at("actions"));
  for (int ahead = 1; ahead < days; ++ahead) {
    const Json& day = plan.at(static_cast<std::size_t>(ahead));
    const std::string date = day.at("date").get<std::string>();
    const Json today = ask(world, {"today", "--json", "--date", start_of(date, now)}).at("actions");
    if (day.at("actions") == today) continue;
    INFO(date << "\n" << file);
    CHECK(day.at("actions") == today);
  }
}

}  // namespace

TEST_CASE("plan agrees with today for 200 days on the sample") {
  compare(bytes_of(FOLLOWUP_SOURCE "/data/sample.json"), "2026-11-22T09:00:00-05:00");
  compare(bytes_of(FOLLOWUP_SOURCE "/data/sample.json"), "2026-09-30T23:59:00-05:00");
}

TEST_CASE("plan agrees with today for 200 days on 50 random trackers") {
  for (std::uint64_t seed = 1; seed <= 50; ++seed) {
    const followup::testing::Scene scene = followup::testing::scene_of(seed);
    compare(followup::encode(scene.tracker), iso(scene.now));
  }
}
