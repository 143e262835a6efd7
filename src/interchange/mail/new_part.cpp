// What somebody wrote, without what they quote.
#include <algorithm>
#include <array>

#include "followup/mail.hpp"
#include "followup/text.hpp"
#include "interchange/mail/encodings.hpp"

namespace followup {
namespace {

/// Whether all that follows is a signature, or the mail that is answered, as Outlook puts it there.
bool is_end(const std::string& line, const std::string& next) {
  constexpr std::array<std::string_view, 3> headers_of_quoted{"Sent:", "Date:", "To:"};
  const auto begins = [](const std::string& text) {
    return [&text](std::string_view start) { return text.starts_with(start); };
  };
  return line == "--" || (line.starts_with("-----") && line.ends_with("-----")) || line.starts_with("__________") ||
         (line.starts_with("From:") && std::ranges::any_of(headers_of_quoted, begins(next)));
}

/// Takes the last lines away if they say whose the quoted lines below them are: `On Fri, Nov 20, 2026 Me wrote:`, which
/// may be folded.
void drop_attribution(std::vector<std::string>& lines) {
  constexpr std::size_t most = 3;
  std::size_t size = lines.size();
  while (size > 0 && lines[size - 1].empty()) --size;
  if (size == 0 || !lines[size - 1].ends_with(':')) return;
  for (std::size_t start = size; start > 0 && start + most > size && !lines[start - 1].empty(); --start)
    if (std::ranges::any_of(lines[start - 1], static_cast<bool (*)(char)>(is_digit))) return lines.resize(start - 1);
}

}  // namespace

std::vector<std::string> new_paragraphs(std::string_view text) {
  std::vector<std::string> lines;
  std::vector<std::string> all = split(text, '\n');
  for (std::string& line : all) line = trimmed(line, mail_blanks);
  all.emplace_back();
  for (std::size_t i = 0; i + 1 < all.size() && !is_end(all[i], all[i + 1]); ++i) {
    const bool is_quoted = all[i].starts_with('>');
    if (is_quoted && (i == 0 || !all[i - 1].starts_with('>'))) drop_attribution(lines);
    lines.push_back(is_quoted ? "" : all[i]);
  }
  std::vector<std::string> paragraphs(1);
  for (const std::string& line : lines) {
    if (line.empty() && !paragraphs.back().empty()) paragraphs.emplace_back();
    paragraphs.back() += (paragraphs.back().empty() ? "" : " ") + line;
  }
  if (paragraphs.back().empty()) paragraphs.pop_back();
  return paragraphs;
}

}  // namespace followup
