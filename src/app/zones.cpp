// Time zones. The C library knows one zone at a time, that of $TZ; the program has one thread.
#include <algorithm>
#include <cstdlib>
#include <ctime>

#include <fmt/format.h>

#include "app/environment.hpp"
#include "followup/render.hpp"
#include "followup/text.hpp"

namespace followup {
namespace {

using Names = std::vector<std::string>;

constexpr std::string_view database = "/usr/share/zoneinfo";

/// Another $TZ for as long as it lives.
class OtherZone {
 public:
  explicit OtherZone(const std::string& zone) {
    if (const char* was = std::getenv("TZ")) was_ = was;
    ::setenv("TZ", zone.c_str(), 1);
    ::tzset();
  }
  ~OtherZone() {
    if (was_)
      ::setenv("TZ", was_->c_str(), 1);
    else
      ::unsetenv("TZ");
    ::tzset();
  }
  OtherZone(const OtherZone&) = delete;
  OtherZone& operator=(const OtherZone&) = delete;

 private:
  std::optional<std::string> was_;
};

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

/// Of names whose case does not count.
std::string lowered(const std::string& name) { return lower_case(name); }

/// The database's own lists and copies begin with small letters, or have a dot.
bool is_zone(const std::string& file) { return is_upper(file.front()) && file.find('.') == std::string::npos; }

Names all_zones() {
  Names names;
  std::error_code error;
  std::filesystem::recursive_directory_iterator entry(database, error);
  for (const std::filesystem::recursive_directory_iterator end; !error && entry != end; entry.increment(error)) {
    const bool is_folder = entry->is_directory(error);
    if (!is_zone(entry->path().filename()))
      entry.disable_recursion_pending();
    else if (!is_folder)
      names.push_back(entry->path().string().substr(database.size() + 1));
  }
  std::ranges::sort(names);
  return names;
}

/// Without its continent.
std::string place_of(const std::string& name) { return lowered(name.substr(name.rfind('/') + 1)); }

/// The zones of a place without its continent (or with a wrong one), else those that begin so, else the nearest.
Names near(const std::string& typed, const Names& all) {
  constexpr std::size_t shortest = 3;
  constexpr std::size_t most = 5;
  Names found;
  const auto take = [&](auto fits) {
    for (const std::string& name : all)
      if (found.size() < most && fits(name)) found.push_back(name);
    return !found.empty();
  };
  if (take([&](const std::string& name) { return place_of(name) == place_of(typed); })) return found;
  if (typed.size() < shortest) return found;
  if (take([&](const std::string& name) { return lowered(name).starts_with(typed); })) return found;
  if (typed.find('/') == std::string::npos) return found;  // it may be no zone at all
  Names forms;
  for (const std::string& name : all) forms.insert(forms.end(), {lowered(name), place_of(name)});
  const std::string meant = closest(typed, forms);
  take([&](const std::string& name) { return !meant.empty() && (lowered(name) == meant || place_of(name) == meant); });
  return found;
}

/// `EST5EDT` or `<+03>-3`: a name and an offset, as POSIX has them.
bool is_rule(std::string_view text) {
  constexpr std::size_t shortest = 3;
  const std::size_t start = text.starts_with('<') ? 1 : 0;
  std::size_t end = start;
  while (end < text.size() &&
         ((lower_case(text[end]) >= 'a' && lower_case(text[end]) <= 'z') || (start == 1 && text[end] != '>')))
    ++end;
  if (end - start < shortest) return false;
  if (start == 1) ++end;
  if (end < text.size() && (text[end] == '+' || text[end] == '-')) ++end;
  return end < text.size() && text[end] >= '0' && text[end] <= '9';
}

bool is_file(std::string_view zone) {
  std::error_code ignored;
  return std::filesystem::is_regular_file(std::filesystem::path(database) / zone, ignored);
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
  const auto offset_there = [file = ":" + std::string(database) + "/" + *found](date::sys_seconds utc) {
    const OtherZone there(file);
    return local_offset(utc);
  };
  return NamedZone{*found, offset_there};
}

std::optional<Doubt> doubt_of_zone(const World& world) {
  const auto variable = world.variable("TZ");
  if (!variable || variable->empty() || *variable == ":") return std::nullopt;
  std::string_view zone = *variable;
  if (zone.starts_with(':')) zone.remove_prefix(1);
  if (is_file(zone) || is_rule(zone)) return std::nullopt;
  return Doubt{"TZ", fmt::format("there is no time zone '{}', so that times are taken for UTC", zone),
               "export TZ=America/New_York, or the zone that you are in"};
}

}  // namespace followup
