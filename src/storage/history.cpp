// Undo and redo along the snapshots of the file, and the list of all that can be brought back.
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
  std::vector<KeptState> walked;
  for (std::size_t i = 0; i < steps; ++i)
    walked.push_back(described(journal.snapshots[way == Way::back ? here - i : here + 1 + i]));
  return walked;
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

bool walk(Transaction& transaction, std::size_t steps, Way way, bool yes, std::vector<KeptState>& walked) {
  auto before = transaction.read();
  const Journal& journal = usable(transaction.index, transaction.snapshots);
  const auto here = position_of(journal, before, transaction.folder.location);
  const std::size_t possible = here ? steps_possible(journal, *here, way) : 0;
  if (steps > possible) refuse_steps(possible, way);
  Journal next = journal;
  next.from = *here;
  next.to = way == Way::back ? *here - steps : *here + steps;
  const Snapshot& target = next.snapshots[next.to];
  const std::string bytes = transaction.snapshots.bytes_of(target);
  const Tracker then = decode_state(described(target), bytes);
  if (before) refuse_great_loss(transaction.decode(*before), then, yes);
  walked = changes(next, *here, steps, way);
  return transaction.save(before, bytes, std::move(next));
}

std::vector<KeptState> walk(const DataFile& file, int steps, Way way, bool yes) {
  Transaction transaction(file);
  std::vector<KeptState> walked;
  transaction.attempt([&] { return walk(transaction, static_cast<std::size_t>(steps), way, yes, walked); });
  return walked;
}

}  // namespace

std::vector<KeptState> undo(const DataFile& file, int steps, bool yes) { return walk(file, steps, Way::back, yes); }

std::vector<KeptState> redo(const DataFile& file, int steps, bool yes) { return walk(file, steps, Way::forth, yes); }

History history(const DataFile& file) {
  const Location location = locate(file.path);
  const SnapshotFolder snapshots(file.snapshots, location);
  const Index index = snapshots.read();
  const Journal& journal = index.journal;
  if (!index.is_usable() && file.warn)
    file.warn(fmt::format("{} {}; {}", snapshots.index().native(), index.fault,
                          index.kind == Index::Kind::unreadable
                              ? snapshots.way_to_mend(index)
                              : "the states beside it are not lost: followup restore --rebuild"));
  const auto content = read_if_possible(location.path);
  History result;
  const bool is_known = content || !exists(AT_FDCWD, location.path);
  if (const auto here = is_known ? position(journal, found(content)) : std::nullopt) {
    result.undo = changes(journal, *here, undo_steps(journal, *here), Way::back);
    result.redo = changes(journal, *here, steps_possible(journal, *here, Way::forth), Way::forth);
  }
  if (const auto backup = read_if_possible(location.backup())) result.kept.push_back(described_backup(*backup));
  for (const auto& snapshot : std::views::reverse(journal.snapshots)) result.kept.push_back(described(snapshot));
  return result;
}

}  // namespace followup
