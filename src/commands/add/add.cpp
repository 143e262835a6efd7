// An interview: of a new application, or the next round of one.
#include "commands/add/add.hpp"

namespace followup {
namespace {

/// It is typed after the interview: `today` is now. Any other day without a time stays one.
Understood read_at(const NewInterview& arguments, const Tracker& tracker, const Env& env) {
  if (!arguments.on || without_case(*arguments.on) == "today") return {env.now};
  return read_when("--on", *arguments.on, Direction::both, tracker, env);
}

/// Refuses a date in the place of the role, which nobody has.
void check_is_role(const std::string& role, const Tracker& tracker, const Env& env) {
  const Typing typing{env.now, env.zone, tracker.policy.calendar(), env.find_zone};
  const auto read = read_date(role, Direction::both, typing);
  const auto* misread = std::get_if<Misread>(&read);
  if (!misread || !misread->choices.empty())
    throw UsageError(fmt::format("ROLE '{}' is a date; nothing was changed", role), "",
                     {"ROLE", role, {{{"--on", role}, ""}}, "if that is when the interview is:"});
}

/// Without a date there is no interview yet that any of this could be about.
void check_no_date(const NewInterview& arguments) {
  const bool is_of_interview = arguments.on || arguments.kind || arguments.where || !arguments.met.empty() ||
                               arguments.decision_by || arguments.ask_on || arguments.ask_by || arguments.note;
  if (is_of_interview)
    throw UsageError("--no-date is for an application without an interview; nothing was changed",
                     "what goes with it: ROLE, --via, --no-calls, --reference, --new\n"
                     "whom you know there: followup person COMPANY NAME --email ADDRESS");
}

/// What is said of an application that was added without an interview, or was known.
Lines no_interview(const Application& application, bool is_known) {
  const std::string next = fmt::format("Once it has a date: followup add {} --on DATE", application.id.value);
  if (!is_known) return {"No interview yet. " + next};
  return {fmt::format("Application {}, {}, is on record already{}.", application.id.value, title_of(application),
                      application.interviews.empty() ? ", without an interview"
                                                     : ": an interview without a date is not recorded"),
          next};
}

/// `line` says the same without questions; empty if none were asked.
Edited add(const NewInterview& arguments, const std::string& line, Tracker tracker, const Env& env) {
  const Report report = record_interview(arguments, tracker, env);
  const Application& application = *find(tracker, report.about.front());
  const std::string missing =
      env.style.width && !env.json ? first_question(application, tracker.policy, env.now) : std::string();
  Edited edited = say(std::move(tracker), "add", report, env);
  if (!missing.empty()) edited.output.text += paragraph(missing, env.style);
  if (!line.empty()) edited.output.text = fmt::format("\n{}The same without questions: {}\n", edited.output.text, line);
  return edited;
}

/// The command line that says the same.
std::string line_of(const NewInterview& interview) {
  std::string line = "followup add " + shell_word(interview.company.value_or(""));
  const auto add = [&](const std::string& option, const std::string& value) {
    if (!value.empty()) line += fmt::format(" {}{}{}", option, value.starts_with('-') ? '=' : ' ', shell_word(value));
  };
  if (interview.role) line += " " + shell_word(*interview.role);
  add("--on", interview.on.value_or(""));
  add("--kind", interview.kind.value_or(""));
  add("--where", interview.where.value_or(""));
  for (const std::string& met : interview.met) add("--met", met);
  add("--decision-by", interview.decision_by.value_or(""));
  add("--ask-on", interview.ask_on.value_or(""));
  add("--ask-by", interview.ask_by.value_or(""));
  if (interview.no_calls) line += " --no-calls";
  for (const std::string& reference : interview.references) add("--reference", reference);
  add("--note", interview.note.value_or(""));
  add("--via", interview.via.value_or(""));
  return line + (interview.is_new ? " --new" : "") + (interview.another ? " --another" : "");
}

/// Without a company, a person is asked for it and all the rest.
Output ask_and_add(NewInterview arguments, const Services& services, const Env& env) {
  if (arguments.no_date)
    throw UsageError("add --no-date: COMPANY is missing",
                     "for example: followup add Initech 'Packaging manager' --no-date");
  if (!services.ask || env.json)
    throw UsageError("add: COMPANY is missing",
                     "for example: followup add Initech 'Packaging manager' --on 'yesterday 3pm' --met 'Nick Claus'");
  ask_for_interview(arguments, services, env);
  if (is_statement_alone(arguments)) arguments.on = "today";
  return services.change([&, line = line_of(arguments)](Tracker tracker, const Env& now) {
    return add(arguments, line, std::move(tracker), now);
  });
}

Operation add_or_ask(const NewInterview& arguments) {
  if (arguments.invite)
    return Procedure([=](const Services& services, const Env& env) { return add_invited(arguments, services, env); });
  if (arguments.event || arguments.me)
    throw UsageError("--event and --me go with --invite", "for example: followup add --invite invite.ics --event 1");
  if (!arguments.company)
    return Procedure([=](const Services& services, const Env& env) { return ask_and_add(arguments, services, env); });
  return Edit([=](Tracker tracker, const Env& env) { return add(arguments, "", std::move(tracker), env); });
}

void add_options(CLI::App& app, NewInterview& arguments) {
  optional(app, "COMPANY", arguments.company,
           "who interviewed you, or the id of what goes on; not said, you are asked for all");
  optional(app, "ROLE", arguments.role, "for what");
  option(app, "--on", "DATE", arguments.on, "when the interview was, or will be; now if not said");
  option(app, "--kind", "KIND", arguments.kind, "onsite, phone, video, or another word");
  repeatable(app, "--met", "NAME", arguments.met, "whom you met: 'Name <address>' or 'Name'; again for each");
  option(app, "--where", "TEXT", arguments.where, "where it is: an address, a link, a number");
  statement_options(app, arguments);
  flag(app, "--no-calls", arguments.no_calls, "they asked not to be called");
  repeatable(app, "--reference", "NAME", arguments.references, "who may be called about you; again for each");
  option(app, "--note", "TEXT", arguments.note, "what to remember of the interview");
  option(app, "--via", "TEXT", arguments.via, "how you came to it");
  option(app, "--invite", "FILE", arguments.invite,
         "read it from an invitation, an .ics file or an e-mail; - is standard input");
  option(app, "--event", "N", arguments.event, "with --invite: which of several events, or all");
  option(app, "--me", "ADDRESS", arguments.me, "with --invite: which of those invited is you; else $EMAIL");
  flag(app, "--no-date", arguments.no_date, "an opening whose first interview has no date yet");
  flag(app, "--new", arguments.is_new, "another application, not the next round of an open one");
  flag(app, "--another", arguments.another, "another talk on the day of one that is planned");
}

/// Puts what nobody types into an interview. The end is that of the invitation's own time, on the same clock.
void put_invited(const Invited& invited, Interview& interview) {
  if (!invited.invite.uid.empty()) interview.invite = invited.invite;
  const auto* at = std::get_if<Moment>(&interview.at);
  if (invited.is_time_typed || !invited.until || !at) return;
  interview.until = invited.until;
  interview.until->offset = at->offset;
}

/// Says who is there, and records whom.
void tell_of(Interview& interview, const NewInterview& arguments, const Tracker& tracker, Application& application,
             const Env& env, Lines& lines) {
  if (!arguments.invited) return introduce(arguments.met, tracker, application, interview, env.now, lines);
  if (arguments.invited->is_floating && !arguments.invited->is_time_typed)
    lines.emplace_back("The invitation names no time zone: its time is taken for one of yours.");
  introduce_invited(arguments.met, tracker, application, interview, env.now, lines);
  introduce_organizer(arguments.invited->organizer, tracker, application, lines);
}

}  // namespace

Interview* invited_by(const std::string& uid, Application& application) {
  const auto found = std::ranges::find_if(application.interviews, [&](const Interview& interview) {
    return !uid.empty() && interview.invite && interview.invite->uid == uid;
  });
  return found == application.interviews.end() ? nullptr : &*found;
}

Report record_interview(const NewInterview& arguments, Tracker& tracker, const Env& env) {
  const std::string company = read_name("COMPANY", arguments.company.value_or(""));
  const std::string role = arguments.role ? read_name("ROLE", *arguments.role) : "";
  if (!role.empty()) check_is_role(role, tracker, env);
  if (arguments.no_date) check_no_date(arguments);
  const Understood at = read_at(arguments, tracker, env);
  const Statement statement = read_statement(arguments, day_of(at.when), "the interview", tracker, env);
  Interview said{.at = at.when,
                 .kind = read_text("--kind", arguments.kind),
                 .where = read_text("--where", arguments.where),
                 .notes = read_text("--note", arguments.note)};
  give_time(said, at, env);
  put(statement, said);
  if (arguments.invited) put_invited(*arguments.invited, said);
  Lines lines;
  Application& application = application_for(company, role, arguments.is_new, tracker, env.now, lines);
  if (arguments.no_date) {
    const Lines told = no_interview(application, lines.empty());
    lines.insert(lines.end(), told.begin(), told.end());
  } else {
    Interview* known = said.invite ? invited_by(said.invite->uid, application) : nullptr;
    if (known && is_known_already(*known, said, at, arguments, application, env, lines))
      return {{application.id}, lines};
    if (known) follow_invitation(*known, said, at, arguments, application, env, lines);
    Interview& interview = known ? *known : interview_for(said, at, arguments, application, env, lines);
    tell_of(interview, arguments, tracker, application, env, lines);
  }
  lines.insert(lines.end(), statement.lines.begin(), statement.lines.end());
  if (arguments.no_calls) set_no_calls(application, lines);
  add_references(arguments.references, tracker, application, lines);
  if (!said.notes.empty()) lines.push_back(fmt::format("Note: {}", said.notes));
  set_text("via", arguments.via, title_of(application), application.via, lines);
  return {{application.id}, lines};
}

constinit const Command add_command{
    "add",
    "record an interview, and all that was said",
    {"followup add Initech 'Packaging manager' --met 'Nick Claus <nick@initech.example>' --decision-by +10d",
     "followup add Globex --on yesterday --kind phone --met 'Sam Roe' --note 'asked about night shifts'"},
    bind<add_options, add_or_ask>};

}  // namespace followup
