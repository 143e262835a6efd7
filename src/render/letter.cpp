// Filling a template: the one door to the mustache library.
#include <algorithm>
#include <kainjow/mustache.hpp>

#include "followup/letters.hpp"
#include "followup/render.hpp"

namespace followup {
namespace {

using kainjow::mustache::data;
using kainjow::mustache::mustache;

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r\n") + 1 - first);
}

/// What is wrong with the tag of these contents. The library takes an unknown name for an empty one, so it is looked
/// for here, in the whole text.
std::string fault_of(std::string_view tag, const Particulars& particulars) {
  if (tag.starts_with('!')) return "";
  if (tag.starts_with('=') || tag.starts_with('>'))
    return "'{{" + std::string(tag) + "}}' is not taken in letters: other marks and other files";
  const bool has_sign = !tag.empty() && std::string_view("#^/&{").find(tag.front()) != std::string_view::npos;
  const std::string_view name = trimmed(tag.substr(has_sign ? 1 : 0));
  if (std::ranges::find(particulars, name, &Particular::name) != particulars.end()) return "";
  std::vector<std::string> known;
  for (const Particular& particular : particulars) known.emplace_back(particular.name);
  const std::string meant = closest(name, known);
  return "'" + std::string(name) + "' is nothing that a letter knows" +
         (meant.empty() ? "" : "; did you mean '" + meant + "'?");
}

std::string first_fault(std::string_view text, const Particulars& particulars) {
  for (std::size_t open = text.find("{{"); open != std::string_view::npos; open = text.find("{{", open)) {
    const std::size_t close = text.find("}}", open);
    if (close == std::string_view::npos) return "";  // the library says where
    if (std::string fault = fault_of(trimmed(text.substr(open + 2, close - open - 2)), particulars); !fault.empty())
      return fault;
    open = close + 2;
  }
  return "";
}

/// Lines of which nothing is raw, without blanks at their ends and with one empty line where there were several.
std::string tidied(std::string_view text) {
  std::string lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string line(text.substr(0, end));
    std::ranges::replace(line, '\t', ' ');
    line.erase(line.find_last_not_of(" \r") + 1);
    if (!line.empty() || !(lines.empty() || lines.ends_with("\n\n"))) lines += visible(line) + "\n";
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  if (lines.ends_with("\n\n")) lines.pop_back();
  return lines;
}

constexpr std::string_view subject_mark = "Subject:";

}  // namespace

const Template* shipped_letter(std::string_view name) {
  const auto found = std::ranges::find(shipped_letters(), name, &Template::name);
  return found == shipped_letters().end() ? nullptr : &*found;
}

std::variant<std::string, Misfit> fill(std::string_view text, const Particulars& particulars) {
  if (!is_utf8(text)) return Misfit{"it is not valid UTF-8"};
  if (std::string fault = first_fault(text, particulars); !fault.empty()) return Misfit{fault};
  mustache form{std::string(text)};
  if (!form.is_valid()) return Misfit{form.error_message()};
  form.set_custom_escape([](const std::string& plain) { return plain; });
  data gaps;
  for (const Particular& particular : particulars)
    gaps.set(std::string(particular.name), particular.text.empty() ? data(false) : data(particular.text));
  return tidied(form.render(gaps));
}

std::optional<Letter> letter_in(std::string_view text, bool is_call) {
  Letter letter{.body = tidied(text)};
  if (!is_call) {
    if (!letter.body.starts_with(subject_mark)) return std::nullopt;
    const std::size_t end = letter.body.find('\n');
    letter.subject = trimmed(std::string_view(letter.body).substr(0, end).substr(subject_mark.size()));
    letter.body = tidied(letter.body.substr(end + 1));
    if (letter.subject.empty()) return std::nullopt;
  }
  if (letter.body.empty()) return std::nullopt;
  return letter;
}

std::string text_of(const Letter& letter) {
  return (letter.subject.empty() ? "" : std::string(subject_mark) + " " + letter.subject + "\n\n") + letter.body;
}

}  // namespace followup
