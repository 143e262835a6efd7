// Items as an iCalendar text. All times are UTC, so no zone has to be described; there is no METHOD, no ATTENDEE and no
// ORGANIZER, since nobody is invited.
#include <fmt/format.h>

#include <map>

#include "followup/interchange.hpp"
#include "followup/text.hpp"

namespace followup {
namespace {

/// `DTSTART;VALUE=DATE:20261201`, or `DTSTART:20261120T200000Z`
std::string time_line(std::string_view name, const When& when) {
  if (const auto* moment = std::get_if<Moment>(&when)) return content_line(name, utc_stamp(moment->utc));
  std::string day = iso(when);
  std::erase(day, '-');
  return content_line(fmt::format("{};VALUE=DATE", name), day);
}

/// `-PT2H`, `-PT90M`
std::string span_before(std::chrono::minutes span) {
  const auto hours = date::floor<std::chrono::hours>(span);
  return span == hours ? fmt::format("-PT{}H", hours.count()) : fmt::format("-PT{}M", span.count());
}

std::string alarm_of(const CalendarItem& item, std::chrono::minutes before) {
  const bool is_timed = std::holds_alternative<Moment>(item.start);
  return content_line("BEGIN", "VALARM") + content_line("ACTION", "DISPLAY") + text_line("DESCRIPTION", item.summary) +
         content_line("TRIGGER", is_timed ? span_before(before) : "PT9H") + content_line("END", "VALARM");
}

/// What only an event has: a to-do is no time that is taken.
std::string event_lines(const CalendarItem& item, Alarm alarm) {
  const bool is_interview = item.kind == "interview";
  std::string lines = content_line("TRANSP", is_interview && !item.is_off ? "OPAQUE" : "TRANSPARENT") +
                      content_line("CATEGORIES", item.kind);
  if (is_interview) lines += content_line("STATUS", item.is_off ? "CANCELLED" : "CONFIRMED");
  return lines + (alarm && !item.is_off ? alarm_of(item, *alarm) : "");
}

std::string todo_lines(const CalendarItem& item) {
  return content_line("STATUS", "NEEDS-ACTION") + content_line("PRIORITY", std::to_string(*item.priority)) +
         content_line("CATEGORIES", item.kind);
}

/// Whether a place is a link with no character that a URI has not (RFC 3986): it is written as it stands.
bool is_link(std::string_view place) {
  return place.starts_with("https://") && std::ranges::all_of(place, [](char c) {
           return is_letter(c) || is_digit(c) ||
                  std::string_view("-._~:/?#[]@!$&'()*+,;=%").find(c) != std::string_view::npos;
         });
}

std::string component(const CalendarItem& item, Alarm alarm) {
  const bool is_todo = item.priority.has_value();
  const std::string_view name = is_todo ? "VTODO" : "VEVENT";
  const std::string changed = utc_stamp(item.changed);
  return content_line("BEGIN", name) + content_line("UID", property_text(item.uid)) + content_line("DTSTAMP", changed) +
         content_line("LAST-MODIFIED", changed) + content_line("SEQUENCE", std::to_string(item.sequence)) +
         (is_todo ? time_line("DUE", item.start) : time_line("DTSTART", item.start) + time_line("DTEND", item.end)) +
         text_line("SUMMARY", item.summary) + text_line("DESCRIPTION", item.description) +
         text_line("LOCATION", item.where) + (is_link(item.where) ? content_line("URL", item.where) : "") +
         (is_todo ? todo_lines(item) : event_lines(item, alarm)) + content_line("END", name);
}

/// The value of each UID's own line that says when.
std::map<std::string, std::string> times_in(std::string_view calendars) {
  std::string unfolded(calendars);
  for (std::size_t at = 0; (at = unfolded.find("\r\n ", at)) != unfolded.npos;) unfolded.erase(at, 3);
  std::map<std::string, std::string> times;
  std::string uid;
  for (const std::string& line : split(unfolded, '\n')) {
    if (line.starts_with("UID:")) uid = line;
    if (line.starts_with("DTSTART") || line.starts_with("DTEND") || line.starts_with("DUE")) times[uid] += line;
  }
  return times;
}

}  // namespace

std::string calendar_text(const std::vector<CalendarItem>& items, Alarm alarm) {
  std::string text = content_line("BEGIN", "VCALENDAR") + content_line("VERSION", "2.0") +
                     content_line("PRODID", product_id()) + content_line("CALSCALE", "GREGORIAN") +
                     content_line("X-WR-CALNAME", "Job interviews") +
                     content_line("REFRESH-INTERVAL;VALUE=DURATION", "PT1H") + content_line("X-PUBLISHED-TTL", "PT1H");
  for (const CalendarItem& item : items) text += component(item, alarm);
  return text + content_line("END", "VCALENDAR");
}

std::string file_name(const CalendarItem& item) { return item.uid + ".ics"; }

CalendarChanges changes_between(std::string_view before, std::string_view after) {
  const std::map<std::string, std::string> old = times_in(before);
  const std::map<std::string, std::string> now = times_in(after);
  CalendarChanges changes;
  for (const auto& [uid, time] : now) {
    const auto known = old.find(uid);
    if (known == old.end())
      ++changes.fresh;
    else if (known->second != time)
      ++changes.moved;
  }
  for (const auto& [uid, time] : old)
    if (!now.contains(uid)) ++changes.gone;
  return changes;
}

}  // namespace followup
