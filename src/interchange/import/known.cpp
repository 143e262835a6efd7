// What a tracker has already, to be found fast however much it is.
#include "interchange/import/importer.hpp"

namespace followup::tables {
namespace {

std::string with_day(const std::string& key, Day day) { return key + "\n" + iso(day); }
std::string with_moment(const std::string& key, const Moment& moment) {
  return key + "\n" + std::to_string(moment.utc.time_since_epoch().count());
}

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
      add(key, interview.at, {application.id, interview.id, at});
    for (const LogEntry& entry : application.log)
      if (entry.kind == LogKind::moved && entry.from && entry.interview)
        add(key, *entry.from, {application.id, *entry.interview, at});
  }
}

void KnownInterviews::add(const std::string& key, const When& when, const Entry& entry) {
  days_.emplace(with_day(key, day_of(when)), entry);
  if (const auto* moment = std::get_if<Moment>(&when)) hours_.emplace(with_moment(key, *moment), entry);
}

const KnownInterviews::Entry* KnownInterviews::at(const std::string& key, const Moment& moment) const {
  const auto found = hours_.find(with_moment(key, moment));
  return found == hours_.end() ? nullptr : &found->second;
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
