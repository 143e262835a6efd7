// An interview, or what became of one, read from an invitation.
#include "commands/add/invited.hpp"
#include "commands/shared/talks.hpp"

namespace followup {
namespace {

/// The interview of any application that came from an invitation, and that application.
struct Origin {
  Application* application = nullptr;
  Interview* interview = nullptr;
};

Origin origin_of(const std::string& uid, Tracker& tracker) {
  for (Application& application : tracker.applications)
    if (Interview* interview = invited_by(uid, application)) return {&application, interview};
  return {};
}

void check_goes_together(const NewInterview& typed) {
  if (typed.no_date) throw UsageError("--no-date does not go with --invite; nothing was changed");
  if (typed.is_new && !typed.company)
    throw UsageError("--new needs the company; nothing was changed", "followup add COMPANY ROLE --invite FILE --new");
}

/// The time as it is typed: with the zone that it was given in, if the clocks there show another time than the user's.
std::string typed_time(const InvitedEvent& event, const Env& env) {
  if (event.repeats)
    throw UsageError("the event repeats, and one interview does not; nothing was changed", "say when it is: --on DATE");
  if (!event.start)
    throw UsageError(fmt::format("the time of the event is not clear: {}; nothing was changed",
                                 event.start_as_written.empty() ? "it has none" : "'" + event.start_as_written + "'"),
                     "say when it is: --on 'DATE TIME ZONE', for example: --on '2026-12-02 14:30 America/New_York'");
  const auto* moment = std::get_if<Moment>(&*event.start);
  const auto found = moment && !event.zone.empty() ? env.find_zone(event.zone) : decltype(env.find_zone(""))();
  const auto* zone = std::get_if<NamedZone>(&found);
  if (!moment || !zone || !zone->zone) return iso(*event.start);
  const Moment there = in_zone(moment->utc, zone->zone);
  const auto again = at_local(local_time(there), zone->zone);  // a time that comes twice is read as the first
  if (there.offset == moment->offset || !again || again->utc != there.utc) return iso(*event.start);
  return fmt::format("{} {} {}", iso(day_of(there)), clock_time(there), zone->name);
}

/// Whether more was typed than what says which interview it is, and when.
bool is_more_typed(const NewInterview& typed) {
  return typed.kind || typed.where || !typed.met.empty() || !typed.references.empty() || typed.note || typed.via ||
         typed.decision_by || typed.ask_on || typed.ask_by || typed.no_calls || typed.another;
}

/// What the event says, beneath what was typed.
NewInterview as_typed(const InvitedEvent& event, const NewInterview& typed, const InvitationSource& source,
                      const Env& env) {
  NewInterview said = typed;
  const Venue venue = venue_of(event);
  InvitedEvent others = event;
  if (!typed.met.empty()) others.attendees.clear();
  const InvitedPeople people = people_of(others, source);
  if (!said.on) said.on = typed_time(event, env);
  if (!said.kind && !venue.kind.empty()) said.kind = venue.kind;
  if (!said.where && !venue.where.empty()) said.where = venue.where;
  if (said.met.empty()) said.met = people.met;
  said.invited = Invited{.invite = {.uid = event.uid, .sequence = event.sequence},
                         .until = event.end,
                         .organizer = people.organizer,
                         .is_floating = event.is_floating,
                         .is_time_typed = typed.on.has_value(),
                         .is_kind_typed = typed.kind.has_value(),
                         .is_where_typed = typed.where.has_value(),
                         .is_more_typed = is_more_typed(typed)};
  return said;
}

/// Throws `UsageError` if the interview is on record with another application than the one that was typed.
void check_is_same(const Origin& origin, const NewInterview& typed) {
  const bool is_another = typed.is_new || (typed.company && !is_of(*origin.application, *typed.company));
  if (is_another)
    throw UsageError(
        fmt::format("the invitation is on record, as interview {} of application {}, {}; nothing was changed",
                    origin.interview->id.value, origin.application->id.value, title_of(*origin.application)));
}

/// The application that was typed, has the interview already, or is told by who invites; its id. Throws as
/// `check_is_same`.
std::string company_of(const InvitedEvent& event, const NewInterview& typed, const InvitationSource& source,
                       Tracker& tracker, const Env& env) {
  const Origin origin = origin_of(event.uid, tracker);
  if (!origin.application)
    return typed.company ? *typed.company : fmt::to_string(application_of(event, source, tracker, env).id.value);
  check_is_same(origin, typed);
  return fmt::to_string(origin.application->id.value);
}

/// The interview of that very time that came from no invitation, in the application that the event is for; or nothing.
Origin planned_at(const InvitedEvent& event, const NewInterview& typed, const InvitationSource& source,
                  Tracker& tracker, const Env& env) {
  Application* application = nullptr;
  try {
    application = typed.company ? &look_up_application(tracker, *typed.company, env.now)
                                : find(tracker, application_of(event, source, tracker, env).id);
  } catch (const NotFound&) {
    if (typed.company) throw;
    return {};
  }
  for (Interview& interview : application->interviews)
    if (!interview.invite && is_at(interview.at, *event.start)) return {application, &interview};
  return {};
}

/// Records that an event is off. Throws `NotFound` if it is not on record, and `UsageError` if more was typed.
Report record_off(const InvitedEvent& event, const NewInterview& typed, const InvitationSource& source,
                  Tracker& tracker, const Env& env) {
  if (is_more_typed(typed))
    throw UsageError(
        "the invitation says that the interview is off: nothing else can be recorded with it; nothing was changed",
        "what they said: followup heard APPLICATION TEXT");
  Origin origin = origin_of(event.uid, tracker);
  if (origin.application) check_is_same(origin, typed);
  if (!origin.application && event.start) origin = planned_at(event, typed, source, tracker, env);
  if (!origin.application)
    throw NotFound(
        fmt::format("the invitation calls off an interview that is not on record: {}, {}; nothing was changed",
                    time_of(event, env), shorten(event.summary, 100)),
        "if you know it under another time: followup cancel APPLICATION");
  Application& application = *origin.application;
  const Talk talk = talk_of(application, *origin.interview, env.now);
  const std::optional<Invite>& invite = origin.interview->invite;
  if (invite && event.sequence && *event.sequence < invite->sequence.value_or(0))
    return {{application.id}, {known_already(talk, true, application, env)}};
  if (talk.is_off) return {{application.id}, off_already(talk, application, day_of(env.now))};
  if (origin.interview->invite && event.sequence) origin.interview->invite->sequence = event.sequence;
  return {{application.id}, call_off(talk, read_on(std::nullopt, tracker, env), "", false, application, env)};
}

Report record_one(const InvitedEvent& event, const NewInterview& typed, const InvitationSource& source,
                  Tracker& tracker, const Env& env) {
  if (event.is_off) return record_off(event, typed, source, tracker, env);
  NewInterview said = as_typed(event, typed, source, env);
  said.company = company_of(event, typed, source, tracker, env);
  return record_interview(said, tracker, env);
}

Edited record(const std::vector<InvitedEvent>& events, const NewInterview& typed, const InvitationSource& source,
              Tracker tracker, const Env& env) {
  Report all;
  for (const InvitedEvent& event : events) {
    const Report report = record_one(event, typed, source, tracker, env);
    if (all.about.empty() || all.about.back() != report.about.front()) all.about.push_back(report.about.front());
    all.lines.insert(all.lines.end(), report.lines.begin(), report.lines.end());
  }
  if (source.is_in_windows_1252)
    all.lines.emplace_back("The file is not UTF-8: its letters are read as those of windows-1252.");
  return say(std::move(tracker), "add", all, env);
}

}  // namespace

Output add_invited(const NewInterview& arguments, const Services& services, const Env& env) {
  check_goes_together(arguments);
  InvitationSource source{.file = *arguments.invite,
                          .me = arguments.me ? read_email("--me", *arguments.me) : "",
                          .my_address = services.my_address};
  const std::vector<InvitedEvent> events = read_events(arguments, services, source, env);
  return services.change(
      [&](Tracker tracker, const Env& now) { return record(events, arguments, source, std::move(tracker), now); });
}

}  // namespace followup
