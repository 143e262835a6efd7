#pragma once

#include <filesystem>
#include <functional>
#include <string>

#include "followup/app.hpp"

namespace followup {

/// Lets a person edit a text in $VISUAL, else $EDITOR, else `editor`, in a file of that name in a folder that nobody
/// else can read, and hands what was typed to `take`. Whatever is thrown from there on is turned into a `DataError`
/// that names the file, which is kept then; else it is returned, to be discarded once nothing of it can be lost.
std::filesystem::path edit_text(const std::string& text, const std::string& name, const World& world,
                                const std::function<void(const std::string& typed)>& take);

/// Removes the file, and its folder with whatever the editor left in it.
void discard_edited(const std::filesystem::path& file);

}  // namespace followup
