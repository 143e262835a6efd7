// The transcripts of tests/scenarios, replayed: each must come out exactly as it stands.
#include <algorithm>
#include <catch2/catch.hpp>
#include <ctime>

#include "app/transcript.hpp"

using followup::testing::replay;
using followup::testing::TestWorld;

namespace {

std::vector<std::filesystem::path> scenarios() {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(FOLLOWUP_SOURCE "/tests/scenarios"))
    files.push_back(entry.path());
  std::ranges::sort(files);
  return files;
}

std::string contents(const std::filesystem::path& path) {
  std::ostringstream text;
  text << std::ifstream(path).rdbuf();
  return text.str();
}

}  // namespace

TEST_CASE("every transcript comes out as it is written, wherever the machine is") {
  REQUIRE(scenarios().size() >= 2);
  const char* const usual = std::getenv("TZ");
  const std::string before = usual ? usual : "";
  for (const char* zone : {"UTC", "America/Los_Angeles", "Asia/Kolkata", "Pacific/Kiritimati", "Europe/Berlin"}) {
    ::setenv("TZ", zone, 1);
    ::tzset();
    for (const auto& path : scenarios()) {
      INFO(zone << ": " << path.filename().string());
      const std::string transcript = contents(path);
      REQUIRE(transcript.find("\n$ followup ") != std::string::npos);
      TestWorld world;
      CHECK(replay(transcript, world) == transcript);
    }
  }
  usual ? ::setenv("TZ", before.c_str(), 1) : ::unsetenv("TZ");
  ::tzset();
}

TEST_CASE("a wrong expectation, or a missing one, fails its transcript") {
  const std::string right = "@ 2026-11-20T16:30:00-05:00\n$ followup list\n";
  TestWorld world;
  const std::string whole = replay(right, world);
  CHECK(whole != right);
  CHECK(replay(whole, world) == whole);
  CHECK(replay(whole + "one line too many\n", world) != whole + "one line too many\n");
}

TEST_CASE("the README's first session is the start of a transcript") {
  const std::string readme = contents(FOLLOWUP_SOURCE "/README.md");
  const std::size_t start = readme.find("$ followup");
  REQUIRE(start != std::string::npos);
  const std::string session = readme.substr(start, readme.find("```", start) - start);
  const std::string season = contents(FOLLOWUP_SOURCE "/tests/scenarios/a_season.txt");
  CHECK(season.find(session) != std::string::npos);
}

TEST_CASE("the README's look at all of it comes out as it is written, on the sample") {
  const std::string readme = contents(FOLLOWUP_SOURCE "/README.md");
  const std::size_t start = readme.find("$ followup stats");
  REQUIRE(start != std::string::npos);
  const std::string session = readme.substr(start, readme.find("```", start) - start);
  TestWorld world("2026-11-23T08:00:00-05:00");
  std::filesystem::copy_file(FOLLOWUP_SOURCE "/data/sample.json", world.file());
  CHECK(replay(session, world) == session);
}

TEST_CASE("the README's session with a calendar comes out as it is written, on the sample's Initech") {
  const std::string readme = contents(FOLLOWUP_SOURCE "/README.md");
  const std::size_t start = readme.find("$ followup calendar");
  REQUIRE(start != std::string::npos);
  const std::string session = readme.substr(start, readme.find("```", start) - start);
  TestWorld world("2026-11-21T09:00:00-05:00");
  std::filesystem::copy_file(FOLLOWUP_SOURCE "/data/sample.json", world.file());
  CHECK(replay(session, world) == session);
}
