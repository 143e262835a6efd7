// Another copy of the tracker: what it has is taken into this one, or, for git, into a third.
#include "followup/merge.hpp"

#include <map>
#include <nlohmann/json.hpp>

#include "commands/shared/command.hpp"

namespace followup {
namespace {

struct MergeArguments {
  std::vector<std::string> files;
  std::optional<std::string> base;
  bool driver = false;
  bool yes = false;
};

/// How many applications became others.
struct Counts {
  std::size_t fresh = 0;
  std::size_t changed = 0;
  std::size_t gone = 0;
};

Counts counts_of(const Merged& merged, const Tracker& before) {
  std::map<int, const Application*> rest;
  for (const Application& now : merged.tracker.applications) rest.emplace(now.id.value, &now);
  Counts counts;
  for (Application old : before.applications) {
    const auto moved = merged.new_ids.find(old.id.value);
    if (moved != merged.new_ids.end()) old.id.value = moved->second;
    const auto now = rest.find(old.id.value);
    if (now == rest.end()) {
      ++counts.gone;
      continue;
    }
    if (*now->second != old) ++counts.changed;
    rest.erase(now);
  }
  counts.fresh = rest.size();
  return counts;
}

/// What came of it, for people or for programs.
Output output_of(const Merged& merged, const Counts& counts, const std::optional<std::string>& aside,
                 const std::string& theirs, const std::string& next, const Env& env) {
  const int status = merged.choices.empty() ? 0 : 1;
  if (env.json)
    return {print_ascii(json::Value::object(
                {{"format", "followup.merge/1"},
                 {"theirs", theirs},
                 {"applications", {{"new", counts.fresh}, {"changed", counts.changed}, {"gone", counts.gone}}},
                 {"said", merged.said},
                 {"choices", merged.choices},
                 {"kept_as", aside ? json::Value(*aside) : json::Value()}})),
            status};
  Lines lines{fmt::format("From {}: {} new, {} changed, {} gone.", theirs, plural(counts.fresh, "application"),
                          counts.changed, counts.gone)};
  for (const std::string& line : merged.said) lines.push_back(line + ".");
  for (const std::string& line : merged.choices) lines.push_back("Changed by both: " + line + ".");
  if (!merged.choices.empty()) lines.push_back(next);
  if (aside) lines.push_back(fmt::format("The copy is kept as {}.", *aside));
  return {join(lines, "", [&](const std::string& line) { return paragraph(line, env.style); }), status};
}

/// A copy that must be there.
Tracker read(const std::string& name, const Services& services) {
  if (auto tracker = services.read_copy(name)) return *std::move(tracker);
  throw DataError(fmt::format("{} cannot be used: it is empty; nothing was changed", name));
}

Output merge_for_git(const MergeArguments& arguments, const Services& services, const Env& env) {
  const std::string& file = arguments.files[1];
  const Tracker base = services.read_copy(arguments.files[0]).value_or(Tracker{});
  const Tracker ours = read(file, services);
  const Merged merged = merge(base, ours, read(arguments.files[2], services));
  services.write_copy(file, merged.tracker);
  const std::string next = "The file is whole, and what stays is in it; once it is as you want it: git add";
  const bool has_words = env.json || !merged.said.empty() || !merged.choices.empty();
  return has_words ? output_of(merged, counts_of(merged, ours), {}, "theirs", next, env) : Output{};
}

/// Names what theirs may have removed, though the base, which is only likely, lacks it: theirs gave its number, too.
void doubt_what_stays(Merged& merged, const Tracker& base, const Tracker& ours, const Tracker& theirs) {
  for (const Application& one : ours.applications) {
    if (find(base, one.id) || find(theirs, one.id) || one.id.value >= theirs.next_id) continue;
    const auto renumbered = merged.new_ids.find(one.id.value);
    const int id = renumbered == merged.new_ids.end() ? one.id.value : renumbered->second;
    merged.said.push_back(
        fmt::format("{0} {1} stays: theirs has given that number, too, and has no such application. If it was removed "
                    "there, followup remove {0} removes it here",
                    id, one.company));
  }
}

Output merge_into_file(const MergeArguments& arguments, const Services& services, const Env& env) {
  const std::string& name = arguments.files.front();
  const Tracker theirs = read(name, services);
  const auto base = arguments.base ? services.read_copy(*arguments.base) : services.origin_of(theirs);
  Merged merged;
  Counts counts;
  services.change([&](const Tracker& ours, const Env& /*env*/) {
    merged = merge(base.value_or(Tracker{}), ours, theirs);
    counts = counts_of(merged, ours);
    refuse_great_loss(counts.gone, ours.applications.size(), arguments.yes);
    if (base && !arguments.base) doubt_what_stays(merged, *base, ours, theirs);
    if (!base && counts.fresh < theirs.applications.size())
      merged.said.emplace_back("No common state is known: what either removed stays. --base FILE names one");
    return Edited{merged.tracker, {}};
  });
  const auto aside = merged.choices.empty() ? services.set_aside(name) : std::nullopt;
  return output_of(merged, counts, aside, name,
                   "What stays is in the file now; to change it: followup edit APPLICATION", env);
}

Output merge_copy(const MergeArguments& arguments, const Services& services, const Env& env) {
  const std::size_t wanted = arguments.driver ? 3 : 1;
  if (arguments.driver && arguments.base) throw UsageError("--driver has the base as its first file, without --base");
  if (arguments.files.size() != wanted)
    throw UsageError(arguments.driver ? "--driver takes three files: the base, ours and theirs; nothing was changed"
                                      : "merge takes one file, the copy of another machine; nothing was changed",
                     arguments.driver ? "as git calls it: followup merge --driver %O %A %B"
                                      : "for example: followup merge laptop.json --base before.json");
  return arguments.driver ? merge_for_git(arguments, services, env) : merge_into_file(arguments, services, env);
}

void merge_options(CLI::App& app, MergeArguments& arguments) {
  several(app, "FILE", arguments.files, "the copy; with --driver: the base, ours and theirs");
  option(app, "--base", "FILE", arguments.base,
         "what both come from; if not said, the state in the history that the copy has most of");
  flag(app, "--driver", arguments.driver, "as git calls it: ours is written in place, not the data file");
  flag(app, "--yes", arguments.yes, "even if most applications go");
}

}  // namespace

constinit const Command merge_command{
    "merge",
    "take in what another copy of the tracker has, record by record",
    {"followup merge laptop.json", "followup merge --driver before.json followup.json laptop.json"},
    bind<merge_options, merge_copy>};

}  // namespace followup
