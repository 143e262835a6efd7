// Why an action is not advised, and what would fill the gaps of a record.
#include "commands/shared/command.hpp"

namespace followup {
namespace {

// --- why it is not advised ------------------------------------------------------------------------------------------

std::string why_not(const Action& action, Stage stage, Day today) {
  const std::optional<Day> turn = action.judgement.turn;
  const std::string day = turn ? in_full(*turn, today) : "";
  switch (action.judgement.standing) {
    case Standing::early:
      return "not yet: on " + day;
    case Standing::done:
      if (!action.judgement.reason.empty()) return action.judgement.reason;
      return turn ? "done on " + day : "nothing is missing";
    case Standing::lapsed:
      return turn ? "too late: the last day was " + day : "too late";
    case Standing::skipped:
      return turn ? "you skipped it on " + day : "you have switched off this rule (policy rules.off)";
    case Standing::snoozed:
      return "you put it off until " + day;
    case Standing::elsewhere:
      return !action.judgement.reason.empty() ? action.judgement.reason
                                              : fmt::format("not now: the application is '{}'", name_of(stage));
    case Standing::stands:
      break;
  }
  return "";
}

/// A follow-up or last note out of turn meets the hold: its reason, and its end if that tells more than the turn does.
std::string hold_in_words(const Action& action, const Agenda& agenda, Day today) {
  const bool is_note = action.rule->purpose == Purpose::follow_up || action.rule->purpose == Purpose::last_note;
  if (!is_note || agenda.holds.empty()) return "";
  const Hold& hold = agenda.holds.front();
  const bool has_turn = action.judgement.standing == Standing::early || action.judgement.standing == Standing::snoozed;
  std::string words = ". " + hold.reason;
  if (hold.until && !has_turn) words += fmt::format(" Don't chase before {}", in_full(*hold.until, today));
  if (words.ends_with('.')) words.pop_back();
  return words;
}

}  // namespace

bool is_welcome(const Action& action) {
  const bool is_task = action.rule->about == SubjectKind::task;
  return action.judgement.standing == Standing::stands || (is_task && action.judgement.standing == Standing::early);
}

std::string why_not_advised(const Action& action, const Tracker& tracker, const Env& env) {
  const Application& application = *find(tracker, action.application);
  const Stage stage = situation_of(application, tracker.policy, env.now).stage;
  const Day today = day_of(env.now);
  return fmt::format(
      "{}: {}{}", action.handle, why_not(action, stage, today),
      hold_in_words(action, evaluate(application, tracker.policy, env.now, elsewhere_of(tracker, env.now), env.zone),
                    today));
}

std::vector<ApplicationId> applications_of(const std::vector<Action>& all) {
  std::vector<ApplicationId> ids;
  for (const Action& action : all)
    if (!find_by(ids, action.application, std::identity())) ids.push_back(action.application);
  return ids;
}

std::vector<Gap> gaps_in(const Action& action, const Application& application, const Policy& policy,
                         const Moment& now) {
  const auto lacks = [&](std::string_view what) { return std::ranges::count(action.judgement.missing, what) > 0; };
  const int id = application.id.value;
  std::vector<Gap> gaps;
  if (lacks("interviewers")) {
    const std::string line = fmt::format("followup person {} NAME --met", id);
    gaps.push_back({line, "Who was there? " + line});
  }
  for (const Person* person : people_of_round(application, policy, now)) {
    const bool is_out_of_reach = lacks("contact") && person->email.empty() && person->phone.empty();
    if (!is_out_of_reach && !lacks("preference")) continue;
    const std::string name = first_name(person->name);
    const std::string start = fmt::format("followup person {} {}", id, person_slug(application, person->name));
    gaps.push_back(
        {start + (is_out_of_reach ? " --email ADDRESS" : "") + (lacks("preference") ? " --prefers WAY" : ""),
         is_out_of_reach
             ? fmt::format("How do you reach {}? {} --email ADDRESS", name, start)
             : fmt::format("How does {} like to be contacted? {} --prefers email (or phone, post)", name, start)});
  }
  if (lacks("decision-date")) {
    const std::string line = fmt::format("followup heard {} --decision-by DATE", id);
    gaps.push_back({line, fmt::format("By when do they decide? {} (or none, if they named no day)", line)});
  }
  return gaps;
}

std::string first_question(const Application& application, const Policy& policy, const Moment& now) {
  const Agenda agenda = evaluate(application, policy, now);
  const Action* action = find_by(agenda.actions, Purpose::record, [](const Action& one) { return one.rule->purpose; });
  return action ? gaps_in(*action, application, policy, now).front().question : "";
}

}  // namespace followup
