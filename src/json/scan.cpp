// The scanner: plain text is passed eight bytes at a time; what is rare in it is judged by the library.
#include "followup/scan.hpp"

#include <algorithm>
#include <cstring>
#include <utility>

#include "json/scalar.hpp"

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

std::string_view Scanner::number() {
  peek();
  token_ = at_;
  pass_scalar();
  const std::string_view spelling(token_, static_cast<std::size_t>(at_ - token_));
  const bool is_plain = std::ranges::all_of(spelling, is_digit) && (spelling.front() != '0' || spelling.size() == 1);
  require(is_plain || library_value(spelling.size()).kind == Value::Kind::number);
  return spelling;
}

bool Scanner::boolean() {
  peek();
  token_ = at_;
  pass_scalar();
  const std::string_view word(token_, static_cast<std::size_t>(at_ - token_));
  require(word == "true" || word == "false");
  return word == "true";
}

Value Scanner::value() {
  peek();
  token_ = at_;
  pass_value();
  return library_value(static_cast<std::size_t>(at_ - token_));
}

void Scanner::finish() {
  peek();
  require(at_ == end_);
}

}  // namespace followup::json
