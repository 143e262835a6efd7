// The names of columns that are known.
#include <algorithm>
#include <map>

#include "catch.hpp"
#include "followup/interchange.hpp"
#include "interchange/import/parts.hpp"

namespace followup::tables {

TEST_CASE("a name of a column is known once, as it is compared") {
  std::map<std::string_view, Column> seen;
  for (const KnownName& known : known_names) {
    INFO(known.name);
    CHECK(seen.emplace(known.name, known.column).second);
    CHECK(std::ranges::all_of(known.name, [](char c) { return c >= ' ' && c <= '~' && lower_case(c) == c; }));
    CHECK(known.name.find_first_of("_-.:?*(") == std::string_view::npos);
    CHECK(join(split_words(known.name), " ") == known.name);
  }
  for (std::size_t at = 0; at < vocabulary<Column>.size(); ++at)
    CHECK(std::ranges::any_of(known_names, [&](const KnownName& known) { return known.column == Column(at); }));
}

TEST_CASE("one protecting apostrophe comes off a cell, and no other") {
  for (const std::string text :
       {"=1", "+1", "-2", "@x", " =1", "'=1", "''=x", "'quoted'", "O'Neil", "x", "", "\uff1d1"}) {
    std::string row = table_row({text, ""});
    row.resize(row.rfind(','));
    if (row.starts_with('"')) row = row.substr(1, row.size() - 2);
    CHECK(unprotected(row) == text);
  }
}

}  // namespace followup::tables
