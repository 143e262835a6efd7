#include "followup/cli.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <charconv>

#include "followup/errors.hpp"
#include "followup/render.hpp"

namespace followup {
namespace {

bool takes_value(const std::string& argument) {
  return argument == "--file" || argument == "--date" || argument == "--color" || argument == "--lock-timeout";
}

std::chrono::seconds read_timeout(const std::string& typed) {
  constexpr int most = 3600;
  int seconds = -1;
  const char* end = typed.data() + typed.size();
  const auto [stop, error] = std::from_chars(typed.data(), end, seconds);
  if (error != std::errc() || stop != end || seconds < 0 || seconds > most)
    throw UsageError("--lock-timeout '" + typed + "' is not a number of seconds from 0 to 3600");
  return std::chrono::seconds(seconds);
}

Colours read_colours(const std::string& typed) {
  if (typed == "auto") return Colours::automatic;
  if (typed == "always") return Colours::always;
  if (typed == "never") return Colours::never;
  const std::string meant = closest(typed, std::array<std::string, 3>{"auto", "always", "never"});
  const std::string message = "--color '" + typed + "' is none of auto, always or never";
  if (meant.empty()) throw UsageError(message);
  throw UsageError(message, "did you mean:", {"--color", typed, {{{meant}, ""}}});
}

}  // namespace

std::function<Operation()> declare(const Command& command, CLI::App& app, CommonOptions& common) {
  app.set_help_flag("-h,--help", "show this help");
  std::function<Operation()> operation = command.declare(app);
  app.add_option_function<std::string>(
         "--file", [&common](const std::string& typed) { common.file = typed; }, "the data file")
      ->type_name("FILE");
  app.add_option_function<std::string>(
         "--date", [&common](const std::string& typed) { common.date = typed; }, "take this for now")
      ->type_name("DATE");
  app.add_option_function<std::string>(
         "--lock-timeout", [&common](const std::string& typed) { common.lock_timeout = read_timeout(typed); },
         "wait so long for another followup; 10 if not said")
      ->type_name("SECONDS");
  app.add_option_function<std::string>(
         "--color", [&common](const std::string& typed) { common.colours = read_colours(typed); },
         "colours: auto, always or never; auto heeds NO_COLOR and CLICOLOR_FORCE")
      ->type_name("WHEN");
  app.add_flag("--json", common.json, "print one JSON document");
  return operation;
}

std::size_t place_of_command(const std::vector<std::string>& arguments) {
  std::size_t place = 0;
  while (place < arguments.size() && arguments[place].starts_with('-') && arguments[place] != "--")
    place += takes_value(arguments[place]) ? 2U : 1U;
  return std::min(place, arguments.size());
}

}  // namespace followup
