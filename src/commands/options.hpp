#pragma once
// What commands bind their arguments with: the one door to the options library.

#include <optional>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace followup {

/// A word that must be there, in order.
void required(CLI::App& app, const char* name, std::string& value, const char* help);
/// A word that may follow.
void optional(CLI::App& app, const char* name, std::optional<std::string>& value, const char* help);
/// One or more words.
void several(CLI::App& app, const char* name, std::vector<std::string>& values, const char* help);

/// `--note TEXT`
void option(CLI::App& app, const char* name, const char* placeholder, std::optional<std::string>& value,
            const char* help);
/// `--met NAME`, as often as wanted.
void repeatable(CLI::App& app, const char* name, const char* placeholder, std::vector<std::string>& values,
                const char* help);
/// `--new`
void flag(CLI::App& app, const char* name, bool& value, const char* help);

}  // namespace followup
