// A file of somebody's applications, from its bytes to the record.
#include <fmt/format.h>

#include "interchange/import/importer.hpp"

namespace followup {
namespace {

using namespace tables;

std::string name_of_separator(char separator) { return separator == '\t' ? "tabs" : fmt::format("\"{}\"", separator); }

Rows rows_in(std::string text, ImportForm form, const Fold& fold) {
  switch (form) {
    case ImportForm::ghosted:
      return {.text = {}, .ready = rows_of_ghosted(text)};
    case ImportForm::career_ops:
      return {.text = {}, .ready = rows_of_career_ops(text, fold)};
    case ImportForm::followup:
      throw UsageError("this is another tracker, not a table; nothing was changed",
                       "to merge the two: followup merge FILE");
    case ImportForm::csv:
      break;
  }
  return {.text = std::move(text)};
}

void describe(const Layout& layout, Import& import) {
  std::vector<bool> is_used(layout.headers.size());
  for (std::size_t at = 0; at < layout.positions.size(); ++at) {
    const auto& position = layout.positions.at(at);
    const auto column = static_cast<Column>(at);
    if (!position || column == Column::applied) continue;
    is_used[*position] = true;
    import.mapping.emplace_back(column, layout.headers[*position]);
    for (const std::size_t more : column == Column::interview ? layout.more_interviews : std::vector<std::size_t>{}) {
      is_used[more] = true;
      import.mapping.emplace_back(column, layout.headers[more]);
    }
  }
  for (std::size_t at = 0; at < layout.headers.size(); ++at)
    if (!is_used[at] && !layout.headers[at].empty()) import.unused.push_back(layout.headers[at]);
}

}  // namespace

Import import_table(std::string_view bytes, const ImportChoice& choice, const ImportContext& context,
                    Tracker& tracker) {
  Decoded decoded = decode_bytes(bytes);
  const ImportForm form = choice.form ? *choice.form : form_of(decoded.text).value_or(ImportForm::csv);
  Rows rows = rows_in(std::move(decoded.text), form, context.fold);
  Layout layout = layout_of(rows, choice, context.fold);
  std::vector<Layout> layouts{layout};  // one for each column of interviews; what stands beside the first is its alone
  for (const std::size_t position : layout.more_interviews) {
    layouts.push_back(layout);
    layouts.back().positions.at(static_cast<std::size_t>(Column::interview)) = position;
    layouts.back().positions.at(static_cast<std::size_t>(Column::time)).reset();
  }
  std::vector<DateColumns> dates;
  dates.reserve(layouts.size());
  std::vector<Reading> readings;
  readings.reserve(layouts.size());
  for (const Layout& one : layouts) readings.push_back({one, dates.emplace_back(rows, one, choice, context)});
  Import import;
  import.source = form == ImportForm::csv ? fmt::format("{}, separated by {}, headers in row {}", decoded.encoding,
                                                        name_of_separator(rows.separator), layout.header_row)
                                          : fmt::format("{}, a file of {}", decoded.encoding, name_of(form));
  describe(layout, import);
  for (const DateColumns& one : dates)
    for (const std::string& notice : one.notices())
      if (std::ranges::count(import.notices, notice) == 0) import.notices.push_back(notice);
  add_rows(rows, readings, context, tracker, import);
  return import;
}

}  // namespace followup
