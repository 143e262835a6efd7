// The words of a letter: counted, compared, and taken out for a dictionary.
#include <algorithm>
#include <set>
#include <utility>

#include "followup/letters.hpp"
#include "followup/render.hpp"
#include "followup/text.hpp"

namespace followup {
namespace {

/// Whether it is an ASCII letter, or a byte of any other character.
bool is_of_word(char c) { return is_letter(c) || static_cast<unsigned char>(c) >= 0x80U; }

/// The parts of a text between blanks. Marks of typography (U+2000 to U+203F) are blanks, but for the apostrophe, which
/// is as a typewriter has it.
std::vector<std::string> chunks_of(std::string_view text) {
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool is_mark = text.substr(i).starts_with("\xE2\x80");
    const bool is_apostrophe = text.substr(i).starts_with("\u2019");
    plain += is_apostrophe ? '\'' : is_mark ? ' ' : text[i];
    if (is_mark) i += 2;
  }
  return split_words(plain, " \n");
}

void add_words(std::string_view chunk, std::vector<std::string>& words) {
  std::string word;
  for (std::size_t i = 0; i <= chunk.size(); ++i) {
    const bool is_apostrophe = i + 1 < chunk.size() && chunk[i] == '\'' && !word.empty() && is_of_word(chunk[i + 1]);
    if (i < chunk.size() && (is_of_word(chunk[i]) || is_apostrophe))
      word += chunk[i];
    else if (!word.empty())
      words.push_back(std::exchange(word, ""));
  }
}

/// The words of a text without case and accents, but for those of the names.
std::multiset<std::string> own_words(std::string_view text, std::span<const std::string> names) {
  std::multiset<std::string> words;
  for (const std::string& word : words_of(text)) words.insert(without_case(word));
  for (const std::string& name : names)
    for (const std::string& word : words_of(name)) words.erase(without_case(word));
  return words;
}

}  // namespace

int word_count(std::string_view text) {
  const auto is_sound = [](char c) { return is_of_word(c) || is_digit(c); };
  return static_cast<int>(std::ranges::count_if(
      chunks_of(text), [&](const std::string& chunk) { return std::ranges::any_of(chunk, is_sound); }));
}

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  for (const std::string& chunk : chunks_of(text))
    if (chunk.find_first_of("@/\\_0123456789") == chunk.npos) add_words(chunk, words);  // no address, no `3pm`
  return words;
}

bool nearly_same(std::string_view one, std::string_view other, std::span<const std::string> names) {
  constexpr std::size_t few = 4;  // less than a remark of one's own
  const auto left = own_words(one, names);
  const auto right = own_words(other, names);
  std::vector<std::string> differing;
  std::ranges::set_symmetric_difference(left, right, std::back_inserter(differing));
  return differing.size() < few;
}

}  // namespace followup
