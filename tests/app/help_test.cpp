// Help: the program, its commands, its topics.
#include "app/transcript.hpp"
#include "catch.hpp"
#include "cli/line.hpp"
#include "followup/commands.hpp"
#include "world.hpp"

using followup::testing::bytes_of;
using followup::testing::Ran;
using followup::testing::split_words;
using followup::testing::TestWorld;

namespace {

/// The examples of a help text: what stands below its last heading.
std::vector<std::string> examples_of(const std::string& help) {
  std::vector<std::string> lines;
  std::istringstream rest(help.substr(help.find("\nExamples\n") + 10));
  for (std::string line; std::getline(rest, line);) lines.push_back(line.substr(2));
  return lines;
}

Ran run_on_sample(const std::string& line) {
  TestWorld world("2026-11-22T09:00:00-05:00");
  std::filesystem::copy_file(FOLLOWUP_SOURCE "/data/sample.json", world.file());
  auto words = split_words(line);
  REQUIRE(words.front() == "followup");
  words.erase(words.begin());
  return world.run(words);
}

}  // namespace

TEST_CASE("help is the program's help, and names every topic") {
  TestWorld world;
  const Ran help = world.run({"help"});
  CHECK(help.status == 0);
  CHECK(help == world.run({"--help"}));
  CHECK(help == world.run({"help", "--help"}));
  CHECK(help == world.run({"help", "help"}));
  for (const followup::Topic& topic : followup::topics())
    CHECK(help.out.find("\n  followup help " + std::string(topic.name) + " ") != std::string::npos);
  CHECK(examples_of(help.out).size() == 2);
  for (const std::string& line : examples_of(help.out)) CHECK(run_on_sample(line).status == 0);
}

TEST_CASE("help --json is all of the help as one document") {
  TestWorld world;
  const Ran ran = world.run({"help", "--json"});
  CHECK(ran.status == 0);
  const std::string& document = ran.out;
  const auto has = [&](const std::string& part) { return document.find(part) != std::string::npos; };
  CHECK(document.starts_with("{\n  \"format\": \"followup.help/1\",\n  \"version\": \""));
  for (const followup::Command& command : followup::commands())
    CHECK(has("\"name\": \"" + std::string(command.name) + "\""));
  for (const followup::Topic& topic : followup::topics()) CHECK(has("\"name\": \"" + std::string(topic.name) + "\""));
  CHECK(has(R"({"name": "--by", "value": "WAY", "several": false, "help": ")"));
  CHECK(has(R"({"name": "HANDLE", "required": true, "several": true, "help": ")"));
  CHECK(has("\"followup done 3/ann 3/brief-maria\""));
  CHECK(has("\"rule\": \"thank-you\""));
}

TEST_CASE("help with a command is the command's help") {
  TestWorld world;
  for (const followup::Command& command : followup::commands())
    CHECK(world.run({"help", std::string(command.name)}) == world.run({std::string(command.name), "--help"}));
}

TEST_CASE("every topic has two examples, and each of them runs on the sample") {
  for (const followup::Topic& topic : followup::topics()) {
    TestWorld world;
    const Ran help = world.run({"help", std::string(topic.name)});
    CHECK(help.status == 0);
    CHECK(
        help.out.starts_with("followup help " + std::string(topic.name) + ": " + std::string(topic.summary) + "\n\n"));
    CHECK(examples_of(help.out).size() == 2);
    for (const std::string& line : examples_of(help.out)) {
      const Ran ran = run_on_sample(line);
      INFO(line << ran.out << ran.err);
      CHECK(ran.status == (topic.name == "exit-status" ? 1 : 0));
      CHECK(ran.err.empty());
    }
    std::istringstream lines(help.out);
    for (std::string line; std::getline(lines, line);) CHECK(line.size() <= 80);
  }
}

TEST_CASE("an unknown topic is refused with a suggestion, and so is a second word") {
  TestWorld world;
  CHECK(world.run({"help", "daets"}) ==
        Ran{2, "", "followup: there is no command or topic 'daets'\n  did you mean: followup help dates\n"});
  CHECK(world.run({"help", "exit-staus"}) ==
        Ran{2, "", "followup: there is no command or topic 'exit-staus'\n  did you mean: followup help exit-status\n"});
  CHECK(world.run({"hlep", "dates"}) ==
        Ran{2, "", "followup: there is no command 'hlep'\n  did you mean: followup help dates\n"});
  CHECK(world.run({"help", "frobnicate"}) ==
        Ran{2, "", "followup: there is no command or topic 'frobnicate'\n  to see the commands: followup help\n"});
  CHECK(world.run({"help", "may", "call"}) ==
        Ran{2, "", "followup: help does not take 'call'\n  it takes one command or topic\n"});
  CHECK(world.run({"help", "dates", "--json"}).out.find("all of it, for programs: followup help --json") !=
        std::string::npos);
}

TEST_CASE("every date that the topic shows is read as one, and what it says is refused is refused") {
  const std::string text(followup::topics().front().text);
  const auto is_read = [](const std::string& typed) { return run_on_sample("followup date '" + typed + "'").status; };
  std::istringstream lines(text);
  bool is_refused = false;
  for (std::string line; std::getline(lines, line);) {
    is_refused = is_refused || line.starts_with("What is refused");
    if (line.starts_with("Where a field looks")) {
      while (std::getline(lines, line) && !line.empty()) {
      }
      continue;
    }
    if (!line.starts_with("  ") || line[2] == ' ') continue;
    line = line.substr(2, line.find("   ") - 2);
    while (!line.empty()) {
      const std::size_t end = std::min(line.find(", "), line.size());
      const std::string typed = line.substr(0, end);
      INFO(typed);
      line.erase(0, std::min(end + 2, line.size()));
      const bool depends = typed == "2:30" || typed.ends_with("fri");  // on the day, which here is a Sunday
      if (!is_refused || !depends) CHECK(is_read(typed) == (is_refused ? 2 : 0));
    }
  }
}

TEST_CASE("the topic and the README tell the same of the exit status") {
  const std::string readme = bytes_of(FOLLOWUP_SOURCE "/README.md");
  std::string topic(followup::topics().back().text);
  for (auto fold = topic.find("\n   "); fold != std::string::npos; fold = topic.find("\n   "))
    topic.replace(fold, 4, " ");
  for (char status = '0'; status <= '5'; ++status) {
    const std::string start = std::string("| ") + status + " | ";
    std::string row = readme.substr(readme.find(start) + start.size());
    row = row.substr(0, row.find(" |"));
    std::erase(row, '`');
    INFO(row);
    CHECK(topic.find(std::string(1, status) + "  " + row + "\n") != std::string::npos);
  }
}
