#pragma once
// What shows which company a mail or an invitation is from: addresses, and words.

#include <string>
#include <string_view>

namespace followup {

/// `initech.example` of an address, without case; empty if it has none.
std::string domain_of(const std::string& address);
/// Whether two domains are of one company, as far as they show: they are the same, or one lies within the
/// other. Never where people of many companies have addresses: `gmail.com`.
bool is_same_company(const std::string& domain, const std::string& other);
/// Whether nobody reads what is written to that address.
bool is_machine(const std::string& address);
/// The words of a text without case and punctuation, with a blank between two.
std::string bare_words(std::string_view text);

}  // namespace followup
