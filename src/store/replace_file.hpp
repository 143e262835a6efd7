#pragma once
// One file in the place of another, so that whoever looks sees the old one or the new one, whatever happens.

#include <optional>
#include <string_view>

#include "store/file_image.hpp"
#include "store/file_location.hpp"

namespace followup::store {

/// Puts the bytes in the place of the data file, and what was there before into its `.bak`. To be called under the
/// lock. False, with nothing changed, if the file is no longer what `before` says. Throws `DataError`.
bool replace(const Folder& folder, const std::optional<Image>& before, std::string_view bytes);

}  // namespace followup::store
