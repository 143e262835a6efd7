#pragma once

#include <optional>
#include <string>
#include <vector>

#include "followup/app.hpp"

namespace followup {

/// The first file of that name in $PATH that can be run; or nothing.
std::optional<std::string> find_program(const std::string& name, const World& world);

/// Runs a program (`words.front()` is its name) and waits for it, without a shell in between. With an `input` it reads
/// that and prints nothing; else it has the terminal. Returns its exit status, or -1.
int run_program(const std::string& path, const std::vector<std::string>& words, const std::string* input = nullptr);

}  // namespace followup
