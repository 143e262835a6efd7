// Times of the day as people and programs write them into tables.
#include "interchange/import/scanner.hpp"

namespace followup::tables {
namespace {

using std::chrono::minutes;

struct Clock {
  minutes time{};
  bool has_half = false;  ///< am or pm is said
};

/// `15:00`, `15:00:00`, `3 pm`, `15h30`, `15 uhr`
std::optional<Clock> clock_in(Scanner& scanner) {
  auto hour = scanner.number(2);
  if (!hour) return std::nullopt;
  int minute = 0;
  const bool has_minutes = scanner.take_one(":h.") != '\0' && scanner.at_digit();
  if (has_minutes) minute = scanner.number(2).value_or(60);
  const bool has_seconds = has_minutes && scanner.take(":");
  if (has_seconds && !scanner.number(2)) return std::nullopt;
  if (has_seconds && scanner.take(".")) scanner.skip("0123456789");
  Scanner behind = scanner;
  const std::string_view word = behind.skip().word();
  const bool is_half = word == "am" || word == "pm" || word == "a" || word == "p";
  if (is_half && (*hour < 1 || *hour > 12)) return std::nullopt;
  if (is_half) hour = *hour % 12 + (word.starts_with('p') ? 12 : 0);
  if (is_half && word.size() == 1 && !(behind.take(".m.") || behind.take(".m"))) return std::nullopt;
  if (is_half || word == "uhr" || word == "h") scanner = behind;
  if (*hour > 23 || minute > 59) return std::nullopt;
  return Clock{minutes(*hour * 60 + minute), is_half};
}

/// The start of `2-3 pm`: of the two hours that it may be, the later one that is not after the end.
std::optional<minutes> start_before(minutes end, minutes start) {
  constexpr minutes half = std::chrono::hours(12);
  if (start < std::chrono::hours(1) || start >= half + std::chrono::hours(1)) return start;
  for (const minutes one : {start % half + half, start % half})
    if (one <= end) return one;
  return std::nullopt;
}

}  // namespace

std::optional<minutes> time_in(Scanner& scanner) {
  constexpr std::array<std::string_view, 4> dashes{"-", "–", "—", "to "};
  const auto start = clock_in(scanner);
  if (!start) return std::nullopt;
  Scanner behind = scanner;
  behind.skip();
  if (std::ranges::none_of(dashes, [&](std::string_view dash) { return behind.take(dash); })) return start->time;
  const auto end = clock_in(behind.skip());
  if (!end || !end->has_half) return start->time;
  scanner = behind;
  return start->has_half ? start->time : start_before(end->time, start->time);
}

std::optional<minutes> written_time(std::string_view cell, const Fold& fold) {
  const std::string text = trimmed(fold(cell));
  Scanner scanner(text);
  const auto time = time_in(scanner);
  return scanner.skip().at_end() || scanner.take("-") ? time : std::nullopt;
}

}  // namespace followup::tables
