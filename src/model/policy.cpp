#include "followup/policy.hpp"

#include "model/named.hpp"

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

constexpr std::array<std::string_view, 3> channels{"email", "phone", "post"};
constexpr std::array<std::string_view, 2> counts{"working", "calendar"};

std::optional<std::string> fault_of(const Policy& policy, const PolicyNumber& number) {
  const int value = policy[number.key];
  const int least = number.at_least ? policy[*number.at_least] : number.least;
  if (value >= least && value <= number.most) return std::nullopt;
  std::string range = std::to_string(least) + " to " + std::to_string(number.most);
  if (number.at_least) range += " (from " + full_name(entry_of(*number.at_least)) + " up)";
  return full_name(number) + " is " + std::to_string(value) + ", but its range is " + range;
}

}  // namespace

std::string_view name_of(Channel channel) { return word(channels, channel); }
std::optional<Channel> channel_named(std::string_view name) { return named<Channel>(channels, name); }
std::string_view name_of(Count count) { return word(counts, count); }
std::optional<Count> count_named(std::string_view name) { return named<Count>(counts, name); }

std::span<const PolicyNumber> policy_table() { return table; }
const PolicyNumber& entry_of(PolicyKey key) { return table.at(static_cast<std::size_t>(key)); }
std::string full_name(const PolicyNumber& number) { return std::string(number.group) + "." + std::string(number.name); }
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
    return "follow_up.no_promise_days is " + std::to_string(policy[follow_up_no_promise_days]) +
           ", but it must be below ghosted.after_days, which is " + std::to_string(policy[ghosted_after_days]);
  if (policy.channel == Channel::post) return "follow_up.channel is post, but it must be email or phone";
  if (policy.weekend && policy.weekend->size() > 3)
    return "calendar.weekend has " + std::to_string(policy.weekend->size()) + " days, but it may have up to 3";
  if (policy.holidays.size() > 400)
    return "calendar.holidays has " + std::to_string(policy.holidays.size()) + " dates, but it may have up to 400";
  return std::nullopt;
}

}  // namespace followup
