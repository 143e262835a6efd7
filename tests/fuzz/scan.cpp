// The scanner takes what the library takes, and reads the same from it, however the text comes in pieces.
#include <cstdint>
#include <cstdlib>

#include "scanned.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto expected = followup::json::read_by_library(text);
  for (const std::size_t step : {1U, 7U, 1U << 20U})
    for (const bool whole : {false, true})
      if (followup::json::scanned(text, step, whole) != expected) std::abort();
  return 0;
}
