// The policy: the table of its numbers, and what they are if the file sets nothing.
#include "followup/policy.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "followup/text.hpp"

namespace followup {
namespace {

using enum PolicyKey;

constexpr std::optional<PolicyKey> free;  // of bounds by another number

constexpr std::array<PolicyNumber, policy_numbers> table{{
    {thank_you_target_hours, "thank_you", "target_hours", 24, 1, 48, free, free, "follow-ups, post-interview"},
    {thank_you_limit_hours, "thank_you", "limit_hours", 48, 1, 168, thank_you_target_hours, free, "nutshell"},
    {thank_you_lapse_days, "thank_you", "lapse_days", 7, 3, 14, free, free, "ours"},
    {follow_up_grace_days, "follow_up", "grace_days", 3, 1, 10, free, free, "follow-ups, after-interview"},
    {follow_up_no_promise_days, "follow_up", "no_promise_days", 8, 8, 30, free, free, "post-interview"},
    {follow_up_late_days, "follow_up", "late_days", 3, 1, 14, free, free, "ours"},
    {ghosted_after_days, "ghosted", "after_days", 28, 21, 120, free, free, "post-interview, nutshell"},
    {ghosted_reply_days, "ghosted", "reply_days", 8, 1, 30, free, free, "post-interview"},
    {ghosted_offer_days, "ghosted", "offer_days", 14, 1, 60, free, free, "ours"},
    {ghosted_shown_days, "ghosted", "shown_days", 7, 0, 60, free, free, "ours"},
    {offer_reply_days, "offer", "reply_days", 2, 1, 7, free, free, "ours"},
    {offer_closing_days, "offer", "closing_days", 1, 0, 7, free, free, "ours"},
    {offer_lapse_days, "offer", "lapse_days", 14, 1, 60, free, free, "ours"},
    {withdraw_days, "withdraw", "days", 3, 1, 14, free, free, "ours"},
    {withdraw_lapse_days, "withdraw", "lapse_days", 14, 1, 60, withdraw_days, free, "ours"},
    {references_brief_days, "references", "brief_days", 2, 1, 7, free, free, "after-interview"},
    {references_brief_lapse_days, "references", "brief_lapse_days", 7, 1, 30, references_brief_days, free, "ours"},
    {references_check_in_days, "references", "check_in_days", 14, 7, 60, free, free, "after-interview"},
    {references_check_in_lapse_days, "references", "check_in_lapse_days", 7, 1, 60, free, references_check_in_days,
     "ours"},
    {references_thank_days, "references", "thank_days", 2, 1, 7, free, free, "after-interview"},
    {references_thank_lapse_days, "references", "thank_lapse_days", 7, 1, 30, references_thank_days, free, "ours"},
    {requested_task_lead_days, "requested_task", "lead_days", 2, 0, 14, free, free, "ours"},
    {rejection_reply_days, "rejection", "reply_days", 2, 1, 7, free, free, "nutshell"},
    {rejection_lapse_days, "rejection", "lapse_days", 7, 1, 30, rejection_reply_days, free, "ours"},
    {record_gap_days, "record", "gap_days", 7, 1, 30, free, free, "ours"},
}};

constexpr std::array<std::string_view, 11> groups{"thank_you", "follow_up", "calendar",   "ghosted",
                                                  "offer",     "withdraw",  "references", "requested_task",
                                                  "rejection", "record",    "rules"};

std::optional<std::string> fault_of(const Policy& policy, const PolicyNumber& number) {
  const int value = policy[number.key];
  const int least = number.at_least ? policy[*number.at_least] : number.least;
  const int most = number.at_most ? policy[*number.at_most] : number.most;
  if (value >= least && value <= most) return std::nullopt;
  std::string bound;
  if (number.at_least) bound = fmt::format(" (from {} up)", full_name(entry_of(*number.at_least)));
  if (number.at_most) bound = fmt::format(" (up to {})", full_name(entry_of(*number.at_most)));
  return fmt::format("{} is {}, but its range is {} to {}{}", full_name(number), value, least, most, bound);
}

}  // namespace

std::span<const PolicyNumber> policy_table() { return table; }
const PolicyNumber& entry_of(PolicyKey key) { return table.at(static_cast<std::size_t>(key)); }
std::string full_name(const PolicyNumber& number) { return fmt::format("{}.{}", number.group, number.name); }
std::span<const std::string_view> policy_groups() { return groups; }

int Policy::operator[](PolicyKey key) const {
  return numbers.at(static_cast<std::size_t>(key)).value_or(entry_of(key).standard);
}

Calendar Policy::calendar() const {
  Calendar calendar;
  if (weekend) calendar.weekend = *weekend;
  calendar.holidays = holidays;
  if (quiet) calendar.quiet = *quiet;
  return calendar;
}

static std::optional<std::string> fault_of_lists(const Policy& policy) {
  if (policy.weekend && policy.weekend->size() > 3)
    return fmt::format("calendar.weekend has {} days, but it may have up to 3", policy.weekend->size());
  if (policy.holidays.size() > 400)
    return fmt::format("calendar.holidays has {} dates, but it may have up to 400", policy.holidays.size());
  const std::vector<DaysOfYear> quiet = policy.quiet.value_or(std::vector<DaysOfYear>{});
  if (quiet.size() > 10) return fmt::format("calendar.quiet has {} spans, but it may have up to 10", quiet.size());
  if (const int days = days_in_all(quiet); days > 92)
    return fmt::format("calendar.quiet has {} days, but it may have up to 92 in all", days);
  for (const std::string& rule : policy.rules_off)
    if (std::ranges::find(rule_names, rule) == rule_names.end())
      return fmt::format("rules.off has \"{}\", but its range is {}", shorten(rule, 60), join(rule_names));
  return std::nullopt;
}

std::optional<std::string> fault_of(const Policy& policy) {
  for (const PolicyNumber& number : table)
    if (auto fault = fault_of(policy, number)) return fault;
  if (policy[follow_up_no_promise_days] >= policy[ghosted_after_days])
    return fmt::format("follow_up.no_promise_days is {}, but it must be below ghosted.after_days, which is {}",
                       policy[follow_up_no_promise_days], policy[ghosted_after_days]);
  if (policy.channel == Channel::post) return "follow_up.channel is post, but it must be email or phone";
  return fault_of_lists(policy);
}

}  // namespace followup
