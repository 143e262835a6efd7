#include <algorithm>

#include "followup/format.hpp"
#include "format/members.hpp"

namespace followup {
namespace format {

// Not in a nameless namespace: `write` finds them by their arguments.
void describe(const Person& person, Members& members) {
  members.text("name", person.name);
  members.text("title", person.title);
  members.text("email", person.email);
  members.text("phone", person.phone);
  members.word("prefers", person.prefers);
  members.flag("contact", person.contact);
  members.extras(person.extras);
}

void describe(const Met& met, Members& members) {
  members.text("name", met.name);
  members.text("memorable", met.memorable);
  members.extras(met.extras);
}

void describe(const Interview& interview, Members& members) {
  members.number("id", interview.id.value);
  members.time("at", interview.at);
  members.text("kind", interview.kind);
  members.time("decision_by", interview.decision_by);
  members.list("met", interview.met);
  members.text("forgot", interview.forgot);
  members.text("notes", interview.notes);
  members.extras(interview.extras);
}

void describe(const Task& task, Members& members) {
  members.number("id", task.id.value);
  members.words("kind", name_of(task.kind));
  members.text("what", task.what);
  members.time("due", task.due);
  members.extras(task.extras);
}

void describe(const Reference& reference, Members& members) {
  members.text("name", reference.name);
  members.text("email", reference.email);
  members.text("phone", reference.phone);
  members.extras(reference.extras);
}

void describe(const LogEntry& entry, Members& members) {
  members.time("at", entry.at);
  members.words("kind", name_of(entry.kind));
  members.text("rule", entry.rule);
  members.id("interview", entry.interview);
  members.text("person", entry.person);
  members.id("task", entry.task);
  members.text("reference", entry.reference);
  members.text("by", entry.by);
  members.time("until", entry.until);
  members.text("text", entry.text);
  members.time("decision_by", entry.decision_by);
  members.extras(entry.extras);
}

void describe(const Outcome& outcome, Members& members) {
  members.time("on", outcome.on);
  members.words("result", name_of(outcome.result));
  members.extras(outcome.extras);
}

void describe(const Application& application, Members& members) {
  members.number("id", application.id.value);
  members.time("created", application.created);
  members.text("company", application.company);
  members.text("role", application.role);
  members.flag("no_calls", application.no_calls);
  members.list("people", application.people);
  members.list("interviews", application.interviews);
  members.list("tasks", application.tasks);
  members.list("references", application.references);
  members.list("log", application.log);
  if (application.outcome) members.object("outcome", *application.outcome);
  members.text("via", application.via);
  members.text("fit", application.fit);
  members.extras(application.extras);
}

/// What the policy says of one of its subjects.
struct Group {
  const Policy& policy;
  std::string_view name;
};

void describe(const Group& group, Members& members) {
  const Policy& policy = group.policy;
  for (const PolicyNumber& number : policy_table()) {
    const auto& value = policy.numbers.at(static_cast<std::size_t>(number.key));
    if (number.group == group.name && value) members.number(number.name, *value);
  }
  if (group.name == "follow_up") {
    members.word("count", policy.count);
    members.word("channel", policy.channel);
  }
  if (group.name == "calendar") {
    if (policy.weekend) members.words_of("weekend", *policy.weekend, &short_name);
    if (!policy.holidays.empty())
      members.words_of("holidays", policy.holidays, [](Day holiday) { return iso(holiday); });
  }
  const auto extras = std::ranges::find(policy.group_extras, group.name, &std::pair<std::string, Extras>::first);
  if (extras != policy.group_extras.end()) members.extras(extras->second);
}

void describe(const Policy& policy, Members& members) {
  for (const std::string_view name : policy_groups())
    if (const Group group{policy, name}; !members_of(group).are_none()) members.object(name, group);
  members.extras(policy.extras);
}

void describe(const Tracker& tracker, Members& members) {
  members.words("format", "followup/1");
  members.number("next_id", tracker.next_id);
  if (!members_of(tracker.policy).are_none()) members.object("policy", tracker.policy);
  members.list("applications", tracker.applications);
  members.extras(tracker.extras);
}

}  // namespace format

namespace {

template <class Thing>
std::string encoded(const Thing& thing, std::size_t size) {
  json::Writer out;
  out.expect(size);
  format::write(thing, out);
  return out.take() + '\n';
}

}  // namespace

std::string encode_record(const Application& application) { return encoded(application, 0); }

std::string encode(const Tracker& tracker, std::size_t size) { return encoded(tracker, size); }

}  // namespace followup
