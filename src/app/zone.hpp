#pragma once

#include <optional>

#include "followup/app.hpp"
#include "followup/history.hpp"

namespace followup {

/// What is wrong with $TZ, if something is: the C library takes a zone that it does not know for UTC and says nothing.
std::optional<Doubt> doubt_of_zone(const World& world);

/// The offset that $TZ, or the machine, has at `utc`.
std::chrono::minutes local_offset(date::sys_seconds utc);

/// A zone of the machine's tz database by its name, whatever its case, or the names that may have been meant. Nothing
/// of the database is looked at before.
std::variant<NamedZone, std::vector<std::string>> find_zone(std::string_view name);

}  // namespace followup
