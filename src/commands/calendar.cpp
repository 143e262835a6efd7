// The calendar, for other programs: printed, or kept in a file or a folder.
#include <nlohmann/json.hpp>

#include "commands/shared/command.hpp"
#include "followup/interchange.hpp"

namespace followup {
namespace {

struct CalendarArguments {
  std::optional<std::string> application;
  std::optional<std::string> to;
  std::optional<std::string> alarm;
  std::optional<std::string> since;
  bool todo = false;
};

/// `30m`, `2h`, `1d`
Alarm read_alarm(const std::optional<std::string>& typed) {
  constexpr int most = 999;
  if (!typed) return std::nullopt;
  const char unit = typed->empty() ? ' ' : typed->back();
  const auto count =
      typed->empty() ? std::nullopt : parse_number(std::string_view(*typed).substr(0, typed->size() - 1));
  const std::chrono::minutes one = unit == 'm'   ? std::chrono::minutes(1)
                                   : unit == 'h' ? std::chrono::hours(1)
                                   : unit == 'd' ? date::days(1)
                                                 : date::days(0);
  if (!count || *count < 0 || *count > most || one.count() == 0)
    throw UsageError(fmt::format("--alarm: '{}' is no span of time", *typed), "for example: 30m, 2h or 1d");
  return *count * one;
}

json::Value as_json(const std::vector<CalendarItem>& items) {
  json::Value all = json::Value::array();
  for (const CalendarItem& item : items)
    all.push_back(json::Value::object({{"uid", item.uid},
                                       {"kind", item.kind},
                                       {"application", item.application.value},
                                       {"company", item.company},
                                       {"start", iso(item.start)},
                                       {"end", iso(item.end)},
                                       {"summary", item.summary}}));
  return json::Value::object({{"format", "followup.calendar/1"}, {"items", all}});
}

/// `12 items in jobs.ics: 2 new, 1 moved, 1 gone.`
std::string in_words(const CalendarChanges& changes, std::size_t items, const std::string& to) {
  std::vector<std::string> parts;
  for (const auto& [count, word] :
       {std::pair(changes.fresh, "new"), std::pair(changes.moved, "moved"), std::pair(changes.gone, "gone")})
    if (count > 0) parts.push_back(fmt::format("{} {}", count, word));
  return fmt::format("{} in {}: {}.", plural(items, "item"), to,
                     parts.empty() ? "none new, moved or gone" : join(parts));
}

/// What a folder has for the calendar: of one application, nothing of the others is touched.
Handout handout_of(const std::vector<CalendarItem>& items, const std::string& to, Alarm alarm,
                   const Application* application) {
  Handout handout{.to = to,
                  .text = calendar_text(items, alarm),
                  .kind = "a calendar of followup's",
                  .is_ours = [](std::string_view old) { return is_signed(old, "VCALENDAR"); },
                  .belongs_to_us =
                      [start = application ? uid_start(*application) : ""](std::string_view name) {
                        return name.starts_with(start) && name.ends_with(calendar_file_end);
                      }};
  for (const CalendarItem& item : items) handout.files.push_back({file_name(item), calendar_text({item}, alarm)});
  return handout;
}

Output calendar(const CalendarArguments& arguments, const Services& services, const Env& env) {
  constexpr date::days usual_past{90};
  const Tracker tracker = services.load();
  const Alarm alarm = read_alarm(arguments.alarm);
  const auto since = read_day("--since", arguments.since, Direction::past, tracker, env);
  const Application* application = nullptr;
  if (arguments.application)
    application = &look_up_application(tracker, *arguments.application, env.now, Among::open_first);
  CalendarChoice choice{.since = since ? since->day : day_of(env.now) - usual_past, .with_todos = arguments.todo};
  if (application) choice.application = application->id;
  const std::vector<CalendarItem> items = calendar_items(tracker, choice, env.now, env.zone);
  std::string said;
  if (arguments.to) {
    const Handout handout = handout_of(items, *arguments.to, alarm, application);
    said = paragraph(in_words(changes_between(services.hand_out(handout), handout.text), items.size(), *arguments.to),
                     env.style);
  }
  if (env.json) return {print_ascii(as_json(items))};
  if (arguments.to) return {said};
  const bool is_terminal = env.style.width.has_value();
  return {.text = calendar_text(items, alarm), .aside = is_terminal ? "To keep it: followup calendar --to FILE\n" : ""};
}

void calendar_options(CLI::App& app, CalendarArguments& arguments) {
  optional(app, "APPLICATION", arguments.application, "only that of this one, by its number or name");
  option(app, "--to", "FILE", arguments.to,
         "keep it in a file, which is replaced as a whole, or in a folder, with a file for each item (khal, "
         "vdirsyncer, todoman); a folder that is not there yet ends in /");
  flag(app, "--todo", arguments.todo, "what is to be done as well, as to-dos");
  option(app, "--alarm", "SPAN", arguments.alarm,
         "ring so long before an interview (30m, 2h, 1d), and at nine on the other days");
  option(app, "--since", "DATE", arguments.since, "past interviews from that day on; else of the last 90 days");
}

}  // namespace

constinit const Command calendar_command{
    "calendar",
    "the interviews, promised days and follow-up days, for a calendar program",
    {"followup calendar --to interviews.ics", "followup calendar initech --todo --alarm 2h"},
    bind<calendar_options, calendar>};

}  // namespace followup
