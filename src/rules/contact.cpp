// Whom to write to, and how (followup-etiquette(7), Whom, and how); and what the record of the round lacks.
#include <algorithm>

#include "rules/case.hpp"

namespace followup {
namespace {

bool has_address(const Person* person) { return person && (!person->email.empty() || !person->phone.empty()); }

/// The first of these people who can be reached; or nobody.
const Person* first_reachable(const std::vector<const Person*>& people) {
  const auto found = std::ranges::find_if(people, has_address);
  return found == people.end() ? nullptr : *found;
}

/// The people of the held interviews before the round, those of the latest first.
std::vector<const Person*> people_before_round(const Case& c) {
  std::vector<const Talk*> talks;
  for (auto talk = c.talks.rbegin(); talk != c.talks.rend(); ++talk)
    if (talk->is_held && !is_of_round(c, *talk)) talks.push_back(&*talk);
  std::ranges::stable_sort(talks, std::greater(), [&](const Talk* talk) { return instant(talk->at, c.now, 0); });
  std::vector<const Person*> people;
  for (const Talk* talk : talks)
    for (const Met& met : talk->interview->met) people.push_back(acquaintance(c, met.name)->person);
  return people;
}

/// The way that fits the person and the policy: never a call where they asked for none, or on the day after a talk.
Channel usual_channel(const Case& c) {
  const Person* contact = contact_of(c);
  const Channel channel = (contact ? channel_of(contact->prefers) : std::nullopt).value_or(c.policy.standard_channel());
  const bool is_early = c.round && !is_over(c, day_after(day_of(c.round->at)));
  return channel == Channel::phone && (c.application.no_calls || is_early) ? Channel::email : channel;
}

}  // namespace

const Person* contact_of(const Case& c) {
  const std::vector<Person>& all = c.application.people;
  const auto marked = std::ranges::find_if(all, &Person::contact);
  if (marked != all.end()) return &*marked;
  const std::vector<const Person*> people = people_of_round(c);
  if (const Person* person = first_reachable(people)) return person;
  if (const Person* person = first_reachable(people_before_round(c))) return person;
  if (!people.empty()) return people.front();
  const auto reachable = std::ranges::find_if(all, [](const Person& person) { return has_address(&person); });
  if (reachable != all.end()) return &*reachable;
  return all.empty() ? nullptr : &all.front();
}

Channel channel_of(const Case& c, Purpose purpose) {
  const auto said = c.wait && purpose != Purpose::offer ? c.wait->ask_by : std::nullopt;
  const Channel channel = said ? *said : usual_channel(c);
  const bool may_be_call = purpose == Purpose::follow_up || purpose == Purpose::offer;
  return channel == Channel::phone && !may_be_call ? Channel::email : channel;
}

Channel channel_of_thanks(const Person& person) {
  return person.prefers == Preference::post ? Channel::post : Channel::email;
}

std::vector<const Person*> people_of_round(const Application& application, const Policy& policy, const Moment& now) {
  return people_of_round(look_at(application, policy, now, {}));
}

Contact contact_of(const Application& application, const Policy& policy, const Moment& now, Purpose purpose) {
  const Case c = look_at(application, policy, now, {});
  return {contact_of(c), channel_of(c, purpose)};
}

std::vector<std::string_view> gaps_of(const Case& c) {
  const std::vector<const Person*> people = people_of_round(c);
  const auto has_preference = [](const Person* person) { return person->prefers.has_value(); };
  const auto has_no_date = [&](const Talk& talk) { return is_of_round(c, talk) && talk.interview->no_date; };
  const bool has_date = c.stage == Stage::upcoming || c.wait->promise || c.wait->ask || c.wait->began.entry ||
                        std::ranges::any_of(c.talks, has_no_date);
  std::vector<std::string_view> gaps;
  if (people.empty()) gaps.emplace_back("interviewers");
  if (!std::ranges::all_of(people, has_address)) gaps.emplace_back("contact");
  if (!people.empty() && std::ranges::none_of(people, has_preference)) gaps.emplace_back("preference");
  if (!has_date) gaps.emplace_back("decision-date");
  return gaps;
}

std::string_view question_for(std::string_view gap) {
  if (gap == "interviewers") return "who was there";
  if (gap == "contact") return "how to reach them";
  return gap == "preference" ? "how they like to be contacted" : "by when they decide";
}

}  // namespace followup
