// The scanner: plain text is passed sixteen bytes at a time; what is rare in it is judged by the library.
#include "followup/scan.hpp"

#include <algorithm>
#include <cstring>
#include <utility>

namespace followup::json {
namespace {

constexpr std::size_t least_room = 65'536;

Scanner::Source pieces_of(std::string_view text) {
  return [text](char* into, std::size_t room) mutable {
    const std::size_t count = text.copy(into, room);
    text.remove_prefix(count);
    return count;
  };
}

}  // namespace

Scanner::Scanner(Source source)
    : source_(std::move(source)),
      window_(std::make_unique_for_overwrite<char[]>(least_room + padding)),
      room_(least_room),
      token_(window_.get()),
      at_(token_),
      end_(token_) {
  std::fill_n(window_.get(), padding, '\0');
}

Scanner::Scanner(std::string_view text) : Scanner(pieces_of(text)) {}

// Brings more of the text into the window, and keeps what follows `token_`. False at the end of the text.
bool Scanner::refill() {
  const auto kept = static_cast<std::size_t>(end_ - token_);
  const auto passed = at_ - token_;
  if (2 * kept > room_) {
    auto larger = std::make_unique_for_overwrite<char[]>(2 * room_ + padding);
    std::memcpy(larger.get(), token_, kept);
    window_ = std::move(larger);
    room_ *= 2;
  } else {
    std::memmove(window_.get(), token_, kept);
  }
  const std::size_t count = source_(window_.get() + kept, room_ - kept);
  std::fill_n(window_.get() + kept + count, padding, '\0');
  token_ = window_.get();
  at_ = token_ + passed;
  end_ = token_ + kept + count;
  return count > 0;
}

Value::Kind Scanner::kind() {
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
      require(is_digit(c) || c == '-');
      return Value::Kind::number;
  }
}

/// The token of a string, and whether there are escapes in it.
bool Scanner::take_string() {
  require(peek() == '"');
  token_ = at_;
  at_ = plain_end(at_ + 1);
  return pass_rest_of_string();
}

/// The text of the string that the token is.
std::string_view Scanner::token_text(std::size_t length, bool has_escapes) {
  return has_escapes ? unescaped(length) : std::string_view(token_ + 1, length - 2);
}

std::string_view Scanner::string() {
  const bool has_escapes = take_string();
  return token_text(token_length(), has_escapes);
}

std::string_view Scanner::name() {
  const bool has_escapes = take_string();
  const std::size_t length = token_length();
  pass_colon();
  return token_text(length, has_escapes);
}

bool Scanner::respell_name() {
  if (!take_string()) {
    at_ = token_;
    return false;
  }
  const std::string_view name = token_text(token_length(), true);
  const bool is_plain = std::ranges::all_of(name, [](char c) { return c >= ' ' && c <= '~' && c != '"' && c != '\\'; });
  if (is_plain) {
    char* const to = window_.get() + (at_ - window_.get()) - name.size() - 2;
    *to = '"';
    *std::ranges::copy(name, to + 1).out = '"';
    token_ = to;
  }
  at_ = token_;
  is_first_ = is_plain;  // no comma is to come before it
  return is_plain;
}

std::string_view Scanner::number() {
  peek();
  token_ = at_;
  pass_scalar();
  const std::string_view spelling(token_, token_length());
  const bool is_plain = std::ranges::all_of(spelling, is_digit) && (spelling.front() != '0' || spelling.size() == 1);
  require(is_plain || library_value(spelling.size()).kind == Value::Kind::number);
  return spelling;
}

bool Scanner::boolean() {
  peek();
  token_ = at_;
  pass_scalar();
  const std::string_view word(token_, token_length());
  require(word == "true" || word == "false");
  return word == "true";
}

Value Scanner::value() {
  peek();
  token_ = at_;
  pass_value();
  return library_value(token_length());
}

std::string_view Scanner::ahead(std::size_t size) {
  peek();
  if (end_ - at_ < static_cast<std::ptrdiff_t>(size)) bring_ahead(static_cast<std::ptrdiff_t>(size));
  return {at_, static_cast<std::size_t>(end_ - at_)};
}

void Scanner::finish() {
  peek();
  require(at_ == end_);
}

}  // namespace followup::json
