// A file of somebody's applications, from its bytes to the record.
#include <fmt/format.h>

#include "interchange/import/parts.hpp"

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
  const DateColumns dates(rows, layout, choice, context);
  Import import;
  import.source = form == ImportForm::csv ? fmt::format("{}, separated by {}, headers in row {}", decoded.encoding,
                                                        name_of_separator(rows.separator), layout.header_row)
                                          : fmt::format("{}, a file of {}", decoded.encoding, name_of(form));
  describe(layout, import);
  import.notices = dates.notices();
  add_rows(rows, layout, dates, context, tracker, import);
  return import;
}

}  // namespace followup
