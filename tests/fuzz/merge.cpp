// Whatever three files are merged (base, ours and theirs, with RS between them), the result can be read, nothing is
// lost that one side alone knows, and who has changed nothing gets what the other has.
#include <cstdint>
#include <cstdlib>

#include "followup/errors.hpp"
#include "followup/format.hpp"
#include "followup/merge.hpp"
#include "followup/text.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace followup;
  const auto files = split(std::string_view(reinterpret_cast<const char*>(data), size), '\x1e');
  if (files.size() != 3) return 0;
  try {
    const Tracker base = files[0].empty() ? Tracker{} : decode(files[0]);
    const Tracker ours = decode(files[1]);
    const Tracker theirs = decode(files[2]);
    for (const Tracker& start : {base, Tracker{}}) {
      const Tracker merged = merge(start, ours, theirs).tracker;
      if (decode(encode(merged)) != merged) std::abort();
    }
    if (merge({}, ours, theirs).tracker.applications.size() < ours.applications.size()) std::abort();
    const bool grows = ours.next_id >= base.next_id;
    if (grows && (merge(base, base, ours).tracker != ours || merge(base, ours, base).tracker != ours)) std::abort();
    if (merge(base, ours, ours).tracker != ours) std::abort();
  } catch (const DataError&) {
  }
  return 0;
}
