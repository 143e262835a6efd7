// The events of an invitation that are asked for.
#include "commands/add/invited.hpp"
#include "followup/mail.hpp"

namespace followup {
namespace {

/// The calendar in a file, which may be an e-mail that brings one, and whom that was sent to.
std::string calendar_in(std::string bytes, InvitationSource& source) {
  if (!is_mail(bytes)) return bytes;
  const auto mail = read_mail(bytes);
  if (!mail || mail->calendar.empty())
    throw UsageError(
        fmt::format("the e-mail in {} brings no invitation; nothing was changed", name_of_input(source.file)),
        "to record what it says: followup heard APPLICATION TEXT");
  source.mailed_to = mail->to;
  return mail->calendar;
}

Invitation invitation_in(const std::string& bytes, const std::string& file, const Env& env) {
  auto read = read_invitation(bytes, env.zone, env.find_zone);
  if (const auto* no = std::get_if<NoInvitation>(&read))
    throw UsageError(
        fmt::format("{} is no invitation: line {}: {}; nothing was changed", name_of_input(file), no->line, no->why),
        "it is the .ics file that came with the e-mail, or the e-mail itself");
  auto& invitation = std::get<Invitation>(read);
  constexpr std::array<std::string_view, 4> answers{"REPLY", "COUNTER", "DECLINECOUNTER", "REFRESH"};
  if (std::ranges::count(answers, invitation.method) > 0)
    throw UsageError(fmt::format("{} is an answer to an invitation ({}), and no invitation; nothing was changed",
                                 name_of_input(file), invitation.method));
  std::ranges::stable_sort(invitation.events, [](const InvitedEvent& one, const InvitedEvent& other) {
    return one.start && other.start ? is_before(*one.start, *other.start) : one.start && !other.start;
  });
  return invitation;
}

/// The events that were asked for; all of them if there is one.
std::vector<InvitedEvent> choose(const std::vector<InvitedEvent>& events, const NewInterview& typed, const Env& env) {
  const std::string event = typed.event.value_or(events.size() == 1 ? "1" : "");
  if (event == "all" && typed.on && events.size() > 1)
    throw UsageError("--on is for one of the events; nothing was changed", "say which: --event N");
  if (event == "all") return events;
  const auto number = parse_number<std::size_t>(event);
  if (number && *number >= 1 && *number <= events.size()) return {events[*number - 1]};
  const std::string& file = *typed.invite;
  Suggestions suggestions{"--invite", file, {}, "say which is meant:"};
  for (std::size_t i = 0; i < events.size(); ++i)
    suggestions.all.push_back({{file, "--event", fmt::to_string(i + 1)},
                               fmt::format("{}: {}", time_of(events[i], env), shorten(events[i].summary, 100))});
  suggestions.all.push_back({{file, "--event", "all"}, "each of them is a talk of its own"});
  throw UsageError(fmt::format("{} has {}{}; nothing was changed", name_of_input(file), plural(events.size(), "event"),
                               event.empty() ? "" : fmt::format(", and none is '{}'", event)),
                   "", typed.event ? Suggestions() : suggestions);
}

}  // namespace

std::string time_of(const InvitedEvent& event, const Env& env) {
  return event.start ? in_full(*event.start, day_of(env.now)) : event.start_as_written;
}

std::vector<InvitedEvent> read_events(const NewInterview& typed, const Services& services, InvitationSource& source,
                                      const Env& env) {
  constexpr std::size_t most = 1U << 20U;  // bytes
  const std::string calendar = calendar_in(services.read_file(source.file, most), source);
  const Invitation invitation = invitation_in(calendar, source.file, env);
  source.is_in_windows_1252 = invitation.is_in_windows_1252;
  return choose(invitation.events, typed, env);
}

}  // namespace followup
