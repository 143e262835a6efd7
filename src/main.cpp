#include <new>

#include "followup/app.hpp"

int main(int argc, char** argv) {
  try {
    return followup::run({argv + 1, argv + argc}, followup::real_world());
  } catch (const std::bad_alloc&) {
    followup::out_of_memory();
    return 5;
  }
}
