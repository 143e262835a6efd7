// Days as people promise them by a week or a month: `end of next week`, `mid december`, `after the holidays`.
#include <array>

#include "followup/text.hpp"
#include "time/typed/parts.hpp"

namespace followup::typed {
namespace {

/// A week or a month by the days that people name it for.
struct Stretch {
  Day early;
  Day middle;
  Day late;
  Day whole;  ///< the last day of it that is meant, if no part of it is named
};

Stretch week_from(Day start, const Calendar& calendar) {
  Day late = start + date::days{6};
  while (is_weekend(calendar, late)) late -= date::days{1};
  return {start + date::days{1}, start + date::days{2}, late, late};
}

Stretch month_of(date::year_month month) {
  const Day last(month / date::last);
  return {Day(month / 7), Day(month / 15), last, last};
}

date::year_month month_of(Day day) {
  const date::year_month_day parts(day);
  return parts.year() / parts.month();
}

/// At a weekend, the week ahead.
Stretch this_week(const Around& around) {
  const Day end = end_of_week({around.today, Direction::future, around.calendar});
  return week_from(start_of_week(around.calendar, end), around.calendar);
}

/// A week to come. Its last day is one on which they work, if they work on any.
template <int weeks>
Stretch later_week(const Around& around) {
  const Day start = start_of_week(around.calendar, around.today) + date::weeks{weeks};
  Stretch stretch = week_from(start, around.calendar);
  for (Day day = start; day <= stretch.late; day += date::days{1})
    if (is_working(around.calendar, day)) stretch.whole = day;
  return is_working(around.calendar, stretch.whole) ? stretch : week_from(start, around.calendar);
}

Stretch month_after(const Around& around, int months) {
  return month_of(month_of(around.today) + date::months{months});
}
template <int months>
Stretch later_month(const Around& around) {
  return month_after(around, months);
}

struct NamedStretch {
  std::string_view words;
  Stretch (*stretch)(const Around&);
};

constexpr std::array named_stretches{
    NamedStretch{"this week", this_week},           NamedStretch{"next week", later_week<1>},
    NamedStretch{"week after next", later_week<2>}, NamedStretch{"this month", later_month<0>},
    NamedStretch{"next month", later_month<1>},
};

Stretch week_after(const Around& around, int weeks) {
  return week_from(start_of_week(around.calendar, around.today) + date::weeks{weeks}, around.calendar);
}

/// What comes again and again, and has a day only if a part of it is named: `end of the week`.
struct Recurring {
  std::string_view words;
  Stretch (*after)(const Around&, int);
};

constexpr std::array recurring_stretches{Recurring{"week", week_after}, Recurring{"month", month_after}};

struct Part {
  std::string_view words;
  Day Stretch::*day;
};

constexpr std::array parts{
    Part{"early", &Stretch::early}, Part{"beginning", &Stretch::early}, Part{"start", &Stretch::early},
    Part{"mid", &Stretch::middle},  Part{"middle", &Stretch::middle},   Part{"late", &Stretch::late},
    Part{"later", &Stretch::late},  Part{"end", &Stretch::late},
};

Day part_of(const Recurring& recurring, const Part& part, const Around& around) {
  const auto day = [&](int away) { return recurring.after(around, away).*part.day; };
  return towards(around, day(day(0) > around.today ? -1 : 0), day(day(0) < around.today ? 1 : 0));
}

/// `december` or `december 2027`, of which a part is meant.
std::optional<DayReading> read_part_of_month(const Words& words, const Part& part, const Around& around) {
  const auto month = words.empty() || words.size() > 2 ? std::nullopt : month_named(words[0]);
  if (!month) return std::nullopt;
  const auto in_year = [&](date::year year) { return DayReading{{month_of(year / *month).*part.day}}; };
  if (words.size() == 1) return in_fitting_year(in_year, around);
  if (words[1].size() != 4 || !is_number(words[1])) return std::nullopt;
  return in_year(date::year(static_cast<int>(number_in(words[1]))));
}

/// `after holidays`: after the quiet days that are, or come next.
std::optional<DayReading> read_after_holidays(const Words& words, const Around& around) {
  if (join(words, " ") != "after holidays") return std::nullopt;
  const Day end = around.today + date::days{366};
  Day day = around.today;
  while (day < end && !is_quiet(around.calendar, day)) day += date::days{1};
  if (day == end) return DayReading{{}, "the policy has no quiet days (calendar.quiet)"};
  while (is_quiet(around.calendar, day)) day += date::days{1};
  return DayReading{{settle(around.calendar, day)}};
}

}  // namespace

std::optional<DayReading> read_stretch(const Words& words, const Around& around) {
  if (auto reading = read_after_holidays(words, around)) return reading;
  const Part* part = row_of(parts, words[0]);
  const Words rest(words.begin() + (part ? 1 : 0), words.end());
  const Recurring* recurring = row_of(recurring_stretches, join(rest, " "));
  if (recurring) return part ? std::optional(DayReading{{part_of(*recurring, *part, around)}}) : std::nullopt;
  if (const NamedStretch* named = row_of(named_stretches, join(rest, " ")))
    return DayReading{{named->stretch(around).*(part ? part->day : &Stretch::whole)}};
  return part ? read_part_of_month(rest, *part, around) : std::nullopt;
}

}  // namespace followup::typed
