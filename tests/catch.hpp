#pragma once
// The test framework, Catch2, of its second or third edition. Both have the matchers in Catch::Matchers.

#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
#else
#include <catch2/catch.hpp>
#endif
