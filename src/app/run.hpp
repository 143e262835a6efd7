#pragma once
// One run: what it finds out before it begins (now, the files, the style, the zone), and what it works with.

#include "followup/app.hpp"
#include "followup/cli.hpp"
#include "followup/storage.hpp"

namespace followup {

// --- environment ----------------------------------------------------------------------------------------------------

/// The moment that a run takes for now, and the zone in which it reads times.
struct Now {
  Moment moment;
  Zone zone;
  std::string words;  ///< what was understood of an option or a variable
};

/// `--date`, else `$FOLLOWUP_NOW`, else the clock. A bare date is the start of that day; an offset given with a time
/// is also taken for the user's zone. Throws `UsageError`.
Now find_now(const std::optional<std::string>& option, const World& world);

/// The data file: `--file`, else `$FOLLOWUP_FILE`, else `$XDG_DATA_HOME/followup/followup.json`, else the same under
/// `~/.local/share`. Never by the current folder, except for a relative `--file` or `$FOLLOWUP_FILE`.
std::filesystem::path find_data_file(const std::optional<std::string>& option, const World& world);
/// The folder of the snapshots of all data files: `$XDG_STATE_HOME/followup`, else `~/.local/state/followup`.
std::filesystem::path find_states_folder(const World& world);
/// The folder of the user's own letters: `$XDG_CONFIG_HOME/followup/letters`, else the same under `~/.config`.
std::filesystem::path find_letters_folder(const World& world);

/// How texts for people look. Colours: as `--color` says, else none with $NO_COLOR, else with $CLICOLOR_FORCE, else on
/// a terminal that $TERM doesn't call dumb. Signs: ASCII unless the locale's name says UTF-8. Width: the terminal's;
/// none on a pipe.
Style find_style(Colours colours, const World& world);

/// The offset that $TZ, or the machine, has at `utc`.
std::chrono::minutes local_offset(date::sys_seconds utc);
/// A zone of the machine's tz database by its name, whatever its case, or the names of zones that may be meant. The
/// database is read by this call alone.
std::variant<NamedZone, std::vector<std::string>> find_zone(std::string_view name);
/// What is wrong with $TZ, if something is: the C library takes a zone that it does not know for UTC and says nothing.
std::optional<Doubt> doubt_of_zone(const World& world);

// --- the run --------------------------------------------------------------------------------------------------------

/// What a run has done so far that outlives it.
struct Effect {
  bool saved = false;            ///< the file is another one now
  bool undoable = false;         ///< and `undo` takes that back
  std::filesystem::path letter;  ///< the editor's file with a letter that is not printed yet; or none
};

/// What a run works with.
struct Run {
  const World& world;
  Env env;
  DataFile file;
  Occasion occasion;
  Effect& effect;
  bool is_question = false;  ///< its now was typed, so this is no morning on which something is told
};

/// Whether what is for once a day was told today, for this file: the output of a command, or of some occasion.
bool was_told(const Run& run, const std::string& occasion = {});
/// Notes that it was. If this fails, it is told again.
void note_told(const Run& run, const std::string& occasion = {});

/// Reads that part of the record at least; an empty tracker if there is no file yet. Throws `DataError`.
Tracker load_part(const DataFile& file, Part part, const Moment& now);
/// Changes the file by an edit, and returns what the edit says. Throws `DataError`, and what the edit throws.
Output change_file(const Edit& edit, const Run& run);
/// Shows what there is for the command to do to the person at the terminal, and returns the handles of what they pick;
/// none if there is nothing, or they want none. Throws `DataError`, `UsageError`.
std::vector<std::string> ask_for_handles(const std::string& command, const CommonOptions& common, const World& world);
/// As `Services::hand_out`.
std::string hand_out(const Handout& handout, const Run& run);
/// `run` must live as long as the services.
Services services_of(const Run& run);
/// Adds the services for other copies of the tracker.
void add_copies(Services& services, const Run& run);

}  // namespace followup
