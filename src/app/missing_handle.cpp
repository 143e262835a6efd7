// A command without its handle: at a terminal, what there is to do is listed, and asked for once.
#include <fmt/format.h>

#include "app/run.hpp"
#include "followup/text.hpp"

namespace followup {
namespace {

/// The to-dos with numbers, and the question.
std::string question_about(const std::vector<Action>& actions, const Style& style) {
  Table table("  ", 2);
  for (std::size_t i = 0; i < actions.size(); ++i)
    table.add({fmt::to_string(i + 1), name_of(actions[i].judgement.urgency), actions[i].handle,
               actions[i].judgement.text, actions[i].company});
  return table.text(style) + "Which? (numbers or handles; Enter for none) ";
}

}  // namespace

std::vector<std::string> ask_for_handles(const CommonOptions& common, const World& world) {
  const Now now = find_now(common.date, world);
  const DataFile file{.path = find_data_file(common.file, world), .lock_timeout = common.lock_timeout};
  const std::vector<Action> actions = evaluate(load_part(file, Part::live, now.moment), now.moment).actions;
  if (actions.empty()) return {};
  const auto answer = world.ask(question_about(actions, find_style(common.colours, world)));
  std::vector<std::string> handles = split_words(answer.value_or(""));
  for (std::string& word : handles)
    if (const auto number = parse_number<std::size_t>(word); number && *number >= 1 && *number <= actions.size())
      word = actions[*number - 1].handle;
  return handles;
}

}  // namespace followup
