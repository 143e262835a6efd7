// A notice on the desktop of what is to be done, once a day for the same things.
#include <nlohmann/json.hpp>

#include "commands/shared/command.hpp"
#include "embedded/notify.hpp"

namespace followup {
namespace {

struct NotifyArguments {
  std::optional<std::string> to;
  std::optional<std::string> at_most;
  bool install = false;
  bool cron = false;
};

std::size_t read_count(const std::optional<std::string>& typed) {
  constexpr std::size_t standard = 3;
  constexpr std::size_t most = 20;
  if (!typed) return standard;
  const auto count = parse_number<std::size_t>(*typed);
  if (!count || *count < 1 || *count > most)
    throw UsageError(fmt::format("--at-most '{}' is no number from 1 to {}", *typed, most));
  return *count;
}

/// Whether the notice is to be shown on the desktop, if it can be.
bool read_target(const std::optional<std::string>& typed) {
  const std::vector<std::string> known(notice_targets.begin(), notice_targets.end());
  if (typed && std::ranges::count(known, *typed) == 0)
    refuse_word("--to", *typed, known, nearest_word("--to", *typed, known));
  return typed != "print";
}

// --- to be called each morning --------------------------------------------------------------------------------------

/// A path as a unit of systemd has it.
std::string unit_word(const std::string& path) {
  std::string word;
  for (const char c : path) word += c == '%' ? "%%" : std::string(c == '"' || c == '\\' ? "\\" : "") + c;
  return word == path && shell_word(path) == path ? word : '"' + word + '"';
}

/// ` --file jobs.json`, each time with the path as `word` writes it; nothing for the usual file, which needs no name.
std::string file_option(const std::string& file, auto word) { return file.empty() ? "" : " --file " + word(file); }

/// An argument in a unit of systemd, where a `$` begins a variable.
std::string unit_argument(const std::string& path) { return join(split(unit_word(path), '$'), "$$"); }

/// A word of a line for crontab, where a `%` ends the line.
std::string crontab_word(const std::string& path) { return join(split(shell_word(path), '%'), "\\%"); }

/// A script that makes the units and enables them.
std::string script_with_units(const std::string& program, const std::string& file) {
  std::string script = "mkdir -p ~/.config/systemd/user\n";
  for (const auto& [name, unit] : notify::files) {
    constexpr std::string_view call = "ExecStart=followup notify";
    std::string text(unit);
    if (const std::size_t at = text.find(call); at != text.npos)
      text.replace(at, call.size(),
                   fmt::format("ExecStart={} notify{}", unit_word(program), file_option(file, unit_argument)));
    script += fmt::format("cat >~/.config/systemd/user/{} <<'END'\n{}END\n", name, text);
  }
  return script + "systemctl --user daemon-reload\nsystemctl --user enable --now followup-notify.timer\n";
}

// --- the notice -----------------------------------------------------------------------------------------------------

/// What asks for something now; what is optional does not.
std::vector<Action> pressing_actions(const Agenda& agenda) {
  std::vector<Action> actions = agenda.actions;
  std::erase_if(actions, [](const Action& action) { return action.judgement.urgency == Urgency::optional; });
  return actions;
}

/// Whether an interview begins within a day.
bool has_interview_soon(const Tracker& tracker, const Moment& now) {
  const auto is_soon = [&](const Application& application, const Interview& interview) {
    const Talk talk = talk_of(application, interview, now);
    const auto* at = std::get_if<Moment>(&talk.at);
    return at && is_upcoming(talk) && at->utc <= now.utc + date::days{1};
  };
  return std::ranges::any_of(tracker.applications, [&](const Application& one) {
    return !is_closed(one, tracker.policy, now) &&
           std::ranges::any_of(one.interviews, [&](const Interview& interview) { return is_soon(one, interview); });
  });
}

Notice notice_of(const std::vector<Action>& actions, std::size_t at_most, const std::string& counts, bool is_critical) {
  std::vector<std::string> lines;
  for (const Action& action : actions) {
    if (lines.size() == at_most) break;
    lines.push_back(visible(fmt::format("{} ({}, {})", action.judgement.text, action.company, action.handle)));
  }
  if (actions.size() > at_most) lines.push_back(fmt::format("and {} more", actions.size() - at_most));
  return {fmt::format("followup: {}", trimmed(counts, "\n")), join(lines, "\n"), is_critical};
}

json::Value as_json(const Notice& notice, const std::vector<Action>& actions, const char* shown) {
  return json::Value::object({{"format", "followup.notice/1"},
                              {"shown", shown ? json::Value(shown) : json::Value()},
                              {"title", notice.title},
                              {"body", notice.body},
                              {"urgency", notice.is_critical ? "critical" : "normal"},
                              {"handles", [&] {
                                 json::Value handles = json::Value::array();
                                 for (const Action& action : actions) handles.push_back(action.handle);
                                 return handles;
                               }()}});
}

Output give_notice(const NotifyArguments& arguments, const Services& services, const Env& env) {
  const bool is_for_desktop = read_target(arguments.to);
  const std::size_t at_most = read_count(arguments.at_most);
  const Tracker tracker = services.load();
  const Agenda agenda = evaluate(tracker, env.now, env.zone);
  const std::vector<Action> actions = pressing_actions(agenda);
  const Notice notice = notice_of(actions, at_most, brief_text(agenda, true, {}), has_interview_soon(tracker, env.now));
  const std::string occasion = join(actions, " ", &Action::handle);
  const bool is_news = !actions.empty() && !services.was_told(occasion);
  const bool is_shown = is_news && is_for_desktop && services.show_notice(notice);
  if (is_news) services.note_told(occasion);
  if (env.json) return {print_ascii(as_json(notice, actions, is_shown ? "desktop" : is_news ? "print" : nullptr))};
  return {is_news && !is_shown ? fmt::format("{}\n{}\n", notice.title, notice.body) : ""};
}

Output notify_by(const NotifyArguments& arguments, const Services& services, const Env& env) {
  if (arguments.install && arguments.cron) throw UsageError("take one of --install and --cron");
  const auto crontab_line = [&] {
    return fmt::format("0 8 * * * {} today --once{}\n", crontab_word(services.program),
                       file_option(services.unusual_file(), crontab_word));
  };
  const std::string text = arguments.install ? script_with_units(services.program, services.unusual_file())
                           : arguments.cron  ? crontab_line()
                                             : "";
  if (text.empty()) return give_notice(arguments, services, env);
  return {env.json ? print_ascii(json::Value::object({{"format", "followup.install/1"}, {"text", text}})) : text};
}

void notify_options(CLI::App& app, NotifyArguments& arguments) {
  option(app, "--to", "TARGET", arguments.to, "desktop, or print; if not said, printed where there is no desktop");
  option(app, "--at-most", "N", arguments.at_most, "how many things to name; 3 if not said");
  flag(app, "--install", arguments.install, "print the lines that have systemd do it each morning: ... | sh");
  flag(app, "--cron", arguments.cron, "print a line for crontab instead");
}

}  // namespace

constinit const Command notify_command{"notify",
                                       "show on the desktop what is to be done, once a day",
                                       {"followup notify", "followup notify --install"},
                                       bind<notify_options, notify_by>};

}  // namespace followup
