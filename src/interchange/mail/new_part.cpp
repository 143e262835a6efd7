// What somebody wrote, without what they quote.
#include <algorithm>
#include <array>
#include <span>

#include "followup/mail.hpp"
#include "followup/text.hpp"
#include "interchange/mail/encodings.hpp"

namespace followup {
namespace {

bool begins_with(const std::string& text, std::span<const std::string_view> starts) {
  return std::ranges::any_of(starts, [&](std::string_view start) { return text.starts_with(start); });
}

/// `-----Original Message-----`, in the languages of mail programs.
bool is_divider(const std::string& line) {
  constexpr std::array<std::string_view, 8> words{"original", "origine",  "ursprüngliche",  "forwarded",
                                                  "transf",   "reenviad", "weitergeleitet", "inoltrat"};
  if (!line.starts_with("-----") || !line.ends_with("-----")) return false;
  const std::string lower = lower_case(line);
  return std::ranges::any_of(words, [&](std::string_view word) { return lower.find(word) != lower.npos; });
}

/// Whether all that follows is a signature, or the mail that is answered, as Outlook puts it there.
bool is_end(const std::string& line, const std::string& next) {
  constexpr std::array<std::string_view, 5> senders{"From:", "Von:", "De:", "De :", "De\u00a0:"};
  constexpr std::array<std::string_view, 8> beside{
      "Sent:", "Date:", "To:", "Gesendet:", "Datum:", "Envoyé", "Enviado", "Fecha:"};
  return line == "--" || is_divider(line) || line.starts_with("__________") ||
         (begins_with(line, senders) && begins_with(next, beside));
}

/// Whether a text says whose the quoted lines below are: `… Me wrote:`, `Am 20.11.2026 schrieb Me:`, `Me
/// <me@x.example>:`
bool is_attribution(const std::string& text) {
  constexpr std::array<std::string_view, 4> verbs{"wrote", "schrieb", "écrit", "escribió"};
  if (!text.ends_with(':')) return false;
  const std::string words = trimmed(text, " :\u00a0");
  return text.find('@') != text.npos || (text.starts_with("Am ") && text.find(" schrieb ") != text.npos) ||
         std::ranges::any_of(verbs, [&](std::string_view verb) { return words.ends_with(verb); });
}

/// Takes the last line away if it is an attribution, with the lines above over which that is folded: it begins with the
/// day.
void drop_attribution(std::vector<std::string>& lines) {
  constexpr std::array<std::string_view, 4> starts{"On ", "Am ", "Le ", "El "};
  constexpr std::size_t most = 3;
  std::size_t size = lines.size();
  while (size > 0 && lines[size - 1].empty()) --size;
  std::string whole;
  for (std::size_t start = size; start > 0 && start + most > size && !lines[start - 1].empty(); --start) {
    const std::string& line = lines[start - 1];
    whole.insert(0, line + " ");
    if ((begins_with(line, starts) || is_digit(line.front())) && is_attribution(trimmed(whole)))
      return lines.resize(start - 1);
  }
  if (size > 0 && is_attribution(lines[size - 1])) lines.resize(size - 1);
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
