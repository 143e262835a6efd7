#pragma once
// JSON, and the one door to its libraries. Reading is strict: a name that comes twice in one object, more than 64
// levels of nesting, bytes after the end (NUL too), a byte order mark, invalid UTF-8 and half of a surrogate pair are
// refused. Printing is canonical.

#include <cstddef>
#include <cstdint>
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

/// Why a text is not JSON, and where: lines and columns (in bytes) count from 1. Of a repeated name, it is the closing
/// quote of the second.
struct SyntaxError {
  std::size_t line = 1;
  std::size_t column = 1;
  std::string why;
};

/// Reads one JSON text; nothing if it is none, or if a number in it is too large for a `Value`.
std::optional<Value> read(std::string_view text);
/// Why a text is not JSON; nothing if it is.
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
  bool is_read = false;     ///< for the reader: a name whose member was asked for
  std::uint32_t next = 0;   ///< the token behind the value; behind a name there is always its member's value
  std::uint32_t start = 0;  ///< of its text among the texts of the tape
  std::uint32_t size = 0;
};

/// A JSON text as tokens, one behind the other: an array is followed by its elements, an object by the names and values
/// of its members.
class Tape {
 public:
  [[nodiscard]] const Token& operator[](std::size_t at) const { return tokens_[at]; }
  [[nodiscard]] std::size_t size() const { return tokens_.size(); }
  /// The text of a name or a scalar: a string without quotes and escapes, a number as it is spelt. It is valid until
  /// the next one is put.
  [[nodiscard]] std::string_view text(std::size_t at) const {
    return {texts_.data() + tokens_[at].start, tokens_[at].size};
  }
  void mark_read(std::size_t at) { tokens_[at].is_read = true; }

  /// Puts the beginning of a text, of which `put` gets the rest.
  void put_part(std::string_view part) {
    if (texts_.size() - end_ < part.size()) make_room(part.size());
    end_ += part.copy(texts_.data() + end_, part.size());
  }
  /// Puts a name, or a scalar.
  void put(Kind kind, std::string_view text) {
    put_part(text);
    const auto start = static_cast<std::uint32_t>(start_);
    const auto size = static_cast<std::uint32_t>(end_ - start_);
    tokens_.push_back({kind, false, static_cast<std::uint32_t>(tokens_.size()) + 1, start, size});
    start_ = end_;
  }
  /// Begins an array or an object, which is ended by `end` with the token that is returned.
  std::size_t begin(Kind kind) {
    put(kind, {});
    return tokens_.size() - 1;
  }
  void end(std::size_t begun) { tokens_[begun].next = static_cast<std::uint32_t>(tokens_.size()); }
  /// Puts a whole JSON text. Throws `Malformed` if it is none.
  void put_json(std::string_view json);
  /// Removes a token and all that are behind it.
  void cut(std::size_t at) {
    start_ = end_ = tokens_[at].start;
    tokens_.resize(at);
  }

 private:
  void make_room(std::size_t size);

  std::vector<Token> tokens_;
  std::string texts_;      ///< of all tokens, one behind the other, and room for more
  std::size_t start_ = 0;  ///< of the text that is put next
  std::size_t end_ = 0;    ///< of what was put of it
};

/// The second of two equal names in one object, within the value that begins with a token; nothing if there are none.
std::optional<std::size_t> repeated_name(const Tape& tape, std::size_t at);

/// Canonical JSON of a tape, as for a `Value`.
std::string print(const Tape& tape);
/// A member of the outermost object whose elements are made while they are printed. On the tape it is an empty array.
struct List {
  std::string_view name;
  std::size_t count;
  std::function<void(Tape& tape, std::size_t number)> put;  ///< puts one element on an empty tape
};
/// Canonical JSON with the elements of `list`. Memory holds one of them at a time.
std::string print(const Tape& tape, const List& list);
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
