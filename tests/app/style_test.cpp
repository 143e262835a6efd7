// When there are colours, how wide the lines are, and which signs are drawn.
#include <algorithm>

#include "catch.hpp"
#include "followup/render.hpp"
#include "world.hpp"

using followup::testing::Ran;
using followup::testing::TestWorld;

namespace {

/// The sample on the morning of the 23rd.
class Sample : public TestWorld {
 public:
  Sample() : TestWorld("2026-11-23T09:00:00-05:00") {
    std::filesystem::copy_file(FOLLOWUP_SOURCE "/data/sample.json", file());
    std::filesystem::permissions(file(), std::filesystem::perms(0600));
  }
};

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

std::vector<std::string> words_of(const std::string& text) {
  std::vector<std::string> words;
  std::istringstream stream(text);
  for (std::string word; stream >> word;) words.push_back(word);
  return words;
}

std::string without_colours(const std::string& text) {
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\x1b')
      i = text.find('m', i);
    else
      plain += text[i];
  }
  return plain;
}

int widest(const std::string& text) {
  int width = 0;
  for (const std::string& line : lines_of(text)) width = std::max(width, followup::width_of(line));
  return width;
}

/// What people read at a glance.
const std::vector<std::vector<std::string>> views{{"today"},     {"list", "--all"},     {"show", "1"},
                                                  {"show", "2"}, {"show", "3"},         {"show", "5"},
                                                  {"plan"},      {"plan", "--timeline"}};

/// A season of names as they may be, in an own file.
const std::string many_names = R"({"format": "followup/1", "next_id": 3, "applications": [
  {"id": 1, "company": "東京都庁株式会社", "role": "Zoe\u0308",
   "people": [{"name": "👨‍👩‍👧‍👦 Ann Lee", "email": "ann@initech.example"}],
   "interviews": [{"id": 1, "at": "2026-11-20", "met": [{"name": "👨‍👩‍👧‍👦 Ann Lee", "memorable": "\u001b[2J 🇩🇪🇫🇷"}]}]},
  {"id": 2, "company": "Donaudampfschifffahrtselektrizitaetenhauptbetriebswerkbauunterbeamtengesellschaft",
   "interviews": [{"id": 1, "at": "2026-11-19", "decision_by": "2026-11-30"}]}]}
)";

}  // namespace

TEST_CASE("colours: --color, else NO_COLOR, else CLICOLOR_FORCE, else the terminal and TERM") {
  struct Example {
    std::string option, no_color, force, term;  // `-` is not set
    bool terminal, coloured;
  };
  const std::vector<Example> examples{
      {"-", "-", "-", "xterm", true, true},    {"-", "-", "-", "xterm", false, false},
      {"-", "-", "-", "dumb", true, false},    {"-", "-", "-", "-", true, false},
      {"-", "-", "-", "", true, false},        {"-", "1", "-", "xterm", true, false},
      {"-", "", "-", "xterm", true, true},     {"-", "1", "1", "xterm", true, false},
      {"-", "-", "1", "-", false, true},       {"-", "", "1", "dumb", false, true},
      {"-", "-", "0", "xterm", false, false},  {"-", "-", "0", "xterm", true, true},
      {"-", "-", "", "xterm", false, false},   {"auto", "1", "-", "xterm", true, false},
      {"auto", "-", "-", "xterm", true, true}, {"always", "1", "-", "dumb", false, true},
      {"always", "-", "0", "-", false, true},  {"never", "-", "1", "xterm", true, false},
  };
  for (const Example& example : examples) {
    INFO(example.option << " NO_COLOR=" << example.no_color << " CLICOLOR_FORCE=" << example.force
                        << " TERM=" << example.term << (example.terminal ? " terminal" : " pipe"));
    Sample world;
    const auto set = [&](const char* name, const std::string& value) {
      if (value != "-") world.variables[name] = value;
    };
    set("NO_COLOR", example.no_color);
    set("CLICOLOR_FORCE", example.force);
    set("TERM", example.term);
    if (example.terminal) world.columns = 80;
    std::vector<std::string> arguments{"list"};
    if (example.option != "-") arguments.push_back("--color=" + example.option);
    CHECK((world.run(arguments).out.find('\x1b') != std::string::npos) == example.coloured);
  }
}

