#pragma once
// Files as the tests of the storage look at them.
#include <sys/stat.h>

#include <filesystem>
#include <string>
#include <string_view>

#include "bytes_of.hpp"
#include "catch.hpp"

using followup::testing::bytes_of;

inline void write(const std::filesystem::path& path, std::string_view bytes) {
  std::ofstream(path, std::ios::binary) << bytes;
}

inline mode_t mode_of(const std::filesystem::path& path) {
  struct stat status {};
  REQUIRE(::lstat(path.c_str(), &status) == 0);
  return status.st_mode & 07777;
}
