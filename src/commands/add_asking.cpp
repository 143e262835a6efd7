// An interview, asked for field by field.
#include <map>

#include "commands/conversation.hpp"

namespace followup {
namespace {

void offer(Offered& offered, const std::string& word) {
  if (!word.empty() && visible(word) == word && !find_by(offered, without_case(word), without_case))
    offered.push_back(word);
}

bool is_yes(const std::string& answer) {
  const std::string word = without_case(answer);
  if (word == "y" || word == "yes") return true;
  if (word.empty() || word == "n" || word == "no") return false;
  throw UsageError(fmt::format("'{}' is neither yes nor no", answer));
}

using Found = std::vector<const Application*>;

/// The open applications of the company, or all open ones before it is known.
Found open_ones(const Conversation& talk) {
  Found open;
  for (const Application& application : talk.tracker.applications)
    if (!has_ended(application) && (!talk.interview.company || is_of(application, *talk.interview.company)))
      open.push_back(&application);
  return open;
}

void ask_for_text(Conversation& talk, const std::string& question, const std::string& otherwise,
                  std::optional<std::string> NewInterview::*text, const Offered& offered = {}) {
  if (talk.interview.*text) return;
  talk.ask(question, offered, otherwise, [&](auto& said, const auto& answer) {
    if (!answer.empty()) said.*text = answer;
  });
}

void ask_for_application(Conversation& talk) {
  Offered companies;
  for (const Application* application : open_ones(talk)) offer(companies, application->company);
  talk.ask("Company", companies, "", [&](auto& said, const auto& answer) {
    if (!said.is_new) check_company(answer, talk.tracker);
    said.company = answer;
  });
  const auto near = talk.interview.is_new ? Found() : near_ones(*talk.interview.company, talk.tracker);
  if (!near.empty())
    talk.ask(fmt::format("Is that {} of application {}? (yes, no)", near.front()->company, near.front()->id.value), {},
             "yes", [&](auto& said, const auto& answer) {
               said.is_new = !answer.empty() && !is_yes(answer);
               if (!said.is_new) said.company = fmt::to_string(near.front()->id.value);
             });
  if (talk.interview.role) return;
  Offered roles;
  const auto open = open_ones(talk);
  for (const Application* application : open) offer(roles, application->role);
  talk.settle_application();
  std::string otherwise = open.empty() ? "none" : "";
  if (open.size() == 1) otherwise = fmt::format("the next round of application {}", open.front()->id.value);
  ask_for_text(talk, "Role", otherwise, &NewInterview::role, roles);
}

/// The kind that most interviews are of.
std::string usual_kind(const Tracker& tracker) {
  std::map<std::string, int> counts;
  std::string usual;
  for (const Application& application : tracker.applications)
    for (const Interview& interview : application.interviews)
      if (!interview.kind.empty() && visible(interview.kind) == interview.kind &&
          ++counts[interview.kind] >= counts[usual])
        usual = interview.kind;
  return usual;
}

void ask_for_kind(Conversation& talk) {
  const std::string usual = usual_kind(talk.tracker);
  if (!talk.interview.kind)
    talk.ask("Kind (onsite, phone, video, or another word; - for none)", {}, usual.empty() ? "none" : usual,
             [&](auto& said, const auto& answer) { said.kind = answer.empty()  ? usual
                                                               : answer == "-" ? ""
                                                                               : answer; });
}

/// People met before at that company, those of the application first.
Offered people_of(const Conversation& talk) {
  Offered people;
  for (const Application& application : talk.tracker.applications)
    if (is_of(application, *talk.interview.company))
      for (const Person& person : application.people) offer(people, person.name);
  std::erase_if(people, [&](const std::string& name) {
    return find_by(talk.interview.met, without_case(name), without_case) != nullptr;
  });
  return people;
}

Offered references_of(const Conversation& talk) {
  Offered references;
  for (const Application& application : talk.tracker.applications)
    for (const Reference& reference : application.references) offer(references, reference.name);
  std::erase_if(references,
                [&](const std::string& name) { return std::ranges::count(talk.interview.references, name) > 0; });
  return references;
}

/// One after the other, until an answer is empty.
void ask_for_each(Conversation& talk, const std::string& question, std::vector<std::string> NewInterview::*names,
                  Offered (*offered)(const Conversation&)) {
  if (!(talk.interview.*names).empty()) return;
  std::size_t count = 0;
  do {
    count = (talk.interview.*names).size();
    talk.ask(question, offered(talk), count == 0 ? "nobody" : "nobody else", [&](auto& said, const auto& answer) {
      if (!answer.empty()) (said.*names).push_back(answer);
    });
  } while ((talk.interview.*names).size() > count);
}

}  // namespace

void ask_for_interview(NewInterview& interview, const Services& services, const Env& env) {
  interview.is_time_open = !interview.on;
  Conversation talk(interview, services, env);
  ask_for_application(talk);
  if (!interview.on)
    talk.ask("When it was, or will be", {}, "now", [](auto& said, const auto& answer) {
      said.is_time_open = false;
      if (!answer.empty()) said.on = answer;
    });
  ask_for_kind(talk);
  ask_for_each(talk, "Whom you met, as 'Name' or 'Name <address>'", &NewInterview::met, people_of);
  ask_for_text(talk, "The day by which they hope to decide", "none", &NewInterview::decision_by);
  if (!interview.no_calls)
    talk.ask("Did they ask not to be called? (yes, no)", {}, "no",
             [](auto& said, const auto& answer) { said.no_calls = is_yes(answer); });
  ask_for_each(talk, "References they may call", &NewInterview::references, references_of);
  ask_for_text(talk, "What to remember of the interview", "nothing", &NewInterview::note);
  if (talk.makes_application()) ask_for_text(talk, "How you came to it", "not said", &NewInterview::via);
}

}  // namespace followup
