// What the README says is held against the program.
#include <algorithm>
#include <set>

#include "catch.hpp"
#include "followup/commands.hpp"
#include "followup/rules.hpp"
#include "world.hpp"

using followup::testing::bytes_of;

namespace {

std::string readme() { return bytes_of(FOLLOWUP_SOURCE "/README.md"); }

std::string row_of(const followup::Rule& rule) {
  std::string row = "| `" + std::string(rule.id) + "` | " + std::string(rule.summary) + " | " +
                    rule.when(followup::Policy{}) + " | " + std::string(rule.urgency) + " | ";
  for (const std::string_view source : rule.sources)
    row += (source == *rule.sources.begin() ? "" : ", ") + std::string(source);
  return row + " |\n";
}

/// What stands between backquotes, be it within lines, where its own line breaks mean nothing, or a block.
std::vector<std::string> code() {
  std::vector<std::string> pieces;
  std::istringstream text(readme());
  for (std::string piece; std::getline(text, piece, '`') && std::getline(text, piece, '`');)
    if (!piece.empty()) {
      if (!piece.ends_with('\n')) std::ranges::replace(piece, '\n', ' ');
      pieces.push_back(piece);
    }
  return pieces;
}

constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz-";

/// `--on` for every option of a text.
std::set<std::string> options_in(const std::string& text) {
  std::set<std::string> options;
  for (std::size_t at = text.find("--"); at != std::string::npos; at = text.find("--", at + 2))
    if (at == 0 || text[at - 1] != '-') options.insert(text.substr(at, text.find_first_not_of(letters, at) - at));
  options.erase("--");
  return options;
}

struct Line {
  std::string command;
  std::set<std::string> options;
};

/// The command lines of followup within the code, as far as one is told from another.
std::vector<Line> command_lines() {
  const std::string start = "followup ";
  std::vector<Line> lines;
  for (const std::string& piece : code()) {
    for (std::size_t at = piece.find(start); at != std::string::npos; at = piece.find(start, at + 1)) {
      const std::string rest = piece.substr(at + start.size(), piece.find_first_of("\n|&`", at) - at - start.size());
      lines.push_back({rest.substr(0, rest.find_first_not_of(letters)), options_in(rest)});
    }
  }
  return lines;
}

}  // namespace

TEST_CASE("the README names every command, and no command or option that there is not") {
  using followup::testing::TestWorld;
  TestWorld world;
  std::set<std::string> told;
  for (const auto& [name, options] : command_lines()) {
    told.insert(name);
    const std::set<std::string> known = options_in(world.run({"help", name == "help" ? "today" : name}).out);
    for (const std::string& option : options) {
      INFO(name << " " << option);
      CHECK(known.contains(option));
    }
  }
  std::set<std::string> names{"help"};
  std::set<std::string> all;
  for (const followup::Command& command : followup::commands()) {
    names.emplace(command.name);
    all.merge(options_in(world.run({"help", std::string(command.name)}).out));
  }
  CHECK(told == names);
  for (const std::string& piece : code())
    if (piece.starts_with("--"))
      for (const std::string& option : options_in(piece)) CHECK((all.contains(option) ? option : "none") == option);
}

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
