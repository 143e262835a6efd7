#include "app/zone.hpp"

#include <algorithm>

namespace followup {
namespace {

bool is_letter(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }

/// `EST5EDT` or `<+03>-3`: a name and an offset, as POSIX has them.
bool is_rule(std::string_view text) {
  constexpr std::size_t shortest = 3;
  const std::size_t start = text.starts_with('<') ? 1 : 0;
  std::size_t end = start;
  while (end < text.size() && (is_letter(text[end]) || (start == 1 && text[end] != '>'))) ++end;
  if (end - start < shortest) return false;
  if (start == 1) ++end;
  if (end < text.size() && (text[end] == '+' || text[end] == '-')) ++end;
  return end < text.size() && text[end] >= '0' && text[end] <= '9';
}

bool is_file(std::string_view zone) {
  std::error_code ignored;
  return std::filesystem::is_regular_file(std::filesystem::path("/usr/share/zoneinfo") / zone, ignored);
}

}  // namespace

std::optional<Doubt> doubt_of_zone(const World& world) {
  const auto variable = world.variable("TZ");
  if (!variable || variable->empty() || *variable == ":") return std::nullopt;
  std::string_view zone = *variable;
  if (zone.starts_with(':')) zone.remove_prefix(1);
  if (is_file(zone) || is_rule(zone)) return std::nullopt;
  return Doubt{"TZ", "there is no time zone '" + std::string(zone) + "', so that times are taken for UTC",
               "export TZ=America/New_York, or the zone that you are in"};
}

}  // namespace followup
