#include "properties/scene.hpp"

#include <algorithm>
#include <random>

#include "followup/agenda.hpp"

namespace followup::testing {
namespace {

class Dice {
 public:
  explicit Dice(std::uint64_t seed) : engine_(seed) {}

  int between(int least, int most) { return std::uniform_int_distribution(least, most)(engine_); }
  bool chance(int percent) { return between(1, 100) <= percent; }
  template <typename Things>
  auto pick(const Things& things) {
    return *(std::begin(things) + between(0, static_cast<int>(std::size(things)) - 1));
  }

 private:
  std::mt19937_64 engine_;
};

using std::chrono::seconds;
using namespace std::chrono_literals;

constexpr std::chrono::minutes offsets[]{-12h, -5h, -5h, -5h, -4h, 0h, 1h, 330min, 14h};
constexpr seconds clocks[]{0s, 0s, 1s, 9h, 12h, 15h, 15h + 1s, 23h + 30min, 24h - 1s};
constexpr std::string_view names[]{"Nick Claus", "Ann Lee", "Maria Lopez", "Sam Roe", "Bo Li"};
/// Before a plain season, both changes of clocks, a leap day, and the turn of a year.
constexpr std::string_view seasons[]{"2026-11-20", "2026-03-05", "2026-10-28", "2028-02-24", "2026-12-21"};

constexpr Channel ways[]{Channel::email, Channel::phone};

/// Makes one application after the other, all in one season.
class Author {
 public:
  explicit Author(std::uint64_t seed) : dice_(seed), start_(*parse_day(dice_.pick(seasons))) {}

  Scene write() {
    Scene scene;
    scene.tracker.policy = policy();
    const int applications = dice_.chance(50) ? 1 : dice_.between(2, 3);
    for (int n = 0; n < applications; ++n) add_application(scene.tracker, application());
    scene.now = now(scene.tracker);
    return scene;
  }

 private:
  Day day(int least, int most) { return start_ + date::days{dice_.between(least, most)}; }

  /// Some day of the season, at a time that is likely to be met again.
  Moment moment(int least, int most) {
    if (!moments_.empty() && dice_.chance(20)) return dice_.pick(moments_);
    const Moment at = at_offset(day(least, most) + dice_.pick(clocks), dice_.pick(offsets));
    moments_.push_back(at);
    return at;
  }

  Policy policy() {
    Policy policy;
    if (dice_.chance(40)) return policy;
    if (dice_.chance(50)) policy.count = dice_.chance(50) ? Count::calendar : Count::working;
    if (dice_.chance(50)) policy.channel = dice_.chance(50) ? Channel::phone : Channel::email;
    if (dice_.chance(30)) policy.weekend = weekend();
    for (int n = dice_.chance(40) ? dice_.between(1, 8) : 0; n > 0; --n) policy.holidays.push_back(day(0, 60));
    if (dice_.chance(30)) policy.quiet = quiet();
    for (const std::string_view rule : rule_names)
      if (dice_.chance(3)) policy.rules_off.emplace_back(rule);
    do
      for (const PolicyNumber& number : policy_table())
        if (dice_.chance(30))
          policy.numbers.at(static_cast<std::size_t>(number.key)) = dice_.between(number.least, number.most);
    while (fault_of(policy));
    return policy;
  }

  std::vector<Weekday> weekend() {
    using namespace date;
    const std::vector<std::vector<Weekday>> weekends{
        {}, {Sunday}, {Friday, Saturday}, {Friday, Saturday, Sunday}, {Monday, Wednesday, Friday}};
    return dice_.pick(weekends);
  }

  std::vector<DaysOfYear> quiet() {
    const std::vector<std::vector<DaysOfYear>> spans{{},
                                                     {*parse_days_of_year("12-01..12-03")},
                                                     {*parse_days_of_year("02-29..02-29")},
                                                     {*parse_days_of_year("12-20..01-10")},
                                                     {*parse_days_of_year("03-09..03-20")}};
    return dice_.pick(spans);
  }

