// What a letter can say: the record, in the words of a letter.
#include <fmt/format.h>

#include <algorithm>

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
  return line.substr(0, line.find_last_not_of(".! ") + 1);
}

/// `Friday 20 November`, with the year if that is another one than now's.
std::string in_letters(Day day, const Moment& now) {
  const date::year_month_day parts{day};
  const bool is_this_year = parts.year() == date::year_month_day(day_of(now)).year();
  return fmt::format("{} {} {}{}", name_of(Weekday(day)), static_cast<unsigned>(parts.day()), name_of(parts.month()),
                     is_this_year ? "" : fmt::format(" {}", static_cast<int>(parts.year())));
}

std::string in_letters(const std::optional<Day>& day, const Moment& now) { return day ? in_letters(*day, now) : ""; }

/// When an interview is or was, on their calendar: `today`, `on Friday`, `on Friday 20 November`; of one that did not
/// take place with its hour.
std::string when_in_letters(const Talk& talk, const Moment& now) {
  const Day day = day_of(talk.at);
  const auto* moment = std::get_if<Moment>(&talk.at);
  const std::string hour = talk.is_off && moment ? " at " + clock_time(*moment) : "";
  if (day == day_of(now)) return "today" + hour;
  const bool is_near = std::abs(days_between(day, day_of(now))) < 7;
  return fmt::format("on {}{}", is_near ? std::string(name_of(Weekday(day))) : in_letters(day, now), hour);
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

std::string greeting_for(const Recipient& recipient) {
  if (const std::string own = one_line(recipient.greeting); !own.empty())
    return own.substr(0, own.find_last_not_of(", ") + 1);
  return recipient.name.empty() ? "Good day" : "Dear " + first_name(one_line(recipient.name));
}

/// The day by which an offer is to be answered that the action is about; or nothing.
std::optional<Day> answer_by(const Judgement& judgement) {
  const auto step = std::ranges::find(judgement.steps, Term::answer_by, &Step::from);
  return step == judgement.steps.end() ? std::nullopt : std::optional(day_of(step->base));
}

/// What else the rules say: whether thanks are still to be said, and what of ours is late.
struct Debts {
  bool are_thanks_lapsed = false;
  std::string late_task;
};

Debts debts_of(const LetterContext& context, const Recipient& recipient, const std::optional<InterviewId>& round) {
  Debts debts;
  for (const Action& action : judgements_of(context.application, context.policy, context.now)) {
    const Judgement& judgement = action.judgement;
    const bool is_lapsed = judgement.standing == Standing::lapsed && judgement.subject.interview == round;
    const bool is_thanks = action.rule->purpose == Purpose::thanks && judgement.subject.person == recipient.name;
    debts.are_thanks_lapsed = debts.are_thanks_lapsed || (is_thanks && is_lapsed);
    const bool is_late = judgement.urgency == Urgency::late &&
                         (judgement.standing == Standing::stands || judgement.standing == Standing::snoozed);
    if (action.rule->purpose != Purpose::task || !is_late || !debts.late_task.empty()) continue;
    const Task& task = *find(context.application, *judgement.subject.task);
    if (task.kind != TaskKind::call) debts.late_task = remark(task.what);
  }
  return debts;
}

/// How one asks later: `call` if that is the way of the contact, else `write`.
std::string_view way_to_ask(const LetterContext& context) {
  const Person* contact = contact_of(context.application, context.policy, context.now).person;
  const auto prefers = contact ? channel_of(contact->prefers) : std::nullopt;
  const bool is_call = prefers.value_or(context.policy.standard_channel()) == Channel::phone;
  return is_call && !context.application.no_calls ? "call" : "write";
}

/// The fields about the wait: what they said last, and what became of an interview that was arranged.
void add_wait(const LetterContext& context, const Situation& situation, TemplateFields& fields) {
  const Moment& now = context.now;
  const LogEntry* word = situation.word;
  const bool is_heard = word && word->kind == LogKind::heard;
  const Interview* off = word && !is_heard && word->interview ? find(context.application, *word->interview) : nullptr;
  const std::string when = off ? when_in_letters(talk_of(context.application, *off, now), now) : "";
  const bool is_missed = off && word->kind == LogKind::missed;
  const bool is_by_me = off && word->text.starts_with("by me");
  fields.push_back({"said_on", is_heard ? in_letters(day_of(word->at), now) : ""});
  fields.push_back({"ask_on", in_letters(situation.ask_on, now)});
  fields.push_back({"asked_on", in_letters(situation.followed_up_on, now)});
  fields.push_back({"missed", is_missed ? when : ""});
  fields.push_back({"called_off", off && !is_missed && !is_by_me ? when : ""});
  fields.push_back({"called_off_by_me", is_by_me && !is_missed ? when : ""});
  fields.push_back({"talk", off && (off->kind == "phone" || off->kind == "video") ? "call" : "interview"});
  fields.push_back({"held", !off && situation.round ? "yes" : ""});
  fields.push_back({"unmet", !off && !situation.round ? "yes" : ""});
}

/// The fields about whom it goes to, and for which position.
void add_recipient(const LetterContext& context, const Recipient& recipient, TemplateFields& fields) {
  fields.push_back({"greeting", greeting_for(recipient)});
  fields.push_back({"name", one_line(recipient.name)});
  fields.push_back({"first_name", first_name(one_line(recipient.name))});
  fields.push_back({"phone", one_line(recipient.phone)});
  fields.push_back({"they", recipient.is_agency ? "they" : "you"});
  fields.push_back({"agency", recipient.is_agency ? "yes" : ""});
  fields.push_back({"company", one_line(context.application.company)});
  fields.push_back({"role", one_line(context.application.role)});
}

/// Whether the letter is the one that says more of the applicant, where it is one of several.
bool says_more(const LetterContext& context, const Recipient& recipient, const Interview& interview) {
  const Met* more = recipient_of_more(context, interview);
  return !more || more->name == recipient.name || context.action.rule->purpose != Purpose::thanks;
}

/// The fields about the interview, and what is to be said of it.
void add_talk(const LetterContext& context, const Recipient& recipient, const Interview* held, TemplateFields& fields) {
  const Interview interview = held ? *held : Interview{};
  const auto talk = held ? std::optional(talk_of(context.application, *held, context.now)) : std::nullopt;
  const auto part = std::ranges::find(interview.met, recipient.name, &Met::name);
  const bool is_more = says_more(context, recipient, interview);
  const auto of_more = [&](const std::string& text) { return is_more ? remark(text) : ""; };
  const Reference* reference = find_reference(context.application, context.action.judgement.subject.reference);
  fields.push_back({"interview_day", talk ? in_letters(day_of(talk->at), context.now) : ""});
  fields.push_back({"interview_when", talk ? when_in_letters(*talk, context.now) : ""});
  fields.push_back({"met", people_met(interview, recipient.is_reference ? "" : recipient.name)});
  fields.push_back({"memorable", part == interview.met.end() ? "" : remark(part->memorable)});
  fields.push_back({"topics", remark(interview.topics)});
  fields.push_back({"forgot", of_more(interview.forgot)});
  fields.push_back({"correct", of_more(interview.correct)});
  fields.push_back({"fit", of_more(context.application.fit)});
  fields.push_back({"about", reference ? remark(reference->about) : ""});
}

/// The fields about the decision: by when it comes, and when one would ask. `is_more` is as `says_more` has it.
void add_decision(const LetterContext& context, const Situation& situation, bool is_more, TemplateFields& fields) {
  const Moment& now = context.now;
  const bool is_ahead = situation.promise && *situation.promise >= day_of(now);
  const bool is_open = !is_ahead && !situation.next_interview && !situation.outcome;
  const bool may_ask = is_open && is_more && situation.follow_up_on && *situation.follow_up_on > day_of(now);
  fields.push_back({"promise", in_letters(situation.promise, now)});
  fields.push_back({"promise_ahead", is_ahead ? in_letters(situation.promise, now) : ""});
  fields.push_back({"last_word", in_letters(situation.since, now)});
  fields.push_back(
      {"next_interview", situation.next_interview ? in_letters(day_of(*situation.next_interview), now) : ""});
  fields.push_back({"next_step_open", is_open ? "yes" : ""});
  fields.push_back({"ask_after", may_ask ? in_letters(situation.follow_up_on, now) : ""});
  fields.push_back({"ask_way", std::string(way_to_ask(context))});
}

/// The fields about what is still to be said or done.
void add_debts(const LetterContext& context, const Debts& debts, TemplateFields& fields) {
  const auto& id = context.action.judgement.subject.task;
  const Task* task = id ? find(context.application, *id) : nullptr;
  const Day in_a_week = settle(context.policy.calendar(), day_of(context.now) + date::days{7});
  fields.push_back({"thanks_again", debts.are_thanks_lapsed ? "yes" : ""});
  fields.push_back({"late_task", debts.late_task});
  fields.push_back({"late", context.action.judgement.urgency == Urgency::late ? "yes" : ""});
  fields.push_back({"answer_by", in_letters(answer_by(context.action.judgement), context.now)});
  fields.push_back({"answer_day", in_letters(in_a_week, context.now)});
  fields.push_back({"task", task ? remark(task->what) : ""});
  fields.push_back({"task_due", task && task->due ? in_letters(day_of(*task->due), context.now) : ""});
}

}  // namespace

TemplateFields template_fields(const LetterContext& context, const Recipient& recipient) {
  const Situation situation = situation_of(context.application, context.policy, context.now);
  const Interview* held = interview_of(context);
  TemplateFields fields;
  add_recipient(context, recipient, fields);
  add_talk(context, recipient, held, fields);
  add_decision(context, situation, !held || says_more(context, recipient, *held), fields);
  add_debts(context, debts_of(context, recipient, situation.round), fields);
  add_wait(context, situation, fields);
  return fields;
}

}  // namespace followup
