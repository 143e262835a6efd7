// The applications as a picture over the weeks: a line each, a column for a day or a few.
#include <algorithm>
#include <array>

#include "followup/render.hpp"
#include "render/stretches.hpp"

namespace followup {
namespace {

struct Sign {
  const char* drawn;
  const char* in_ascii;
  Tone tone;
  const char* words;  ///< for the legend
};

constexpr std::array<Sign, 11> signs{{{" ", " ", Tone::plain, ""},
                                      {"─", "-", Tone::quiet, "waiting"},
                                      {"═", "=", Tone::due, "time for thanks"},
                                      {"│", "|", Tone::heading, "today"},
                                      {"«", "<", Tone::quiet, "earlier"},
                                      {"»", ">", Tone::quiet, "later"},
                                      {"✕", "X", Tone::plain, "silence is the answer"},
                                      {"◆", "P", Tone::plain, "promised decision"},
                                      {"▲", "F", Tone::due, "follow-up day"},
                                      {"○", "i", Tone::heading, "interview to come"},
                                      {"●", "I", Tone::heading, "interview"}}};

const Sign& sign_of(Mark mark) { return signs.at(static_cast<std::size_t>(mark)); }

std::string glyph_of(Mark mark, const Style& style) {
  return style.ascii ? sign_of(mark).in_ascii : sign_of(mark).drawn;
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

std::string drawn(const Marks& marks, const Style& style) {
  std::string line;
  for (auto run = marks.begin(); run != marks.end();) {
    const auto end = std::find_if(run, marks.end(), [&](Mark mark) { return mark != *run; });
    std::string glyphs;
    for (auto mark = run; mark != end; ++mark) glyphs += glyph_of(*mark, style);
    if (*run != Mark::nothing || end != marks.end()) line += painted(glyphs, sign_of(*run).tone, style);
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

/// A label on lines of its own.
std::string above(const std::string& label, const Style& style) {
  Table table;
  table.add({label});
  return table.text(style);
}

std::string legend(const std::vector<Marks>& rows, const Style& style) {
  std::vector<Cell> cells;
  for (std::size_t i = signs.size() - 1; i > 0; --i) {
    const auto mark = static_cast<Mark>(i);
    const auto has = [&](const Marks& row) { return std::ranges::find(row, mark) != row.end(); };
    if (std::ranges::any_of(rows, has))
      cells.emplace_back(glyph_of(mark, style) + " " + sign_of(mark).words, sign_of(mark).tone);
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
  constexpr int least_for_labels = 60;  // on a narrower screen they stand above their lines
  const int width = style.width.value_or(usual);
  const Style bounded{style.colour, style.ascii, width};
  const bool is_beside = width >= least_for_labels;
  std::vector<Stretches> rows;
  std::vector<std::string> labels;
  int indent = 2;
  for (const Application* application : applications) {
    rows.push_back(stretches_of(*application, tracker.policy, now));
    labels.push_back(std::to_string(application->id.value) + " " + application->company);
    if (is_beside) labels.back() = "  " + wrapped(visible(labels.back()), widest_label).front() + "  ";
    if (is_beside) indent = std::max(indent, width_of(labels.back()));
  }
  const Scale scale = scale_of(rows, day_of(now), days, width - indent);
  std::vector<Marks> pictures{marks_of({}, scale, day_of(now))};
  for (const Stretches& row : rows) pictures.push_back(marks_of(row, scale, day_of(now)));

  const std::string margin(static_cast<std::size_t>(indent), ' ');
  const std::string unit = scale.days == 1 ? "1 day" : std::to_string(scale.days) + " days";
  std::string text = paragraph("Today: " + short_date(day_of(now)) + "; a column: " + unit, bounded, Tone::heading);
  text += margin + weeks(scale, width - indent) + "\n" + margin + drawn(pictures.front(), bounded) + "\n";
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const int pad = indent - width_of(labels[i]);
    if (is_beside)
      text += labels[i] + std::string(static_cast<std::size_t>(pad), ' ');
    else
      text += above(labels[i], bounded) + margin;
    text += drawn(pictures[i + 1], bounded) + "\n";
  }
  return text + legend(pictures, bounded);
}

}  // namespace followup
