#include "followup/errors.hpp"
#include "format/decode.hpp"

namespace followup::format {
namespace {

/// Thrown as soon as it is seen.
struct Differs {};

/// Each application is read into the place of the one before.
bool is_read_as(const Tracker& tracker, std::string_view bytes) {
  const auto& [next_id, policy, applications, extras] = tracker;
  std::size_t count = 0;
  const auto compare = [&count, &all = applications](const Application& application, const Policy&) {
    if (count == all.size() || application != all[count]) throw Differs();
    ++count;
  };
  json::Scanner in(bytes);
  const Tracker rest = decode_tracker(in, {.over = {}, .see = compare});
  in.finish();
  return count == applications.size() && rest.next_id == next_id && rest.policy == policy && rest.extras == extras;
}

}  // namespace

bool reads_as(std::string_view bytes, const Tracker& tracker) {
  try {
    return is_read_as(tracker, bytes);
  } catch (const Differs&) {
    return false;
  } catch (const json::Malformed&) {
  } catch (const DataError&) {
  }
  return decode(bytes) == tracker;
}

}  // namespace followup::format
