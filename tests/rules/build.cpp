#include "rules/build.hpp"

#include <nlohmann/json.hpp>

#include "catch.hpp"

#include "followup/storage.hpp"
#include "world.hpp"

namespace followup::testing {
namespace {

using Json = nlohmann::ordered_json;

std::optional<Day> day_or_none(const std::string& text) {
  if (text.empty()) return std::nullopt;
  const auto day = parse_day(text);
  if (!day) throw std::invalid_argument(text);
  return day;
}

PolicyKey key_named(const std::string& name) {
  for (const PolicyNumber& number : policy_table())
    if (full_name(number) == name) return number.key;
  throw std::invalid_argument(name);
}

Json ask(const File& file, const std::string& now, const Lines& arguments) {
  return Json::parse(printed(file, now, arguments));
}

Json actions(const File& file, const std::string& now) { return ask(file, now, {"today", "--json"}).at("actions"); }

void add(std::string& line, const Json& object, const std::string& name) {
  const Json& value = object.at(name);
  if (value.is_number()) line += " " + name + "=" + std::to_string(value.get<int>());
  if (value.is_string()) line += " " + name + "='" + value.get<std::string>() + "'";
  if (!value.is_array()) return;
  line += " " + name + "=";
  for (const Json& word : value) line += (word == value.front() ? "" : ",") + word.get<std::string>();
}

std::string line_of(const Json& action) {
  std::string line;
  for (const char* name : {"urgency", "rule", "handle", "due"})
    line += (line.empty() ? "" : " ") + action.at(name).get<std::string>();
  for (const char* name : {"interview", "person", "task", "reference", "offer", "channel", "missing"})
    add(line, action, name);
  return line;
}

}  // namespace

File::File() {
  Application initech{.company = "Initech", .role = "Packaging manager"};
  add_application(tracker, initech);
}

File& File::interview(const std::string& at, const Lines& met, const std::string& decision_by) {
  Interview round{.at = parse_when(at).value(), .decision_by = day_or_none(decision_by)};
  for (const std::string& name : met) {
    round.met.push_back({.name = name});
    if (!find_person(application(), name)) person(name, "somebody@initech.example", "", "email");
  }
  add_interview(application(), round);
  return *this;
}

File& File::person(const std::string& name, const std::string& email, const std::string& phone,
                   const std::string& prefers) {
  Person& one = ensure_person(application(), name);
  one.email = email;
  one.phone = phone;
  one.prefers = value_named<Preference>(prefers);
  return *this;
}

File& File::contact(const std::string& name) { return mark_contact(application(), name), *this; }

File& File::no_calls() { return application().no_calls = true, *this; }

File& File::task(const std::string& kind, const std::string& due) {
  add_task(application(), {.kind = value_named<TaskKind>(kind).value(), .what = "a thing", .due = day_or_none(due)});
  return *this;
}

File& File::reference(const std::string& name) { return ensure_reference(application(), name), *this; }

LogEntry& File::entry(const std::string& at, LogKind kind, const About& about) {
  LogEntry entry{.at = parse_moment(at).value(), .kind = kind, .person = about.person, .reference = about.reference};
  if (about.interview != 0) entry.interview = InterviewId{about.interview};
  if (about.task != 0) entry.task = TaskId{about.task};
  return application().log.emplace_back(entry);
}

File& File::log(const std::string& at, const std::string& kind, const About& about) {
  return entry(at, value_named<LogKind>(kind).value(), about), *this;
}

File& File::heard(const std::string& at, const std::string& decision_by) {
  return entry(at, LogKind::heard, {}).decision_by = day_or_none(decision_by), *this;
}

File& File::skipped(const std::string& at, const std::string& rule, const About& about) {
  return entry(at, LogKind::skipped, about).rule = rule, *this;
}

File& File::snoozed(const std::string& at, const std::string& rule, const std::string& until, const About& about) {
  LogEntry& snooze = entry(at, LogKind::snoozed, about);
  snooze.rule = rule;
  snooze.until = day_or_none(until);
  return *this;
}

File& File::moved(const std::string& at, int interview, const std::string& from) {
  return entry(at, LogKind::moved, {.interview = interview}).from = parse_when(from), *this;
}

File& File::outcome(const std::string& on, const std::string& result, const std::string& answer_by) {
  application().outcome = Outcome{.on = day_or_none(on).value(),
                                  .result = value_named<Result>(result).value(),
                                  .answer_by = day_or_none(answer_by)};
  return *this;
}

File& File::elsewhere(const std::string& on, const std::string& result, const std::string& answer_by) {
  const File other = File().outcome(on, result, answer_by);
  Application globex = other.tracker.applications.front();
  globex.company = "Globex";
  globex.created = parse_moment(on + "T09:00:00-05:00");
  return add_application(tracker, globex), *this;
}

File& File::never_quiet() { return tracker.policy.quiet.emplace(), *this; }
File& File::off(const std::string& rule) { return tracker.policy.rules_off.push_back(rule), *this; }

File& File::policy(const std::string& key, int value) {
  return tracker.policy.numbers.at(static_cast<std::size_t>(key_named(key))) = value, *this;
}

File& File::count(const std::string& word) { return tracker.policy.count = value_named<Count>(word).value(), *this; }
File& File::channel(const std::string& word) {
  return tracker.policy.channel = value_named<Channel>(word).value(), *this;
}
File& File::weekend(const std::vector<Weekday>& days) { return tracker.policy.weekend = days, *this; }
File& File::holiday(const std::string& day) {
  return tracker.policy.holidays.push_back(day_or_none(day).value()), *this;
}

Day day(const std::string& text) { return parse_day(text).value(); }

Moment noon(const std::string& on) { return parse_moment(on + "T12:00:00-05:00").value(); }

File created(const std::string& at) {
  File file;
  file.tracker.applications.front().created = parse_moment(at);
  return file;
}

File heard(File file, const std::string& at, LogEntry said) {
  said.at = parse_moment(at).value();
  file.tracker.applications.front().log.push_back(std::move(said));
  return file;
}

Lines today(const File& file, const std::string& now) {
  Lines lines;
  for (const Json& action : actions(file, now)) lines.push_back(line_of(action));
  return lines;
}

Lines advised(const std::string& rule, const File& file, const std::string& now) {
  Lines lines;
  for (const Json& action : actions(file, now))
    if (action.at("rule") == rule) lines.push_back(line_of(action));
  return lines;
}

std::string only(const std::string& rule, const File& file, const std::string& now) {
  std::string found;
  for (const Json& action : actions(file, now))
    if (action.at("rule") == rule)
      found += (found.empty() ? "" : "; ") + action.at("urgency").get<std::string>() + " " +
               action.at("due").get<std::string>();
  return found;
}

std::string hold(const File& file, const std::string& now) {
  const Json holds = ask(file, now, {"today", "--json"}).at("holds");
  if (holds.empty()) return "";
  REQUIRE(holds.size() == 1);
  const Json& until = holds.front().at("until");
  return holds.front().at("stage").get<std::string>() + " " + (until.is_null() ? "for good" : until.get<std::string>());
}

std::string situation(const File& file, const std::string& now) {
  const Json line = ask(file, now, {"list", "--all", "--json"}).at("applications").front();
  std::string text = line.at("stage").get<std::string>();
  if (!line.at("round").is_null()) text += " round=" + std::to_string(line.at("round").get<int>());
  const std::vector<std::pair<std::string, std::string>> dates{
      {"since", "since"}, {"promise", "promise"}, {"follow_up_on", "F"}, {"ghosted_on", "G"}};
  for (const auto& [member, name] : dates)
    if (!line.at(member).is_null()) text += " " + name + "=" + line.at(member).get<std::string>();
  text += " n=" + std::to_string(line.at("follow_ups").get<int>());
  if (!line.at("outcome").is_null()) text += " outcome=" + line.at("outcome").get<std::string>();
  return text;
}

std::string when(const std::string& rule, const File& file) {
  const Json rules = ask(file, "2026-11-21T12:00:00-05:00", {"rules", rule, "--json"}).at("rules");
  return rules.front().at("when").get<std::string>();
}

std::string printed(const File& file, const std::string& now, const Lines& arguments) {
  TestWorld world(now);
  world.write(encode(file.tracker));
  const Ran ran = world.run(arguments);
  INFO(ran.out << ran.err);
  REQUIRE(ran.status == 0);
  return ran.out;
}

std::string refusal(const File& file) {
  TestWorld world;
  world.write(encode(file.tracker));
  const Ran ran = world.run({"today", "--json"});
  if (ran.status == 0) return "";
  return std::to_string(ran.status) + " " + Json::parse(ran.out).at("error").at("message").get<std::string>();
}

}  // namespace followup::testing
