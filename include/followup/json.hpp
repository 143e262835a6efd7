#pragma once
// JSON, and the one door to its libraries. Reading is strict: a name that comes twice in one object, more than 64
// levels of nesting, bytes after the end (NUL too), a byte order mark, invalid UTF-8 and half of a surrogate pair are
// refused. Printing is canonical.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <exception>
#include <functional>
#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace followup::json {

/// JSON as a value; its objects keep the order of their members. A file that makes one includes `<nlohmann/json.hpp>`.
using Value = nlohmann::ordered_json;

/// Why a text is not JSON, and where: lines and columns (in bytes) count from 1.
struct SyntaxError {
  std::size_t line = 1;
  std::size_t column = 1;
  std::string why;
};

/// Reads one JSON text; nothing if it is none, or if a number in it is too large for a `Value`.
std::optional<Value> read(std::string_view text);
/// What `read` has against a text; nothing if it is JSON.
std::optional<SyntaxError> fault_of(std::string_view text);

/// Canonical JSON with a newline at the end: an object or array whose parts are all scalars is on one line, everything
/// else is indented by two spaces.
std::string print(const Value& value);
/// The same with every character beyond ASCII escaped, for standard output.
std::string print_ascii(const Value& value);
/// A text as a JSON string. Bytes that are not UTF-8 become U+FFFD.
std::string quote(std::string_view text);

// --- tokens ---------------------------------------------------------------------------------------------------------

enum class Kind : std::uint8_t { null, boolean, number, string, array, object, name };

struct Token {
  Kind kind = Kind::null;
  bool is_own = false;     ///< the tape keeps its text
  bool is_read = false;    ///< for the reader: a name whose member was asked for
  std::uint32_t next = 0;  ///< the token behind the value; behind a name there is always its member's value
  std::string_view text;   ///< of a scalar: a string without quotes and escapes, a number as it is spelt
};

/// A JSON text as tokens, one behind the other: an array is followed by its elements, an object by the names and values
/// of its members.
class Tape {
 public:
  Tape() = default;
  Tape(Tape&&) = default;  // a copy would have the texts of this one
  Tape& operator=(Tape&&) = default;

  [[nodiscard]] const Token& operator[](std::size_t at) const { return tokens_[at]; }
  [[nodiscard]] std::size_t size() const { return tokens_.size(); }
  void mark_read(std::size_t at) { tokens_[at].is_read = true; }

  /// Puts a name, or a scalar; its text lives as long as the tape, or until `own`.
  void put(Kind kind, std::string_view text) {
    tokens_.push_back({kind, false, false, static_cast<std::uint32_t>(tokens_.size()) + 1, text});
  }
  /// The same with a text that the tape keeps.
  void put_own(Kind kind, std::string text) {
    put(kind, texts_.emplace_back(std::move(text)));
    tokens_.back().is_own = true;
  }
  /// Begins an array or an object, which is ended by `end` with the token that is returned.
  std::size_t begin(Kind kind) {
    put(kind, {});
    return tokens_.size() - 1;
  }
  void end(std::size_t begun) { tokens_[begun].next = static_cast<std::uint32_t>(tokens_.size()); }
  /// Puts a whole JSON text, which must be one.
  void put_json(std::string_view json);
  /// Makes all texts of the tape its own.
  void own();

  struct Mark {
    std::size_t tokens;
    std::size_t texts;
  };
  /// How far the tape is written.
  [[nodiscard]] Mark mark() const { return {tokens_.size(), texts_.size()}; }
  /// Removes what was put behind the mark.
  void cut(Mark mark) {
    tokens_.resize(mark.tokens);
    owned_ = std::min(owned_, mark.tokens);
    texts_.resize(mark.texts);
  }

 private:
  std::vector<Token> tokens_;
  std::size_t owned_ = 0;          ///< so many tokens, from the first on, have texts of the tape's own
  std::deque<std::string> texts_;  ///< its own
};

/// The second of two equal names in one object, within the value that begins with a token; nothing if there are none.
std::optional<std::size_t> repeated_name(const Tape& tape, std::size_t at);

std::string print(const Tape& tape);
/// The value that begins with a token, without blanks, as an `Extra` holds it.
std::string compact(const Tape& tape, std::size_t at = 0);

/// What was read is not JSON: `fault_of` says where and why.
struct Malformed : std::exception {
  [[nodiscard]] const char* what() const noexcept override { return "malformed JSON"; }
};

/// Reads one JSON text, piece by piece, onto a tape. That no name comes twice is for its caller to see
/// (`repeated_name`).
class Parser {
 public:
  /// Is lent an element, which begins with this token and is on the tape only as long as the call takes.
  using Take = std::function<void(Tape& tape, std::size_t element)>;

  /// If `list` is a member of the whole, an object, and an array, then `take` is called for each of its elements, and
  /// the array on the tape is empty: so a large text takes no more memory than its largest element.
  explicit Parser(std::string_view list = {}, Take take = {});
  Parser(const Parser&) = delete;
  Parser& operator=(const Parser&) = delete;
  ~Parser();

  /// Reads the next bytes of the text. Throws `Malformed`.
  void read(std::string_view bytes);
  /// The tape, at the end of the text. Throws `Malformed` if something is missing.
  Tape& finish();

 private:
  friend std::optional<SyntaxError> fault_of(std::string_view text);
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace followup::json
