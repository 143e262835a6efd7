// The applications as a picture over the weeks: a line each, a column for a day or a few.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "followup/text.hpp"
#include "render/parts.hpp"

namespace followup {
namespace {

/// What a column shows; of several that fall into one, the last in this order.
enum class Mark : std::uint8_t { none, wait, thanks, today, earlier, later, silence, promise, follow_up, ahead, held };

struct Sign {
  const char* in_unicode;
  const char* in_ascii;
  Tone tone;
  const char* words;  ///< for the legend
  [[nodiscard]] const char* glyph(const Style& style) const { return style.ascii ? in_ascii : in_unicode; }
};

const Sign& sign_of(Mark mark) {
  static constexpr std::array<Sign, 11> signs{{{" ", " ", Tone::plain, ""},
                                               {"─", "-", Tone::quiet, "waiting"},
                                               {"═", "=", Tone::due, "time for thanks"},
                                               {"│", "|", Tone::heading, "today"},
                                               {"«", "<", Tone::quiet, "earlier"},
                                               {"»", ">", Tone::quiet, "later"},
                                               {"✕", "X", Tone::plain, "probably a no"},
                                               {"◆", "P", Tone::plain, "their date"},
                                               {"▲", "F", Tone::due, "follow-up day"},
                                               {"○", "i", Tone::heading, "interview to come"},
                                               {"●", "I", Tone::heading, "interview"}}};
  return signs.at(static_cast<std::size_t>(mark));
}

/// A mark over some days, from the first to the last.
struct Stretch {
  Mark mark;
  Day first;
  Day last;
};
using Stretches = std::vector<Stretch>;

/// Everything about an application that has a date of its own, and the wait between the first and the last of them.
Stretches stretches_of(const Application& application, const Policy& policy, const Moment& now) {
  const Situation situation = situation_of(application, policy, now);
  Stretches stretches;
  const auto add = [&](Mark mark, const std::optional<Day>& day) {
    if (day) stretches.push_back({mark, *day, *day});
  };
  for (const Interview& interview : application.interviews) {
    const Talk talk = talk_of(application, interview, now);
    if (!talk.is_off) add(talk.is_held ? Mark::held : Mark::ahead, day_of(talk.at));
  }
  add(Mark::promise, situation.promise);
  if (situation.stage != Stage::upcoming && situation.stage != Stage::offered) {
    add(Mark::follow_up, situation.follow_up_on);
    add(Mark::silence, situation.ghosted_on);
  }
  for (const Action& action : judgements_of(application, policy, now)) {  // the days on which thanks are in time
    if (action.rule->purpose != Purpose::thanks || action.judgement.subject.interview != situation.round) continue;
    for (const Step& step : action.judgement.steps)
      if (step.gives == Term::thanks_late) stretches.push_back({Mark::thanks, day_of(step.base), day_of(step.result)});
  }
  if (stretches.empty()) return stretches;
  const Day first = std::ranges::min(stretches, {}, &Stretch::first).first;
  const Day last = std::ranges::max(stretches, {}, &Stretch::last).last;
  stretches.push_back({Mark::wait, first, last});
  return stretches;
}

/// Which days are drawn, and how many of them in a column.
struct Scale {
  Day first;  ///< a Monday
  Day last;
  int days = 1;

