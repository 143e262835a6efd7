#pragma once
// A file as it is read in passing, to be held against the file as it is read at leisure.

#include <string_view>
#include <utility>
#include <vector>

#include "format/decode.hpp"
#include "in_pieces.hpp"

namespace followup {

/// The tracker without what is over, read into memory that is used again, from bytes that come in pieces of `piece`.
inline Tracker decode_in_passing(std::string_view bytes, const Over& over, std::size_t piece) {
  json::Scanner in(json::in_pieces(bytes, piece));
  std::vector<Application> seen;
  const auto see = [&](const Application& application, const Policy&) { seen.push_back(application); };
  Tracker tracker = format::decode_tracker(in, {over, see});
  in.finish();
  tracker.applications = std::move(seen);
  return tracker;
}

}  // namespace followup
