#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <type_traits>

#include "format/decode.hpp"
#include "format/record.hpp"

namespace followup::format {
namespace {

constexpr std::string_view key_of(const auto& named) { return named.name; }
constexpr int key_of(const Interview& interview) { return interview.id.value; }
constexpr int key_of(const Task& task) { return task.id.value; }

std::string shown(int key) { return std::to_string(key); }
std::string shown(std::string_view key) { return in_quotes(key); }

/// The names or ids of one list, to be looked up fast however many there are.
template <class Thing>
class Known {
 public:
  using Key = decltype(key_of(std::declval<Thing>()));

  /// Refuses a key that comes twice.
  Known(const std::vector<Thing>& things, const Place& list) : things_(things) {
    constexpr std::size_t few = 8;
    if (const auto twice = things.size() > few ? sort() : compare())
      refuse(list, fmt::format("the {} {} stands here twice", is_named ? "name" : "id", shown(*twice)));
  }

  void expect(Key key, const Place& of, std::string_view member, std::string_view list) const {
    if (!has(key))
      refuse(of.member(member), fmt::format("{} is not among the {} of this application", shown(key), list));
  }

 private:
  static constexpr bool is_named = std::is_same_v<Key, std::string_view>;

  /// Each with each; the key that comes twice.
  std::optional<Key> compare() const {
    for (auto thing = things_.begin(); thing != things_.end(); ++thing)
      for (auto before = things_.begin(); before != thing; ++before)
        if (key_of(*before) == key_of(*thing)) return key_of(*thing);
    return std::nullopt;
  }
  std::optional<Key> sort() {
    std::ranges::transform(things_, std::back_inserter(sorted_), [](const Thing& thing) { return key_of(thing); });
    std::ranges::sort(sorted_);
    const auto twice = std::ranges::adjacent_find(sorted_);
    return twice == sorted_.end() ? std::nullopt : std::optional(*twice);
  }
  [[nodiscard]] bool has(Key key) const {
    if (!sorted_.empty()) return std::ranges::binary_search(sorted_, key);
    return std::ranges::any_of(things_, [key](const Thing& thing) { return key_of(thing) == key; });
  }

  const std::vector<Thing>& things_;
  std::vector<Key> sorted_;  ///< if they are many
};

/// What the entries of the log may speak of.
struct Things {
  Known<Person> people;
  Known<Interview> interviews;
  Known<Task> tasks;
  Known<Reference> references;
};

struct Need {
  bool interview = false;
  bool person = false;
  bool task = false;
  bool reference = false;
};

struct RuleNeed {
  std::string_view rule;
  Need need;
};

// What a skipped or snoozed entry must name, where the format asks for it. Any other rule is taken as it stands: a
// newer program may know it.
constexpr std::array<RuleNeed, 5> needs{{
    {"requested-task", {.task = true}},
    {"thank-you", {.interview = true, .person = true}},
    {"brief-reference", {.reference = true}},
    {"reference-check-in", {.reference = true}},
    {"prepare", {.interview = true}},
}};

bool is_rule_name(std::string_view name) {
  return std::ranges::all_of(name, [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; });
}

Need need_of_rule(const LogEntry& entry, const Place& place) {
  if (entry.rule.empty()) refuse(place.member("rule"), "this is missing");
  if (!is_rule_name(entry.rule)) refuse(place.member("rule"), in_quotes(entry.rule) + " is no rule");
  const auto found = std::ranges::find(needs, entry.rule, &RuleNeed::rule);
  return found == needs.end() ? Need{} : found->need;
}

Need need_of(const LogEntry& entry, const Place& place) {
  switch (entry.kind) {
    case LogKind::thank_you:
      return {.interview = true, .person = true};
    case LogKind::task_done:
      return {.task = true};
    case LogKind::reference_briefed:
    case LogKind::reference_check_in:
    case LogKind::reference_contacted:
      return {.reference = true};
    case LogKind::skipped:
    case LogKind::snoozed:
      return need_of_rule(entry, place);
    default:
      return {};
  }
}

void check_entry(const LogEntry& entry, const Things& things, const Place& place) {
  const Need need = need_of(entry, place);
  const auto expect = [&](bool needed, bool given, std::string_view name) {
    if (needed && !given) refuse(place.member(name), "this is missing");
  };
  expect(need.interview, entry.interview.has_value(), "interview");
  expect(need.person, !entry.person.empty(), "person");
  expect(need.task, entry.task.has_value(), "task");
  expect(need.reference, !entry.reference.empty(), "reference");
  expect(entry.kind == LogKind::snoozed, entry.until.has_value(), "until");
  if (entry.interview) things.interviews.expect(entry.interview->value, place, "interview", "interviews");
  if (!entry.person.empty()) things.people.expect(entry.person, place, "person", "people");
  if (entry.task) things.tasks.expect(entry.task->value, place, "task", "tasks");
  if (!entry.reference.empty()) things.references.expect(entry.reference, place, "reference", "references");
}

void check_interview(const Interview& interview, const Known<Person>& people, const Place& place) {
  const Place list = place.member("met");
  const Known<Met> met(interview.met, list);
  for (std::size_t i = 0; i < interview.met.size(); ++i)
    people.expect(interview.met[i].name, list.element(i), "name", "people");
}

}  // namespace

void check_application(const Application& application, const Place& place) {
  const Place interviews = place.member("interviews");
  const Place log = place.member("log");
  if (application.interviews.empty()) refuse(interviews, "an application has at least one interview");
  const Things things{.people = {application.people, place.member("people")},
                      .interviews = {application.interviews, interviews},
                      .tasks = {application.tasks, place.member("tasks")},
                      .references = {application.references, place.member("references")}};
  for (std::size_t i = 0; i < application.interviews.size(); ++i)
    check_interview(application.interviews[i], things.people, interviews.element(i));
  for (std::size_t i = 0; i < application.log.size(); ++i) check_entry(application.log[i], things, log.element(i));
}

}  // namespace followup::format
