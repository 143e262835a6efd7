// A typed date, put together from its parts.
#include <fmt/format.h>

#include <algorithm>

#include "followup/text.hpp"
#include "time/forms.hpp"
#include "time/typed/parts.hpp"

namespace followup {
namespace {

using typed::Clock;
using typed::Words;

constexpr auto unknown = "it is in no form of a date that followup knows";
constexpr std::size_t max_length = 60;  // longer than any form; a pasted letter is not read

bool in_range(Day day) {
  const int year(date::year_month_day(day).year());
  return year >= first_year && year <= last_year;
}

const Zone& zone_of(const Clock& clock, const Zone& own) { return clock.elsewhere ? clock.elsewhere->zone : own; }

/// The moment on the user's clock; nothing for a time that the clocks of its zone skip.
std::optional<Moment> moment_of(Day day, const Clock& clock, const Zone& own) {
  std::optional<Moment> moment = at_local(day + clock.time, zone_of(clock, own));
  if (moment) moment->offset = own(moment->utc);
  return moment;
}

/// The day of a time that was typed without one: today; or tomorrow in a field of the future, yesterday in one of the
/// past, whichever is nearer in others.
Day day_for(const Clock& clock, Direction direction, const Typing& typing) {
  const date::sys_seconds now = typing.now.utc;
  const Day today = day_of(clock.elsewhere ? in_zone(now, clock.elsewhere->zone) : typing.now);
  const auto moment = moment_of(today, clock, typing.zone);
  if (!moment) return today;
  const bool is_far = direction != Direction::both || std::chrono::abs(moment->utc - now) > std::chrono::hours{12};
  if (is_far && direction != Direction::future && moment->utc > now) return today - date::days{1};
  if (is_far && direction != Direction::past && moment->utc < now) return today + date::days{1};
  return today;
}

/// The refusal of a time that the clocks skip. Its choices are as far before and after the gap as the time is inside.
Misread skipped(Day day, const Clock& clock, const Zone& own) {
  const Zone& zone = zone_of(clock, own);
  const std::string where = clock.elsewhere ? clock.elsewhere->name : "";
  Misread misread{fmt::format("the clocks are put forward then: that time does not exist on {}", iso(day)), {}};
  if (clock.elsewhere) misread.why += fmt::format(" in {}", where);
  const date::local_seconds local = day + clock.time;
  const date::sys_seconds near(local.time_since_epoch());
  for (const auto other : {near + date::days{1}, near - date::days{1}}) {
    const Moment choice = in_zone(at_offset(local, zone(other)).utc, zone);
    misread.choices.push_back(clock.elsewhere ? fmt::format("{} {} {}", iso(day_of(choice)), clock_time(choice), where)
                                              : iso(choice));
  }
  return misread;
}

/// The day, or the moment that the clock makes of it; nothing if it is skipped or outside of the years.
std::optional<When> when_of(Day day, const std::optional<Clock>& clock, const Zone& zone) {
  if (!in_range(day)) return std::nullopt;
  if (!clock) return day;
  const auto moment = moment_of(day, *clock, zone);
  if (!moment || !in_range(day_of(*moment))) return std::nullopt;
  return *moment;
}

/// The refusal of a day, with those of its choices that exist at that time. `time` is how it is typed.
Misread refuse(const typed::DayReading& reading, const std::optional<Clock>& clock, const std::string& time,
               const Zone& zone) {
  Misread misread{reading.why, {}};
  for (std::size_t i = 0; i < reading.days.size(); ++i) {
    const auto when = when_of(reading.days[i], clock, zone);
    if (when) misread.choices.push_back(reading.names.empty() ? iso(*when) : reading.names[i] + time);
  }
  return misread;
}

/// A moment, with how it reads in another zone, if that is different, and the day if it is another one there.
Understood understood(const Moment& moment, const Zone& zone, std::string_view where) {
  const Moment there = in_zone(moment.utc, zone);
  if (there.offset == moment.offset) return {moment};
  const std::string text = fmt::format("{} {}", clock_time(there), where);
  return {moment, day_of(there) == day_of(moment) ? text : fmt::format("{} {}", short_date(day_of(there)), text)};
}

/// A moment in the form of the file, which keeps its offset, with how it reads on the user's clock.
Understood recorded(const Moment& moment, const Zone& own) {
  const Moment here = in_zone(moment.utc, own);
  const std::string written = iso(moment);
  const std::string offset = moment.zulu ? "UTC" : written.substr(written.size() - std::string_view("+00:00").size());
  Understood read = understood(
      here, [&](date::sys_seconds) { return moment.offset; }, offset);
  if (!read.elsewhere.empty()) read.own = here;
  read.when = moment;
  return read;
}

typed::DayReading read_day(const Words& words, const typed::Around& around) {
  if (words.empty()) return {{}, unknown};
  for (const auto form : {typed::read_relative_day, typed::read_calendar_date})
    if (auto reading = form(words, around)) return *reading;
  for (const auto phrase : {typed::read_stretch, typed::read_distance}) {
    auto reading = phrase(words, around);
    if (!reading) continue;
    reading->is_phrase = true;
    return *reading;
  }
  return {{}, unknown};
}

/// Reads the words before the zone, if there is one: a day, a time, or both.
std::variant<Understood, Misread> read_words(Words words, std::optional<NamedZone> elsewhere, Direction direction,
                                             const Typing& typing) {
  std::optional<Clock> clock;
  std::string time;
  if (!words.empty() && typed::looks_like_clock(words.back())) {
    clock = typed::read_clock(words.back());
    if (!clock || (clock->elsewhere && elsewhere))
      return Misread{"a time is written as 15:30 or 3pm, an offset after it as +01:00", {}};
    time = " " + words.back() + (elsewhere ? " " + elsewhere->name : "");
    if (elsewhere) clock->elsewhere = std::move(elsewhere);
    words.pop_back();
  }
  const auto reading = words.empty() && clock ? typed::DayReading{{day_for(*clock, direction, typing)}}
                                              : read_day(words, {day_of(typing.now), direction, typing.calendar});
  if (!reading.why.empty()) return refuse(reading, clock, time, typing.zone);
  const Day day = reading.days[0];
  if (const auto when = when_of(day, clock, typing.zone)) {
    if (!clock || !clock->elsewhere) return Understood{*when, "", reading.is_phrase};
    return understood(std::get<Moment>(*when), clock->elsewhere->zone, clock->elsewhere->name);
  }
  if (clock && in_range(day) && !moment_of(day, *clock, typing.zone)) return skipped(day, *clock, typing.zone);
  return Misread{typed::no_such_year(), {}};
}

/// The refusal of a zone that is unknown, with the inputs that name a near one and can be read.
Misread unknown_zone(const Words& words, const std::vector<std::string>& near, Direction direction,
                     const Typing& typing) {
  Misread misread{"there is no time zone of that name", {}};
  for (const std::string& name : near) {
    std::string choice = fmt::format("{} {}", join(words, " "), name);
    if (std::holds_alternative<Understood>(read_date(choice, direction, typing)))
      misread.choices.push_back(std::move(choice));
  }
  return misread;
}

/// Removes the fraction of a second: `15:00:00.250Z`.
void drop_fraction(std::string& text) {
  const std::size_t point = std::min(text.rfind('.'), text.size());
  const std::size_t end = std::min(text.find_first_not_of("0123456789", point + 1), text.size());
  const bool is_fraction = point >= 6 && end > point + 1 && has_form(text.substr(point - 6, 6), ":00:00");
  if (is_fraction) text.erase(point, end - point);
}

/// A date as `in_full` shows it, `Tue 1 Dec 2026, in 10 days`; nothing if it is not as far away as it says.
std::optional<Understood> read_shown(std::string_view shown, Direction direction, const Typing& typing) {
  const std::size_t comma = shown.rfind(", ");
  if (comma == shown.npos || shown.size() > 2 * max_length) return std::nullopt;
  const auto read = read_date(shown.substr(0, comma), direction, typing);
  const auto* understood = std::get_if<Understood>(&read);
  if (!understood) return std::nullopt;
  const std::string_view away = shown.substr(comma + 2);
  const bool fits = away.substr(0, away.find(" (")) == distance(day_of(understood->when), day_of(typing.now));
  return fits ? std::optional(*understood) : std::nullopt;
}

}  // namespace

std::variant<Understood, Misread> read_date(std::string_view typed, Direction direction, const Typing& typing) {
  if (typed.empty()) return Misread{"it is empty", {}};
  if (const auto shown = read_shown(typed, direction, typing)) return *shown;
  if (typed.size() > max_length) return Misread{"it is too long for a date", {}};
  if (typed.front() == ' ' || typed.back() == ' ') return Misread{"it begins or ends with a blank", {}};
  std::string recorded(typed);  // in capitals, as the file has a moment
  drop_fraction(recorded);
  Words words = typed::words_of(recorded);
  std::ranges::replace(recorded, 't', 'T');
  std::ranges::replace(recorded, 'z', 'Z');
  if (const auto moment = parse_moment(recorded)) return ::followup::recorded(*moment, typing.zone);
  if (words.size() == 1 && words[0] == "now") return Understood{typing.now};
  const auto zone = words.empty() ? std::nullopt : typed::take_zone(words, typing.find_zone);
  if (!zone) return read_words(std::move(words), {}, direction, typing);
  if (const auto* near = std::get_if<std::vector<std::string>>(&*zone))
    return unknown_zone(words, *near, direction, typing);
  return read_words(std::move(words), std::get<NamedZone>(*zone), direction, typing);
}

}  // namespace followup
