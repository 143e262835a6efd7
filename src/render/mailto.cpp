// Letters as links. Whatever stands in a letter, the link has one address, one subject and one body.
#include <algorithm>

#include "followup/letters.hpp"

namespace followup {
namespace {

bool is_one_of(char c, std::string_view marks) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || marks.find(c) != marks.npos;
}

/// Everything escaped but what RFC 3986 calls unreserved; a line ends with CR and LF.
std::string escaped(std::string_view text) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string link;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (is_one_of(c, "-._~"))
      link += c;
    else if (c == '\n')
      link += "%0D%0A";
    else
      (link += '%') += {digits[byte / 16U], digits[byte % 16U]};
  }
  return link;
}

}  // namespace

bool is_address(std::string_view text) {
  const std::size_t at = text.find('@');
  if (at == 0 || at == std::string_view::npos || at + 1 == text.size()) return false;
  return std::ranges::all_of(text.substr(0, at), [](char c) { return is_one_of(c, ".!#$%&'*+/=?^_{}~-"); }) &&
         std::ranges::all_of(text.substr(at + 1), [](char c) { return is_one_of(c, ".-"); });
}

std::string mailto(std::string_view address, const Letter& letter) {
  const std::size_t at = std::min(address.find('@'), address.size());
  std::string link = "mailto:" + escaped(address.substr(0, at));
  if (at < address.size()) link += "@" + escaped(address.substr(at + 1));
  return link + "?subject=" + escaped(letter.subject) + "&body=" + escaped(letter.body);
}

}  // namespace followup
