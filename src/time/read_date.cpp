#include "time/typed.hpp"

namespace followup {
namespace {

using typed::Clock;
using typed::Words;

constexpr std::size_t max_length = 60;  // longer than any form, so that a pasted letter costs nothing

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
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
      words.back() += lower(c);
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

bool in_range(Day day) { return day_of(civil_of(day)).has_value(); }

std::optional<Moment> moment_of(Day day, const Clock& clock, const Zone& zone) {
  if (!clock.offset) return at_local(day, clock.second, zone);
  const std::int64_t utc = at_offset(day, clock.second, *clock.offset).utc;
  return Moment{.utc = utc, .offset = zone(utc)};
}

/// The day of a time that was typed without one: today's, or the day before or after, whichever way the field looks.
Day day_for(const Clock& clock, Direction direction, const Typing& typing) {
  const Day today = day_of(clock.offset ? Moment{.utc = typing.now.utc, .offset = *clock.offset} : typing.now);
  const auto moment = moment_of(today, clock, typing.zone);
  if (moment && direction == Direction::past && moment->utc > typing.now.utc) return today - 1;
  if (moment && direction == Direction::future && moment->utc < typing.now.utc) return today + 1;
  return today;
}

/// The refusal of a time in the gap; its choices lie as far before and after the gap as the time lies inside.
Misread skipped(Day day, const Clock& clock, const Zone& zone) {
  Misread misread{"the clocks are put forward then: that time does not exist on " + iso(day), {}};
  const std::int64_t local = at_offset(day, clock.second, 0).utc;
  for (const std::int64_t near : {local + 86'400, local - 86'400}) {
    const std::int64_t utc = at_offset(day, clock.second, zone(near)).utc;
    misread.choices.push_back(iso(Moment{.utc = utc, .offset = zone(utc)}));
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

std::variant<When, Misread> read_words(Words words, Direction direction, const Typing& typing) {
  std::optional<Clock> clock;
  if (typed::looks_like_clock(words.back())) {
    clock = typed::read_clock(words.back());
    if (!clock) return Misread{"a time is written as 15:30 or 3pm, an offset after it as +01:00", {}};
    words.pop_back();
  }
  const auto reading = words.empty() ? typed::DayReading{{day_for(*clock, direction, typing)}}
                                     : typed::read_day(words, {day_of(typing.now), direction, typing.calendar});
  if (!reading.why.empty()) return refuse(reading, clock, typing.zone);
  const Day day = reading.days[0];
  if (const auto when = when_of(day, clock, typing.zone)) return *when;
  if (clock && in_range(day) && !moment_of(day, *clock, typing.zone)) return skipped(day, *clock, typing.zone);
  return Misread{"the year is not one of 1970 to 2199", {}};
}

}  // namespace

std::variant<When, Misread> read_date(std::string_view typed, Direction direction, const Typing& typing) {
  if (typed.empty()) return Misread{"it is empty", {}};
  if (typed.size() > max_length) return Misread{"it is too long for a date", {}};
  if (typed.front() == ' ' || typed.back() == ' ') return Misread{"it begins or ends with a blank", {}};
  if (const auto moment = read_recorded_form(typed)) return *moment;
  Words words = words_of(typed);
  split_iso(words);
  join_clock(words);
  if (words.size() == 1 && words[0] == "now") return typing.now;
  return read_words(std::move(words), direction, typing);
}

}  // namespace followup
