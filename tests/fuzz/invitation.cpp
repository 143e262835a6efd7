// Whatever an invitation says, its texts command nothing, its times can be written, and what is recorded can be read.
#include <algorithm>
#include <cstdint>
#include <cstdlib>

#include "followup/invitation.hpp"
#include "followup/text.hpp"
#include "world.hpp"

namespace {

using namespace followup;

void check_text(const std::string& text) {
  const bool is_raw = std::ranges::any_of(text, [](unsigned char c) { return (c < 0x20 && c != '\n') || c == 0x7F; });
  if (is_raw || !is_utf8(text)) std::abort();
}

void check_event(const InvitedEvent& event) {
  for (const std::string* text : {&event.uid, &event.summary, &event.location, &event.description, &event.conference})
    check_text(*text);
  for (const Invitee& one : event.attendees) check_text(one.name + one.address);
  const Venue venue = venue_of(event);
  check_text(venue.where);
  if (venue.where.find('\n') != std::string::npos) std::abort();
  if (event.start && !parse_when(iso(*event.start))) std::abort();
  if (event.end && (!event.start || !parse_moment(iso(*event.end)))) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  const Zone own = [](date::sys_seconds) { return std::chrono::hours(-5); };
  const auto read = read_invitation(bytes, own, {});
  const auto* invitation = std::get_if<Invitation>(&read);
  if (!invitation) return 0;
  std::ranges::for_each(invitation->events, check_event);
  testing::TestWorld world;
  world.find_zone = {};
  world.write("it.ics", bytes);
  if (world.run({"add", "Initech", "--no-date"}).status != 0) std::abort();
  for (const char* event : {"1", "all"}) {
    const auto ran = world.run({"add", "1", "--invite", "it.ics", "--event", event, "--me", "me@home.example"});
    if (ran.status < 0 || ran.status > 3) std::abort();
    check_text(ran.out + ran.err);
  }
  if (world.run({"check"}).status == 5) std::abort();
  return 0;
}
