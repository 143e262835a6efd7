#include "followup/cli.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>

#include "cli/correct.hpp"
#include "followup/render.hpp"

namespace followup {
namespace {

/// What is too long to be meant, or is no text, is refused before anybody style at it.
void check(const std::string& argument) {
  constexpr std::size_t longest = 10'000;
  constexpr std::size_t option_name = 100;
  if (!is_utf8(argument)) throw UsageError("'" + argument + "' is not valid UTF-8; nothing was changed");
  if (argument.size() > longest + option_name)
    throw UsageError("'" + argument.substr(0, argument.find_first_of(" =")).substr(0, option_name) + "…' has " +
                     std::to_string(argument.size()) + " bytes; at most 10,000 are taken; nothing was changed");
}

/// Enough to recognise it by, cut between characters.
std::string in_short(std::string line, const std::vector<std::string>& arguments) {
  constexpr std::size_t longest = 100;
  for (const std::string& argument : arguments) line += " " + argument;
  if (line.size() <= longest) return line;
  std::size_t end = longest;
  while ((static_cast<unsigned char>(line[end]) & 0xC0U) == 0x80U) --end;
  return line.substr(0, end) + "…";
}

const Command* command_named(const std::string& name) {
  const auto found = std::ranges::find(commands(), name, &Command::name);
  return found == commands().end() ? nullptr : &*found;
}

/// Refuses a word with the command line that has the nearest of the names in its place.
[[noreturn]] void refuse_name(const std::string& message, const std::vector<std::string>& names,
                              const std::vector<std::string>& arguments, std::size_t place) {
  const std::string meant = closest(arguments[place], names);
  const std::string line = meant.empty() ? "" : ready_line(arguments, {{.place = place}}, {meant});
  throw UsageError(message, line.empty() ? "to see the commands: followup help" : "did you mean: " + line);
}

std::vector<std::string> command_names() {
  std::vector<std::string> names{"help", "--version"};
  for (const Command& command : commands()) names.emplace_back(command.name);
  return names;
}

/// Who types an application's id or a handle alone wants to know about it.
[[noreturn]] void refuse_command(const std::string& word, const std::vector<std::string>& arguments,
                                 std::size_t place) {
  const std::string message = "there is no command '" + word + "'";
  if (word.find_first_of("0123456789") != 0) refuse_name(message, command_names(), arguments, place);
  const std::string about = word.find('/') == std::string::npos ? "show" : "why";
  const std::string line = ready_line(arguments, {{.place = place}}, {about, word});
  throw UsageError(message, line.empty() ? "" : "did you mean: " + line);
}

/// What the library found wrong, in our words.
[[noreturn]] void report(const CLI::ParseError& error, const std::vector<std::string>& arguments, const CLI::App& app,
                         const Command& command, std::size_t place) {
  const std::string help = "to see what it takes: followup " + std::string(command.name) + " --help";
  if (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr) {
    const std::string unexpected = app.remaining(true).front();
    const std::string hint = hint_for(unexpected, arguments, app, place);
    throw UsageError(std::string(command.name) + " does not take '" + unexpected + "'", hint.empty() ? help : hint);
  }
  const std::string example(command.examples.substr(0, command.examples.find('\n')));
  throw UsageError(std::string(command.name) + ": " + error.what(), "for example: " + example + "\n" + help);
}

/// Parses the arguments of a command whose name, if it is written, stands at `place`.
std::variant<Request, std::string> parse(const Command& command, const std::vector<std::string>& arguments,
                                         std::size_t place) {
  std::vector<std::string> rest = arguments;
  if (place < rest.size()) rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(place));
  Request request;
  request.command = &command;
  request.line = in_short(std::string(command.name), rest);
  CLI::App app;
  request.operation = declare(command, app, request);
  try {
    std::ranges::reverse(rest);  // as the library wants them
    app.parse(rest);
  } catch (const CLI::CallForHelp&) {
    return help_of(command, app);
  } catch (const CLI::ParseError& error) {
    report(error, arguments, app, command, place);
  } catch (const UsageError& error) {
    throw UsageError(error.what(), hint_of(error, arguments, line_of(app, arguments, place).words));
  }
  request.words = line_of(app, arguments, place).words;
  return request;
}

/// `help`, whose name stands at `place`, alone or with a command or topic.
std::string help_on(const std::vector<std::string>& arguments, std::size_t place) {
  if (place + 1 == arguments.size()) return help_of_program();
  const std::string& word = arguments[place + 1];
  if (word == "help" || word == "--help" || word == "-h") return help_of_program();
  if (place + 2 < arguments.size())
    throw UsageError("help does not take '" + arguments[place + 2] + "'", "it takes one command or topic");
  if (const Command* command = command_named(word)) return std::get<std::string>(parse(*command, {word, "--help"}, 0));
  const auto topic = std::ranges::find(topics(), word, &Topic::name);
  if (topic != topics().end()) return help_of(*topic);
  std::vector<std::string> names = command_names();
  for (const Topic& one : topics()) names.emplace_back(one.name);
  refuse_name("there is no command or topic '" + word + "'", names, arguments, place + 1);
}

}  // namespace

std::variant<Request, std::string> understand(const std::vector<std::string>& arguments) {
  for (const std::string& argument : arguments) check(argument);
  const std::size_t place = place_of_command(arguments);
  const auto own = arguments.begin() + static_cast<std::ptrdiff_t>(place);
  for (auto option = arguments.begin(); option != own; ++option) {
    if (*option == "--help" || *option == "-h") return help_of_program();
    if (*option == "--version") return version();
  }
  if (own != arguments.end() && *own == "help") return help_on(arguments, place);
  const Command* command = command_named(own == arguments.end() ? "today" : *own);
  if (command == nullptr) refuse_command(*own, arguments, place);
  return parse(*command, arguments, place);
}

}  // namespace followup
