#pragma once
// Values as they are typed. Whatever cannot be read throws a `UsageError` that names the field and quotes the value.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "followup/commands.hpp"
#include "followup/text.hpp"

namespace followup {

// --- dates ----------------------------------------------------------------------------------------------------------

/// A day, and in words what was understood: `Fri 27 Nov 2026, in 7 days`.
struct TypedDay {
  Day day;
  std::string words;
};
/// A moment, and in words what was understood; without a time if none was typed.
struct TypedMoment {
  Moment at;
  std::string words;
};

/// A date, or a date and a time.
Understood read_when(std::string_view field, const std::string& typed, Direction direction, const Tracker& tracker,
                     const Env& env);
/// A date; a time with it is dropped. Nothing if nothing was typed.
std::optional<TypedDay> read_day(std::string_view field, const std::optional<std::string>& typed, Direction direction,
                                 const Tracker& tracker, const Env& env);
/// `--on`: when something happened, by default now. Today without a time is now; an earlier day is its last second, so
/// that it lies after an interview of that day. The future is refused.
TypedMoment read_on(const std::optional<std::string>& typed, const Tracker& tracker, const Env& env);

/// `'a' or 'b'`, what to type instead of a misread date; examples if there are no choices.
std::string choices_of(const Misread& misread);
[[noreturn]] void refuse_date(std::string_view field, std::string_view typed, const std::string& why, std::string hint,
                              Suggestions instead = {});

// --- texts ----------------------------------------------------------------------------------------------------------

/// A text of at most 10,000 bytes; nothing typed is an empty one.
std::string read_text(std::string_view field, const std::optional<std::string>& typed);
/// The same, without blanks at its ends, and not empty.
std::string read_name(std::string_view field, const std::string& typed);
/// One plain address: no second one, no line break, no comment.
std::string read_email(std::string_view field, const std::string& typed);

// --- words of closed lists ------------------------------------------------------------------------------------------

/// Says that it is none of the words, with the nearest of them.
[[noreturn]] void refuse_word(std::string_view field, const std::string& typed, const std::vector<std::string>& words);
/// The same, with what else is meant, which may be nothing.
[[noreturn]] void refuse_word(std::string_view field, const std::string& typed, const std::vector<std::string>& words,
                              const std::string& meant);

/// The words of an enumeration in the order of its values, up to its last one.
template <typename Enum>
std::vector<std::string> words_until(Enum last) {
  std::vector<std::string> words;
  for (int i = 0; i <= static_cast<int>(last); ++i) words.emplace_back(name_of(static_cast<Enum>(i)));
  return words;
}

/// The value of an enumeration that a word names. `last` is its last value.
template <typename Enum>
Enum read_word(std::string_view field, const std::string& typed, std::optional<Enum> (*named)(std::string_view),
               Enum last) {
  if (const std::optional<Enum> found = named(typed)) return *found;
  refuse_word(field, typed, words_until(last));
}

// --- fields of what is known ----------------------------------------------------------------------------------------

using Lines = std::vector<std::string>;

/// Sets a field of `whose` (`title`; it is also the option's name) to what was typed, if anything was; an empty text
/// removes it. Says so.
void set_text(std::string_view what, const std::optional<std::string>& typed, const std::string& whose,
              std::string& field, Lines& lines);
/// The same, but adds to a text that is there: as its next sentence, or behind a `;`. `replaces` takes its place.
void add_text(std::string_view what, const std::optional<std::string>& typed, bool replaces, const std::string& whose,
              std::string& field, Lines& lines);
/// As `set_text` for one plain e-mail address.
void set_email(const std::optional<std::string>& typed, const std::string& whose, std::string& field, Lines& lines);
/// Tells of a value that changed from `old` to `now`, either of which may be empty.
std::string change_in_words(std::string_view what, const std::string& whose, const std::string& old,
                            const std::string& now);

}  // namespace followup
