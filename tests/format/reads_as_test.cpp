#include <catch2/catch.hpp>
#include <string>

#include "followup/errors.hpp"
#include "format/decode.hpp"
#include "format/example.hpp"

using namespace followup;
using format::reads_as;

namespace {

const Tracker tracker = decode(example::file);

template <class Change>
bool reads_as_changed(Change change) {
  Tracker changed = tracker;
  change(changed);
  return reads_as(example::file, changed);
}

}  // namespace

TEST_CASE("bytes read as the tracker that they are decoded to, and as no other") {
  CHECK(reads_as(example::file, tracker));
  CHECK(reads_as(encode(Tracker()), Tracker()));
  CHECK_FALSE(reads_as(example::file, Tracker()));
  CHECK_FALSE(reads_as_changed([](Tracker& changed) { ++changed.next_id; }));
  CHECK_FALSE(reads_as_changed([](Tracker& changed) { changed.policy.holidays.push_back({}); }));
  CHECK_FALSE(reads_as_changed([](Tracker& changed) { changed.extras.push_back({"a", "1"}); }));
  CHECK_FALSE(reads_as_changed([](Tracker& changed) { changed.applications.back().fit += "."; }));
  CHECK_FALSE(reads_as_changed([](Tracker& changed) { changed.applications.pop_back(); }));
  CHECK_FALSE(reads_as_changed([](Tracker& changed) { changed.applications.emplace_back(); }));
}

TEST_CASE("they need not stand in the order of the file") {
  const std::string text =
      R"({"applications": [{"interviews": [{"at": "2026-11-20", "id": 1}], "company": "Globex", "id": 1}],
    "policy": {"record": {"gap_days": 8}}, "next_id": 2, "format": "followup/1"})";
  CHECK(reads_as(text, decode(text)));
  CHECK_FALSE(reads_as(text, Tracker()));
}

TEST_CASE("bytes that cannot be read are no tracker") {
  CHECK_THROWS_AS(reads_as(example::file.substr(0, example::file.size() - 3), tracker), DataError);
  CHECK_THROWS_AS(reads_as("", Tracker()), DataError);
}
