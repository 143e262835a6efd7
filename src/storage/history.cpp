// Walking along the states of the file: undo, redo, restore.
#include <fcntl.h>
#include <fmt/format.h>

#include <algorithm>
#include <ranges>

#include "storage/transaction.hpp"

namespace followup {
namespace {

using namespace storage;

enum class Way : std::uint8_t { back, forth };

std::size_t steps_possible(const Journal& journal, std::size_t place, Way way) {
  return way == Way::back ? undo_steps(journal, place) : journal.states.size() - 1 - place;
}

/// The changes between a place and the one `steps` away, in the order in which they are met.
std::vector<KeptState> changes(const Journal& journal, std::size_t place, std::size_t steps, Way way) {
  std::vector<KeptState> met;
  for (std::size_t i = 0; i < steps; ++i)
    met.push_back(described(journal.states[way == Way::back ? place - i : place + 1 + i]));
  return met;
}

/// Where the file stands; refused if there is a history, but of another file than this.
std::optional<std::size_t> place_of(const Journal& journal, const std::optional<Image>& image,
                                    const Location& location) {
  const auto place = position(journal, found(image));
  if (place || journal.states.empty()) return place;
  DataError foreign = refusal(location.shown, "was changed by another program since the last followup");
  foreign.hint = "what that program wrote would be lost; to see the earlier states: followup restore";
  throw foreign;
}

[[noreturn]] void refuse_steps(std::size_t possible, Way way) {
  const std::string verb = way == Way::back ? "undo" : "redo";
  if (possible == 0) throw NotFound(fmt::format("there is nothing to {}; nothing was changed", verb));
  throw NotFound(fmt::format("there {} to {}; nothing was changed",
                             possible == 1 ? "is only 1 change" : fmt::format("are only {} changes", possible), verb),
                 fmt::format("to see them: followup undo --list"));
}

bool walk(Session& session, std::size_t steps, Way way, bool yes, std::vector<KeptState>& met) {
  const auto before = session.read();
  const auto place = place_of(session.journal, before, session.folder.location);
  const std::size_t possible = place ? steps_possible(session.journal, *place, way) : 0;
  if (steps > possible) refuse_steps(possible, way);
  Journal next = session.journal;
  next.from = *place;
  next.to = way == Way::back ? *place - steps : *place + steps;
  const std::string bytes = session.states.bytes_of(next.states[next.to]);
  if (before) refuse_great_loss(session.decode(*before), decode(bytes), yes);
  met = changes(next, *place, steps, way);
  return session.save(before, bytes, std::move(next));
}

std::vector<KeptState> walk(const DataFile& file, int steps, Way way, bool yes) {
  Session session(file);
  std::vector<KeptState> met;
  for (int attempt = 0; attempt < most_attempts; ++attempt)
    if (walk(session, static_cast<std::size_t>(steps), way, yes, met)) return met;
  give_up(session.folder.location);
}

std::optional<Image> backup_of(const Location& location) {
  const std::string name = location.path.native() + ".bak";
  return read_image(AT_FDCWD, name, name);
}

KeptState described(const Image& backup) {
  return {.name = "bak",
          .what = "",
          .at = {.utc = date::sys_seconds(std::chrono::seconds(backup.status.st_mtim.tv_sec))},
          .size = static_cast<std::uint64_t>(backup.status.st_size)};
}

struct Content {
  KeptState state;
  std::string bytes;
};

Content content_of(const Session& session, const std::string& name) {
  if (name == "bak") {
    if (auto backup = backup_of(session.folder.location)) return {described(*backup), std::move(backup->bytes)};
  }
  for (const State& state : session.journal.states)
    if (std::to_string(state.number) == name) return {storage::described(state), session.states.bytes_of(state)};
  throw NotFound(fmt::format("there is no state '{}'; nothing was changed", name),
                 "to see what can be brought back: followup restore");
}

/// Decoded; a state that is damaged itself is no help.
Tracker checked(const Content& content) {
  try {
    return decode(content.bytes);
  } catch (const DataError& error) {
    throw DataError(
        fmt::format("the state {} cannot be used either: {}; nothing was changed", content.state.name, error.what()),
        "to see the others: followup restore");
  }
}

std::optional<Tracker> usable(const std::optional<Image>& image) {
  try {
    return image ? std::optional(decode(image->bytes)) : std::nullopt;
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

bool bring_back(Session& session, const Content& content, bool yes, const Occasion& occasion, Restored& restored) {
  const Tracker then = checked(content);
  const Location& location = session.folder.location;
  const auto before = read_image(AT_FDCWD, location.path, location.shown);
  const auto now = usable(before);
  if (now) {
    refuse_great_loss(*now, then, yes);
    return session.save(before, content.bytes, with_change(session.journal, found(before), content.bytes, occasion));
  }
  const std::string name = before ? name_for_damaged(session.folder, occasion.at) : "";
  if (!session.save(before, content.bytes, with_rescue(session.journal, content.bytes, occasion), name)) return false;
  if (before) restored.damaged = location.path.parent_path() / name;
  return true;
}

}  // namespace

std::vector<KeptState> undo(const DataFile& file, int steps, bool yes) { return walk(file, steps, Way::back, yes); }

std::vector<KeptState> redo(const DataFile& file, int steps, bool yes) { return walk(file, steps, Way::forth, yes); }

History history(const DataFile& file) {
  const Location location = locate(file.path);
  const Journal journal = States(file.states, location).read();
  const auto image = read_image(AT_FDCWD, location.path, location.shown);
  History result;
  if (const auto place = position(journal, found(image))) {
    result.undo = changes(journal, *place, undo_steps(journal, *place), Way::back);
    result.redo = changes(journal, *place, steps_possible(journal, *place, Way::forth), Way::forth);
  }
  if (const auto backup = backup_of(location)) result.kept.push_back(described(*backup));
  for (const auto& state : std::views::reverse(journal.states)) result.kept.push_back(storage::described(state));
  return result;
}

Restored restore(const DataFile& file, const std::string& name, bool yes, const Occasion& occasion) {
  Session session(file);
  const Content content = content_of(session, name);
  Restored restored{content.state, ""};  // made before the change: nothing may fail after it
  for (int attempt = 0; attempt < most_attempts; ++attempt)
    if (bring_back(session, content, yes, occasion, restored)) return restored;
  give_up(session.folder.location);
}

}  // namespace followup
