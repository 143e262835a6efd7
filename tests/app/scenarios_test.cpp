// The transcripts of tests/scenarios, replayed: each must come out exactly as it stands.
#include <algorithm>
#include <ctime>

#include "app/transcript.hpp"
#include "catch.hpp"

using followup::testing::bytes_of;
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

/// The session of the README that begins with a command line.
std::string readme_session(const std::string& start) {
  const std::string readme = bytes_of(FOLLOWUP_SOURCE "/README.md");
  const std::size_t at = readme.find("$ followup " + start);
  REQUIRE(at != std::string::npos);
  return readme.substr(at, readme.find("```", at) - at);
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
      const std::string transcript = bytes_of(path);
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
  CHECK(bytes_of(FOLLOWUP_SOURCE "/tests/scenarios/a_season.txt").find(readme_session("")) != std::string::npos);
}

TEST_CASE("the README's sessions come out as they are written, on the sample tracker") {
  struct Session {
    std::string start;  ///< of its first command line
    std::string now;
    std::string file;       ///< that is read besides, in the tests' folder
    std::string name;       ///< of it in the session
    bool is_empty = false;  ///< it starts without a tracker
  };
  const Session sessions[] = {
      {"import", "2026-11-23T08:00:00-05:00", "commands/tables/excel-us.csv", "tracker.csv", true},
      {"heard --mail", "2026-11-24T10:00:00-05:00", "interchange/samples/reply.eml", "reply.eml"},
      {"calendar", "2026-11-21T09:00:00-05:00", "", ""},
      {"add --invite", "2026-11-21T09:00:00-05:00", "interchange/invitations/google.ics", "invite.ics"},
      {"stats", "2026-11-23T08:00:00-05:00", "", ""},
  };
  for (const Session& session : sessions) {
    INFO(session.start);
    const std::string text = readme_session(session.start);
    TestWorld world(session.now);
    if (!session.is_empty) std::filesystem::copy_file(FOLLOWUP_SOURCE "/data/sample.json", world.file());
    if (!session.file.empty()) world.write(session.name, bytes_of(FOLLOWUP_SOURCE "/tests/" + session.file));
    CHECK(replay(text, world) == text);
  }
}
