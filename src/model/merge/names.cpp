// People and references who are called one thing on one side and another on the other.
#include <fmt/format.h>

#include <algorithm>

#include "followup/text.hpp"
#include "model/merge/settle.hpp"

namespace followup::merging {
namespace {

/// The person of another side: of that name, else once or now of it, else of it in other letters; or none.
const Person* counterpart(const Person& person, const Application& side) {
  if (const Person* same = find_person(side, person.name)) return same;
  const auto once = [](const Person& one, const Person& other) {
    return std::ranges::count(one.former_names, other.name) > 0;
  };
  const auto& people = side.people;
  auto found =
      std::ranges::find_if(people, [&](const Person& other) { return once(person, other) || once(other, person); });
  if (found == people.end())
    found = std::ranges::find(people, lower_case(person.name), [](const Person& one) { return lower_case(one.name); });
  return found == people.end() ? nullptr : &*found;
}

void rename(Application& side, const std::string& from, const std::string& to) {
  if (from != to && !find_person(side, to)) rename_person(side, from, to);
}

/// Calls somebody of the base the way they are called now.
void settle_name(Merged& merged, const std::string& where, const Person& before, Application& base, Application& ours,
                 Application& theirs) {
  const Person* here = counterpart(before, ours);
  const Person* there = counterpart(before, theirs);
  const std::string mine = here ? here->name : before.name;
  const std::string other = there ? there->name : before.name;
  const std::string& now = mine != before.name ? mine : other;
  if (now != other && other != before.name)
    merged.choices.push_back(fmt::format("{}: {} stays {}; theirs has {}", where, before.name, now, other));
  rename(base, before.name, now);
  if (here) rename(ours, mine, now);
  if (there) rename(theirs, other, now);
}

void rename_reference(Application& side, const std::string& from, const std::string& to) {
  for (Reference& reference : side.references)
    if (reference.name == from) reference.name = to;
  for (LogEntry& entry : side.log)
    if (entry.reference == from) entry.reference = to;
}

}  // namespace

void settle_names(Merged& merged, const std::string& where, Application& base, Application& ours, Application& theirs) {
  for (const Person& before : std::vector<Person>(base.people)) settle_name(merged, where, before, base, ours, theirs);
  for (const Person& other : std::vector<Person>(theirs.people)) {
    const Person* here = counterpart(other, ours);
    if (!here || here->name == other.name || find_person(base, other.name) || find_person(base, here->name)) continue;
    const std::string mine = here->name;
    const bool is_mine_later = std::ranges::count(here->former_names, other.name) > 0;
    const bool is_theirs_later = std::ranges::count(other.former_names, mine) > 0;
    const std::string now = is_mine_later ? mine : is_theirs_later ? other.name : std::min(mine, other.name);
    rename(ours, mine, now);
    rename(theirs, other.name, now);
  }
}

void settle_references(const Application& base, Application& ours, Application& theirs) {
  const auto is_there = [](const Application& side, const std::string& name) { return find_reference(side, name); };
  for (const Reference& other : std::vector<Reference>(theirs.references))
    for (const Reference& mine : std::vector<Reference>(ours.references)) {
      if (lower_case(mine.name) != lower_case(other.name) || is_there(ours, other.name)) continue;
      if (is_there(theirs, mine.name) || is_there(base, mine.name) || is_there(base, other.name)) continue;
      rename_reference(ours, mine.name, std::min(mine.name, other.name));
      rename_reference(theirs, other.name, std::min(mine.name, other.name));
    }
}

}  // namespace followup::merging
