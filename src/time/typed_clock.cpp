#include "time/digits.hpp"
#include "time/typed.hpp"

namespace followup::typed {
namespace {

/// `+01:00` or `z`. `-00:00` is none: it says that nobody knows the offset.
std::optional<std::chrono::minutes> read_offset(std::string_view text) {
  if (text == "z") return std::chrono::minutes(0);
  if (text.size() != 6 || text[3] != ':' || text == "-00:00") return std::nullopt;
  const int hours = read_digits(text.substr(1, 2));
  const int minutes = read_digits(text.substr(4));
  if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59) return std::nullopt;
  return std::chrono::minutes((text[0] == '-' ? -1 : 1) * (hours * 60 + minutes));
}

bool has_half(std::string_view text) { return text.ends_with("am") || text.ends_with("pm"); }

/// Takes two digits after a colon off the front of `text`; 0 if there is nothing left, -1 if it is no such thing.
int take_sixtieths(std::string_view& text) {
  if (text.empty()) return 0;
  const int value = text.size() >= 3 && text[0] == ':' ? read_digits(text.substr(1, 2)) : -1;
  text.remove_prefix(value < 0 ? 0 : 3);
  return value > 59 ? -1 : value;
}

std::optional<std::chrono::seconds> read_time(std::string_view text) {
  const bool half = has_half(text);
  const bool afternoon = text.ends_with("pm");
  if (half) text.remove_suffix(2);
  if (!half && text.find(':') == text.npos) return std::nullopt;
  const auto colon = text.find(':');
  int hour = read_digits(text.substr(0, colon));
  if ((colon == text.npos ? text.size() : colon) > 2 || hour < (half ? 1 : 0) || hour > (half ? 12 : 23)) {
    return std::nullopt;
  }
  if (half) hour = hour % 12 + (afternoon ? 12 : 0);
  text.remove_prefix(colon == text.npos ? text.size() : colon);
  const int minute = take_sixtieths(text);
  const int second = minute < 0 ? -1 : take_sixtieths(text);
  if (minute < 0 || second < 0 || !text.empty()) return std::nullopt;
  return std::chrono::seconds(hour * 3600 + minute * 60 + second);
}

}  // namespace

bool looks_like_clock(std::string_view word) {
  return word.find(':') != word.npos || (!word.empty() && is_digit(word[0]) && has_half(word));
}

std::optional<Clock> read_clock(std::string_view word) {
  const auto split = word.find_first_of("+-z");
  const auto time = read_time(word.substr(0, split));
  if (!time) return std::nullopt;
  if (split == word.npos) return Clock{*time};
  const std::string_view name = word.substr(split);
  const auto offset = read_offset(name);
  if (!offset) return std::nullopt;
  return Clock{*time, NamedZone{name == "z" ? "UTC" : std::string(name), [=](date::sys_seconds) { return *offset; }}};
}

std::optional<std::variant<NamedZone, std::vector<std::string>>> take_zone(Words& words, const FindZone& find_zone) {
  const bool is_behind_time = words.size() > 1 && looks_like_clock(words[words.size() - 2]);
  const std::string name = words.back();
  if (!find_zone || !is_behind_time || name.empty() || name[0] < 'a' || name[0] > 'z') return std::nullopt;
  auto found = find_zone(name);
  const auto* near = std::get_if<std::vector<std::string>>(&found);
  if (near && near->empty() && name.find('/') == name.npos) return std::nullopt;
  words.pop_back();
  return found;
}

}  // namespace followup::typed
