#pragma once
// Transcripts: a clock line (`@ 2026-11-20T16:30:00-05:00`), a command (`$ followup today`), what it prints, and the
// exit status where it is not 0 (`[exit 4]`). Lines that begin with `#` tell the story.

#include <string>
#include <vector>

#include "world.hpp"

namespace followup::testing {

/// Splits a line as a shell does: blanks, single and double quotes.
inline std::vector<std::string> split_words(const std::string& line) {
  std::vector<std::string> words;
  bool in_word = false;
  char quote = 0;
  for (const char c : line) {
    if (quote != 0 && c == quote) {
      quote = 0;
    } else if (quote == 0 && (c == '\'' || c == '"')) {
      quote = c;
      if (!in_word) words.emplace_back();
      in_word = true;
    } else if (quote == 0 && c == ' ') {
      in_word = false;
    } else {
      if (!in_word) words.emplace_back();
      in_word = true;
      words.back() += c;
    }
  }
  return words;
}

/// Plays the commands of a transcript in one world, and returns the transcript as it really is. Empty lines before a
/// story or clock line are the transcript's own; others are what a command printed.
inline std::string replay(const std::string& transcript, TestWorld& world) {
  std::string real;
  std::string blanks;
  std::istringstream lines(transcript);
  for (std::string line; std::getline(lines, line);) {
    blanks += line.empty() ? "\n" : "";
    if (line.empty()) continue;
    const bool is_clock = line.starts_with("@ ");
    if (is_clock) world.set_now(line.substr(2));
    if (is_clock || line.starts_with('#')) real += blanks + line + "\n";
    blanks.clear();
    if (!line.starts_with("$ followup")) continue;
    auto words = split_words(line.substr(2));
    words.erase(words.begin());
    const Ran ran = world.run(words);
    real += line + "\n" + ran.out + ran.err;
    if (ran.status != 0) real += "[exit " + std::to_string(ran.status) + "]\n";
  }
  return real;
}

}  // namespace followup::testing
