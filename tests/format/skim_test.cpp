#include "format/skim.hpp"

#include <catch2/catch.hpp>

#include "followup/errors.hpp"
#include "in_passing.hpp"

using namespace followup;

namespace {

/// Nothing is rare in it, and everything that can be skimmed is there.
const std::string ended = R"({
  "format": "followup/1",
  "next_id": 8,
  "applications": [
    {
      "id": 7,
      "created": "2026-11-20T18:02:11-05:00",
      "company": "Initech",
      "role": "Zoë's packaging",
      "no_calls": true,
      "people": [
        {"name": "Nick Claus", "title": "Plant manager", "email": "nick@initech.example", "phone": "1", "prefers": "post", "contact": true},
        {"name": "Ann Lee", "prefers": "email"},
        {"name": "Bo Li", "prefers": "phone"}
      ],
      "interviews": [
        {
          "id": 1,
          "at": "2026-11-20T15:00:00-05:00",
          "kind": "onsite",
          "decision_by": "2026-12-01",
          "met": [
            {"name": "Nick Claus", "memorable": "the conveyor"},
            {"name": "Ann Lee"}
          ],
          "forgot": "the licence",
          "notes": "7 lines"
        },
        {
          "id": 2,
          "at": "2026-11-28",
          "met": [
            {"name": "Bo Li"}
          ]
        }
      ],
      "tasks": [
        {"id": 1, "kind": "send", "what": "two samples", "due": "2026-11-24"},
        {"id": 2, "kind": "submit", "what": "a form"},
        {"id": 3, "kind": "reply", "what": "a date"},
        {"id": 4, "kind": "call", "what": "the office"}
      ],
      "references": [
        {"name": "Maria Lopez", "email": "maria@example.org", "phone": "2"},
        {"name": "Sam Roe"}
      ],
      "log": [
        {"at": "2026-11-21T09:10:00-05:00", "kind": "thank-you", "interview": 1, "person": "Nick Claus", "by": "email"},
        {"at": "2026-11-23T11:00:00-05:00", "kind": "heard", "text": "soon", "decision_by": "2026-12-08"},
        {"at": "2026-11-23T11:05:00-05:00", "kind": "task-done", "task": 1},
        {"at": "2026-11-23T11:06:00-05:00", "kind": "reference-briefed", "reference": "Maria Lopez"},
        {"at": "2026-11-24T11:06:00-05:00", "kind": "reference-contacted", "reference": "Maria Lopez"},
        {"at": "2026-11-25T11:06:00-05:00", "kind": "reference-check-in", "reference": "Sam Roe", "until": "2026-12-01"},
        {"at": "2026-12-10T08:00:00-05:00", "kind": "follow-up"},
        {"at": "2026-12-17T08:00:00-05:00", "kind": "last-note"},
        {"at": "2026-12-20T08:00:00-05:00", "kind": "rejection-reply"}
      ],
      "outcome": {"on": "2026-12-20", "result": "rejected"},
      "via": "a friend",
      "fit": "ten years of it"
    }
  ]
}
)";

std::optional<Tracker> read(const std::string& bytes, bool in_passing) {
  try {
    const auto all = [](const auto&, const auto&) { return true; };
    return in_passing ? decode_in_passing(bytes, all, bytes.size()) : decode(bytes);
  } catch (const json::Malformed&) {
    return std::nullopt;
  } catch (const DataError&) {
    return std::nullopt;
  }
}

/// Whether the file is refused both ways, or read as the same but for what has ended.
bool is_read_alike(const std::string& bytes) {
  auto whole = read(bytes, false);
  if (whole)
    std::erase_if(whole->applications, [](const Application& application) { return application.outcome.has_value(); });
  return read(bytes, true) == whole;
}

std::vector<std::size_t> places_of(std::string_view words) {
  std::vector<std::size_t> places;
  for (std::size_t at = ended.find(words); at != std::string::npos; at = ended.find(words, at + 1))
    places.push_back(at);
  return places;
}

}  // namespace

TEST_CASE("an ended application is seen without being built up") {
  const std::size_t start = ended.find("    {\n") + 4;
  const std::size_t size = ended.rfind("\n  ]") - start;
  const std::string padded = ended + std::string(json::padding, '\0');
  const auto skimmed = format::skim(std::string_view(padded).substr(start, ended.size() - start));
  REQUIRE(skimmed);
  CHECK(skimmed->id == ApplicationId{7});
  CHECK(skimmed->outcome == *decode(ended).applications.at(0).outcome);
  CHECK(skimmed->size == size);
}

TEST_CASE("whichever character is another, an ended application is judged alike") {
  for (std::size_t at = 0; at < ended.size(); ++at)
    for (const char other : std::string("\"\\}09\xC3")) {
      std::string spoilt = ended;
      spoilt[at] = other;
      INFO(spoilt.substr(at > 20 ? at - 20 : 0, 40));
      REQUIRE(is_read_alike(spoilt));
    }
}

TEST_CASE("whichever line or member is lost, or comes twice, an ended application is judged alike") {
  for (const std::string_view border : {"\n", ", \"", ": \""}) {
    const auto places = places_of(border);
    for (std::size_t i = 0; i + 1 < places.size(); ++i) {
      const std::size_t size = places[i + 1] - places[i];
      const std::string part = ended.substr(places[i], size);
      INFO(part);
      CHECK(is_read_alike(std::string(ended).erase(places[i], size)));
      CHECK(is_read_alike(std::string(ended).insert(places[i], part)));
      CHECK(is_read_alike(std::string(ended).erase(places[i], size).insert(places[i + 1] - size + 1, part)));
    }
  }
}

TEST_CASE("whatever else is wrong with an ended application, it is judged alike") {
  for (const auto& [from, to] : {std::pair{R"("id": 2, "kind")", R"("id": 02, "kind")"},
                                 {R"("company": "Initech")", R"("company": "")"},
                                 {R"("interview": 1)", R"("interview": 3)"}}) {
    const std::string spoilt = std::string(ended).replace(ended.find(from), std::string_view(from).size(), to);
    INFO(to);
    CHECK(read(spoilt, false) == std::nullopt);
    CHECK(is_read_alike(spoilt));
  }
}

TEST_CASE("a text of an ended application may be no longer than any other") {
  for (const std::size_t size : {10'000U, 10'001U}) {
    std::string longer = ended;
    longer.insert(longer.find("two samples"), std::string(size - 11, 'x'));
    INFO(size);
    CHECK(is_read_alike(longer));
  }
}

TEST_CASE("more things than a few are left to the decoder") {
  std::string more;
  for (int i = 0; i < 9; ++i) more += "{\"name\": \"Bo Li " + std::to_string(i) + "\"},\n        ";
  const std::string many = std::string(ended).insert(ended.find("{\"name\": \"Nick"), more);
  CHECK(read(many, true)->applications.empty());
  CHECK(is_read_alike(many));
}
