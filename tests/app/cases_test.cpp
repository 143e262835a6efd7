// The worked cases of the etiquette, made by a second implementation of it: what `today` and `list` must answer.
#include <fstream>
#include <nlohmann/json.hpp>

#include "catch.hpp"
#include "world.hpp"

using followup::testing::TestWorld;
using Json = nlohmann::ordered_json;

namespace {

std::vector<Json> read_cases() {
  std::ifstream file(FOLLOWUP_SOURCE "/tests/cases.jsonl");
  std::vector<Json> cases;
  for (std::string line; std::getline(file, line);) cases.push_back(Json::parse(line));
  return cases;
}

/// A due moment in UTC: the offset that it is written with is free.
Json comparable(const Json& due) {
  const auto moment = followup::parse_moment(due.get<std::string>());
  return moment ? Json(moment->utc.time_since_epoch().count()) : due;
}

/// The members of `object` that `expected` has.
Json only(const Json& object, const Json& expected) {
  Json picked = Json::object();
  for (const auto& [member, value] : expected.items()) {
    REQUIRE(object.contains(member));
    picked[member] = object.at(member);
  }
  if (picked.contains("due")) picked["due"] = comparable(picked["due"]);
  return picked;
}

/// Compares objects one by one, with all members that the case has of each.
void check_each(const Json& objects, const Json& expected) {
  REQUIRE(objects.size() == expected.size());
  for (std::size_t i = 0; i < expected.size(); ++i)
    CHECK(only(objects.at(i), expected.at(i)) == only(expected.at(i), expected.at(i)));
}

Json ask(TestWorld& world, std::vector<std::string> arguments) {
  arguments.emplace_back("--json");
  const auto ran = world.run(arguments);
  INFO(ran.out);
  REQUIRE(ran.status == 0);
  return Json::parse(ran.out);
}

}  // namespace

TEST_CASE("the 387 worked cases are there") { CHECK(read_cases().size() == 387); }

TEST_CASE("today answers the worked cases: the actions in order, and the holds") {
  for (const Json& worked : read_cases()) {
    INFO("case " << worked.at("case"));
    TestWorld world(worked.at("now").get<std::string>());
    world.write(worked.at("file").dump());
    const Json today = ask(world, {"today"});
    check_each(today.at("actions"), worked.at("today").at("actions"));
    check_each(today.at("holds"), worked.at("today").at("holds"));
  }
}

TEST_CASE("list answers the worked cases") {
  for (const Json& worked : read_cases()) {
    INFO("case " << worked.at("case"));
    TestWorld world(worked.at("now").get<std::string>());
    world.write(worked.at("file").dump());
    check_each(ask(world, {"list", "--all"}).at("applications"), worked.at("list"));
  }
}

TEST_CASE("may answers the worked cases") {
  for (const Json& worked : read_cases()) {
    INFO("case " << worked.at("case"));
    TestWorld world(worked.at("now").get<std::string>());
    world.write(worked.at("file").dump());
    for (Json expected : worked.at("may")) {
      INFO(expected);
      std::vector<std::string> line{"may", expected.at("action").get<std::string>(),
                                    std::to_string(expected.at("application").get<int>())};
      if (expected.contains("person")) line.push_back(expected.at("person").get<std::string>());
      expected.erase("person");
      line.emplace_back("--json");
      const auto ran = world.run(line);
      CHECK(only(Json::parse(ran.out), expected) == expected);
      CHECK(ran.status == (expected.at("allowed").get<bool>() ? 0 : 1));
    }
  }
}
