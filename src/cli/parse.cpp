// From the arguments to the request, or to a page of the help.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>

#include "cli/line.hpp"
#include "followup/text.hpp"

namespace followup {
namespace {

/// Refuses an argument that is too long, or no text, before anything else is done with it.
void check(const std::string& argument) {
  constexpr std::size_t longest = 10'000;
  constexpr std::size_t option_name = 100;
  if (!is_utf8(argument)) throw UsageError(fmt::format("'{}' is not valid UTF-8; nothing was changed", argument));
  if (argument.size() > longest + option_name)
    throw UsageError(fmt::format("'{}…' has {} bytes; at most 10,000 are taken; nothing was changed",
                                 argument.substr(0, argument.find_first_of(" =")).substr(0, option_name),
                                 argument.size()));
}

std::string line_with(const std::vector<std::string>& instead, const std::vector<std::string>& arguments,
                      std::size_t position) {
  const std::string line = corrected_line(arguments, {{.position = position}}, instead);
  return line.empty() ? "" : "did you mean: " + line;
}

/// Refuses a word; the hint is the command line with the nearest of the names instead of it.
[[noreturn]] void refuse_name(const std::string& message, const std::vector<std::string>& names,
                              const std::vector<std::string>& arguments, std::size_t position) {
  const std::string nearest = closest(arguments[position], names);
  const std::string hint = nearest.empty() ? "" : line_with({nearest}, arguments, position);
  throw UsageError(message, hint.empty() ? "to see the commands: followup help" : hint);
}

std::vector<std::string> command_names() {
  std::vector<std::string> names{"help", "--version"};
  for (const Command& command : commands()) names.emplace_back(command.name);
  return names;
}

/// Refuses a word that is no command. An id suggests `show`, a handle `why`.
[[noreturn]] void refuse_command(const std::string& word, const std::vector<std::string>& arguments,
                                 std::size_t position) {
  const std::string message = fmt::format("there is no command '{}'", word);
  if (word.find_first_of("0123456789") != 0) refuse_name(message, command_names(), arguments, position);
  const std::string about = word.find('/') == std::string::npos ? "show" : "why";
  throw UsageError(message, line_with({about, word}, arguments, position));
}

/// Says what the library found wrong.
[[noreturn]] void refuse(const CLI::ParseError& error, const Command& command, const CLI::App& app,
                         const CommandLine& line) {
  const std::string help = fmt::format("to see what it takes: followup {} --help", command.name);
  if (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr) {
    const std::string surplus = app.remaining(true).front();
    const std::string hint = hint_for_surplus(surplus, app, line);
    throw UsageError(fmt::format("{} does not take '{}'", command.name, surplus), hint.empty() ? help : hint);
  }
  throw UsageError(fmt::format("{}: {}", command.name, error.what()),
                   fmt::format("for example: {}\n{}", command.examples.front(), help));
}

/// Parses the arguments of a command whose name, if it is written, is at the position.
std::variant<Request, std::string> parse(const Command& command, const std::vector<std::string>& arguments,
                                         std::size_t position) {
  constexpr std::size_t longest_summary = 100;  // enough to recognise the command by
  std::vector<std::string> words = arguments;
  if (position < words.size()) words.erase(words.begin() + static_cast<std::ptrdiff_t>(position));
  words.insert(words.begin(), std::string(command.name));
  Request request;
  request.summary = shorten(join(words, " "), longest_summary);
  CLI::App app;
  request.operation = declare(command, app, request);
  const CommandLine line = walk(app, arguments, position);
  request.arguments = line.arguments;
  request.words = line.words;
  try {
    app.parse(std::vector<std::string>(words.rbegin(), words.rend() - 1));  // the library takes the last one first
  } catch (const CLI::CallForHelp&) {
    return help_of(command, app);
  } catch (const CLI::ParseError& error) {
    refuse(error, command, app, line);
  } catch (const UsageError& error) {
    throw UsageError(error.what(), hint_of(error, request));
  }
  return request;
}

/// `help`, whose name is at the position, alone or with a command or topic.
std::string help_on(const std::vector<std::string>& arguments, std::size_t position) {
  if (position + 1 == arguments.size()) return help_of_program();
  const std::string& word = arguments[position + 1];
  if (word == "help" || word == "--help" || word == "-h") return help_of_program();
  if (position + 2 < arguments.size())
    throw UsageError(fmt::format("help does not take '{}'", arguments[position + 2]), "it takes one command or topic");
  if (const Command* command = command_named(word)) return std::get<std::string>(parse(*command, {word, "--help"}, 0));
  const auto topic = std::ranges::find(topics(), word, &Topic::name);
  if (topic != topics().end()) return help_of(*topic);
  std::vector<std::string> names = command_names();
  for (const Topic& one : topics()) names.emplace_back(one.name);
  refuse_name(fmt::format("there is no command or topic '{}'", word), names, arguments, position + 1);
}

}  // namespace

std::variant<Request, std::string> understand(const std::vector<std::string>& arguments) {
  for (const std::string& argument : arguments) check(argument);
  const std::size_t position = position_of_command(arguments);
  const auto own = arguments.begin() + static_cast<std::ptrdiff_t>(position);
  for (auto option = arguments.begin(); option != own; ++option) {
    if (*option == "--help" || *option == "-h") return help_of_program();
    if (*option == "--version") return "followup " FOLLOWUP_VERSION "\n";
  }
  if (own != arguments.end() && *own == "help") return help_on(arguments, position);
  const Command* command = command_named(own == arguments.end() ? "today" : *own);
  if (command == nullptr) refuse_command(*own, arguments, position);
  return parse(*command, arguments, position);
}

}  // namespace followup
