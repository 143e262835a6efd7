#include "time/typed.hpp"

namespace followup {
namespace {

using typed::Clock;
using typed::Words;

constexpr std::size_t max_length = 60;  // longer than any form, so that a pasted letter costs nothing

char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

/// The moment as the file would have it: kept with the offset it was typed with.
std::optional<Moment> read_recorded_form(std::string_view text) {
  std::string raised{text};
  for (char& c : raised) c = upper(c);
  return parse_moment(raised);
}

Words words_of(std::string_view text) {
  Words words(1);
  for (const char c : text) {
    if (c != ' ') {
      words.back() += typed::lower(c);
    } else if (!words.back().empty()) {
      words.emplace_back();
    }
  }
  return words;
}

/// `2026-12-01t9:00` is two words.
void split_iso(Words& words) {
  const std::string first = words[0];
  if (first.size() <= 10 || first[4] != '-' || first[7] != '-' || first[10] != 't') return;
  words[0] = first.substr(0, 10);
  words.insert(words.begin() + 1, first.substr(11));
}

/// `3 pm +01:00` is one word: what belongs to a time of day moves to it.
void join_clock(Words& words) {
  const auto joins = [&](const std::string& word) {
    const bool offset = (word[0] == '+' || word[0] == '-') && word.find(':') != word.npos;
    return offset || word == "z" || word == "am" || word == "pm";
  };
  Words joined;
  for (auto& word : words) {
    if (!joined.empty() && !word.empty() && joins(word)) {
      joined.back() += word;
    } else {
      joined.push_back(std::move(word));
    }
  }
  words = std::move(joined);
}

bool in_range(Day day) { return parse_day(iso(day)).has_value(); }

const Zone& zone_of(const Clock& clock, const Zone& own) { return clock.elsewhere ? clock.elsewhere->zone : own; }

/// On the user's own clock; nothing for a time that is skipped where it was typed for.
std::optional<Moment> moment_of(Day day, const Clock& clock, const Zone& own) {
  std::optional<Moment> moment = at_local(day + clock.time, zone_of(clock, own));
  if (moment) moment->offset = own(moment->utc);
  return moment;
}

/// The day of a time that was typed without one: today's, or the day before or after, whichever way the field looks.
Day day_for(const Clock& clock, Direction direction, const Typing& typing) {
  const date::sys_seconds now = typing.now.utc;
  const Day today = day_of(clock.elsewhere ? in_zone(now, clock.elsewhere->zone) : typing.now);
  const auto moment = moment_of(today, clock, typing.zone);
  if (moment && direction == Direction::past && moment->utc > now) return today - date::days{1};
  if (moment && direction == Direction::future && moment->utc < now) return today + date::days{1};
  return today;
}

/// The refusal of a time in the gap; its choices lie as far before and after the gap as the time lies inside.
Misread skipped(Day day, const Clock& clock, const Zone& own) {
  const Zone& zone = zone_of(clock, own);
  Misread misread{"the clocks are put forward then: that time does not exist on " + iso(day), {}};
  if (clock.elsewhere) misread.why += " in " + clock.elsewhere->name;
  const date::local_seconds local = day + clock.time;
  const date::sys_seconds near(local.time_since_epoch());
  for (const auto other : {near + date::days{1}, near - date::days{1}}) {
    const Moment choice = in_zone(at_offset(local, zone(other)).utc, zone);
    const std::string there = clock.elsewhere ? clock.elsewhere->name : "";
    misread.choices.push_back(there.empty() ? iso(choice)
                                            : iso(day_of(choice)) + " " + clock_time(choice) + " " + there);
  }
  return misread;
}

std::optional<When> when_of(Day day, const std::optional<Clock>& clock, const Zone& zone) {
  if (!in_range(day)) return std::nullopt;
  if (!clock) return day;
  const auto moment = moment_of(day, *clock, zone);
  if (!moment || !in_range(day_of(*moment))) return std::nullopt;
  return *moment;
}

Misread refuse(const typed::DayReading& reading, const std::optional<Clock>& clock, const Zone& zone) {
  Misread misread{reading.why, {}};
  for (const Day day : reading.days) {
    if (const auto when = when_of(day, clock, zone)) misread.choices.push_back(iso(*when));
  }
  return misread;
}

/// How a moment reads on another clock, with the day if that is another one there; empty if it reads the same.
std::string reading(const Moment& moment, const Zone& zone, const std::string& where) {
  const Moment there = in_zone(moment.utc, zone);
  if (there.offset == moment.offset) return "";
  const std::string day = day_of(there) == day_of(moment) ? "" : short_date(day_of(there)) + " ";
  return day + clock_time(there) + " " + where;
}

Understood understood(const When& when, const std::optional<Clock>& clock) {
  const auto* moment = std::get_if<Moment>(&when);
  if (!moment || !clock || !clock->elsewhere) return {when};
  return {when, reading(*moment, clock->elsewhere->zone, clock->elsewhere->name)};
}

using Read = std::variant<Understood, Misread>;

Read read_words(Words words, std::optional<NamedZone> elsewhere, Direction direction, const Typing& typing) {
  std::optional<Clock> clock;
  if (typed::looks_like_clock(words.back())) {
    clock = typed::read_clock(words.back());
    if (!clock || (clock->elsewhere && elsewhere))
      return Misread{"a time is written as 15:30 or 3pm, an offset after it as +01:00", {}};
    if (elsewhere) clock->elsewhere = std::move(elsewhere);
    words.pop_back();
  }
  const auto reading = words.empty() ? typed::DayReading{{day_for(*clock, direction, typing)}}
                                     : typed::read_day(words, {day_of(typing.now), direction, typing.calendar});
  if (!reading.why.empty()) return refuse(reading, clock, typing.zone);
  const Day day = reading.days[0];
  if (const auto when = when_of(day, clock, typing.zone)) return understood(*when, clock);
  if (clock && in_range(day) && !moment_of(day, *clock, typing.zone)) return skipped(day, *clock, typing.zone);
  return Misread{"the year is not one of 1970 to 2199", {}};
}

/// The refusal of a zone that is unknown, with the inputs that name a near one and can be read.
Misread unknown_zone(const Words& words, const std::vector<std::string>& near, Direction direction,
                     const Typing& typing) {
  std::string before;
  for (const std::string& word : words) before += word + " ";
  Misread misread{"there is no time zone of that name", {}};
  for (const std::string& name : near) {
    if (std::holds_alternative<Understood>(read_date(before + name, direction, typing)))
      misread.choices.push_back(before + name);
  }
  return misread;
}

}  // namespace

std::variant<Understood, Misread> read_date(std::string_view typed, Direction direction, const Typing& typing) {
  if (typed.empty()) return Misread{"it is empty", {}};
  if (typed.size() > max_length) return Misread{"it is too long for a date", {}};
  if (typed.front() == ' ' || typed.back() == ' ') return Misread{"it begins or ends with a blank", {}};
  if (const auto moment = read_recorded_form(typed)) return Understood{*moment, reading(*moment, typing.zone, "here")};
  Words words = words_of(typed);
  split_iso(words);
  join_clock(words);
  if (words.size() == 1 && words[0] == "now") return Understood{typing.now};
  const auto zone = typed::take_zone(words, typing.find_zone);
  if (!zone) return read_words(std::move(words), {}, direction, typing);
  if (const auto* near = std::get_if<std::vector<std::string>>(&*zone))
    return unknown_zone(words, *near, direction, typing);
  return read_words(std::move(words), std::get<NamedZone>(*zone), direction, typing);
}

}  // namespace followup
