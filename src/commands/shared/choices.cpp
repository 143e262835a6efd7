// What a person may type next: the placeholder of an argument decides. A new placeholder gets its line in the table.
#include <unordered_set>

#include "commands/add/add.hpp"
#include "commands/shared/name_index.hpp"
#include "followup/import.hpp"

namespace followup {
namespace {

using Choices = std::vector<Choice>;

/// What was typed for that placeholder before; or nothing.
const std::string* typed_for(const Blank& blank, std::string_view field) {
  const Word* word = find_by(blank.before, field, &Word::field);
  return word ? &word->typed : nullptr;
}

/// Takes the first of each word.
class OnceEach {
 public:
  void add(const std::string& word, const std::string& meaning) {
    if (!word.empty() && words_.insert(word).second) all.push_back({word, meaning});
  }
  Choices all;

 private:
  std::unordered_set<std::string> words_;
};

/// A word of each element, once, and its meaning.
template <typename Range, typename WordOf, typename MeaningOf>
Choices choices_from(const Range& range, WordOf word_of, MeaningOf meaning_of) {
  OnceEach choices;
  for (const auto& element : range)
    choices.add(std::string(std::invoke(word_of, element)), std::string(std::invoke(meaning_of, element)));
  return choices.all;
}

/// What is advised now.
Choices handles(const Blank& /*blank*/, const Tracker& tracker, const Env& env) {
  Choices choices;
  for (const Action& action : evaluate(tracker, env.now).actions)
    choices.push_back({action.handle, fmt::format("{}, {}", action.judgement.text, action.company)});
  return choices;
}

/// What `remove` can take out of applications, and `task` can move.
Choices parts(const Tracker& tracker, bool tasks_alone) {
  Choices choices;
  for (const Application& application : tracker.applications)
    for (const PartOfRecord& part : parts_of(application))
      if (part.subject.task || !tasks_alone)
        choices.push_back({fmt::format("{}/{}", application.id.value, part.word),
                           fmt::format("{}, {}", part.name, application.company)});
  return choices;
}

/// Their ids, and the names that only one open application has.
Choices applications(const Blank& blank, const Tracker& tracker, const Env& /*env*/) {
  Choices choices;
  if (blank.command == "remove" || blank.command == "task") choices = parts(tracker, blank.command == "task");
  NameIndex open;  // of their folded names
  for (const Application& application : tracker.applications) {
    choices.push_back({std::to_string(application.id.value), title_of(application)});
    if (!has_ended(application)) open.add(without_case(application.company) + "\n" + without_case(application.role));
  }
  open.put_in_order();
  const auto is_clear = [&](const std::string& name) { return !name.empty() && open.is_of_one(without_case(name)); };
  for (const Application& application : tracker.applications) {
    if (has_ended(application)) continue;
    const std::string& name = is_clear(application.company) ? application.company : application.role;
    if (is_clear(name)) choices.push_back({name, fmt::format("application {}", application.id.value)});
  }
  return choices;
}

/// The applications that a name of somebody may come from: the one that was typed, or those of the company, or all.
std::vector<const Application*> around(const Blank& blank, const Tracker& tracker, const Env& env) {
  if (const std::string* typed = typed_for(blank, "APPLICATION"))
    return {&look_up_application(tracker, *typed, env.now, Among::open_first)};
  const std::string* company = typed_for(blank, "COMPANY");
  std::vector<const Application*> some;
  for (const Application& application : tracker.applications)
    if (!company || is_of(application, *company)) some.push_back(&application);
  return some;
}

/// People that were met, or references, who are the same for every company.
Choices names(const Blank& blank, const Tracker& tracker, const Env& env) {
  const bool are_references = blank.command == "reference" || blank.option == "--reference";
  const bool are_of_all = are_references && !typed_for(blank, "APPLICATION");
  OnceEach choices;
  for (const Application* application : around(are_of_all ? Blank{} : blank, tracker, env)) {
    if (are_references)
      for (const Reference& reference : application->references) choices.add(reference.name, reference.email);
    else
      for (const Person& person : application->people)
        choices.add(person.name, person.title.empty() ? person.email : person.title);
  }
  return choices.all;
}

Choices companies(const Blank& /*blank*/, const Tracker& tracker, const Env& /*env*/) {
  return choices_from(tracker.applications, &Application::company, &Application::role);
}

Choices roles(const Blank& blank, const Tracker& tracker, const Env& env) {
  return choices_from(around(blank, tracker, env), &Application::role, &Application::company);
}

/// With the day, where that is the same whichever way the field looks.
Choices dates(const Blank& blank, const Tracker& tracker, const Env& env) {
  const bool looks_both_ways = blank.command == "add" && blank.option == "--on";  // and refuses most weekdays
  Choices choices;
  for (const std::string word : {"today", "tomorrow", "yesterday", "mon", "tue", "wed", "thu", "fri", "sat", "sun",
                                 "+3d", "+1w", "+3b", "eow", "eom"}) {
    const Typing typing{env.now, env.zone, tracker.policy.calendar()};
    const auto future = read_date(word, looks_both_ways ? Direction::both : Direction::future, typing);
    const auto past = read_date(word, looks_both_ways ? Direction::both : Direction::past, typing);
    const auto* understood = std::get_if<Understood>(&future);
    if (understood || std::holds_alternative<Understood>(past))
      choices.push_back({word, understood && future == past ? in_full(*understood, day_of(env.now)) : ""});
  }
  return choices;
}

Choices policy_keys(const Blank& /*blank*/, const Tracker& tracker, const Env& /*env*/) {
  return choices_from(lines_of(tracker.policy), &PolicyLine::key, &PolicyLine::value);
}

Choices rule_ids(const Blank& /*blank*/, const Tracker& /*tracker*/, const Env& /*env*/) {
  return choices_from(rulebook(), &Rule::id, &Rule::summary);
}

Choices command_names(const Blank& /*blank*/, const Tracker& /*tracker*/, const Env& /*env*/) {
  return choices_from(commands(), &Command::name, &Command::summary);
}

template <const auto& words, char... behind>
Choices one_of(const Blank& /*blank*/, const Tracker& /*tracker*/, const Env& /*env*/) {
  const auto word_of = [](std::string_view word) { return std::string(word) + std::string{behind...}; };
  return choices_from(words, word_of, [](std::string_view) { return ""; });
}

constexpr std::array<std::string_view, 3> interview_kinds{"onsite", "phone", "video"};
constexpr std::array<std::string_view, 3> colours{"auto", "always", "never"};
constexpr std::array<std::string_view, 3> import_forms{"csv", "ghosted", "career-ops"};  // `followup` is for merge

Choices kinds(const Blank& blank, const Tracker& tracker, const Env& env) {
  return (blank.command == "task" ? one_of<vocabulary<TaskKind>> : one_of<interview_kinds>)(blank, tracker, env);
}

struct Field {
  std::string_view placeholder;
  Choices (*fitting)(const Blank&, const Tracker&, const Env&);
  Part part = Part::everything;
};

constexpr std::array fields{
    Field{"ACTION", one_of<vocabulary<Approach>>, Part::nothing},
    Field{"APPLICATION", applications},
    Field{"COMMAND", command_names, Part::nothing},
    Field{"COMPANY", companies},
    Field{"DATE", dates},
    Field{"F=HEADER", one_of<vocabulary<Column>, '='>, Part::nothing},
    Field{"FORM", one_of<import_forms>, Part::nothing},
    Field{"HANDLE", handles, Part::live},
    Field{"KEY", policy_keys},
    Field{"KIND", kinds, Part::nothing},
    Field{"NAME", names},
    Field{"ORDER", one_of<vocabulary<DateOrder>>, Part::nothing},
    Field{"RESULT", one_of<vocabulary<Result>>, Part::nothing},
    Field{"ROLE", roles},
    Field{"RULE", rule_ids, Part::nothing},
    Field{"SHELL", one_of<shells>, Part::nothing},
    Field{"TARGET", one_of<notice_targets>, Part::nothing},
    Field{"WAY", one_of<vocabulary<Channel>>, Part::nothing},
    Field{"WHEN", one_of<colours>, Part::nothing},
};

}  // namespace

Part part_for(const Blank& blank) {
  const Field* field = find_by(fields, blank.field, &Field::placeholder);
  return field ? field->part : Part::nothing;
}

std::vector<Choice> choices_for(const Blank& blank, const Tracker& tracker, const Env& env) {
  const Field* field = find_by(fields, blank.field, &Field::placeholder);
  if (!field) return {};
  Choices choices = field->fitting(blank, tracker, env);
  std::erase_if(choices, [&](const Choice& choice) {
    return std::ranges::any_of(
        blank.before, [&](const Word& word) { return word.field == blank.field && word.typed == choice.word; });
  });
  return choices;
}

}  // namespace followup
