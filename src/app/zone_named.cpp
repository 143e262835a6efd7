// Zones by their names. The C library knows one zone at a time, that of $TZ; the program has one thread.
#include <algorithm>
#include <cstdlib>
#include <ctime>

#include "app/zone.hpp"
#include "followup/render.hpp"

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

std::string lowered(std::string text) {
  for (char& c : text)
    if (is_upper(c)) c = static_cast<char>(c - 'A' + 'a');
  return text;
}

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

}  // namespace followup
