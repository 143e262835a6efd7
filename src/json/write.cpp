#include "followup/write.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>
#include <limits>
#include <nlohmann/json.hpp>
#include <utility>

#include "followup/chunks.hpp"

namespace followup::json {
namespace {

bool is_scalar(const Value& value) { return value.kind != Value::Kind::array && value.kind != Value::Kind::object; }

bool are_scalars(const Value& value) {
  return std::ranges::all_of(value.elements, is_scalar) &&
         std::ranges::all_of(value.members, is_scalar, &Member::value);
}

bool is_plain(char c) { return c >= 0x20 && c < 0x7f && c != '"' && c != '\\'; }

// Whether what stands before a quote at `end` needs no escape, and is valid UTF-8.
bool is_as_it_is(const char* at, const char* end) {
  for (at = plain_end(at); at != end; at = plain_end(at)) {
    utf8proc_int32_t code = 0;
    const auto length = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(at), end - at, &code);
    if (length < 2) return false;  // no UTF-8; or ASCII, and no plain one
    at += length;
  }
  return true;
}

constexpr std::size_t first_room = 4096;

/// What stands between two parts, each on a line of its own: a comma, a new line, and as many blanks as are needed.
constexpr std::size_t most_blanks = 2 * deepest;
constexpr auto between_lines = [] {
  std::array<char, 2 + most_blanks> text{',', '\n'};
  std::fill(text.begin() + 2, text.end(), ' ');
  return text;
}();

}  // namespace

Writer::Writer(Layout layout, Characters characters) : layout_(layout), characters_(characters) { expect(first_room); }

void Writer::expect(std::size_t size) {
  if (size + padding > text_.size()) text_.resize(size + padding);
}

// Somewhat more, for whoever looks ahead.
char* Writer::room(std::size_t size) {
  if (text_.size() - size_ < size + padding) text_.resize(2 * text_.size() + size);
  return &text_[size_];
}

void Writer::put(std::string_view text) {
  std::memcpy(room(text.size()), text.data(), text.size());
  size_ += text.size();
}

void Writer::put(char c) {
  *room(1) = c;
  ++size_;
}

// A sign and the blank behind it, which compact JSON does without.
void Writer::put_two(const char* text) {
  std::memcpy(room(2), text, 2);
  size_ += layout_ == Layout::canonical ? 2 : 1;
}

std::string Writer::take() {
  text_.resize(std::exchange(size_, 0));
  return std::exchange(text_, {});
}

// With a comma before the new line, or without.
void Writer::new_line(bool comma) {
  const std::size_t blanks = 2 * open_.size();
  put(std::string_view(between_lines.data(), 2 + std::min(blanks, most_blanks)).substr(comma ? 0 : 1));
  for (std::size_t i = most_blanks; i < blanks; ++i) put(' ');
}

void Writer::begin_part() {
  Frame& frame = open_.back();
  const bool comma = !std::exchange(frame.is_empty, false);
  if (!frame.on_one_line) return new_line(comma);
  if (comma) put_two(", ");
}

// A member's value stands behind its name; anything else is an element, or all there is.
void Writer::begin_value() {
  if (!std::exchange(is_named_, false) && !open_.empty()) begin_part();
}

void Writer::open(char begin, char end, bool on_one_line) {
  begin_value();
  put(begin);
  open_.push_back({end, on_one_line || layout_ == Layout::compact, true});
}

void Writer::close() {
  const Frame frame = open_.back();
  open_.pop_back();
  if (!frame.on_one_line) new_line(false);
  put(frame.end);
}

void Writer::name(std::string_view name) {
  begin_part();
  quoted(name);
  put_two(": ");
  is_named_ = true;
}

void Writer::string(std::string_view text) {
  begin_value();
  quoted(text);
}

void Writer::number(int number) {
  begin_value();
  constexpr std::size_t longest = std::numeric_limits<int>::digits10 + 2;
  char* const at = room(longest);
  size_ += static_cast<std::size_t>(std::to_chars(at, at + longest, number).ptr - at);
}

void Writer::scalar(std::string_view text) {
  begin_value();
  put(text);
}

// Most strings need no escape: they are put down, and then looked at. The others are the library's.
void Writer::quoted(std::string_view text) {
  char* const at = room(text.size() + 2);
  char* const end = at + 1 + text.size();
  *at = '"';
  std::memcpy(at + 1, text.data(), text.size());
  *end = '"';
  const bool stands = characters_ == Characters::all ? is_as_it_is(at + 1, end) : std::ranges::all_of(text, is_plain);
  if (stands)
    size_ += text.size() + 2;
  else
    escaped(text);
}

void Writer::escaped(std::string_view text) {
  constexpr auto replace = nlohmann::json::error_handler_t::replace;  // names of files may be no UTF-8
  put(nlohmann::json(text).dump(-1, ' ', characters_ == Characters::ascii, replace));
}

void Writer::value(const Value& value) {
  switch (value.kind) {
    case Value::Kind::array:
      open_array(are_scalars(value));
      for (const Value& element : value.elements) this->value(element);
      return close();
    case Value::Kind::object:
      open_object(are_scalars(value));
      for (const Member& member : value.members) {
        name(member.name);
        this->value(member.value);
      }
      return close();
    case Value::Kind::string:
      return string(value.text);
    case Value::Kind::number:
      return scalar(value.text);
    case Value::Kind::boolean:
      return boolean(value.truth);
    default:
      return scalar("null");
  }
}

}  // namespace followup::json
