#include "commands/shared/clues.hpp"

#include "commands/shared/nearest.hpp"

namespace followup {

std::string domain_of(const std::string& address) {
  const std::size_t at = address.rfind('@');
  return at == address.npos ? "" : without_case(address.substr(at + 1));
}

/// Whether people of many companies have addresses there.
static bool is_public(const std::string& domain) {
  constexpr std::array<std::string_view, 36> names{
      "gmail",  "googlemail", "outlook", "hotmail", "live",     "msn",    "yahoo",   "ymail",           "icloud",
      "me",     "mac",        "aol",     "gmx",     "web",      "mail",   "email",   "t-online",        "freenet",
      "posteo", "mailbox",    "proton",  "pm",      "fastmail", "hey",    "zoho",    "yandex",          "qq",
      "163",    "free",       "orange",  "laposte", "linkedin", "indeed", "comcast", "greenhouse-mail", "protonmail"};
  return std::ranges::count(names, domain.substr(0, domain.find('.'))) > 0;
}

bool is_same_company(const std::string& domain, const std::string& other) {
  if (domain.empty() || other.empty() || is_public(domain) || is_public(other)) return false;
  return domain == other || domain.ends_with("." + other) || other.ends_with("." + domain);
}

bool is_machine(const std::string& address) {
  constexpr std::array<std::string_view, 6> starts{"no reply",     "noreply",    "donotreply",
                                                   "do not reply", "scheduling", "calendar"};
  const std::string box = bare_words(address.substr(0, address.find('@')));
  return has_words(box, "no reply") || has_words(box, "noreply") ||
         std::ranges::any_of(starts, [&](std::string_view start) { return box.starts_with(start); });
}

std::string bare_words(std::string_view text) {
  return join(split_words(without_case(text), " \t\n.,;:!?@<>()[]\"'/|-_"), " ");
}

}  // namespace followup
