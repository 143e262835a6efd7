#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "followup/app.hpp"

namespace followup {

/// The data file: `--file`, else `$FOLLOWUP_FILE`, else `$XDG_DATA_HOME/followup/followup.json`, else the same under
/// `~/.local/share`. Never by the current folder, except for a relative `--file` or `$FOLLOWUP_FILE`.
std::filesystem::path find_data_file(const std::optional<std::string>& option, const World& world);

/// The folder of the previous states of all data files: `$XDG_STATE_HOME/followup`, else `~/.local/state/followup`.
std::filesystem::path find_states_folder(const World& world);

/// The folder of the user's own letters: `$XDG_CONFIG_HOME/followup/letters`, else the same under `~/.config`.
std::filesystem::path find_letters_folder(const World& world);

}  // namespace followup
