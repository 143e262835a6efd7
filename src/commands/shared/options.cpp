#include "commands/shared/options.hpp"

#include <CLI/CLI.hpp>

namespace followup {

void required(CLI::App& app, const char* name, std::string& value, const char* help) {
  app.add_option(name, value, help)->required()->type_name("");
}

void application_word(CLI::App& app, std::string& application) {
  required(app, "APPLICATION", application, "its id, or a part of its company or role");
}

void interview_option(CLI::App& app, std::optional<std::string>& interview) {
  option(app, "--interview", "N", interview, "of which one; if not said, the next one within a day, else the last");
}

void optional(CLI::App& app, const char* name, std::optional<std::string>& value, const char* help) {
  option(app, name, "", value, help);
}

void any_number(CLI::App& app, const char* name, std::vector<std::string>& values, const char* help) {
  app.add_option(name, values, help)->type_name("");
}

void several(CLI::App& app, const char* name, std::vector<std::string>& values, const char* help) {
  app.add_option(name, values, help)->required()->type_name("");
}

void option(CLI::App& app, const char* name, const char* placeholder, std::optional<std::string>& value,
            const char* help) {
  app.add_option_function<std::string>(
         name, [&value](const std::string& typed) { value = typed; }, help)
      ->type_name(placeholder);
}

void repeatable(CLI::App& app, const char* name, const char* placeholder, std::vector<std::string>& values,
                const char* help) {
  app.add_option(name, values, help)->type_name(placeholder)->take_all()->expected(1)->allow_extra_args(false);
}

void flag(CLI::App& app, const char* name, bool& value, const char* help) { app.add_flag(name, value, help); }

std::string name_of(const CLI::App& app) { return app.get_name(); }

}  // namespace followup
