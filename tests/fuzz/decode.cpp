// Whatever the bytes are, the reader refuses them in words, or what it reads is written and read as the same. Nothing
// is taken in passing that is refused at leisure.
#include <cstdint>
#include <cstdlib>

#include "followup/errors.hpp"
#include "format/decode.hpp"

namespace {

bool is_taken_in_passing(std::string_view bytes) {
  try {
    followup::json::Scanner in(bytes);
    followup::storage::decode_tracker(in,
                                      {[](const auto&, const auto&) { return true; }, [](const auto&, const auto&) {}});
    in.finish();
    return true;
  } catch (const followup::json::Malformed&) {
    return false;
  } catch (const followup::DataError&) {
    return false;
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  try {
    const followup::Tracker tracker = followup::decode(bytes);
    if (followup::decode(followup::encode(tracker)) != tracker) std::abort();
  } catch (const followup::DataError&) {
    if (is_taken_in_passing(bytes)) std::abort();
  }
  return 0;
}
