// Walking along the snapshots of the file: undo, redo, restore.
#include <fcntl.h>
#include <fmt/format.h>

#include <algorithm>
#include <ranges>

#include "storage/transaction.hpp"

namespace followup {
namespace {

using namespace storage;

enum class Way : std::uint8_t { back, forth };

std::size_t steps_possible(const Journal& journal, std::size_t here, Way way) {
  return way == Way::back ? undo_steps(journal, here) : journal.snapshots.size() - 1 - here;
}

/// The changes between a snapshot and the one `steps` away, in the order in which one walks over them.
std::vector<KeptState> changes(const Journal& journal, std::size_t here, std::size_t steps, Way way) {
  std::vector<KeptState> met;
  for (std::size_t i = 0; i < steps; ++i)
    met.push_back(described(journal.snapshots[way == Way::back ? here - i : here + 1 + i]));
  return met;
}

/// Which snapshot the file is; refused if there is a history, but of another file than this.
std::optional<std::size_t> position_of(const Journal& journal, const std::optional<Content>& content,
                                       const Location& location) {
  const auto here = position(journal, found(content));
  if (here || journal.snapshots.empty()) return here;
  DataError foreign = refusal(location.shown, "was changed by another program since the last followup");
  foreign.hint = "what that program wrote would be lost; to see the earlier states: followup restore";
  throw foreign;
}

[[noreturn]] void refuse_steps(std::size_t possible, Way way) {
  const std::string verb = way == Way::back ? "undo" : "redo";
  if (possible == 0) throw NotFound(fmt::format("there is nothing to {}; nothing was changed", verb));
  throw NotFound(fmt::format("there {} to {}; nothing was changed",
                             possible == 1 ? "is only 1 change" : fmt::format("are only {} changes", possible), verb),
                 "to see them: followup undo --list");
}

bool walk(Transaction& transaction, std::size_t steps, Way way, bool yes, std::vector<KeptState>& met) {
  const auto before = transaction.read();
  const auto here = position_of(transaction.journal, before, transaction.folder.location);
  const std::size_t possible = here ? steps_possible(transaction.journal, *here, way) : 0;
  if (steps > possible) refuse_steps(possible, way);
  Journal next = transaction.journal;
  next.from = *here;
  next.to = way == Way::back ? *here - steps : *here + steps;
  const std::string bytes = transaction.snapshots.bytes_of(next.snapshots[next.to]);
  if (before) refuse_great_loss(transaction.decode(*before), decode(bytes), yes);
  met = changes(next, *here, steps, way);
  return transaction.save(before, bytes, std::move(next));
}

std::vector<KeptState> walk(const DataFile& file, int steps, Way way, bool yes) {
  Transaction transaction(file);
  std::vector<KeptState> met;
  transaction.attempt([&] { return walk(transaction, static_cast<std::size_t>(steps), way, yes, met); });
  return met;
}

std::optional<Content> backup_of(const Location& location) {
  return read_file(AT_FDCWD, location.backup(), location.backup());
}

KeptState described(const Content& backup) {
  return {.name = "bak",
          .what = "",
          .at = {.utc = date::sys_seconds(std::chrono::seconds(backup.status.st_mtim.tv_sec))},
          .size = static_cast<std::uint64_t>(backup.status.st_size)};
}

struct Candidate {
  KeptState state;
  std::string bytes;
};

Candidate candidate_of(const Transaction& transaction, const std::string& name) {
  if (name == "bak") {
    if (auto backup = backup_of(transaction.folder.location)) return {described(*backup), std::move(backup->bytes)};
  }
  for (const Snapshot& snapshot : transaction.journal.snapshots)
    if (std::to_string(snapshot.number) == name)
      return {storage::described(snapshot), transaction.snapshots.bytes_of(snapshot)};
  throw NotFound(fmt::format("there is no state '{}'; nothing was changed", name),
                 "to see what can be brought back: followup restore");
}

/// Decoded; a state that is damaged itself is no help.
Tracker checked(const Candidate& candidate) {
  try {
    return decode(candidate.bytes);
  } catch (const DataError& error) {
    throw DataError(
        fmt::format("the state {} cannot be used either: {}; nothing was changed", candidate.state.name, error.what()),
        "to see the others: followup restore");
  }
}

std::optional<Tracker> usable(const std::optional<Content>& content) {
  try {
    return content ? std::optional(decode(content->bytes)) : std::nullopt;
  } catch (const DataError&) {
    return std::nullopt;
  }
}

std::string name_for_damaged(const Folder& folder, const Moment& at) {
  std::string time = iso(at).substr(0, std::string_view("2026-11-20T16:30:00").size());
  std::erase_if(time, [](char c) { return c == '-' || c == ':'; });
  std::string name = folder.name + ".damaged-" + time;
  if (!exists(folder.at(), name)) return name;
  int number = 2;
  while (exists(folder.at(), fmt::format("{}-{}", name, number))) ++number;
  return fmt::format("{}-{}", name, number);
}

bool bring_back(Transaction& transaction, const Candidate& candidate, bool yes, const Occasion& occasion,
                Restored& restored) {
  const Tracker then = checked(candidate);
  const Location& location = transaction.folder.location;
  const auto before = read_file(AT_FDCWD, location.path, location.shown);
  const auto now = usable(before);
  if (now) {
    refuse_great_loss(*now, then, yes);
    return transaction.save(before, candidate.bytes,
                            with_change(transaction.journal, found(before), candidate.bytes, occasion));
  }
  const std::string name = before ? name_for_damaged(transaction.folder, occasion.at) : "";
  if (!transaction.save(before, candidate.bytes, with_rescue(transaction.journal, candidate.bytes, occasion), name))
    return false;
  if (before) restored.damaged = location.path.parent_path() / name;
  return true;
}

}  // namespace

std::vector<KeptState> undo(const DataFile& file, int steps, bool yes) { return walk(file, steps, Way::back, yes); }

std::vector<KeptState> redo(const DataFile& file, int steps, bool yes) { return walk(file, steps, Way::forth, yes); }

History history(const DataFile& file) {
  const Location location = locate(file.path);
  const Journal journal = SnapshotFolder(file.snapshots, location).read();
  const auto content = read_file(AT_FDCWD, location.path, location.shown);
  History result;
  if (const auto here = position(journal, found(content))) {
    result.undo = changes(journal, *here, undo_steps(journal, *here), Way::back);
    result.redo = changes(journal, *here, steps_possible(journal, *here, Way::forth), Way::forth);
  }
  if (const auto backup = backup_of(location)) result.kept.push_back(described(*backup));
  for (const auto& snapshot : std::views::reverse(journal.snapshots))
    result.kept.push_back(storage::described(snapshot));
  return result;
}

Restored restore(const DataFile& file, const std::string& name, bool yes, const Occasion& occasion) {
  Transaction transaction(file);
  const Candidate candidate = candidate_of(transaction, name);
  Restored restored{candidate.state, ""};  // made before the change: nothing may fail after it
  transaction.attempt([&] { return bring_back(transaction, candidate, yes, occasion, restored); });
  return restored;
}

}  // namespace followup
