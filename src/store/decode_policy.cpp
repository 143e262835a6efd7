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

Weekday decode_weekday(json::Value&& value, const Place& place) {
  const std::string name = text_from(std::move(value), place);
  if (const auto weekday = weekday_named(name)) return *weekday;
  refuse(place, in_quotes(name) + " is not one of mon, tue, wed, thu, fri, sat, sun");
}

std::optional<std::vector<Weekday>> decode_weekend(Record& calendar) {
  auto value = calendar.take("weekend");
  if (!value) return std::nullopt;
  const Place place = calendar.place().member("weekend");
  std::vector<Weekday> weekend;
  for (json::Value& element : elements_from(*std::move(value), place)) {
    const Place here = place.element(weekend.size());
    const Weekday weekday = decode_weekday(std::move(element), here);
    if (std::ranges::find(weekend, weekday) != weekend.end()) refuse(here, "this day of the week stands here twice");
    weekend.push_back(weekday);
  }
  return weekend;
}

void decode_group(Policy& policy, std::string_view name, json::Value&& value, const Place& place) {
  Record group(std::move(value), place);
  for (const PolicyNumber& number : policy_table())
    if (number.group == name) policy.numbers.at(static_cast<std::size_t>(number.key)) = group.number(number.name);
  if (name == "follow_up") {
    policy.count = group.word("count", &count_named, "working, calendar");
    policy.channel = group.word("channel", &channel_named, "email, phone");
  }
  if (name == "calendar") {
    policy.weekend = decode_weekend(group);
    policy.holidays = group.list("holidays", &day_from);
  }
  if (Extras rest = group.rest(); !rest.empty()) policy.group_extras.emplace_back(name, std::move(rest));
}

}  // namespace

Policy decode_policy(json::Value&& value, const Place& place) {
  Record record(std::move(value), place);
  Policy policy;
  for (const std::string_view group : policy_groups())
    if (auto found = record.take(group)) decode_group(policy, group, *std::move(found), place.member(group));
  policy.extras = record.rest();
  if (const auto fault = fault_of(policy)) refuse(place, *fault);
  return policy;
}

}  // namespace followup::store
