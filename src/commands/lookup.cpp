#include "commands/lookup.hpp"

#include <algorithm>
#include <charconv>
#include <ranges>

#include "followup/errors.hpp"
#include "followup/render.hpp"

namespace followup {
namespace {

using Candidates = std::vector<const Application*>;

const Application* with_id(const Tracker& tracker, std::string_view typed) {
  int number = 0;
  const auto [end, error] = std::from_chars(typed.data(), typed.data() + typed.size(), number);
  if (error != std::errc() || end != typed.data() + typed.size()) return nullptr;
  return find(tracker, ApplicationId{number});
}

/// One line a candidate, with the id to type.
std::string listed(const Candidates& candidates) {
  constexpr std::size_t most = 10;
  Table table("");
  for (const Application* application : candidates | std::views::take(most))
    table.add({std::to_string(application->id.value), title_of(*application)});
  if (candidates.size() > most) table.add({"and " + std::to_string(candidates.size() - most) + " more"});
  return table.text();
}

[[noreturn]] void refuse(const Tracker& tracker, std::string_view typed, const Candidates& open,
                         const Candidates& closed) {
  const std::string name = "'" + std::string(typed) + "'";
  if (!open.empty()) throw NotFound("several open applications have " + name + " in their names", listed(open));
  if (!closed.empty()) throw NotFound("only closed applications have " + name + ": type the id", listed(closed));
  const bool is_empty = tracker.applications.empty();
  throw NotFound("there is no application " + name, is_empty ? "nothing is recorded yet; to begin: followup add COMPANY"
                                                             : "to see them all: followup list --all");
}

/// Whether `part` stands in `whole` between blanks or ends.
bool has_words(std::string_view whole, std::string_view part) {
  for (std::size_t at = whole.find(part); at != std::string_view::npos; at = whole.find(part, at + 1)) {
    const std::size_t end = at + part.size();
    if ((at == 0 || whole[at - 1] == ' ') && (end == whole.size() || whole[end] == ' ')) return true;
  }
  return false;
}

template <typename Thing>
Thing* called(std::vector<Thing>& things, std::string_view name) {
  const std::string wanted = folded(name);
  const auto found = std::ranges::find(things, wanted, [](const Thing& thing) { return folded(thing.name); });
  return found == things.end() ? nullptr : &*found;
}

template <typename Thing, typename Slug>
Thing* meant(std::vector<Thing>& things, std::string_view typed, Slug slug_of) {
  if (Thing* found = called(things, typed)) return found;
  const std::string wanted = folded(typed);
  std::vector<Thing*> candidates;
  for (Thing& thing : things) {
    if (slug_of(thing.name) == wanted) return &thing;
    if (!wanted.empty() && has_words(folded(thing.name), wanted)) candidates.push_back(&thing);
  }
  if (candidates.size() < 2) return candidates.empty() ? nullptr : candidates.front();
  std::string names;
  for (const Thing* thing : candidates) names += (names.empty() ? "" : "\n") + visible(thing->name);
  throw NotFound("several are called '" + std::string(typed) + "': type the whole name", names);
}

}  // namespace

const Application& application_meant(const Tracker& tracker, std::string_view typed, const Moment& now) {
  if (const Application* found = with_id(tracker, typed)) return *found;
  const std::string part = folded(typed);
  Candidates open;
  Candidates closed;
  for (const Application& application : tracker.applications) {
    const auto has = [&](const std::string& name) { return folded(name).find(part) != std::string::npos; };
    if (part.empty() || !(has(application.company) || has(application.role))) continue;
    const bool is_closed = situation_of(application, tracker.policy, now).stage == Stage::closed;
    (is_closed ? closed : open).push_back(&application);
  }
  if (open.size() == 1) return *open.front();
  refuse(tracker, typed, open, closed);
}

Application& application_meant(Tracker& tracker, std::string_view typed, const Moment& now) {
  return *find(tracker, application_meant(std::as_const(tracker), typed, now).id);
}

Person* person_meant(Application& application, std::string_view typed) {
  return meant(application.people, typed, [&](const std::string& name) { return person_slug(application, name); });
}

Reference* reference_meant(Application& application, std::string_view typed) {
  return meant(application.references, typed,
               [&](const std::string& name) { return reference_slug(application, name); });
}

Person* person_called(Application& application, std::string_view name) { return called(application.people, name); }

Reference* reference_called(Application& application, std::string_view name) {
  return called(application.references, name);
}

}  // namespace followup
