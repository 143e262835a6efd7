#include "commands/command.hpp"

namespace followup {
namespace {

// --- what a handle names --------------------------------------------------------------------------------------------

/// What is behind the slash; all of it if there is none.
std::string_view word_of(const std::string& handle) {
  return std::string_view(handle).substr(std::min(handle.find('/'), handle.size() - 1) + 1);
}

Suggestions suggestions_of(const std::string& handle, const std::vector<Action>& all,
                           const char* heading = "did you mean:") {
  Suggestions suggestions{"HANDLE", handle, {}, heading};
  for (const Action& action : all) suggestions.all.push_back({{action.handle}, action.judgement.text});
  return suggestions;
}

/// Without a slash it may be the word of a handle, `nick`, a person's name, or an application's.
[[noreturn]] void refuse_word(const std::string& typed, const Tracker& tracker, const Env& env) {
  std::vector<Action> actions = evaluate(tracker, env.now).actions;
  const std::string wanted = without_case(typed);
  const Application* meant = only_named(tracker, typed, env.now);
  std::erase_if(actions, [&](const Action& action) {
    return (!meant || action.application != meant->id) && without_case(word_of(action.handle)) != wanted &&
           without_case(action.judgement.subject.person) != wanted &&
           without_case(find(tracker, action.application)->company) != wanted;
  });
  throw NotFound(fmt::format("'{}' is no handle", typed),
                 "a handle is ID/WORD, such as 3/nick; to see them: followup today", suggestions_of(typed, actions));
}

const Application& application_of(const std::string& handle, const Tracker& tracker, const Env& env, Among among) {
  const std::string name = handle.substr(0, handle.find('/'));
  const std::optional<int> id = parse_number(name);
  const bool takes_name = !id && name != handle && among == Among::open_first;
  if (const Application* named = takes_name ? only_named(tracker, name, env.now) : nullptr) return *named;
  if (!id) refuse_word(handle, tracker, env);
  if (const Application* found = find(tracker, ApplicationId{*id})) return *found;
  throw NotFound(fmt::format("'{}': there is no application {}", handle, *id), "to see them all: followup list --all");
}

/// With the near ones, whether they stand or not, else with those that stand.
[[noreturn]] void refuse_handle(const std::string& handle, std::vector<Action> all) {
  std::vector<std::string> handles;
  std::ranges::transform(all, std::back_inserter(handles), &Action::handle);
  const std::string meant = closest(without_case(handle), handles);
  std::erase_if(all, [&](const Action& action) {
    return meant.empty() ? action.judgement.standing != Standing::stands : action.handle != meant;
  });
  throw NotFound(fmt::format("nothing is called '{}'; nothing was changed", handle), "nothing is to be done there now",
                 suggestions_of(handle, all, meant.empty() ? "to do there now:" : "did you mean:"));
}

/// What the handle names as it stands, else whatever its case and accents; or nothing. Throws `NotFound` if those leave
/// several.
std::optional<Action> named(const std::string& handle, const std::vector<Action>& all) {
  const auto exact = std::ranges::find_if(all, [&](const Action& one) { return names(word_of(handle), one); });
  if (exact != all.end()) return *exact;
  std::vector<Action> found = all;
  std::erase_if(found, [wanted = without_case(word_of(handle))](Action action) {
    action.handle = without_case(action.handle);
    return !names(wanted, action);
  });
  if (found.size() > 1)
    throw NotFound(fmt::format("several are called '{}'; nothing was changed", handle), "",
                   suggestions_of(handle, found, ""));
  return found.empty() ? std::nullopt : std::optional(found.front());
}

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

Action look_up_action(const std::string& handle, const Tracker& tracker, const Env& env, Among among) {
  const std::vector<Action> all = judgements_of(application_of(handle, tracker, env, among), tracker.policy, env.now,
                                                elsewhere_of(tracker, env.now), env.zone);
  if (const std::optional<Action> found = named(handle, all)) return *found;
  refuse_handle(handle, all);
}

std::vector<Action> look_up_actions(const std::vector<std::string>& handles, const Tracker& tracker, const Env& env) {
  std::vector<Action> all;
  for (const std::string& handle : handles) {
    Action action = look_up_action(handle, tracker, env);
    if (std::ranges::find(all, action) != all.end())
      throw UsageError(fmt::format("'{}' is named twice", handle), "nothing was changed");
    all.push_back(std::move(action));
  }
  return all;
}

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

std::vector<std::string> gap_fillers(const Action& action, const Application& application, const Policy& policy,
                                     const Moment& now) {
  const auto lacks = [&](std::string_view what) { return std::ranges::count(action.judgement.missing, what) > 0; };
  const int id = application.id.value;
  std::vector<std::string> lines;
  if (lacks("interviewers")) lines.push_back(fmt::format("followup person {} NAME --met", id));
  for (const Person* person : people_of_round(application, policy, now)) {
    const bool is_out_of_reach = lacks("contact") && person->email.empty() && person->phone.empty();
    if (!is_out_of_reach && !lacks("preference")) continue;
    std::string& line =
        lines.emplace_back(fmt::format("followup person {} {}", id, person_slug(application, person->name)));
    if (is_out_of_reach) line += " --email ADDRESS";
    if (lacks("preference")) line += " --prefers WAY";
  }
  if (lacks("decision-date")) lines.push_back(fmt::format("followup heard {} --decision-by DATE", id));
  return lines;
}

std::string question_of_gap(const Application& application, const Policy& policy, const Moment& now) {
  const Agenda agenda = evaluate(application, policy, now);
  const Action* action = find_by(agenda.actions, Purpose::record, [](const Action& one) { return one.rule->purpose; });
  if (!action) return "";
  const std::string line = gap_fillers(*action, application, policy, now).front();
  if (line.ends_with("--met")) return fmt::format("Who was there? {}\n", line);
  if (line.ends_with("DATE")) return fmt::format("By when do they decide? {} (or none, if they named no day)\n", line);
  const std::string start = line.substr(0, line.find(" --"));
  const auto people = people_of_round(application, policy, now);
  const auto person = std::ranges::find_if(
      people, [&](const Person* one) { return start.ends_with(" " + person_slug(application, one->name)); });
  const std::string name = first_name((*person)->name);
  if (line.find("--email") != line.npos) return fmt::format("How do you reach {}? {} --email ADDRESS\n", name, start);
  return fmt::format("How does {} like to be contacted? {} --prefers email (or phone, post)\n", name, start);
}

}  // namespace followup