  Application application() {
    Application application{.company = "Initech", .role = "Packaging manager", .no_calls = dice_.chance(20)};
    const bool has_interview = dice_.chance(90);
    if (!has_interview || dice_.chance(50)) application.created = moment(-10, 10);
    for (std::string_view name : names)
      if (dice_.chance(35)) application.people.push_back(person(name));
    if (!application.people.empty() && dice_.chance(25)) mark_contact(application, dice_.pick(application.people).name);
    for (int n = !has_interview ? 0 : dice_.chance(50) ? 1 : dice_.between(2, 3); n > 0; --n)
      add_interview(application, interview(application));
    for (int n = dice_.chance(50) ? 0 : dice_.between(1, 2); n > 0; --n) add_task(application, task());
    for (std::string_view name : names)
      if (dice_.chance(20)) application.references.push_back({.name = std::string(name)});
    for (int n = dice_.chance(25) ? 0 : dice_.between(1, 8); n > 0; --n) write_entry(application);
    if (dice_.chance(30)) {
      const Result result = dice_.chance(40) ? Result::offer : static_cast<Result>(dice_.between(0, 5));
      application.outcome = Outcome{.on = day(0, 50), .result = result};
      if (dice_.chance(50)) application.outcome->answer_by = application.outcome->on + date::days{dice_.between(0, 10)};
    }
    return application;
  }

  Person person(std::string_view name) {
    Person person{.name = std::string(name)};
    if (dice_.chance(60)) person.email = "somebody@initech.example";
    if (dice_.chance(30)) person.phone = "+1 555 0100";
    if (dice_.chance(50)) person.prefers = static_cast<Preference>(dice_.between(0, 3));
    return person;
  }

  /// What they said about the decision: a date, none, or a day on which to ask.
  void state(auto& statement, Day on) {
    if (dice_.chance(45)) statement.decision_by = on + date::days{dice_.between(-2, 14)};
    statement.no_date = dice_.chance(10);
    if (dice_.chance(15)) statement.ask_on = on + date::days{dice_.between(-1, 14)};
    if (statement.ask_on && dice_.chance(50)) statement.ask_by = dice_.pick(ways);
  }

  Interview interview(const Application& application) {
    Interview interview;
    interview.at = dice_.chance(35) ? When(day(0, 25)) : When(moment(0, 25));
    if (dice_.chance(25)) interview.kind = "phone";
    state(interview, day_of(interview.at));
    for (const Person& person : application.people)
      if (dice_.chance(60))
        interview.met.insert(dice_.chance(80) ? interview.met.end() : interview.met.begin(), Met{.name = person.name});
    return interview;
  }

  Task task() {
    Task task{.kind = static_cast<TaskKind>(dice_.between(0, 3)), .what = "two work samples"};
    if (dice_.chance(30)) task.from = day(0, 25);
    if (dice_.chance(70)) task.due = dice_.chance(70) ? When(day(0, 30)) : When(moment(0, 30));
    return task;
  }

  /// Fills in what the entry is about; false if there is no such thing in the application.
  bool fill_in(const Application& application, LogEntry& entry, bool person, bool interview, bool task,
               bool reference) {
    if ((person && application.people.empty()) || (task && application.tasks.empty()) ||
        (reference && application.references.empty()))
      return false;
    if (interview && application.interviews.empty()) return false;
    if (interview) entry.interview = dice_.pick(application.interviews).id;
    if (person) entry.person = dice_.pick(application.people).name;
    if (task) entry.task = dice_.pick(application.tasks).id;
    if (reference) entry.reference = dice_.pick(application.references).name;
    return true;
  }

