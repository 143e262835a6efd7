// What a tracker has already, to be found fast however much it is.
#include "interchange/import/parts.hpp"

namespace followup::tables {
namespace {

std::string with_day(const std::string& key, Day day) { return key + "\n" + iso(day); }

}  // namespace

std::string key_of(const std::string& company, const std::string& role, const Fold& fold) {
  constexpr std::array<std::string_view, 10> forms{"inc",  "incorporated", "ltd",  "limited", "llc",
                                                   "corp", "co",           "gmbh", "ag",      "sa"};
  std::string key = trimmed(fold(company), " .,");
  for (std::size_t blank = key.rfind(' '); blank != key.npos; blank = key.rfind(' ')) {
    if (std::ranges::count(forms, key.substr(blank + 1)) == 0) break;
    key = trimmed(key.substr(0, blank), " .,");
  }
  return key + "\n" + trimmed(fold(role));
}

KnownInterviews::KnownInterviews(const Tracker& tracker, const Fold& fold) {
  for (std::size_t at = 0; at < tracker.applications.size(); ++at) {
    const Application& application = tracker.applications[at];
    const std::string key = key_of(application.company, application.role, fold);
    applications_.insert_or_assign(key, at);
    for (const Interview& interview : application.interviews)
      days_.emplace(with_day(key, day_of(interview.at)), Entry{application.id, interview.id});
    for (const LogEntry& entry : application.log)
      if (entry.kind == LogKind::moved && entry.from && entry.interview)
        days_.emplace(with_day(key, day_of(*entry.from)), Entry{application.id, *entry.interview});
  }
}

const KnownInterviews::Entry* KnownInterviews::on(const std::string& key, Day day) const {
  const auto found = days_.find(with_day(key, day));
  return found == days_.end() ? nullptr : &found->second;
}

std::optional<std::size_t> KnownInterviews::application(const std::string& key) const {
  const auto found = applications_.find(key);
  return found == applications_.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace followup::tables
