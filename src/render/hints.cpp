// The parts of an error's hint: the nearest word, and indented lines.
#include <fmt/format.h>

#include <algorithm>

#include "followup/render.hpp"
#include "followup/text.hpp"

namespace followup {

std::size_t slips_between(std::string_view a, std::string_view b) {
  std::vector<std::vector<std::size_t>> cost(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i)
    for (std::size_t j = 0; j <= b.size(); ++j) {
      if (i == 0 || j == 0) {
        cost[i][j] = i + j;
        continue;
      }
      const std::size_t change = a[i - 1] == b[j - 1] ? 0 : 1;
      cost[i][j] = std::min({cost[i - 1][j] + 1, cost[i][j - 1] + 1, cost[i - 1][j - 1] + change});
      const bool is_swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (is_swapped) cost[i][j] = std::min(cost[i][j], cost[i - 2][j - 2] + 1);
    }
  return cost[a.size()][b.size()];
}

std::string closest(std::string_view word, std::span<const std::string> suggestions) {
  std::string best;
  std::size_t least =
      std::min(word.size() / 3 + 2, word.size() / 2 + 1);  // as far away, it is another word and no slip
  for (const std::string& suggestion : suggestions) {
    const std::size_t distance = slips_between(word, suggestion);
    if (distance >= least) continue;
    least = distance;
    best = suggestion;
  }
  return best;
}

std::string indented(std::string_view lines) {
  if (lines.empty()) return "";
  if (lines.ends_with('\n')) lines.remove_suffix(1);
  std::string text;
  for (const std::string& line : split(lines, '\n')) text += fmt::format("  {}\n", visible(line));
  return text;
}

std::string on_screen(std::string_view lines, const Style& style) {
  if (!style.width || lines.empty()) return std::string(lines);
  if (lines.ends_with('\n')) lines.remove_suffix(1);
  std::string text;
  for (const std::string& line : split(lines, '\n')) {
    const bool is_indented = line.starts_with("  ");
    const bool is_to_paste = is_indented && line.find("followup ") != line.npos;
    const std::size_t comment = width_of(line) > *style.width ? line.find("  # ") : line.npos;
    if (is_to_paste && comment != line.npos) {
      Table below("    ");
      below.add({line.substr(comment + 2)});
      text += "  " + trimmed(line.substr(0, comment)) + "\n" + below.text(style);
    } else if (is_to_paste || line.empty()) {
      text += line + "\n";
    } else {
      text += is_indented ? detail(trimmed(line), style) : paragraph(line, style);
    }
  }
  return text;
}

}  // namespace followup
