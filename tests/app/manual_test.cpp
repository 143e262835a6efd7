// What the manual pages say is held against the program.
#include <algorithm>
#include <set>

#include "catch.hpp"
#include "followup/commands.hpp"
#include "followup/text.hpp"
#include "world.hpp"

using followup::testing::TestWorld;

namespace {

std::vector<std::string> lines_of_file(const std::string& name) {
  std::ifstream file(FOLLOWUP_SOURCE + name);
  REQUIRE(file.is_open());
  std::vector<std::string> lines;
  for (std::string line; std::getline(file, line);) lines.push_back(line);
  return lines;
}

/// The lines from a heading up to the next of its kind.
std::vector<std::string> section(const std::vector<std::string>& page, const std::string& heading) {
  const auto start = std::ranges::find(page, heading);
  REQUIRE(start != page.end());
  const auto end = std::find_if(start + 1, page.end(), [&](const std::string& line) {
    return line.starts_with(heading.substr(0, 4)) || line.starts_with(".Sh ");
  });
  return {start + 1, end};
}

/// `--on` for every `.Fl -on` of a line.
std::set<std::string> flags_in(const std::string& line) {
  std::set<std::string> options;
  for (std::size_t at = line.find("Fl -"); at != std::string::npos; at = line.find("Fl -", at + 1))
    options.insert("-" + line.substr(at + 3, line.find(' ', at + 3) - at - 3));
  // `Fl -check | -count` has one macro for all.
  for (std::size_t at = line.find("| -"); at != std::string::npos; at = line.find("| -", at + 1))
    options.insert("-" + line.substr(at + 2, line.find(' ', at + 2) - at - 2));
  return options;
}

/// The options that a command's help names, each at the start of a line.
std::set<std::string> options_of(const std::string& help) {
  std::set<std::string> options;
  std::istringstream lines(help);
  for (std::string line; std::getline(lines, line);)
    if (line.starts_with("  --")) options.insert(line.substr(2, line.find_first_of(" ,", 2) - 2));
  return options;
}

std::string text_of(const std::vector<std::string>& page) {
  std::string text;
  for (const std::string& line : page) {
    if (line.starts_with(".It") || line.starts_with(".El")) continue;
    std::string words = line.starts_with(".Ic ") ? line.substr(4) : line.substr(line.starts_with(".") ? 1 : 0);
    for (std::size_t at = words.find("Fl -"); at != std::string::npos; at = words.find("Fl -"))
      words.replace(at, 4, "--");
    text += (text.empty() ? "" : " ") + words;
  }
  return text;
}

}  // namespace

TEST_CASE("followup(1) has every command with its options, and no other") {
  TestWorld world;
  const std::set<std::string> common = options_of(world.run({"reopen", "--help"}).out);
  std::set<std::string> told;
  for (const std::string& line : lines_of_file("/data/man/followup.1")) {
    if (!line.starts_with(".It Ic ")) continue;
    const std::string name = line.substr(7, line.find(' ', 7) - 7);
    told.insert(name);
    INFO(name);
    std::set<std::string> own;
    std::ranges::set_difference(options_of(world.run({name, "--help"}).out), common, std::inserter(own, own.end()));
    CHECK(flags_in(line) == own);
  }
  std::set<std::string> names;
  for (const followup::Command& command : followup::commands()) names.emplace(command.name);
  CHECK(told == names);
}

TEST_CASE("followup(1) has the options of every command, and no other") {
  TestWorld world;
  std::set<std::string> told;
  for (const std::string& line : section(lines_of_file("/data/man/followup.1"), ".Sh OPTIONS"))
    if (line.starts_with(".It Fl -")) told.merge(flags_in(line));
  told.erase("--version");
  told.erase("--help");  // which every help names beside its short form
  CHECK(told == options_of(world.run({"reopen", "--help"}).out));
}

