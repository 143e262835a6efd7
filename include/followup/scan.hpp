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

#include "followup/chunks.hpp"
#include "followup/json.hpp"

namespace followup::json {

/// What was scanned is no JSON. It is not said where and why: `read` does that, at leisure.
struct Malformed : std::exception {
  [[nodiscard]] const char* what() const noexcept override { return "malformed JSON"; }
};

/// Goes through one JSON text. Whoever scans it asks for what stands next, in order, to the end; every call throws
/// `Malformed` if something else stands there. A view that is returned lives until the next call.
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
  bool next_member();
  bool next_element() { return next(']'); }
  /// Whether the member has this name, which is plain ASCII of at most 28 bytes; its value comes next then.
  bool is_named(std::string_view name);
  /// The member's name, whatever it is. That none comes twice is for the caller to see.
  std::string_view name();
  /// Whether the name was spelt with escapes that it does not need. Then it stands in the text without them, and
  /// `next_member` comes to it once more.
  bool respell_name();

  std::string_view string();
  /// A string that stands next without an escape and not far from what was passed; false, and nothing is passed, if it
  /// may be another. Most are such.
  bool plain_string(std::string_view& into);
  /// A string of `size` bytes, at most 28, which `take(std::string_view)` takes as it stands in the text; false, and
  /// nothing is passed, if it takes none or if something else stands there. It may take none with a quote, an escape or
  /// a control.
  template <class Take>
  bool short_string(std::size_t size, Take take);
  std::string_view number();  ///< its spelling
  /// A whole number above 0 of up to nine digits, which most are; nothing, and nothing is passed, if it is another.
  std::optional<int> small_number();
  bool boolean();
  Value value();  ///< whatever it is, in full
  /// What stands next of the text, without the blanks before it: as much as there is, and at least `size` bytes if they
  /// are there. `padding` zeros follow.
  std::string_view ahead(std::size_t size);
  /// Passes the value that these bytes of `ahead` are.
  void pass(std::size_t bytes) { at_ += bytes; }
  /// Nothing but blanks may follow.
  void finish();

 private:
  static constexpr std::ptrdiff_t look_ahead = padding;  ///< bytes that are in the window if the text has them

  void open(char bracket);
  bool next(char bracket);
  void close();
  void pass_colon();
  void bring_ahead(std::ptrdiff_t size);
  [[nodiscard]] std::size_t token_length() const { return static_cast<std::size_t>(at_ - token_); }
  std::string_view token_text(std::size_t length, bool has_escapes);
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

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

// --- what is done for every token -----------------------------------------------------------------------------------

/// What comes after the blanks; zero at the end of the text.
inline char Scanner::peek() { return *at_ > ' ' ? *at_ : peek_further(); }

inline void Scanner::open(char bracket) {
  require(peek() == bracket && ++depth_ <= deepest);
  ++at_;
  is_first_ = true;
}

inline std::optional<int> Scanner::small_number() {
  constexpr std::ptrdiff_t most = 9;
  const char* const start = at_ + (*at_ == ' ' ? 1 : 0);
  const char* at = start;
  int value = 0;
  for (; is_digit(*at) && at - start < most; ++at) value = value * 10 + (*at - '0');
  const bool is_whole = *at == ',' || *at == '}' || *at == '\n';
  if (!is_whole || *start == '0' || value == 0) return std::nullopt;
  at_ = at;
  return value;
}

inline bool Scanner::plain_string(std::string_view& into) {
  const char* const start = at_ + (*at_ == ' ' ? 1 : 0);
  if (*start != '"') return false;
  const char* const end = plain_end(start + 1);
  if (*end != '"') return false;
  token_ = start;
  at_ = end + 1;
  into = std::string_view(start + 1, static_cast<std::size_t>(end - start) - 1);
  return true;
}

template <class Take>
bool Scanner::short_string(std::size_t size, Take take) {
  const char* const start = at_ + (*at_ == ' ' ? 1 : 0);
  if (*start != '"' || start[size + 1] != '"' || !take(std::string_view(start + 1, size))) return false;
  at_ = start + size + 2;
  return true;
}

inline bool Scanner::next_member() {
  if (!is_first_ && starts(at_, ", \"")) {
    at_ += 2;
  } else if (is_first_ && *at_ == '"') {
    is_first_ = false;
  } else if (!is_first_ && *at_ == '}') {
    close();
    return false;
  } else if (!next('}')) {
    return false;
  }
  if (end_ - at_ < look_ahead) bring_ahead(look_ahead);
  return true;
}

inline void Scanner::close() {
  ++at_;
  --depth_;
}

[[gnu::always_inline]] inline bool Scanner::is_named(std::string_view name) {
  if (!starts(at_ + 1, name) || at_[name.size() + 1] != '"') return false;
  at_ += name.size() + 2;
  if (*at_ == ':')
    ++at_;
  else
    pass_colon();
  return true;
}

}  // namespace followup::json
