#pragma once
// Applications that have ended, seen without being built up: most of a file that was kept for years.

#include <cstddef>
#include <optional>
#include <string_view>

#include "followup/model.hpp"

namespace followup::format {

struct Skimmed {
  ApplicationId id;
  Outcome outcome;
  std::size_t size = 0;  ///< bytes
};

/// The application that the bytes begin with, if it has ended and stands there as this program writes it, with nothing
/// rare in it. `decode_application` would take it, then; of any other it must be the judge. At least 32 zeros stand
/// behind them.
std::optional<Skimmed> skim(std::string_view bytes);

}  // namespace followup::format
