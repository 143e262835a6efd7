// A command without its handle: at a terminal, what there is to do is listed, and asked for once.
#include <fmt/format.h>

#include "app/run.hpp"
#include "followup/letters.hpp"
#include "followup/text.hpp"

namespace followup {
namespace {

/// The to-dos with numbers, and the question.
std::string question_about(const std::vector<Action>& actions, const Style& style) {
  Table table("  ", 2);
  for (std::size_t i = 0; i < actions.size(); ++i)
    table.add({fmt::to_string(i + 1), words_for(actions[i].judgement.urgency), actions[i].handle,
               actions[i].judgement.text, actions[i].company});
  return table.text(style) + "Which? (numbers or handles; Enter for none) ";
}

/// Whether the command is for it: only some ask for a letter or a call.
bool is_for(const std::string& command, const Action& action) {
  if (command == "draft") return shipped_letter(action.rule->id) != nullptr;
  return command != "say" || action.judgement.channel == Channel::phone;
}

/// The handle that was answered: by its number, by its word where only one has that, or as it is.
std::string handle_of(const std::string& answer, const std::vector<Action>& actions) {
  const auto number = parse_number<std::size_t>(answer);
  if (number && *number >= 1 && *number <= actions.size()) return actions[*number - 1].handle;
  if (number) throw UsageError(fmt::format("there is no number {} in the list; nothing was changed", *number));
  const std::string end = fmt::format("/{}", lower_case(answer));
  const auto has_word = [&](const Action& action) { return action.handle.ends_with(end); };
  const auto found = std::ranges::find_if(actions, has_word);
  return std::ranges::count_if(actions, has_word) == 1 ? found->handle : answer;
}

}  // namespace

std::vector<std::string> ask_for_handles(const std::string& command, const CommonOptions& common, const World& world) {
  const Now now = find_now(common.date, world);
  const DataFile file{.path = find_data_file(common.file, world), .lock_timeout = common.lock_timeout};
  std::vector<Action> actions = evaluate(load_part(file, Part::live, now.moment), now.moment, now.zone).actions;
  std::erase_if(actions, [&](const Action& action) { return !is_for(command, action); });
  if (actions.empty()) return {};
  const auto answer = world.ask(question_about(actions, find_style(common.colours, world)));
  std::vector<std::string> handles = split_words(answer.value_or(""));
  for (std::string& word : handles) word = handle_of(word, actions);
  return handles;
}

}  // namespace followup
