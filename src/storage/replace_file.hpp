#pragma once
// One file in the place of another, so that whoever looks sees the old one or the new one, whatever happens.

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "storage/file_content.hpp"
#include "storage/location.hpp"

namespace followup::storage {

/// What goes with a replacement.
struct Replacement {
  std::string_view bytes;
  std::string previous;          ///< the name under which what was there before is kept, beside it
  std::function<void()> record;  ///< called before the file is replaced; what it throws leaves the file as it is
};

/// Puts the bytes in the place of the data file. To be called under the lock. False, with nothing changed, if the file
/// is no longer what `before` says. Throws `DataError`.
bool replace(const Folder& folder, const std::optional<Image>& before, const Replacement& next);

}  // namespace followup::storage
