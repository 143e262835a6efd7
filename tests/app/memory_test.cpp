// What memory that has run out may not do: pass for an answer.
#include <cstdlib>
#include <new>

#include "catch.hpp"
#include "followup/render.hpp"

namespace {
bool is_used_up = false;
}

// The linker puts this in the place of the C libraries' `malloc`; the names are its own.
// NOLINTBEGIN(bugprone-reserved-identifier,readability-identifier-naming)
extern "C" void* __real_malloc(std::size_t size);
extern "C" void* __wrap_malloc(std::size_t size) { return is_used_up ? nullptr : __real_malloc(size); }
// NOLINTEND(bugprone-reserved-identifier,readability-identifier-naming)

TEST_CASE("a text does not pass for another one when memory runs out") {
  REQUIRE(followup::without_case("Zoë Ltd") == "zoe ltd");
  bool is_thrown = false;
  is_used_up = true;
  try {
    followup::without_case("Zoë Ltd");
  } catch (const std::bad_alloc&) {
    is_thrown = true;
  }
  is_used_up = false;
  CHECK(is_thrown);
}
