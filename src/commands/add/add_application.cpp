// Which application an interview belongs to: one that goes on, or a new one.
#include "commands/add/add.hpp"
#include "commands/shared/nearest.hpp"

namespace followup {
namespace {

/// Refuses what contradicts the application that an id names.
void check_goes_on(const Application& application, const std::string& role) {
  const int id = application.id.value;
  const std::string name = fmt::format("application {}, {},", id, title_of(application));
  if (has_ended(application))
    throw UsageError(
        fmt::format("{} is closed; nothing was changed", name),
        fmt::format("to open it again first: followup reopen {0}; for a company that is called {0}: --new", id));
  if (!role.empty() && without_case(role) != without_case(application.role))
    throw UsageError(fmt::format("{} is for another role than '{}'; nothing was changed", name, role),
                     "leave the role away, or name the company");
}

[[noreturn]] void refuse_several(const std::vector<Application*>& several, const std::string& company) {
  Suggestions suggestions{
      "COMPANY", company, {}, "type the id of one in the place of the company, or for another application: --new"};
  for (const Application* one : several)
    suggestions.all.push_back({{fmt::to_string(one->id.value)},
                               one->interviews.empty() ? title_of(*one)
                                                       : fmt::format("{}, interview of {}", title_of(*one),
                                                                     long_date(day_of(one->interviews.back().at)))});
  const auto id_of = [](const Application* one) { return fmt::to_string(one->id.value); };
  throw NotFound(fmt::format("several open applications are meant by '{}': {}; nothing was changed", company,
                             join(several, ", ", id_of)),
                 "", suggestions);
}

/// The application whose next round it is: the one of that id, else the only open one of the company and, if it is
/// named, the role; nothing if there is none. Throws `UsageError` if it is closed or for another role, `NotFound` if it
/// may be several.
Application* going_on(const std::string& company, const std::string& role, Tracker& tracker) {
  if (const auto id = typed_id(company)) {
    check_company(company, tracker);
    Application* named = find(tracker, *id);
    check_goes_on(*named, role);
    return named;
  }
  std::vector<Application*> several;
  for (Application& application : tracker.applications) {
    const bool is_same_role = role.empty() || without_case(application.role) == without_case(role);
    if (!has_ended(application) && is_of(application, company) && is_same_role) several.push_back(&application);
  }
  if (several.size() > 1) refuse_several(several, company);
  return several.empty() ? nullptr : several.front();
}

/// An open application of the company, which somebody may have meant in spite of its role.
const Application* open_of(const std::string& company, const Tracker& tracker) {
  const auto found = std::ranges::find_if(tracker.applications, [&](const Application& application) {
    return !has_ended(application) && without_case(application.company) == without_case(company);
  });
  return found == tracker.applications.end() ? nullptr : &*found;
}

/// Whether `part` may be typed for the whole name: a word of it, or some letters.
bool may_mean(const std::string& part, const std::string& whole) {
  constexpr std::size_t some = 3;
  return has_words(whole, part) || (part.size() >= some && whole.find(part) != std::string::npos);
}

std::string digits_of(std::string text) {
  std::erase_if(text, [](char c) { return !is_digit(c); });
  return text;
}

/// Whether a name is a part of the other, or a slip of the hand away from it; that is seldom in the first letter. Other
/// digits make another name.
bool are_near(const std::string& one, const std::string& other) {
  const std::string digits = digits_of(one);
  const std::string other_digits = digits_of(other);
  if (!digits.empty() && !other_digits.empty() && digits != other_digits) return false;
  constexpr std::size_t long_enough = 4;
  const bool may_be_slip = one.size() >= long_enough && one.front() == other.front();
  return may_mean(one, other) || may_mean(other, one) || (may_be_slip && slips_between(one, other) <= 1);
}

[[noreturn]] void refuse_near(const std::string& company, const std::vector<const Application*>& near) {
  Suggestions suggestions{"COMPANY", company, {}, "which is meant?"};
  for (const Application* one : near)
    suggestions.all.push_back({{fmt::to_string(one->id.value)}, fmt::format("goes on: {}", title_of(*one))});
  suggestions.all.push_back({{company, "--new"}, "is another company"});
  throw NotFound(
      fmt::format("no open application is at '{}', but a company of a similar name has one; nothing was changed",
                  company),
      "", suggestions);
}

/// The latest application for that role that has ended, in words; empty if there is none.
std::string earlier_one(const std::string& company, const std::string& role, const Tracker& tracker) {
  std::string words;
  for (const Application& one : tracker.applications)
    if (!role.empty() && has_ended(one) && without_case(one.company) == without_case(company) &&
        without_case(one.role) == without_case(role))
      words = fmt::format(" Application {} was for it, too{}: {} on {}.", one.id.value,
                          one.via.empty() ? "" : fmt::format(" (via {})", one.via), name_of(one.outcome->result),
                          long_date(one.outcome->on));
  return words;
}

/// That an open application of the company is for another role; and if that may be a slip, how to take it back.
std::string another_role(const std::string& role, const Application& other) {
  const bool is_near = are_near(without_case(other.role), without_case(role));
  return fmt::format(
      " It is another role than that of application {}.{}", other.id.value,
      is_near ? fmt::format(" (If it is the same: followup undo, and followup add {})", other.id.value) : "");
}

}  // namespace

bool is_of(const Application& application, const std::string& company) {
  if (const auto id = typed_id(company); id == application.id) return true;
  return without_case(application.company) == without_case(company);
}

void check_company(const std::string& company, const Tracker& tracker) {
  const auto id = typed_id(company);
  if (id && !find(tracker, *id))
    throw NotFound(
        fmt::format("there is no application '{}'; nothing was changed", company),
        fmt::format("to see them all: followup list --all\nfor a company that is called {}: --new", company));
}

std::vector<const Application*> near_ones(const std::string& company, const Tracker& tracker) {
  const std::string wanted = without_case(company);
  std::vector<const Application*> near;
  for (const Application& application : tracker.applications) {
    if (has_ended(application) || typed_id(company)) continue;
    if (is_of(application, company)) return {};
    if (are_near(without_case(application.company), wanted)) near.push_back(&application);
  }
  return near;
}

Application& application_for(const std::string& company, const std::string& role, bool is_new, Tracker& tracker,
                             const Moment& now, Lines& lines) {
  if (Application* earlier = is_new ? nullptr : going_on(company, role, tracker)) return *earlier;
  const auto near = is_new ? std::vector<const Application*>() : near_ones(company, tracker);
  if (!near.empty()) refuse_near(company, near);
  const Application* other = is_new ? nullptr : open_of(company, tracker);
  const std::string but = other ? another_role(role, *other) : earlier_one(company, role, tracker);
  const ApplicationId id = add_application(tracker, {.created = now, .company = company, .role = role});
  Application& application = *find(tracker, id);
  lines.push_back(fmt::format("Added application {}: {}.{}", id.value, title_of(application), but));
  return application;
}

}  // namespace followup
