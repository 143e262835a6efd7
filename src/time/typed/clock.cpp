// The time of day of a typed date, and its zone.
#include "followup/text.hpp"
#include "time/forms.hpp"
#include "time/typed/parts.hpp"

namespace followup::typed {
namespace {

bool has_half(std::string_view text) { return text.ends_with("am") || text.ends_with("pm"); }

/// A number of two digits, or of `shortest`, from `least` to `most`.
std::optional<unsigned> read_number(std::string_view text, std::size_t shortest, unsigned least, unsigned most) {
  const auto number = parse_number<unsigned>(text);
  const bool is_of_size = text.size() >= shortest && text.size() <= 2;
  return is_of_size && number && *number >= least && *number <= most ? number : std::nullopt;
}

/// `15:30`, `9:00:30`, `3pm`, `3:30pm`
std::optional<std::chrono::seconds> read_time(std::string_view text) {
  const bool half = has_half(text);
  const bool is_afternoon = text.ends_with("pm");
  if (half) text.remove_suffix(2);
  const std::vector<std::string> parts = split(text, ':');
  if (parts.size() > 3 || (parts.size() == 1 && !half)) return std::nullopt;
  const auto sixtieths = [&](std::size_t part) {
    return part < parts.size() ? read_number(parts[part], 2, 0, 59) : std::optional(0U);
  };
  auto hour = half ? read_number(parts[0], 1, 1, 12) : read_number(parts[0], 1, 0, 23);
  const auto minute = sixtieths(1);
  const auto second = sixtieths(2);
  if (!hour || !minute || !second) return std::nullopt;
  if (half) hour = *hour % 12 + (is_afternoon ? 12 : 0);
  return std::chrono::hours(*hour) + std::chrono::minutes(*minute) + std::chrono::seconds(*second);
}

}  // namespace

bool looks_like_clock(std::string_view word) {
  return word.find(':') != word.npos || (!word.empty() && is_digit(word[0]) && has_half(word));
}

std::optional<Clock> read_clock(std::string_view word) {
  const auto end = word.find_first_of("+-z");
  const auto time = read_time(word.substr(0, end));
  if (!time) return std::nullopt;
  if (end == word.npos) return Clock{*time};
  const std::string_view name = word.substr(end);
  const auto offset = name == "z" ? std::optional(std::chrono::minutes(0)) : parse_offset(name);
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
