// What of a name can be typed in a handle.
#include "rules/slug.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <new>

#include "followup/model.hpp"
#include "followup/text.hpp"

namespace followup {
namespace {

/// Invisible and direction-changing characters of two or three bytes would make a handle that nobody can type.
bool is_unseen(std::string_view character) {
  if (character.size() == 2) return character < "\u00a1" || character == "\u00ad" || character == "\u061c";
  const bool punctuation = character >= "\u2000" && character <= "\u206f";
  return character.size() == 3 && (punctuation || character == "\ufeff" || character == "\u3000");
}

std::size_t length_of(unsigned char lead) {
  if (lead < 0xC0) return 1;
  if (lead < 0xE0) return 2;
  return lead < 0xF0 ? 3 : 4;
}

/// What of a word can be typed in a handle; perhaps nothing.
std::string slug_of_word(std::string_view word) {
  std::string slug;
  for (std::size_t i = 0; i < word.size();) {
    const std::string_view character = word.substr(i, length_of(static_cast<unsigned char>(word[i])));
    i += character.size();
    const char first = lower_case(character.front());
    if (first >= 'a' && first <= 'z')
      slug += first;
    else if ((first >= '0' && first <= '9') || (character.size() > 1 && !is_unseen(character)))
      slug += character;
  }
  return slug;
}

/// The text with its accents in one character with their letters: there are two ways to write `é`.
std::string composed(std::string_view text) {
  if (std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; })) return std::string(text);
  utf8proc_uint8_t* result = nullptr;
  const auto options = static_cast<utf8proc_option_t>(UTF8PROC_COMPOSE | UTF8PROC_STABLE);
  const auto length = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                   static_cast<utf8proc_ssize_t>(text.size()), &result, options);
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(result, &std::free);
  if (length == UTF8PROC_ERROR_NOMEM) throw std::bad_alloc();
  return length < 0 ? std::string(text)
                    : std::string(reinterpret_cast<const char*>(result), static_cast<std::size_t>(length));
}

}  // namespace

std::string base_slug(std::string_view name) {
  std::string first;
  for (const std::string& word : split_words(composed(name))) {
    std::string slug = slug_of_word(word);
    if (!slug.empty() && !is_title(word)) return slug;
    if (first.empty()) first = slug;
  }
  return first.empty() ? "someone" : first;
}

}  // namespace followup
