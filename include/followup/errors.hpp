#pragma once
// What can go wrong, in words for a person. `app` turns each error into text, a next step and an exit status.

#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace followup {

/// What may be typed instead of a word that names nothing, or more than one thing.
struct Suggestions {
  struct One {
    std::vector<std::string> words;  ///< to be typed in its place
    std::string what;                ///< what they mean; may be empty
  };
  std::string field;  ///< what the word was typed for: `APPLICATION`, or an option: `--prefers`
  std::string typed;
  std::vector<One> all;
  std::string heading = "did you mean:";  ///< may be empty
};

/// `what()` says what failed and what is now true; `hint` says what to type next (it may be empty). If there are
/// suggestions, the hint is their heading: `cli`, which knows the whole command line, makes a command line of each.
struct Error : std::runtime_error {
  /// `next` is the hint where there are no suggestions.
  explicit Error(const std::string& message, const std::string& next = {}, Suggestions instead = {})
      : std::runtime_error(message),
        hint(instead.all.empty() ? next : instead.heading),
        suggestions(std::move(instead)) {}
  std::string hint;
  Suggestions suggestions;
};

/// Wrong use: an unknown command, option, date or value. Exit status 2.
struct UsageError : Error {
  using Error::Error;
};
/// Nothing, or more than one thing, is meant by a name. Exit status 3.
struct NotFound : Error {
  using Error::Error;
};
/// Refused by the etiquette. Exit status 4.
struct Refused : Error {
  using Error::Error;
};
/// The data file: unreadable, damaged, newer, locked, not writable. Exit status 5.
struct DataError : Error {
  using Error::Error;
};

}  // namespace followup
