#pragma once
// The headers of an e-mail, and of each of its parts (RFC 5322, RFC 2045).

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "followup/time.hpp"

namespace followup {

/// Values by their names in lower case, in the order of the mail, unfolded.
using Headers = std::multimap<std::string, std::string>;

/// A mail, or a part of one.
struct Entity {
  Headers headers;
  std::string_view body;
};

/// The first line of a text without its end, which is taken out of the text with it.
std::string_view next_line(std::string_view& text);
/// A text taken apart: its headers end at an empty line, or before one that is none.
Entity entity_of(std::string_view text);
/// The value of the first header of that name; empty if there is none.
std::string value_of(const Entity& entity, const std::string& name);
/// What is before the parameters of a value, in lower case: `text/plain`
std::string main_value(const std::string& value);
/// `utf-8` of `text/plain; charset="utf-8"`; empty if there is none.
std::string parameter(const std::string& value, std::string_view name);

struct Mailbox {
  std::string name;  ///< empty if there is none
  std::string address;
};
/// The addresses in all headers of that name, with the names before or behind them.
std::vector<Mailbox> mailboxes(const Entity& entity, const std::string& name);
/// `Tue, 24 Nov 2026 09:12:33 -0500`, with or without its weekday, its seconds and a comment.
std::optional<Moment> date_in(const std::string& value);

}  // namespace followup
