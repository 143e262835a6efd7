// Which row has the headers, and which column holds what.
#include <fmt/format.h>

#include <map>

#include "interchange/import/parts.hpp"

namespace followup::tables {
namespace {

using Names = std::map<std::string, Column, std::less<>>;

/// A header as it is compared: words in lower case with a blank between; `interviewDate` are two, and what is in
/// brackets does not count.
std::string folded_header(std::string_view header, const Fold& fold) {
  const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  std::string text;
  for (std::size_t at = 0; at < header.size() && header[at] != '('; ++at) {
    const bool begins_word =
        at > 0 && is_capital(header[at]) && lower_case(header[at - 1]) == header[at - 1] && is_letter(header[at - 1]);
    if (begins_word) text += ' ';
    text += header[at];
  }
  std::string folded = fold(text);
  std::ranges::replace_if(
      folded, [](char c) { return std::string_view("_-.:?*\n\t").find(c) != std::string_view::npos; }, ' ');
  return join(split_words(folded), " ");
}

/// The names that are known, and those that the person gives.
Names names_for(const ImportChoice& choice, const Fold& fold) {
  Names names;
  for (const KnownName& known : known_names) names.emplace(known.name, known.column);
  for (const auto& [column, header] : choice.headers) names.insert_or_assign(folded_header(header, fold), column);
  return names;
}

struct Headers {
  int row = 0;
  int known = 0;
  std::vector<std::string> cells;
  char separator = ',';
};

/// The row among the first ten with the most known names; if there are none, the first one.
Headers best_headers(const Rows& rows, const Names& names, const Fold& fold) {
  constexpr int most_rows = 10;
  Headers best{.separator = rows.separator};
  each_row(rows, [&](const Row& row) {
    std::vector<Column> found;
    for (const std::string& text : row.cells) {
      const auto name = names.find(folded_header(text, fold));
      if (name != names.end() && std::ranges::count(found, name->second) == 0) found.push_back(name->second);
    }
    const auto known = static_cast<int>(found.size());
    if (known > best.known || best.cells.empty()) best = {row.number, known, row.cells, rows.separator};
    return row.number < most_rows;
  });
  return best;
}

/// In a table of followup's own, the stage and the follow-up day follow from the record.
std::optional<std::size_t> own_table(const std::vector<std::string>& headers) {
  constexpr std::array<std::string_view, 6> own{"application", "company",     "round",
                                                "interview",   "decision_by", "follow_up_on"};
  const auto is_there = [&](std::string_view name) { return std::ranges::count(headers, name) == 1; };
  if (!std::ranges::all_of(own, is_there)) return std::nullopt;
  return std::ranges::find(headers, "application") - headers.begin();
}

[[noreturn]] void refuse(const Headers& headers) {
  constexpr std::size_t longest = 300;
  const std::string all = join(headers.cells, ", ");
  if (headers.cells.empty()) throw UsageError("the table is empty; nothing was changed", "");
  throw UsageError(fmt::format("no column is the company's; row {} has: {}; nothing was changed", headers.row,
                               shorten(all, longest)),
                   "if one is: --column company=HEADER, and so for the others\nif no row has headers, put one above");
}

/// Gives the columns that the person names; throws `UsageError` if the table has no such header.
void put_chosen(const ImportChoice& choice, const Fold& fold, Layout& layout) {
  for (const auto& [column, header] : choice.headers) {
    const auto is_meant = [&](const std::string& one) {
      return folded_header(one, fold) == folded_header(header, fold);
    };
    const auto found = std::ranges::find_if(layout.headers, is_meant);
    if (found == layout.headers.end())
      throw UsageError(fmt::format("there is no column '{}'; nothing was changed", header),
                       fmt::format("row {} has: {}", layout.header_row, join(layout.headers)));
    auto& position = layout.positions.at(static_cast<std::size_t>(column));
    const auto at = static_cast<std::size_t>(found - layout.headers.begin());
    if (!position || column != Column::interview)
      position = at;
    else if (*position != at && std::ranges::count(layout.more_interviews, at) == 0)
      layout.more_interviews.push_back(at);
  }
}

/// Whether a header is that of a round, and of nothing else about it: `Phone Screen`, `2nd Interview`, `Onsite`
bool is_round(const std::string& folded) {
  constexpr std::array<std::string_view, 7> rounds{"interview", "screen", "screening", "round",
                                                   "onsite",    "site",   "final"};
  constexpr std::array<std::string_view, 26> beside{
      "phone", "video", "on",   "technical", "tech",   "hr",    "recruiter", "hiring", "manager",
      "panel", "call",  "date", "first",     "second", "third", "fourth",    "1st",    "2nd",
      "3rd",   "4th",   "1",    "2",         "3",      "4",     "next",      "team"};
  const std::vector<std::string> words = split_words(folded);
  const auto is_in = [](const auto& list) {
    return [&](const std::string& word) { return std::ranges::count(list, word) > 0; };
  };
  return std::ranges::any_of(words, is_in(rounds)) && std::ranges::all_of(words, [&](const std::string& word) {
           return is_in(rounds)(word) || is_in(beside)(word);
         });
}

/// Whether at least half of what a column has are dates.
bool holds_dates(const Rows& rows, int header_row, std::size_t position, const Fold& fold) {
  int dates = 0;
  int others = 0;
  each_row(rows, [&](const Row& row) {
    if (row.number <= header_row || position >= row.cells.size() || is_blank(row.cells[position], fold)) return true;
    ++(written_date(row.cells[position], fold) ? dates : others);
    return true;
  });
  return dates > 0 && dates >= others;
}

/// Finds the columns of further rounds, if the person has not said which they are.
void find_rounds(const Rows& rows, const Fold& fold, Layout& layout) {
  auto& interview = layout.positions.at(static_cast<std::size_t>(Column::interview));
  for (std::size_t at = 0; at < layout.headers.size(); ++at) {
    const bool is_used = std::ranges::count(layout.positions, std::optional(at)) > 0;
    if (is_used || !is_round(folded_header(layout.headers[at], fold)) ||
        !holds_dates(rows, layout.header_row, at, fold))
      continue;
    if (interview)
      layout.more_interviews.push_back(at);
    else
      interview = at;
  }
}

}  // namespace

const std::string& Layout::cell(const Row& row, Column column) const {
  static const std::string empty;
  const auto position = positions.at(static_cast<std::size_t>(column));
  return position && *position < row.cells.size() ? row.cells[*position] : empty;
}

Layout layout_of(Rows& rows, const ImportChoice& choice, const Fold& fold) {
  const Names names = names_for(choice, fold);
  Headers best;
  for (const char separator : {',', ';', '\t', '|'}) {
    rows.separator = separator;
    const Headers found = best_headers(rows, names, fold);
    if (found.known > best.known || best.cells.empty()) best = found;
  }
  rows.separator = best.separator;
  Layout layout{.header_row = best.row, .headers = best.cells};
  layout.application = own_table(layout.headers);
  if (!best.cells.empty()) put_chosen(choice, fold, layout);
  const auto chosen = layout.positions;
  for (std::size_t at = 0; at < layout.headers.size(); ++at) {
    const auto name = names.find(folded_header(layout.headers[at], fold));
    if (name == names.end() || std::ranges::count(chosen, at) > 0) continue;
    if (std::ranges::count(layout.more_interviews, at) > 0) continue;
    if (layout.is_own() && layout.headers[at] == "stage") continue;
    auto& position = layout.positions.at(static_cast<std::size_t>(name->second));
    if (!position) position = at;
  }
  if (!layout.has(Column::company)) refuse(best);
  const auto is_interview = [](const auto& one) { return one.first == Column::interview; };
  if (!layout.is_own() && std::ranges::none_of(choice.headers, is_interview)) find_rounds(rows, fold, layout);
  return layout;
}

}  // namespace followup::tables
