// What became of their promises, and of one's own thanks and follow-ups.
#include <nlohmann/json.hpp>

#include "commands/season.hpp"

namespace followup::testing {
namespace {

class SampleToCount : public TestWorld {
 public:
  explicit SampleToCount(const std::string& at = "2026-11-23T08:00:00-05:00") : TestWorld(at) {
    std::filesystem::copy_file(FOLLOWUP_SOURCE "/data/sample.json", file());
  }
};

const std::string thanks_and_answers = R"(You thanked 3 of 5 within 24 hours; 2 not yet.
Of 1 follow-up none was answered. From an interview to their next word: 3, 9, 11 days.
)";

/// What `stats` says of their dates on a day, with that log for Initech, whose date is 1 December.
std::string promised(const std::vector<std::string>& log, const std::string& day) {
  Season world({}, day + "T12:00:00-05:00");
  world.write(with_log(log));
  const std::string text = type(world, "stats").out;
  return text.substr(0, text.find('\n'));
}

const std::string by_then = "They promised 1 date: 1 ";

bool has_line(const std::string& text, const std::string& line) {
  return ("\n" + text).find("\n" + line + "\n") != std::string::npos;
}

}  // namespace

TEST_CASE("stats counts the sample's promises, thanks and answers") {
  SampleToCount world;
  CHECK(type(world, "stats") ==
        Ran{0, "They promised 4 dates: 1 moved in time, 1 late by 1 day (Stark), 2 still open.\n" + thanks_and_answers,
            ""});
  world.set_now("2026-12-10T08:00:00-05:00");
  CHECK(type(world, "stats") ==
        Ran{0,
            "They promised 4 dates: 1 moved in time, 1 late by 1 day (Stark), 2 with no word, 6 and 9 days (Globex, "
            "Initech).\n" +
                replaced(thanks_and_answers, "2 not yet", "2 never"),
            ""});
}

TEST_CASE("a promise is settled by their next word, on its day or before") {
  const auto heard = [](const std::string& day, const std::string& more = "") {
    return "{\"at\": \"" + day + "T10:00:00-05:00\", \"kind\": \"heard\"" + more + "}";
  };
  CHECK(promised({}, "2026-12-01") == by_then + "still open.");
  CHECK(promised({}, "2026-12-02") == by_then + "with no word, 1 day (Initech).");
  CHECK(promised({heard("2026-12-01")}, "2026-12-20") == by_then + "kept.");
  CHECK(promised({heard("2026-12-02")}, "2026-12-20") == by_then + "late by 1 day (Initech).");
  CHECK(promised({heard("2026-12-02")}, "2026-12-01") == by_then + "still open.");
  // An automatic answer, an interview called off and a moved one are no word on the decision.
  CHECK(promised({heard("2026-11-24", ", \"auto\": true")}, "2026-12-03") ==
        by_then + "with no word, 2 days (Initech).");
  CHECK(promised({R"({"at": "2026-11-24T10:00:00-05:00", "kind": "called-off", "interview": 1})"}, "2026-12-03") ==
        "They have promised no date.");
}

TEST_CASE("a new date in time moves a promise; after the day it is late") {
  const std::string moved = R"({"at": "2026-12-01T10:00:00-05:00", "kind": "heard", "decision_by": "2026-12-08"})";
  CHECK(promised({moved}, "2026-12-03") == "They promised 2 dates: 1 moved in time, 1 still open.");
  const std::string late = R"({"at": "2026-12-02T10:00:00-05:00", "kind": "heard", "decision_by": "2026-12-08"})";
  CHECK(promised({late}, "2026-12-03") == "They promised 2 dates: 1 late by 1 day (Initech), 1 still open.");
  const std::string again = R"({"at": "2026-11-25T10:00:00-05:00", "kind": "heard", "decision_by": "2026-12-01"})";
  CHECK(promised({again}, "2026-12-04") == by_then + "with no word, 3 days (Initech).");
}

TEST_CASE("an outcome of theirs settles a promise; giving up before its day takes it out") {
  const auto with_outcome = [](const std::string& result, const std::string& on) {
    Season world({}, "2026-12-20T12:00:00-05:00");
    world.write(season_with("{\"on\": \"" + on + "\", \"result\": \"" + result + "\"}"));
    const std::string text = type(world, "stats").out;
    return text.substr(0, text.find('\n'));
  };
  CHECK(with_outcome("rejected", "2026-12-01") == by_then + "kept.");
  CHECK(with_outcome("offer", "2026-12-04") == by_then + "late by 3 days (Initech).");
  CHECK(with_outcome("accepted", "2026-12-01") == by_then + "kept.");
  CHECK(with_outcome("withdrawn", "2026-12-01") == "They have promised no date.");
  CHECK(with_outcome("ghosted", "2026-12-11") == by_then + "with no word, 10 days (Initech).");
}

TEST_CASE("two talks of one day are one, and a later talk is a word") {
  Season world({}, "2026-12-04T12:00:00-05:00");
  REQUIRE(type(world, "add initech --on '2026-11-20 17:00'").status == 0);
  CHECK(type(world, "stats").out.starts_with(by_then + "with no word, 3 days (Initech).\n"));
  REQUIRE(type(world, "add initech --on '2026-12-01 09:00'").status == 0);
  CHECK(type(world, "stats").out.starts_with(by_then + "kept.\n"));
  REQUIRE(type(world, "missed initech").status == 0);
  CHECK(type(world, "stats").out.starts_with(by_then + "with no word, 3 days (Initech).\n"));
}

