#include "store/decode.hpp"
#include "store/record.hpp"

namespace followup::store {
namespace {

constexpr std::string_view channels = "email, phone, post";
constexpr std::string_view task_kinds = "send, submit, reply, call";

Person decode_person(json::Scanner& in, const Place& place) {
  Person person;
  Record record(in, place);
  while (record.next()) {
    if (record.is("name"))
      person.name = record.needed_text();
    else if (record.is("title"))
      person.title = record.text();
    else if (record.is("email"))
      person.email = record.text();
    else if (record.is("phone"))
      person.phone = record.text();
    else if (record.is("prefers"))
      person.prefers = record.word(&channel_named, channels);
    else if (record.is("contact"))
      person.contact = record.flag();
    else
      record.keep();
  }
  record.need({"name"});
  person.extras = record.rest();
  return person;
}

Met decode_met(json::Scanner& in, const Place& place) {
  Met met;
  Record record(in, place);
  while (record.next()) {
    if (record.is("name"))
      met.name = record.needed_text();
    else if (record.is("memorable"))
      met.memorable = record.text();
    else
      record.keep();
  }
  record.need({"name"});
  met.extras = record.rest();
  return met;
}

Interview decode_interview(json::Scanner& in, const Place& place) {
  Interview interview;
  Record record(in, place);
  while (record.next()) {
    if (record.is("id"))
      interview.id = record.id<InterviewId>();
    else if (record.is("at"))
      interview.at = record.when();
    else if (record.is("kind"))
      interview.kind = record.text();
    else if (record.is("decision_by"))
      interview.decision_by = record.day();
    else if (record.is("met"))
      interview.met = record.list(&decode_met);
    else if (record.is("forgot"))
      interview.forgot = record.text();
    else if (record.is("notes"))
      interview.notes = record.text();
    else
      record.keep();
  }
  record.need({"id", "at"});
  interview.extras = record.rest();
  return interview;
}

Task decode_task(json::Scanner& in, const Place& place) {
  Task task;
  Record record(in, place);
  while (record.next()) {
    if (record.is("id"))
      task.id = record.id<TaskId>();
    else if (record.is("kind"))
      task.kind = record.word(&task_kind_named, task_kinds);
    else if (record.is("what"))
      task.what = record.needed_text();
    else if (record.is("due"))
      task.due = record.day();
    else
      record.keep();
  }
  record.need({"id", "kind", "what"});
  task.extras = record.rest();
  return task;
}

Reference decode_reference(json::Scanner& in, const Place& place) {
  Reference reference;
  Record record(in, place);
  while (record.next()) {
    if (record.is("name"))
      reference.name = record.needed_text();
    else if (record.is("email"))
      reference.email = record.text();
    else if (record.is("phone"))
      reference.phone = record.text();
    else
      record.keep();
  }
  record.need({"name"});
  reference.extras = record.rest();
  return reference;
}

/// Reads the member that an application's record has come to; false if it is none of ours.
bool decode_member(Record& record, Application& application) {
  if (record.is("created"))
    application.created = record.moment();
  else if (record.is("company"))
    application.company = record.needed_text();
  else if (record.is("role"))
    application.role = record.text();
  else if (record.is("no_calls"))
    application.no_calls = record.flag();
  else if (record.is("people"))
    application.people = record.list(&decode_person);
  else if (record.is("interviews"))
    application.interviews = record.list(&decode_interview);
  else if (record.is("tasks"))
    application.tasks = record.list(&decode_task);
  else if (record.is("references"))
    application.references = record.list(&decode_reference);
  else if (record.is("log"))
    application.log = record.list(&decode_entry);
  else if (record.is("outcome"))
    application.outcome = record.value(&decode_outcome);
  else if (record.is("via"))
    application.via = record.text();
  else if (record.is("fit"))
    application.fit = record.text();
  else
    return false;
  return true;
}

}  // namespace

Application decode_application(json::Scanner& in, const Place& place) {
  Application application;
  Place here = place;
  Record record(in, here);
  while (record.next()) {
    if (record.is("id"))
      here.application = (application.id = record.id<ApplicationId>()).value;
    else if (!decode_member(record, application))
      record.keep();
  }
  record.need({"id", "company"});
  application.extras = record.rest();
  check_application(application, here);
  return application;
}

}  // namespace followup::store
