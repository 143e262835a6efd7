#include "app/place.hpp"

#include "followup/errors.hpp"

namespace followup {
namespace {

std::filesystem::path from(const World& world, const std::string& named) {
  std::filesystem::path path(named);
  if (path.is_absolute()) return path;
  if (!world.folder.empty()) return world.folder / path;
  std::error_code error;
  const std::filesystem::path folder = std::filesystem::current_path(error);
  if (error) throw DataError("the current folder is gone, so " + named + " means nothing", "give --file a full path");
  return folder / path;
}

}  // namespace

std::filesystem::path find_data_file(const std::optional<std::string>& option, const World& world) {
  if (option && option->empty()) throw UsageError("--file needs a name", "for example: --file ~/jobs.json");
  if (option) return from(world, *option);
  if (const auto file = world.variable("FOLLOWUP_FILE"); file && !file->empty()) return from(world, *file);
  const auto data_home = world.variable("XDG_DATA_HOME");
  if (data_home && data_home->starts_with('/')) return std::filesystem::path(*data_home) / "followup" / "followup.json";
  const auto home = world.variable("HOME");
  const std::filesystem::path folder = home && home->starts_with('/') ? std::filesystem::path(*home) : world.home();
  return folder / ".local" / "share" / "followup" / "followup.json";
}

}  // namespace followup
