// Time zones. The C library knows one zone at a time, that of $TZ; the program has one thread.
#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <ctime>

#include <fmt/format.h>

#include "app/programs.hpp"
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

/// What people call the time of a place, and zones that have it. The database has some of these names, too, but not
/// everywhere, and without the changes of the clock.
struct Abbreviation {
  std::string_view name;
  std::string_view zones;
};

constexpr std::array abbreviations{
    Abbreviation{"est", "America/New_York"},
    Abbreviation{"edt", "America/New_York"},
    Abbreviation{"est5edt", "America/New_York"},
    Abbreviation{"et", "America/New_York"},
    Abbreviation{"cst", "America/Chicago Asia/Shanghai"},
    Abbreviation{"cdt", "America/Chicago"},
    Abbreviation{"cst6cdt", "America/Chicago"},
    Abbreviation{"ct", "America/Chicago"},
    Abbreviation{"mst", "America/Denver America/Phoenix"},
    Abbreviation{"mdt", "America/Denver"},
    Abbreviation{"mst7mdt", "America/Denver"},
    Abbreviation{"mt", "America/Denver"},
    Abbreviation{"pst", "America/Los_Angeles"},
    Abbreviation{"pdt", "America/Los_Angeles"},
    Abbreviation{"pst8pdt", "America/Los_Angeles"},
    Abbreviation{"pt", "America/Los_Angeles"},
    Abbreviation{"hst", "Pacific/Honolulu"},
    Abbreviation{"akst", "America/Anchorage"},
    Abbreviation{"cet", "Europe/Berlin Europe/Paris"},
    Abbreviation{"cest", "Europe/Berlin Europe/Paris"},
    Abbreviation{"met", "Europe/Berlin"},
    Abbreviation{"mez", "Europe/Berlin"},
    Abbreviation{"eet", "Europe/Athens Europe/Helsinki"},
    Abbreviation{"eest", "Europe/Athens Europe/Helsinki"},
    Abbreviation{"wet", "Europe/Lisbon"},
    Abbreviation{"west", "Europe/Lisbon"},
    Abbreviation{"bst", "Europe/London"},
    Abbreviation{"msk", "Europe/Moscow"},
    Abbreviation{"ist", "Asia/Kolkata Asia/Jerusalem Europe/Dublin"},
    Abbreviation{"jst", "Asia/Tokyo"},
    Abbreviation{"kst", "Asia/Seoul"},
    Abbreviation{"sgt", "Asia/Singapore"},
    Abbreviation{"aest", "Australia/Sydney Australia/Brisbane"},
    Abbreviation{"aedt", "Australia/Sydney"},
    Abbreviation{"awst", "Australia/Perth"},
    Abbreviation{"nzst", "Pacific/Auckland"},
    Abbreviation{"nzdt", "Pacific/Auckland"},
};

/// The zones that an abbreviation is for; none if it is none.
Names zones_called(const std::string& typed) {
  const auto found = std::ranges::find(abbreviations, typed, &Abbreviation::name);
  return found == abbreviations.end() ? Names() : split_words(found->zones);
}

/// A zone's name in lower case, without its continent.
std::string city_of(const std::string& name) { return lowered(name.substr(name.rfind('/') + 1)); }

/// The zones of the city, whatever its continent; else those whose names begin like this; else the nearest.
Names near(const std::string& typed, const Names& all) {
  constexpr std::size_t shortest = 3;
  constexpr std::size_t most = 5;
  if (Names meant = zones_called(typed); !meant.empty()) return meant;
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

/// Whether the C library can read it as the file of a zone.
bool is_zone_file(const std::filesystem::path& path) {
  constexpr std::string_view mark = "TZif";
  const OpenFile file(path, O_RDONLY | O_NONBLOCK);  // a FIFO, or the kernel's log, is not waited for
  std::array<char, mark.size()> start{};
  return TEMP_FAILURE_RETRY(::read(file.number, start.data(), start.size())) == static_cast<ssize_t>(start.size()) &&
         std::string_view(start.data(), start.size()) == mark;
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
  constexpr int most_hours = 24;
  const std::string_view rest = text.substr(std::min(end, text.size()));
  const auto hours = parse_number(rest.substr(0, std::min(rest.find_first_not_of("0123456789"), rest.size())));
  return hours && *hours <= most_hours;
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
  if (zone.empty() || is_rule(zone) || is_zone_file(file)) return std::nullopt;
  const Names meant = zones_called(lowered(zone));
  return Doubt{"TZ", fmt::format("there is no time zone '{}', so times are taken as UTC", zone),
               fmt::format("export TZ={}, or the zone that you are in", meant.empty() ? "America/New_York" : meant[0])};
}

}  // namespace followup
