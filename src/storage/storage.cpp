#include <fcntl.h>
#include <fmt/format.h>

#include "followup/scan.hpp"
#include "followup/storage.hpp"
#include "storage/transaction.hpp"

namespace followup {
namespace {

using namespace storage;

// Compared with the file, so that nobody holds the tracker twice.
bool is_unchanged(const std::optional<Image>& before, const Tracker& next) {
  return before ? format::reads_as(before->bytes, next) : next == Tracker();
}

// What cannot be read back is not written: an edit that left nonsense, or a fault of the codec.
std::string encode_checked(const Tracker& tracker, const std::optional<Image>& before,
                           const std::filesystem::path& file) {
  constexpr std::size_t usual_change = 4096;
  std::string bytes = encode(tracker, (before ? before->bytes.size() : 0) + usual_change);
  try {
    if (format::reads_as(bytes, tracker)) return bytes;
    decode(bytes);  // which may say why
  } catch (const DataError& error) {
    throw refusal(file, fmt::format("cannot be saved: {}", error.what()));
  }
  throw refusal(file, "cannot be saved: what would be written does not read back as it was meant");
}

std::optional<Tracker> load_in_passing(const Location& location, const Passing& passing) {
  try {
    const auto image = open_image(AT_FDCWD, location.path, location.shown);
    if (!image) return std::nullopt;
    json::Scanner in([&](char* into, std::size_t room) { return read_some(image->file, into, room, location.shown); });
    Tracker tracker = format::decode_tracker(in, passing);
    in.finish();
    return tracker;
  } catch (const json::Malformed&) {
    return std::nullopt;
  } catch (const DataError&) {
    return std::nullopt;
  }
}

}  // namespace

std::optional<Tracker> pass_through(const DataFile& file, const Passing& passing) {
  return load_in_passing(locate(file.path), passing);
}

std::optional<Tracker> load(const DataFile& file, const Over& over) {
  const Location location = locate(file.path);
  std::vector<Application> kept;
  const auto keep = [&](const Application& application, const Policy&) { kept.push_back(application); };
  if (auto tracker = load_in_passing(location, over ? Passing{over, keep} : Passing{})) {
    if (over) tracker->applications = std::move(kept);
    return tracker;
  }
  const States states(file.states, location);
  const auto image = read_present(location, states);
  return image ? std::optional(decode_file(*image, location, states)) : std::nullopt;
}

bool change(const DataFile& file, const std::function<Tracker(Tracker)>& edit, const Occasion& occasion) {
  Session session(file);
  for (int attempt = 0; attempt < most_attempts; ++attempt) {
    const auto before = session.read();
    Tracker now = before ? session.decode(*before) : Tracker();
    const int next_id = now.next_id;
    const Tracker next = edit(std::move(now));
    if (next.next_id == next_id && is_unchanged(before, next)) return false;
    const std::string bytes = encode_checked(next, before, session.folder.location.shown);
    if (session.save(before, bytes, with_change(session.journal, found(before), bytes, occasion))) return true;
  }
  give_up(session.folder.location);
}

}  // namespace followup
