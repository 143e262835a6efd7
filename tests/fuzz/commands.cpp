// Whatever commands are typed, a line each, the file can be read afterwards, and nothing raw is printed.
#include <algorithm>
#include <cstdint>
#include <cstdlib>

#include "app/transcript.hpp"

namespace {

bool is_raw(const std::string& text) {
  return std::ranges::any_of(text, [](unsigned char c) { return (c < 0x20 && c != '\n' && c != '\r') || c == 0x7F; });
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace followup::testing;
  constexpr int most_commands = 30;
  TestWorld world;
  std::istringstream lines(std::string(reinterpret_cast<const char*>(data), size));
  int count = 0;
  for (std::string line; count < most_commands && std::getline(lines, line); ++count) {
    const auto has = [&](const char* option) { return line.find(option) != std::string::npos; };
    if (has("--f")) continue;                            // no file but the world's own
    if (has("--color") || has("--porcelain")) continue;  // whose escape sequences and tabs are meant
    const Ran ran = world.run(split_words(line));
    if (ran.status < 0 || ran.status > 5 || is_raw(ran.out) || is_raw(ran.err)) std::abort();
  }
  if (world.run({"check"}).status == 5) std::abort();
  return 0;
}
