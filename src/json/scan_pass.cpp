// How the scanner gets over what it need not look at.
#include <utf8proc.h>

#include <utility>

#include "followup/scan.hpp"

namespace followup::json {
namespace {

/// What numbers and the words null, true and false are made of.
constexpr bool is_of_scalar(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'z') || c == '-' || c == '+' || c == '.' || c == 'E';
}

}  // namespace

void Scanner::refuse() { throw Malformed(); }

char Scanner::peek_further() {
  for (;;) {
    const char c = *at_;
    if (c == ' ' || c == '\n')
      at_ = blanks_end(at_ + 1);
    else if (c == '\r' || c == '\t')
      ++at_;
    else if (at_ != end_ || !refill())
      return c;
  }
}

bool Scanner::next(char bracket) {
  if (*at_ == '\n') at_ = blanks_end(at_ + 1);
  char c = peek();
  const bool is_first = std::exchange(is_first_, false);
  if (c == bracket) {
    close();
    return false;
  }
  require((c == ',') != is_first);
  if (!is_first) {
    ++at_;
    if (*at_ == '\n') at_ = blanks_end(at_ + 1);
    c = peek();
  }
  require(bracket == ']' || c == '"');
  return true;
}

void Scanner::pass_colon() {
  require(peek() == ':');
  ++at_;
}

void Scanner::bring_ahead(std::ptrdiff_t size) {
  token_ = at_;
  while (end_ - at_ < size && refill()) {
  }
}

// A string from the first character on that is not plain.
bool Scanner::pass_rest_of_string() {
  bool has_escapes = false;
  for (; *at_ != '"'; at_ = plain_end(at_)) {
    if (at_ == end_) {
      require(refill());
    } else if (*at_ == '\\') {
      has_escapes = true;
      require(++at_ != end_ || refill());
      ++at_;
    } else {
      pass_character();
    }
  }
  ++at_;
  return has_escapes;
}

// A character beyond ASCII.
void Scanner::pass_character() {
  constexpr std::ptrdiff_t longest = 4;
  while (end_ - at_ < longest && refill()) {
  }
  utf8proc_int32_t code = 0;
  const auto length = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(at_), end_ - at_, &code);
  require(length > 1);
  at_ += length;
}

void Scanner::pass_scalar() {
  require(is_of_scalar(*at_));
  do {
    while (is_of_scalar(*at_)) ++at_;
  } while (at_ == end_ && refill());
}

// A value of any kind, as far as brackets and quotes go.
void Scanner::pass_value() {
  std::size_t open = 0;
  do {
    const char c = peek();
    if (c == '"') {
      at_ = plain_end(at_ + 1);
      pass_rest_of_string();
    } else if (is_of_scalar(c)) {
      pass_scalar();
    } else {
      require(c == '{' || c == '[' || (open > 0 && std::string_view("}],:").find(c) != std::string_view::npos));
      open += c == '{' || c == '[' ? 1 : 0;
      open -= c == '}' || c == ']' ? 1 : 0;
      require(depth_ + open <= deepest);
      ++at_;
    }
  } while (open > 0);
}

// The text of the string that the token is.
std::string_view Scanner::unescaped(std::size_t length) { return unescaped_ = library_value(length).text; }

// The token as the library reads it.
Value Scanner::library_value(std::size_t length) const {
  auto value = read({token_, length});
  require(std::holds_alternative<Value>(value));
  return std::get<Value>(std::move(value));
}

}  // namespace followup::json
