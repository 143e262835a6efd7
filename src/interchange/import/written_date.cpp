// Dates as people and programs write them into tables.
#include "followup/time.hpp"
#include "interchange/import/scanner.hpp"

namespace followup::tables {
namespace {

using std::chrono::minutes;

int in_full(int year, std::size_t digits) { return digits == 2 ? 2000 + year : year; }

/// `2026/11/20`, `3/4/2026`, `20.11.26`, behind the first number.
std::optional<WrittenDate> numeric_date(int first, std::size_t digits, Scanner& scanner) {
  const char separator = scanner.take_one("/-.");
  scanner.skip();
  const auto second = scanner.number(2);
  if (separator == '\0' || !second || scanner.skip().take_one(std::string_view(&separator, 1)) == '\0')
    return std::nullopt;
  scanner.skip();
  const auto third = scanner.number(4);
  if (third && digits == 4 && scanner.digits <= 2)
    return WrittenDate{.year = first, .first = *second, .second = *third};
  if (!third || scanner.digits % 2 != 0) return std::nullopt;
  const int year = in_full(*third, scanner.digits);
  if (digits > 2) return std::nullopt;
  if (separator == '.') return WrittenDate{.year = year, .first = *second, .second = first};
  return WrittenDate{.year = year, .first = first, .second = *second, .is_open = true};
}

/// What stands between the parts of a date in words: `20th of November`, `20 de noviembre`.
void skip_small_words(Scanner& scanner) {
  constexpr std::array<std::string_view, 7> small{"st", "nd", "rd", "th", "er", "de", "of"};
  Scanner behind = scanner.skip(" .,-/'");
  while (std::ranges::count(small, behind.word()) > 0) scanner = behind.skip(" .,-/'");
}

/// Whether a number was the hour of a time, by what stands behind it.
bool is_hour(Scanner behind) {
  constexpr std::array<std::string_view, 6> words{"am", "pm", "a", "p", "h", "uhr"};
  return behind.take_one(":h") != '\0' || std::ranges::count(words, behind.skip().word()) > 0;
}

/// `20 Nov 2026`, `20. November 2026`, `20 de noviembre de 2026`, behind the day; `Nov 20, 2026`, behind the month.
std::optional<WrittenDate> named_date(std::optional<int> day, std::optional<int> month, Scanner& scanner) {
  skip_small_words(scanner);
  if (!month) month = month_of(scanner.word());
  if (!day) day = scanner.number(2);
  if (!month || !day) return std::nullopt;
  skip_small_words(scanner);
  Scanner behind = scanner;
  const auto year = behind.number(4);
  if (!year || behind.digits % 2 != 0 || is_hour(behind))
    return WrittenDate{.first = *month, .second = *day, .has_year = false};
  scanner = behind;
  return WrittenDate{.year = in_full(*year, scanner.digits), .first = *month, .second = *day};
}

std::optional<WrittenDate> date_in(Scanner& scanner) {
  if (const auto first = scanner.number(4)) {
    const std::size_t digits = scanner.digits;
    Scanner rest = scanner;
    if (auto date = numeric_date(*first, digits, rest)) {
      scanner = rest;
      return date;
    }
    return digits > 2 ? std::nullopt : named_date(first, std::nullopt, scanner);
  }
  const std::string_view word = scanner.word();
  if (const auto month = month_of(word)) return named_date(std::nullopt, month, scanner);
  if (!is_weekday(word)) return std::nullopt;
  std::optional<WrittenDate> date;
  if (scanner.skip(" .,").at_digit())
    date = date_in(scanner);
  else if (const auto month = month_of(scanner.word()))
    date = named_date(std::nullopt, month, scanner);
  if (date) date->weekday = word;
  return date;
}

constexpr minutes farthest_offset = std::chrono::hours(14);

/// `+0100`, `-05:00`, `utc`; false if something else is there.
bool read_offset(Scanner& scanner, WrittenDate& date) {
  constexpr std::array<std::string_view, 3> zero{"z", "utc", "gmt"};
  scanner.skip();
  if (scanner.at_end()) return true;
  Scanner behind = scanner;
  if (std::ranges::count(zero, behind.word()) > 0) {
    date.offset = minutes(0);
    scanner = behind;
    if (scanner.at_end()) return true;
  }
  const char sign = scanner.take_one("+-");
  const auto number = scanner.number(4);
  if (sign == '\0' || !number) return false;
  const bool is_short = scanner.digits <= 2;
  const auto behind_colon = is_short && scanner.take(":") ? scanner.number(2) : std::nullopt;
  const int count = is_short ? *number * 60 + behind_colon.value_or(0) : *number / 100 * 60 + *number % 100;
  date.offset = minutes(sign == '-' ? -count : count);
  return scanner.at_end() && minutes(count) <= farthest_offset;
}

/// The end of `9:00-10:00`, which may be an offset, too, if it is not too great.
std::optional<minutes> end_in(Scanner scanner) {
  const auto end = scanner.take("-") ? time_in(scanner) : std::nullopt;
  return scanner.skip().at_end() ? end : std::nullopt;
}

}  // namespace

std::optional<WrittenDate> written_date(std::string_view cell, const Fold& fold) {
  const auto when = parse_when(cell);
  const auto* moment = when ? std::get_if<Moment>(&*when) : nullptr;
  const bool is_universal = moment && moment->offset == minutes(0);
  if (when && !is_universal) return WrittenDate{.when = when};
  std::string text = fold(cell);
  text = trimmed(text.substr(0, std::min(text.find("→"), text.find("->"))), " \n\t");
  if (auto serial = serial_date(text)) return serial;
  Scanner scanner(text);
  auto date = date_in(scanner);
  if (!date) return std::nullopt;
  if (!scanner.skip(" ,").take("t") && !scanner.take("@")) {
    Scanner behind = scanner;
    const std::string_view word = behind.word();
    if (word == "at" || word == "um" || word == "a") scanner = behind;
  }
  if (scanner.skip(" ,").at_end()) return date;
  const std::string_view rest = std::string_view(text).substr(text.size() - scanner.left());
  date->time = time_in(scanner);
  const bool has_seconds = std::ranges::count(rest.substr(0, rest.size() - scanner.left()), ':') > 1;
  if (const auto end = has_seconds ? std::nullopt : end_in(scanner); end && date->time && *end > *date->time)
    return *end > farthest_offset ? date : std::nullopt;
  Scanner range = scanner.skip();
  if (range.take("- ") || range.take("–")) return date->time ? date : std::nullopt;
  if (!date->time || !read_offset(scanner, *date)) return std::nullopt;
  return date;
}

}  // namespace followup::tables
