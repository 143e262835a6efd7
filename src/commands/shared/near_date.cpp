// What may be meant by words that are no date.
#include "commands/shared/command.hpp"

namespace followup {
namespace {

struct Replacement {
  std::string_view word;
  std::string_view near;  ///< empty: it says nothing
};

constexpr std::array replacements{
    Replacement{"the", ""},
    Replacement{"this", ""},
    Replacement{"coming", ""},
    Replacement{"until", ""},
    Replacement{"eod", ""},
    Replacement{"year", "december"},
    Replacement{"christmas", "holidays"},
};

/// The word that is meant: without a dot, of `3-5` the more, with slips put right where it is long enough to tell a
/// slip from another word.
std::string put_right(std::string word) {
  static const std::vector<std::string> long_words{
      "today",  "tomorrow",  "yesterday", "monday",   "tuesday",  "wednesday", "thursday", "friday", "saturday",
      "sunday", "weeks",     "january",   "february", "march",    "april",     "may",      "june",   "july",
      "august", "september", "october",   "november", "december", "early",     "later",    "middle", "beginning",
      "month",  "months",    "business",  "working",  "couple",   "holidays",  "within",   "after"};
  constexpr std::size_t long_enough = 5;
  const std::size_t digits = std::min(word.find_first_not_of("0123456789"), word.size());
  if (digits > 0) return word.substr(digits).starts_with('-') ? word.substr(digits + 1) : word;
  if (word.ends_with('.')) word.pop_back();
  if (const auto* one = find_by(replacements, word, &Replacement::word)) return std::string(one->near);
  const std::string meant = word.size() >= long_enough ? closest(word, long_words) : "";
  return meant.empty() ? word : meant;
}

/// `9-nov-26`, as spreadsheets have it, in words.
std::vector<std::string> words_of_sheet(const std::vector<std::string>& parts) {
  constexpr std::string_view century = "20";
  const bool is_date = (parts.size() == 2 || parts.size() == 3) && parse_number(parts[0]) && month_named(parts[1]);
  if (!is_date) return {};
  std::vector<std::string> words = parts;
  if (words.size() == 3 && words[2].size() == century.size()) words[2].insert(0, century);
  return words;
}

/// The forms that the words may be meant for, the likeliest first.
std::vector<std::string> near_forms(std::vector<std::string> words) {
  static const std::vector<std::string> phrases{"next week",        "early next week", "end of next week",
                                                "end of the month", "next month",      "after the holidays"};
  const std::string all = join(words, " ");
  const bool is_month = words.size() <= 2 && month_named(words.back()) && (words.size() == 1 || words[0] == "in");
  const std::string late = is_month ? "late " + words.back() : "";
  std::ranges::rotate(words, words.begin() + 1);  // `3pm tomorrow`
  return {all, join(words, " "), "in " + all, late, closest(all, phrases)};
}

}  // namespace

std::optional<NearDate> near_date(const std::string& typed, Direction direction, const Typing& typing) {
  std::vector<std::string> words = split_words(without_case(typed));
  const auto of_sheet = words.empty() ? words : words_of_sheet(split(words.front(), '-'));
  if (!of_sheet.empty()) {
    words.erase(words.begin());
    words.insert(words.begin(), of_sheet.begin(), of_sheet.end());
  }
  std::ranges::transform(words, words.begin(), put_right);
  std::erase(words, "");
  if (words.empty()) return std::nullopt;
  for (const std::string& date : near_forms(words)) {
    const auto read = read_date(date, direction, typing);
    if (const auto* understood = std::get_if<Understood>(&read))
      return NearDate{date, in_full(*understood, day_of(typing.now))};
  }
  return std::nullopt;
}

}  // namespace followup
