#include "commands/read.hpp"

#include <algorithm>

#include "followup/errors.hpp"
#include "followup/letters.hpp"
#include "followup/render.hpp"

namespace followup {
namespace {

constexpr std::size_t longest = 10'000;  // bytes

std::string quoted(std::string_view field, std::string_view typed) {
  return std::string(field) + " '" + std::string(typed) + "'";
}

std::string joined(std::span<const std::string> words) {
  std::string list;
  for (std::size_t i = 0; i < words.size(); ++i)
    list += (i == 0 ? "" : i + 1 == words.size() ? " or " : ", ") + words[i];
  return list;
}

Moment end_of(Day day, const Zone& zone) {
  return in_zone(start_of(day + date::days{1}, zone).utc - std::chrono::seconds(1), zone);
}

}  // namespace

std::string choices_of(const Misread& misread) {
  if (misread.choices.empty())
    return "for example: 2026-12-01, yesterday, fri 3pm, +3d; all forms: followup help dates";
  std::vector<std::string> choices = misread.choices;
  for (std::string& choice : choices)
    if (choice.find(' ') != std::string::npos) choice.insert(0, 1, '\'') += '\'';
  return "type " + joined(choices);
}

void refuse_date(std::string_view field, std::string_view typed, const std::string& why, std::string hint,
                 Suggestions instead) {
  throw UsageError(quoted(field, typed) + " is not a clear date: " + why, std::move(hint), std::move(instead));
}

Understood read_when(std::string_view field, const std::string& typed, Direction direction, const Tracker& tracker,
                     const Env& env) {
  const Typing typing{env.now, env.zone, tracker.policy.calendar(), env.find_zone};
  const auto read = read_date(typed, direction, typing);
  if (const auto* understood = std::get_if<Understood>(&read)) return *understood;
  const auto& misread = std::get<Misread>(read);
  const auto near = misread.choices.empty() ? near_date(typed, direction, typing) : std::nullopt;
  if (!near) refuse_date(field, typed, misread.why, choices_of(misread));
  refuse_date(field, typed, misread.why, "did you mean:", {std::string(field), typed, {{{near->date}, near->words}}});
}

std::optional<TypedDay> read_day(std::string_view field, const std::optional<std::string>& typed, Direction direction,
                                 const Tracker& tracker, const Env& env) {
  if (!typed) return std::nullopt;
  Understood understood = read_when(field, *typed, direction, tracker, env);
  const Day day = day_of(understood.when);
  understood.when = day;
  return TypedDay{day, in_full(understood, day_of(env.now))};
}

TypedMoment read_on(const std::optional<std::string>& typed, const Tracker& tracker, const Env& env) {
  const Day today = day_of(env.now);
  if (!typed) return {env.now, in_full(today, today)};
  const Understood understood = read_when("--on", *typed, Direction::past, tracker, env);
  const Day day = day_of(understood.when);
  const std::string words = in_full(understood, today);
  const auto* moment = std::get_if<Moment>(&understood.when);
  if (moment ? moment->utc > env.now.utc : day > today)
    throw UsageError(quoted("--on", *typed) + " has not come yet: " + words,
                     "what happened is recorded once it has happened");
  if (moment) return {*moment, words};
  return {day == today ? env.now : end_of(day, env.zone), words};
}

std::string trimmed(const std::string& text) {
  const std::size_t first = text.find_first_not_of(' ');
  return first == std::string::npos ? "" : text.substr(first, text.find_last_not_of(' ') + 1 - first);
}

std::string read_text(std::string_view field, const std::optional<std::string>& typed) {
  if (typed && typed->size() > longest)
    throw UsageError(std::string(field) + " has " + std::to_string(typed->size()) + " bytes; at most " +
                     std::to_string(longest) + " are kept");
  return typed.value_or("");
}

std::string read_name(std::string_view field, const std::string& typed) {
  std::string name = trimmed(read_text(field, typed));
  if (name.empty()) throw UsageError(std::string(field) + " is empty");
  return name;
}

std::string read_email(std::string_view field, const std::string& typed) {
  std::string text = read_text(field, typed);
  if (!is_address(text))
    throw UsageError(quoted(field, typed) + " is not one e-mail address", "for example: nick@initech.example");
  return text;
}

void refuse_word(std::string_view field, const std::string& typed, std::initializer_list<std::string> words) {
  const std::span<const std::string> all(words.begin(), words.size());
  refuse_word(field, typed, all, closest(typed, all));
}

void refuse_word(std::string_view field, const std::string& typed, std::span<const std::string> words,
                 const std::string& meant) {
  const std::string message = quoted(field, typed) + " is none of " + joined(words);
  if (meant.empty()) throw UsageError(message);
  throw UsageError(message, "did you mean:", {std::string(field), typed, {{{meant}, ""}}});
}

}  // namespace followup
