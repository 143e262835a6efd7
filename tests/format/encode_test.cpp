#include <nlohmann/json.hpp>
#include <sstream>
#include <string>

#include "bytes_of.hpp"
#include "catch.hpp"
#include "followup/json.hpp"
#include "format/example.hpp"

namespace {

using namespace followup;
using namespace followup::example;
using followup::testing::bytes_of;

std::string read_source(const std::string& name) { return bytes_of(FOLLOWUP_SOURCE "/" + name); }

}  // namespace

TEST_CASE("saving an unchanged tracker gives the same bytes") {
  CHECK(encode(decode(file)) == file);
  CHECK(encode(decode(second_edition)) == second_edition);
  const std::string sample = read_source("data/sample.json");
  CHECK(encode(decode(sample)) == sample);
}

TEST_CASE("a new tracker") { CHECK(encode(Tracker()) == "{\"format\": \"followup/1\", \"next_id\": 1}\n"); }

TEST_CASE("members stand in the order of the file, whatever order they had") {
  const std::string shuffled =
      R"({"applications": [{"via": "a friend", "outcome": {"result": "offer", "on": "2026-12-20"},
    "interviews": [{"notes": "n", "forgot": "f", "met": [{"memorable": "m", "name": "Bo Li"}], "decision_by": "2026-12-01",
      "kind": "phone", "at": "2026-11-20", "id": 1}], "people": [{"contact": true, "name": "Bo Li"}],
    "company": "Globex", "id": 1}],
    "policy": {"record": {"gap_days": 8}, "calendar": {"holidays": ["2026-12-25"], "weekend": ["sun", "fri"]},
      "follow_up": {"channel": "phone", "count": "calendar", "late_days": 4, "grace_days": 2}},
    "next_id": 2, "format": "followup/1"})";
  CHECK(encode(decode(shuffled)) == R"({
  "format": "followup/1",
  "next_id": 2,
  "policy": {
    "follow_up": {"grace_days": 2, "late_days": 4, "count": "calendar", "channel": "phone"},
    "calendar": {
      "weekend": ["sun", "fri"],
      "holidays": ["2026-12-25"]
    },
    "record": {"gap_days": 8}
  },
  "applications": [
    {
      "id": 1,
      "company": "Globex",
      "people": [
        {"name": "Bo Li", "contact": true}
      ],
      "interviews": [
        {
          "id": 1,
          "at": "2026-11-20",
          "kind": "phone",
          "decision_by": "2026-12-01",
          "met": [
            {"name": "Bo Li", "memorable": "m"}
          ],
          "forgot": "f",
          "notes": "n"
        }
      ],
      "outcome": {"on": "2026-12-20", "result": "offer"},
      "via": "a friend"
    }
  ]
}
)");
}

TEST_CASE("what is absent, empty or false is not written, but an empty weekend is") {
  const std::string text = with_application(R"("role": "", "no_calls": false, "people": [], "tasks": [], "log": [],
    "via": "", "interviews": [{"id": 1, "at": "2026-11-20", "met": [], "kind": ""}])");
  CHECK(encode(decode(text)) == R"({
  "format": "followup/1",
  "next_id": 2,
  "applications": [
    {
      "id": 1,
      "company": "Initech",
      "interviews": [
        {"id": 1, "at": "2026-11-20"}
      ]
    }
  ]
}
)");
  CHECK(encode(decode(R"({"format": "followup/1", "next_id": 1, "applications": [],
    "policy": {"calendar": {"weekend": [], "holidays": []}, "follow_up": {}}})")) == R"({
  "format": "followup/1",
  "next_id": 1,
  "policy": {
    "calendar": {
      "weekend": []
    }
  }
}
)");
}

TEST_CASE("unknown members survive at every level, last and in their own order") {
  const std::string text = R"({
  "format": "followup/1",
  "next_id": 2,
  "policy": {
    "follow_up": {"grace_days": 2, "z": 1, "a": 2},
    "calendar": {
      "holidays": ["2026-12-25"],
      "moon": []
    },
    "ghosted": {"mood": "calm"},
    "letters": {
      "signature": {"lines": 2}
    }
  },
  "applications": [
    {
      "id": 1,
      "company": "Initech",
      "people": [
        {"name": "Nick Claus", "pronoun": null}
      ],
      "interviews": [
        {
          "id": 1,
          "at": "2026-11-20T15:00-05:00",
          "met": [
            {"name": "Nick Claus", "seat": 1.50}
          ],
          "room": {
            "floor": [1, 2]
          }
        }
      ],
      "tasks": [
        {"id": 1, "kind": "send", "what": "samples", "size": 1e400}
      ],
      "references": [
        {"name": "Maria Lopez", "since": "2019"}
      ],
      "log": [
        {"at": "2026-11-21T09:10:00-05:00", "kind": "heard", "mood": "bright \"sun\" ☀"}
      ],
      "outcome": {"on": "2026-12-20", "result": "offer", "salary": 123456789012345678901234567890},
      "tags": ["b", "a"],
      "": true
    }
  ],
  "zeta": {},
  "alpha": [
    {"x": []},
    []
  ]
}
)";
  // `{"x": []}` holds something that is no scalar: canonically it stands on three lines.
  const std::string from = R"({"x": []})";
  std::string canonical = text;
  canonical.replace(canonical.find(from), from.size(), "{\n      \"x\": []\n    }");
  CHECK(encode(decode(text)) == canonical);
  CHECK(encode(decode(canonical)) == canonical);
  CHECK(decode(canonical) == decode(text));
}

TEST_CASE("every case of the etiquette is read, and its canonical form is a fixed point") {
  std::istringstream lines(read_source("tests/cases.jsonl"));
  int count = 0;
  for (std::string line; std::getline(lines, line); ++count) {
    INFO("case " << count + 1);
    const Tracker tracker = decode(json::Value::parse(line).at("file").dump());
    const std::string bytes = encode(tracker);
    CHECK(decode(bytes) == tracker);
    CHECK(encode(decode(bytes)) == bytes);
  }
  CHECK(count == 387);
}

TEST_CASE("bytes read back as the tracker that they are of, and as no other") {
  const Tracker tracker = decode(example::file);
  const std::string bytes = encode(tracker);
  CHECK(reads_back(tracker, bytes));
  const auto differs = [&](const std::function<void(Tracker&)>& change) {
    Tracker other = tracker;
    change(other);
    CHECK_FALSE(reads_back(other, bytes));
  };
  differs([](Tracker& other) { ++other.next_id; });
  differs([](Tracker& other) { other.policy.count = Count::calendar; });
  differs([](Tracker& other) { other.extras.push_back({"x", "1"}); });
  differs([](Tracker& other) { other.applications.pop_back(); });
  differs([](Tracker& other) { other.applications.push_back(other.applications.front()); });
  differs([](Tracker& other) { other.applications.back().role += "x"; });
  differs([](Tracker& other) { other.applications.clear(); });
}

TEST_CASE("one application alone is written and read as in the file") {
  for (const Application& application : decode(example::file).applications)
    CHECK(decode_record(encode_record(application)) == application);
}
