// What the words of a status say of the end: in lower case, without accents.
#include <fmt/format.h>

#include "interchange/import/parts.hpp"

namespace followup::tables {
namespace {

struct Phrase {
  std::string_view start;  ///< of a word, or of words, behind a blank
  std::optional<Result> result;
};

using enum Result;

// The first that is there counts.
constexpr Phrase phrases[] = {
    {" awaiting", {}},
    {" waiting", {}},
    {" en attente", {}},
    {" no offer", rejected},
    {" not accepted", rejected},
    {" offer rescinded", rejected},
    {" offer withdrawn", rejected},
    {" they withdrew", rejected},
    {" withdrew offer", rejected},
    {" withdrew the offer", rejected},
    {" withdrawn company", rejected},
    {" withdrawn by company", rejected},
    {" withdrawn by the", rejected},
    {" withdrawn by them", rejected},
    {" withdrawn by employer", rejected},
    {" offer accepted", accepted},
    {" accepted offer", accepted},
    {" declined by me", declined},
    {" declined by", rejected},
    {" i declined", declined},
    {" i rejected", declined},
    {" rejected their offer", declined},
    {" rejected the offer", declined},
    {" offer declined", declined},
    {" declined offer", declined},
    {" declined the offer", declined},
    {" offer rejected", declined},
    {" rejected offer", declined},
    {" offer turned down", declined},
    {" withdr", withdrawn},
    {" zuruckgezogen", withdrawn},
    {" candidature retiree", withdrawn},
    {" retirad", withdrawn},
    {" reject", rejected},
    {" not selected", rejected},
    {" not hired", rejected},
    {" turned down by", rejected},
    {" unsuccessful", rejected},
    {" absage", rejected},
    {" abgelehnt", rejected},
    {" refus", rejected},
    {" rejete", rejected},
    {" rechazad", rejected},
    {" descartad", rejected},
    {" accept", accepted},
    {" hired", accepted},
    {" angenommen", accepted},
    {" eingestellt", accepted},
    {" embauche", accepted},
    {" contratad", accepted},
    {" offer", offer},
    {" angebot", offer},
    {" zusage", offer},
    {" offre", offer},
    {" oferta", offer},
};

/// The starts of words of those who wait: that they say no end is no news.
constexpr std::string_view in_progress[] = {
    " interview", " appl",       " pending",   " schedul",    " in progress", " on process", " process",  " active",
    " open",      " await",      " wait",      " screen",     " shortlist",   " follow",     " beworben", " gesprach",
    " offen",     " en attente", " entretien", " entrevista", " en proceso",  " en cours",   " round",    " phone",
};

/// The starts of words by which an end is none, or not for certain: `Offer expected`, `Rejected, but reopened`
constexpr std::string_view doubts[] = {" but ", " reopen", " expect", " possib", " maybe", " likely", " next ", "?"};
/// What people are offered, and accept, besides a job: `Accepted interview`
constexpr std::string_view steps[] = {" interview",  " invit",    " appl",      " screen",    " round",
                                      " assessment", " gesprach", " einladung", " entretien", " entrevista"};

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

}  // namespace

StatusSaid said_by_status(std::string_view status, bool is_own, const Fold& fold) {
  if (is_own) return {.result = value_named<Result>(status)};
  if (is_blank(status, fold)) return {};
  std::string words = " " + fold(status) + " ";
  std::ranges::replace_if(
      words, [](char c) { return std::string_view("_-()").find(c) != std::string_view::npos; }, ' ');
  const auto has_any = [&](const auto& starts) {
    return std::ranges::any_of(starts, [&](std::string_view start) { return words.find(start) != words.npos; });
  };
  std::ranges::replace_if(
      words, [](char c) { return std::string_view(".,:;/\n").find(c) != std::string_view::npos; }, '\n');
  std::vector<const Phrase*> found;  // the first of the table in each clause that has one
  bool is_left_out = false;
  for (const std::string& part : split(words, '\n')) {
    const std::string clause = fmt::format(" {} ", join(split_words(part), " "));
    const Phrase* phrase = phrase_in(clause);
    if (!phrase) continue;
    const bool is_to_come = clause.find(" yet ") != clause.npos;
    if (is_to_come || is_denied(std::string_view(clause).substr(0, clause.find(phrase->start))))
      is_left_out = true;
    else
      found.push_back(phrase);
  }
  std::ranges::replace(words, '\n', ' ');
  if (found.empty()) return {.result = {}, .is_left_out = is_left_out || !has_any(in_progress)};
  const std::optional<Result> result = found.front()->result;
  const bool is_one = std::ranges::count(found, result, &Phrase::result) == std::ssize(found);
  const bool may_be_step = (result == offer || result == accepted) && has_any(steps);
  if (!is_one || is_left_out || may_be_step || has_any(doubts)) return {.result = {}, .is_left_out = true};
  return {.result = result};
}

}  // namespace followup::tables
