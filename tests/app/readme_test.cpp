// What the README says is held against the program.
#include <catch2/catch.hpp>

#include "followup/rules.hpp"
#include "world.hpp"

namespace {

std::string readme() {
  std::ostringstream text;
  text << std::ifstream(FOLLOWUP_SOURCE "/README.md").rdbuf();
  return text.str();
}

std::string row_of(const followup::Rule& rule) {
  std::string row = "| `" + std::string(rule.id) + "` | " + std::string(rule.summary) + " | " + std::string(rule.when) +
                    " | " + std::string(rule.urgency) + " | ";
  for (std::size_t i = 0; i < rule.sources.size(); ++i) row += (i == 0 ? "" : ", ") + std::string(rule.sources[i]);
  return row + " |\n";
}

}  // namespace

TEST_CASE("the README's table of rules is the rulebook") {
  std::string table = "| rule | what | when | urgency | from |\n| --- | --- | --- | --- | --- |\n";
  for (const followup::Rule& rule : followup::rulebook()) table += row_of(rule);
  const std::string text = readme();
  const std::size_t start = text.find("| rule | what |");
  REQUIRE(start != std::string::npos);
  CHECK(text.substr(start, text.find("\n\n", start) + 1 - start) == table);
}

TEST_CASE("the README gives the pitch by line 3 and a session by line 10") {
  std::istringstream lines(readme());
  std::string line;
  for (int number = 1; number <= 3; ++number) std::getline(lines, line);
  CHECK(line.find("follow up once") != std::string::npos);
  int number = 3;
  while (number < 10 && !line.starts_with("$ followup")) {
    std::getline(lines, line);
    ++number;
  }
  CHECK(line.starts_with("$ followup"));
}
