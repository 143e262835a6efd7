// Whom a letter goes to, and what it is about.
#include <algorithm>

#include "followup/letters.hpp"

namespace followup {
namespace {

Recipient recipient_from(const Person& person, Channel channel) {
  return {.name = person.name,
          .email = person.email,
          .phone = person.phone,
          .channel = channel,
          .is_agency = person.agency,
          .greeting = person.greeting};
}

const Task* task_of(const LetterContext& context) {
  const auto& id = context.action.judgement.subject.task;
  return id ? find(context.application, *id) : nullptr;
}

}  // namespace

Recipient recipient_of(const LetterContext& context) {
  const Subject& subject = context.action.judgement.subject;
  if (const Reference* reference = find_reference(context.application, subject.reference))
    return {.name = reference->name, .email = reference->email, .phone = reference->phone, .is_reference = true};
  const Task* task = task_of(context);
  if (context.action.rule->about == SubjectKind::person) {
    const Person& person = *find_person(context.application, subject.person);
    return recipient_from(person, channel_of_thanks(person));
  }
  const Contact contact = contact_of(context.application, context.policy, context.now, context.action.rule->purpose);
  const Channel asked = task && task->kind == TaskKind::call ? Channel::phone : Channel::email;
  const Channel channel = task ? asked : contact.channel;
  return contact.person ? recipient_from(*contact.person, channel) : Recipient{.channel = channel};
}

const Interview* interview_of(const LetterContext& context) {
  auto id = context.action.judgement.subject.interview;
  if (!id) id = situation_of(context.application, context.policy, context.now).round;
  return id ? find(context.application, *id) : nullptr;
}

const Met* recipient_of_more(const LetterContext& context, const Interview& interview) {
  if (interview.met.empty()) return nullptr;
  const Person* contact = contact_of(context.application, context.policy, context.now).person;
  const auto met = std::ranges::find(interview.met, contact ? contact->name : "", &Met::name);
  return met == interview.met.end() ? &interview.met.front() : &*met;
}

}  // namespace followup
