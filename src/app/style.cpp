// How texts look, by the command line, the environment and the terminal.
#include <algorithm>
#include <charconv>

#include "app/environment.hpp"
#include "followup/text.hpp"

namespace followup {
namespace {

std::string value_of(const char* variable, const World& world) { return world.variable(variable).value_or(""); }

bool has_colour(Colours colours, bool is_terminal, const World& world) {
  if (colours != Colours::automatic) return colours == Colours::always;
  if (!value_of("NO_COLOR", world).empty()) return false;
  if (const std::string force = value_of("CLICOLOR_FORCE", world); !force.empty() && force != "0") return true;
  const std::string terminal = is_terminal ? value_of("TERM", world) : "";
  return !terminal.empty() && terminal != "dumb";
}

/// By the locale's name alone, `en_US.UTF-8@euro`: to ask the C library for it would change how numbers are printed.
bool is_utf8_locale(const World& world) {
  std::string locale;
  for (const char* name : {"LC_ALL", "LC_CTYPE", "LANG"})
    if (locale = value_of(name, world); !locale.empty()) break;
  std::string charmap;
  for (const char c : locale.substr(locale.find('.') + 1, locale.find('@') - locale.find('.') - 1))
    if (c != '-') charmap += lower_case(c);
  return charmap == "utf8";
}

/// The terminal's, else $COLUMNS, within what can be read.
int width_of_terminal(int columns, const World& world) {
  constexpr int least = 20;
  constexpr int usual = 80;
  constexpr int most = 500;
  const std::string typed = value_of("COLUMNS", world);
  if (columns <= 0) std::from_chars(typed.data(), typed.data() + typed.size(), columns);
  return columns <= 0 ? usual : std::clamp(columns, least, most);
}

}  // namespace

Style find_style(Colours colours, const World& world) {
  const std::optional<int> columns = world.columns();
  Style style{.colour = has_colour(colours, columns.has_value(), world), .ascii = !is_utf8_locale(world)};
  if (columns) style.width = width_of_terminal(*columns, world);
  return style;
}

}  // namespace followup
