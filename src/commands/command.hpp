#pragma once
// What the commands' files have in common: how values are read, what names and handles mean.

#include <fmt/format.h>

#include <algorithm>

#include "commands/options.hpp"
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

/// Before, as far as the record says: a date alone is no earlier than a moment of that day.
bool is_before(const When& left, const When& right);

/// `'a' or 'b'`, what to type instead of a misread date; examples if there are no choices.
std::string choices_of(const Misread& misread);
[[noreturn]] void refuse_date(std::string_view field, std::string_view typed, const std::string& why,
                              const std::string& hint, const Suggestions& instead = {});

// --- texts ----------------------------------------------------------------------------------------------------------

/// A text of at most 10,000 bytes; nothing typed is an empty one.
std::string read_text(std::string_view field, const std::optional<std::string>& typed);
/// The same, without blanks at its ends, and not empty.
std::string read_name(std::string_view field, const std::string& typed);
/// One plain address: no second one, no line break, no comment.
std::string read_email(std::string_view field, const std::string& typed);

// --- words of closed lists ------------------------------------------------------------------------------------------

/// The word that a mistyped one is near to, if there is one.
Suggestions nearest_word(std::string_view field, const std::string& typed, const std::vector<std::string>& words);
/// Says that it is none of the words, and which may be meant.
[[noreturn]] void refuse_word(std::string_view field, const std::string& typed, const std::vector<std::string>& words,
                              const Suggestions& nearest);

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

// --- fields of what is known ----------------------------------------------------------------------------------------

/// Sets a field of `whose` (`title`; it is also the option's name) to what was typed, if anything was; an empty text
/// removes it. Says so.
void set_text(std::string_view what, const std::optional<std::string>& typed, const std::string& whose,
              std::string& field, Lines& lines);
/// The same for one plain e-mail address.
void set_email(const std::optional<std::string>& typed, const std::string& whose, std::string& field, Lines& lines);
/// Tells of a value that changed from `old` to `now`, either of which may be empty.
std::string change_in_words(std::string_view what, const std::string& whose, const std::string& old,
                            const std::string& now);

/// The element of a range of which `projection` gives that value; or nothing.
template <typename Range, typename Value, typename Projection>
auto* find_by(Range& range, const Value& value, Projection projection) {
  const auto found = std::ranges::find(range, value, projection);
  return found == std::ranges::end(range) ? nullptr : &*found;
}

// --- what a typed name means; case and accents don't count (lookup.cpp) ---------------------------------------------

/// Whether the rules count it as closed.
bool is_closed(const Application& application, const Policy& policy, const Moment& now);
/// The application of that id, else the only open one whose company or role has `typed` in it. Throws `NotFound` with
/// the suggestions, which may be near ones.
const Application& look_up_application(const Tracker& tracker, const std::string& typed, const Moment& now);
Application& look_up_application(Tracker& tracker, const std::string& typed, const Moment& now);

/// Looks up somebody, who is a `Person` or a `Reference` of an application.
template <typename Somebody>
struct LookUp {
  /// The one meant by a name, by its word in handles, or by whole words that only one name has; nothing if nobody is.
  /// Throws `NotFound` with the suggestions if it may be several.
  static Somebody* meant(Application& application, const std::string& typed);
  /// The same; throws `NotFound` with the near ones if nobody is meant.
  static Somebody& known(Application& application, const std::string& typed);
  /// The one of that very name, whatever its case and accents; or nothing.
  static Somebody* named(Application& application, std::string_view name);
  /// A new one, which is said; and whom the name may have meant, with the way back, if it is near to any.
  static Somebody& added(Application& application, const std::string& name, Lines& lines);
};

// --- what a handle names, and what the rules say of it (action.cpp) -------------------------------------------------

/// The action of that handle, whether it stands or not. Throws `NotFound` with the handles that stand.
Action look_up_action(const std::string& handle, const Tracker& tracker, const Env& env);
/// The same of each; throws `UsageError` if two handles name one action.
std::vector<Action> look_up_actions(const std::vector<std::string>& handles, const Tracker& tracker, const Env& env);

/// Whether it may be done now: it stands, or it is a task before its day. What they asked for pesters nobody.
bool is_welcome(const Action& action);

/// Why an action does not stand, and from when it would be right, if ever: a sentence that begins with its handle.
std::string why_not_advised(const Action& action, const Tracker& tracker, const Env& env);

/// An entry of the log about what the action is about; of `skipped` and `snoozed` ones with the rule.
LogEntry entry_about(const Action& action, LogKind kind, const Moment& at);

/// The applications that the action is for, each once.
std::vector<ApplicationId> applications_of(const std::vector<Action>& all);

/// The command lines that fill the gaps; what stands in capitals is for the person to say.
std::vector<std::string> gap_fillers(const Action& action, const Application& application, const Policy& policy,
                                     const Moment& now);

/// What is missing now and the line that fills the first gap, for a person; empty if nothing is, or nothing is asked
/// for.
std::string still_missing(const Application& application, const Policy& policy, const Moment& now);

}  // namespace followup
