#include "storage/digest.hpp"

#include <xxhash.h>

namespace followup::storage {
namespace {

/// 16 digits, without the library that formats: every run looks for a file that is named so.
std::string hexadecimal(std::uint64_t number) {
  std::string text(16, '0');
  for (auto digit = text.rbegin(); digit != text.rend(); ++digit, number /= 16)
    *digit = "0123456789abcdef"[number % 16];
  return text;
}

}  // namespace

std::string digest(std::string_view bytes) {
  const XXH128_hash_t hash = XXH3_128bits(bytes.data(), bytes.size());
  return hexadecimal(hash.high64) + hexadecimal(hash.low64);
}

}  // namespace followup::storage
