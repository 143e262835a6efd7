// Who was in which interview.
#include "commands/shared/command.hpp"

namespace followup {

Met* part_of(Interview& interview, std::string_view name) { return find_by(interview.met, name, &Met::name); }

void set_met(const Person& person, Interview& interview, const Moment& now, Lines& lines) {
  const bool is_known = part_of(interview, person.name) != nullptr;
  const char* words = is_known ? "is already in" : is_before(now, interview.at) ? "will be in" : "was in";
  lines.push_back(
      fmt::format("{} {} interview {}{}.", person.name, words, interview.id.value, is_known ? ": not changed" : ""));
  if (!is_known) interview.met.push_back({.name = person.name});
}

Interview& talk_with(const Person& person, Application& application, const Moment& now) {
  Interview* latest = nullptr;
  for (Interview& interview : application.interviews)
    if (part_of(interview, person.name) && (!latest || talk_of(application, interview, now).is_held))
      latest = &interview;
  if (!latest)
    throw UsageError(fmt::format("{} was in no interview; nothing was changed", person.name),
                     "if they were in the latest: --met");
  return *latest;
}

void set_not_met(const Person& person, const std::optional<std::string>& typed, Application& application,
                 const Policy& policy, const Moment& now, Lines& lines) {
  Interview& talk = typed ? look_up_interview(application, typed, policy, now) : talk_with(person, application, now);
  if (!part_of(talk, person.name))
    throw UsageError(fmt::format("{} is not in interview {}; nothing was changed", person.name, talk.id.value));
  const Subject subject{.interview = talk.id, .person = person.name};
  check_not_in_log(subject, fmt::format("{} in interview {}", person.name, talk.id.value), application, policy, now);
  const std::string memorable = part_of(talk, person.name)->memorable;
  std::erase_if(talk.met, [&](const Met& met) { return met.name == person.name; });
  erase_suppressions(subject, application);
  lines.push_back(fmt::format("{} {} in interview {}.{}", person.name,
                              is_before(now, talk.at) ? "will not be" : "was not", talk.id.value,
                              memorable.empty() ? "" : fmt::format(" Gone: {}", memorable)));
}

}  // namespace followup
