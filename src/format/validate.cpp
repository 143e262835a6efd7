// What a file may not contradict within one application.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <type_traits>
#include <utility>

#include "format/reader.hpp"

namespace followup::format {
namespace {

constexpr std::string_view key_of(const auto& named) { return named.name; }
constexpr int key_of(const Interview& interview) { return interview.id.value; }
constexpr int key_of(const Task& task) { return task.id.value; }

std::string shown(int key) { return std::to_string(key); }
std::string shown(std::string_view key) { return in_quotes(key); }

/// The names or ids of one list, to be looked up fast however many there are.
template <class Thing>
class Known {
 public:
  using Key = decltype(key_of(std::declval<Thing>()));

  explicit Known(const std::vector<Thing>& things) : things_(things) {
    constexpr std::size_t few = 8;
    if (things.size() <= few) return;
    std::ranges::transform(things, std::back_inserter(sorted_), [](const Thing& thing) { return key_of(thing); });
    std::ranges::sort(sorted_);
  }

  /// Refuses a key that comes twice in the list at this path.
  template <class... Parts>
  void check_unique(const Source& source, fmt::format_string<const Parts&...> path, const Parts&... parts) const {
    constexpr std::string_view what = std::is_same_v<Key, std::string_view> ? "name" : "id";
    if (const auto twice = repeated())
      source.refuse(fmt::format(path, parts...), fmt::format("the {} {} stands here twice", what, shown(*twice)));
  }
  /// Refuses a key that is not there. What speaks of it is at this path.
  template <class... Parts>
  void expect(Key key, std::string_view list, const Source& source, fmt::format_string<const Parts&...> path,
              const Parts&... parts) const {
    if (!has(key))
      source.refuse(fmt::format(path, parts...),
                    fmt::format("{} is not among the {} of this application", shown(key), list));
  }

 private:
  [[nodiscard]] std::optional<Key> repeated() const {
    const auto twice = std::ranges::adjacent_find(sorted_);
    if (twice != sorted_.end()) return *twice;
    if (!sorted_.empty()) return std::nullopt;
    for (auto thing = things_.begin(); thing != things_.end(); ++thing)
      for (auto before = things_.begin(); before != thing; ++before)
        if (key_of(*before) == key_of(*thing)) return key_of(*thing);
    return std::nullopt;
  }
  [[nodiscard]] bool has(Key key) const {
    if (!sorted_.empty()) return std::ranges::binary_search(sorted_, key);
    return std::ranges::any_of(things_, [key](const Thing& thing) { return key_of(thing) == key; });
  }

  const std::vector<Thing>& things_;
  std::vector<Key> sorted_;  ///< if they are many
};

/// What a log entry must name besides its kind.
struct Need {
  bool interview = false;
  bool person = false;
  bool task = false;
  bool reference = false;
};

constexpr std::array<std::pair<LogKind, Need>, 10> needs_of_kinds{{
    {LogKind::thank_you, {.interview = true, .person = true}},
    {LogKind::task_done, {.task = true}},
    {LogKind::reference_briefed, {.reference = true}},
    {LogKind::reference_check_in, {.reference = true}},
    {LogKind::reference_contacted, {.reference = true}},
    {LogKind::reference_thanked, {.reference = true}},
    {LogKind::called_off, {.interview = true}},
    {LogKind::missed, {.interview = true}},
    {LogKind::moved, {.interview = true}},
    {LogKind::prepared, {.interview = true}},
}};

// Of a skipped or snoozed entry. Any other rule is taken as it is: a newer program may know it.
constexpr std::array<std::pair<std::string_view, Need>, 6> needs_of_rules{{
    {"requested-task", {.task = true}},
    {"thank-you", {.interview = true, .person = true}},
    {"brief-reference", {.reference = true}},
    {"reference-check-in", {.reference = true}},
    {"thank-reference", {.reference = true}},
    {"prepare", {.interview = true}},
}};

/// What a table says of a kind of entry, or of a rule.
Need need_in(const auto& table, const auto& of) {
  const auto found = std::ranges::find(table, of, [](const auto& row) { return row.first; });
  return found == table.end() ? Need{} : found->second;
}

bool is_rule_name(std::string_view name) {
  return std::ranges::all_of(name, [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; });
}

class Check {
 public:
  Check(const Application& application, const Source& source)
      : application_(application),
        source_(source),
        people_(application.people),
        interviews_(application.interviews),
        tasks_(application.tasks),
        references_(application.references) {}

