// What became of their promises and of your thanks, in sentences and in bars.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

#include "followup/report.hpp"
#include "followup/text.hpp"

namespace followup {
namespace {

using Numbers = std::vector<int>;

constexpr std::size_t few = 5;  ///< that are named one by one

/// `1 day`, `6 and 9 days`, `1 to 30 days`
std::string days_in_words(const Numbers& sorted) {
  if (sorted.size() == 1) return plural(sorted.front(), "day");
  if (sorted.size() > few) return fmt::format("{} to {} days", sorted.front(), sorted.back());
  const Numbers but_last(sorted.begin(), sorted.end() - 1);
  return fmt::format("{} and {} days", fmt::join(but_last, ", "), sorted.back());
}

/// `1 late by 1 day (Stark)`; empty if there is none.
std::string part_of(const std::vector<Promise>& promises, PromiseOutcome outcome) {
  static constexpr std::array<std::string_view, 5> words{"kept", "moved in time", "late by", "with no word,",
                                                         "still open"};
  std::vector<const Promise*> such;
  for (const Promise& promise : promises)
    if (promise.became == outcome) such.push_back(&promise);
  if (such.empty()) return "";
  std::string text = fmt::format("{} {}", such.size(), words.at(static_cast<std::size_t>(outcome)));
  if (outcome != PromiseOutcome::late && outcome != PromiseOutcome::no_word) return text;
  std::ranges::stable_sort(such, {}, &Promise::days);
  Numbers days;
  std::vector<std::string> companies;
  for (const Promise* promise : such) {
    days.push_back(promise->days);
    const std::string& company = promise->application->company;
    if (std::ranges::count(companies, company) == 0) companies.push_back(company);
  }
  text += " " + days_in_words(days);
  return such.size() > few ? text : fmt::format("{} ({})", text, join(companies));
}

constexpr std::array promise_outcomes{PromiseOutcome::kept, PromiseOutcome::moved, PromiseOutcome::late,
                                      PromiseOutcome::no_word, PromiseOutcome::open};

std::string promises_in_words(const std::vector<Promise>& promises) {
  std::vector<std::string> parts;
  for (const PromiseOutcome outcome : promise_outcomes)
    if (const std::string part = part_of(promises, outcome); !part.empty()) parts.push_back(part);
  if (parts.empty()) return "They have promised no date.";
  return fmt::format("They promised {}: {}.", plural(promises.size(), "date"), join(parts));
}

std::ptrdiff_t count_of(const std::vector<Thanks>& thanks, ThanksTime when) {
  return std::ranges::count(thanks, when, &Thanks::when);
}

std::string thanks_in_words(const std::vector<Thanks>& thanks, const Policy& policy) {
  using enum ThanksTime;
  std::string text = fmt::format("You thanked {} of {} within {} hours", count_of(thanks, within_target), thanks.size(),
                                 policy[PolicyKey::thank_you_target_hours]);
  if (const auto count = count_of(thanks, within_limit); count > 0)
    text += fmt::format(", {} within {}", count, policy[PolicyKey::thank_you_limit_hours]);
  if (const auto count = count_of(thanks, later); count > 0) text += fmt::format(", {} later", count);
  std::vector<std::string> open;
  if (const auto count = count_of(thanks, not_yet); count > 0) open.push_back(fmt::format("{} not yet", count));
  if (const auto count = count_of(thanks, never); count > 0) open.push_back(fmt::format("{} never", count));
  return text + (open.empty() ? "" : "; " + join(open)) + ".";
}

std::string follow_ups_in_words(const std::vector<Answer>& follow_ups) {
  const Numbers days = days_of(follow_ups);
  const std::string start = fmt::format("Of {} follow-up{} ", follow_ups.size(), follow_ups.size() == 1 ? "" : "s");
  if (days.empty()) return start + "none was answered.";
  return fmt::format("{}{} {} answered, after {}.", start, days.size(), days.size() == 1 ? "was" : "were",
                     days_in_words(days));
}

std::string talks_in_words(const Numbers& days) {
  constexpr std::string_view start = "From an interview to their next word:";
  if (days.size() > few)
    return fmt::format("{} {} days at the median of {}, {} at the longest.", start, *median_of(days), days.size(),
                       days.back());
  return fmt::format("{} {} {}.", start, fmt::join(days, ", "), days == Numbers{1} ? "day" : "days");
}

// --- bars -----------------------------------------------------------------------------------------------------------

/// A row for each count that is not zero, its bar as long as its share of the greatest.
std::string bars(const std::vector<std::pair<std::string, std::ptrdiff_t>>& counts, const Style& style) {
  constexpr std::ptrdiff_t longest = 30;
  const std::ptrdiff_t most =
      std::max(longest, std::ranges::max(counts, {}, [](auto& one) { return one.second; }).second);
  Table table;
  for (const auto& [words, count] : counts) {
    std::string bar;
    for (std::ptrdiff_t i = 0; i < (count * longest + most - 1) / most; ++i) bar += style.ascii ? "#" : "▇";
    if (count > 0) table.add({words, {fmt::format("{} {}", bar, count), Tone::quiet}});
  }
  return table.text(style);
}

std::string bars_of(const std::vector<Promise>& promises, const Style& style) {
  static constexpr std::array<std::string_view, 5> words{"kept", "moved in time", "late", "no word", "still open"};
  std::vector<std::pair<std::string, std::ptrdiff_t>> counts;
  counts.reserve(promise_outcomes.size());
  for (const PromiseOutcome outcome : promise_outcomes)
    counts.emplace_back(words.at(static_cast<std::size_t>(outcome)),
                        std::ranges::count(promises, outcome, &Promise::became));
  return bars(counts, style);
}

/// By weeks, those over four together.
std::string bars_of(const Numbers& days, const Style& style) {
  constexpr int week = 7;
  constexpr int weeks = 4;
  std::vector<std::pair<std::string, std::ptrdiff_t>> counts;
  for (int i = 1; i <= weeks + 1; ++i) {
    const auto falls_in = [=](int day) { return day > (i - 1) * week && (day <= i * week || i > weeks); };
    const bool is_first = i == 1;
    counts.emplace_back(i > weeks ? "later" : "within " + plural(i, "week"),
                        std::ranges::count_if(days, [=](int day) { return falls_in(day) || (is_first && day <= 0); }));
  }
  return bars(counts, style);
}

}  // namespace

std::string became_in_words(const Promise& promise) {
  switch (promise.became) {
    case PromiseOutcome::kept:
      return "kept";
    case PromiseOutcome::moved:
      return "moved in time";
    case PromiseOutcome::late:
      return "late by " + plural(promise.days, "day");
    case PromiseOutcome::no_word:
      return "no word for " + plural(promise.days, "day");
    case PromiseOutcome::open:
      return "still open";
  }
  return "";
}

std::vector<std::string> sentences_of(const Statistics& statistics, const Policy& policy) {
  std::vector<std::string> sentences{promises_in_words(statistics.promises)};
  if (!statistics.thanks.empty()) sentences.push_back(thanks_in_words(statistics.thanks, policy));
  std::string answers;
  if (!statistics.follow_ups.empty()) answers = follow_ups_in_words(statistics.follow_ups);
  if (const Numbers days = days_of(statistics.talks); !days.empty())
    answers += (answers.empty() ? "" : " ") + talks_in_words(days);
  if (!answers.empty()) sentences.push_back(answers);
  return sentences;
}

std::string stats_text(const Statistics& statistics, const Policy& policy, const Style& style) {
  const std::vector<std::string> sentences = sentences_of(statistics, policy);
  std::string text;
  for (const std::string& sentence : sentences) {
    text += paragraph(sentence, style);
    if (style.width && &sentence == &sentences.front()) text += bars_of(statistics.promises, style);
  }
  return style.width ? text + bars_of(days_of(statistics.talks), style) : text;
}

}  // namespace followup
