// Days as people say how far away they are: `in two weeks`, `a month ago`, `a week from fri`.
#include <array>
#include <span>

#include "followup/text.hpp"
#include "time/typed/parts.hpp"

namespace followup::typed {
namespace {

struct Number {
  std::string_view words;
  unsigned value;
};

constexpr std::array numbers{
    Number{"a", 1},      Number{"an", 1},   Number{"one", 1},     Number{"two", 2},
    Number{"couple", 2}, Number{"few", 3},  Number{"three", 3},   Number{"four", 4},
    Number{"five", 5},   Number{"six", 6},  Number{"seven", 7},   Number{"eight", 8},
    Number{"nine", 9},   Number{"ten", 10}, Number{"eleven", 11}, Number{"twelve", 12},
};

struct Unit {
  std::string_view words;
  char sign;
};

constexpr std::array units{Unit{"day", 'd'},   Unit{"week", 'w'},         Unit{"fortnight", 'f'},
                           Unit{"month", 'm'}, Unit{"business day", 'b'}, Unit{"working day", 'b'}};

struct Amount {
  unsigned count;
  char unit;
};

/// Takes `10 days`, `a couple weeks` or `two business days` off the front of the words.
std::optional<Amount> take_amount(std::span<const std::string>& words) {
  const auto drop_if = [&](bool condition) { words = words.subspan(condition ? 1 : 0); };
  drop_if(words.size() > 1 && words[0] == "a" && (words[1] == "couple" || words[1] == "few"));
  if (words.size() < 2) return std::nullopt;
  const Number* number = row_of(numbers, words[0]);
  if (!number && !is_number(words[0])) return std::nullopt;
  const unsigned count = number ? number->value : number_in(words[0]);
  const bool is_of_two = words.size() > 2 && (words[1] == "business" || words[1] == "working");
  std::string name = is_of_two ? words[1] + " " + words[2] : words[1];
  if (name.ends_with('s')) name.pop_back();
  const Unit* unit = row_of(units, name);
  if (!unit) return std::nullopt;
  words = words.subspan(is_of_two ? 3 : 2);
  return Amount{count, unit->sign};
}

/// An amount of time from a day that is typed by its distance from today.
std::optional<DayReading> from_day(const Amount& amount, const Words& words, const Around& around) {
  const Around ahead{around.today, Direction::future, around.calendar};
  auto from = join(words, " ") == "now" ? DayReading{{around.today}} : read_relative_day(words, ahead);
  if (!from) return std::nullopt;
  for (Day& day : from->days) {
    const DayReading moved = shifted(day, 1, amount.count, amount.unit, around.calendar);
    if (!moved.why.empty()) return moved;
    day = moved.days[0];
  }
  return from;
}

/// `fri week`
std::optional<DayReading> read_weekday_week(const Words& words, const Around& around) {
  if (words.size() != 2 || words[1] != "week" || !weekday_named(words[0])) return std::nullopt;
  return from_day({1, 'w'}, {words[0]}, around);
}

}  // namespace

std::optional<DayReading> read_distance(const Words& words, const Around& around) {
  if (auto reading = read_weekday_week(words, around)) return reading;
  std::span<const std::string> rest(words);
  const bool is_ahead = words[0] == "in" || words[0] == "within";
  if (is_ahead) rest = rest.subspan(rest.size() > 1 && rest[1] == "next" ? 2 : 1);
  const auto amount = take_amount(rest);
  if (!amount) return std::nullopt;
  const bool is_ago = !is_ahead && rest.size() == 1 && rest[0] == "ago";
  if (is_ago || (is_ahead && rest.empty()))
    return shifted(around.today, is_ago ? -1 : 1, amount->count, amount->unit, around.calendar);
  if (is_ahead || rest.size() < 2 || rest[0] != "from") return std::nullopt;
  return from_day(*amount, Words(rest.begin() + 1, rest.end()), around);
}

}  // namespace followup::typed
