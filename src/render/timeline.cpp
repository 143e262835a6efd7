// The applications as a picture over the weeks: a line each, a column for a day or a few.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "followup/text.hpp"
#include "render/marks.hpp"
#include "render/parts.hpp"

namespace followup {
namespace {

struct Sign {
  const char* in_unicode;
  const char* in_ascii;
  Tone tone;
  [[nodiscard]] const char* glyph(const Style& style) const { return style.ascii ? in_ascii : in_unicode; }
};

const Sign& sign_of(Mark mark) {
  static constexpr std::array<Sign, 11> signs{{{" ", " ", Tone::plain},
                                               {"─", "-", Tone::quiet},
                                               {"═", "=", Tone::due},
                                               {"│", "|", Tone::heading},
                                               {"«", "<", Tone::quiet},
                                               {"»", ">", Tone::quiet},
                                               {"✕", "X", Tone::plain},
                                               {"◆", "P", Tone::plain},
                                               {"▲", "F", Tone::due},
                                               {"○", "i", Tone::heading},
                                               {"●", "I", Tone::heading}}};
  return signs.at(static_cast<std::size_t>(mark));
}

/// Which days are drawn, and how many of them in a column.
struct Scale {
  DaysDrawn drawn;
  int days = 1;

  [[nodiscard]] int column_of(Day day) const { return days_between(drawn.first, day) / days; }
  [[nodiscard]] int columns() const { return column_of(drawn.last) + 1; }
};

Scale scale_of(const std::vector<Stretches>& rows, Day today, std::optional<int> days, int room) {
  Scale scale{days_drawn(rows, today)};
  if (days) scale.drawn.last = today + date::days{*days - 1};
  scale.days = days_between(scale.drawn.first, scale.drawn.last) / room + 1;
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
    if (stretch.mark != Mark::wait && stretch.first < scale.drawn.first) put(Mark::earlier, 0);
    if (stretch.mark != Mark::wait && stretch.last > scale.drawn.last) put(Mark::later, scale.columns() - 1);
    const Day last = std::min(stretch.last, scale.drawn.last);
    for (Day day = std::max(stretch.first, scale.drawn.first); day <= last; day += date::days{1})
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
  for (Day monday = scale.drawn.first; monday <= scale.drawn.last; monday += date::days{7}) {
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
      cells.emplace_back(fmt::format("{} {}", sign.glyph(style), words_for(mark)), sign.tone);
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
