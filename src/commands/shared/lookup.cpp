// Which application a typed name means.
#include <ranges>

#include "commands/shared/nearest.hpp"

namespace followup {
namespace {

using Found = std::vector<const Application*>;

/// Tells of them under a heading, each with the id to type.
[[noreturn]] void refuse(const std::string& message, const std::string& heading, const std::string& typed,
                         const Found& found) {
  constexpr std::size_t most = 10;
  Suggestions suggestions{"APPLICATION", typed, {}, heading};
  for (const Application* application : found | std::views::take(most))
    suggestions.all.push_back({{fmt::to_string(application->id.value)}, title_of(*application)});
  if (found.size() > most) suggestions.heading = fmt::format("the first ten of {}:", found.size());
  throw NotFound(message, "", suggestions);
}

/// The applications that are not closed at that moment, and those that are.
std::pair<Found, Found> open_and_closed(const Tracker& tracker, const Moment& now) {
  std::pair<Found, Found> both;
  for (const Application& application : tracker.applications)
    (is_closed(application, tracker.policy, now) ? both.second : both.first).push_back(&application);
  return both;
}

/// Those whose company or role has the text in it.
Found having(const std::string& typed, const Found& all) {
  const std::string part = without_case(typed);
  const auto has = [&](const std::string& name) { return without_case(name).find(part) != std::string::npos; };
  Found found;
  for (const Application* one : all)
    if (!part.empty() && (has(one->company) || has(one->role))) found.push_back(one);
  return found;
}

/// The applications that a mistyped name, or a person's, is nearest to, of the open ones if it is near to some.
Found near(const std::string& typed, const Found& open, const Found& closed) {
  const auto names_of = [](const Application& one) {
    std::vector<std::string> names{one.company, one.role};
    for (const Person& person : one.people) names.push_back(person.name);
    return names;
  };
  Found found = nearest(open, typed, names_of);
  return found.empty() ? nearest(closed, typed, names_of) : found;
}

std::string several_closed(const std::string& typed) {
  return fmt::format("several closed applications have '{}' in their names", typed);
}

/// The one with an outcome that has the name; or nothing. Throws `NotFound` if they are several.
const Application* only_ended(const std::string& typed, const Tracker& tracker) {
  Found ended;
  for (const Application& application : tracker.applications)
    if (application.outcome) ended.push_back(&application);
  const Found found = having(typed, ended);
  if (found.size() > 1) refuse(several_closed(typed), "", typed, found);
  return found.empty() ? nullptr : found.front();
}

/// Those that are called so as a whole, or else those that have it in their names.
Found best_of(const std::string& typed, const Found& all) {
  const auto is_called_so = [&](const Application* one) {
    return without_case(one->company) == without_case(typed) || without_case(one->role) == without_case(typed);
  };
  const Found having_it = having(typed, all);
  Found whole;
  std::ranges::copy_if(having_it, std::back_inserter(whole), is_called_so);
  return whole.empty() ? having_it : whole;
}

/// The closed one of the name if it fits better than the open ones do; nothing if an open one does, or none at all.
/// Throws `NotFound` if open and closed ones fit alike, or several closed ones do.
const Application* fitting_better(const std::string& typed, const Found& open, const Found& closed) {
  Found all = open;
  all.insert(all.end(), closed.begin(), closed.end());
  const Found best = best_of(typed, all);
  const auto is_among = [](const Found& some) {
    return [&some](const Application* one) { return std::ranges::count(some, one) > 0; };
  };
  if (std::ranges::none_of(best, is_among(closed))) return nullptr;
  if (best.size() == 1) return best.front();
  const bool are_both = std::ranges::any_of(best, is_among(open));
  refuse(are_both ? fmt::format("open and closed applications have '{}' in their names", typed) : several_closed(typed),
         "", typed, best);
}

}  // namespace

const Application* only_named(const Tracker& tracker, const std::string& typed, const Moment& now) {
  const auto [open, closed] = open_and_closed(tracker, now);
  const Found found = having(typed, open);
  const Found best = found.empty() ? having(typed, closed) : found;
  return best.size() == 1 ? best.front() : nullptr;
}

bool is_closed(const Application& application, const Policy& policy, const Moment& now) {
  return situation_of(application, policy, now).stage == Stage::closed;
}

std::optional<ApplicationId> typed_id(std::string_view typed) {
  if (typed.empty() || typed.find_first_not_of("0123456789") != typed.npos) return std::nullopt;
  return ApplicationId{parse_number(typed).value_or(0)};  // which no application has
}

const Application& look_up_application(const Tracker& tracker, const std::string& typed, const Moment& now,
                                       Among among) {
  const std::string message = fmt::format("there is no application '{}'", typed);
  const std::string hint = tracker.applications.empty() ? "nothing is recorded yet; to begin: followup add COMPANY"
                                                        : "to see them all: followup list --all";
  if (const auto id = typed_id(typed)) {
    if (const Application* by_id = find(tracker, *id)) return *by_id;
    throw NotFound(message, hint);
  }
  const auto [open, closed] = open_and_closed(tracker, now);
  if (const Application* one = among == Among::ended ? only_ended(typed, tracker) : nullptr) return *one;
  if (const Application* one = among == Among::all ? fitting_better(typed, open, closed) : nullptr) return *one;
  const Found found = having(typed, open);
  if (found.size() == 1) return *found.front();
  if (!found.empty())
    refuse(fmt::format("several open applications have '{}' in their names", typed), "", typed, found);
  const Found ended = having(typed, closed);
  if (ended.size() == 1 && among == Among::open_first) return *ended.front();
  if (!ended.empty())
    refuse(among == Among::open_first ? several_closed(typed)
                                      : fmt::format("only closed applications have '{}': type the id", typed),
           "", typed, ended);
  const Found others = near(typed, open, closed);
  if (!others.empty()) refuse(message, "did you mean:", typed, others);
  throw NotFound(message, hint);
}

Application& look_up_application(Tracker& tracker, const std::string& typed, const Moment& now, Among among) {
  return *find(tracker, look_up_application(std::as_const(tracker), typed, now, among).id);
}

Interview& look_up_interview(Application& application, const std::optional<std::string>& typed, const Policy& policy,
                             const Moment& now) {
  std::vector<Interview>& all = application.interviews;
  if (all.empty())
    throw NotFound(fmt::format("application {} has no interview yet; nothing was changed", application.id.value),
                   fmt::format("to record one: followup add {} --on DATE", application.id.value));
  if (typed) {
    const auto id = parse_number(*typed);
    if (Interview* named = id ? find_by(all, InterviewId{*id}, &Interview::id) : nullptr) return *named;
    throw NotFound(
        fmt::format("application {} has no interview '{}'; nothing was changed", application.id.value, *typed),
        "it has: " + join(all, ", ", [](const Interview& one) { return fmt::to_string(one.id.value); }));
  }
  Moment tomorrow = now;
  tomorrow.utc += date::days{1};
  Interview* next = nullptr;
  for (Interview& one : all) {
    const bool is_soon = is_upcoming(talk_of(application, one, now)) && !is_before(tomorrow, one.at);
    if (is_soon && (!next || is_before(one.at, next->at))) next = &one;
  }
  const auto round = situation_of(application, policy, now).round;
  return next ? *next : *find_by(all, round.value_or(all.front().id), &Interview::id);
}

Lines closed_namesakes(const Tracker& tracker, const std::string& typed, const Moment& now) {
  const Found found = typed_id(typed) ? Found() : having(typed, open_and_closed(tracker, now).second);
  if (found.empty()) return {};
  const bool is_one = found.size() == 1;
  const std::string names =
      join(found, "; ", [](const Application* one) { return fmt::format("{}, {}", one->id.value, title_of(*one)); });
  return {fmt::format("{} that name, too: {}. (If {} is meant: followup undo, and its id)",
                      is_one ? "A closed application has" : "Closed applications have", names, is_one ? "it" : "one")};
}

}  // namespace followup
