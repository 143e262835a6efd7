#include "render/page/picture.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <ranges>

#include "render/marks.hpp"
#include "render/page/html.hpp"
#include "render/parts.hpp"

namespace followup {
namespace {

constexpr int first_x = 170;  ///< of the days, to the right of the names
constexpr int last_x = 920;
constexpr int full_width = 930;
constexpr int first_y = 22;  ///< of the rows, below the dates
constexpr int row_height = 26;

/// A mark of its own shape: its class, its sign in the legend, and the path that draws it, from `dx` and `dy` off its
/// middle. The path of a line is empty.
struct Shape {
  Mark mark;
  std::string_view of_class;
  std::string_view sign;
  int dx;
  int dy;
  std::string_view path;
};
/// What is in front comes last.
constexpr std::array<Shape, 7> shapes{{{Mark::wait, "w", "", 0, 0, ""},
                                       {Mark::thanks, "k", "", 0, 0, ""},
                                       {Mark::silence, "z", "✕", -5, -5, "l10 10m-10 0l10-10"},
                                       {Mark::follow_up, "u", "▲", 0, -7, "l7 12h-14z"},
                                       {Mark::promise, "d", "◆", 0, -7, "l7 7-7 7-7-7z"},
                                       {Mark::ahead, "b", "○", -5, 0, "a5 5 0 1 0 10 0a5 5 0 1 0-10 0"},
                                       {Mark::held, "b f", "●", 0, 0, "h0"}}};

/// Where the days lie from left to right.
struct Axis {
  DaysDrawn drawn;
  [[nodiscard]] bool has(Day day) const { return drawn.first <= day && day <= drawn.last; }
  /// Of a day that is not drawn, the nearer end.
  [[nodiscard]] int x_of(Day day) const {
    const int span = std::max(1, days_between(drawn.first, drawn.last));
    const Day nearest = std::clamp(day, drawn.first, drawn.last);
    return first_x + days_between(drawn.first, nearest) * (last_x - first_x) / span;
  }
};

int y_of(std::size_t row) { return first_y + row_height * static_cast<int>(row) + row_height / 2; }

/// Mondays, as many as there is room for, each with a line through all rows.
std::string dates_of(const Axis& axis, int height) {
  constexpr int most = 10;
  const int weeks = days_between(axis.drawn.first, axis.drawn.last) / 7 + 1;
  const date::days step{7 * ((weeks + most - 1) / most)};
  std::string lines;
  std::string texts;
  for (Day monday = axis.drawn.first; monday <= axis.drawn.last; monday += step) {
    const int x = axis.x_of(monday);
    lines += fmt::format("M{} {}V{}", x, first_y - 4, height);
    texts += fmt::format("<text x=\"{}\">{}</text>", x, short_date(monday).substr(4));
  }
  return fmt::format("<g class=\"x\" transform=\"translate(0 12)\">{}</g>\n<path class=\"g\" d=\"{}\"/>\n", texts,
                     lines);
}

/// All marks of one shape, as one path.
std::string marks_of(const Shape& shape, const std::vector<Stretches>& rows, const Axis& axis) {
  std::string path;
  for (std::size_t row = 0; row < rows.size(); ++row)
    for (const Stretch& stretch : rows[row]) {
      const bool is_line = shape.path.empty();
      if (stretch.mark != shape.mark || (!is_line && !axis.has(stretch.first))) continue;
      const std::string mark =
          fmt::format("M{} {}{}", axis.x_of(stretch.first) + shape.dx, y_of(row) + shape.dy,
                      is_line ? fmt::format("H{}", axis.x_of(stretch.last)) : std::string(shape.path));
      if (!path.ends_with(mark)) path += mark;  // thanks to several people are one line
    }
  return path.empty() ? "" : fmt::format("<path class=\"{}\" d=\"{}\"/>\n", shape.of_class, path);
}

std::string legend_of(const std::vector<Stretches>& rows) {
  std::string text = "<p class=\"s\">";
  for (const Shape& shape : shapes | std::views::reverse) {
    const auto has_mark = [&](const Stretches& row) { return std::ranges::count(row, shape.mark, &Stretch::mark) > 0; };
    if (!shape.sign.empty() && std::ranges::any_of(rows, has_mark))
      text += fmt::format("<span class=\"{}\">{}</span> {}, ", shape.of_class, shape.sign, words_for(shape.mark));
  }
  return text + "dashed: today</p>\n";
}

}  // namespace

std::string picture_of(const std::vector<const Application*>& applications, const Tracker& tracker, const Moment& now) {
  constexpr int widest_label = 22;
  if (applications.empty()) return "";
  std::vector<Stretches> rows;
  std::string labels;
  for (const Application* application : applications) {
    const std::string label = visible(fmt::format("{} {}", application->id.value, application->company));
    labels +=
        fmt::format("<text y=\"{}\">{}</text>", y_of(rows.size()) + 4, html(wrapped(label, widest_label).front()));
    rows.push_back(stretches_of(*application, tracker.policy, now));
  }
  const Axis axis{days_drawn(rows, day_of(now))};
  const int height = first_y + row_height * static_cast<int>(rows.size());
  std::string text = fmt::format(
      "<h2>The weeks</h2>\n<section class=\"t\" tabindex=\"0\" aria-label=\"The weeks\"><svg viewBox=\"0 0 {} {}\" "
      "role=\"img\" aria-labelledby=\"st sd\">\n<title id=\"st\">The weeks</title>"
      "<desc id=\"sd\">From {} to {}; the tables say the same in words.</desc>\n",
      full_width, height, long_date(axis.drawn.first), long_date(axis.drawn.last));
  text += fmt::format("{}<path class=\"n\" d=\"M{} {}V{}\"/>\n{}\n", dates_of(axis, height), axis.x_of(day_of(now)),
                      first_y - 4, height, labels);
  for (const Shape& shape : shapes) text += marks_of(shape, rows, axis);
  return text + "</svg></section>\n" + legend_of(rows);
}

}  // namespace followup
