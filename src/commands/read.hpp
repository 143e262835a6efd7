#pragma once
// Values as they are typed. Whatever cannot be read throws a `UsageError` that names the field and quotes the value.

#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "followup/commands.hpp"

namespace followup {

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

/// Without the blanks at its ends.
std::string trimmed(const std::string& text);
/// A text of at most 10,000 bytes; nothing typed is an empty one.
std::string read_text(std::string_view field, const std::optional<std::string>& typed);
/// The same, without blanks at its ends, and not empty.
std::string read_name(std::string_view field, const std::string& typed);
/// One plain address: no second one, no line break, no comment.
std::string read_email(std::string_view field, const std::string& typed);

/// Suggests the nearest of the words, or what else is meant, which may be nothing.
[[noreturn]] void refuse_word(std::string_view field, const std::string& typed,
                              std::initializer_list<std::string> words);
[[noreturn]] void refuse_word(std::string_view field, const std::string& typed, std::span<const std::string> words,
                              const std::string& meant);

/// One word of a closed list.
template <typename Enum>
Enum read_word(std::string_view field, const std::string& typed, std::optional<Enum> (*named)(std::string_view),
               std::initializer_list<std::string> words) {
  if (const std::optional<Enum> found = named(typed)) return *found;
  refuse_word(field, typed, words);
}

}  // namespace followup
