#pragma once
// HTML as text: what may stand in it, and tables.

#include <initializer_list>
#include <string>
#include <string_view>

namespace followup {

/// A text of the record as HTML shows it: visible, and with nothing in it that HTML reads as its own.
std::string html(std::string_view text);

/// A row of a table, of that class if there is one.
std::string html_row(std::initializer_list<std::string_view> cells, std::string_view of_class = {});
/// A table of that class below its heading, with the names of its columns between `|`; nothing if it has no row.
std::string html_table(std::string_view of_class, std::string_view heading, std::string_view columns,
                       const std::string& rows);

}  // namespace followup
