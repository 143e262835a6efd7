// An interview, asked for field by field.
#include <array>
#include <map>

#include "commands/add/conversation.hpp"
#include "commands/shared/nearest.hpp"

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
  if (talk.given.*text) return;
  talk.ask(question, offered, otherwise, [&](auto& said, const auto& answer) {
    said.*text = answer.empty() ? std::nullopt : std::optional<std::string>(answer);
  });
}

void ask_for_company(Conversation& talk) {
  talk.settle_application(false);
  Offered companies;
  for (const Application* application : open_ones(talk)) offer(companies, application->company);
  talk.ask("Company", companies, "", [&](auto& said, const auto& answer) {
    if (!said.is_new) check_company(answer, talk.tracker);
    said.company = answer;
  });
}

void ask_whether_known(Conversation& talk) {
  const auto near = talk.interview.is_new ? Found() : near_ones(*talk.interview.company, talk.tracker);
  if (near.empty()) return;
  talk.ask(fmt::format("Is that {} of application {}? (yes, no)", near.front()->company, near.front()->id.value), {},
           "yes", [&](auto& said, const auto& answer) {
             said.is_new = !answer.empty() && !is_yes(answer);
             if (!said.is_new) said.company = fmt::to_string(near.front()->id.value);
           });
}

void ask_for_role(Conversation& talk) {
  talk.settle_application(true);
  Offered roles;
  const auto open = open_ones(talk);
  for (const Application* application : open) offer(roles, application->role);
  const std::string next =
      open.empty() ? "none" : fmt::format("the next round of application {}", open.front()->id.value);
  ask_for_text(talk, "Role", open.size() > 1 ? "" : next, &NewInterview::role, roles);
}

void ask_for_time(Conversation& talk) {
  if (talk.given.on) return;
  talk.ask("When it was, or will be", {}, "now", [](auto& said, const auto& answer) {
    said.is_time_open = false;
    said.on = answer.empty() ? std::nullopt : std::optional<std::string>(answer);
  });
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

void ask_for_kind_and_place(Conversation& talk) {
  const std::string usual = usual_kind(talk.tracker);
  if (!talk.given.kind)
    talk.ask("Kind: onsite, phone, video, …; - for none", {}, usual.empty() ? "none" : usual,
             [&](auto& said, const auto& answer) { said.kind = answer.empty()  ? usual
                                                               : answer == "-" ? ""
                                                                               : answer; });
  if (talk.is_to_come()) ask_for_text(talk, "Where: an address, a link, a number", "not said", &NewInterview::where);
}

/// People met before at that company, those of the application first.
Offered people_of(const Conversation& talk) {
  Offered people;
  for (const Application& application : talk.tracker.applications)
    if (is_of(application, *talk.interview.company))
      for (const Person& person : application.people) offer(people, person.name);
  std::erase_if(people, [&](const std::string& name) {
    return std::ranges::any_of(
        talk.interview.met, [&](const std::string& met) { return has_words(without_case(name), without_case(met)); });
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
  if (!(talk.given.*names).empty()) return;
  std::size_t count = 0;
  do {
    count = (talk.interview.*names).size();
    talk.ask(question, offered(talk), count == 0 ? "nobody" : "nobody else", [&](auto& said, const auto& answer) {
      if (!answer.empty()) (said.*names).push_back(answer);
    });
  } while ((talk.interview.*names).size() > count);
}

void ask_for_people(Conversation& talk) {
  ask_for_each(
      talk, talk.is_to_come() ? "Whom you will meet: Name, or Name <address>" : "Whom you met: Name, or Name <address>",
      &NewInterview::met, people_of);
}

void ask_what_they_said(Conversation& talk) {
  if (talk.is_to_come()) return;
  ask_for_text(talk, "The day by which they hope to decide", "none", &NewInterview::decision_by);
  if (!talk.given.no_calls)
    talk.ask("Did they ask not to be called? (yes, no)", {}, "no",
             [](auto& said, const auto& answer) { said.no_calls = is_yes(answer); });
}

void ask_for_references(Conversation& talk) {
  ask_for_each(talk, "References they may call", &NewInterview::references, references_of);
}

void ask_for_note(Conversation& talk) {
  if (!talk.is_to_come()) ask_for_text(talk, "What to remember of the interview", "nothing", &NewInterview::note);
}

void ask_for_source(Conversation& talk) {
  if (talk.makes_application()) ask_for_text(talk, "How you came to it", "not said", &NewInterview::via);
}

/// Throws `UsageError` if it is not to be saved.
void confirm(Conversation& talk) {
  talk.show_record();
  bool is_wanted = true;
  talk.ask("Save it? (yes, no)", {}, "yes",
           [&](auto& /*said*/, const auto& answer) { is_wanted = answer.empty() || is_yes(answer); });
  if (!is_wanted) throw UsageError("nothing was recorded, as you wished");
}

constexpr std::array questions{
    ask_for_company, ask_whether_known,  ask_for_role,       ask_for_time, ask_for_kind_and_place,
    ask_for_people,  ask_what_they_said, ask_for_references, ask_for_note, ask_for_source,
    confirm};

}  // namespace

void ask_for_interview(NewInterview& interview, const Services& services, const Env& env) {
  interview.is_time_open = !interview.on;
  Conversation talk(interview, services, env);
  std::vector<std::pair<std::size_t, NewInterview>> asked;  // the answered ones, each with what was said before
  for (std::size_t at = 0; at < questions.size();) {
    const NewInterview before = interview;
    const int answered = talk.answered();
    try {
      questions.at(at)(talk);
      if (talk.answered() > answered) asked.emplace_back(at, before);
      ++at;
    } catch (const GoBack&) {
      const bool is_within = talk.answered() > answered;  // the first of several people
      talk.go_back_to(is_within || asked.empty() ? before : asked.back().second);
      if (is_within || asked.empty()) continue;
      at = asked.back().first;
      asked.pop_back();
    }
  }
}

}  // namespace followup
