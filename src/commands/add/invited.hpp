#pragma once
// What an event of an invitation means for the record: who is met, and which application it is for.

#include "commands/add/add.hpp"
#include "followup/invitation.hpp"

namespace followup {

/// Where an invitation was read.
struct InvitationSource {
  std::string file;                    ///< as it was typed
  std::string me;                      ///< the address that was typed with `--me`; or empty
  std::string my_address;              ///< $EMAIL; or empty
  std::vector<std::string> mailed_to;  ///< the addresses of the e-mail that it came in
  bool is_in_windows_1252 = false;     ///< as it was read: it is not UTF-8
};

/// Reads the file, and returns the events that are asked for, in order of time. Notes whom an e-mail was sent to, and
/// how it was read.
/// Throws `DataError`, `UsageError`.
std::vector<InvitedEvent> read_events(const NewInterview& typed, const Services& services, InvitationSource& source,
                                      const Env& env);
/// When an event is, in words.
std::string time_of(const InvitedEvent& event, const Env& env);

/// People as they are typed: `Nick Claus <nick@initech.example>`.
struct InvitedPeople {
  std::vector<std::string> met;
  std::string organizer;  ///< or empty
};
/// Who comes besides the user, and who arranged it: she is met if she is invited, too, or nobody else is. Offices and
/// machines are not met. Throws `UsageError` if several of those invited may be the user.
InvitedPeople people_of(const InvitedEvent& event, const InvitationSource& source);

/// The open application that an event is for: of a person of one of its addresses, of one of its mail domains, or of a
/// company that it names. Throws `NotFound` if none is, or several are.
const Application& application_of(const InvitedEvent& event, const InvitationSource& source, const Tracker& tracker,
                                  const Env& env);

}  // namespace followup
