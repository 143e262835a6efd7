// The policy: the table of its numbers, and what they are if the file sets nothing.
#include "followup/policy.hpp"

#include <fmt/format.h>

namespace followup {
namespace {

using enum PolicyKey;

constexpr std::optional<PolicyKey> free_below;

constexpr std::array<PolicyNumber, policy_numbers> table{{
    {thank_you_target_hours, "thank_you", "target_hours", 24, 1, 48, free_below, "follow-ups, post-interview"},
    {thank_you_limit_hours, "thank_you", "limit_hours", 48, 1, 168, thank_you_target_hours, "nutshell"},
    {thank_you_lapse_days, "thank_you", "lapse_days", 7, 3, 14, free_below, "ours"},
    {follow_up_grace_days, "follow_up", "grace_days", 3, 1, 10, free_below, "follow-ups, after-interview"},
    {follow_up_no_promise_days, "follow_up", "no_promise_days", 8, 8, 30, free_below, "post-interview"},
    {follow_up_late_days, "follow_up", "late_days", 3, 1, 14, free_below, "ours"},
    {ghosted_after_days, "ghosted", "after_days", 28, 21, 120, free_below, "post-interview, nutshell"},
    {ghosted_reply_days, "ghosted", "reply_days", 8, 1, 30, free_below, "post-interview"},
    {ghosted_offer_days, "ghosted", "offer_days", 14, 1, 60, free_below, "ours"},
    {references_brief_days, "references", "brief_days", 2, 1, 7, free_below, "after-interview"},
    {references_brief_lapse_days, "references", "brief_lapse_days", 7, 1, 30, references_brief_days, "ours"},
    {references_check_in_days, "references", "check_in_days", 14, 7, 60, free_below, "after-interview"},
    {requested_task_lead_days, "requested_task", "lead_days", 2, 0, 14, free_below, "ours"},
    {rejection_reply_days, "rejection", "reply_days", 2, 1, 7, free_below, "nutshell"},
    {rejection_lapse_days, "rejection", "lapse_days", 7, 1, 30, rejection_reply_days, "ours"},
    {record_gap_days, "record", "gap_days", 7, 1, 30, free_below, "ours"},
}};

constexpr std::array<std::string_view, 8> groups{"thank_you",  "follow_up",      "calendar",  "ghosted",
                                                 "references", "requested_task", "rejection", "record"};

std::optional<std::string> fault_of(const Policy& policy, const PolicyNumber& number) {
  const int value = policy[number.key];
  const int least = number.at_least ? policy[*number.at_least] : number.least;
  if (value >= least && value <= number.most) return std::nullopt;
  const std::string from = number.at_least ? fmt::format(" (from {} up)", full_name(entry_of(*number.at_least))) : "";
  return fmt::format("{} is {}, but its range is {} to {}{}", full_name(number), value, least, number.most, from);
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
  return calendar;
}

std::optional<std::string> fault_of(const Policy& policy) {
  for (const PolicyNumber& number : table)
    if (auto fault = fault_of(policy, number)) return fault;
  if (policy[follow_up_no_promise_days] >= policy[ghosted_after_days])
    return fmt::format("follow_up.no_promise_days is {}, but it must be below ghosted.after_days, which is {}",
                       policy[follow_up_no_promise_days], policy[ghosted_after_days]);
  if (policy.channel == Channel::post) return "follow_up.channel is post, but it must be email or phone";
  if (policy.weekend && policy.weekend->size() > 3)
    return fmt::format("calendar.weekend has {} days, but it may have up to 3", policy.weekend->size());
  if (policy.holidays.size() > 400)
    return fmt::format("calendar.holidays has {} dates, but it may have up to 400", policy.holidays.size());
  return std::nullopt;
}

}  // namespace followup
