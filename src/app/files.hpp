#pragma once
// Small files of the user's own, read and written as a whole. Calls that a signal interrupts are repeated.

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace followup {

/// What is in a file; nothing if it cannot be read.
std::optional<std::string> read_whole(const std::filesystem::path& file);
/// Makes a file for the user alone; false if there is one already, or it cannot be written.
bool write_new(const std::filesystem::path& file, std::string_view text);

}  // namespace followup
