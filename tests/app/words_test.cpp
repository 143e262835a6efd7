// No text that people read has the words that are private to the program, or unkind.
#include "catch.hpp"
#include "followup/commands.hpp"
#include "followup/letters.hpp"
#include "followup/text.hpp"
#include "world.hpp"

using followup::testing::bytes_of;

namespace {

constexpr std::array<std::string_view, 12> private_words{
    "keep still", "grace are", "last word", "is nothing for", "is not known",          " owed",
    " stands",    "an advice", "advised",   "pestering",      "silence is the answer", "Leave alone"};

void check_words(const std::string& text) {
  for (const std::string_view words : private_words) {
    INFO(words << " in\n" << text);
    CHECK(text.find(words) == std::string::npos);
  }
}

}  // namespace

TEST_CASE("help, rules, policy, letters, manuals and transcripts have no private words") {
  followup::testing::TestWorld world;
  check_words(world.run({"help"}).out);
  check_words(world.run({"rules"}).out);
  check_words(world.run({"policy"}).out);
  for (const followup::Command& command : followup::commands())
    check_words(world.run({"help", std::string(command.name)}).out);
  for (const followup::Rule& rule : followup::rulebook()) check_words(world.run({"rules", std::string(rule.id)}).out);
  for (const followup::Template& letter : followup::shipped_letters()) check_words(std::string(letter.text));
  check_words(bytes_of(FOLLOWUP_SOURCE "/data/man/followup.1"));
  check_words(bytes_of(FOLLOWUP_SOURCE "/data/man/followup-etiquette.7"));
  for (const auto& entry : std::filesystem::directory_iterator(FOLLOWUP_SOURCE "/tests/scenarios"))
    check_words(bytes_of(entry.path()));
}