  [[nodiscard]] int column_of(Day day) const { return days_between(first, day) / days; }
  [[nodiscard]] int columns() const { return column_of(last) + 1; }
};

Scale scale_of(const std::vector<Stretches>& rows, Day today, std::optional<int> days, int room) {
  constexpr int most_before = 8 * 7;
  constexpr int most_after = 26 * 7;
  Scale scale{today, today};
  for (const Stretches& row : rows)
    for (const Stretch& stretch : row) {
      scale.first = std::min(scale.first, stretch.first);
      scale.last = std::max(scale.last, stretch.last);
    }
  scale.first = std::max(scale.first, today - date::days{most_before});
  scale.first -= Weekday(scale.first) - date::Monday;
  scale.last = days ? today + date::days{*days - 1} : std::min(scale.last, today + date::days{most_after});
  scale.days = days_between(scale.first, scale.last) / room + 1;
  return scale;
}

using Marks = std::vector<Mark>;

Marks marks_of(const Stretches& stretches, const Scale& scale, Day today) {
  Marks marks(static_cast<std::size_t>(scale.columns()));
  const auto put = [&](Mark mark, int column) {
    Mark& place = marks.at(static_cast<std::size_t>(column));
    place = std::max(place, mark);
  };
  put(Mark::today, scale.column_of(today));
  for (const Stretch& stretch : stretches) {
    if (stretch.mark != Mark::wait && stretch.first < scale.first) put(Mark::earlier, 0);
    if (stretch.mark != Mark::wait && stretch.last > scale.last) put(Mark::later, scale.columns() - 1);
    const Day last = std::min(stretch.last, scale.last);
    for (Day day = std::max(stretch.first, scale.first); day <= last; day += date::days{1})
      put(stretch.mark, scale.column_of(day));
  }
  return marks;
}

std::string picture_of(const Marks& marks, const Style& style) {
  std::string line;
  for (auto run = marks.begin(); run != marks.end();) {
    const auto end = std::find_if(run, marks.end(), [&](Mark mark) { return mark != *run; });
    std::string glyphs;
    for (auto mark = run; mark != end; ++mark) glyphs += sign_of(*mark).glyph(style);
    if (*run != Mark::none || end != marks.end()) line += in_colour(glyphs, sign_of(*run).tone, style);
    run = end;
  }
  return line;
}

/// The Mondays, as many as there is room for.
std::string weeks(const Scale& scale, int room) {
  std::string line;
  for (Day monday = scale.first; monday <= scale.last; monday += date::days{7}) {
    const std::string date = short_date(monday).substr(4);
    const auto column = static_cast<std::size_t>(scale.column_of(monday));
    const bool fits = column + date.size() <= static_cast<std::size_t>(room);
    if (fits && (line.empty() || column > line.size())) line += std::string(column - line.size(), ' ') + date;
  }
  return line;
}

std::string legend(const std::vector<Marks>& rows, const Style& style) {
  std::vector<Cell> cells;
  for (auto i = static_cast<std::size_t>(Mark::held); i > 0; --i) {
    const auto mark = static_cast<Mark>(i);
    const Sign& sign = sign_of(mark);
    if (std::ranges::any_of(rows, [&](const Marks& row) { return std::ranges::count(row, mark) > 0; }))
      cells.emplace_back(fmt::format("{} {}", sign.glyph(style), sign.words), sign.tone);
  }
  Table table("  ", 0);
  table.add(cells);
  return table.text(style);
}

}  // namespace

std::string timeline_text(const std::vector<const Application*>& applications, const Tracker& tracker,
                          const Moment& now, std::optional<int> days, const Style& style) {
  constexpr int usual = 80;
  constexpr int widest_label = 16;
  constexpr int least_for_labels = 60;  // on a narrower screen they are above their lines
  const Day today = day_of(now);
  const Style bounded{style.colour, style.ascii, style.width.value_or(usual)};
  const bool is_beside = *bounded.width >= least_for_labels;
  std::vector<Stretches> rows;
  std::vector<std::string> labels;
  int indent = 2;
  for (const Application* application : applications) {
    rows.push_back(stretches_of(*application, tracker.policy, now));
    const std::string name = fmt::format("{} {}", application->id.value, application->company);
    if (is_beside)
      labels.push_back(fmt::format("  {}  ", wrapped(visible(name), widest_label).front()));
    else
      labels.push_back(detail(name, bounded));
    if (is_beside) indent = std::max(indent, width_of(labels.back()));
  }
  const int room = *bounded.width - indent;
  const Scale scale = scale_of(rows, today, days, room);
  std::vector<Marks> pictures{marks_of({}, scale, today)};
  std::string text = paragraph(fmt::format("Today: {}; a column: {}", short_date(today), plural(scale.days, "day")),
                               bounded, Tone::heading);
  text += fmt::format("{0:{1}}{2}\n{0:{1}}{3}\n", "", indent, weeks(scale, room), picture_of(pictures[0], bounded));
  for (std::size_t i = 0; i < rows.size(); ++i) {
    pictures.push_back(marks_of(rows[i], scale, today));
    const int used = is_beside ? width_of(labels[i]) : 0;
    text += fmt::format("{}{:{}}{}\n", labels[i], "", indent - used, picture_of(pictures.back(), bounded));
  }
  return text + legend(pictures, bounded);
}

}  // namespace followup
