// Everything wrong or doubtful about the file.
#include <map>
#include <nlohmann/json.hpp>

#include "commands/shared/command.hpp"

namespace followup {
namespace {

struct CheckArguments {};

enum Status : int { clean = 0, doubtful = 1, damaged = 5 };

std::string json_path(std::size_t application, std::size_t interview, std::string_view member) {
  return fmt::format("applications[{}].interviews[{}].{}", application, interview, member);
}

std::string mend(const Application& application) {
  return fmt::format("look at it: followup show {0}; put it right: followup edit {0}", application.id.value);
}

void add_order(const Application& application, std::size_t index, const Moment& now, std::vector<Doubt>& doubts) {
  const auto& interviews = application.interviews;
  std::optional<Day> first;
  for (std::size_t i = 0; i < interviews.size(); ++i) {
    const Day day = day_of(interviews[i].at);
    if (i > 0 && is_before(interviews[i].at, interviews[i - 1].at))
      doubts.push_back({json_path(index, i, "at"), "this interview is before the one above it", mend(application)});
    if (interviews[i].decision_by && *interviews[i].decision_by < day)
      doubts.push_back({json_path(index, i, "decision_by"), "a decision is promised for a day before the interview",
                        mend(application)});
    if (!talk_of(application, interviews[i], now).is_off) first = first ? std::min(*first, day) : day;
  }
  const auto& created = application.created;  // an outcome since then comes before an interview that never took place
  const bool is_on_record = created && application.outcome && application.outcome->on >= day_of(*created);
  if (application.outcome && first && application.outcome->on < *first && !is_on_record)
    doubts.push_back({fmt::format("applications[{}].outcome.on", index), "the outcome is before the first interview",
                      mend(application)});
}

/// Days more than two years after today, or before the application was recorded: their year may be a slip.
void add_far_days(const Application& application, std::size_t index, Day today, std::vector<Doubt>& doubts) {
  constexpr date::days two_years{731};
  const auto add = [&](const std::optional<When>& when, std::string_view list, std::size_t i, std::string_view member) {
    if (!when) return;
    const bool is_early = application.created && day_of(*when) < day_of(*application.created) - two_years;
    if (!is_early && day_of(*when) <= today + two_years) return;
    doubts.push_back({fmt::format("applications[{}].{}[{}].{}", index, list, i, member),
                      fmt::format("{} is more than two years away", long_date(*when)), mend(application)});
  };
  for (std::size_t i = 0; i < application.interviews.size(); ++i) {
    add(application.interviews[i].at, "interviews", i, "at");
    add(application.interviews[i].decision_by, "interviews", i, "decision_by");
  }
  for (std::size_t i = 0; i < application.tasks.size(); ++i) add(application.tasks[i].due, "tasks", i, "due");
  for (std::size_t i = 0; i < application.log.size(); ++i) add(application.log[i].decision_by, "log", i, "decision_by");
}

/// What was recorded later than now: the clock may have gone back since, or have been wrong then.
void add_future(const Application& application, std::size_t index, const Moment& now, std::vector<Doubt>& doubts) {
  const auto add = [&](const Moment& at, const std::string& where) {
    if (day_of(at) > day_of(now))
      doubts.push_back({fmt::format("applications[{}].{}", index, where),
                        fmt::format("{} is still to come: the clock may have been wrong", long_date(day_of(at))),
                        mend(application)});
  };
  if (application.created) add(*application.created, "created");
  for (std::size_t i = 0; i < application.log.size(); ++i) add(application.log[i].at, fmt::format("log[{}].at", i));
}

/// Interviews at the same moment, be they of two applications: nobody has two.
void add_collisions(const Tracker& tracker, const Moment& now, std::vector<Doubt>& doubts) {
  std::map<date::sys_time<std::chrono::minutes>, std::string> known;  // by their minute
  for (std::size_t index = 0; index < tracker.applications.size(); ++index) {
    const Application& application = tracker.applications[index];
    for (std::size_t i = 0; i < application.interviews.size(); ++i) {
      const Interview& interview = application.interviews[i];
      if (talk_of(application, interview, now).is_off) continue;
      const auto* at = std::get_if<Moment>(&interview.at);
      if (!at) continue;
      const auto [other, is_first] =
          known.emplace(date::floor<std::chrono::minutes>(at->utc),
                        fmt::format("interview {} of application {}", interview.id.value, application.id.value));
      if (!is_first)
        doubts.push_back({json_path(index, i, "at"), other->second + " is at the same moment", mend(application)});
    }
  }
}

Output as_json(const std::vector<Doubt>& doubts, int status) {
  json::Value list = json::Value::array();
  for (const Doubt& doubt : doubts)
    list.push_back(json::Value::object(
        {{"where", doubt.where}, {"what", doubt.what}, {"hint", doubt.hint}, {"damage", doubt.is_damage}}));
  return {print_ascii(json::Value::object({{"format", "followup.check/1"}, {"findings", std::move(list)}})), status};
}

Output check_record(const CheckArguments& /*arguments*/, const Services& services, const Env& env) {
  std::vector<Doubt> doubts = services.inspect();
  const bool is_damaged = std::ranges::any_of(doubts, &Doubt::is_damage);
  const Tracker tracker = is_damaged ? Tracker{} : services.load();
  for (std::size_t i = 0; i < tracker.applications.size(); ++i) {
    add_order(tracker.applications[i], i, env.now, doubts);
    add_future(tracker.applications[i], i, env.now, doubts);
    add_far_days(tracker.applications[i], i, day_of(env.now), doubts);
  }
  add_collisions(tracker, env.now, doubts);
  const int status = is_damaged ? damaged : doubts.empty() ? clean : doubtful;
  if (env.json) return as_json(doubts, status);
  std::string text;
  for (const Doubt& doubt : doubts)
    text += fmt::format("{}: {}\n{}", visible(doubt.where), visible(doubt.what), indented(doubt.hint));
  return {doubts.empty() ? "Nothing wrong, nothing doubtful.\n" : text, status};
}

void check_options(CLI::App& /*app*/, CheckArguments& /*arguments*/) {}

}  // namespace

constinit const Command check_command{"check",
                                      "what is wrong (exit status 5) or doubtful (1) about the file and what is in it",
                                      {"followup check", "followup check --json"},
                                      bind<check_options, check_record>};

}  // namespace followup
