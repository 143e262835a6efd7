#pragma once
// Setting what is known of somebody, and saying so.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace followup {

using Lines = std::vector<std::string>;

/// Sets a field of somebody (`title` is also the option's name) to what was typed, if anything was; an empty text
/// removes it. Throws `UsageError`.
void set_text(std::string_view what, const std::optional<std::string>& typed, const std::string& whose,
              std::string& field, Lines& lines);
/// The same for one plain e-mail address.
void set_email(const std::optional<std::string>& typed, const std::string& whose, std::string& field, Lines& lines);

/// Tells of a value that changed from `old` to `now`, either of which may be empty.
std::string change_in_words(std::string_view what, const std::string& whose, const std::string& old,
                            const std::string& now);

}  // namespace followup
