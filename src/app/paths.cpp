// Where the files are.
#include <fmt/format.h>

#include "app/environment.hpp"
#include "followup/errors.hpp"

namespace followup {
namespace {

std::filesystem::path from(const World& world, const std::string& named) {
  std::filesystem::path path(named);
  if (path.is_absolute()) return path;
  if (!world.folder.empty()) return world.folder / path;
  std::error_code error;
  const std::filesystem::path folder = std::filesystem::current_path(error);
  if (error)
    throw DataError(fmt::format("the current folder is gone, so {} means nothing", named), "give --file a full path");
  return folder / path;
}

/// A relative value counts as none, as the XDG specification says.
std::filesystem::path base_folder(const char* variable, const char* usual, const World& world) {
  const auto folder = world.variable(variable);
  if (folder && folder->starts_with('/')) return *folder;
  const auto home = world.variable("HOME");
  const std::filesystem::path account = home && home->starts_with('/') ? std::filesystem::path(*home) : world.home();
  return account / usual;
}

}  // namespace

std::filesystem::path find_data_file(const std::optional<std::string>& option, const World& world) {
  if (option && option->empty()) throw UsageError("--file needs a name", "for example: --file ~/jobs.json");
  if (option) return from(world, *option);
  if (const auto file = world.variable("FOLLOWUP_FILE"); file && !file->empty()) return from(world, *file);
  return base_folder("XDG_DATA_HOME", ".local/share", world) / "followup" / "followup.json";
}

std::filesystem::path find_states_folder(const World& world) {
  return base_folder("XDG_STATE_HOME", ".local/state", world) / "followup";
}

std::filesystem::path find_letters_folder(const World& world) {
  return base_folder("XDG_CONFIG_HOME", ".config", world) / "followup" / "letters";
}

}  // namespace followup
