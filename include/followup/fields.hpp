#pragma once
// The members of every object of the data file, in the order of the file: the one list that the reader, the writer and
// the merge walk. Part of the model. `needed` members must be there; a `member` that is not there has its default, and
// is not written; `prose` is a member, a text in a person's own words.

#include <concepts>
#include <string_view>

#include "followup/model.hpp"

namespace followup {

/// `T` or `const T`: a reader fills the thing in, a writer looks at it.
template <class Given, class Thing>
concept A = std::same_as<std::remove_const_t<Given>, Thing>;

/// The text `followup/1`.
struct Format {};

/// One group of the policy: `follow_up`.
template <class SomePolicy>
struct Group {
  SomePolicy& policy;
  std::string_view name;
};

void fields(auto& object, A<Person> auto& person) {
  object.needed("name", person.name);
  object.member("title", person.title);
  object.member("email", person.email);
  object.member("phone", person.phone);
  object.member("prefers", person.prefers);
  object.member("contact", person.contact);
  object.member("agency", person.agency);
  object.member("greeting", person.greeting);
  object.member("former_names", person.former_names);
}

void fields(auto& object, A<Met> auto& met) {
  object.needed("name", met.name);
  object.prose("memorable", met.memorable);
}

void fields(auto& object, A<Invite> auto& invite) {
  object.needed("uid", invite.uid);
  object.member("sequence", invite.sequence);
}

void fields(auto& object, A<Interview> auto& interview) {
  object.needed("id", interview.id);
  object.needed("at", interview.at);
  object.member("zone", interview.zone);
  object.member("until", interview.until);
  object.member("kind", interview.kind);
  object.member("where", interview.where);
  object.member("invite", interview.invite);
  object.member("decision_by", interview.decision_by);
  object.member("decision_said", interview.decision_said);
  object.member("no_date", interview.no_date);
  object.member("ask_on", interview.ask_on);
  object.member("ask_by", interview.ask_by);
  object.member("met", interview.met);
  object.prose("topics", interview.topics);
  object.prose("forgot", interview.forgot);
  object.prose("correct", interview.correct);
  object.prose("notes", interview.notes);
}

void fields(auto& object, A<Task> auto& task) {
  object.needed("id", task.id);
  object.needed("kind", task.kind);
  object.needed("what", task.what);
  object.member("from", task.from);
  object.member("due", task.due);
}

void fields(auto& object, A<Reference> auto& reference) {
  object.needed("name", reference.name);
  object.member("email", reference.email);
  object.member("phone", reference.phone);
  object.member("about", reference.about);
}

void fields(auto& object, A<LogEntry> auto& entry) {
  object.needed("at", entry.at);
  object.needed("kind", entry.kind);
  object.member("rule", entry.rule);
  object.member("interview", entry.interview);
  object.member("person", entry.person);
  object.member("task", entry.task);
  object.member("reference", entry.reference);
  object.member("by", entry.by);
  object.member("until", entry.until);
  object.member("from", entry.from);
  object.member("result", entry.result);
  object.member("on", entry.on);
  object.prose("text", entry.text);
  object.member("decision_by", entry.decision_by);
  object.member("decision_said", entry.decision_said);
  object.member("no_date", entry.no_date);
  object.member("ask_on", entry.ask_on);
  object.member("ask_by", entry.ask_by);
  object.member("quiet_until", entry.quiet_until);
  object.member("answer_by", entry.answer_by);
  object.member("auto", entry.auto_reply);
  object.member("message", entry.message);
}

void fields(auto& object, A<Outcome> auto& outcome) {
  object.needed("on", outcome.on);
  object.needed("result", outcome.result);
  object.member("answer_by", outcome.answer_by);
}

void fields(auto& object, A<Application> auto& application) {
  object.needed("id", application.id);
  object.member("created", application.created);
  object.needed("company", application.company);
  object.member("role", application.role);
  object.member("no_calls", application.no_calls);
  object.member("people", application.people);
  object.member("interviews", application.interviews);
  object.member("tasks", application.tasks);
  object.member("references", application.references);
  object.member("log", application.log);
  object.member("outcome", application.outcome);
  object.member("via", application.via);
  object.prose("fit", application.fit);
}

template <class SomePolicy>
void fields(auto& object, const Group<SomePolicy>& group) {
  auto& [policy, name] = group;
  for (const PolicyNumber& number : policy_table())
    if (number.group == name) object.member(number.name, policy.numbers.at(static_cast<std::size_t>(number.key)));
  if (name == "follow_up") {
    object.member("count", policy.count);
    object.member("channel", policy.channel);
  }
  if (name == "calendar") {
    object.member("weekend", policy.weekend);
    object.member("holidays", policy.holidays);
    object.member("quiet", policy.quiet);
  }
  if (name == "rules") object.member("off", policy.rules_off);
}

void fields(auto& object, A<Policy> auto& policy) {
  for (const std::string_view name : policy_groups()) object.group(name, Group<decltype(policy)>{policy, name});
}

void fields(auto& object, A<Tracker> auto& tracker) {
  Format format;
  object.needed("format", format);
  object.needed("next_id", tracker.next_id);
  object.group("policy", tracker.policy);
  object.member("applications", tracker.applications);
}

}  // namespace followup
