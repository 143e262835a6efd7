// Whatever a table is, it is refused in words, or it comes to a tracker that can be written and read; the same table
// once more adds nothing. What `export --csv` makes of that tracker is read without a complaint.
#include <cstdint>
#include <cstdlib>

#include "followup/errors.hpp"
#include "followup/format.hpp"
#include "followup/import.hpp"
#include "followup/interchange.hpp"
#include "followup/letters.hpp"
#include "followup/render.hpp"

namespace {

using namespace followup;

ImportContext context() {
  return {.now = *parse_moment("2026-11-23T08:00:00-05:00"),
          .zone = [](date::sys_seconds) { return std::chrono::hours(-5); },
          .fold = without_case,
          .is_address = is_address};
}

void check_export(const Tracker& tracker) {
  std::vector<const Application*> applications;
  applications.reserve(tracker.applications.size());
  for (const Application& application : tracker.applications) applications.push_back(&application);
  Tracker again;
  const std::string table = table_text(applications, tracker, context().now);
  const Import import = import_table(table, {}, context(), again);
  if (!tracker.applications.empty() && import.interviews == 0) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  ImportChoice choice;
  if (data[0] % 4 == 1) choice.order = DateOrder::dmy;
  if (data[0] % 4 == 2) choice.order = DateOrder::mdy;
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  try {
    Tracker tracker;
    const Import first = import_table(bytes, choice, context(), tracker);
    if (decode(encode(tracker)) != tracker) std::abort();
    const Tracker before = tracker;
    if (import_table(bytes, choice, context(), tracker).interviews != 0 || tracker != before) std::abort();
    if (first.interviews > 0) check_export(tracker);
  } catch (const UsageError&) {
  }
  return 0;
}
