// Time zones. The C library knows one zone at a time, that of $TZ; the program has one thread.
#include <algorithm>
#include <cstdlib>
#include <ctime>

#include <fmt/format.h>

#include "app/run.hpp"
#include "followup/render.hpp"
#include "followup/text.hpp"

namespace followup {
namespace {

using Names = std::vector<std::string>;

constexpr std::string_view database = "/usr/share/zoneinfo";

/// Sets $TZ, or removes it.
void set_zone(const std::optional<std::string>& zone) {
  if (zone)
    ::setenv("TZ", zone->c_str(), 1);
  else
    ::unsetenv("TZ");
  ::tzset();
}

/// The offset at `utc` in the zone that has this file.
std::chrono::minutes offset_in(const std::string& file, date::sys_seconds utc) {
  const char* own = std::getenv("TZ");
  const auto before = own ? std::optional<std::string>(own) : std::nullopt;
  set_zone(":" + file);
  const std::chrono::minutes offset = local_offset(utc);
  set_zone(before);
  return offset;
}

/// A zone's name in lower case, since its case does not count.
std::string lowered(const std::string& name) { return lower_case(name); }

Names all_zones() {
  Names names;
  std::error_code error;
  std::filesystem::recursive_directory_iterator entry(database, error);
  for (const std::filesystem::recursive_directory_iterator end; !error && entry != end; entry.increment(error)) {
    const bool is_folder = entry->is_directory(error);
    // The database's own lists and copies begin with small letters, or have a dot.
    const std::string file = entry->path().filename();
    if (file.front() < 'A' || file.front() > 'Z' || file.find('.') != std::string::npos)
      entry.disable_recursion_pending();
    else if (!is_folder)
      names.push_back(entry->path().string().substr(database.size() + 1));
  }
  std::ranges::sort(names);
  return names;
}

/// The same, without its continent.
std::string city_of(const std::string& name) { return lowered(name.substr(name.rfind('/') + 1)); }

/// The zones of the city, whatever its continent; else those whose names begin like this; else the nearest.
Names near(const std::string& typed, const Names& all) {
  constexpr std::size_t shortest = 3;
  constexpr std::size_t most = 5;
  Names found;
  const auto take = [&](auto fits) {
    for (const std::string& name : all)
      if (found.size() < most && fits(name)) found.push_back(name);
    return !found.empty();
  };
  if (take([&](const std::string& name) { return city_of(name) == city_of(typed); })) return found;
  if (typed.size() < shortest) return found;
  if (take([&](const std::string& name) { return lowered(name).starts_with(typed); })) return found;
  if (typed.find('/') == std::string::npos) return found;  // it may be no zone at all
  Names forms;
  for (const std::string& name : all) forms.insert(forms.end(), {lowered(name), city_of(name)});
  const std::string meant = closest(typed, forms);
  take([&](const std::string& name) { return !meant.empty() && (lowered(name) == meant || city_of(name) == meant); });
  return found;
}

/// Whether it is a name and an offset, as POSIX has them: `EST5EDT` or `<+03>-3`.
bool is_rule(std::string_view text) {
  constexpr std::size_t shortest = 3;
  const std::size_t start = text.starts_with('<') ? 1 : 0;
  std::size_t end = start;
  while (end < text.size() && (is_letter(text[end]) || (start == 1 && text[end] != '>'))) ++end;
  if (end - start < shortest) return false;
  if (start == 1) ++end;
  if (end < text.size() && (text[end] == '+' || text[end] == '-')) ++end;
  return end < text.size() && is_digit(text[end]);
}

}  // namespace

std::chrono::minutes local_offset(date::sys_seconds utc) {
  const std::time_t at = utc.time_since_epoch().count();
  std::tm local{};
  if (::localtime_r(&at, &local) == nullptr) return std::chrono::minutes(0);
  return std::chrono::minutes(local.tm_gmtoff / 60);
}

std::variant<NamedZone, std::vector<std::string>> find_zone(std::string_view name) {
  const std::string typed = lowered(std::string(name));
  const Names all = all_zones();
  const auto found = std::ranges::find(all, typed, lowered);
  if (found == all.end()) return near(typed, all);
  return NamedZone{
      *found, [file = fmt::format("{}/{}", database, *found)](date::sys_seconds utc) { return offset_in(file, utc); }};
}

std::optional<Doubt> doubt_of_zone(const World& world) {
  const std::string variable = world.variable("TZ").value_or("");
  const std::string zone = variable.substr(variable.starts_with(':') ? 1 : 0);
  const std::filesystem::path file = std::filesystem::path(database) / zone;  // or the zone's own path, if that is full
  std::error_code ignored;
  if (zone.empty() || is_rule(zone) || std::filesystem::is_regular_file(file, ignored)) return std::nullopt;
  return Doubt{"TZ", fmt::format("there is no time zone '{}', so that times are taken for UTC", zone),
               "export TZ=America/New_York, or the zone that you are in"};
}

}  // namespace followup
