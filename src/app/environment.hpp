#pragma once
// What a run finds out about itself before it begins: now, the files, how texts look, the zone.

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "followup/app.hpp"
#include "followup/cli.hpp"
#include "followup/history.hpp"

namespace followup {

// --- clock ----------------------------------------------------------------------------------------------------------

/// The moment that a run takes for now, and the zone in which it reads times.
struct Now {
  Moment moment;
  Zone zone;
  std::string words;  ///< what was understood of an option or a variable
};

/// `--date`, else `$FOLLOWUP_NOW`, else the clock. A bare date is the start of that day; an offset given with a time
/// is taken for the user's zone as well. Throws `UsageError`.
Now find_now(const std::optional<std::string>& option, const World& world);

// --- paths ----------------------------------------------------------------------------------------------------------

/// The data file: `--file`, else `$FOLLOWUP_FILE`, else `$XDG_DATA_HOME/followup/followup.json`, else the same under
/// `~/.local/share`. Never by the current folder, except for a relative `--file` or `$FOLLOWUP_FILE`.
std::filesystem::path find_data_file(const std::optional<std::string>& option, const World& world);
/// The folder of the previous states of all data files: `$XDG_STATE_HOME/followup`, else `~/.local/state/followup`.
std::filesystem::path find_states_folder(const World& world);
/// The folder of the user's own letters: `$XDG_CONFIG_HOME/followup/letters`, else the same under `~/.config`.
std::filesystem::path find_letters_folder(const World& world);

// --- style ----------------------------------------------------------------------------------------------------------

/// How people's texts look. Colours: as `--color` says, else none with $NO_COLOR, else with $CLICOLOR_FORCE, else on a
/// terminal that $TERM doesn't call dumb. Signs: ASCII unless the locale's name says UTF-8. Width: the terminal's;
/// none on a pipe.
Style find_style(Colours colours, const World& world);

// --- zones ----------------------------------------------------------------------------------------------------------

/// The offset that $TZ, or the machine, has at `utc`.
std::chrono::minutes local_offset(date::sys_seconds utc);
/// A zone of the machine's tz database by its name, whatever its case, or the names that may have been meant. The
/// database is not looked at before.
std::variant<NamedZone, std::vector<std::string>> find_zone(std::string_view name);
/// What is wrong with $TZ, if something is: the C library takes a zone that it does not know for UTC and says nothing.
std::optional<Doubt> doubt_of_zone(const World& world);

}  // namespace followup
