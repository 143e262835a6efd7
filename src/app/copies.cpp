// The services for other copies of the tracker.
#include <fmt/format.h>

#include "app/programs.hpp"
#include "app/run.hpp"

namespace followup {
namespace {

std::optional<Tracker> read_copy(const std::string& name, const World& world) {
  const std::string bytes = read_file(name, largest_file, world);
  try {
    return bytes.empty() ? std::nullopt : std::optional(decode(bytes));
  } catch (const DataError& error) {
    throw DataError(fmt::format("{} cannot be used: {}; nothing was changed", name, error.what()), error.hint);
  }
}

std::optional<std::string> set_copy_aside(const std::filesystem::path& copy, const DataFile& file) {
  const auto aside = is_conflict_copy(copy, file) ? set_aside(copy) : std::nullopt;
  return aside ? std::optional(aside->filename().string()) : std::nullopt;
}

}  // namespace

void add_copies(Services& services, const Run& run) {
  const auto path_of = [&run](const std::string& name) { return std::filesystem::absolute(run.world.folder / name); };
  services.read_copy = [&](const std::string& name) { return read_copy(name, run.world); };
  services.write_copy = [path_of](const std::string& name, const Tracker& tracker) {
    write_copy(path_of(name), tracker);
  };
  services.origin_of = [&](const Tracker& copy) { return origin_of(copy, run.file); };
  services.set_aside = [&run, path_of](const std::string& name) { return set_copy_aside(path_of(name), run.file); };
}

}  // namespace followup
