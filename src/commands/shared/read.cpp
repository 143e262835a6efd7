#include "commands/shared/command.hpp"
#include "followup/letters.hpp"

namespace followup {
namespace {

/// `a, b or c`
std::string list_of(std::vector<std::string> words) {
  const std::string last = words.back();
  words.pop_back();
  return words.empty() ? last : fmt::format("{} or {}", join(words), last);
}

void set(std::string_view what, const std::string& whose, std::string& field, std::string value, Lines& lines) {
  lines.push_back(change_in_words(what, whose, field, value));
  field = std::move(value);
}

bool ends_sentence(const std::string& text) {
  return std::string_view(".!?").find(text.back()) != std::string_view::npos;
}

}  // namespace

// --- dates ----------------------------------------------------------------------------------------------------------

bool is_same_minute(const When& one, const When& other) {
  const auto* first = std::get_if<Moment>(&one);
  const auto* second = std::get_if<Moment>(&other);
  const auto minute_of = [](const Moment& moment) { return date::floor<std::chrono::minutes>(moment.utc); };
  return first && second && minute_of(*first) == minute_of(*second);
}

void refuse_date(std::string_view field, std::string_view typed, const std::string& why, const std::string& hint,
                 const Suggestions& instead) {
  throw UsageError(fmt::format("{} '{}' is not a clear date: {}", field, typed, why), hint, instead);
}

Understood read_when(std::string_view field, const std::string& typed, Direction direction, const Tracker& tracker,
                     const Env& env) {
  const Typing typing{env.now, env.zone, tracker.policy.calendar(), env.find_zone};
  const auto read = read_date(typed, direction, typing);
  if (const auto* understood = std::get_if<Understood>(&read)) return *understood;
  const auto& misread = std::get<Misread>(read);
  Suggestions suggestions{std::string(field), typed, {}};
  if (!misread.choices.empty()) suggestions.heading = "type what is meant:";
  for (const std::string& choice : misread.choices) {
    const auto meant = std::get<Understood>(read_date(choice, direction, typing));
    suggestions.all.push_back({{choice}, in_full(meant, day_of(env.now))});
  }
  if (const auto near = misread.choices.empty() ? near_date(typed, direction, typing) : std::nullopt)
    suggestions.all.push_back({{near->date}, near->words});
  refuse_date(field, typed, misread.why, std::string(date_examples), suggestions);
}

std::optional<TypedDay> read_day(std::string_view field, const std::optional<std::string>& typed, Direction direction,
                                 const Tracker& tracker, const Env& env) {
  if (!typed) return std::nullopt;
  Understood understood = read_when(field, *typed, direction, tracker, env);
  const Day day = day_of(understood.when);
  const bool has_hour = std::holds_alternative<Moment>(understood.when);
  understood.when = day;
  understood.own.reset();
  std::string words = in_full(understood, day_of(env.now));
  if (has_hour && words.ends_with(')')) words.pop_back();
  if (has_hour) words += understood.elsewhere.empty() ? " (the hour is not kept)" : "; the hour is not kept)";
  return TypedDay{day, words, understood.is_phrase};
}

TypedMoment read_on(const std::optional<std::string>& typed, const Tracker& tracker, const Env& env) {
  const Day today = day_of(env.now);
  if (!typed) return {env.now, in_full(today, today)};
  const Understood understood = read_when("--on", *typed, Direction::past, tracker, env);
  const std::string words = in_full(understood, today);
  if (is_before(env.now, understood.when))
    throw UsageError(fmt::format("--on '{}' has not come yet: {}", *typed, words),
                     "what happened is recorded once it has happened");
  if (const auto* moment = std::get_if<Moment>(&understood.when)) return {*moment, words};
  const Day day = day_of(understood.when);
  return {day == today ? env.now : end_of(day, env.zone), words};
}

// --- texts and words ------------------------------------------------------------------------------------------------

std::string read_text(std::string_view field, const std::optional<std::string>& typed) {
  if (typed && typed->size() > longest_text)
    throw UsageError(fmt::format("{} has {} bytes; at most {} are kept", field, typed->size(), longest_text));
  return typed.value_or("");
}

std::string read_name(std::string_view field, const std::string& typed) {
  std::string name = trimmed(read_text(field, typed));
  if (name.empty()) throw UsageError(fmt::format("{} is empty", field));
  return name;
}

std::string read_email(std::string_view field, const std::string& typed) {
  std::string text = read_text(field, typed);
  if (!is_address(text))
    throw UsageError(fmt::format("{} '{}' is not one e-mail address", field, typed),
                     "for example: nick@initech.example");
  return text;
}

Suggestions nearest_word(std::string_view field, const std::string& typed, const std::vector<std::string>& words) {
  Suggestions suggestions{std::string(field), typed, {}};
  if (const std::string meant = closest(typed, words); !meant.empty()) suggestions.all.push_back({{meant}, ""});
  return suggestions;
}

void refuse_word(std::string_view field, const std::string& typed, const std::vector<std::string>& words,
                 const Suggestions& nearest) {
  throw UsageError(fmt::format("{} '{}' is none of {}", field, typed, list_of(words)), "", nearest);
}

// --- fields of what is known ----------------------------------------------------------------------------------------

void set_text(std::string_view what, const std::optional<std::string>& typed, const std::string& whose,
              std::string& field, Lines& lines) {
  if (typed) set(what, whose, field, read_text(fmt::format("--{}", what), typed), lines);
}

void add_text(std::string_view what, const std::optional<std::string>& typed, bool replaces, const std::string& whose,
              std::string& field, Lines& lines) {
  if (!typed || replaces || typed->empty() || field.empty() || field == *typed)
    return set_text(what, typed, whose, field, lines);
  if (field.ends_with("; " + *typed) || field.ends_with(". " + *typed)) {
    lines.push_back(fmt::format("{}: {} ends with that already: not changed.", whose, what));
    return;
  }
  const std::string gap = ends_sentence(field) ? " " : "; ";
  field = read_text(fmt::format("--{}, with what is there,", what), field + gap + *typed);
  lines.push_back(fmt::format("{}: {} {}{} (Added to what was there. In its place: --replace)", whose, what, field,
                              ends_sentence(field) ? "" : "."));
}

void set_email(const std::optional<std::string>& typed, const std::string& whose, std::string& field, Lines& lines) {
  if (typed) set("e-mail", whose, field, typed->empty() ? "" : read_email("--email", *typed), lines);
}

std::string change_in_words(std::string_view what, const std::string& whose, const std::string& old,
                            const std::string& now) {
  const std::string start = fmt::format("{}: {} ", whose, what);
  if (now.empty()) return start + (old.empty() ? "is not set: not changed." : fmt::format("removed (was {}).", old));
  if (now == old) return fmt::format("{}is {} already: not changed.", start, now);
  return start + now + (!old.empty() ? fmt::format(" (was {}).", old) : ends_sentence(now) ? "" : ".");
}

}  // namespace followup
