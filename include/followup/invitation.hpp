#pragma once
// Invitations as calendar programs send them (iCalendar, RFC 5545; iTIP, RFC 5546), read as far as a record needs.
// Pure.

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "followup/time.hpp"

namespace followup {

/// Somebody whom an invitation names. Either may be empty; nothing is known to be a name or an address.
struct Invitee {
  std::string name;
  std::string address;
  friend bool operator==(const Invitee&, const Invitee&) = default;
};

/// One event of a calendar. Its texts are UTF-8 without control characters but line ends.
struct InvitedEvent {
  std::string uid;  ///< with the day of a single occurrence behind it, if it is one of an event that repeats
  std::optional<int> sequence;   ///< how often it was changed
  std::optional<When> start;     ///< on the user's clock; nothing if no such time is known
  std::string start_as_written;  ///< `20261130T110000 (Eastern Standard Time)`
  std::optional<Moment> end;     ///< of one with an hour, after its start
  std::string zone;              ///< of the tz database, in which the start was given; empty if it has no such name
  bool is_floating = false;      ///< no zone was named, so that the user's own was taken
  bool repeats = false;
  bool is_off = false;  ///< it is called off
  std::optional<Invitee> organizer;
  std::vector<Invitee> attendees;  ///< people, no rooms; the user is among them
  std::string summary;
  std::string location;
  std::string description;
  std::string conference;  ///< the values of properties for a link, a line each
  friend bool operator==(const InvitedEvent&, const InvitedEvent&) = default;
};

struct Invitation {
  std::string method;  ///< `REQUEST`, `CANCEL`, in capitals; empty if there is none
  std::vector<InvitedEvent> events;
  bool is_in_windows_1252 = false;  ///< as it was read: it is not UTF-8
  friend bool operator==(const Invitation&, const Invitation&) = default;
};

/// Why a file is no invitation: completes `FILE is no invitation: line N: `.
struct NoInvitation {
  std::string why;
  int line = 0;  ///< of the file, from 1
  friend bool operator==(const NoInvitation&, const NoInvitation&) = default;
};

/// Whether bytes begin as a calendar does, in UTF-8 or UTF-16.
bool is_calendar(std::string_view bytes);

/// Reads a calendar in UTF-8 or, by its byte order mark, UTF-16; a line that is not is read as windows-1252. A time is
/// that of a zone of the tz database, else of the file's own zone, else of a Windows zone's name, else of an offset
/// that is one; without a zone it is on the user's clock, whose zone `own` is.
std::variant<Invitation, NoInvitation> read_invitation(std::string_view bytes, const Zone& own,
                                                       const FindZone& find_zone);

/// How the talk is held, as far as an event shows it.
struct Venue {
  std::string kind;   ///< `onsite`, `phone`, `video`; or empty
  std::string where;  ///< on one line: a link to a video call, else the location
  friend bool operator==(const Venue&, const Venue&) = default;
};
Venue venue_of(const InvitedEvent& event);

}  // namespace followup
