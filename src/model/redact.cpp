// The record for the eyes of others: who it is about is left out.
#include <algorithm>
#include <map>

#include "followup/model.hpp"
#include "followup/text.hpp"

namespace followup {
namespace {

/// `A` to `Z`, `AA`, `AB`, as a spreadsheet counts its columns; `number` begins with 1.
std::string letters(int number) {
  constexpr int count = 26;
  std::string text;
  for (; number > 0; number = (number - 1) / count)
    text.insert(text.begin(), static_cast<char>('A' + (number - 1) % count));
  return text;
}

/// Names by other names, in the order in which they are met with, whatever their case.
class Aliases {
 public:
  explicit Aliases(std::string (*alias)(int number)) : alias_(alias) {}
  void replace(std::string& name) {
    if (name.empty()) return;
    const auto [known, is_new] = known_.try_emplace(lower_case(trimmed(name)), static_cast<int>(known_.size()) + 1);
    name = alias_(known->second);
  }

 private:
  std::string (*alias_)(int number);
  std::map<std::string, int> known_;
};

/// A word stays if it is one of these: how a talk is held, and how somebody is reached.
void keep_known(std::string& word) {
  static constexpr std::array<std::string_view, 5> known{"onsite", "phone", "video", "email", "post"};
  if (std::ranges::count(known, word) == 0) word.clear();
}

/// The rules ask whether there is one, and never what it is.
void hide(std::string& text, const char* word) {
  if (!text.empty()) text = word;
}

Interview redacted(const Interview& interview, Aliases& people) {
  Interview shown{.id = interview.id,
                  .at = interview.at,
                  .until = interview.until,
                  .kind = interview.kind,
                  .decision_by = interview.decision_by,
                  .no_date = interview.no_date,
                  .ask_on = interview.ask_on,
                  .ask_by = interview.ask_by};
  keep_known(shown.kind);
  for (const Met& met : interview.met) people.replace(shown.met.emplace_back(Met{.name = met.name}).name);
  return shown;
}

LogEntry redacted(LogEntry entry, Aliases& people) {
  people.replace(entry.person);
  people.replace(entry.reference);
  keep_known(entry.by);
  for (std::string* text : {&entry.text, &entry.decision_said, &entry.message}) text->clear();
  entry.extras = {};
  return entry;
}

Application redacted(const Application& application, Aliases& companies, Aliases& people) {
  Application shown{.id = application.id,
                    .created = application.created,
                    .company = application.company,
                    .no_calls = application.no_calls,
                    .outcome = application.outcome};
  if (shown.outcome) shown.outcome->extras = {};
  companies.replace(shown.company);
  for (const Person& person : application.people) {
    Person& added = shown.people.emplace_back(Person{.name = person.name,
                                                     .email = person.email,
                                                     .phone = person.phone,
                                                     .prefers = person.prefers,
                                                     .contact = person.contact,
                                                     .agency = person.agency});
    people.replace(added.name);
    hide(added.email, "address");
    hide(added.phone, "number");
  }
  for (const Interview& interview : application.interviews) shown.interviews.push_back(redacted(interview, people));
  for (const Task& task : application.tasks)
    shown.tasks.push_back(
        {.id = task.id, .kind = task.kind, .what = "what they asked for", .from = task.from, .due = task.due});
  for (const Reference& reference : application.references)
    people.replace(shown.references.emplace_back(Reference{.name = reference.name}).name);
  for (const LogEntry& entry : application.log) shown.log.push_back(redacted(entry, people));
  return shown;
}

}  // namespace

Tracker redacted(const Tracker& tracker) {
  Aliases companies([](int number) { return "Company " + letters(number); });
  Aliases people([](int number) { return "Person " + std::to_string(number); });
  Tracker shown{.next_id = tracker.next_id, .policy = tracker.policy};
  for (const Application& application : tracker.applications)
    shown.applications.push_back(redacted(application, companies, people));
  return shown;
}

}  // namespace followup
