#include "followup/cli.hpp"

#include <ranges>

#include "followup/render.hpp"

namespace followup {
namespace {

std::string joined(const std::vector<std::string>& words) {
  std::string line;
  for (const std::string& word : words) line += (line.empty() ? "" : " ") + shell_word(word);
  return line;
}

/// What the suggestions may stand for: one word, or all of a text that was typed without quotes; or nothing.
std::vector<Placed> words_for(const Suggestions& suggestions, const std::vector<Placed>& words) {
  std::vector<Placed> all;
  std::string text;
  for (const Placed& word : words) {
    if (word.field != suggestions.field) continue;
    if (word.typed == suggestions.typed) return {word};
    text += (all.empty() ? "" : " ") + word.typed;
    all.push_back(word);
  }
  if (text != suggestions.typed) all.clear();
  return all;
}

}  // namespace

std::string ready_line(std::vector<std::string> arguments, const std::vector<Placed>& words,
                       std::vector<std::string> instead) {
  if (!instead.empty()) instead.front().insert(0, arguments[words.front().place], 0, words.front().start);
  auto at = arguments.end();
  for (const Placed& word : words | std::views::reverse)
    at = arguments.erase(arguments.begin() + static_cast<std::ptrdiff_t>(word.place));
  arguments.insert(at, instead.begin(), instead.end());
  const std::string line = "followup " + joined(arguments);
  return visible(line) == line ? line : "";
}

std::string hint_of(const Error& error, const std::vector<std::string>& arguments, const std::vector<Placed>& words) {
  const Suggestions& suggestions = error.suggestions;
  const std::vector<Placed> meant = words_for(suggestions, words);
  Table lines("");
  for (const auto& [instead, what] : suggestions.all) {
    const std::string line = meant.empty() ? "" : ready_line(arguments, meant, instead);
    lines.add({line.empty() ? joined(instead) : line, what.empty() ? "" : "# " + what});
  }
  if (lines.empty()) return error.hint;
  std::string text = lines.text();
  text.pop_back();  // the end of the last line
  if (error.hint.empty()) return text;
  return error.hint + (suggestions.all.size() == 1 ? " " : "\n") + text;
}

}  // namespace followup
