#include "format/place.hpp"

#include <fmt/format.h>

#include "followup/errors.hpp"
#include "followup/json.hpp"

namespace followup::format {
namespace {

std::string path_of(const Place& place) {
  if (!place.parent) return {};
  std::string path = path_of(*place.parent);
  if (place.index) return fmt::format("{}[{}]", path, *place.index);
  if (!path.empty()) path += '.';
  return path.append(place.name);
}

int application_of(const Place& place) {
  if (place.application != 0 || !place.parent) return place.application;
  return application_of(*place.parent);
}

}  // namespace

void refuse(const Place& place, const std::string& why) {
  std::string where = path_of(place);
  if (const int id = application_of(place); id != 0) where += fmt::format(" (application {})", id);
  throw DataError(where.empty() ? why : fmt::format("{}: {}", where, why));
}

std::string in_quotes(std::string_view text) {
  constexpr std::size_t longest = 60;
  if (text.size() <= longest) return json::compact(text);
  std::size_t end = longest;
  while ((static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;  // not in the middle of a character
  return json::compact(std::string(text.substr(0, end)) + "…");
}

}  // namespace followup::format
