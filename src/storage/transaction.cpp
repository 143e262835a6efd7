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

std::string ways_back(const Location& location, const SnapshotFolder& snapshots) {
  const bool has_backup = exists(AT_FDCWD, location.backup());
  if (!has_backup && snapshots.read().snapshots.empty()) return {};
  return (has_backup ? fmt::format("its previous state is in {}\n", location.backup()) : "") +
         "to see all that can be brought back: followup restore";
}

}  // namespace

std::optional<Content> read_present(const Location& location, const SnapshotFolder& snapshots) {
  auto content = read_file(AT_FDCWD, location.path, location.shown);
  if (content) return content;
  const bool has_backup = exists(AT_FDCWD, location.backup());
  const bool has_snapshots = !was_never_there(snapshots.read());
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
    if (followup::decode(bytes) == tracker) return bytes;
  } catch (const DataError& error) {
    throw refusal(shown, fmt::format("cannot be saved: {}", error.what()));
  }
  throw refusal(shown, "cannot be saved: what would be written does not read back as it was meant");
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
      journal(snapshots.read()) {}

void Transaction::attempt(const std::function<bool()>& change) const {
  constexpr int most_attempts = 5;
  for (int attempt = 0; attempt < most_attempts; ++attempt)
    if (change()) return;
  throw refusal(folder.location.shown, "is being replaced by another program again and again");
}

bool Transaction::save(const std::optional<Content>& before, std::string_view bytes, Journal next,
                       const std::string& previous) {
  const bool is_shared = before && before->status.st_nlink > (is_backup(*before, folder) ? 2U : 1U);
  const auto record = [&] { snapshots.write(next, journal, {found(before).bytes, bytes}); };
  if (!replace(folder, before, {bytes, previous.empty() ? folder.name + ".bak" : previous, record})) return false;
  try {
    if (is_shared && file.warn)
      file.warn(folder.location.shown.native() +
                " had another name (a hard link), which keeps the state before this change");
    if (was_never_there(next) && !next.snapshots.empty()) settle(std::move(next));
  } catch (const std::exception&) {
    return true;  // the change is saved all the same: an error would say that nothing was changed
  }
  return true;
}

void Transaction::settle(Journal next) {
  journal = next;
  next.from = next.to;  // from now on, a missing file is a lost one
  snapshots.write(next, journal, {});
}

void refuse_great_loss(const Tracker& now, const Tracker& then, bool yes) {
  constexpr std::size_t many = 10;
  const auto lost = static_cast<std::size_t>(std::ranges::count_if(
      now.applications, [&](const Application& application) { return find(then, application.id) == nullptr; }));
  if (yes || now.applications.size() < many || 2 * lost <= now.applications.size()) return;
  throw UsageError(
      fmt::format("this would remove {} of {} applications; nothing was changed", lost, now.applications.size()),
      "if you mean it: say it again with --yes");
}

}  // namespace followup::storage