  bool fill_in(const Application& application, LogEntry& entry) {
    switch (entry.kind) {
      case LogKind::thank_you:
        return fill_in(application, entry, true, true, false, false);
      case LogKind::task_done:
        return fill_in(application, entry, false, false, true, false);
      case LogKind::reference_briefed:
      case LogKind::reference_check_in:
      case LogKind::reference_contacted:
      case LogKind::reference_thanked:
        return fill_in(application, entry, false, false, false, true);
      case LogKind::heard:
        state(entry, day_of(entry.at));
        if (dice_.chance(20)) entry.quiet_until = day_of(entry.at) + date::days{dice_.between(0, 20)};
        entry.auto_reply = dice_.chance(20);
        return true;
      case LogKind::called_off:
      case LogKind::missed:
      case LogKind::prepared:
        return fill_in(application, entry, false, true, false, false);
      case LogKind::moved:
        entry.from = dice_.chance(35) ? When(day(0, 25)) : When(moment(0, 25));
        return fill_in(application, entry, false, true, false, false);
      case LogKind::outcome:
        entry.result = dice_.chance(40) ? Result::offer : static_cast<Result>(dice_.between(0, 5));
        entry.on = day_of(entry.at) - date::days{dice_.between(0, 5)};
        if (dice_.chance(50)) entry.answer_by = *entry.on + date::days{dice_.between(0, 10)};
        return true;
      case LogKind::skipped:
      case LogKind::snoozed: {
        const Rule& rule = dice_.pick(rulebook());
        entry.rule = rule.id;
        if (entry.kind == LogKind::snoozed) entry.until = day_of(entry.at) + date::days{dice_.between(0, 20)};
        const bool thanks = rule.id == "thank-you";
        return fill_in(application, entry, thanks, thanks || rule.id == "prepare", rule.about == SubjectKind::task,
                       rule.id.find("reference") != std::string_view::npos);
      }
      default:
        return true;
    }
  }

  void write_entry(Application& application) {
    static constexpr LogKind often[]{LogKind::heard,   LogKind::heard, LogKind::follow_up,  LogKind::skipped,
                                     LogKind::snoozed, LogKind::moved, LogKind::called_off, LogKind::missed};
    LogEntry entry{.at = moment(-2, 50)};
    entry.kind = dice_.chance(50)
                     ? dice_.pick(often)
                     : static_cast<LogKind>(dice_.between(0, static_cast<int>(vocabulary<LogKind>.size()) - 1));
    if (fill_in(application, entry)) application.log.push_back(entry);
  }

  /// The days on which something turns, by the record and by the rules.
  std::vector<Day> turns(const Tracker& tracker) {
    std::vector<Day> days{day(0, 60)};
    const auto& policy = tracker.policy;
    for (const Application& application : tracker.applications) {
      for (const Interview& one : application.interviews) {
        days.push_back(day_of(one.at));
        for (const PolicyNumber& number : policy_table())
          if (number.name.ends_with("_days")) days.push_back(day_of(one.at) + date::days{policy[number.key]});
        if (one.decision_by) days.push_back(*one.decision_by);
      }
      for (const LogEntry& entry : application.log)
        days.push_back(entry.until.value_or(entry.quiet_until.value_or(entry.ask_on.value_or(day_of(entry.at)))));
      if (application.outcome && application.outcome->answer_by) days.push_back(*application.outcome->answer_by);
      for (const Task& task : application.tasks) days.push_back(task.due ? day_of(*task.due) : start_);
      const Situation late = situation_of(application, policy, at_offset(start_ + date::days{51}, 0min));
      for (const auto& turn : {late.follow_up_on, late.ghosted_on})
        for (int weight = 0; turn && weight < 4; ++weight) days.push_back(*turn);
      if (late.ghosted_on) days.push_back(*late.ghosted_on + date::days{policy[PolicyKey::ghosted_offer_days]});
      if (application.outcome) days.push_back(application.outcome->on);
    }
    return days;
  }

  Moment now(const Tracker& tracker) {
    const std::chrono::minutes offset = dice_.pick(offsets);
    if (moments_.empty() || dice_.chance(60))
      return at_offset(dice_.pick(turns(tracker)) + date::days{dice_.between(-1, 1)} + dice_.pick(clocks), offset);
    Moment now = dice_.pick(moments_);
    const PolicyKey hours = dice_.chance(50) ? PolicyKey::thank_you_target_hours : PolicyKey::thank_you_limit_hours;
    now.utc += seconds(dice_.between(-1, 1)) + std::chrono::hours(dice_.chance(70) ? tracker.policy[hours] : 0);
    now.offset = offset;
    return now;
  }

  Dice dice_;
  Day start_;
  std::vector<Moment> moments_;
};

}  // namespace

Scene scene_of(std::uint64_t seed) { return Author(seed).write(); }

}  // namespace followup::testing
