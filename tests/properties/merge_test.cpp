// The laws of merging over random histories, which the real program makes: what two machines did since a common state.
// 40 of them in CI, 1,000 in the proofs; by hand: RC_PARAMS=max_success=5000 properties_tests '[.merge]'
#include "catch.hpp"  // first: rapidcheck then takes the same edition

#include <rapidcheck/catch.h>

#include <fstream>
#include <random>

#include "followup/format.hpp"
#include "followup/merge.hpp"
#include "world.hpp"

using namespace followup;
using followup::testing::TestWorld;

namespace {

/// Types commands at random, sensible or not.
class Typist {
 public:
  explicit Typist(std::uint64_t seed) : random_(seed) {}

  int below(int limit) { return std::uniform_int_distribution<int>(0, limit - 1)(random_); }

  /// What becomes of a file by some commands.
  std::string history(const std::string& bytes, int commands, int hour) {
    TestWorld world;
    if (!bytes.empty()) world.write(bytes);
    for (int i = 0; i < commands; ++i) {
      world.set_now("2026-11-2" + std::to_string(hour / 10) + "T1" + std::to_string(hour % 10) + ":" +
                    std::to_string(10 + 2 * i) + ":00-05:00");
      world.run(line());
    }
    return world.bytes();
  }

 private:
  std::string pick(const std::vector<std::string>& words) {
    return words[static_cast<std::size_t>(below(static_cast<int>(words.size())))];
  }

  std::vector<std::string> line() {
    const std::string id = std::to_string(1 + below(3));
    const std::string name = pick({"Nick Claus", "Ann Lee", "Bo Li"});
    const std::string day = "+" + std::to_string(1 + below(3)) + "d";
    const std::string word = pick({"one", "two", "three"});
    const std::vector<std::vector<std::string>> lines{
        {"add", pick({"Initech", "Globex", "Hooli"}), "Clerk", "--new", "--met", name},
        {"add", pick({"Initech", "Globex", "Hooli"}), "Clerk", "--on", day, "--met", name},
        {"done", id + "/nick"},
        {"done", id + "/ann", "--anyway"},
        {"done", id + "/follow-up", "--anyway"},
        {"done", id + "/task-1"},
        {"skip", id + "/record"},
        {"snooze", id + "/nick", day},
        {"heard", id, word},
        {"heard", id, word, "--decision-by", day},
        {"task", id, "send", word, "--by", day},
        {"task", id + "/task-1", "--by", day},
        {"remove", id + "/task-1"},
        {"remove", id + "/interview-2"},
        {"person", id, name, "--title", word},
        {"person", id, name, "--rename", name + " " + word},
        {"person", id, name, "--contact"},
        {"reference", id, "Maria Lopez"},
        {"note", id, "--forgot", word},
        {"note", id, "--fit", word},
        {"move", id, day},
        {"cancel", id},
        {"missed", id},
        {"close", id, pick({"rejected", "offer", "withdrawn"})},
        {"reopen", id},
        {"rename", id, "Initrode " + word},
        {"remove", id},
        {"remove", id + "/nick"},
        {"policy", "follow_up.grace_days", std::to_string(1 + below(5))},
        {"policy", "calendar.holidays", pick({"2026-12-25", "2026-12-26", "2026-12-25,2026-12-26", "none"})},
        {"undo"}};
    return lines[static_cast<std::size_t>(below(static_cast<int>(lines.size())))];
  }

