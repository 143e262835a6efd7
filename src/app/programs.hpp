#pragma once
// Other programs: how they are run, the editor, the dictionary; and files that are no data.

#include "followup/app.hpp"
#include "followup/cli.hpp"

namespace followup {

/// The first file of that name in $PATH that can be run; or nothing.
std::optional<std::string> find_program(const std::string& name, const World& world);
/// What follows `prefix` in the names of the programs in $PATH that begin with it, in order, each once.
std::vector<std::string> programs_named(const std::string& prefix, const World& world);
/// Runs a program (`words.front()` is its name) and waits for it, without a shell in between. With an `input` it reads
/// that and prints nothing; else it has the terminal. Returns its exit status, or -1.
int run_program(const std::string& path, const std::vector<std::string>& words, const std::string* input = nullptr);
/// Does what another program has a command for. It finds the data file in $FOLLOWUP_FILE. Returns its exit status.
int run_other(const OtherProgram& other, const World& world);

/// Lets a person edit a text in $VISUAL, else $EDITOR, else `editor`, in a file of that name in a folder that nobody
/// else can read, and hands what was typed to `take`. If that throws, the person may edit it again. Whatever is thrown
/// at last becomes a `DataError` that names the file, which is not removed then; else the file is returned, to be
/// discarded once its text is safe; or no name, if the editor returned at once and may still be open: then the person
/// is told where the file stays. Nothing is returned, or kept, if the text was emptied: that calls it off.
std::optional<std::filesystem::path> edit_text(const std::string& text, const std::string& name, const World& world,
                                               const std::function<void(const std::string& typed)>& take);
/// Removes the file, and its folder with whatever the editor left in it.
void discard_edited(const std::filesystem::path& file);

/// An open file, closed at the end. The number is below 0 if it cannot be opened.
class OpenFile {
 public:
  OpenFile(const std::filesystem::path& file, int flags);
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;
  ~OpenFile();

  const int number;
};
/// Waits for a descriptor that said `EAGAIN`, as one that does not block by itself; false if it said something else.
bool has_waited(int descriptor, short events);
/// Writes all of the text, also if signals interrupt it or the reader is slow; false if it cannot be written. If the
/// reader of a pipe has gone, that is no failure: it has seen what it wanted.
bool write_all(int descriptor, std::string_view text);
/// What is in a regular file of at most 64 MiB; nothing if it cannot be read. Calls that a signal interrupts are
/// repeated.
std::optional<std::string> read_whole(const std::filesystem::path& file);
/// What an open file has, to its end. If that is more than `most` bytes, stops after at least one byte more. Nothing,
/// with errno, on failure.
std::optional<std::string> read_all(int descriptor, std::size_t most);
/// As `Services::read_file`.
std::string read_file(const std::string& name, std::size_t most, const World& world);

/// Those of the words that the dictionary does not know, each once; nothing if no dictionary is installed. It is that
/// of the user's language, or the English one unless they are `in_own_words`. Loading it takes some 50 ms.
std::optional<std::vector<std::string>> misspelt(const std::vector<std::string>& words, bool in_own_words,
                                                 const World& world);

}  // namespace followup
