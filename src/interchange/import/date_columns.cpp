// In which order the dates of a column stand: a whole column tells what one cell does not.
#include <fmt/format.h>

#include "interchange/import/parts.hpp"

namespace followup::tables {
namespace {

/// Those that are used, and the one whose dates are only looked at.
constexpr std::array date_columns{Column::interview, Column::decision_by, Column::decided,
                                  Column::answer_by, Column::follow_up,   Column::applied};

constexpr std::string_view no_day = "is no day of the years 1970 to 2199";

/// A cell, and its row; none if that is 0.
struct Found {
  int row = 0;
  std::string text;
};

/// What the dates of a column show.
struct Seen {
  Found day_first;
  Found month_first;
  Found open;  ///< it stands either way round, and is not the same day both ways

  [[nodiscard]] bool is_settled() const { return (day_first.row > 0) != (month_first.row > 0); }
  [[nodiscard]] DateOrder order() const { return day_first.row > 0 ? DateOrder::dmy : DateOrder::mdy; }
};

void look_at(const Row& row, const std::string& text, const Fold& fold, Seen& seen) {
  constexpr int months = 12;
  const bool may_be_open = text.find_first_of("/-") != text.npos;
  const auto date = may_be_open ? written_date(text, fold) : std::nullopt;
  if (!date || !date->is_open) return;
  Found& found = date->first > months ? seen.day_first : date->second > months ? seen.month_first : seen.open;
  const bool is_one_day = date->first == date->second;
  if (found.row == 0 && !is_one_day) found = {row.number, text};
}

[[noreturn]] void refuse_both(const std::string& header, const Seen& seen) {
  throw UsageError(
      fmt::format("the dates of '{}' stand both ways round: {} in row {}, {} in row {}; nothing was changed", header,
                  seen.day_first.text, seen.day_first.row, seen.month_first.text, seen.month_first.row),
      "one of them is wrong in the table");
}

[[noreturn]] void refuse_open(const std::string& header, const Seen& seen) {
  throw UsageError(fmt::format("the dates of '{}' may stand either way round: {} in row {}; nothing was changed",
                               header, seen.open.text, seen.open.row),
                   "if the day comes first: --dates dmy\nif the month comes first: --dates mdy");
}

/// The order in which all other columns stand, if they agree.
std::optional<DateOrder> order_of_others(const std::vector<Seen>& all) {
  std::optional<DateOrder> order;
  for (const Seen& seen : all) {
    if (!seen.is_settled()) continue;
    if (order && *order != seen.order()) return std::nullopt;
    order = seen.order();
  }
  return order;
}

DateCell impossible(const std::string& text, std::string_view why) {
  constexpr std::size_t longest = 60;
  return {.when = {}, .why = fmt::format("'{}' {}", shorten(text, longest), why), .is_impossible = true};
}

/// A day with a time; without an offset it is the user's clock that shows it, and midnight is no time.
DateCell moment_of(Day day, const WrittenDate& date, const std::string& text, const ImportContext& context) {
  const date::local_seconds local = date::local_seconds(day) + *date.time;
  const bool is_universal = date.offset == std::chrono::minutes(0);
  if (*date.time == std::chrono::minutes(0) && (!date.offset || is_universal)) return {.when = day, .why = ""};
  const std::optional<Moment> moment = is_universal  ? in_zone(at_offset(local, *date.offset).utc, context.zone)
                                       : date.offset ? at_offset(local, *date.offset)
                                                     : at_local(local, context.zone);
  if (!moment) return impossible(text, "is an hour that your clocks skip");
  if (!parse_moment(iso(*moment))) return impossible(text, no_day);
  return {.when = *moment, .why = ""};
}

}  // namespace

DateColumns::DateColumns(const Rows& rows, const Layout& layout, const ImportChoice& choice,
                         const ImportContext& context)
    : layout_(layout), context_(context) {
  std::vector<Seen> all(date_columns.size());
  each_row(rows, [&](const Row& row) {
    for (std::size_t at = 0; row.number > layout.header_row && at < date_columns.size(); ++at)
      look_at(row, layout.cell(row, date_columns.at(at)), context.fold, all[at]);
    return true;
  });
  for (std::size_t at = 0; at < date_columns.size(); ++at) {
    const Column column = date_columns.at(at);
    const Seen& seen = all[at];
    const bool is_used = layout.has(column) && column != Column::applied;
    DateOrder& order = orders_.at(static_cast<std::size_t>(column));
    if (is_used && seen.day_first.row > 0 && seen.month_first.row > 0) refuse_both(layout.header(column), seen);
    if (seen.is_settled()) order = seen.order();
    if (!is_used || seen.is_settled() || seen.open.row == 0) continue;
    const auto others = order_of_others(all);
    if (!choice.order && !others) refuse_open(layout.header(column), seen);
    order = choice.order ? *choice.order : *others;
    if (!choice.order)
      notices_.push_back(fmt::format("The dates of '{}' are read with the {} first, as in the other columns.",
                                     layout.header(column), order == DateOrder::dmy ? "day" : "month"));
  }
}

/// A day without a year is the latest that is at most 60 days ahead.
DateCell DateColumns::without_year(const WrittenDate& date, const std::string& text) const {
  constexpr date::days most_ahead{60};
  const Day latest = day_of(context_.now) + most_ahead;
  constexpr int leap_years = 4;  // apart, for February 29
  const int this_year = static_cast<int>(date::year_month_day(latest).year());
  for (int year = this_year; year >= this_year - leap_years; --year) {
    const auto day = day_of(year, static_cast<unsigned>(date.first), static_cast<unsigned>(date.second));
    if (!day || *day > latest) continue;
    if (!date.weekday.empty() && !is_weekday_of(date.weekday, *day))
      return impossible(text, fmt::format("is not {}: write the year, too", long_date(*day)));
    return date.time ? moment_of(*day, date, text, context_) : DateCell{.when = *day, .why = ""};
  }
  return impossible(text, no_day);
}

DateCell DateColumns::read(const Row& row, Column column) const {
  const std::string& text = layout_.cell(row, column);
  if (layout_.is_own() && parse_when(text)) return {.when = parse_when(text), .why = ""};
  if (is_blank(text, context_.fold)) return {};
  const auto date = written_date(text, context_.fold);
  DateCell none = impossible(text, fmt::format("in {} is no date", layout_.header(column)));
  none.is_impossible = false;
  if (!date) {
    if (const std::string advice = advice_on_date(trimmed(text), context_.fold); !advice.empty())
      none.why += " (" + advice + ")";
    return none;
  }
  if (!date->has_year) return without_year(*date, text);
  if (date->when) return {.when = date->when, .why = ""};
  const bool is_day_first = date->is_open && orders_.at(static_cast<std::size_t>(column)) == DateOrder::dmy;
  const int month = is_day_first ? date->second : date->first;
  const int day = is_day_first ? date->first : date->second;
  const auto found = day_of(date->year, static_cast<unsigned>(month), static_cast<unsigned>(day));
  if (!found) return impossible(text, no_day);
  return date->time ? moment_of(*found, *date, text, context_) : DateCell{.when = *found, .why = ""};
}

}  // namespace followup::tables
