#include "commands/action.hpp"

#include <algorithm>
#include <charconv>

#include "followup/errors.hpp"
#include "followup/handles.hpp"
#include "followup/render.hpp"

namespace followup {
namespace {

std::string_view word_of(const std::string& handle) {
  return std::string_view(handle).substr(std::min(handle.find('/'), handle.size() - 1) + 1);
}

Suggestions candidates_of(const std::string& handle, const std::vector<Action>& all) {
  Suggestions suggestions{"HANDLE", handle, {}};
  for (const Action& action : all) suggestions.all.push_back({{action.handle}, action.judgement.text});
  return suggestions;
}

/// Without a slash it may be the word of a handle, `nick`, a person's name, or an application's.
[[noreturn]] void refuse_word(const std::string& typed, const Tracker& tracker, const Env& env) {
  std::vector<Action> actions = evaluate(tracker, env.now).actions;
  const std::string wanted = without_case(typed);
  std::erase_if(actions, [&](const Action& action) {
    return without_case(word_of(action.handle)) != wanted && without_case(action.judgement.subject.person) != wanted &&
           without_case(find(tracker, action.application)->company) != wanted;
  });
  throw NotFound("'" + typed + "' is no handle",
                 actions.empty() ? "a handle is ID/WORD, such as 3/nick; to see them: followup today" : "did you mean:",
                 candidates_of(typed, actions));
}

const Application& application_of(const std::string& handle, const Tracker& tracker, const Env& env) {
  int id = 0;
  const char* end = handle.data() + std::min(handle.find('/'), handle.size());
  const auto [rest, error] = std::from_chars(handle.data(), end, id);
  if (error != std::errc() || rest != end) refuse_word(handle, tracker, env);
  if (const Application* found = find(tracker, ApplicationId{id})) return *found;
  throw NotFound("'" + handle + "': there is no application " + std::to_string(id),
                 "to see them all: followup list --all");
}

/// With the near ones, whether they stand or not, else with those that stand.
[[noreturn]] void refuse_handle(const std::string& handle, std::vector<Action> all) {
  std::vector<std::string> every;
  every.reserve(all.size());
  for (const Action& action : all) every.push_back(action.handle);
  const std::string meant = closest(without_case(handle), every);
  std::erase_if(all, [&](const Action& action) {
    return meant.empty() ? action.judgement.standing != Standing::stands : action.handle != meant;
  });
  throw NotFound("nothing is called '" + handle + "'; nothing was changed",
                 all.empty()     ? "nothing is to be done there now"
                 : meant.empty() ? "to do there now:"
                                 : "did you mean:",
                 candidates_of(handle, all));
}

/// What the handle names as it stands, else whatever its case and accents; or nothing. Throws `NotFound` if those leave
/// several.
const Action* named(const std::string& handle, const std::vector<Action>& all) {
  const auto exact = std::ranges::find_if(all, [&](const Action& one) { return names(word_of(handle), one); });
  if (exact != all.end()) return &*exact;
  const std::string wanted = without_case(word_of(handle));
  std::vector<Action> found;
  const Action* last = nullptr;
  for (const Action& action : all) {
    Action plain = action;
    plain.handle = without_case(action.handle);
    if (!names(wanted, plain)) continue;
    found.push_back(action);
    last = &action;
  }
  if (found.size() > 1)
    throw NotFound("several are called '" + handle + "'; nothing was changed", "", candidates_of(handle, found));
  return last;
}

std::string why_elsewhere(const Action& action, Stage stage) {
  if (action.rule == "thank-you" && stage != Stage::closed) return "thanks go out once, for the latest talk with them";
  if (action.rule == "answer-rejection") return "they have not said no";
  return "it is not for an application in the stage '" + std::string(name_of(stage)) + "'";
}

std::string why(const Action& action, Stage stage, Day today) {
  const std::optional<Day> turn = action.judgement.turn;
  const std::string day = turn ? in_full(*turn, today) : "";
  switch (action.judgement.standing) {
    case Standing::early:
      return "it is too early; it will be right on " + day;
    case Standing::done:
      return turn ? "it was done on " + day : "nothing of it is missing";
    case Standing::lapsed:
      return turn ? "its time is over; the last day was " + day : "its time is over";
    case Standing::skipped:
      return "you skipped it on " + day;
    case Standing::snoozed:
      return "you put it off until " + day;
    case Standing::elsewhere:
      return why_elsewhere(action, stage);
    case Standing::stands:
      break;
  }
  return "";
}

/// A follow-up or last note out of turn meets the hold: its reason, and its end if that tells more than the turn does.
std::string hold_in_words(const Action& action, const Agenda& agenda, Day today) {
  if (find_rule(action.rule)->span != Span::wait || agenda.holds.empty()) return "";
  const Hold& hold = agenda.holds.front();
  const bool has_turn = action.judgement.standing == Standing::early || action.judgement.standing == Standing::snoozed;
  std::string words = ". " + hold.reason;
  if (hold.until && !has_turn) words += " Leave it alone until " + in_full(*hold.until, today);
  if (words.ends_with('.')) words.pop_back();
  return words;
}

}  // namespace

Action action_meant(const std::string& handle, const Tracker& tracker, const Env& env) {
  const Application& application = application_of(handle, tracker, env);
  const std::vector<Action> all = judgements_of(application, tracker.policy, env.now);
  const Action* found = named(handle, all);
  if (found == nullptr) refuse_handle(handle, all);
  return *found;
}

std::vector<Action> all_meant(const std::vector<std::string>& handles, const Tracker& tracker, const Env& env) {
  std::vector<Action> all;
  for (const std::string& handle : handles) {
    Action action = action_meant(handle, tracker, env);
    if (std::ranges::find(all, action) != all.end())
      throw UsageError("'" + handle + "' is named twice", "nothing was changed");
    all.push_back(std::move(action));
  }
  return all;
}

bool is_welcome(const Action& action) {
  const bool is_task = find_rule(action.rule)->span == Span::task;
  return action.judgement.standing == Standing::stands || (is_task && action.judgement.standing == Standing::early);
}

std::string why_not_advised(const Action& action, const Tracker& tracker, const Env& env) {
  const Application& application = *find(tracker, action.application);
  const Stage stage = situation_of(application, tracker.policy, env.now).stage;
  const Day today = day_of(env.now);
  return action.handle + ": " + why(action, stage, today) +
         hold_in_words(action, evaluate(application, tracker.policy, env.now), today);
}

LogEntry entry_about(const Action& action, LogKind kind, const Moment& at) {
  const Subject& subject = action.judgement.subject;
  LogEntry entry{.at = at, .kind = kind};
  if (kind == LogKind::skipped || kind == LogKind::snoozed) entry.rule = action.rule;
  entry.interview = subject.interview;
  entry.person = subject.person;
  entry.task = subject.task;
  entry.reference = subject.reference;
  return entry;
}

std::vector<ApplicationId> applications_of(const std::vector<Action>& all) {
  std::vector<ApplicationId> ids;
  for (const Action& action : all)
    if (std::ranges::find(ids, action.application) == ids.end()) ids.push_back(action.application);
  return ids;
}

}  // namespace followup
