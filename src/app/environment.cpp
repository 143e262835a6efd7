// Now, the files and the style of a run, by its options, the environment and the terminal.
#include "app/run.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "followup/text.hpp"

namespace followup {
namespace {

[[noreturn]] void refuse(const Misread& wrong, const std::string& typed, const std::string& where,
                         const Typing& typing) {
  const std::string message = fmt::format("{} '{}' is not a clear date: {}", where, typed, wrong.why);
  const auto near = wrong.choices.empty() ? near_date(typed, Direction::future, typing) : std::nullopt;
  if (near) throw UsageError(message, "", {where, typed, {{{near->date}, near->words}}});
  Suggestions meant{where, typed, {}, "type what is meant:"};
  for (const std::string& choice : wrong.choices) {
    const auto read = std::get<Understood>(read_date(choice, Direction::future, typing));
    meant.all.push_back({{choice}, in_full(read, day_of(typing.now))});
  }
  throw UsageError(message, "for example: 2026-12-01, 2026-12-01T09:00:00-05:00; all forms: followup help dates",
                   meant);
}

/// What the clock says; refused if that is before 1970 or after 2199, where no date can be.
Moment read_clock(const World& world) {
  const Moment clock = world.clock();
  const date::sys_days first = date::sys_days{date::January / 2 / 1970};  // so that yesterday is a date, too
  const date::sys_days last = date::sys_days{date::December / 30 / 2199};
  if (clock.utc < first || clock.utc > last)
    throw UsageError("the clock of this machine is wrong: it is before 1970 or after 2199; nothing was changed",
                     "set it: sudo date -s '2026-12-01 09:00'");
  return clock;
}

/// The moment that was typed to be taken for now, as it is understood at the time of `clock`.
Now read_now(const std::string& typed, const std::string& where, const Moment& clock, const World& world) {
  const Typing typing{clock, world.zone, {}, world.find_zone};
  const auto read = read_date(typed, Direction::future, typing);
  if (const auto* wrong = std::get_if<Misread>(&read)) refuse(*wrong, typed, where, typing);
  const auto& understood = std::get<Understood>(read);
  const std::string words = in_full(understood, day_of(clock));
  const auto* moment = std::get_if<Moment>(&understood.when);
  if (!moment) return {start_of(std::get<Day>(understood.when), world.zone), world.zone, words};
  if (!parse_moment(typed)) return {*moment, world.zone, words};
  const std::chrono::minutes offset = moment->offset;
  return {Moment{.utc = moment->utc, .offset = offset}, [offset](date::sys_seconds) { return offset; }, words};
}

std::string value_of(const char* variable, const World& world) { return world.variable(variable).value_or(""); }

std::filesystem::path home_of(const World& world) {
  const std::string home = value_of("HOME", world);
  return home.starts_with('/') ? std::filesystem::path(home) : world.home();
}

/// What no shell has expanded, `~/jobs.json`, is in the user's home.
std::filesystem::path full_path(const std::string& named, const World& world) {
  if (named.starts_with("~/")) return home_of(world) / named.substr(2);
  std::filesystem::path path(named);
  if (path.is_absolute()) return path;
  if (!world.folder.empty()) return world.folder / path;
  std::error_code error;
  const std::filesystem::path folder = std::filesystem::current_path(error);
  if (error)
    throw DataError(fmt::format("the current folder is gone, so {} means nothing", named), "give --file a full path");
  return folder / path;
}

/// The folder that the variable names, else the usual one of the user's home. A relative value counts as none, as the
/// XDG specification says.
std::filesystem::path base_folder(const char* variable, const char* usual, const World& world) {
  const std::string folder = value_of(variable, world);
  if (folder.starts_with('/')) return folder;
  return home_of(world) / usual;
}

bool has_colour(Colours colours, bool is_terminal, const World& world) {
  if (colours != Colours::automatic) return colours == Colours::always;
  if (!value_of("NO_COLOR", world).empty()) return false;
  if (const std::string force = value_of("CLICOLOR_FORCE", world); !force.empty() && force != "0") return true;
  const std::string terminal = is_terminal ? value_of("TERM", world) : "";
  return !terminal.empty() && terminal != "dumb";
}

/// By the locale's name, `en_US.UTF-8@euro`. The C library is not asked: then it would print numbers otherwise.
bool is_utf8_locale(const World& world) {
  std::string locale;
  for (const char* name : {"LC_ALL", "LC_CTYPE", "LANG"})
    if (locale = value_of(name, world); !locale.empty()) break;
  std::string charmap;
  for (const char c : locale.substr(locale.find('.') + 1, locale.find('@') - locale.find('.') - 1))
    if (c != '-') charmap += lower_case(c);
  return charmap == "utf8";
}

/// The terminal's, else $COLUMNS; never so narrow or so wide that nobody could read it.
int width_of_terminal(int columns, const World& world) {
  constexpr int least = 20;
  constexpr int usual = 80;
  constexpr int most = 500;
  const std::string typed = value_of("COLUMNS", world);
  if (columns <= 0) std::from_chars(typed.data(), typed.data() + typed.size(), columns);
  return columns <= 0 ? usual : std::clamp(columns, least, most);
}

}  // namespace

Now find_now(const std::optional<std::string>& option, const World& world) {
  Now now{read_clock(world), world.zone, ""};
  if (const std::string typed = value_of("FOLLOWUP_NOW", world); !typed.empty())
    now = read_now(typed, "FOLLOWUP_NOW", now.moment, world);
  return option ? read_now(*option, "--date", now.moment, world) : now;
}

std::filesystem::path find_data_file(const std::optional<std::string>& option, const World& world) {
  if (option && option->empty()) throw UsageError("--file needs a name", "for example: --file ~/jobs.json");
  if (option) return full_path(*option, world);
  if (const std::string file = value_of("FOLLOWUP_FILE", world); !file.empty()) return full_path(file, world);
  return base_folder("XDG_DATA_HOME", ".local/share", world) / "followup" / "followup.json";
}

std::filesystem::path find_states_folder(const World& world) {
  return base_folder("XDG_STATE_HOME", ".local/state", world) / "followup";
}

std::filesystem::path find_letters_folder(const World& world) {
  return base_folder("XDG_CONFIG_HOME", ".config", world) / "followup" / "letters";
}

Style find_style(Colours colours, const World& world) {
  const std::optional<int> columns = world.columns();
  Style style{.colour = has_colour(colours, columns.has_value(), world), .ascii = !is_utf8_locale(world)};
  if (columns) style.width = width_of_terminal(*columns, world);
  return style;
}

}  // namespace followup
