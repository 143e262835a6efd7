// An interview: of a new application, or the next round of one.
#include "commands/add.hpp"

namespace followup {
namespace {

/// The arguments, understood.
struct Wanted {
  std::string company;
  std::string role;
  Interview interview;
  std::string at;           ///< of the interview, in words
  std::string decision_by;  ///< in words
  std::vector<Introduction> people;
  std::vector<std::string> references;
  std::string via;
};

/// It is typed after the interview: `today` is now. Any other day without a time stays one.
Understood read_at(const NewInterview& arguments, const Tracker& tracker, const Env& env) {
  if (!arguments.on || without_case(*arguments.on) == "today") return {env.now};
  return read_when("--on", *arguments.on, Direction::past, tracker, env);
}

Wanted understand(const NewInterview& arguments, const Tracker& tracker, const Env& env) {
  Wanted wanted;
  wanted.company = read_name("COMPANY", arguments.company.value_or(""));
  if (arguments.role) wanted.role = read_name("ROLE", *arguments.role);
  Interview& interview = wanted.interview;
  const Understood at = read_at(arguments, tracker, env);
  interview.at = at.when;
  wanted.at = in_full(at, day_of(env.now));
  interview.kind = read_text("--kind", arguments.kind);
  const auto decision_by = read_day("--decision-by", arguments.decision_by, Direction::future, tracker, env);
  if (decision_by) interview.decision_by = decision_by->day;
  if (decision_by) wanted.decision_by = decision_by->words;
  interview.notes = read_text("--note", arguments.note);
  if (interview.decision_by && *interview.decision_by < day_of(interview.at))
    throw UsageError(fmt::format("--decision-by {} is before the interview, {}", long_date(*interview.decision_by),
                                 long_date(day_of(interview.at))));
  for (const std::string& typed : arguments.met) wanted.people.push_back(read_introduction(typed));
  for (const std::string& typed : arguments.references) wanted.references.push_back(read_name("--reference", typed));
  wanted.via = read_text("--via", arguments.via);
  return wanted;
}

Edited add(const NewInterview& arguments, const std::string& line, Tracker tracker, const Env& env) {
  const Report report = record_interview(arguments, tracker, env);
  const Application& application = *find(tracker, report.about.front());
  const std::string missing =
      env.style.width && !env.json ? still_missing(application, tracker.policy, env.now) : std::string();
  Edited edited = say(std::move(tracker), report, env);
  edited.output.text += missing;
  if (!line.empty()) edited.output.text = fmt::format("\n{}The same without questions: {}\n", edited.output.text, line);
  return edited;
}

/// Without a company, a person is asked for it and all the rest.
Output ask_and_add(NewInterview arguments, const Services& services, const Env& env) {
  if (!services.ask || env.json)
    throw UsageError("add: COMPANY is missing",
                     "for example: followup add Initech 'Packaging manager' --on 'fri 3pm' --met 'Nick Claus'");
  ask_for_interview(arguments, services, env);
  return services.change([&, line = line_of(arguments)](Tracker tracker, const Env& now) {
    return add(arguments, line, std::move(tracker), now);
  });
}

Operation add_or_ask(const NewInterview& arguments) {
  if (!arguments.company)
    return Procedure([=](const Services& services, const Env& env) { return ask_and_add(arguments, services, env); });
  return Edit([=](Tracker tracker, const Env& env) { return add(arguments, "", std::move(tracker), env); });
}

void options(CLI::App& app, NewInterview& arguments) {
  optional(app, "COMPANY", arguments.company,
           "who interviewed you, or the id of what goes on; not said, you are asked for all");
  optional(app, "ROLE", arguments.role, "for what");
  option(app, "--on", "DATE", arguments.on, "when the interview was, or will be; now if not said");
  option(app, "--kind", "KIND", arguments.kind, "onsite, phone, video, or another word");
  repeatable(app, "--met", "NAME", arguments.met, "whom you met: 'Name <address>' or 'Name'; again for each");
  option(app, "--decision-by", "DATE", arguments.decision_by, "the day by which they promised to decide");
  flag(app, "--no-calls", arguments.no_calls, "they asked not to be called");
  repeatable(app, "--reference", "NAME", arguments.references, "whom they may ask about you; again for each");
  option(app, "--note", "TEXT", arguments.note, "what to remember of the interview");
  option(app, "--via", "TEXT", arguments.via, "how you came to it");
  flag(app, "--new", arguments.is_new, "another application, not the next round of an open one");
}

}  // namespace

Report record_interview(const NewInterview& arguments, Tracker& tracker, const Env& env) {
  const Wanted wanted = understand(arguments, tracker, env);
  Report report{"add", {}, {}};
  Lines& lines = report.lines;
  Application& application = application_for(wanted.company, wanted.role, arguments.is_new, tracker, env.now, lines);
  report.about = {application.id};
  const InterviewId id = add_interview(application, wanted.interview);
  Interview& interview = application.interviews.back();
  lines.push_back(fmt::format("Interview {}{}{}{}: {}.", id.value, interview.kind.empty() ? "" : ", ", interview.kind,
                              is_before(env.now, interview.at) ? ", upcoming" : "", wanted.at));
  introduce(wanted.people, application, interview, lines);
  if (interview.decision_by) lines.push_back(fmt::format("Decision promised by {}.", wanted.decision_by));
  if (arguments.no_calls) lines.emplace_back("They asked not to be called.");
  if (arguments.no_calls) application.no_calls = true;
  add_references(wanted.references, application, lines);
  if (!interview.notes.empty()) lines.push_back(fmt::format("Note: {}", interview.notes));
  if (arguments.via) set_text("via", wanted.via, title_of(application), application.via, lines);
  return report;
}

constinit const Command add_command{
    "add",
    "record an interview, and all that was said",
    {"followup add Initech 'Packaging manager' --met 'Nick Claus <nick@initech.example>' --decision-by +10d",
     "followup add Globex --on yesterday --kind phone --met 'Sam Roe' --note 'asked about night shifts'"},
    bind<options, add_or_ask>};

}  // namespace followup
