// What the lines of a calendar say: its method, its zones, its events.
#include "followup/invitation.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "followup/log.hpp"
#include "followup/text.hpp"
#include "interchange/invitation/clocks.hpp"

namespace followup {
namespace {

std::string lower_value(const CalendarLine& line) { return lower_case(trimmed(line.value)); }

// --- people ---------------------------------------------------------------------------------------------------------

/// The name and the address; the address is what is behind `mailto:`, else a parameter.
Invitee invitee_of(const CalendarLine& line) {
  constexpr std::string_view scheme = "mailto:";
  const std::string value = text_of_property(trimmed(line.value));
  const bool is_mail = lower_case(value).starts_with(scheme);
  std::string name = text_of_property(line.parameter("CN"));
  std::ranges::replace(name, '\n', ' ');
  return {trimmed(name), is_mail ? trimmed(value.substr(scheme.size())) : text_of_property(line.parameter("EMAIL"))};
}

/// Whether it is somebody, and no room, list or calendar.
bool is_individual(const CalendarLine& line) {
  const std::string type = lower_case(line.parameter("CUTYPE"));
  const std::string value = lower_value(line);
  return (type.empty() || type == "individual") && !value.ends_with("@resource.calendar.google.com") &&
         !value.ends_with("@group.calendar.google.com");
}

// --- events ---------------------------------------------------------------------------------------------------------

void put_times(const Component& part, Clocks& clocks, InvitedEvent& event) {
  const CalendarLine* line = part.line("DTSTART");
  if (!line) return;
  const std::string zone = line->parameter("TZID");
  event.start_as_written = text_of_property(line->value) + (zone.empty() ? "" : fmt::format(" ({})", zone));
  const auto start = clocks.time_of(*line);
  if (!start) return;
  event.start = start->when;
  event.zone = start->zone;
  event.is_floating = start->is_floating;
  const auto* begin = std::get_if<Moment>(&start->when);
  if (!begin) return;
  if (const CalendarLine* end_line = part.line("DTEND")) {
    const auto end = clocks.time_of(*end_line);
    const auto* moment = end ? std::get_if<Moment>(&end->when) : nullptr;
    if (moment) event.end = *moment;
  } else if (const auto duration = parse_duration(part.value("DURATION"))) {
    event.end = Moment{.utc = begin->utc + *duration, .offset = begin->offset};
  }
  if (event.end && (event.end->utc <= begin->utc || !parse_moment(iso(*event.end)))) event.end.reset();
}

/// How often an event was changed; of programs that write a moment there, the greatest number that a record may have.
std::optional<int> sequence_of(const Component& part) {
  const auto number = parse_number<std::int64_t>(trimmed(part.value("SEQUENCE")));
  if (!number || *number < 0) return std::nullopt;
  return static_cast<int>(std::min<std::int64_t>(*number, greatest_number));
}

InvitedEvent event_of(const Component& part, Clocks& clocks, bool is_all_off) {
  constexpr std::size_t longest_uid = 1000;  // bytes; a longer one is known by its start
  InvitedEvent event{.uid = shorten(part.text("UID"), longest_uid),
                     .sequence = sequence_of(part),
                     .repeats = part.line("RRULE") || part.line("RDATE"),
                     .is_off = is_all_off || lower_case(trimmed(part.value("STATUS"))) == "cancelled",
                     .summary = part.text("SUMMARY"),
                     .location = part.text("LOCATION"),
                     .description = part.text("DESCRIPTION")};
  if (const CalendarLine* occurrence = part.line("RECURRENCE-ID")) {
    event.uid += fmt::format(" {}", text_of_property(occurrence->value));
    event.repeats = false;
  }
  put_times(part, clocks, event);
  for (const CalendarLine& line : part.lines) {
    if (line.name == "ATTENDEE" && is_individual(line)) event.attendees.push_back(invitee_of(line));
    if (line.name == "ORGANIZER" && is_individual(line)) event.organizer = invitee_of(line);
    const bool is_conference = line.name == "X-GOOGLE-CONFERENCE" || line.name == "CONFERENCE" || line.name == "URL" ||
                               line.name == "X-MICROSOFT-SKYPETEAMSMEETINGURL";
    if (is_conference) event.conference += text_of_property(line.value) + "\n";
  }
  return event;
}

}  // namespace

std::variant<Invitation, NoInvitation> read_invitation(std::string_view bytes, const Zone& own,
                                                       const FindZone& find_zone) {
  if (!is_calendar(bytes)) return NoInvitation{"it is no calendar", 1};
  const std::vector<CalendarLine> lines = calendar_lines(bytes);
  const auto whole = components(lines);
  if (const auto* no = std::get_if<NoInvitation>(&whole)) return *no;
  const std::vector<Component>& calendars = std::get<Component>(whole).parts;
  std::ptrdiff_t count = 0;
  for (const Component& calendar : calendars) count += std::ranges::count(calendar.parts, "vevent", &Component::name);
  constexpr int most_events = 100;  // a longer list is no invitation
  const int last = lines.back().number;
  if (count == 0) return NoInvitation{"no event is in it", last};
  if (count > most_events) return NoInvitation{fmt::format("it has {} events, too many to be invited to", count), last};
  Invitation invitation{.is_in_windows_1252 = std::ranges::count(lines, true, &CalendarLine::is_in_windows_1252) > 0};
  for (const Component& calendar : calendars) {
    Clocks clocks(calendar, own, find_zone);
    invitation.method = upper_case(trimmed(calendar.text("METHOD")));
    for (const Component& part : calendar.parts)
      if (part.name == "vevent") invitation.events.push_back(event_of(part, clocks, invitation.method == "CANCEL"));
  }
  return invitation;
}

}  // namespace followup
