// What a letter can say: the record, in the words of a letter.
#include <algorithm>
#include <array>

#include "followup/letters.hpp"
#include "followup/render.hpp"

namespace followup {
namespace {

/// One line, whatever was typed: a record must not add lines to a letter, or headers to a mail.
std::string one_line(const std::string& text) {
  std::string line;
  for (const char c : text) {
    const bool is_blank = c == ' ' || (c >= '\t' && c <= '\r');
    if (!is_blank)
      line += c;
    else if (!line.empty() && line.back() != ' ')
      line += ' ';
  }
  while (line.ends_with(' ')) line.pop_back();
  return visible(line);
}

/// A remark that goes on as part of a sentence.
std::string remark(const std::string& text) {
  std::string line = one_line(text);
  while (line.ends_with('.') || line.ends_with(' ')) line.pop_back();
  return line;
}

/// `Friday 20 November`, with the year if that is another one than now's.
std::string in_letters(Day day, const Moment& now) {
  constexpr std::array weekdays{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
  constexpr std::array months{"January", "February", "March",     "April",   "May",      "June",
                              "July",    "August",   "September", "October", "November", "December"};
  const Civil civil = civil_of(day);
  const bool is_this_year = civil.year == civil_of(day_of(now)).year;
  return std::string(weekdays.at(static_cast<std::size_t>(weekday_of(day)))) + " " + std::to_string(civil.day) + " " +
         months.at(civil.month - 1) + (is_this_year ? "" : " " + std::to_string(civil.year));
}

std::string in_letters(const std::optional<Day>& day, const Moment& now) { return day ? in_letters(*day, now) : ""; }

/// What somebody is called to their face. Who is recorded with a title is called by all of it.
std::string first_name(const std::string& name) {
  constexpr std::array titles{"Dr", "Prof", "Mr", "Mrs", "Ms", "Mx"};
  const std::string first = name.substr(0, name.find(' '));
  const bool is_title = first.ends_with('.') || std::ranges::find(titles, first) != titles.end();
  return is_title ? name : first;
}

/// Who was met, as told to `recipient`: `you and Ann Lee`.
std::string company_kept(const Interview& talk, const std::string& recipient) {
  std::vector<std::string> names;
  for (const Met& met : talk.met)
    if (met.name == recipient)
      names.insert(names.begin(), "you");
    else
      names.push_back(one_line(met.name));
  std::string list;
  for (std::size_t i = 0; i < names.size(); ++i)
    list += (i == 0 ? "" : i + 1 == names.size() ? " and " : ", ") + names[i];
  return list;
}

/// What was memorable of the talk with one person, or with everybody.
std::string memories(const Interview& talk, const std::string* person) {
  std::string list;
  for (const Met& met : talk.met)
    if ((!person || met.name == *person) && !met.memorable.empty())
      list += (list.empty() ? "" : "; ") + remark(met.memorable);
  return list;
}

Recipient recipient_from(const Person& person, Channel channel) {
  return {.name = person.name, .email = person.email, .phone = person.phone, .channel = channel};
}

const Task* task_of(const Matter& matter) {
  const auto& id = matter.action.judgement.subject.task;
  return id ? find(matter.application, *id) : nullptr;
}

}  // namespace

Recipient recipient_of(const Matter& matter) {
  const Subject& subject = matter.action.judgement.subject;
  if (const Reference* reference = find_reference(matter.application, subject.reference))
    return {.name = reference->name, .email = reference->email, .phone = reference->phone, .is_reference = true};
  const Task* task = task_of(matter);
  if (matter.action.rule->about == SubjectKind::person) {
    const Person& person = *find_person(matter.application, subject.person);
    return recipient_from(person, channel_of_thanks(person));
  }
  const Contact contact = contact_of(matter.application, matter.policy, matter.now);
  const Channel asked = task && task->kind == TaskKind::call ? Channel::phone : Channel::email;
  const Channel channel = task ? asked : contact.channel;
  return contact.person ? recipient_from(*contact.person, channel) : Recipient{.channel = channel};
}

const Interview* talk_of(const Matter& matter) {
  auto id = matter.action.judgement.subject.interview;
  if (!id) id = situation_of(matter.application, matter.policy, matter.now).round;
  return id ? find(matter.application, *id) : nullptr;
}

Particulars particulars_of(const Matter& matter, const Recipient& recipient) {
  const Situation situation = situation_of(matter.application, matter.policy, matter.now);
  const Interview none;
  const Interview* talk = talk_of(matter);
  const Interview& held = talk ? *talk : none;
  const std::string name = one_line(recipient.name);
  const Task* task = task_of(matter);
  const std::optional<Day> next =
      situation.next_interview ? std::optional(day_of(*situation.next_interview)) : std::nullopt;
  const bool is_ahead = situation.promise && *situation.promise >= day_of(matter.now);
  const bool is_open = !is_ahead && !next && !situation.outcome;
  return {
      {"name", name},
      {"first_name", first_name(name)},
      {"phone", one_line(recipient.phone)},
      {"company", one_line(matter.application.company)},
      {"role", one_line(matter.application.role)},
      {"interview_day", talk ? in_letters(day_of(held.at), matter.now) : ""},
      {"met", company_kept(held, recipient.is_reference ? "" : recipient.name)},
      {"memorable", memories(held, &recipient.name)},
      {"topics", memories(held, nullptr)},
      {"forgot", remark(held.forgot)},
      {"fit", remark(matter.application.fit)},
      {"promise", in_letters(situation.promise, matter.now)},
      {"promise_ahead", is_ahead ? in_letters(situation.promise, matter.now) : ""},
      {"last_word", in_letters(situation.since, matter.now)},
      {"next_interview", in_letters(next, matter.now)},
      {"next_step_open", is_open ? "yes" : ""},
      {"task", task ? remark(task->what) : ""},
      {"task_due", task ? in_letters(task->due, matter.now) : ""},
  };
}

}  // namespace followup
