#pragma once

#include <cstddef>

namespace followup::storage {

/// Prepares for a run that needs about so many bytes. Nothing but its speed depends on it.
void expect_memory(std::size_t size);

}  // namespace followup::storage
