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
  constexpr std::size_t option_name = 100;
  if (!is_utf8(argument)) throw UsageError(fmt::format("'{}' is not valid UTF-8; nothing was changed", argument));
  if (argument.size() > longest_text + option_name)
    throw UsageError(fmt::format("'{}…' has {} bytes; at most 10,000 are taken; nothing was changed",
                                 argument.substr(0, argument.find_first_of(" =")).substr(0, option_name),
                                 argument.size()));
}

std::string line_with(const std::vector<std::string>& instead, const std::vector<std::string>& arguments,
                      std::size_t position) {
  const std::string line = corrected_line(arguments, {{.position = position}}, instead);
  return line.empty() ? "" : "did you mean: " + line;
}

/// Refuses a word; the hint is the command line with the one of the names that is meant instead of it.
[[noreturn]] void refuse_name(const std::string& message, const std::vector<std::string>& names,
                              const std::vector<std::string>& arguments, std::size_t position) {
  const std::string line = line_with_name(names, arguments, position);
  throw UsageError(message, line.empty() ? "to see the commands: followup help" : "did you mean: " + line);
}

std::vector<std::string> command_names() {
  std::vector<std::string> names{"help", "--version"};
  for (const Command& command : commands()) names.emplace_back(command.name);
  return names;
}

/// `1 done`, as other programs have it, with the command first; empty if the second word is no command.
std::string line_with_command_first(std::vector<std::string> arguments, std::size_t position) {
  std::swap(arguments[position], arguments[position + 1]);
  if (!command_named(arguments[position])) return line_with_name(command_names(), arguments, position);
  return corrected_line(arguments, {{.position = position}}, {arguments[position]});
}

/// Refuses a word that is no command. An id suggests `show`, a handle `why`; with more behind it the command there.
[[noreturn]] void refuse_command(const std::string& word, const std::vector<std::string>& arguments,
                                 std::size_t position) {
  const std::string message = fmt::format("there is no command '{}'", word);
  if (word.find_first_of("0123456789") != 0) refuse_name(message, command_names(), arguments, position);
  const std::string about = word.find('/') == std::string::npos ? "show" : "why";
  if (position + 1 == arguments.size()) throw UsageError(message, line_with({about, word}, arguments, position));
  const std::string line = line_with_command_first(arguments, position);
  throw UsageError(message,
                   "did you mean: " + (line.empty() ? fmt::format("followup {} {}", about, shell_word(word)) : line));
}

/// Says what the library found wrong.
[[noreturn]] void refuse(const CLI::ParseError& error, const Command& command, const CLI::App& app,
                         const CommandLine& line) {
  const std::string help = fmt::format("to see what it takes: followup {} --help", command.name);
  if (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr) {
    const std::string surplus = app.remaining(true).front();
    const std::string hint = hint_for_surplus(surplus, command, app, line);
    throw UsageError(fmt::format("{} does not take '{}'", command.name, surplus), hint.empty() ? help : hint);
  }
  throw UsageError(fmt::format("{}: {}", command.name, error.what()),
                   fmt::format("for example: {}\n{}", command.examples.front(), help));
}

/// The first argument that must be there and is not; empty if all are.
std::string missing_field(const CLI::App& app) {
  for (const CLI::Option* option : app.get_options())
    if (option->get_positional() && option->get_required() && option->count() == 0) return option->get_name(true);
  return "";
}

/// The arguments behind the command's name. An empty value, `--met=`, is one of its own: else the library takes the
/// next argument for it.
std::vector<std::string> words_of(const CommandLine& line, std::size_t command) {
  std::vector<std::string> words;
  for (std::size_t position = 0; position < line.arguments.size(); ++position) {
    if (position == command) continue;
    words.push_back(line.arguments[position]);
    const auto is_empty_value = [&](const Word& word) {
      return word.position == position && word.start > 0 && word.typed.empty();
    };
    if (std::ranges::none_of(line.words, is_empty_value)) continue;
    words.back().pop_back();
    words.emplace_back();
  }
  return words;
}

