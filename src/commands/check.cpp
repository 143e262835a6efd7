// Everything wrong or doubtful about the file.
#include <nlohmann/json.hpp>

#include "commands/command.hpp"

namespace followup {
namespace {

struct Arguments {};

enum Status : int { clean = 0, doubtful = 1, damaged = 5 };

std::string json_path(std::size_t application, std::size_t interview, std::string_view member) {
  return fmt::format("applications[{}].interviews[{}].{}", application, interview, member);
}

void add_interviews(const Application& application, std::size_t index, std::vector<Doubt>& doubts) {
  const auto& interviews = application.interviews;
  const std::string mend =
      fmt::format("look at it: followup show {0}; put it right: followup edit {0}", application.id.value);
  for (std::size_t i = 0; i < interviews.size(); ++i) {
    if (i > 0 && is_before(interviews[i].at, interviews[i - 1].at))
      doubts.push_back({json_path(index, i, "at"), "this interview is before the one that stands above it", mend});
    if (interviews[i].decision_by && *interviews[i].decision_by < day_of(interviews[i].at))
      doubts.push_back(
          {json_path(index, i, "decision_by"), "a decision is promised for a day before the interview", mend});
  }
}

Output as_json(const std::vector<Doubt>& doubts, int status) {
  json::Value list = json::Value::array();
  for (const Doubt& doubt : doubts)
    list.push_back(json::Value::object(
        {{"where", doubt.where}, {"what", doubt.what}, {"hint", doubt.hint}, {"damage", doubt.is_damage}}));
  return {print_ascii(json::Value::object({{"format", "followup.check/1"}, {"findings", std::move(list)}})), status};
}

Output check(const Arguments& /*arguments*/, const Services& services, const Env& env) {
  std::vector<Doubt> doubts = services.inspect();
  const bool is_damaged = std::ranges::any_of(doubts, &Doubt::is_damage);
  const Tracker tracker = is_damaged ? Tracker{} : services.load();
  for (std::size_t i = 0; i < tracker.applications.size(); ++i) add_interviews(tracker.applications[i], i, doubts);
  const int status = is_damaged ? damaged : doubts.empty() ? clean : doubtful;
  if (env.json) return as_json(doubts, status);
  std::string text;
  for (const Doubt& doubt : doubts)
    text += fmt::format("{}: {}\n{}", visible(doubt.where), visible(doubt.what), indented(doubt.hint));
  return {doubts.empty() ? "Nothing wrong, nothing doubtful.\n" : text, status};
}

void options(CLI::App& /*app*/, Arguments& /*arguments*/) {}

}  // namespace

constinit const Command check_command{"check",
                                      "what is wrong (exit status 5) or doubtful (1) about the file and what is in it",
                                      {"followup check", "followup check --json"},
                                      bind<options, check>};

}  // namespace followup
