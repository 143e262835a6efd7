// Letters: the templates that come with the program, how one is filled, and letters as texts and links.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <kainjow/mustache.hpp>

#include "embedded/letters.hpp"
#include "followup/letters.hpp"
#include "followup/render.hpp"
#include "followup/text.hpp"

namespace followup {
namespace {

using kainjow::mustache::data;

constexpr std::string_view all_blanks = " \t\r\n";
constexpr std::string_view subject_mark = "Subject:";

/// What is wrong with the tag of these contents. The library takes an unknown name for an empty one, so the whole text
/// is searched for one here.
std::string fault_of(std::string_view tag, const TemplateFields& fields) {
  if (tag.starts_with('!')) return "";
  if (tag.starts_with('=') || tag.starts_with('>'))
    return fmt::format("'{{{{{}}}}}' is not taken in letters: other marks and other files", tag);
  const bool has_sign = !tag.empty() && std::string_view("#^/&{").find(tag.front()) != std::string_view::npos;
  const std::string name = trimmed(tag.substr(has_sign ? 1 : 0), all_blanks);
  if (std::ranges::find(fields, name, &TemplateField::name) != fields.end()) return "";
  std::vector<std::string> known;
  for (const TemplateField& field : fields) known.emplace_back(field.name);
  const std::string meant = closest(name, known);
  return fmt::format("'{}' is nothing that a letter knows{}", name,
                     meant.empty() ? "" : "; did you mean '" + meant + "'?");
}

std::string first_fault(std::string_view text, const TemplateFields& fields) {
  constexpr std::size_t longest = 100'000;
  constexpr int deepest = 20;  // the library takes the square of it in time, and its own stack
  if (text.size() > longest) return fmt::format("it has more than {} bytes", longest);
  int depth = 0;
  for (std::size_t open = text.find("{{"); open != std::string_view::npos; open = text.find("{{", open)) {
    const std::size_t close = text.find("}}", open);
    if (close == std::string_view::npos) return "";  // the library says where
    const std::string tag = trimmed(text.substr(open + 2, close - open - 2), all_blanks);
    if (std::string fault = fault_of(tag, fields); !fault.empty()) return fault;
    if (tag.starts_with('#') || tag.starts_with('^')) ++depth;
    if (tag.starts_with('/')) --depth;
    if (depth > deepest) return fmt::format("it has more than {} sections in one another", deepest);
    open = close + 2;
  }
  return "";
}

/// The lines of a text made visible, without blanks at their ends, and with one empty line where there were several.
std::string tidied(std::string_view text) {
  std::string lines;
  for (std::string& line : split(text, '\n')) {
    std::ranges::replace(line, '\t', ' ');
    line.erase(line.find_last_not_of(" \r") + 1);
    if (!line.empty() || !(lines.empty() || lines.ends_with("\n\n"))) lines += visible(line) + "\n";
  }
  if (lines.ends_with("\n\n")) lines.pop_back();
  return lines;
}

/// Whether it is a letter, a digit, or one of the marks.
bool is_one_of(char c, std::string_view marks) { return is_letter(c) || is_digit(c) || marks.find(c) != marks.npos; }

/// The text as a part of a link: all is escaped but what RFC 3986 calls unreserved, and a line ends with CR and LF.
std::string escaped(std::string_view text) {
  std::string link;
  for (const char c : text) {
    if (is_one_of(c, "-._~"))
      link += c;
    else
      link += c == '\n' ? "%0D%0A" : fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return link;
}

}  // namespace

std::span<const Template> shipped_letters() {
  static constexpr auto all = [] {
    std::array<Template, std::size(letters::files)> templates;
    std::ranges::transform(letters::files, templates.begin(), [](const auto& file) {
      return Template{file.first.substr(0, file.first.rfind('.')), file.second};
    });
    return templates;
  }();
  return all;
}

const Template* shipped_letter(std::string_view name) {
  const auto found = std::ranges::find(shipped_letters(), name, &Template::name);
  return found == shipped_letters().end() ? nullptr : &*found;
}

std::variant<std::string, TemplateError> fill(std::string_view text, const TemplateFields& fields) {
  if (!is_utf8(text)) return TemplateError{"it is not valid UTF-8"};
  if (std::string fault = first_fault(text, fields); !fault.empty()) return TemplateError{fault};
  kainjow::mustache::mustache form{std::string(text)};
  if (!form.is_valid()) return TemplateError{form.error_message()};
  form.set_custom_escape([](const std::string& plain) { return plain; });
  data values;
  for (const TemplateField& field : fields)
    values.set(std::string(field.name), field.text.empty() ? data(false) : data(field.text));
  return tidied(form.render(values));
}

std::optional<Letter> letter_in(std::string_view text, bool is_call) {
  Letter letter{.body = tidied(text)};
  if (!is_call) {
    if (!letter.body.starts_with(subject_mark)) return std::nullopt;
    const std::size_t end = letter.body.find('\n');
    letter.subject = trimmed(letter.body.substr(subject_mark.size(), end - subject_mark.size()));
    letter.body = tidied(letter.body.substr(end + 1));
    if (letter.subject.empty()) return std::nullopt;
  }
  if (letter.body.empty()) return std::nullopt;
  return letter;
}

std::string text_of(const Letter& letter) {
  return letter.subject.empty() ? letter.body : fmt::format("{} {}\n\n{}", subject_mark, letter.subject, letter.body);
}

bool has_closing(std::string_view signature) {
  constexpr std::array<std::string_view, 8> closings{"regards", "sincerely", "wishes", "thank",
                                                     "yours",   "best",      "cheers", "respect"};
  const std::string first = lower_case(trimmed(signature.substr(0, signature.find('\n')), all_blanks));
  return first.ends_with(',') ||
         std::ranges::any_of(closings, [&](std::string_view word) { return first.find(word) != first.npos; });
}

bool is_address(std::string_view text) {
  const std::size_t at = text.find('@');
  if (at == 0 || at == std::string_view::npos || at + 1 == text.size()) return false;
  const auto is_international = [](char c) { return static_cast<unsigned char>(c) >= 0x80; };
  const auto has_only = [&](std::string_view part, std::string_view signs) {
    return std::ranges::all_of(part, [&](char c) { return is_one_of(c, signs) || is_international(c); });
  };
  return has_only(text.substr(0, at), ".!#$%&'*+/=?^_{}~-") && has_only(text.substr(at + 1), ".-") &&
         visible(text) == text;
}

std::string mailto(std::string_view address, const Letter& letter) {
  const std::size_t at = std::min(address.find('@'), address.size());
  const std::string domain = at < address.size() ? fmt::format("@{}", escaped(address.substr(at + 1))) : "";
  return fmt::format("mailto:{}{}?subject={}&body={}", escaped(address.substr(0, at)), domain, escaped(letter.subject),
                     escaped(letter.body));
}

}  // namespace followup
