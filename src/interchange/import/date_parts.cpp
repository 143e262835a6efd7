// Parts of dates: months and weekdays in four languages, what a spreadsheet counts, and what stands for no date.
#include <cmath>

#include "interchange/import/parts.hpp"

namespace followup::tables {

std::optional<int> month_of(std::string_view word) {
  constexpr std::array<std::array<std::string_view, 4>, 12> months{
      {{"january", "januar", "janvier", "enero"},
       {"february", "februar", "fevrier", "febrero"},
       {"march", "marz", "mars", "marzo"},
       {"april", "april", "avril", "abril"},
       {"may", "mai", "mai", "mayo"},
       {"june", "juni", "juin", "junio"},
       {"july", "juli", "juillet", "julio"},
       {"august", "august", "aout", "agosto"},
       {"september", "september", "septembre", "septiembre"},
       {"october", "oktober", "octobre", "octubre"},
       {"november", "november", "novembre", "noviembre"},
       {"december", "dezember", "decembre", "diciembre"}}};
  if (word.size() < 3) return std::nullopt;
  std::optional<int> found;
  for (std::size_t at = 0; at < months.size(); ++at) {
    const auto begins = [&](std::string_view name) { return name.starts_with(word); };
    if (std::ranges::none_of(months.at(at), begins)) continue;
    if (found) return std::nullopt;  // `jui`
    found = static_cast<int>(at) + 1;
  }
  return found;
}

namespace {

constexpr std::array<std::string_view, 28> weekdays{
    "monday", "tuesday",  "wednesday", "thursday",   "friday",   "saturday", "sunday",    //
    "montag", "dienstag", "mittwoch",  "donnerstag", "freitag",  "samstag",  "sonntag",   //
    "lundi",  "mardi",    "mercredi",  "jeudi",      "vendredi", "samedi",   "dimanche",  //
    "lunes",  "martes",   "miercoles", "jueves",     "viernes",  "sabado",   "domingo"};

}  // namespace

bool is_weekday(std::string_view word) {
  return word.size() > 1 && std::ranges::any_of(weekdays, [&](auto day) { return day.starts_with(word); });
}

bool is_weekday_of(std::string_view word, Day day) {
  constexpr unsigned days_a_week = 7;
  const unsigned position = date::weekday(day).iso_encoding() - 1;
  for (std::size_t at = position; at < weekdays.size(); at += days_a_week)
    if (weekdays.at(at).starts_with(word)) return true;
  return false;
}

std::string advice_on_date(const std::string& text, const Fold& fold) {
  const std::vector<std::string> numbers = split_words(text, "/-.");
  const bool are_numbers =
      std::ranges::all_of(text, [](char c) { return is_digit(c) || c == '/' || c == '-' || c == '.'; });
  if (are_numbers && numbers.size() == 2) return "write the year, too";
  const auto start = written_date(text.substr(0, text.rfind('-')), fold);
  if (start && start->time) return "write the hour of its start alone";
  const std::size_t blank = text.rfind(' ');
  if (blank == text.npos || text.size() - blank > 5) return "";
  const bool is_zone = std::ranges::all_of(text.substr(blank + 1), [](char c) { return c >= 'A' && c <= 'Z'; });
  const auto date = is_zone ? written_date(text.substr(0, blank), fold) : std::nullopt;
  return date && (date->time || date->when) ? "write the zone as hours from UTC, such as -05:00" : "";
}

std::optional<WrittenDate> serial_date(std::string_view text) {
  constexpr int least = 30'000;
  constexpr int most = 80'000;
  constexpr int minutes_a_day = 24 * 60;
  const auto days = parse_number(text.substr(0, 5));
  if (!days || *days < least || *days > most || (text.size() > 5 && text[5] != '.')) return std::nullopt;
  const date::year_month_day day{date::local_days(date::December / 30 / 1899) + date::days(*days)};
  WrittenDate result{.year = static_cast<int>(day.year()),
                     .first = static_cast<int>(static_cast<unsigned>(day.month())),
                     .second = static_cast<int>(static_cast<unsigned>(day.day()))};
  if (text.size() == 5) return result;
  double part = 0;
  const auto [end, error] = std::from_chars(text.data() + 5, text.data() + text.size(), part);
  if (error != std::errc() || end != text.data() + text.size() || part >= 1) return std::nullopt;
  result.time = std::chrono::minutes(std::min(static_cast<int>(std::lround(part * minutes_a_day)), minutes_a_day - 1));
  return result;
}

bool is_blank(std::string_view cell, const Fold& fold) {
  constexpr std::array<std::string_view, 12> none{"",   "-",    "--",  "–",   "—", "n/a",
                                                  "na", "none", "tbd", "tba", "?", "null"};
  return std::ranges::count(none, trimmed(cell.size() > 4 ? std::string(cell) : fold(cell), " \n\t")) > 0;
}

}  // namespace followup::tables