  void run() const {
    if (application_.interviews.empty() && !application_.created)
      source_.refuse("interviews", "an application without an interview says when it was created");
    people_.check_unique(source_, "people");
    interviews_.check_unique(source_, "interviews");
    tasks_.check_unique(source_, "tasks");
    references_.check_unique(source_, "references");
    for (std::size_t i = 0; i < application_.interviews.size(); ++i) check_interview(i);
    for (std::size_t i = 0; i < application_.log.size(); ++i) check_entry(application_.log[i], i);
  }

 private:
  void check_interview(std::size_t number) const {
    const Interview& interview = application_.interviews[number];
    const std::vector<Met>& met = interview.met;
    if (interview.ask_by == Channel::post) refuse_post(fmt::format("interviews[{}].ask_by", number));
    if (interview.invite && interview.invite->sequence.value_or(0) < 0)
      source_.refuse(fmt::format("interviews[{}].invite.sequence", number), "a sequence is not below 0");
    Known(met).check_unique(source_, "interviews[{}].met", number);
    for (std::size_t i = 0; i < met.size(); ++i)
      people_.expect(met[i].name, "people", source_, "interviews[{}].met[{}].name", number, i);
  }

  void check_entry(const LogEntry& entry, std::size_t number) const {
    const auto need = [&](bool needed, bool given, std::string_view member) {
      if (needed && !given) source_.refuse(fmt::format("log[{}].{}", number, member), "this is missing");
    };
    const bool is_of_rule = entry.kind == LogKind::skipped || entry.kind == LogKind::snoozed;
    need(is_of_rule, !entry.rule.empty(), "rule");
    if (is_of_rule && !is_rule_name(entry.rule))
      source_.refuse(fmt::format("log[{}].rule", number), fmt::format("{} is no rule", in_quotes(entry.rule)));
    const Need needed = is_of_rule ? need_in(needs_of_rules, entry.rule) : need_in(needs_of_kinds, entry.kind);
    need(needed.interview, entry.interview.has_value(), "interview");
    need(needed.person, !entry.person.empty(), "person");
    need(needed.task, entry.task.has_value(), "task");
    need(needed.reference, !entry.reference.empty(), "reference");
    need(entry.kind == LogKind::snoozed, entry.until.has_value(), "until");
    need(entry.kind == LogKind::moved, entry.from.has_value(), "from");
    need(entry.kind == LogKind::outcome, entry.result.has_value(), "result");
    need(entry.kind == LogKind::outcome, entry.on.has_value(), "on");
    if (entry.ask_by == Channel::post) refuse_post(fmt::format("log[{}].ask_by", number));
    if (entry.interview) interviews_.expect(entry.interview->value, "interviews", source_, "log[{}].interview", number);
    if (!entry.person.empty()) people_.expect(entry.person, "people", source_, "log[{}].person", number);
    if (entry.task) tasks_.expect(entry.task->value, "tasks", source_, "log[{}].task", number);
    if (!entry.reference.empty())
      references_.expect(entry.reference, "references", source_, "log[{}].reference", number);
  }

  void refuse_post(std::string_view path) const { source_.refuse(path, "\"post\" is not one of email, phone"); }

  const Application& application_;
  const Source& source_;
  Known<Person> people_;
  Known<Interview> interviews_;
  Known<Task> tasks_;
  Known<Reference> references_;
};

}  // namespace

void check_application(const Application& application, const Source& source) { Check(application, source).run(); }

}  // namespace followup::format
