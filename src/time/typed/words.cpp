// The words of a typed date.
#include <algorithm>

#include "followup/text.hpp"
#include "time/typed/parts.hpp"

namespace followup::typed {
namespace {

/// What is between blanks, but no words that say nothing here, and no comma behind a word.
Words plain_words(std::string_view text) {
  Words words;
  for (std::string& word : split_words(lower_case(text))) {
    if (word.size() > 1 && word.ends_with(',')) word.pop_back();
    if (word == "the" || word == "of") continue;
    constexpr std::string_view mid = "mid-";
    if (word.starts_with(mid)) {
      words.emplace_back("mid");
      word.erase(0, mid.size());
    }
    words.push_back(std::move(word));
  }
  if (words.size() > 1 && (words[0] == "by" || words[0] == "on")) words.erase(words.begin());
  return words;
}

/// `2026-12-01t9:00` is two words.
void split_iso(Words& words) {
  const std::string first = words[0];
  if (first.size() <= 10 || first[4] != '-' || first[7] != '-' || first[10] != 't') return;
  words[0] = first.substr(0, 10);
  words.insert(words.begin() + 1, first.substr(11));
}

/// `3 pm +01:00` is one word: the parts of a time of day are joined to it.
void join_clock(Words& words) {
  const auto joins = [](const std::string& word) {
    const bool is_offset = (word[0] == '+' || word[0] == '-') && word.find(':') != word.npos;
    return is_offset || word == "z" || word == "am" || word == "pm";
  };
  for (auto word = words.begin() + 1; word < words.end();) {
    if (!word->empty() && joins(*word)) {
      *(word - 1) += *word;
      word = words.erase(word);
    } else {
      ++word;
    }
  }
}

/// `noon`, `15h` and `15h30` as `12:00`, `15:00` and `15:30`; any other word as it is.
std::string with_colon(const std::string& word) {
  if (word == "noon") return "12:00";
  if (word == "midnight") return "00:00";
  const std::size_t h = std::min(word.find('h'), word.size());
  const std::string minutes = word.substr(std::min(h + 1, word.size()));
  const bool is_time = h < word.size() && h <= 2 && is_number(word.substr(0, h)) &&
                       (minutes.empty() || (minutes.size() == 2 && is_number(minutes)));
  return is_time ? word.substr(0, h) + ":" + (minutes.empty() ? "00" : minutes) : word;
}

/// The time after `at`, where a number alone is an hour. 1 to 6 are in the afternoon, unless written as `03:00` or
/// `3am`.
std::string after_at(const std::string& word) {
  if (word.size() == 4 && is_number(word)) return word.substr(0, 2) + ":" + word.substr(2);
  const std::string time = word.size() <= 2 && is_number(word) ? word + ":00" : word;
  const bool is_afternoon =
      time.size() > 1 && time[0] >= '1' && time[0] <= '6' && time[1] == ':' && time.find_first_of("apm") == time.npos;
  return is_afternoon ? std::to_string(time[0] - '0' + 12) + time.substr(1) : time;
}

/// Whether four digits that end the words, or come before a zone, are a time: `fri 1500`. Beside a month and no other
/// year they are a year, if they are 1900 or more: `1 dec 2027`.
bool is_four_digit_time(const Words& words, std::size_t at) {
  const auto has_four_digits = [](const std::string& word) { return word.size() == 4 && is_number(word); };
  const bool is_end =
      at + 1 == words.size() || (at + 2 == words.size() && words[at + 1].find('/') != std::string::npos);
  if (at == 0 || !is_end || !has_four_digits(words[at])) return false;
  const auto before = words.begin() + static_cast<std::ptrdiff_t>(at);
  const bool has_month = std::any_of(words.begin(), before, [](const auto& word) { return month_named(word); });
  return words[at] < "1900" || !has_month || std::any_of(words.begin(), before, has_four_digits);
}

void spell_clocks(Words& words) {
  std::ranges::transform(words, words.begin(), with_colon);
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    const std::string time = words[i] == "at" ? after_at(words[i + 1]) : "";
    if (!looks_like_clock(time)) continue;
    words[i] = time;
    words.erase(words.begin() + static_cast<std::ptrdiff_t>(i) + 1);
  }
  for (std::size_t i = 0; i < words.size(); ++i)
    if (is_four_digit_time(words, i)) words[i] = words[i].substr(0, 2) + ":" + words[i].substr(2);
}

}  // namespace

bool is_number(std::string_view text) { return !text.empty() && std::ranges::all_of(text, is_digit); }

Words words_of(std::string_view text) {
  Words words = plain_words(text);
  if (words.empty()) return words;
  split_iso(words);
  join_clock(words);
  spell_clocks(words);
  return words;
}

}  // namespace followup::typed
