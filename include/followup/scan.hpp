#pragma once
// JSON token by token, for what is read often: as strict as `json::read`, but nothing is built up, and only a window of
// the text is in memory.

#include <cstddef>
#include <cstring>
#include <exception>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "followup/eight.hpp"
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
  /// The same for those that begin with one character: a string, an object, an array.
  bool begins(char first) { return peek() == first; }

  void open_object() { open('{'); }
  void open_array() { open('['); }
  /// Goes to the next member or element; false, and out of the object or array, if there is none.
  bool next_member() { return next('}'); }
  bool next_element() { return next(']'); }
  /// The member's name. That none comes twice is for the caller to see.
  std::string_view name();

  std::string_view string();
  std::string_view number();  ///< its spelling
  /// A whole number above 0 of up to nine digits, which most are; nothing, and nothing is passed, if it is another.
  std::optional<int> small_number();
  bool boolean();
  Value value();  ///< whatever it is, in full
  /// Nothing but blanks may follow.
  void finish();

 private:
  void open(char bracket);
  bool next(char bracket);
  char peek();
  char peek_further();
  bool refill();
  bool take_string();
  bool pass_rest_of_string();
  std::string_view unescaped(std::size_t length);
  void pass_character();
  void pass_scalar();
  void pass_value();
  [[nodiscard]] Value library_value(std::size_t length) const;
  static void require(bool holds) {
    if (!holds) refuse();
  }
  [[noreturn]] static void refuse();

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

// --- what is done for every token
// -------------------------------------------------------------------------------------

/// What comes after the blanks; zero at the end of the text.
inline char Scanner::peek() {
  if (*at_ == ' ') ++at_;  // the most that canonical JSON has within a line
  return *at_ > ' ' ? *at_ : peek_further();
}

inline Value::Kind Scanner::kind() {
  switch (const char c = peek()) {
    case '"':
      return Value::Kind::string;
    case '{':
      return Value::Kind::object;
    case '[':
      return Value::Kind::array;
    case 't':
    case 'f':
      return Value::Kind::boolean;
    case 'n':
      return Value::Kind::null;
    default:
      require((c >= '0' && c <= '9') || c == '-');
      return Value::Kind::number;
  }
}

inline void Scanner::open(char bracket) {
  require(peek() == bracket && ++depth_ <= deepest);
  ++at_;
  is_first_ = true;
}

inline bool Scanner::next(char bracket) {
  const char c = peek();
  const bool is_first = std::exchange(is_first_, false);
  if (c == bracket) {
    ++at_;
    --depth_;
    return false;
  }
  if (is_first) return true;
  require(c == ',');
  ++at_;
  return true;
}

inline std::optional<int> Scanner::small_number() {
  constexpr std::ptrdiff_t most = 9;
  peek();
  int value = 0;
  const char* at = at_;
  for (; *at >= '0' && *at <= '9' && at - at_ < most; ++at) value = value * 10 + (*at - '0');
  const bool is_whole = *at == ',' || *at == '}' || *at == '\n';
  if (!is_whole || *at_ == '0' || value == 0) return std::nullopt;
  at_ = at;
  return value;
}

/// The token of a string, and whether there are escapes in it.
inline bool Scanner::take_string() {
  require(peek() == '"');
  token_ = at_;
  at_ = plain_end(at_ + 1);
  if (*at_ != '"') return pass_rest_of_string();
  ++at_;
  return false;
}

inline std::string_view Scanner::name() {
  const bool has_escapes = take_string();
  const auto length = static_cast<std::size_t>(at_ - token_);
  require(peek() == ':');
  ++at_;
  return has_escapes ? unescaped(length) : std::string_view(token_ + 1, length - 2);
}

inline std::string_view Scanner::string() {
  const bool has_escapes = take_string();
  const auto length = static_cast<std::size_t>(at_ - token_);
  return has_escapes ? unescaped(length) : std::string_view(token_ + 1, length - 2);
}

}  // namespace followup::json