TEST_CASE("--color takes one of three words, before and behind the command") {
  Sample world;
  CHECK(world.run({"list", "--color", "yes"}) ==
        Ran{2, "", "followup: --color 'yes' is none of auto, always or never\n"});
  CHECK(world.run({"--color", "always", "list"}) == world.run({"list", "--color", "always"}));
}

TEST_CASE("JSON, counts and the lines for scripts are never coloured nor folded") {
  const std::vector<std::vector<std::string>> commands{
      {"today", "--json"},     {"today", "--count"}, {"today", "--porcelain"},        {"list", "--json"},
      {"show", "3", "--json"}, {"plan", "--json"},   {"plan", "--timeline", "--json"}};
  for (const auto& command : commands) {
    Sample world;
    const Ran plain = world.run(command);
    world.columns = 20;
    world.variables["CLICOLOR_FORCE"] = "1";
    world.variables["LANG"] = "C.UTF-8";
    CHECK(world.run(command) == plain);
  }
}

TEST_CASE("the width is the terminal's, else that of COLUMNS, from 20 to 500; a pipe has none") {
  struct Example {
    std::optional<int> terminal;
    std::string variable;
    int width;
  };
  const std::string unlimited = Sample().run({"today"}).out;
  const std::vector<Example> examples{{40, "", 40},           {40, "100", 40}, {0, "100", 100}, {0, "", 80},
                                      {0, "-1", 80},          {0, "wide", 80}, {0, "0", 80},    {0, "1000000000", 500},
                                      {0, "99999999999", 80}, {1, "", 20},     {501, "", 500},  {{}, "40", 500}};
  for (const Example& example : examples) {
    INFO(example.terminal.value_or(-1) << " COLUMNS=" << example.variable);
    Sample exact;
    exact.columns = example.width;
    Sample world;
    world.columns = example.terminal;
    world.variables["COLUMNS"] = example.variable;
    const std::string out = world.run({"today"}).out;
    CHECK(out == exact.run({"today"}).out);
    CHECK((out == unlimited) == (example.width == 500));
  }
}

TEST_CASE("signs are ASCII unless the locale's name says UTF-8") {
  struct Example {
    std::string all, type, lang;
    bool ascii;
  };
  const std::vector<Example> examples{
      {"", "", "", true},
      {"", "", "C", true},
      {"", "", "POSIX", true},
      {"", "", "de_DE", true},
      {"", "", "de_DE.ISO-8859-1", true},
      {"", "", "de_DE.UTF-8", false},
      {"", "", "C.utf8", false},
      {"", "", "de_DE.UTF-8@euro", false},
      {"", "", "de_DE@euro", true},
      {"", "UTF-8", "", false},
      {"", "C", "de_DE.UTF-8", true},
      {"C", "de_DE.UTF-8", "de_DE.UTF-8", true},
      {"en_US.UTF-8", "C", "C", false},
  };
  for (const Example& example : examples) {
    INFO(example.all << " " << example.type << " " << example.lang);
    Sample world;
    world.variables["LC_ALL"] = example.all;
    world.variables["LC_CTYPE"] = example.type;
    world.variables["LANG"] = example.lang;
    const std::string out = world.run({"plan", "--timeline"}).out;
    const bool is_ascii = std::ranges::all_of(out, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    CHECK(is_ascii == example.ascii);
  }
}

TEST_CASE("no line is wider than the terminal, and folding loses no word") {
  const bool has_names = GENERATE(false, true);
  Sample world;
  if (has_names) world.write(many_names);
  for (const auto& view : views) {
    if (has_names && view.back() > "2" && view.front() == "show") continue;
    const bool has_picture = view.back() == "--timeline" || view.front() == "show";
    world.columns = 500;
    const std::vector<std::string> words = words_of(world.run(view).out);
    for (int width = 20; width <= 120; ++width) {
      world.columns = width;
      const std::string out = world.run(view).out;
      CAPTURE(view, width, out);
      REQUIRE(widest(out) <= width);
      REQUIRE(out.find(" \n") == std::string::npos);
      REQUIRE(out.find("\n\n") == std::string::npos);
      if (!has_names && !has_picture) REQUIRE(words_of(out) == words);
    }
  }
}

TEST_CASE("colours change nothing else") {
  Sample world;
  for (const auto& view : views)
    for (const int width : {20, 40, 80, 500}) {
      world.columns = width;
      const std::string plain = world.run(view).out;
      auto coloured = view;
      coloured.insert(coloured.end(), {"--color", "always"});
      CHECK(without_colours(world.run(coloured).out) == plain);
    }
}
