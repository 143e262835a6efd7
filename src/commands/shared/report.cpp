#include <nlohmann/json.hpp>

#include "commands/shared/command.hpp"

namespace followup {
namespace {

/// What the rules say now about the applications of the report.
Agenda agenda_of(const Report& report, const Tracker& tracker, const Env& env) {
  const bool is_about_one = report.about.size() == 1 && report.besides.empty();
  const Application* only = is_about_one ? find(tracker, report.about.front()) : nullptr;
  if (only) return evaluate(*only, tracker.policy, env.now, elsewhere_of(tracker, env.now), env.zone);
  Agenda agenda = evaluate(tracker, env.now, env.zone);
  const auto is_of_another = [&](const auto& one) {
    return std::ranges::count(report.about, one.application) + std::ranges::count(report.besides, one.application) == 0;
  };
  std::erase_if(agenda.actions, is_of_another);
  std::erase_if(agenda.holds, is_of_another);
  std::erase_if(agenda.offers, is_of_another);
  return agenda;
}

std::string as_json(std::string_view command, const Report& report, const Agenda& agenda) {
  json::Value actions = json::Value::array();
  for (const Action& action : agenda.actions) actions.push_back(action_json(action));
  json::Value holds = json::Value::array();
  for (const Hold& hold : agenda.holds) holds.push_back(hold_json(hold));
  const bool is_about_one = report.about.size() == 1;
  return print_ascii(
      json::Value::object({{"format", "followup.change/1"},
                           {"command", command},
                           {"application", is_about_one ? json::Value(report.about.front().value) : json::Value()},
                           {"message", report.lines},
                           {"actions", std::move(actions)},
                           {"holds", std::move(holds)}}));
}

std::string as_text(const Report& report, const Agenda& agenda, const Env& env) {
  std::string text;
  for (const std::string& line : report.lines) text += paragraph(line, env.style);
  if (env.quiet) return text;
  const std::string next = agenda_text(agenda, env.now, env.style);
  return next.empty() ? text : text + "\n" + next;
}

/// Throws `DataError` if something has a number that the file cannot have.
void check_numbers(const Report& report, const Tracker& tracker) {
  const auto refuse = [](const char* what) {
    throw DataError(
        fmt::format("no number is left for another {}: they end at {}; nothing was changed", what, greatest_number),
        "to go on: another file, by FOLLOWUP_FILE=PATH");
  };
  const auto is_over = [](const auto& one) { return one.id.value > greatest_number; };
  if (tracker.next_id > greatest_number) refuse("application");
  for (const ApplicationId id : report.about) {
    const Application* application = find(tracker, id);
    if (application && std::ranges::any_of(application->interviews, is_over)) refuse("interview");
    if (application && std::ranges::any_of(application->tasks, is_over)) refuse("task");
  }
}

}  // namespace

Edited say(Tracker tracker, std::string_view command, const Report& report, const Env& env) {
  check_numbers(report, tracker);
  const Agenda agenda = agenda_of(report, tracker, env);
  std::string text = env.json ? as_json(command, report, agenda) : as_text(report, agenda, env);
  return {std::move(tracker), {std::move(text)}};
}

Report edit_application(Tracker& tracker, const std::string& typed, Among among, const Env& env,
                        const std::function<Lines(Application&)>& edit) {
  Application& application = look_up_application(tracker, typed, env.now, among);
  const bool is_open = !is_closed(application, tracker.policy, env.now);
  const Lines namesakes = is_open ? closed_namesakes(tracker, typed, env.now) : Lines();
  Report report{{application.id}, edit(application)};
  report.lines.insert(report.lines.end(), namesakes.begin(), namesakes.end());
  return report;
}

}  // namespace followup
