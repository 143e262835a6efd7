// What an application holds: named by a word, spoken of in the log.
#include "commands/shared/command.hpp"

namespace followup {
namespace {

bool is_suppression(const LogEntry& entry) { return entry.kind == LogKind::skipped || entry.kind == LogKind::snoozed; }

/// Whether the entry has all that the subject has.
bool speaks_of(const LogEntry& entry, const Subject& subject) {
  return (!subject.interview || entry.interview == subject.interview) &&
         (!subject.task || entry.task == subject.task) && (subject.person.empty() || entry.person == subject.person) &&
         (subject.reference.empty() || entry.reference == subject.reference);
}

using Entries = std::vector<const LogEntry*>;

/// The command line that takes the entry back, perhaps after a later one like it.
std::string way_back(const LogEntry& entry, const Entries& in_the_way, const Application& application,
                     const std::vector<Action>& all) {
  for (const Action& action : all)
    if (fulfils(entry, action) && std::ranges::count(in_the_way, latest_fulfilling(action, application)) > 0)
      return fmt::format("followup done --undo {}", action.handle);
  return fmt::format("followup edit {}", application.id.value);
}

[[noreturn]] void refuse_several(const std::string& word, const std::string& typed, const Application& application) {
  Suggestions suggestions{"APPLICATION", typed, {}, ""};
  for (const PartOfRecord& part : parts_of(application))
    if (part.word == "person-" + word || part.word == "reference-" + word)
      suggestions.all.push_back({{fmt::format("{}/{}", application.id.value, part.word)}, part.name});
  throw NotFound(fmt::format("'{}' is a person and a reference; nothing was changed", typed), "",
                 std::move(suggestions));
}

[[noreturn]] void refuse_none(const std::string& word, const std::string& typed, const Application& application) {
  const std::vector<PartOfRecord> parts = parts_of(application);
  std::vector<std::string> words;
  std::ranges::transform(parts, std::back_inserter(words), &PartOfRecord::word);
  Suggestions suggestions{"APPLICATION", typed, {}};
  if (const auto* meant = find_by(parts, closest(without_case(word), words), &PartOfRecord::word))
    suggestions.all.push_back({{fmt::format("{}/{}", application.id.value, meant->word)}, meant->name});
  throw NotFound(fmt::format("nothing is called '{}'; nothing was changed", typed),
                 fmt::format("to see what there is: followup show {}", application.id.value), suggestions);
}

}  // namespace

std::vector<PartOfRecord> parts_of(const Application& application) {
  std::vector<PartOfRecord> parts;
  parts.reserve(application.people.size() + application.references.size() + application.tasks.size() +
                application.interviews.size());
  std::vector<std::string> slugs = person_slugs(application);
  for (std::size_t i = 0; i < slugs.size(); ++i) {
    const std::string& name = application.people[i].name;
    parts.push_back({std::move(slugs[i]), name, {.person = name}});
  }
  for (const Reference& reference : application.references) {
    std::string word = reference_slug(application, reference.name);
    const auto same = std::ranges::find(parts, word, &PartOfRecord::word);
    if (same != parts.end()) same->word.insert(0, "person-");
    if (same != parts.end()) word.insert(0, "reference-");
    parts.push_back({word, "the reference " + reference.name, {.reference = reference.name}});
  }
  for (const Task& task : application.tasks)
    parts.push_back({fmt::format("task-{}", task.id.value),
                     fmt::format("task {} ({} {})", task.id.value, name_of(task.kind), task.what),
                     {.task = task.id}});
  for (const Interview& interview : application.interviews)
    parts.push_back({fmt::format("interview-{}", interview.id.value),
                     fmt::format("interview {} of {}", interview.id.value, long_date(interview.at)),
                     {.interview = interview.id}});
  return parts;
}

bool names_part(const std::string& typed) {
  const std::size_t slash = typed.find('/');
  return slash != typed.npos && typed_id(typed.substr(0, slash));
}

std::pair<Application*, PartOfRecord> look_up_part(Tracker& tracker, const std::string& typed, const Moment& now) {
  const std::size_t slash = typed.find('/');
  const std::string word = typed.substr(slash + 1);
  Application& application = look_up_application(tracker, typed.substr(0, slash), now);
  const std::vector<PartOfRecord> parts = parts_of(application);
  const auto named =
      std::ranges::find(parts, without_case(word), [](const PartOfRecord& part) { return without_case(part.word); });
  if (named != parts.end()) return {&application, *named};
  Person* person = LookUp<Person>::meant(application, word);
  Reference* reference = LookUp<Reference>::meant(application, word);
  if (person && reference) refuse_several(without_case(word), typed, application);
  if (person) return {&application, {word, person->name, {.person = person->name}}};
  if (reference) return {&application, {word, "the reference " + reference->name, {.reference = reference->name}}};
  refuse_none(word, typed, application);
}

void check_not_in_log(const Subject& subject, const std::string& name, const Application& application,
                      const Policy& policy, const Moment& now) {
  Entries in_the_way;
  for (const LogEntry& entry : application.log)
    if (!is_suppression(entry) && speaks_of(entry, subject)) in_the_way.push_back(&entry);
  if (in_the_way.empty()) return;
  const std::vector<Action> all = judgements_of(application, policy, now);
  std::vector<std::string> lines;
  for (const LogEntry* entry : in_the_way) {
    const std::string line = way_back(*entry, in_the_way, application, all);
    if (std::ranges::find(lines, line) == lines.end()) lines.push_back(line);
  }
  const std::string entries = join(in_the_way, "; ", [&](const LogEntry* entry) {
    return fmt::format("{}, {}", entry_in_words(*entry, application), long_date(day_of(entry->at)));
  });
  throw UsageError(fmt::format("the log speaks of {}: {}; nothing was changed", name, entries),
                   "to take that back first:\n" + join(lines, "\n"));
}

void erase_suppressions(const Subject& subject, Application& application) {
  std::erase_if(application.log,
                [&](const LogEntry& entry) { return is_suppression(entry) && speaks_of(entry, subject); });
}

}  // namespace followup
