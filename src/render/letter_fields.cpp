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
  const std::string own = one_line(recipient.greeting);
  if (!own.empty()) return own.substr(0, own.find_last_not_of(", ") + 1);
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
    if (action.rule->purpose == Purpose::thanks && judgement.subject.person == recipient.name && is_lapsed)
      debts.are_thanks_lapsed = true;
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
  const bool is_off = word && !is_heard && word->interview;
  const Interview* off = is_off ? find(context.application, *word->interview) : nullptr;
  const std::string when = off ? when_in_letters(talk_of(context.application, *off, now), now) : "";
  const bool is_missed = off && word->kind == LogKind::missed;
  const bool is_by_me = off && word->text.starts_with("by me");
  const bool is_distant = off && (off->kind == "phone" || off->kind == "video");
  fields.push_back({"said_on", is_heard ? in_letters(day_of(word->at), now) : ""});
  fields.push_back({"ask_on", in_letters(situation.ask_on, now)});
  fields.push_back({"asked_on", in_letters(situation.followed_up_on, now)});
  fields.push_back({"missed", is_missed ? when : ""});
  fields.push_back({"called_off", off && !is_missed && !is_by_me ? when : ""});
  fields.push_back({"called_off_by_me", is_by_me && !is_missed ? when : ""});
  fields.push_back({"talk", is_distant ? "call" : "interview"});
  fields.push_back({"held", !off && situation.round ? "yes" : ""});
  fields.push_back({"unmet", !off && !situation.round ? "yes" : ""});
}

}  // namespace

TemplateFields template_fields(const LetterContext& context, const Recipient& recipient) {
  const Moment& now = context.now;
  const Application& application = context.application;
  const Situation situation = situation_of(application, context.policy, now);
  const Interview* held = interview_of(context, recipient);
  const Interview interview = held ? *held : Interview{};
  const std::optional<Talk> talk = held ? std::optional(talk_of(application, *held, now)) : std::nullopt;
  const std::string name = one_line(recipient.name);
  const auto& task_id = context.action.judgement.subject.task;
  const Task* task = task_id ? find(application, *task_id) : nullptr;
  const auto& next = situation.next_interview;
  const bool is_ahead = situation.promise && *situation.promise >= day_of(now);
  const bool is_open = !is_ahead && !next && !situation.outcome;
  const Met* more = recipient_of_more(context, interview);
  const bool is_more = !more || more->name == recipient.name || context.action.rule->purpose != Purpose::thanks;
  const auto of_more = [&](const std::string& text) { return is_more ? remark(text) : ""; };
  const bool may_ask = is_open && is_more && situation.follow_up_on && *situation.follow_up_on > day_of(now);
  const Debts debts = debts_of(context, recipient, situation.round);
  const auto part = std::ranges::find(interview.met, recipient.name, &Met::name);
  const Reference* reference = find_reference(application, context.action.judgement.subject.reference);
  const Day in_a_week = settle(context.policy.calendar(), day_of(now) + date::days{7});
  TemplateFields fields{
      {"greeting", greeting_for(recipient)},
      {"name", name},
      {"first_name", first_name(name)},
      {"phone", one_line(recipient.phone)},
      {"they", recipient.is_agency ? "they" : "you"},
      {"agency", recipient.is_agency ? "yes" : ""},
      {"company", one_line(application.company)},
      {"role", one_line(application.role)},
      {"interview_day", talk ? in_letters(day_of(talk->at), now) : ""},
      {"interview_when", talk ? when_in_letters(*talk, now) : ""},
      {"met", people_met(interview, recipient.is_reference ? "" : recipient.name)},
      {"memorable", part == interview.met.end() ? "" : remark(part->memorable)},
      {"topics", remark(interview.topics)},
      {"forgot", of_more(interview.forgot)},
      {"correct", of_more(interview.correct)},
      {"fit", of_more(application.fit)},
      {"about", reference ? remark(reference->about) : ""},
      {"promise", in_letters(situation.promise, now)},
      {"promise_ahead", is_ahead ? in_letters(situation.promise, now) : ""},
      {"last_word", in_letters(situation.since, now)},
      {"next_interview", next ? in_letters(day_of(*next), now) : ""},
      {"next_step_open", is_open ? "yes" : ""},
      {"ask_after", may_ask ? in_letters(situation.follow_up_on, now) : ""},
      {"ask_way", std::string(way_to_ask(context))},
      {"thanks_again", debts.are_thanks_lapsed ? "yes" : ""},
      {"late_task", debts.late_task},
      {"late", context.action.judgement.urgency == Urgency::late ? "yes" : ""},
      {"answer_by", in_letters(answer_by(context.action.judgement), now)},
      {"answer_day", in_letters(in_a_week, now)},
      {"task", task ? remark(task->what) : ""},
      {"task_due", task && task->due ? in_letters(day_of(*task->due), now) : ""},
  };
  add_wait(context, situation, fields);
  return fields;
}

}  // namespace followup
