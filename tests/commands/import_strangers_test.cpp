// Tables of strangers: each is understood, or refused with the reason.
#include "commands/season.hpp"
#include "interchange/strangers.hpp"

namespace followup::testing {
namespace {

/// `company=Firma role=Stelle`, of the member `mapping` of an import's document.
std::string mapping_of(const std::string& document) {
  const std::string start = "\"mapping\": {\"";
  const std::size_t begin = document.find(start) + start.size();
  std::string mapping = document.substr(begin, document.find("\"}", begin) - begin);
  for (const auto& [from, to] : {std::pair<std::string, std::string>("\": \"", "="), {"\", \"", " "}})
    for (std::size_t at = mapping.find(from); at != mapping.npos; at = mapping.find(from))
      mapping.replace(at, from.size(), to);
  return mapping;
}

std::string rows_of(const std::string& text) {
  std::string rows;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);)
    if (line.starts_with("  row ")) rows += (rows.empty() ? "" : "\n") + line.substr(2);
  return rows;
}

/// The line before the one that says that it was a dry run; of an error the first.
std::string last_of(const Ran& ran) {
  const std::vector<std::string> lines = split(ran.status == 0 ? ran.out : ran.err, '\n');
  return ran.status == 0 ? lines[lines.size() - 3] : lines.front();
}

/// What is not ASCII, as documents have it.
std::string escaped(std::string text) {
  for (const auto& [from, to] : {std::pair<std::string, std::string>("é", "\\u00e9")})
    for (std::size_t at = text.find(from); at != text.npos; at = text.find(from)) text.replace(at, from.size(), to);
  return text;
}

}  // namespace

TEST_CASE("tables as strangers keep them are understood, or refused with the reason") {
  for (const StrangersTable& table : strangers_tables) {
    INFO(table.headers);
    TestWorld world("2026-11-23T08:00:00-05:00");
    world.input = table.headers + "\n" + table.rows + "\n";
    const Ran ran = type(world, "import - --dry-run");
    CHECK(ran.status == (table.mapping.empty() ? 2 : 0));
    CHECK(rows_of(ran.out) == table.came);
    CHECK(last_of(ran) == table.last);
    if (ran.status == 0) CHECK(mapping_of(type(world, "import - --dry-run --json").out) == escaped(table.mapping));
    CHECK_FALSE(std::filesystem::exists(world.file()));
  }
}

}  // namespace followup::testing
