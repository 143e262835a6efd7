#pragma once
// What a run that speaks once a day remembers, outside the data: on which day it spoke of which data file.

#include "followup/storage.hpp"

namespace followup {

/// Whether the file was told of on that day. What cannot be read says no.
bool has_told(const DataFile& file, Day today);
/// Remembers that it was. Where that cannot be kept, it is told again.
void note_told(const DataFile& file, Day today);

}  // namespace followup
