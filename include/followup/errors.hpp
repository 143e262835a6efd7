#pragma once
// What can go wrong, as the person is told it. The shell turns each into words, a hint and an exit status.

#include <stdexcept>
#include <string>
#include <utility>

namespace followup {

/// `what()` says what failed and what is now true; `hint` says what to type next (it may be empty).
struct Error : std::runtime_error {
  Error(const std::string& message, std::string next) : std::runtime_error(message), hint(std::move(next)) {}
  std::string hint;
};

/// Wrong use: an unknown command, option, date or value. Exit status 2.
struct UsageError : Error {
  explicit UsageError(const std::string& message, std::string next = {}) : Error(message, std::move(next)) {}
};
/// Nothing, or more than one thing, is meant by a name. Exit status 3.
struct NotFound : Error {
  explicit NotFound(const std::string& message, std::string next = {}) : Error(message, std::move(next)) {}
};
/// Refused by the etiquette. Exit status 4.
struct Refused : Error {
  explicit Refused(const std::string& message, std::string next = {}) : Error(message, std::move(next)) {}
};
/// The data file: unreadable, damaged, newer, locked, not writable. Exit status 5.
struct DataError : Error {
  explicit DataError(const std::string& message, std::string next = {}) : Error(message, std::move(next)) {}
};

}  // namespace followup
