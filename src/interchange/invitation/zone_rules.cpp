#include "interchange/invitation/zone_rules.hpp"

#include <algorithm>

#include "followup/text.hpp"

namespace followup {
namespace {

using date::local_seconds;
using std::chrono::minutes;

int year_of(local_seconds local) { return int(date::year_month_day(date::floor<date::days>(local)).year()); }

/// The day of a year on which a rule has clocks change; nothing if it has no such day then.
std::optional<date::local_days> day_in(const YearlyRule& rule, date::year year) {
  const auto month = year / rule.month;
  if (rule.nth != 0) {
    if (rule.nth < 0) return date::local_days(month / (*rule.weekday)[date::last]) + date::weeks(rule.nth + 1);
    const date::year_month_weekday day{month / (*rule.weekday)[static_cast<unsigned>(rule.nth)]};
    return day.ok() ? std::optional(date::local_days(day)) : std::nullopt;
  }
  for (const unsigned number : rule.days) {
    const date::year_month_day day{month / date::day(number)};
    if (day.ok() && (!rule.weekday || Weekday(date::local_days(day)) == *rule.weekday)) return date::local_days(day);
  }
  return std::nullopt;
}

/// When an observance began last at or before that time; nothing if it had not begun.
std::optional<local_seconds> last_begin(const Observance& one, local_seconds local) {
  std::optional<local_seconds> begin;
  const auto take = [&](local_seconds at) {
    if (at <= local && (!begin || at > *begin)) begin = at;
  };
  take(one.start);
  for (const local_seconds at : one.more) take(at);
  if (!one.yearly) return begin;
  const auto time = one.start - date::floor<date::days>(one.start);
  const int latest = year_of(one.last ? std::min(*one.last, local) : local);
  for (const int year : {latest, latest - 1}) {
    const auto day = day_in(*one.yearly, date::year(year));
    const bool is_within = day && *day + time >= one.start && (!one.last || *day + time <= *one.last);
    if (is_within) take(*day + time);
  }
  return begin;
}

/// The number, if it is one of 1 to `most`; else 0, which no month and no day has.
unsigned number_within(std::string_view text, unsigned most) {
  const unsigned number = parse_number<unsigned>(text).value_or(0);
  return number <= most ? number : 0;
}

/// `1SU`, `-1SU`, `SU`
void put_weekday(std::string_view text, YearlyRule& rule) {
  constexpr std::string_view weekdays = "SUMOTUWETHFRSA";
  if (text.size() < 2) return;
  const std::size_t at = weekdays.find(text.substr(text.size() - 2));
  std::string_view number = text.substr(0, text.size() - 2);
  if (number.starts_with('+')) number.remove_prefix(1);
  const int nth = parse_number(number).value_or(0);
  if (at == weekdays.npos || at % 2 != 0 || nth < -5 || nth > 5) return;
  rule.weekday = Weekday(static_cast<unsigned>(at / 2));
  rule.nth = nth;
}

/// Whether a rule names days that there can be.
bool is_usable(const YearlyRule& rule) { return rule.month.ok() && (rule.nth != 0 || !rule.days.empty()); }

}  // namespace

minutes offset_at(const ZoneRules& rules, local_seconds local) {
  const Observance* current = nullptr;
  local_seconds since;
  for (const Observance& one : rules) {
    const auto begin = last_begin(one, local);
    if (!begin || (current && *begin <= since)) continue;
    current = &one;
    since = *begin;
  }
  return current ? current->to : std::ranges::min_element(rules, {}, &Observance::start)->from;
}

void put_rule(std::string_view rule, Observance& observance) {
  const date::year_month_day start(date::floor<date::days>(observance.start));
  YearlyRule yearly{.month = start.month()};
  bool is_yearly = false;
  bool has_count = false;
  for (const std::string& part : split(rule, ';')) {
    const std::size_t equals = std::min(part.find('='), part.size());
    const std::string name = part.substr(0, equals);
    const std::string value = part.substr(std::min(equals + 1, part.size()));
    if (name == "FREQ") is_yearly = value == "YEARLY";
    if (name == "BYMONTH") yearly.month = date::month(number_within(value, 12));
    if (name == "BYDAY") put_weekday(value, yearly);
    if (name == "COUNT") has_count = true;
    if (name == "UNTIL") observance.last = parse_stamp(value.size() == 8 ? value + "T235959" : value);
    if (name == "UNTIL" && observance.last && value.ends_with('Z')) *observance.last += observance.from;
    if (name != "BYMONTHDAY") continue;
    for (const std::string& day : split(value, ',')) yearly.days.push_back(number_within(day, 31));
  }
  if (yearly.days.empty()) yearly.days = {unsigned(start.day())};
  if (is_yearly && !has_count && is_usable(yearly)) observance.yearly = std::move(yearly);
}

std::optional<local_seconds> parse_stamp(std::string_view text) {
  if (text.ends_with('Z')) text.remove_suffix(1);
  const bool has_form =
      text.size() == 15 && text[8] == 'T' && std::ranges::count_if(text, [](char c) { return is_digit(c); }) == 14;
  if (!has_form) return std::nullopt;
  const auto number = [&](std::size_t at, std::size_t size) { return *parse_number<unsigned>(text.substr(at, size)); };
  const date::year_month_day day{date::year(int(number(0, 4))), date::month(number(4, 2)), date::day(number(6, 2))};
  const unsigned hour = number(9, 2);
  const unsigned minute = number(11, 2);
  const unsigned second = number(13, 2);
  if (!day.ok() || hour > 23 || minute > 59 || second > 59) return std::nullopt;
  return date::local_days(day) + std::chrono::hours(hour) + minutes(minute) + std::chrono::seconds(second);
}

std::optional<minutes> parse_zone_offset(std::string_view text) {
  const bool is_signed = text.starts_with('+') || text.starts_with('-');
  if (!is_signed || (text.size() != 5 && text.size() != 7)) return std::nullopt;
  const auto hours = parse_number<unsigned>(text.substr(1, 2));
  const auto rest = parse_number<unsigned>(text.substr(3, 2));
  if (!hours || !rest || *hours > 23 || *rest > 59) return std::nullopt;
  const minutes offset = std::chrono::hours(*hours) + minutes(*rest);
  return text.front() == '-' ? -offset : offset;
}

}  // namespace followup
