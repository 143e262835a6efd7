// Bytes of a file as UTF-8.
#include "interchange/characters.hpp"
#include "interchange/import/parts.hpp"

namespace followup::tables {
namespace {

/// What is neither UTF-16 nor UTF-8 is in Excel's encoding of old.
Decoded decode_text(std::string_view bytes) {
  if (auto text = from_utf16(bytes)) return {*std::move(text), "UTF-16"};
  bytes = without_byte_order_mark(bytes);
  if (is_utf8(bytes)) return {std::string(bytes), "UTF-8"};
  return {from_windows_1252(bytes), "windows-1252"};
}

}  // namespace

Decoded decode_bytes(std::string_view bytes) {
  if (bytes.starts_with("PK\x03\x04"))
    throw UsageError("this is a workbook, not a table as text; nothing was changed",
                     "to make a table of it (gnumeric): ssconvert FILE.xlsx FILE.csv\n"
                     "or (csvkit): in2csv FILE.xlsx > FILE.csv");
  Decoded result = decode_text(bytes);
  std::string& text = result.text;
  if (text.find('\0') != text.npos)
    throw UsageError("this is no text; nothing was changed", "followup import reads tables as CSV");
  std::size_t end = 0;
  for (std::size_t at = 0; at < text.size(); ++at)
    if (text[at] != '\r' || at + 1 == text.size() || text[at + 1] != '\n')
      text[end++] = text[at] == '\r' ? '\n' : text[at];
  text.resize(end);
  return result;
}

}  // namespace followup::tables
