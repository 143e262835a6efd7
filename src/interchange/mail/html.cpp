// The text of a page, as far as a mail has one: no more than its words and where its lines end.
#include <array>
#include <charconv>
#include <utility>

#include "followup/text.hpp"
#include "interchange/characters.hpp"
#include "interchange/mail/encodings.hpp"

namespace followup {
namespace {

constexpr std::size_t longest_name = 12;  // of a tag or an entity

/// The character that a name between `&` and `;` stands for; empty if it is not known.
std::string character_named(std::string_view name) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 16> known{{{"amp", "&"},
                                                                                 {"lt", "<"},
                                                                                 {"gt", ">"},
                                                                                 {"quot", "\""},
                                                                                 {"apos", "'"},
                                                                                 {"nbsp", " "},
                                                                                 {"ndash", "–"},
                                                                                 {"mdash", "—"},
                                                                                 {"hellip", "…"},
                                                                                 {"lsquo", "‘"},
                                                                                 {"rsquo", "’"},
                                                                                 {"ldquo", "“"},
                                                                                 {"rdquo", "”"},
                                                                                 {"eacute", "é"},
                                                                                 {"euml", "ë"},
                                                                                 {"uuml", "ü"}}};
  for (const auto& [word, character] : known)
    if (word == name) return std::string(character);
  if (!name.starts_with('#')) return "";
  const bool is_hexadecimal = name.substr(1, 1) == "x" || name.substr(1, 1) == "X";
  const std::string_view digits = name.substr(is_hexadecimal ? 2 : 1);
  std::uint32_t code = 0;
  const auto [rest, error] =
      std::from_chars(digits.data(), digits.data() + digits.size(), code, is_hexadecimal ? 16 : 10);
  if (digits.empty() || error != std::errc() || rest != digits.data() + digits.size()) return "";
  return utf8_of(code);
}

/// A page that is being written as lines.
struct Lines {
  std::string text;
  std::string line;
  int quotes = 0;  ///< blockquotes that are open

  void end_line() {
    const std::string words = trimmed(line);
    if (!words.empty() || !text.ends_with("\n\n")) text += (quotes > 0 ? "> " : "") + words + "\n";
    line.clear();
  }
  void add(std::string_view word) {
    const bool is_blank = mail_blanks.find(word.front()) != mail_blanks.npos;
    if (!is_blank) line += word;
    if (is_blank && !line.ends_with(' ')) line += ' ';
  }
  void add_tag(std::string_view name) {
    constexpr std::array<std::string_view, 14> line_ends{"br", "p",  "div", "tr", "li", "ul",    "ol",
                                                         "h1", "h2", "h3",  "h4", "hr", "table", "blockquote"};
    const bool is_end = name.starts_with('/');
    if (is_end) name.remove_prefix(1);
    if (std::ranges::count(line_ends, name) == 0) return;
    if (!trimmed(line).empty() || name == "br" || is_end) end_line();
    if (name == "blockquote") quotes = std::max(0, quotes + (is_end ? -1 : 1));
  }
};

/// Whether a text begins with a tag or a comment: any other `<` is that sign.
bool is_markup(std::string_view html) {
  const char next = html.size() > 1 ? html[1] : ' ';
  return html.front() == '<' && (is_letter(next) || next == '/' || next == '!' || next == '?');
}

/// How much of a text that begins with `<` is a tag or a comment, with all that is in it if nobody sees that.
std::size_t size_of_markup(std::string_view html, std::string_view name) {
  constexpr std::array<std::string_view, 3> unseen{"head", "style", "script"};
  const auto is_same = [](char a, char b) { return lower_case(a) == lower_case(b); };
  std::string end = html.starts_with("<!--") ? "-->" : ">";
  if (std::ranges::count(unseen, name) > 0) end = "</" + std::string(name) + end;
  const auto found = std::ranges::search(html, end, is_same);
  return static_cast<std::size_t>(found.end() - html.begin());
}

}  // namespace

std::string text_of_html(std::string_view html) {
  Lines lines;
  while (!html.empty()) {
    const std::string_view start = html.substr(0, longest_name);
    const std::size_t end = start.find(';');
    std::size_t size = 1;
    if (is_markup(html)) {
      const std::string name = lower_case(start.substr(1, start.find_first_of(" \t\r\n/>", 2) - 1));
      size = size_of_markup(html, name);
      lines.add_tag(name);
    } else if (const std::string sign =
                   start.front() == '&' && end != start.npos ? character_named(start.substr(1, end - 1)) : "";
               !sign.empty()) {
      size = end + 1;
      lines.add(sign);
    } else {
      lines.add(start.substr(0, 1));
    }
    html.remove_prefix(size);
  }
  if (!trimmed(lines.line).empty()) lines.end_line();
  return lines.text;
}

}  // namespace followup
