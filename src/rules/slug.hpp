#pragma once
// The word that stands for a name in handles.

#include <string>
#include <string_view>

namespace followup {

/// Of the first word of a name that is no title; if all are, of the first. It is the same however accents are written.
std::string base_slug(std::string_view name);

}  // namespace followup
