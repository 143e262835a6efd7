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

bool is_weekday(std::string_view word) {
  constexpr std::array<std::string_view, 28> days{
      "monday", "tuesday",  "wednesday", "thursday",   "friday",   "saturday", "sunday",    //
      "montag", "dienstag", "mittwoch",  "donnerstag", "freitag",  "samstag",  "sonntag",   //
      "lundi",  "mardi",    "mercredi",  "jeudi",      "vendredi", "samedi",   "dimanche",  //
      "lunes",  "martes",   "miercoles", "jueves",     "viernes",  "sabado",   "domingo"};
  return word.size() > 1 && std::ranges::any_of(days, [&](auto day) { return day.starts_with(word); });
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
