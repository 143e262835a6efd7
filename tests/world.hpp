#pragma once
// A world of a test's own: a folder that goes away, a clock that stands still, streams that are kept.

#include <cstdlib>
#include <deque>
#include <filesystem>
#include <fstream>
#include <map>
#include <stdexcept>
#include <string>
#include <vector>

#include <stdlib.h>

#include "bytes_of.hpp"
#include "followup/app.hpp"

namespace followup::testing {

/// What one command line came to.
struct Ran {
  int status = 0;
  std::string out;
  std::string err;
  friend bool operator==(const Ran&, const Ran&) = default;
};

class TestWorld {
 public:
  explicit TestWorld(std::string now = "2026-11-20T16:30:00-05:00") {
    std::string pattern = (std::filesystem::temp_directory_path() / "followup-XXXXXX").string();
    if (::mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no temporary folder");
    folder = pattern;
    variables["FOLLOWUP_NOW"] = std::move(now);
    variables["HOME"] = folder.string();
    variables["FOLLOWUP_FILE"] = file().string();
    variables["VISUAL"] = "true";  // an editor that nobody has to leave
    variables["XDG_RUNTIME_DIR"] = folder.string();
    variables["DICPATH"] = folder.string();  // no dictionary
  }
  ~TestWorld() {
    std::error_code ignored;
    std::filesystem::remove_all(folder, ignored);
  }
  TestWorld(const TestWorld&) = delete;
  TestWorld& operator=(const TestWorld&) = delete;

  [[nodiscard]] std::filesystem::path file() const { return folder / "followup.json"; }

  /// Another file in the folder.
  void write(const std::string& name, const std::string& bytes) const {
    std::ofstream(folder / name, std::ios::binary) << bytes;
  }

  void set_now(const std::string& now) { variables["FOLLOWUP_NOW"] = now; }

  void write(const std::string& bytes) const { std::ofstream(file(), std::ios::binary) << bytes; }

  [[nodiscard]] std::string bytes() const { return bytes_of(file()); }

  Ran run(const std::vector<std::string>& arguments) {
    Ran ran;
    World world;
    world.clock = [this] { return clock; };
    world.zone = zone;
    world.find_zone = find_zone;
    world.variable = [this](const std::string& name) -> std::optional<std::string> {
      const auto found = variables.find(name);
      return found == variables.end() ? std::nullopt : std::optional(found->second);
    };
    world.home = [this] { return folder; };
    world.folder = folder;
    world.out = [&](std::string_view text) { return !is_full && (ran.out += text, true); };
    world.err = [&](std::string_view text) { return ran.err += text, true; };
    world.in = [this](std::size_t most) { return std::optional(input.substr(0, most + 1)); };
    // Who answers sits at a terminal; a wide one, unless a test says how wide.
    world.columns = [this] { return answers && !columns ? std::optional(500) : columns; };
    if (answers) world.ask = [&](std::string_view question) { return ask(question, ran.out); };
    ran.status = followup::run(arguments, world);
    if (!columns) note_texts(arguments, ran);  // unfolded
    return ran;
  }

  Zone zone = real_world().zone;  ///< the process's own: what is given with an offset must not depend on it
  FindZone find_zone = real_world().find_zone;
  std::filesystem::path folder;
  std::map<std::string, std::string> variables;
  Moment clock = *parse_moment("2026-11-20T16:30:00-05:00");
  std::string input;                               ///< standard input
  std::optional<int> columns;                      ///< of the terminal; nothing: a pipe
  bool is_full = false;                            ///< nothing can be written to standard output
  std::optional<std::deque<std::string>> answers;  ///< of a person at a terminal, who then leaves; else it is none

 private:
  /// What a command line printed, for `tests/texts.py`, if $FOLLOWUP_TEXTS asks for it: parts end with US, a run with
  /// RS.
  static void note_texts(const std::vector<std::string>& arguments, const Ran& ran) {
    const char* file = std::getenv("FOLLOWUP_TEXTS");
    if (file == nullptr) return;
    static const bool is_begun = static_cast<bool>(std::ofstream(file));  // empty, once for all
    std::ofstream texts(file, std::ios::app | std::ios::binary);
    if (!is_begun) throw std::runtime_error("no file for the texts");
    for (const std::string& argument : arguments) texts << argument << '\0';
    texts << '\x1f' << ran.out << '\x1f' << ran.err << '\x1e';
  }

  /// The terminal shows what is typed.
  std::optional<std::string> ask(std::string_view question, std::string& shown) {
    shown += question;
    if (answers->empty()) return std::nullopt;
    std::string answer = answers->front();
    answers->pop_front();
    shown += answer + "\n";
    return answer;
  }
};

}  // namespace followup::testing
