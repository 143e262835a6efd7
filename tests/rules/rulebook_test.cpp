// A rule cannot be forgotten: what src/rules has must be listed, and tested.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "followup/rules.hpp"
#include "rules/build.hpp"

using followup::testing::Lines;

namespace {

std::string contents(const std::filesystem::path& path) {
  std::ostringstream text;
  text << std::ifstream(path).rdbuf();
  return text.str();
}

/// The ids of the rules that the files of src/rules define, one a file, sorted.
Lines defined_rules() {
  const std::string start = "constinit const Rule ";
  Lines ids;
  for (const auto& file : std::filesystem::directory_iterator(FOLLOWUP_SOURCE "/src/rules")) {
    if (contents(file.path()).find(start) == std::string::npos) continue;
    std::string id = file.path().stem().string();
    std::ranges::replace(id, '_', '-');
    ids.push_back(id);
  }
  std::ranges::sort(ids);
  return ids;
}

Lines listed_rules() {
  Lines ids;
  for (const followup::Rule& rule : followup::rulebook()) ids.emplace_back(rule.id);
  return ids;
}

}  // namespace

TEST_CASE("every rule that has a file is in the rulebook, and no other") {
  Lines listed = listed_rules();
  std::ranges::sort(listed);
  CHECK(listed == defined_rules());
}

TEST_CASE("every rule has a file of tests") {
  for (std::string name : listed_rules()) {
    std::ranges::replace(name, '-', '_');
    INFO(name);
    CHECK(std::filesystem::exists(std::string(FOLLOWUP_SOURCE "/tests/rules/") + name + "_test.cpp"));
  }
}

TEST_CASE("the rules of the etiquette are in its order; others may stand among them") {
  const Lines etiquette{"requested-task",  "thank-you",          "follow-up", "last-note",      "answer-rejection",
                        "brief-reference", "reference-check-in", "prepare",   "complete-record"};
  Lines listed = listed_rules();
  std::erase_if(listed, [&](const std::string& id) { return std::ranges::find(etiquette, id) == etiquette.end(); });
  CHECK(listed == etiquette);
}

TEST_CASE("every rule says what it is about, and names sources that exist") {
  for (const followup::Rule& rule : followup::rulebook()) {
    INFO(rule.id);
    CHECK(followup::find_rule(rule.id) == &rule);
    CHECK_FALSE(rule.summary.empty());
    CHECK_FALSE(rule.when.empty());
    CHECK_FALSE(rule.urgency.empty());
    CHECK_FALSE(rule.handle.empty());
    CHECK_FALSE(rule.sources.empty());
    for (std::string_view source : rule.sources) CHECK(followup::source_title(source) != source);
  }
  CHECK(followup::find_rule("no-such-rule") == nullptr);
}
