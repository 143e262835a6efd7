// The people of an application, and where they were met.
#include <algorithm>

#include "rules/case.hpp"

namespace followup {
namespace {

/// Where the person stands in the record.
std::size_t position(const Case& c, const Person& person) {
  return static_cast<std::size_t>(&person - c.application.people.data());
}

std::string_view name_of_acquaintance(const Acquaintance& one) { return one.person->name; }

/// Notes a talk of somebody.
void note_talk(const Case& c, const Talk& talk, Acquaintance& one) {
  if (!one.first) one.first = talk.interview;
  if (talk.is_held && (!one.latest || instant(talk.at, c.now, 0) >= instant(one.latest->at, c.now, 0)))
    one.latest = &talk;
}

}  // namespace

std::vector<Acquaintance> people_of(const Case& c) {
  std::vector<Acquaintance> people;
  people.reserve(c.application.people.size());
  for (const Person& person : c.application.people) people.push_back({&person});
  if (people.size() > 1) std::ranges::sort(people, {}, name_of_acquaintance);
  for (const Talk& talk : c.talks)
    for (const Met& met : talk.interview->met) {
      const auto found = std::ranges::lower_bound(people, std::string_view(met.name), {}, name_of_acquaintance);
      if (found != people.end() && found->person->name == met.name) note_talk(c, talk, *found);
    }
  return people;
}

const Acquaintance* acquaintance(const Case& c, std::string_view name) {
  const auto found = std::ranges::lower_bound(c.people, name, {}, name_of_acquaintance);
  return found != c.people.end() && found->person->name == name ? &*found : nullptr;
}

const Talk* latest_talk(const Case& c, std::string_view name) {
  const Acquaintance* one = acquaintance(c, name);
  return one ? one->latest : nullptr;
}

std::vector<const Person*> people_of_round(const Case& c) {
  std::vector<const Person*> people;
  std::vector<bool> is_in;  // once there is a second talk in which they may be again
  for (const Talk& talk : c.talks) {
    if (!is_of_round(c, talk)) continue;
    if (!people.empty()) is_in.resize(c.application.people.size());
    for (const Person* person : people)
      if (!is_in.empty()) is_in[position(c, *person)] = true;
    for (const Met& met : talk.interview->met) {
      const Acquaintance* one = acquaintance(c, met.name);
      if (one && (is_in.empty() || !is_in[position(c, *one->person)])) people.push_back(one->person);
    }
  }
  return people;
}

}  // namespace followup
