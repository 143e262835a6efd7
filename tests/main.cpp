#define CATCH_CONFIG_RUNNER  // of the second edition
#include "catch.hpp"

int main(int count, char* arguments[]) { return Catch::Session().run(count, arguments); }
