// The laws of the etiquette over random files. By ctest each law at 2,000 files of a fixed seed, by
// `cmake --workflow --preset proofs` at 20,000 others; by hand at as many as you like:
//   RC_PARAMS='max_success=50000' build/test/tests/properties_tests
#include "catch.hpp"  // first: rapidcheck then takes the same edition

#include <rapidcheck/catch.h>

#include "followup/format.hpp"
#include "followup/storage.hpp"
#include "properties/laws.hpp"
#include "properties/scene.hpp"

using namespace followup::testing;
using followup::Application;
using followup::Policy;

namespace {

const std::string none;

/// A law of one application, over all of them.
template <typename Law>
void holds_for_each(const Scene& scene, Law law) {
  for (const Application& application : scene.tracker.applications)
    RC_ASSERT(law(application, scene.tracker.policy) == none);
}

/// New York in the years 2026 to 2028, near enough: the clocks change on fixed days.
std::chrono::minutes new_york(date::sys_seconds utc) {
  const std::chrono::hours winter(-5);
  const std::string date = followup::iso(followup::day_of({.utc = utc, .offset = winter})).substr(5);
  return date >= "03-08" && date < "11-01" ? winter + std::chrono::hours(1) : winter;
}

/// The tracker that a decoder gives if the bytes reach it `size` at a time.
followup::Tracker decode_in_pieces(const std::string& bytes, std::size_t size, followup::Keep keep = {}) {
  followup::Decoder decoder(std::move(keep));
  for (std::size_t at = 0; at < bytes.size(); at += size) decoder.read(bytes.substr(at, size));
  return decoder.finish();
}

}  // namespace

TEST_CASE("the files are valid: what is written is read again") {
  rc::prop("of every file", [](const Scene& scene) {
    RC_ASSERT(followup::decode(followup::encode(scene.tracker)) == scene.tracker);
    for (const Scene& less : simpler(scene))
      RC_ASSERT(followup::decode(followup::encode(less.tracker)) == less.tracker);
  });
}

TEST_CASE("a file is read alike at once and in pieces, and without what is not wanted") {
  rc::prop("of every file", [](const Scene& scene) {
    const std::string bytes = followup::encode(scene.tracker);
    RC_ASSERT(decode_in_pieces(bytes, 7) == scene.tracker);
    followup::Tracker open = scene.tracker;
    std::erase_if(open.applications, [](const Application& application) { return application.outcome.has_value(); });
    RC_ASSERT(decode_in_pieces(bytes, 7, [](const Application& one) { return !one.outcome; }) == open);
  });
}

TEST_CASE("what may not matter has no part in an agenda") {
  rc::prop("of every file", [](const Scene& scene) {
    followup::Moment later = scene.now;
    later.utc += date::days{120};
    followup::Tracker rest = scene.tracker;
    std::erase_if(rest.applications, [&](const Application& one) { return !may_matter(one, day_of(later)); });
    for (const followup::Moment& time : daily(later, 60))
      RC_ASSERT(evaluate(rest, time).actions == evaluate(scene.tracker, time).actions);
  });
}

TEST_CASE("1: one follow-up and one last note a wait") {
  rc::prop("of every file",
           [](const Scene& scene) { RC_ASSERT(more_than_one_note(scene.tracker, daily(scene.now, 120)) == none); });
}

TEST_CASE("2: no follow-up before its time") {
  rc::prop("of every file", [](const Scene& scene) { RC_ASSERT(early_follow_up(scene.tracker, scene.now) == none); });
}

TEST_CASE("3: what is logged, skipped or snoozed disappears, and nothing else of its rule") {
  rc::prop("of every file", [](const Scene& scene) { RC_ASSERT(wrong_silence(scene.tracker, scene.now) == none); });
}

TEST_CASE("4: the same input, the same output, in the same order") {
  rc::prop("of every file", [](const Scene& scene) {
    RC_ASSERT(wrong_order(scene.tracker, scene.now) == none);
    RC_ASSERT(another_answer(scene.tracker, scene.now) == none);
  });
}

TEST_CASE("5: what has lapsed does not come back") {
  rc::prop("of every file",
           [](const Scene& scene) { RC_ASSERT(revenant(scene.tracker, daily(scene.now, 90)) == none); });
}

TEST_CASE("6: the plan is the agenda of each coming day") {
  rc::prop("of every file", [](const Scene& scene) {
    const auto fixed = [&](date::sys_seconds) { return scene.now.offset; };
    RC_ASSERT(wrong_plan(scene.tracker, scene.now, fixed, 30) == none);
    RC_ASSERT(wrong_plan(scene.tracker, scene.now, new_york, 30) == none);
  });
}

TEST_CASE("7: who is told to write may write, and who may call may write") {
  rc::prop("of every file", [](const Scene& scene) { RC_ASSERT(wrong_permission(scene.tracker, scene.now) == none); });
}

// Slow, because a no looks through all the days to come: fewer files in CI.
TEST_CASE("7: a no names the first day of a yes", "[.first-days]") {
  rc::prop("of every file", [](const Scene& scene) { RC_ASSERT(wrong_first_day(scene.tracker, scene.now) == none); });
}

TEST_CASE("8: working days are working days, and never earlier") {
  rc::prop("of every file", [](const Scene& scene) { RC_ASSERT(wrong_working_day(scene.tracker, scene.now) == none); });
}

TEST_CASE("9: what is off was not held, and a new date is a move") {
  rc::prop("of every file", [](const Scene& scene) {
    RC_ASSERT(wrong_calling_off(scene.tracker, scene.now, daily(scene.now, 30)) == none);
  });
}

TEST_CASE("10: a move to the same time is nothing") {
  rc::prop("of every file", [](const Scene& scene) { RC_ASSERT(wrong_move(scene.tracker, scene.now) == none); });
}
