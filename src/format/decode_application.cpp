#include "format/decode.hpp"
#include "format/record.hpp"

namespace followup::format {
namespace {

constexpr std::string_view channels = "email, phone, post";
constexpr std::string_view task_kinds = "send, submit, reply, call";

void decode_person(Person& person, json::Scanner& in, const Place& place) {
  auto& [name, title, email, phone, prefers, contact, extras] = person;
  reset(title, email, phone, prefers, contact);
  Record record(in, place);
  while (record.next()) {
    if (record.is("name"))
      record.needed_text(name);
    else if (record.is("title"))
      record.text(title);
    else if (record.is("email"))
      record.text(email);
    else if (record.is("phone"))
      record.text(phone);
    else if (record.is("prefers"))
      prefers = record.word(&channel_named, channels);
    else if (record.is("contact"))
      contact = record.flag();
    else
      record.keep();
  }
  record.need("name");
  record.rest(extras);
}

void decode_met(Met& met, json::Scanner& in, const Place& place) {
  auto& [name, memorable, extras] = met;
  reset(memorable);
  Record record(in, place);
  while (record.next()) {
    if (record.is("name"))
      record.needed_text(name);
    else if (record.is("memorable"))
      record.text(memorable);
    else
      record.keep();
  }
  record.need("name");
  record.rest(extras);
}

void decode_interview(Interview& interview, json::Scanner& in, const Place& place) {
  auto& [id, at, kind, decision_by, met, forgot, notes, extras] = interview;
  reset(kind, decision_by, forgot, notes);
  Record record(in, place);
  while (record.next()) {
    if (record.is("id"))
      id = record.id<InterviewId>();
    else if (record.is("at"))
      at = record.when();
    else if (record.is("kind"))
      record.text(kind);
    else if (record.is("decision_by"))
      decision_by = record.day();
    else if (record.is("met"))
      record.list(met, decode_met);
    else if (record.is("forgot"))
      record.text(forgot);
    else if (record.is("notes"))
      record.text(notes);
    else
      record.keep();
  }
  record.need("id", "at");
  if (!record.had("met")) met.clear();
  record.rest(extras);
}

void decode_task(Task& task, json::Scanner& in, const Place& place) {
  auto& [id, kind, what, due, extras] = task;
  reset(due);
  Record record(in, place);
  while (record.next()) {
    if (record.is("id"))
      id = record.id<TaskId>();
    else if (record.is("kind"))
      kind = record.word(&task_kind_named, task_kinds);
    else if (record.is("what"))
      record.needed_text(what);
    else if (record.is("due"))
      due = record.day();
    else
      record.keep();
  }
  record.need("id", "kind", "what");
  record.rest(extras);
}

void decode_reference(Reference& reference, json::Scanner& in, const Place& place) {
  auto& [name, email, phone, extras] = reference;
  reset(email, phone);
  Record record(in, place);
  while (record.next()) {
    if (record.is("name"))
      record.needed_text(name);
    else if (record.is("email"))
      record.text(email);
    else if (record.is("phone"))
      record.text(phone);
    else
      record.keep();
  }
  record.need("name");
  record.rest(extras);
}

/// Reads one of an application's lists; false if the record has come to something else.
bool decode_list(Record& record, Application& application) {
  if (record.is("people"))
    record.list(application.people, decode_person);
  else if (record.is("interviews"))
    record.list(application.interviews, decode_interview);
  else if (record.is("tasks"))
    record.list(application.tasks, decode_task);
  else if (record.is("references"))
    record.list(application.references, decode_reference);
  else if (record.is("log"))
    record.list(application.log, decode_entry);
  else
    return false;
  return true;
}

void clear_absent_lists(const Record& record, Application& application) {
  if (!record.had("people")) application.people.clear();
  if (!record.had("interviews")) application.interviews.clear();
  if (!record.had("tasks")) application.tasks.clear();
  if (!record.had("references")) application.references.clear();
  if (!record.had("log")) application.log.clear();
}

}  // namespace

void decode_application(Application& application, json::Scanner& in, const Place& place) {
  auto& [id, created, company, role, no_calls, people, interviews, tasks, references, log, outcome, via, fit, extras] =
      application;
  reset(created, role, no_calls, outcome, via, fit);
  Place here = place;
  Record record(in, here);
  while (record.next()) {
    if (record.is("id"))
      here.application = (id = record.id<ApplicationId>()).value;
    else if (record.is("created"))
      created = record.moment();
    else if (record.is("company"))
      record.needed_text(company);
    else if (record.is("role"))
      record.text(role);
    else if (record.is("no_calls"))
      no_calls = record.flag();
    else if (decode_list(record, application))
      continue;
    else if (record.is("outcome"))
      decode_outcome(outcome.emplace(), in, record.here());
    else if (record.is("via"))
      record.text(via);
    else if (record.is("fit"))
      record.text(fit);
    else
      record.keep();
  }
  record.need("id", "company");
  clear_absent_lists(record, application);
  record.rest(extras);
  check_application(application, here);
}

}  // namespace followup::format
