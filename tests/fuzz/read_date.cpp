// Whatever is typed, it is a date of the years 1970 to 2199, or the misreading has words; choices can be typed.
#include <cstdint>
#include <cstdlib>

#include "followup/time.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace followup;
  const std::string typed(reinterpret_cast<const char*>(data), size);
  const Typing typing{
      *parse_moment("2026-11-20T16:30:00-05:00"), [](date::sys_seconds) { return std::chrono::hours(-5); }, {}};
  for (const Direction direction : {Direction::past, Direction::future, Direction::both}) {
    const auto read = read_date(typed, direction, typing);
    if (const auto* understood = std::get_if<Understood>(&read)) {
      if (!parse_when(iso(understood->when))) std::abort();
      continue;
    }
    const auto& misread = std::get<Misread>(read);
    if (misread.why.empty()) std::abort();
    for (const std::string& choice : misread.choices)
      if (!std::holds_alternative<Understood>(read_date(choice, direction, typing))) std::abort();
  }
  return 0;
}
