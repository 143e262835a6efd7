#pragma once
// What the commands' files have in common: how values are read; and, from `lookup.hpp`, what names and handles mean.

#include "commands/shared/lookup.hpp"
#include "followup/text.hpp"

namespace followup {

// --- dates ----------------------------------------------------------------------------------------------------------

/// A day, and in words what was understood: `Fri 27 Nov 2026, in 7 days`.
struct TypedDay {
  Day day;
  std::string words;
  bool is_phrase = false;  ///< it was typed in words that say more than the day
};
/// A moment, and in words what was understood; without a time if none was typed.
struct TypedMoment {
  Moment at;
  std::string words;
};

/// A date, or a date and a time.
Understood read_when(std::string_view field, const std::string& typed, Direction direction, const Tracker& tracker,
                     const Env& env);
/// A date; a time with it is dropped, which the words say. Nothing if nothing was typed.
std::optional<TypedDay> read_day(std::string_view field, const std::optional<std::string>& typed, Direction direction,
                                 const Tracker& tracker, const Env& env);
/// `--on`: when something happened, by default now. Today without a time is now; an earlier day is its last second, so
/// that it lies after an interview of that day. The future is refused.
TypedMoment read_on(const std::optional<std::string>& typed, const Tracker& tracker, const Env& env);

/// Whether both name an hour, and the same minute.
bool is_same_minute(const When& one, const When& other);

/// What to type instead of a date that is like none.
inline constexpr std::string_view date_examples =
    "for example: 2026-12-01, yesterday, fri 3pm, in 10 days, next week; all forms: followup help dates";
[[noreturn]] void refuse_date(std::string_view field, std::string_view typed, const std::string& why,
                              const std::string& hint, const Suggestions& instead = {});

// --- texts ----------------------------------------------------------------------------------------------------------

/// A text of at most 10,000 bytes; nothing typed is an empty one.
std::string read_text(std::string_view field, const std::optional<std::string>& typed);
/// A text of at most 10,000 bytes, trimmed. Throws `UsageError` if it is empty.
std::string read_name(std::string_view field, const std::string& typed);
/// Somebody as typed: `Nick Claus`, `Nick Claus <nick@initech.example>`, or with quotes as mail programs have it.
struct TypedName {
  std::string name;
  std::string email;  ///< may be empty
};
TypedName read_name_with_address(std::string_view field, const std::string& typed);
/// The address that came with the name, or that of `--email`. Throws `UsageError` if there are both.
std::optional<std::string> address_of(const TypedName& typed, const std::optional<std::string>& option);
/// One plain address: no second one, no line break, no comment.
std::string read_email(std::string_view field, const std::string& typed);

// --- words of closed lists ------------------------------------------------------------------------------------------

/// The word that a mistyped one is near to, if there is one.
Suggestions nearest_word(std::string_view field, const std::string& typed, const std::vector<std::string>& words);
/// Says that it is none of the words, and which may be meant.
[[noreturn]] void refuse_word(std::string_view field, const std::string& typed, const std::vector<std::string>& words,
                              const Suggestions& nearest);

/// The shells for which `completion` has a script.
inline constexpr std::array<std::string_view, 3> shells{"bash", "zsh", "fish"};

/// Where `notify` shows what is to be done.
inline constexpr std::array<std::string_view, 2> notice_targets{"desktop", "print"};

/// The words of an enumeration in the order of its values.
template <typename Enum>
std::vector<std::string> all_words() {
  return std::vector<std::string>(vocabulary<Enum>.begin(), vocabulary<Enum>.end());
}

/// The value of an enumeration that a word names.
template <typename Enum>
Enum read_word(std::string_view field, const std::string& typed) {
  if (const std::optional<Enum> found = value_named<Enum>(typed)) return *found;
  refuse_word(field, typed, all_words<Enum>(), nearest_word(field, typed, all_words<Enum>()));
}

/// A way to reach somebody as the file has it: what people read is `e-mail`.
inline std::string way_of(const std::string& typed) { return without_case(typed) == "e-mail" ? "email" : typed; }

// --- the log (log.cpp) ----------------------------------------------------------------------------------------------

/// Appends an entry. One of now has the moment of the latest that is seen by now, if that is later.
LogEntry& add_to_log(LogEntry entry, Application& application, const Moment& now);
/// Gives the application an outcome, or takes it away. The log keeps the one that it had until `at`, or
/// until the latest outcome that it keeps, if that is later.
void give_outcome(std::optional<Outcome> outcome, Application& application, const Moment& at, const Moment& now);

/// Gives an interview the time that was typed, on the clock of the zone that was typed with it, if one was.
void give_time(Interview& interview, const Understood& at, const Env& env);

// --- who was in which interview (met.cpp) ----------------------------------------------------------------------------

/// Their part in an interview; or nothing.
Met* part_of(Interview& interview, std::string_view name);
/// The latest talk with them, else the one to come. Throws `UsageError` if there is none.
Interview& talk_with(const Person& person, Application& application, const Moment& now);
/// Puts them into an interview, if they are not in it, and says so.
void set_met(const Person& person, Interview& interview, const Moment& now, Lines& lines);
/// Takes them out of the interview that was typed, else of the latest talk with them, unless the log speaks of it.
void set_not_met(const Person& person, const std::optional<std::string>& typed, Application& application,
                 const Policy& policy, const Moment& now, Lines& lines);

// --- fields of what is known ----------------------------------------------------------------------------------------

/// Sets a field of `whose` (`title`; it is also the option's name) to what was typed, if anything was; an empty text
/// removes it. Says so.
void set_text(std::string_view what, const std::optional<std::string>& typed, const std::string& whose,
              std::string& field, Lines& lines);
/// Adds what was typed to a field: as its next sentence, or after `;`. With `replaces`, it takes the field's place.
/// Says so.
void add_text(std::string_view what, const std::optional<std::string>& typed, bool replaces, const std::string& whose,
              std::string& field, Lines& lines);
/// As `set_text` for one plain e-mail address.
void set_email(const std::optional<std::string>& typed, const std::string& whose, std::string& field, Lines& lines);
/// Records that they asked not to be called, and says so.
inline void set_no_calls(Application& application, Lines& lines) {
  application.no_calls = true;
  lines.emplace_back("They asked not to be called.");
}
/// Tells of a value that changed from `old` to `now`, either of which may be empty.
std::string change_in_words(std::string_view what, const std::string& whose, const std::string& old,
                            const std::string& now);

}  // namespace followup
