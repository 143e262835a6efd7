#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "store/decode.hpp"
#include "store/record.hpp"

namespace followup::store {
namespace {

/// The names or ids of one list, to be looked up fast however many there are.
template <class Key>
class Known {
 public:
  /// Refuses a key that comes twice.
  template <class Things, class KeyOf>
  Known(const Things& things, KeyOf key_of, const Place& list, std::string_view what) : count_(things.size()) {
    if (count_ > few_.size()) many_.resize(count_);
    std::ranges::transform(things, keys(), key_of);
    if (const Key* twice = find_twice()) refuse(list, fmt::format("{} {} stands here twice", what, shown(*twice)));
  }

  void expect(Key key, const Place& of, std::string_view member, std::string_view list) const {
    if (!has(key)) {
      refuse(of.member(member), fmt::format("{} is not among the {} of this application", shown(key), list));
    }
  }

 private:
  [[nodiscard]] bool are_few() const { return many_.empty(); }
  Key* keys() { return are_few() ? few_.data() : many_.data(); }

  /// Sorts the keys if they are many.
  const Key* find_twice() {
    if (are_few()) {
      for (std::size_t i = 1; i < count_; ++i)
        for (std::size_t j = 0; j < i; ++j)
          if (few_[i] == few_[j]) return &few_[i];
      return nullptr;
    }
    std::ranges::sort(many_);
    const auto twice = std::ranges::adjacent_find(many_);
    return twice == many_.end() ? nullptr : &*twice;
  }
  [[nodiscard]] bool has(Key key) const {
    if (!are_few()) return std::ranges::binary_search(many_, key);
    return std::find(few_.begin(), few_.begin() + static_cast<std::ptrdiff_t>(count_), key) !=
           few_.begin() + static_cast<std::ptrdiff_t>(count_);
  }
  static std::string shown(int key) { return std::to_string(key); }
  static std::string shown(std::string_view key) { return in_quotes(key); }

  std::size_t count_;
  std::array<Key, 8> few_;
  std::vector<Key> many_;
};

using Names = Known<std::string_view>;
using Ids = Known<int>;

constexpr auto name_in = [](const auto& thing) { return std::string_view(thing.name); };
constexpr auto id_in = [](const auto& thing) { return thing.id.value; };

/// What the entries of the log may speak of.
struct Things {
  Names people;
  Ids interviews;
  Ids tasks;
  Names references;
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

void check_interview(const Interview& interview, const Names& people, const Place& place) {
  const Place list = place.member("met");
  const Names met(interview.met, name_in, list, "the name");
  for (std::size_t i = 0; i < interview.met.size(); ++i)
    people.expect(interview.met[i].name, list.element(i), "name", "people");
}

}  // namespace

void check_application(const Application& application, const Place& place) {
  const Place interviews = place.member("interviews");
  const Place log = place.member("log");
  if (application.interviews.empty()) refuse(interviews, "an application has at least one interview");
  const Things things{.people = {application.people, name_in, place.member("people"), "the name"},
                      .interviews = {application.interviews, id_in, interviews, "the id"},
                      .tasks = {application.tasks, id_in, place.member("tasks"), "the id"},
                      .references = {application.references, name_in, place.member("references"), "the name"}};
  for (std::size_t i = 0; i < application.interviews.size(); ++i)
    check_interview(application.interviews[i], things.people, interviews.element(i));
  for (std::size_t i = 0; i < application.log.size(); ++i) check_entry(application.log[i], things, log.element(i));
}

}  // namespace followup::store
