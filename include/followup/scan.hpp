#pragma once
// JSON token by token, for what is read often: as strict as `json::read`, but nothing is built up, and only a window of
// the text is in memory.

#include <cstddef>
#include <exception>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "followup/json.hpp"

namespace followup::json {

/// What was scanned is no JSON. It is not said where and why: `read` does that, at leisure.
struct Malformed : std::exception {
  [[nodiscard]] const char* what() const noexcept override { return "malformed JSON"; }
};

/// Goes through one JSON text. Whoever scans it asks for what stands next, in order, to the end; every call but `kind`
/// throws `Malformed` if something else stands there. A view that is returned lives until the next call.
class Scanner {
 public:
  /// Puts at most `room` bytes at `into` and returns how many; none at the end of the text. What it throws comes
  /// through.
  using Source = std::function<std::size_t(char* into, std::size_t room)>;

  explicit Scanner(Source source);
  /// Over a text in memory, which outlives the scanner.
  explicit Scanner(std::string_view text);

  /// What the next value seems to be, by its first character.
  Value::Kind kind();

  void open_object() { open('{'); }
  void open_array() { open('['); }
  /// Goes to the next member or element; false, and out of the object or array, if there is none.
  bool next_member() { return next('}'); }
  bool next_element() { return next(']'); }
  /// The member's name. That none comes twice is for the caller to see.
  std::string_view name();

  std::string_view string();
  std::string_view number();  ///< its spelling
  bool boolean();
  Value value();  ///< whatever it is, in full
  /// Nothing but blanks may follow.
  void finish();

 private:
  void open(char bracket);
  bool next(char bracket);
  char peek();
  bool refill();
  bool take_string();
  bool pass_string();
  std::string_view unquoted(std::size_t length, bool has_escapes);
  void pass_character();
  void pass_scalar();
  void pass_value();
  [[nodiscard]] Value library_value(std::size_t length) const;

  Source source_;
  std::unique_ptr<char[]> window_;  ///< bytes of the text, and zeros behind them
  std::size_t room_ = 0;            ///< for bytes
  const char* token_ = nullptr;     ///< where the last token begins; what follows it stays in the window
  const char* at_ = nullptr;        ///< what comes next
  const char* end_ = nullptr;       ///< of the bytes; a zero stands there
  std::string unescaped_;           ///< the last string, if it had escapes
  std::size_t depth_ = 0;
  bool is_first_ = false;  ///< an object or array was opened, and nothing in it was seen yet
};

}  // namespace followup::json
