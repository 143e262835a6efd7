// Invitations as calendar programs write them, and as nobody should.

#include "followup/invitation.hpp"
#include "bytes_of.hpp"
#include "catch.hpp"
#include "followup/text.hpp"

namespace followup {
namespace {

using followup::testing::bytes_of;
using std::chrono::hours;

constexpr std::string_view crlf = "\r\n";

std::string sample_invitation(const std::string& name) {
  return bytes_of(FOLLOWUP_SOURCE "/tests/interchange/invitations/" + name);
}

/// New York in winter.
const Zone own = [](date::sys_seconds) { return hours(-5); };

/// Two zones of the tz database, in winter.
std::variant<NamedZone, std::vector<std::string>> find_winter_zone(std::string_view name) {
  if (name == "America/New_York") return NamedZone{"America/New_York", own};
  if (name == "Etc/UTC") return NamedZone{"Etc/UTC", [](date::sys_seconds) { return std::chrono::minutes(0); }};
  if (name == "Europe/Berlin") return NamedZone{"Europe/Berlin", [](date::sys_seconds) { return hours(1); }};
  return std::vector<std::string>{};
}

std::variant<Invitation, NoInvitation> read(const std::string& bytes) {
  return read_invitation(bytes, own, find_winter_zone);
}

/// The only event of a file.
InvitedEvent event_in(const std::string& bytes) {
  const auto read_file = read(bytes);
  const auto* invitation = std::get_if<Invitation>(&read_file);
  if (!invitation) FAIL(std::get<NoInvitation>(read_file).why);
  REQUIRE(invitation->events.size() == 1);
  return invitation->events.front();
}

NoInvitation refusal_of(const std::string& bytes) { return std::get<NoInvitation>(read(bytes)); }

std::string calendar(const std::vector<std::string>& lines) {
  return "BEGIN:VCALENDAR\r\n" + join(lines, crlf) + "\r\nEND:VCALENDAR\r\n";
}

std::string with_event(std::vector<std::string> lines, const std::vector<std::string>& before = {}) {
  lines.insert(lines.begin(), "BEGIN:VEVENT");
  lines.insert(lines.begin(), before.begin(), before.end());
  lines.emplace_back("END:VEVENT");
  return calendar(lines);
}

/// The start of an event, and its zone's name behind it.
std::string start_of_event(const std::vector<std::string>& lines, const std::vector<std::string>& before = {}) {
  const InvitedEvent event = event_in(with_event(lines, before));
  return (event.start ? iso(*event.start) : "none: " + event.start_as_written) +
         (event.zone.empty() ? "" : " " + event.zone) + (event.is_floating ? " floating" : "");
}

Moment moment(const std::string& text) { return *parse_moment(text); }

/// A zone as Outlook writes New York.
const std::vector<std::string> eastern{"BEGIN:VTIMEZONE",
                                       "TZID:Eastern",
                                       "BEGIN:STANDARD",
                                       "DTSTART:16010101T020000",
                                       "TZOFFSETFROM:-0400",
                                       "TZOFFSETTO:-0500",
                                       "RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=1SU;BYMONTH=11",
                                       "END:STANDARD",
                                       "BEGIN:DAYLIGHT",
                                       "DTSTART:16010101T020000",
                                       "TZOFFSETFROM:-0500",
                                       "TZOFFSETTO:-0400",
                                       "RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=2SU;BYMONTH=3",
                                       "END:DAYLIGHT",
                                       "END:VTIMEZONE"};

}  // namespace

TEST_CASE("an invitation of Google's is read whole") {
  const auto read_file = read(sample_invitation("google.ics"));
  const std::string link = "https://meet.google.com/abc-defg-hij";
  const InvitedEvent event{
      .uid = "7kq2v0example4t1@google.com",
      .sequence = 0,
      .start = moment("2026-12-02T14:30:00-05:00"),
      .start_as_written = "20261202T143000 (America/New_York)",
      .end = moment("2026-12-02T15:30:00-05:00"),
      .zone = "America/New_York",
      .organizer = Invitee{"Dana Recruiter", "dana@initech.example"},
      .attendees = {{"me@home.example", "me@home.example"},
                    {"Nick Claus", "nick@initech.example"},
                    {"Lee, Ann", "ann@initech.example"}},
      .summary = "Interview: Packaging manager @ Initech",
      .description = "Second round for the Packaging manager position.\n\nJoin with Google Meet: " + link +
                     "\n\nPlease do not edit this section.",
      .conference = link + "\n"};
  CHECK(std::get<Invitation>(read_file) == Invitation{"REQUEST", {event}});
  CHECK(venue_of(event) == Venue{"video", link});
}

TEST_CASE("Outlook's zones mean one time, however they are written") {
  const InvitedEvent event = event_in(sample_invitation("outlook.ics"));
  CHECK(event.start == When(moment("2026-11-30T11:00:00-05:00")));
  CHECK(event.end == moment("2026-11-30T11:45:00-05:00"));
  CHECK(event.attendees.back() == Invitee{"Müller, Jörg", "joerg.mueller@globex.example"});
  CHECK(venue_of(event) ==
        Venue{"video", "https://teams.microsoft.com/l/meetup-join/19%3ameeting_x%40thread.v2/0?context=%7b%7d"});
  CHECK(event.zone == "America/New_York");
  for (const std::string name : {"outlook-quoted-tzid", "outlook-no-vtimezone", "outlook-bom-lf", "outlook-utf16"}) {
    INFO(name);
    CHECK(event_in(sample_invitation(name + ".ics")) == event);
  }
  InvitedEvent customized = event_in(sample_invitation("outlook-customized-tz.ics"));
  CHECK(customized.zone.empty());
  customized.zone = event.zone;
  customized.start_as_written = event.start_as_written;
  CHECK(customized == event);
}

TEST_CASE("other programs' invitations are read") {
  const InvitedEvent phone = event_in(sample_invitation("calendly.ics"));
  CHECK(phone.start == When(moment("2026-12-01T12:00:00-05:00")));
  CHECK(venue_of(phone) == Venue{"phone", "Kim Park will call you at +1 555 0123"});
  const InvitedEvent floating = event_in(sample_invitation("floating.ics"));
  CHECK(floating.start == When(moment("2026-12-01T09:00:00-05:00")));
  CHECK(floating.end == moment("2026-12-01T09:45:00-05:00"));
  CHECK(floating.is_floating);
  CHECK(venue_of(floating) == Venue{"onsite", "12 Mill Lane"});
  const InvitedEvent day = event_in(sample_invitation("allday.ics"));
  CHECK(day.start == When(*parse_day("2026-12-01")));
  CHECK(!day.end);
  CHECK(day.organizer == Invitee{"", "hr@umbrella.example"});
  CHECK(event_in(sample_invitation("recurring.ics")).repeats);
  CHECK(event_in(sample_invitation("google-moved.ics")).sequence == 1);
  CHECK(event_in(sample_invitation("google-cancel.ics")).is_off);
  CHECK(std::get<Invitation>(read(sample_invitation("two-events.ics"))).events.size() == 2);
}

TEST_CASE("a time is that of its zone: of the database, of the file, or of Windows") {
  CHECK(start_of_event({"DTSTART:20261202T143000Z"}) == "2026-12-02T09:30:00-05:00");
  CHECK(start_of_event({"DTSTART;TZID=Europe/Berlin:20261202T143000Z"}) == "2026-12-02T09:30:00-05:00");
  CHECK(start_of_event({"DTSTART:20261202T143000"}) == "2026-12-02T14:30:00-05:00 floating");
  CHECK(start_of_event({"DTSTART;TZID=Europe/Berlin:20261202T143000"}) == "2026-12-02T08:30:00-05:00 Europe/Berlin");
  CHECK(start_of_event({"DTSTART;TZID=/mozilla.org/20070129_1/Europe/Berlin:20261202T143000"}) ==
        "2026-12-02T08:30:00-05:00 Europe/Berlin");
  CHECK(start_of_event({"DTSTART;TZID=\"(UTC-05:00) Eastern Time (US & Canada)\":20261202T143000"}) ==
        "2026-12-02T14:30:00-05:00 America/New_York");
  CHECK(start_of_event({"DTSTART;TZID=(UTC-05:00) Eastern Time (US & Canada):20261202T143000"}) ==
        "2026-12-02T14:30:00-05:00 America/New_York");
  CHECK(start_of_event({"DTSTART;TZID=(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna;X=Y:"
                        "20261202T143000"}) == "2026-12-02T08:30:00-05:00 Europe/Berlin");
  CHECK(start_of_event({"DTSTART;TZID=tzone://Microsoft/Utc:20261202T143000"}) == "2026-12-02T09:30:00-05:00 Etc/UTC");
  CHECK(start_of_event({"DTSTART;TZID=UTC+02:00:20261202T143000"}) == "2026-12-02T07:30:00-05:00");
  CHECK(start_of_event({"DTSTART;TZID=UTC+2:20261202T143000"}) == "none: 20261202T143000 (UTC+2)");
  CHECK(start_of_event({"DTSTART;TZID=(UTC-05:00) Nowhere:20261202T143000"}) ==
        "none: 20261202T143000 ((UTC-05:00) Nowhere)");
  CHECK(start_of_event({"DTSTART;TZID=(UTC-05:00):20261202T143000"}) == "none: 20261202T143000 ((UTC-05:00))");
  CHECK(start_of_event({"DTSTART;TZID=W. Europe Standard Time:20261202T143000"}) ==
        "2026-12-02T08:30:00-05:00 Europe/Berlin");
  CHECK(start_of_event({"DTSTART;TZID=Eastern:20260702T143000"}, eastern) == "2026-07-02T13:30:00-05:00");
  CHECK(start_of_event({"DTSTART;TZID=Eastern:20261202T143000"}, eastern) == "2026-12-02T14:30:00-05:00");
  CHECK(start_of_event({"DTSTART;TZID=\"Eastern\":20261202T143000"}, eastern) == "2026-12-02T14:30:00-05:00");
  CHECK(start_of_event({"DTSTART;TZID=Western:20261202T143000"}, eastern) == "none: 20261202T143000 (Western)");
  CHECK(start_of_event({"DTSTART;VALUE=DATE:20261202"}) == "2026-12-02");
  CHECK(start_of_event({"DTSTART:20261202"}) == "2026-12-02");
  for (const std::string no :
       {"20261302", "20260230", "19691231", "22000101", "2026120", "20261202T2430", "20261202T250000Z",
        "20261202T146000Z", "19691231T235959Z", "21991231T235959Z0", "22000101T060000Z", "soon", ""})
    CHECK(start_of_event({"DTSTART:" + no}) == "none: " + no);
  CHECK(start_of_event({"SUMMARY:x"}) == "none: ");
}

TEST_CASE("clocks change in a zone of the file as its rules say") {
  const auto hour = [](const std::string& stamp, const std::vector<std::string>& zone = eastern) {
    return start_of_event({"DTSTART;TZID=Eastern:" + stamp}, zone);
  };
  CHECK(hour("20260308T013000") == "2026-03-08T01:30:00-05:00");
  CHECK(hour("20260308T033000") == "2026-03-08T02:30:00-05:00");
  CHECK(hour("20261101T013000") == "2026-11-01T00:30:00-05:00");  // the first of two
  CHECK(hour("20261101T020000") == "2026-11-01T02:00:00-05:00");
  CHECK(hour("20260101T000000") == "2026-01-01T00:00:00-05:00");  // the rule of the year before

  const auto with_rule = [](const std::string& rule) {
    std::vector<std::string> zone = eastern;
    zone[12] = rule;
    return zone;
  };
  // The second Sunday, as others write it; the last of a month; a rule that has ended, or has not begun; a list.
  CHECK(hour("20260309T120000", with_rule("RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=SU;BYMONTHDAY=8,9,10,11,12,13,14")) ==
        "2026-03-09T11:00:00-05:00");
  CHECK(hour("20260309T120000", with_rule("RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU")) == "2026-03-09T12:00:00-05:00");
  CHECK(hour("20260329T120000", with_rule("RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU")) == "2026-03-29T11:00:00-05:00");
  CHECK(hour("20260309T120000", with_rule("RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU;UNTIL=20250401T000000Z")) ==
        "2026-03-09T12:00:00-05:00");
  CHECK(hour("20260309T120000", with_rule("RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU;UNTIL=20260308T070000Z")) ==
        "2026-03-09T11:00:00-05:00");
  CHECK(hour("20260309T120000", with_rule("RDATE:20250309T020000,20260308T020000")) == "2026-03-09T11:00:00-05:00");
  CHECK(hour("20260309T120000", with_rule("RRULE:FREQ=YEARLY;BYMONTH=300;BYDAY=2SU")) == "2026-03-09T12:00:00-05:00");
  std::vector<std::string> this_year = eastern;  // as Apple writes it
  this_year[3] = "DTSTART:20261101T020000";
  this_year[9] = "DTSTART:20260308T020000";
  CHECK(hour("20260101T120000", this_year) == "2026-01-01T12:00:00-05:00");
  CHECK(hour("20260701T120000", this_year) == "2026-07-01T11:00:00-05:00");
}

TEST_CASE("an end is behind its start, and a duration makes one") {
  const auto end = [](const std::string& line) {
    const auto read_end = event_in(with_event({"DTSTART:20261202T143000Z", line})).end;
    return read_end ? iso(*read_end) : "none";
  };
  CHECK(end("DTEND:20261202T160000Z") == "2026-12-02T11:00:00-05:00");
  CHECK(end("DTEND:20261202T143000Z") == "none");
  CHECK(end("DTEND:20261201T143000Z") == "none");
  CHECK(end("DTEND;VALUE=DATE:20261203") == "none");
  CHECK(end("DURATION:PT1H30M") == "2026-12-02T11:00:00-05:00");
  CHECK(end("DURATION:P1DT2H") == "2026-12-03T11:30:00-05:00");
  CHECK(end("DURATION:P1W") == "2026-12-09T09:30:00-05:00");
  for (const std::string no : {"P2W", "PT", "P", "-PT1H", "PT99999999999H", "1H", "PT1", "TP"})
    CHECK(end("DURATION:" + no) == "none");
}

TEST_CASE("lines are unfolded before all else, and taken apart before they are decoded") {
  const InvitedEvent event = event_in(with_event(
      {"UID:a\\,b", "summary;LANGUAGE=en;X=\"a:b;c\":Zo\xC3", " \xAB, at last\\; a \\\\n\\Nb", "\tc",
       "ATTENDEE;CN=\"Lee: Ann; x\";PARTSTAT=ACCEPTED:MAILTO:ann@initech.example",
       "ATTENDEE;CUTYPE=ROOM;CN=Room:mailto:room@initech.example", "ATTENDEE;CUTYPE=individual;EMAIL=b@c.example:urn:b",
       "ATTENDEE:mailto:c_1@resource.calendar.google.com", "ORGANIZER:mailto:c_2@group.calendar.google.com", "no line",
       ":", ";", "BEGIN:VALARM", "UID:of the alarm", "DTSTART:20261202T143000Z", "END:VALARM"}));
  CHECK(event.uid == "a,b");
  CHECK(event.summary == "Zoë, at last; a \\n\nbc");
  CHECK(event.attendees == std::vector<Invitee>{{"Lee: Ann; x", "ann@initech.example"}, {"", "b@c.example"}});
  CHECK(!event.organizer);
  CHECK(!event.start);
}

TEST_CASE("nothing that commands a terminal or a reader comes out of an invitation") {
  const InvitedEvent event =
      event_in(with_event({"SUMMARY:\x1b[2Ja\u202eb\u0085c\td", "LOCATION:one\\ntwo\x07", "UID:u\x01",
                           "ATTENDEE;CN=\"x\\r\\nBcc: e@evil.example\":mailto:a@b.example?bcc=e@evil.example\\nX"}));
  CHECK(event.summary == "[2Jabcd");
  CHECK(event.uid == "u");
  CHECK(venue_of(event) == Venue{"onsite", "one two"});
  CHECK(event.attendees == std::vector<Invitee>{{"xr Bcc: e@evil.example", "a@b.example?bcc=e@evil.example\nX"}});
}

TEST_CASE("what is no invitation is refused, with the line that shows it") {
  CHECK(refusal_of("") == NoInvitation{"it is no calendar", 1});
  CHECK(refusal_of("hello") == NoInvitation{"it is no calendar", 1});
  CHECK(refusal_of("BEGIN:VCARD\r\nEND:VCARD\r\n") == NoInvitation{"it is no calendar", 1});
  CHECK(refusal_of(calendar({"METHOD:REQUEST"})) == NoInvitation{"no event is in it", 3});
  CHECK(refusal_of(sample_invitation("truncated.ics")) == NoInvitation{"it is cut off", 30});
  CHECK(refusal_of("BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR\n") == NoInvitation{"an END has no BEGIN", 3});
  CHECK(refusal_of(calendar({}) + "END:VCALENDAR\n") == NoInvitation{"an END has no BEGIN", 3 + 1});
  std::string deep;
  for (int i = 0; i < 20; ++i) deep += "BEGIN:VCALENDAR\n";
  CHECK(refusal_of(deep) == NoInvitation{"it has too many parts within parts", 9});
  std::vector<std::string> many;
  for (int i = 0; i < 101; ++i) many.insert(many.end(), {"BEGIN:VEVENT", "END:VEVENT"});
  CHECK(refusal_of(calendar(many)) == NoInvitation{"it has 101 events, too many to be invited to", 204});
}

TEST_CASE("where a talk is says how it is held") {
  const auto venue = [](const std::string& location, const std::string& description = "") {
    const Venue read_venue = venue_of({.location = location, .description = description});
    return read_venue.kind + ": " + read_venue.where;
  };
  CHECK(venue("") == ": ");
  CHECK(venue("12 Mill Lane\nSpringfield") == "onsite: 12 Mill Lane Springfield");
  CHECK(venue("+1 (555) 010-0123") == "phone: +1 (555) 010-0123");
  CHECK(venue("Phone call") == "phone: Phone call");
  CHECK(venue("12") == "onsite: 12");
  CHECK(venue("Microsoft Teams Meeting") == "video: Microsoft Teams Meeting");
  CHECK(venue("Room 4", "<https://us02web.zoom.us/j/123?pwd=x>.") == "video: https://us02web.zoom.us/j/123?pwd=x");
  CHECK(venue("https://WHEREBY.com/room, at ten") == "video: https://WHEREBY.com/room");
  CHECK(venue("https://whereby.com.evil.example/j/1") == "onsite: https://whereby.com.evil.example/j/1");
  CHECK(venue("https://notwhereby.com/j/1") == "onsite: https://notwhereby.com/j/1");
  CHECK(venue(std::string(600, 'a')) == "onsite: " + std::string(500, 'a') + "…");
}

TEST_CASE("an occurrence of an event that repeats is an event of its own") {
  const InvitedEvent event =
      event_in(with_event({"UID:u", "RECURRENCE-ID:20261202T143000Z", "RRULE:FREQ=DAILY", "SEQUENCE:-1"}));
  CHECK(event.uid == "u 20261202T143000Z");
  CHECK(!event.repeats);
  CHECK(!event.sequence);
}

}  // namespace followup
