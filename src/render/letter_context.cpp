// What a letter can say: the record, in the words of a letter.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "followup/letters.hpp"
#include "followup/render.hpp"
#include "followup/text.hpp"

namespace followup {
namespace {

/// One line, whatever was typed: a record must not add lines to a letter, or headers to a mail.
std::string one_line(const std::string& text) { return visible(join(split_words(text, " \t\n\v\f\r"), " ")); }

/// A remark, to be put into a sentence: without its full stop.
std::string remark(const std::string& text) {
  const std::string line = one_line(text);
  return line.substr(0, line.find_last_not_of(". ") + 1);
}

/// `Friday 20 November`, with the year if that is another one than now's.
std::string in_letters(Day day, const Moment& now) {
  const date::year_month_day parts{day};
  const bool is_this_year = parts.year() == date::year_month_day(day_of(now)).year();
  return fmt::format("{} {} {}{}", name_of(Weekday(day)), static_cast<unsigned>(parts.day()), name_of(parts.month()),
                     is_this_year ? "" : fmt::format(" {}", static_cast<int>(parts.year())));
}

std::string in_letters(const std::optional<Day>& day, const Moment& now) { return day ? in_letters(*day, now) : ""; }

/// What a letter calls somebody. A name with a title is used as a whole.
std::string first_name(const std::string& name) {
  constexpr std::array titles{"Dr", "Prof", "Mr", "Mrs", "Ms", "Mx"};
  const std::string first = name.substr(0, name.find(' '));
  const bool is_title = first.ends_with('.') || std::ranges::find(titles, first) != titles.end();
  return is_title ? name : first;
}

/// Who was met, as a letter to `recipient` says it: `you and Ann Lee`.
std::string people_met(const Interview& interview, const std::string& recipient) {
  std::vector<std::string> names;
  for (const Met& met : interview.met)
    if (met.name == recipient)
      names.insert(names.begin(), "you");
    else
      names.push_back(one_line(met.name));
  if (names.size() < 2) return join(names);
  const std::string last = names.back();
  names.pop_back();
  return fmt::format("{} and {}", join(names), last);
}

/// What was memorable of the interview with one person, or with everybody.
std::string memories(const Interview& interview, const std::string* person) {
  std::string remarks;
  for (const Met& met : interview.met)
    if ((!person || met.name == *person) && !met.memorable.empty())
      remarks += (remarks.empty() ? "" : "; ") + remark(met.memorable);
  return remarks;
}

Recipient recipient_from(const Person& person, Channel channel) {
  return {.name = person.name, .email = person.email, .phone = person.phone, .channel = channel};
}

const Task* task_of(const LetterContext& context) {
  const auto& id = context.action.judgement.subject.task;
  return id ? find(context.application, *id) : nullptr;
}

/// The day by which an offer is to be answered that the action is about; or nothing.
std::optional<Day> answer_by(const Judgement& judgement) {
  const auto step = std::ranges::find(judgement.steps, Term::answer_by, &Step::from);
  return step == judgement.steps.end() ? std::nullopt : std::optional(day_of(step->base));
}

/// A day to offer for an answer: the working day a week from now.
Day answer_day(const LetterContext& context) {
  return settle(context.policy.calendar(), day_of(context.now) + date::days{7});
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

const Interview* interview_of(const LetterContext& context, const Recipient& recipient) {
  const Application& application = context.application;
  if (const auto& id = context.action.judgement.subject.interview) return find(application, *id);
  const Situation situation = situation_of(application, context.policy, context.now);
  if (!situation.round) return nullptr;
  const Interview* last = find(application, *situation.round);
  const auto is_with_them = [&](const Interview& interview) {
    return std::ranges::count(interview.met, recipient.name, &Met::name) > 0;
  };
  if (recipient.is_reference || is_with_them(*last)) return last;
  for (const Interview& interview : application.interviews) {
    const Talk talk = talk_of(application, interview, context.now);
    if (talk.is_held && day_of(talk.at) == day_of(*situation.round_at) && is_with_them(interview)) last = &interview;
  }
  return last;
}

TemplateFields template_fields(const LetterContext& context, const Recipient& recipient) {
  const Situation situation = situation_of(context.application, context.policy, context.now);
  const Interview* held = interview_of(context, recipient);
  const Interview interview = held ? *held : Interview{};
  const std::string name = one_line(recipient.name);
  const Task* task = task_of(context);
  const auto& next = situation.next_interview;
  const bool is_ahead = situation.promise && *situation.promise >= day_of(context.now);
  const bool is_open = !is_ahead && !next && !situation.outcome;
  return {
      {"name", name},
      {"first_name", first_name(name)},
      {"phone", one_line(recipient.phone)},
      {"company", one_line(context.application.company)},
      {"role", one_line(context.application.role)},
      {"interview_day",
       held ? in_letters(day_of(talk_of(context.application, *held, context.now).at), context.now) : ""},
      {"met", people_met(interview, recipient.is_reference ? "" : recipient.name)},
      {"memorable", memories(interview, &recipient.name)},
      {"topics", memories(interview, nullptr)},
      {"forgot", remark(interview.forgot)},
      {"fit", remark(context.application.fit)},
      {"promise", in_letters(situation.promise, context.now)},
      {"promise_ahead", is_ahead ? in_letters(situation.promise, context.now) : ""},
      {"last_word", in_letters(situation.since, context.now)},
      {"next_interview", next ? in_letters(day_of(*next), context.now) : ""},
      {"next_step_open", is_open ? "yes" : ""},
      {"answer_by", in_letters(answer_by(context.action.judgement), context.now)},
      {"answer_day", in_letters(answer_day(context), context.now)},
      {"task", task ? remark(task->what) : ""},
      {"task_due", task && task->due ? in_letters(day_of(*task->due), context.now) : ""},
  };
}

}  // namespace followup
