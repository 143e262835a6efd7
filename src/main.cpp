#include "followup/app.hpp"

int main(int argc, char** argv) { return followup::run({argv + 1, argv + argc}, followup::real_world()); }
