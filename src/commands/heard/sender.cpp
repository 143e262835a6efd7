// Which application an e-mail is about.
#include <ranges>

#include "commands/heard/heard.hpp"
#include "commands/shared/clues.hpp"
#include "commands/shared/nearest.hpp"

namespace followup {
namespace {

using Found = std::vector<const Application*>;

/// The applications that fit: of the open ones, else of the closed ones.
Found fitting(const Tracker& tracker, const Moment& now, const std::function<bool(const Application&)>& fits) {
  Found open;
  Found closed;
  for (const Application& one : tracker.applications)
    if (fits(one)) (is_closed(one, tracker.policy, now) ? closed : open).push_back(&one);
  return open.empty() ? closed : open;
}

/// Refuses a mail that may be about several applications, or about none on record.
[[noreturn]] void refuse(const Mail& mail, const std::string& file, const Found& found) {
  constexpr std::size_t most = 10;
  // The application is typed behind the file.
  Suggestions suggestions{"--mail", file, {}, found.empty() ? "say which application it is about:" : ""};
  for (const Application* one : found | std::views::take(most))
    suggestions.all.push_back({{file, fmt::to_string(one->id.value)}, title_of(*one)});
  if (found.empty()) suggestions.all.push_back({{file, "APPLICATION"}, ""});
  const std::string from = shorten(mail.from_address.empty() ? mail.from_name : mail.from_address, 100);
  if (!found.empty())
    throw NotFound(fmt::format("a mail{} may be about several applications; nothing was changed",
                               from.empty() ? "" : fmt::format(" from '{}'", from)),
                   "", suggestions);
  throw NotFound(
      from.empty()
          ? "the mail has no sender's address and names no company on record; nothing was changed"
          : fmt::format("nobody on record writes from '{}', nor is there a company of that name; nothing was changed",
                        from),
      "", suggestions);
}

}  // namespace

const Application& application_of(const Mail& mail, const std::string& file, const Tracker& tracker, const Env& env) {
  const std::string address = without_case(mail.from_address);
  const std::string domain = domain_of(address);
  const std::string words = bare_words(fmt::format("{} {} {}", mail.from_name, mail.from_address, mail.subject));
  const auto has_person = [](const Application& one, const std::function<bool(const Person&)>& fits) {
    return std::ranges::any_of(one.people, fits);
  };
  const std::vector<std::function<bool(const Application&)>> ways{
      [&](const Application& one) {
        return !mail.message_id.empty() && std::ranges::count(one.log, mail.message_id, &LogEntry::message) > 0;
      },
      [&](const Application& one) {
        return !address.empty() &&
               has_person(one, [&](const Person& person) { return without_case(person.email) == address; });
      },
      [&](const Application& one) {
        return has_person(one, [&](const Person& person) { return is_same_company(domain, domain_of(person.email)); });
      },
      [&](const Application& one) { return has_words(words, bare_words(one.company)); }};
  Found found;
  for (const auto& fits : ways)
    if (found.empty()) found = fitting(tracker, env.now, fits);
  if (found.size() == 1) return *found.front();
  refuse(mail, file, found);
}

}  // namespace followup
