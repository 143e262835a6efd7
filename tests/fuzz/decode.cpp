// Whatever the bytes are, the reader refuses them in words, or what it reads is written and read as the same. In pieces
// they are read alike.
#include <cstdint>
#include <cstdlib>
#include <optional>

#include "followup/errors.hpp"
#include "followup/format.hpp"

namespace {

using namespace followup;

std::optional<Tracker> decode_in_pieces(std::string_view bytes, std::size_t size) {
  try {
    Decoder decoder;
    for (std::size_t at = 0; at < bytes.size(); at += size) decoder.read(bytes.substr(at, size));
    return decoder.finish();
  } catch (const json::Malformed&) {
    return std::nullopt;
  } catch (const DataError&) {
    return std::nullopt;
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  std::optional<Tracker> tracker;
  try {
    tracker = decode(bytes);
    if (decode(encode(*tracker)) != *tracker) std::abort();
  } catch (const DataError&) {
  }
  if (decode_in_pieces(bytes, 1) != tracker || decode_in_pieces(bytes, 7) != tracker) std::abort();
  return 0;
}