  std::mt19937_64 random_;
};

/// What both sides have of an application of the base, and the merge lacks; there must be nothing.
std::string lost(const Tracker& base, const Tracker& ours, const Tracker& theirs, const Tracker& merged) {
  for (const Application& before : base.applications) {
    const Application* one = find(ours, before.id);
    const Application* other = find(theirs, before.id);
    if (!one || !other) continue;
    const Application* now = find(merged, before.id);
    if (!now) return before.company;
    for (const Person& person : one->people)
      if (find_person(*other, person.name) && !find_person(*now, person.name)) return person.name;
    const bool has_same_names =
        one->people == other->people && one->interviews == other->interviews && one->tasks == other->tasks;
    for (const LogEntry& entry : one->log)
      if (has_same_names && std::ranges::count(other->log, entry) > 0 && std::ranges::count(now->log, entry) == 0)
        return iso(entry.at);
  }
  return "";
}

/// What a side has, and a merge without a base neither has nor names as a choice; there must be nothing.
std::string lost(const Tracker& side, const Merged& merged) {
  const auto is_told = [&](const std::string& company) {
    return std::ranges::any_of(merged.choices, [&](const std::string& choice) {
      return choice.find(", company: ") != choice.npos && choice.find("has \"" + company + '"') != choice.npos;
    });
  };
  for (const Application& one : side.applications)
    if (std::ranges::none_of(merged.tracker.applications, [&](const Application& now) {
          return now.created == one.created && now.log.size() >= one.log.size() &&
                 (now.company == one.company || is_told(one.company));
        }))
      return one.company;
  return "";
}

/// Two applications, people, an interview and a task.
const std::string& first_days() {
  static const std::string bytes = [] {
    TestWorld world("2026-11-19T16:30:00-05:00");
    world.run({"add", "Initech", "Clerk", "--on", "2026-11-19 15:00", "--met", "Nick Claus", "--met", "Ann Lee"});
    world.run({"add", "Globex", "Buyer", "--on", "+3d", "--met", "Bo Li"});
    world.run({"task", "1", "send", "samples"});
    return world.bytes();
  }();
  return bytes;
}

rc::Gen<std::uint64_t> seeds() {
  return [](rc::Random random, int) { return rc::shrinkable::just(random.next()); };
}

}  // namespace

TEST_CASE("two machines: the laws of merging", "[.merge]") {
  int merged = 0;
  int chosen = 0;
  rc::prop("over random histories", [&] {
    Typist typist(*seeds());
    const std::string base = typist.history(typist.below(10) == 0 ? "" : first_days(), typist.below(8), 0);
    const std::string one = typist.history(base, 1 + typist.below(8), 11);
    const std::string other = typist.history(base, 1 + typist.below(8), 12);
    RC_LOG() << base << one << other;
    const Tracker before = decode(base.empty() ? encode({}) : base);
    const Tracker ours = decode(one.empty() ? encode({}) : one);
    const Tracker theirs = decode(other.empty() ? encode({}) : other);
    const Merged here = merge(before, ours, theirs);
    const Merged there = merge(before, theirs, ours);
    RC_ASSERT(decode(encode(here.tracker)) == here.tracker);
    RC_ASSERT(here.choices.empty() == there.choices.empty());
    if (here.choices.empty()) RC_ASSERT(encode(here.tracker) == encode(there.tracker));
    for (const Tracker& tracker : {ours, theirs, here.tracker}) {
      RC_ASSERT(merge(before, before, tracker) == Merged{.tracker = tracker});
      RC_ASSERT(merge(before, tracker, before) == Merged{.tracker = tracker});
      RC_ASSERT(merge(before, tracker, tracker) == Merged{.tracker = tracker});
    }
    RC_ASSERT(lost(before, ours, theirs, here.tracker) == "");
    // Whoever pulls afterwards, from whichever commit, has the same.
    RC_ASSERT(merge(ours, ours, here.tracker).tracker == here.tracker);
    RC_ASSERT(merge(theirs, here.tracker, theirs).tracker == here.tracker);
    // Without a base nothing goes away.
    const Merged blind = merge({}, ours, theirs);
    RC_ASSERT(decode(encode(blind.tracker)) == blind.tracker);
    RC_ASSERT(lost(ours, blind) + lost(theirs, blind) == "");
    ++(here.choices.empty() ? merged : chosen);
  });
  WARN(merged << " merged, " << chosen << " with a choice");
}
