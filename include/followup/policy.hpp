#pragma once
// The policy: every number that the rules use, with its default, its range and where it comes from.

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "followup/names.hpp"
#include "followup/time.hpp"

namespace followup {

/// A member of the file that this version does not know, kept as it is: its key, and its value as compact JSON.
struct Extra {
  std::string key;
  std::string json;
  friend bool operator==(const Extra&, const Extra&) = default;
};
using Extras = std::vector<Extra>;

enum class Channel : std::uint8_t { email, phone, post };
template <>
inline constexpr std::array<std::string_view, 3> vocabulary<Channel>{"email", "phone", "post"};

/// How days of grace are counted: on working days, or on all.
enum class Count : std::uint8_t { working, calendar };
template <>
inline constexpr std::array<std::string_view, 2> vocabulary<Count>{"working", "calendar"};

/// The policy's numbers, in the order of the file.
enum class PolicyKey : std::uint8_t {
  thank_you_target_hours,
  thank_you_limit_hours,
  thank_you_lapse_days,
  follow_up_grace_days,
  follow_up_no_promise_days,
  follow_up_late_days,
  ghosted_after_days,
  ghosted_reply_days,
  ghosted_offer_days,
  ghosted_shown_days,
  offer_reply_days,
  offer_closing_days,
  offer_lapse_days,
  withdraw_days,
  withdraw_lapse_days,
  references_brief_days,
  references_brief_lapse_days,
  references_check_in_days,
  references_check_in_lapse_days,
  references_thank_days,
  references_thank_lapse_days,
  requested_task_lead_days,
  rejection_reply_days,
  rejection_lapse_days,
  record_gap_days,
};
inline constexpr std::size_t policy_numbers = 25;

/// One number of the policy, as the table of the etiquette has it.
struct PolicyNumber {
  PolicyKey key;
  std::string_view group;  ///< `follow_up`
  std::string_view name;   ///< `grace_days`
  int standard;            ///< the default
  int least;
  int most;
  std::optional<PolicyKey> at_least;  ///< another number that bounds this one from below
  std::optional<PolicyKey> at_most;   ///< another number that bounds this one from above
  std::string_view source;            ///< where the figure comes from
};

std::span<const PolicyNumber> policy_table();
const PolicyNumber& entry_of(PolicyKey key);
/// `follow_up.grace_days`
std::string full_name(const PolicyNumber& number);

/// The groups of the policy in the order of the file: `thank_you`, `follow_up`, `calendar`, …
std::span<const std::string_view> policy_groups();

/// The names of the rules in the order of the etiquette, as `rules.off` has them; the rulebook's, as a test sees.
inline constexpr std::array<std::string_view, 13> rule_names{
    "requested-task",  "answer-offer", "thank-you",        "follow-up",       "last-note",
    "tell-of-offer",   "withdraw",     "answer-rejection", "brief-reference", "reference-check-in",
    "thank-reference", "prepare",      "complete-record"};

/// The values that the file sets; what it does not set has its default.
struct Policy {
  std::array<std::optional<int>, policy_numbers> numbers{};
  std::optional<Count> count;
  std::optional<Channel> channel;
  std::optional<std::vector<Weekday>> weekend;  ///< may be set and empty: an office that never closes
  std::vector<Day> holidays;
  std::optional<std::vector<DaysOfYear>> quiet;  ///< may be set and empty: an office that never rests
  std::vector<std::string> rules_off;            ///< the names of rules that the person does not want to hear of
  Extras extras;                                 ///< of the policy itself
  std::vector<std::pair<std::string, Extras>> group_extras;  ///< of its groups, by the group's name

  int operator[](PolicyKey key) const;
  [[nodiscard]] Count counting() const { return count.value_or(Count::working); }
  [[nodiscard]] Channel standard_channel() const { return channel.value_or(Channel::email); }
  [[nodiscard]] Calendar calendar() const;
  friend bool operator==(const Policy&, const Policy&) = default;
};

/// What contradicts the ranges of the table, with the key, the value and the range; nothing if all is well.
std::optional<std::string> fault_of(const Policy& policy);

// --- keys as people type them ---------------------------------------------------------------------------------------

/// One key of the policy in words.
struct PolicyLine {
  std::string key;  ///< `follow_up.grace_days`
  std::string value;
  std::string standard;
  std::string range;
  std::string source;
  bool is_set = false;  ///< by the file
  friend bool operator==(const PolicyLine&, const PolicyLine&) = default;
};

/// All keys in the order of the etiquette.
std::vector<PolicyLine> lines_of(const Policy& policy);
/// Sets a key from its words (`3`, `calendar`, `sat,sun`, `none`, `2026-12-25,2027-01-01`). Returns what is wrong with
/// them, and leaves the policy as it was; nothing if it was set. The key must be one of `lines_of`.
std::optional<std::string> set_value(Policy& policy, std::string_view name, std::string_view value);
/// Gives a key its default again. Returns what is wrong, as `set_value` does: a default may contradict another key.
std::optional<std::string> set_default(Policy& policy, std::string_view name);

}  // namespace followup