TEST_CASE("thanks are counted by the policy's hours, once for each person and talk") {
  const auto thanks = [](const std::vector<std::string>& times, const std::string& today) {
    std::vector<std::string> log;
    log.reserve(times.size());
    for (const std::string& time : times)
      log.push_back("{\"at\": \"" + time + "-05:00\", \"kind\": \"thank-you\", \"interview\": 1, \"person\": \"" +
                    (log.empty() ? "Nick Claus" : "Ann Lee") + "\", \"by\": \"email\"}");
    Season world({}, today);
    world.write(with_log(log));
    const std::string text = type(world, "stats").out;
    const std::size_t start = text.find("You thanked");
    return text.substr(start, text.find('\n', start) - start);
  };
  const std::string late = "2026-11-30T12:00:00-05:00";
  CHECK(thanks({"2026-11-21T15:00:00", "2026-11-21T15:00:01"}, late) ==
        "You thanked 1 of 2 within 24 hours, 1 within 48.");
  CHECK(thanks({"2026-11-22T15:00:00", "2026-11-22T15:00:01"}, late) ==
        "You thanked 0 of 2 within 24 hours, 1 within 48, 1 later.");
  CHECK(thanks({}, "2026-11-27T12:00:00-05:00") == "You thanked 0 of 2 within 24 hours; 2 not yet.");
  CHECK(thanks({}, "2026-11-28T12:00:00-05:00") == "You thanked 0 of 2 within 24 hours; 2 never.");
  Season world;
  REQUIRE(type(world, "skip 3/nick").status == 0);
  CHECK(has_line(type(world, "stats").out, "You thanked 0 of 2 within 24 hours; 1 not yet, 1 never."));
}

TEST_CASE("follow-ups are answered by the next word after them") {
  Season world({}, "2026-12-20T12:00:00-05:00");
  world.write(with_log({R"({"at": "2026-12-04T10:00:00-05:00", "kind": "follow-up", "by": "email"})",
                        R"({"at": "2026-12-05T10:00:00-05:00", "kind": "heard", "auto": true})",
                        R"({"at": "2026-12-09T10:00:00-05:00", "kind": "heard", "text": "soon"})",
                        R"({"at": "2026-12-17T10:00:00-05:00", "kind": "follow-up", "by": "email"})"}));
  CHECK(
      has_line(type(world, "stats").out,
               "Of 2 follow-ups 1 was answered, after 5 days. From an interview to their next word: 8, 12, 19 days."));
}

TEST_CASE("stats --since leaves out what was said, held and sent before") {
  SampleToCount world;
  CHECK(type(world, "stats --since 2026-11-12") == Ran{0,
                                                       "They promised 3 dates: 1 late by 1 day (Stark), 2 still open.\n"
                                                       "You thanked 1 of 3 within 24 hours; 2 not yet.\n"
                                                       "From an interview to their next word: 9 days.\n",
                                                       ""});
  CHECK(type(world, "stats --since 2026-11-22") == Ran{0, "They have promised no date.\n", ""});
}

TEST_CASE("many answers are told by their median, and at a terminal as bars in the signs of the locale") {
  SampleToCount world;
  world.columns = 100;
  world.variables["LANG"] = "C.UTF-8";
  const std::string bars = type(world, "stats").out;
  CHECK(bars == R"(They promised 4 dates: 1 moved in time, 1 late by 1 day (Stark), 2 still open.
  moved in time  ▇ 1
  late           ▇ 1
  still open     ▇▇ 2
You thanked 3 of 5 within 24 hours; 2 not yet.
Of 1 follow-up none was answered. From an interview to their next word: 3, 9, 11 days.
  within 1 week   ▇ 1
  within 2 weeks  ▇▇ 2
)");
  world.variables["LANG"] = "C";
  CHECK(has_line(type(world, "stats").out, "  still open     ## 2"));
  std::vector<std::string> log;
  Season many({}, "2027-02-20T12:00:00-05:00");
  for (const std::string day : {"2026-12-01", "2026-12-02", "2026-12-04", "2026-12-20", "2027-01-20", "2027-01-30"}) {
    REQUIRE(type(many, "add Globex --on '" + day + " 09:00'").status == 0);
  }
  CHECK(has_line(type(many, "stats").out,
                 "From an interview to their next word: 10 days at the median of 7, 31 at the longest."));
}

TEST_CASE("stats --json has the figures of all and of each company") {
  SampleToCount world;
  const auto document = nlohmann::ordered_json::parse(type(world, "stats --json --since 2026-11-05").out);
  CHECK(document["format"] == "followup.stats/1");
  CHECK(document["since"] == "2026-11-05");
  CHECK(document["promises"].dump() == R"({"kept":0,"moved":1,"late":1,"no_word":0,"open":2})");
  CHECK(document["thanks"].dump() == R"({"within_target":2,"within_limit":0,"later":0,"not_yet":2,"never":0})");
  CHECK(document["follow_ups"].dump() == R"({"count":0,"answered":0,"days":[],"median":null,"longest":null})");
  CHECK(document["interviews"].dump() == R"({"count":4,"answered":3,"days":[3,9,11],"median":9,"longest":11})");
  REQUIRE(document["companies"].size() == 4);
  CHECK(document["companies"][0]["company"] == "Globex");
  CHECK(document["companies"][0]["interviews"].dump() ==
        R"({"count":1,"answered":1,"days":[11],"median":null,"longest":11})");
  CHECK(document["companies"][0]["promised"].dump() ==
        R"([{"application":2,"said_on":"2026-11-05","day":"2026-11-17","became":"moved","days":null},)"
        R"({"application":2,"said_on":"2026-11-16","day":"2026-12-04","became":"open","days":null}])");
  CHECK(document["companies"][3]["promised"].dump() ==
        R"([{"application":6,"said_on":"2026-11-12","day":"2026-11-20","became":"late","days":1}])");
}

}  // namespace followup::testing
