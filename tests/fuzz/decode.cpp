// Whatever the bytes are, the reader refuses them in words, or what it reads is written and read as the same.
#include <cstdint>
#include <cstdlib>

#include "followup/errors.hpp"
#include "followup/store.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  try {
    const followup::Tracker tracker = followup::decode(bytes);
    if (followup::decode(followup::encode(tracker)) != tracker) std::abort();
  } catch (const followup::DataError&) {
    return 0;
  }
  return 0;
}
