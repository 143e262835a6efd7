#include <algorithm>
#include <span>

#include "format/decode.hpp"
#include "format/record.hpp"

namespace followup::format {
namespace {

std::optional<Weekday> weekday_named(std::string_view name) {
  for (const Weekday weekday :
       {date::Monday, date::Tuesday, date::Wednesday, date::Thursday, date::Friday, date::Saturday, date::Sunday})
    if (short_name(weekday) == name) return weekday;
  return std::nullopt;
}

void decode_weekday(Weekday& into, json::Scanner& in, const Place& place) {
  const std::string_view name = text_from(in, [&place] { return place; });
  const auto weekday = weekday_named(name);
  if (!weekday) refuse(place, in_quotes(name) + " is not one of mon, tue, wed, thu, fri, sat, sun");
  into = *weekday;
}

void decode_weekend(Record& record, std::vector<Weekday>& weekend) {
  record.list(weekend, decode_weekday);
  const Place place = record.here();
  for (std::size_t i = 0; i < weekend.size(); ++i)
    if (std::ranges::count(std::span(weekend).first(i), weekend[i]) > 0)
      refuse(place.element(i), "this day of the week stands here twice");
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
      decode_weekend(record, policy.weekend.emplace());
    else if (group == "calendar" && record.is("holidays"))
      record.list(policy.holidays, read_day);
    else
      record.keep();
  }
  Extras rest;
  record.rest(rest);
  if (!rest.empty()) policy.group_extras.emplace_back(group, std::move(rest));
}

bool decode_group(Record& record, Policy& policy) {
  for (const std::string_view group : policy_groups()) {
    if (!record.is(group)) continue;
    decode_group(policy, group, record.scanner(), record.here());
    return true;
  }
  return false;
}

}  // namespace

void decode_policy(Policy& policy, json::Scanner& in, const Place& place) {
  Record record(in, place);
  while (record.next())
    if (!decode_group(record, policy)) record.keep();
  record.rest(policy.extras);
  std::ranges::sort(policy.group_extras, {}, [](const auto& group) {
    return std::ranges::find(policy_groups(), group.first) - policy_groups().begin();  // as they are written
  });
  if (const auto fault = fault_of(policy)) refuse(place, *fault);
}

}  // namespace followup::format
