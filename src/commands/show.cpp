// The applications: everything about one, or where each of them stands.
#include "commands/shared/command.hpp"

namespace followup {
namespace {

Output show_application(const std::string& typed, const Tracker& tracker, const Env& env) {
  const Application& application = look_up_application(tracker, typed, env.now, Among::open_first);
  return {env.json ? show_json(application, tracker, env.now) : show_text(application, tracker, env.now, env.style)};
}

struct ListArguments {
  std::vector<std::string> words;
  bool all = false;
};

/// Whether each of the words is in a text of the record, whatever its case and accents.
bool has_all(const Application& application, const std::vector<std::string>& words) {
  const std::string texts = without_case(texts_of(application));
  return std::ranges::all_of(words, [&](const auto& word) { return texts.find(without_case(word)) != texts.npos; });
}

Output list_applications(const ListArguments& arguments, const Tracker& tracker, const Env& env) {
  std::vector<const Application*> shown;
  for (const Application& application : tracker.applications) {
    const bool is_meant = arguments.words.empty() ? arguments.all || !is_closed(application, tracker.policy, env.now)
                                                  : has_all(application, arguments.words);
    if (is_meant) shown.push_back(&application);
  }
  if (env.json) return {list_json(shown, tracker, env.now)};
  if (shown.empty() && !arguments.words.empty())
    return {
        paragraph(fmt::format("No application has '{}' in its record.", join(arguments.words, "' and '")), env.style)};
  if (shown.empty())
    return {paragraph(tracker.applications.empty()
                          ? "Nothing recorded yet. After your next interview: followup add COMPANY"
                          : "No open application. To see the closed ones: followup list --all",
                      env.style)};
  return {list_text(shown, tracker, env.now, env.style)};
}

void list_options(CLI::App& app, ListArguments& arguments) {
  any_number(app, "WORD", arguments.words, "only those with all of these in their record, closed ones too");
  flag(app, "--all", arguments.all, "closed applications too");
}

}  // namespace

constinit const Command show_command{"show",
                                     "everything about one application, as a timeline",
                                     {"followup show 3", "followup show initech --json"},
                                     bind<application_word, show_application>};

constinit const Command list_command{"list",
                                     "how far each application is",
                                     {"followup list", "followup list packaging nick"},
                                     bind<list_options, list_applications>};

}  // namespace followup
