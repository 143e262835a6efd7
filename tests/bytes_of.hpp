#pragma once
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

namespace followup::testing {

/// All that is in a file; nothing if it can't be read.
inline std::string bytes_of(const std::filesystem::path& path) {
  std::ostringstream bytes;
  bytes << std::ifstream(path, std::ios::binary).rdbuf();
  return bytes.str();
}

}  // namespace followup::testing
