#include <algorithm>

#include "store/decode.hpp"
#include "store/record.hpp"

namespace followup::store {
namespace {

std::optional<Weekday> weekday_named(std::string_view name) {
  for (int i = 0; i < 7; ++i) {
    const auto weekday = static_cast<Weekday>(i);
    if (short_name(weekday) == name) return weekday;
  }
  return std::nullopt;
}

Weekday decode_weekday(json::Scanner& in, const Place& place) {
  const std::string name = text_from(in, place);
  if (const auto weekday = weekday_named(name)) return *weekday;
  refuse(place, in_quotes(name) + " is not one of mon, tue, wed, thu, fri, sat, sun");
}

std::vector<Weekday> decode_weekend(json::Scanner& in, const Place& place) {
  std::vector<Weekday> weekend;
  open_array(in, place);
  while (in.next_element()) {
    const Place here = place.element(weekend.size());
    const Weekday weekday = decode_weekday(in, here);
    if (std::ranges::find(weekend, weekday) != weekend.end()) refuse(here, "this day of the week stands here twice");
    weekend.push_back(weekday);
  }
  return weekend;
}

/// Reads the number of the policy that a group's record has come to; false if it is none.
bool decode_number(Record& record, std::string_view group, Policy& policy) {
  for (const PolicyNumber& number : policy_table()) {
    if (number.group != group || !record.is(number.name)) continue;
    policy.numbers.at(static_cast<std::size_t>(number.key)) = record.number();
    return true;
  }
  return false;
}

void decode_group(Policy& policy, std::string_view group, json::Scanner& in, const Place& place) {
  Record record(in, place);
  while (record.next()) {
    if (decode_number(record, group, policy)) continue;
    if (group == "follow_up" && record.is("count"))
      policy.count = record.word(&count_named, "working, calendar");
    else if (group == "follow_up" && record.is("channel"))
      policy.channel = record.word(&channel_named, "email, phone");
    else if (group == "calendar" && record.is("weekend"))
      policy.weekend = record.value(&decode_weekend);
    else if (group == "calendar" && record.is("holidays"))
      policy.holidays = record.list(&day_from);
    else
      record.keep();
  }
  if (Extras rest = record.rest(); !rest.empty()) policy.group_extras.emplace_back(group, std::move(rest));
}

bool decode_group(Record& record, Policy& policy) {
  for (const std::string_view group : policy_groups()) {
    if (!record.is(group)) continue;
    record.value([&](json::Scanner& in, const Place& place) { decode_group(policy, group, in, place); });
    return true;
  }
  return false;
}

}  // namespace

Policy decode_policy(json::Scanner& in, const Place& place) {
  Record record(in, place);
  Policy policy;
  while (record.next())
    if (!decode_group(record, policy)) record.keep();
  policy.extras = record.rest();
  if (const auto fault = fault_of(policy)) refuse(place, *fault);
  return policy;
}

}  // namespace followup::store
