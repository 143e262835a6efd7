#pragma once

#include <functional>
#include <string>

#include "followup/app.hpp"

namespace followup {

/// Lets a person edit a text in $VISUAL, else $EDITOR, else `editor`, in a file of that name in a folder that nobody
/// else can read, and hands what was typed to `take`. Whatever is thrown from there on is turned into a `DataError`
/// that names the file, which is kept then; else it is removed.
void edit_text(const std::string& text, const std::string& name, const World& world,
               const std::function<void(const std::string& typed)>& take);

}  // namespace followup
