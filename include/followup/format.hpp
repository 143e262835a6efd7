#pragma once
// The data file's format: bytes to tracker, strictly, and back, canonically. Pure.

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

#include "followup/model.hpp"

namespace followup {

/// Reads `followup/1` strictly. Throws `DataError` that names the line, or the member's path, and what is wrong there;
/// whoever knows the file's name puts it in front.
Tracker decode(std::string_view bytes);
/// The canonical bytes of a tracker; `decode` gives the tracker back. `size` is about how many there will be, if known.
std::string encode(const Tracker& tracker, std::size_t size = 0);
/// One application as it stands in the file, for an editor; `decode_record` reads it as strictly as the file.
std::string encode_record(const Application& application);
Application decode_record(std::string_view bytes);

/// Whether an application that has ended like this is of no interest to the caller.
using Over = std::function<bool(const Outcome& outcome, const Policy& policy)>;

/// Who looks on while a file is read.
struct Passing {
  Over over;
  std::function<void(const Application& application, const Policy& policy)> see;
};

namespace json {
class Scanner;
}
namespace format {
Tracker decode_tracker(json::Scanner& in, const Passing& passing = {});
bool reads_as(std::string_view bytes, const Tracker& tracker);
}  // namespace format

}  // namespace followup
