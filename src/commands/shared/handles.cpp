// What a handle names that was typed, and what may be meant by one that names nothing.
#include "commands/shared/command.hpp"

namespace followup {
namespace {

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

/// The actions of the application that stand, or that the log has as done.
std::vector<Action> wanted_of(const Application& application, Standing wanted, const Tracker& tracker, const Env& env) {
  std::vector<Action> all =
      judgements_of(application, tracker.policy, env.now, elsewhere_of(tracker, env.now), env.zone);
  std::erase_if(all, [&](const Action& action) {
    return wanted == Standing::done ? !latest_fulfilling(action, application) : action.judgement.standing != wanted;
  });
  return all;
}

/// The same of all applications, those that stand in the order of the agenda.
std::vector<Action> all_wanted(Standing wanted, const Tracker& tracker, const Env& env) {
  if (wanted == Standing::stands) return evaluate(tracker, env.now).actions;
  std::vector<Action> all;
  for (const Application& application : tracker.applications)
    std::ranges::move(wanted_of(application, wanted, tracker, env), std::back_inserter(all));
  return all;
}

/// What a text without a slash may mean: the word of a handle, `nick`, a person's name, or an application's.
std::vector<Action> meant_by(const std::string& typed, Standing standing, const Tracker& tracker, const Env& env) {
  std::vector<Action> actions = all_wanted(standing, tracker, env);
  const std::string wanted = without_case(typed);
  const Application* meant = only_named(tracker, typed, env.now);
  std::erase_if(actions, [&](const Action& action) {
    return (!meant || action.application != meant->id) && without_case(word_of(action.handle)) != wanted &&
           without_case(action.judgement.subject.person) != wanted &&
           without_case(find(tracker, action.application)->company) != wanted;
  });
  return actions;
}

[[noreturn]] void refuse_word(const std::string& typed, const std::vector<Action>& meant) {
  throw NotFound(fmt::format("'{}' is no handle", typed),
                 "a handle is ID/WORD, such as 3/nick; to see them: followup today", suggestions_of(typed, meant));
}

const Application& application_of(const std::string& handle, const Tracker& tracker, const Env& env, Among among,
                                  Standing wanted) {
  const std::string name = handle.substr(0, handle.find('/'));
  const std::optional<int> id = parse_number(name);
  const bool takes_name = !id && name != handle && among == Among::open_first;
  if (const Application* named = takes_name ? only_named(tracker, name, env.now) : nullptr) return *named;
  if (!id) refuse_word(handle, meant_by(handle, wanted, tracker, env));
  if (const Application* found = find(tracker, ApplicationId{*id})) return *found;
  throw NotFound(fmt::format("'{}': there is no application {}", handle, *id), "to see them all: followup list --all");
}

/// With the near one, whether it is wanted or not, else with all that are wanted.
[[noreturn]] void refuse_handle(const std::string& handle, std::vector<Action> near, const std::vector<Action>& wanted,
                                bool was_done, std::string_view outcome) {
  std::vector<std::string> handles;
  std::ranges::transform(near, std::back_inserter(handles), &Action::handle);
  const std::string meant = closest(without_case(handle), handles);
  std::erase_if(near, [&](const Action& action) { return action.handle != meant; });
  const char* all = was_done ? "done there:" : "to do there now:";
  throw NotFound(fmt::format("nothing is called '{}'{}", handle, outcome),
                 was_done ? "nothing is done there yet" : "nothing is to be done there now",
                 meant.empty() ? suggestions_of(handle, wanted, all) : suggestions_of(handle, near));
}

/// For an application where a question is about a to-do: with what is to be done there, else with all that the rules
/// judge.
[[noreturn]] void refuse_application(const std::string& typed, const std::vector<Action>& wanted,
                                     const std::vector<Action>& all) {
  throw NotFound(fmt::format("'{}' is an application, not one of its to-dos", typed), "nothing is to be done there",
                 wanted.empty() ? suggestions_of(typed, all, "nothing is to be done there now; what was, or may be:")
                                : suggestions_of(typed, wanted, "to do there now:"));
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

/// Refuses one handle that was typed in several words, `3 nick` or a person's name.
void check_is_not_one(const std::vector<std::string>& handles, Standing wanted, const Tracker& tracker,
                      const Env& env) {
  const auto has_slash = [](const std::string& handle) { return handle.find('/') != std::string::npos; };
  if (handles.size() < 2 || std::ranges::any_of(handles, has_slash)) return;
  const std::string whole = join(handles, " ");
  const auto id = parse_number(handles.front());
  const Application* application = id ? find(tracker, ApplicationId{*id}) : nullptr;
  std::vector<Action> meant;
  if (application) {
    const std::string word = join(std::vector(handles.begin() + 1, handles.end()), " ");
    meant = wanted_of(*application, wanted, tracker, env);
    std::erase_if(meant, [&](const Action& action) {
      return !names(word, action) && without_case(action.judgement.subject.person) != without_case(word);
    });
  } else {
    meant = meant_by(whole, wanted, tracker, env);
  }
  if (!meant.empty()) refuse_word(whole, meant);
}

Action look_up(const std::string& handle, const Tracker& tracker, const Env& env, Among among, Standing wanted) {
  const Application& application = application_of(handle, tracker, env, among, wanted);
  const std::vector<Action> all =
      judgements_of(application, tracker.policy, env.now, elsewhere_of(tracker, env.now), env.zone);
  const bool is_question = among == Among::open_first;
  if (const std::optional<Action> found = named(handle, all)) return *found;
  const std::vector<Action> some = wanted_of(application, wanted, tracker, env);
  if (is_question && handle.find('/') == handle.npos) refuse_application(handle, some, all);
  refuse_handle(handle, wanted == Standing::done ? some : all, some, wanted == Standing::done,
                is_question ? "" : "; nothing was changed");
}

}  // namespace

Action look_up_action(const std::string& handle, const Tracker& tracker, const Env& env, Among among) {
  return look_up(handle, tracker, env, among, Standing::stands);
}

std::vector<Action> look_up_actions(const std::vector<std::string>& handles, const Tracker& tracker, const Env& env,
                                    Standing wanted) {
  check_is_not_one(handles, wanted, tracker, env);
  std::vector<Action> all;
  for (const std::string& handle : handles) {
    Action action = look_up(handle, tracker, env, Among::open, wanted);
    if (std::ranges::find(all, action) != all.end())
      throw UsageError(fmt::format("'{}' is named twice", handle), "nothing was changed");
    all.push_back(std::move(action));
  }
  return all;
}

}  // namespace followup
