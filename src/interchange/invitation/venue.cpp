// How a talk is held, as its event shows.
#include <algorithm>
#include <array>

#include "followup/invitation.hpp"
#include "followup/text.hpp"

namespace followup {
namespace {

constexpr std::size_t longest = 500;  // bytes of a place that anybody types or taps

/// Whether a link is to a room for video calls.
bool is_video_link(std::string_view link) {
  constexpr std::array<std::string_view, 9> hosts{
      "meet.google.com", "teams.microsoft.com", "teams.live.com", "zoom.us",           "webex.com",
      "whereby.com",     "meet.jit.si",         "8x8.vc",         "teams.microsoft.us"};
  constexpr std::string_view scheme = "https://";
  const std::string host =
      lower_case(link.substr(scheme.size(), link.find_first_of("/?#", scheme.size()) - scheme.size()));
  return std::ranges::any_of(hosts, [&](std::string_view known) {
    return host == known || (host.ends_with(known) && host[host.size() - known.size() - 1] == '.');
  });
}

/// The first link of a text to a video call; or nothing.
std::string video_link_in(std::string_view text) {
  for (std::size_t at = text.find("https://"); at != text.npos; at = text.find("https://", at + 1)) {
    const std::string_view link = text.substr(at, text.find_first_of(" \t\n<>\"'", at) - at);
    if (link.size() <= longest && is_video_link(link)) return trimmed(link, ".,;)");
  }
  return {};
}

bool has_any(const std::string& text, auto words) {
  return std::ranges::any_of(words, [&](std::string_view word) { return text.find(word) != text.npos; });
}

/// Whether a place is a way to call.
bool is_call(const std::string& place) {
  const auto digits = std::ranges::count_if(place, [](char c) { return is_digit(c); });
  const bool is_number = digits >= 5 && place.find_first_not_of("+0123456789 ()-./") == place.npos;
  return is_number || has_any(place, std::array<std::string_view, 2>{"phone", "call you"});
}

}  // namespace

Venue venue_of(const InvitedEvent& event) {
  constexpr std::array<std::string_view, 6> video{"teams", "zoom", "google meet", "webex", "skype", "video"};
  for (const std::string* text : {&event.conference, &event.location, &event.description})
    if (std::string link = video_link_in(*text); !link.empty()) return {"video", std::move(link)};
  std::string where = join(split_words(event.location, " \n"), " ");
  const std::string place = lower_case(where);
  where = shorten(where, longest);
  if (where.empty()) return {};
  if (is_call(place)) return {"phone", where};
  return {has_any(place, video) ? "video" : "onsite", where};
}

}  // namespace followup
