#include "storage/transaction.hpp"

#include <fcntl.h>
#include <fmt/format.h>

#include <algorithm>

namespace followup::storage {
namespace {

bool is_backup(const Content& content, const Folder& folder) {
  struct stat status {};
  const std::string name = folder.name + ".bak";
  return ::fstatat(folder.at(), name.c_str(), &status, AT_SYMLINK_NOFOLLOW) == 0 &&
         status.st_ino == content.status.st_ino && status.st_dev == content.status.st_dev;
}

// Before the first change there was no file: only a killed run can leave a journal without one.
bool was_never_there(const Journal& journal) {
  return journal.snapshots.empty() || (journal.from != journal.to && journal.snapshots[journal.from].absent);
}

bool has_states(const SnapshotFolder& snapshots) {
  const Index index = snapshots.read();
  const bool has_fault = !index.is_usable() && index.kind != Index::Kind::missing;  // as a killed first run leaves it
  return has_fault || !was_never_there(index.journal);
}

std::string ways_back(const Location& location, const SnapshotFolder& snapshots) {
  const bool has_backup = exists(AT_FDCWD, location.backup());
  if (!has_backup && snapshots.numbers().empty()) return {};
  return (has_backup ? fmt::format("its previous state is in {}\n", location.backup()) : "") +
         "to see all that can be brought back: followup restore";
}

}  // namespace

void check_usable(const Index& index, const SnapshotFolder& snapshots) {
  if (index.is_usable()) return;
  DataError error = refusal(snapshots.index(), index.fault);
  error.hint = snapshots.way_to_mend(index);
  throw error;
}

const Journal& usable(const Index& index, const SnapshotFolder& snapshots) {
  check_usable(index, snapshots);
  return index.journal;
}

std::optional<Content> read_present(const Location& location, const SnapshotFolder& snapshots) {
  auto content = read_file(AT_FDCWD, location.path, location.shown);
  if (content) return content;
  const bool has_backup = exists(AT_FDCWD, location.backup());
  const bool has_snapshots = has_states(snapshots);
  if (!has_backup && !has_snapshots) return std::nullopt;
  DataError missing = refusal(location.shown, "is missing, but previous states of it are there");
  missing.hint = "to bring one back: followup restore\nto begin anew, first move away";
  if (has_backup) missing.hint += " " + location.backup();
  if (has_snapshots) missing.hint += (has_backup ? " and " : " ") + snapshots.path().native();
  throw missing;
}

Tracker decode_file(const Content& content, const Location& location, const SnapshotFolder& snapshots) {
  try {
    return decode(content.bytes);
  } catch (const DataError& error) {
    DataError named = refusal(location.shown, fmt::format("cannot be used: {}", error.what()));
    named.hint = error.hint;
    if (named.hint.empty()) named.hint = ways_back(location, snapshots);
    throw named;
  }
}

std::string encode_checked(const Tracker& tracker, const std::filesystem::path& shown) {
  std::string bytes = encode(tracker);
  try {
    if (reads_back(tracker, bytes)) return bytes;
  } catch (const DataError& error) {
    throw refusal(shown, fmt::format("cannot be saved: {}", error.what()));
  }
  throw refusal(shown, "cannot be saved: what would be written does not read back as it was meant");
}

Tracker decode_state(const KeptState& state, std::string_view bytes) {
  try {
    return decode(bytes);
  } catch (const DataError& error) {
    throw DataError(fmt::format("the state {} cannot be used: {}; nothing was changed", state.name, error.what()),
                    "to see the others: followup restore");
  }
}

std::optional<Content> read_if_possible(const std::filesystem::path& path) {
  try {
    return read_file(AT_FDCWD, path, path);
  } catch (const DataError&) {
    return std::nullopt;
  }
}

Moment time_of(const Content& content) {
  return {.utc = date::sys_seconds(std::chrono::seconds(content.status.st_mtim.tv_sec))};
}

KeptState described_backup(const Content& backup) {
  return {.name = "bak", .what = "", .at = time_of(backup), .size = static_cast<std::uint64_t>(backup.status.st_size)};
}

Found found(const std::optional<Content>& content) {
  if (content) return {content->bytes, false};
  static const std::string empty = encode(Tracker());
  return {empty, true};
}

Transaction::Transaction(const DataFile& data_file)
    : file(data_file),
      folder(open_folder(locate(file.path))),
      held(lock(folder, file.lock_timeout)),
      snapshots(file.snapshots, folder.location),
      index(snapshots.read()) {
  const std::vector<int> numbers = snapshots.numbers();
  if (!numbers.empty()) index.journal.last_number = numbers.back();
}

void Transaction::attempt(const std::function<bool()>& change) const {
  constexpr int most_attempts = 5;
  for (int attempt = 0; attempt < most_attempts; ++attempt)
    if (change()) return;
  throw refusal(folder.location.shown, "is being replaced by another program again and again");
}

bool Transaction::save(std::optional<Content>& before, std::string_view bytes, Journal next,
                       const std::string& previous) {
  const bool is_shared = before && before->status.st_nlink > (is_backup(*before, folder) ? 2U : 1U);
  const auto keep = [&] {
    if (must_record) return record(next, {found(before).bytes, bytes});
    try_to_record(next, {found(before).bytes, bytes});
  };
  if (!replace(folder, before, {bytes, previous.empty() ? folder.name + ".bak" : previous, keep})) return false;
  try {
    warn_of_odd(is_shared);
    if (!has_recorded || !was_never_there(next) || next.snapshots.empty()) return true;
    index.journal = next;
    next.from = next.to;  // from now on, a missing file is a lost one
    record(next, {});
  } catch (const std::exception&) {
    return true;  // the change is saved all the same: an error would say that nothing was changed
  }
  return true;
}

void Transaction::record(const Journal& next, const std::vector<std::string_view>& contents) {
  if (index.kind == Index::Kind::unreadable) check_usable(index, snapshots);
  const bool was_missing = index.kind == Index::Kind::missing;
  const std::filesystem::path aside = snapshots.write(next, index, contents);
  if (was_missing) lost_ = "was missing, and is begun anew";
  if (!aside.empty()) lost_ = fmt::format("could not be used, and is now {}", aside.native());
  has_recorded = true;
}

void Transaction::try_to_record(const Journal& next, const std::vector<std::string_view>& contents) {
  try {
    record(next, contents);
  } catch (const DataError& error) {
    if (file.warn) file.warn(fmt::format("this cannot be undone: {}", bare(error.what(), {})));
  }
}

void Transaction::warn_of_odd(bool is_shared) const {
  if (!file.warn) return;
  if (is_shared)
    file.warn(folder.location.shown.native() +
              " had another name (a hard link), which keeps the state before this change");
  if (!lost_.empty())
    file.warn(fmt::format("the index of the earlier states {}; to have these states again: followup restore --rebuild",
                          lost_));
}

void refuse_great_loss(const Tracker& now, const Tracker& then, bool yes) {
  const auto lost = static_cast<std::size_t>(std::ranges::count_if(
      now.applications, [&](const Application& application) { return find(then, application.id) == nullptr; }));
  followup::refuse_great_loss(lost, now.applications.size(), yes);
}

}  // namespace followup::storage
