#include <algorithm>

#include "followup/json.hpp"
#include "followup/store.hpp"

namespace followup {
namespace {

using json::Member;
using json::Value;

/// The members of an object in the order of the file; what is not set is not written.
class Members {
 public:
  void add(std::string_view name, Value value) { members_.push_back({std::string(name), std::move(value)}); }
  void text(std::string_view name, const std::string& text) {
    if (!text.empty()) add(name, text);
  }
  void flag(std::string_view name, bool flag) {
    if (flag) add(name, true);
  }
  template <class Id>
  void id(std::string_view name, const std::optional<Id>& id) {
    if (id) add(name, id->value);
  }
  void day(std::string_view name, const std::optional<Day>& day) {
    if (day) add(name, iso(*day));
  }
  template <class Word>
  void word(std::string_view name, const std::optional<Word>& word) {
    if (word) add(name, name_of(*word));
  }
  template <class List, class Encode>
  void list(std::string_view name, const List& list, Encode encode_one) {
    if (list.empty()) return;
    std::vector<Value> elements;
    elements.reserve(list.size());
    std::ranges::transform(list, std::back_inserter(elements), encode_one);
    add(name, Value::array(std::move(elements)));
  }
  void extras(const Extras& extras) {
    for (const Extra& extra : extras) add(extra.key, std::get<Value>(json::read(extra.json)));
  }

  [[nodiscard]] bool empty() const { return members_.empty(); }
  Value object() { return Value::object(std::move(members_)); }

 private:
  std::vector<Member> members_;
};

Value encode_person(const Person& person) {
  Members members;
  members.text("name", person.name);
  members.text("title", person.title);
  members.text("email", person.email);
  members.text("phone", person.phone);
  members.word("prefers", person.prefers);
  members.flag("contact", person.contact);
  members.extras(person.extras);
  return members.object();
}

Value encode_met(const Met& met) {
  Members members;
  members.text("name", met.name);
  members.text("memorable", met.memorable);
  members.extras(met.extras);
  return members.object();
}

Value encode_interview(const Interview& interview) {
  Members members;
  members.add("id", interview.id.value);
  members.add("at", iso(interview.at));
  members.text("kind", interview.kind);
  members.day("decision_by", interview.decision_by);
  members.list("met", interview.met, encode_met);
  members.text("forgot", interview.forgot);
  members.text("notes", interview.notes);
  members.extras(interview.extras);
  return members.object();
}

Value encode_task(const Task& task) {
  Members members;
  members.add("id", task.id.value);
  members.add("kind", name_of(task.kind));
  members.text("what", task.what);
  members.day("due", task.due);
  members.extras(task.extras);
  return members.object();
}

Value encode_reference(const Reference& reference) {
  Members members;
  members.text("name", reference.name);
  members.text("email", reference.email);
  members.text("phone", reference.phone);
  members.extras(reference.extras);
  return members.object();
}

Value encode_entry(const LogEntry& entry) {
  Members members;
  members.add("at", iso(entry.at));
  members.add("kind", name_of(entry.kind));
  members.text("rule", entry.rule);
  members.id("interview", entry.interview);
  members.text("person", entry.person);
  members.id("task", entry.task);
  members.text("reference", entry.reference);
  members.text("by", entry.by);
  members.day("until", entry.until);
  members.text("text", entry.text);
  members.day("decision_by", entry.decision_by);
  members.extras(entry.extras);
  return members.object();
}

Value encode_outcome(const Outcome& outcome) {
  Members members;
  members.add("on", iso(outcome.on));
  members.add("result", name_of(outcome.result));
  members.extras(outcome.extras);
  return members.object();
}

Value encode_application(const Application& application) {
  Members members;
  members.add("id", application.id.value);
  if (application.created) members.add("created", iso(*application.created));
  members.text("company", application.company);
  members.text("role", application.role);
  members.flag("no_calls", application.no_calls);
  members.list("people", application.people, encode_person);
  members.list("interviews", application.interviews, encode_interview);
  members.list("tasks", application.tasks, encode_task);
  members.list("references", application.references, encode_reference);
  members.list("log", application.log, encode_entry);
  if (application.outcome) members.add("outcome", encode_outcome(*application.outcome));
  members.text("via", application.via);
  members.text("fit", application.fit);
  members.extras(application.extras);
  return members.object();
}

Members encode_group(const Policy& policy, std::string_view group) {
  Members members;
  for (const PolicyNumber& number : policy_table()) {
    const auto& value = policy.numbers.at(static_cast<std::size_t>(number.key));
    if (number.group == group && value) members.add(number.name, *value);
  }
  if (group == "follow_up") {
    members.word("count", policy.count);
    members.word("channel", policy.channel);
  }
  if (group == "calendar") {
    std::vector<Value> weekend;
    for (const Weekday day : policy.weekend.value_or(std::vector<Weekday>())) weekend.emplace_back(short_name(day));
    if (policy.weekend) members.add("weekend", Value::array(std::move(weekend)));
    members.list("holidays", policy.holidays, [](Day day) { return Value(iso(day)); });
  }
  const auto extras = std::ranges::find(policy.group_extras, group, &std::pair<std::string, Extras>::first);
  if (extras != policy.group_extras.end()) members.extras(extras->second);
  return members;
}

Members encode_policy(const Policy& policy) {
  Members members;
  for (const std::string_view group : policy_groups())
    if (Members inner = encode_group(policy, group); !inner.empty()) members.add(group, inner.object());
  members.extras(policy.extras);
  return members;
}

}  // namespace

std::string encode_record(const Application& application) { return json::print(encode_application(application)); }

std::string encode(const Tracker& tracker) {
  Members members;
  members.add("format", "followup/1");
  members.add("next_id", tracker.next_id);
  if (Members policy = encode_policy(tracker.policy); !policy.empty()) members.add("policy", policy.object());
  members.list("applications", tracker.applications, encode_application);
  members.extras(tracker.extras);
  return json::print(members.object());
}

}  // namespace followup
