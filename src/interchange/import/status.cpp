// What a status says of the end.
#include <fmt/format.h>

#include "interchange/import/parts.hpp"
#include "interchange/import/status_table.hpp"

namespace followup::tables {
namespace {

using enum Result;

bool has_any(std::string_view text, std::span<const std::string_view> starts) {
  return std::ranges::any_of(starts, [&](std::string_view start) { return text.find(start) != text.npos; });
}

/// Whether a word of the clause before a phrase denies it: `not yet rejected`
bool is_denied(std::string_view before) {
  constexpr std::array<std::string_view, 13> denials{"not", "no",  "never", "nicht",  "kein", "keine",  "keinen",
                                                     "pas", "non", "aucun", "aucune", "sin",  "without"};
  return std::ranges::any_of(split_words(before), [&](const std::string& word) {
    return std::ranges::count(denials, word) > 0 || word.ends_with("n't") || word.ends_with("n’t");
  });
}

/// The first phrase of the table that a clause has; null if there is none.
const Phrase* phrase_in(std::string_view clause) {
  const auto is_there = [&](const Phrase& phrase) { return clause.find(phrase.start) != clause.npos; };
  const auto* found = std::ranges::find_if(phrases, is_there);
  return found == std::end(phrases) ? nullptr : found;
}

std::span<const std::string_view> beside(Result result) {
  switch (result) {
    case rejected:
      return beside_rejected;
    case withdrawn:
      return beside_withdrawn;
    case declined:
      return beside_declined;
    case accepted:
      return beside_accepted;
    case offer:
      return beside_offer;
    case ghosted:
      break;
  }
  return {};
}

/// How much of a clause, from its beginning, is harmless: words that change nothing, a number or a day; 0 if nothing
/// is.
std::size_t harmless_size(std::string_view clause, Result result) {
  std::size_t longest = 0;
  for (const auto& all : {beside(result), std::span<const std::string_view>(harmless)})
    for (const std::string_view words : all)
      if (clause.starts_with(fmt::format(" {} ", words))) longest = std::max(longest, 1 + words.size());
  if (longest > 0) return longest;
  const std::string_view word = clause.substr(1, clause.find(' ', 1) - 1);
  const bool is_day = word.size() > 2 && (month_of(word) || is_weekday(word));
  const bool is_number =
      is_digit(word.front()) || std::string_view("$+~&").find(word.front()) != std::string_view::npos;
  return is_day || is_number ? 1 + word.size() : 0;
}

/// Whether a clause has nothing but harmless words, numbers and days.
bool is_harmless(std::string_view clause, Result result) {
  while (clause.size() > 1) {
    const std::size_t size = harmless_size(clause, result);
    if (size == 0) return false;
    clause.remove_prefix(size);
  }
  return true;
}

/// A clause without its phrase, up to the end of that phrase's last word.
std::string without(const Phrase& phrase, const std::string& clause) {
  const std::size_t start = clause.find(phrase.start);
  return clause.substr(0, start) + clause.substr(clause.find(' ', start + phrase.start.size()));
}

/// A status with a newline for each sign that ends a clause, and a blank for those within one.
std::string with_ends(std::string_view status) {
  constexpr std::array<std::string_view, 3> dashes{" - ", " – ", " — "};
  constexpr std::string_view ends = ".,:;";
  constexpr std::string_view within = "_-()!\"*";
  std::string text;
  while (!status.empty()) {
    const char c = status.front();
    const auto* dash = std::ranges::find_if(dashes, [&](std::string_view one) { return status.starts_with(one); });
    if (dash != dashes.end() || ends.find(c) != ends.npos)
      text += '\n';
    else if (c == '/')
      text += "\n\n";
    else
      text += within.find(c) == within.npos ? c : ' ';
    status.remove_prefix(dash == dashes.end() ? 1 : dash->size());
  }
  return text;
}

/// The clauses of a status, each between blanks, without small words. `Offer: declined` is one, `Offer/declined` are
/// two.
std::vector<std::string> clauses_of(std::string_view status) {
  constexpr std::array<std::string_view, 5> small{"the", "a", "an", "their", "job"};
  std::vector<std::string> clauses;
  for (const std::string& part : split(with_ends(status), '\n')) {
    std::vector<std::string> words = split_words(part);
    std::erase_if(words, [&](const std::string& word) { return std::ranges::count(small, word) > 0; });
    const std::string clause = words.empty() ? " " : fmt::format(" {} ", join(words, " "));
    const bool goes_on = clause.starts_with(" declined") || clause.starts_with(" accepted");
    if (goes_on && !clauses.empty() && clauses.back() == " offer ")
      clauses.back() += clause.substr(1);
    else
      clauses.push_back(clause);
  }
  return clauses;
}

/// Whether the clauses say this end, and nothing that may make it another one.
bool is_certain(const std::vector<std::string>& clauses, Result result) {
  const auto is_step = [](const std::string& clause) { return has_any(clause, steps); };
  const bool is_job = result != offer && result != accepted;
  if (!is_job && std::ranges::any_of(clauses, is_step)) return false;
  return std::ranges::all_of(clauses, [&](const std::string& clause) {
    if (has_any(clause, doubts)) return false;
    const Phrase* phrase = phrase_in(clause);
    if (!phrase && result == rejected) return !has_any(clause, myself) && !has_any(clause, refusals);
    return phrase ? phrase->result == result && is_harmless(without(*phrase, clause), result)
                  : is_harmless(clause, result);
  });
}

}  // namespace

StatusSaid said_by_status(std::string_view status, bool is_own, const Fold& fold) {
  if (is_own) return {.result = value_named<Result>(status)};
  if (is_blank(status, fold)) return {};
  const std::vector<std::string> clauses = clauses_of(" " + fold(status) + " ");
  std::optional<Result> result;
  bool is_left_out = false;
  for (const std::string& clause : clauses) {
    const Phrase* phrase = phrase_in(clause);
    const bool is_to_come = clause.find(" yet ") != clause.npos;
    if (phrase && (is_to_come || is_denied(std::string_view(clause).substr(0, clause.find(phrase->start)))))
      is_left_out = true;
    else if (phrase && !result)
      result = phrase->result;
    is_left_out = is_left_out || (!phrase && has_any(clause, refusals));
  }
  if (!result) return {.result = {}, .is_left_out = is_left_out || !has_any(join(clauses), in_progress)};
  if (is_left_out || !is_certain(clauses, *result)) return {.result = {}, .is_left_out = true};
  return {.result = result};
}

}  // namespace followup::tables
