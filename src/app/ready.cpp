#include "app/ready.hpp"

#include <algorithm>

#include "followup/render.hpp"

namespace followup {
namespace {

std::string joined(const std::vector<std::string>& words) {
  std::string line;
  for (const std::string& word : words) line += (line.empty() ? "" : " ") + shell_word(word);
  return line;
}

}  // namespace

std::string ready_line(std::vector<std::string> arguments, const Placed& word, std::vector<std::string> instead) {
  if (!instead.empty()) instead.front().insert(0, arguments[word.place], 0, word.start);
  const auto at = arguments.erase(arguments.begin() + static_cast<std::ptrdiff_t>(word.place));
  arguments.insert(at, instead.begin(), instead.end());
  const std::string line = "followup " + joined(arguments);
  return visible(line) == line ? line : "";
}

std::string hint_of(const Error& error, const std::vector<std::string>& arguments, const std::vector<Placed>& words) {
  const Candidates& candidates = error.candidates;
  const auto meant = std::ranges::find_if(
      words, [&](const Placed& word) { return word.field == candidates.field && word.typed == candidates.typed; });
  Table lines("");
  for (const auto& [instead, what] : candidates.all) {
    const std::string line = meant == words.end() ? "" : ready_line(arguments, *meant, instead);
    lines.add({line.empty() ? joined(instead) : line, what.empty() ? "" : "# " + what});
  }
  if (lines.empty()) return error.hint;
  std::string text = lines.text();
  text.pop_back();  // the end of the last line
  if (error.hint.empty()) return text;
  return error.hint + (candidates.all.size() == 1 ? " " : "\n") + text;
}

}  // namespace followup
