// A date that was nearly typed in a form of the grammar.
#include <algorithm>

#include "commands/near.hpp"
#include "commands/read.hpp"

namespace followup {
namespace {

/// Slips in words that are long enough to tell a slip from another word, and what people say beside the date.
std::string put_right(const std::string& word) {
  static const std::vector<std::string> long_words{
      "today",    "tomorrow", "yesterday", "monday",    "tuesday",  "wednesday", "thursday", "friday",
      "saturday", "sunday",   "weeks",     "january",   "february", "march",     "april",    "may",
      "june",     "july",     "august",    "september", "october",  "november",  "december"};
  constexpr std::size_t long_enough = 5;
  const std::size_t digits = std::min(word.find_first_not_of("0123456789"), word.size());
  const std::string rest = word.substr(digits);
  if (digits > 0 && (rest == "st" || rest == "nd" || rest == "rd" || rest == "th")) return word.substr(0, digits);
  if (word == "a" || word == "an" || word == "one") return "1";
  if (word == "at" || word == "on" || word == "the" || word == "of") return "";
  const std::string meant = digits == 0 && word.size() >= long_enough ? closest(word, long_words) : "";
  return meant.empty() ? word : meant;
}

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words)
    if (!word.empty()) text += (text.empty() ? "" : " ") + word;
  return text;
}

}  // namespace

std::optional<NearDate> near_date(const std::string& typed, Direction direction, const Typing& typing) {
  std::vector<std::string> words = words_of(without_case(typed));
  if (words.empty()) return std::nullopt;
  std::ranges::transform(words, words.begin(), put_right);
  for (std::size_t turn = 0; turn < 2; ++turn) {
    const std::string date = joined(words);
    const auto read = read_date(date, direction, typing);
    if (const auto* understood = std::get_if<Understood>(&read))
      return NearDate{date, in_full(*understood, day_of(typing.now))};
    std::ranges::rotate(words, words.begin() + 1);  // `3pm tomorrow`
  }
  return std::nullopt;
}

}  // namespace followup
