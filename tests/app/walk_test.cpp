// Random walks through the commands against a plain model: a list of the file's bytes, and where in it the file stands.
#include <cstdlib>
#include <random>

#include "catch.hpp"
#include "world.hpp"

using followup::testing::Ran;
using followup::testing::TestWorld;

namespace {

const std::string empty_tracker = "{\"format\": \"followup/1\", \"next_id\": 1}\n";

class Walk {
 public:
  explicit Walk(unsigned seed) : random_(seed) {}

  void step() {
    const int choice = below(10);
    if (choice < 2) return move("undo", -1 - below(3));
    if (choice < 4) return move("redo", 1 + below(3));
    change();
  }

 private:
  int below(int limit) { return std::uniform_int_distribution<int>(0, limit - 1)(random_); }

  /// Any change, at any application, whether it makes sense or not: then it must leave the file as it is.
  void change() {
    const std::string id = std::to_string(1 + below(next_ + 1));
    const std::vector<std::vector<std::string>> lines{
        {"add", "Company " + std::to_string(next_), "Clerk", "--new"},
        {"add", "Initech", "--met", "Nick Claus"},
        {"heard", id, "word " + std::to_string(below(3))},
        {"task", id, "send", "samples", "--by", "+3d"},
        {"person", id, "Ann Lee", "--title", "T" + std::to_string(below(3))},
        {"reference", id, "Maria Lopez"},
        {"move", id, "+" + std::to_string(1 + below(3)) + "d", "--interview", "1"},
        {"cancel", id, "--interview", "1"},
        {"missed", id},
        {"close", id, "rejected"},
        {"close", id, "offer", "--answer-by", "+" + std::to_string(1 + below(3)) + "d"},
        {"reopen", id},
        {"remove", id},
        {"skip", id + "/record"},
        {"policy", "follow_up.grace_days", std::to_string(below(5))}};
    const auto& line = lines[static_cast<std::size_t>(below(static_cast<int>(lines.size())))];
    const std::string before = world_.bytes();
    const Ran ran = world_.run(line);
    const std::string after = world_.bytes();
    INFO(line[0] << " " << line[1] << ": " << ran.out << ran.err);
    const bool is_changed = after != before;
    REQUIRE((ran.out.find("To take it back") != std::string::npos) == is_changed);
    REQUIRE((ran.status == 0 || !is_changed));
    if (!is_changed) return;
    if (line[0] == "add") ++next_;
    states_.resize(here_ + 1);
    states_.push_back(after);
    ++here_;
    constexpr std::size_t most = 51;
    if (states_.size() > most) states_.erase(states_.begin()), --here_;
  }

  void move(const std::string& verb, int steps) {
    const int target = static_cast<int>(here_) + steps;
    const bool is_possible = target >= 0 && target < static_cast<int>(states_.size());
    const Ran ran = world_.run({verb, std::to_string(std::abs(steps)), "--yes"});
    INFO(verb << " " << steps << " at " << here_ << " of " << states_.size() << ": " << ran.out << ran.err);
    REQUIRE(ran.status == (is_possible ? 0 : 3));
    if (is_possible) here_ = static_cast<std::size_t>(target);
    const std::string bytes = world_.bytes();
    REQUIRE((bytes.empty() ? empty_tracker : bytes) == states_[here_]);
  }

  std::mt19937 random_;
  TestWorld world_;
  std::vector<std::string> states_{empty_tracker};
  std::size_t here_ = 0;
  int next_ = 1;
};

}  // namespace

// FOLLOWUP_WALKS=500 for the long one.
TEST_CASE("in any sequence of 200 commands, undo and redo give the bytes of the model") {
  const char* walks = std::getenv("FOLLOWUP_WALKS");
  const int count = walks != nullptr ? std::atoi(walks) : 3;
  for (int seed = 1; seed <= count; ++seed) {
    INFO("seed " << seed);
    Walk walk(static_cast<unsigned>(seed));
    for (int step = 0; step < 200; ++step) walk.step();
  }
}