/// The words for the library, which takes the last one first. It has a value that begins like an option (and so cannot
/// follow `--` already) at the end, behind `--`.
std::vector<std::string> for_library(std::vector<std::string> words, const CommandLine& line) {
  const auto is_like_option = [](const Word& word) { return word.field == "VALUE" && word.typed.starts_with('-'); };
  const auto value = std::ranges::find_if(line.words, is_like_option);
  if (line.takes_options && value != line.words.end()) {
    words.erase(std::ranges::find(words, value->typed));
    words.insert(words.end(), {"--", value->typed});
  }
  std::ranges::reverse(words);
  return words;
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
    app.parse(for_library(words_of(line, position), line));
  } catch (const CLI::CallForHelp&) {
    return help_of(command, app);
  } catch (const CLI::RequiredError& error) {
    try {
      refuse(error, command, app, line);
    } catch (const UsageError& refusal) {
      throw MissingWord(refusal, missing_field(app), request, std::min(position + 1, arguments.size()));
    }
  } catch (const CLI::ParseError& error) {
    refuse(error, command, app, line);
  } catch (const UsageError& error) {
    throw UsageError(error.what(), hint_of(error, request));
  }
  return request;
}

/// `help`, whose name is at the position, alone or with a command or topic.
std::string help_on(const std::vector<std::string>& arguments, std::size_t position, const FindOthers& find_others) {
  if (position + 1 == arguments.size()) return help_of_program(find_others());
  const std::string& word = arguments[position + 1];
  if (word == "help" || word == "--help" || word == "-h") return help_of_program(find_others());
  if (word == "--json") return help_json();
  if (position + 2 < arguments.size())
    throw UsageError(fmt::format("help does not take '{}'", arguments[position + 2]),
                     arguments[position + 2] == "--json" ? "all of it, for programs: followup help --json"
                                                         : "it takes one command or topic");
  if (const Command* command = command_named(word)) return std::get<std::string>(parse(*command, {word, "--help"}, 0));
  const auto topic = std::ranges::find(topics(), word, &Topic::name);
  if (topic != topics().end()) return help_of(*topic);
  std::vector<std::string> names = command_names();
  for (const Topic& one : topics()) names.emplace_back(one.name);
  refuse_name(fmt::format("there is no command or topic '{}'", word), names, arguments, position + 1);
}

/// The value of `--file` before the command's name.
std::optional<std::string> file_before(const std::vector<std::string>& arguments, std::size_t position) {
  std::optional<std::string> file;
  for (std::size_t at = 0; at < position; ++at) {
    if (arguments[at] == "--file" && at + 1 < position) file = arguments[at + 1];
    if (arguments[at].starts_with("--file=")) file = arguments[at].substr(arguments[at].find('=') + 1);
  }
  return file;
}

}  // namespace

std::variant<Request, std::string, OtherProgram> understand(const std::vector<std::string>& arguments,
                                                            const FindOthers& find_others) {
  for (const std::string& argument : arguments) check(argument);
  const std::size_t position = position_of_command(arguments);
  const auto own = arguments.begin() + static_cast<std::ptrdiff_t>(position);
  for (auto option = arguments.begin(); option != own; ++option) {
    if (*option == "--help" || *option == "-h") return help_of_program(find_others());
    if (*option == "--version") return "followup " FOLLOWUP_VERSION "\nbuilt by " FOLLOWUP_BUILD "\n";
  }
  if (own != arguments.end() && *own == "help") return help_on(arguments, position, find_others);
  const Command* command = command_named(own == arguments.end() ? "today" : *own);
  if (command == nullptr && std::ranges::count(find_others(), *own) > 0)
    return OtherProgram{*own, file_before(arguments, position), {own + 1, arguments.end()}};
  if (command == nullptr) refuse_command(*own, arguments, position);
  auto parsed = parse(*command, arguments, position);
  if (auto* page = std::get_if<std::string>(&parsed)) return std::move(*page);
  return std::get<Request>(std::move(parsed));
}

}  // namespace followup
