#include "render/page/html.hpp"

#include <fmt/format.h>

#include <array>
#include <utility>

#include "followup/render.hpp"
#include "followup/text.hpp"

namespace followup {

std::string html(std::string_view text) {
  static constexpr std::array<std::pair<char, std::string_view>, 5> entities{
      {{'&', "&amp;"}, {'<', "&lt;"}, {'>', "&gt;"}, {'"', "&quot;"}, {'\'', "&#39;"}}};
  std::string safe;
  for (const char c : visible(text)) {
    const auto entity = std::ranges::find(entities, c, &std::pair<char, std::string_view>::first);
    if (entity == entities.end())
      safe += c;
    else
      safe += entity->second;
  }
  return safe;
}

std::string html_row(std::initializer_list<std::string_view> cells, std::string_view of_class) {
  std::string row = of_class.empty() ? "<tr>" : fmt::format("<tr class=\"{}\">", of_class);
  for (const std::string_view cell : cells) row += fmt::format("<td>{}</td>", html(cell));
  return row + "</tr>\n";
}

std::string html_table(std::string_view of_class, std::string_view heading, std::string_view columns,
                       const std::string& rows) {
  if (rows.empty()) return "";
  const auto head = [](const std::string& name) { return fmt::format("<th scope=\"col\">{}</th>", name); };
  return fmt::format("<h2>{}</h2>\n<table class=\"{}\"><thead><tr>{}</tr></thead><tbody>\n{}</tbody></table>\n",
                     heading, of_class, join(split(columns, '|'), "", head), rows);
}

}  // namespace followup