TEST_CASE("followup(1) and the README have the same exit statuses") {
  const auto page = section(lines_of_file("/data/man/followup.1"), ".Sh EXIT STATUS");
  const auto readme = lines_of_file("/README.md");
  for (char status = '0'; status <= '5'; ++status) {
    const auto item = std::ranges::find(page, std::string(".It ") + status);
    REQUIRE(item != page.end());
    const auto next =
        std::find_if(item + 1, page.end(), [](const std::string& line) { return line.starts_with(".It"); });
    std::string row = "| " + std::string(1, status) + " | " + text_of({item + 1, next}) + " |";
    INFO(row);
    CHECK(std::ranges::any_of(readme, [&](std::string line) {
      std::erase(line, '`');
      return line == row;
    }));
  }
}

TEST_CASE("what followup-recovery(7) says to type can be typed, and the files that it names are those of the program") {
  const auto page = lines_of_file("/data/man/followup-recovery.7");
  TestWorld world;
  world.set_now("2026-11-20T16:30:00-05:00");
  int commands = 0;
  for (const std::string& line : page) {
    const bool is_command = line.starts_with(".Dl followup ") || line.starts_with(".Ic followup ");
    if (!is_command) continue;
    INFO(line);
    auto words = followup::split_words(line.substr(line.find(' ') + 1));
    words.erase(words.begin());
    while (words.back().size() == 1) words.pop_back();  // a sign behind it
    std::filesystem::remove_all(world.folder / ".local");
    std::filesystem::remove(world.file());
    std::filesystem::remove(world.file().string() + ".bak");
    world.run({"add", "Initech"});
    world.run({"add", "Globex", "--on", "yesterday"});
    if (words[0] == "edit") words.emplace_back("1");
    CHECK(world.run(words).status == 0);
    ++commands;
  }
  CHECK(commands >= 9);
  const auto names = [&](const std::string& text) {
    return std::ranges::any_of(page, [&](const std::string& line) { return line.find(text) != std::string::npos; });
  };
  const auto states = *std::filesystem::directory_iterator(world.folder / ".local/state/followup");
  CHECK(std::filesystem::exists(states.path() / "index.json"));
  for (const char* broken : {"{", "{\"format\": \"followup.undo/2\"}"}) {
    std::ofstream(states.path() / "index.json") << broken;
    world.run({"add", "Hooli"});
  }
  world.write("{");
  world.run({"restore", "bak"});
  int found = 0;
  for (const auto& folder : {world.folder, states.path()})
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
      const std::string name = entry.path().filename();
      if (name.find("20261120T163000") == std::string::npos && !name.ends_with(".bak")) continue;
      INFO(name);
      CHECK(names(".Pa " + (name.ends_with(".bak") ? ".bak" : name)));
      ++found;
    }
  CHECK(found == 4);
}

TEST_CASE("followup-etiquette(7) has the rules in their order, and the standard of every number that it names") {
  const auto page = lines_of_file("/data/man/followup-etiquette.7");
  std::vector<std::string> told;
  for (const std::string& line : section(page, ".Sh RULES"))
    if (line.starts_with(".It Cm ") && told.size() < followup::rulebook().size()) told.push_back(line.substr(7));
  std::vector<std::string> rules;
  for (const followup::Rule& rule : followup::rulebook()) rules.emplace_back(rule.id);
  CHECK(told == rules);

  std::set<std::string> keys;
  for (auto line = page.begin(); line != page.end(); ++line) {
    if (!line->starts_with(".Va ")) continue;
    const std::string key = line->substr(4);
    keys.insert(key);
    for (const followup::PolicyLine& known : followup::lines_of(followup::Policy{}))
      if (known.key == key && (line + 1)->starts_with("(")) CHECK((line + 1)->starts_with("(" + known.standard + ")"));
  }
  std::set<std::string> all;
  for (const followup::PolicyLine& known : followup::lines_of(followup::Policy{})) all.insert(known.key);
  CHECK(keys == all);
}
