// What the words of a status say of the end: in lower case, without accents.
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
    {" waiting for", {}},
    {" en attente", {}},
    {" no offer", rejected},
    {" not accepted", rejected},
    {" offer rescinded", rejected},
    {" offer withdrawn", rejected},
    {" offer accepted", accepted},
    {" accepted offer", accepted},
    {" offer declined", declined},
    {" declined offer", declined},
    {" declined the offer", declined},
    {" offer rejected", declined},
    {" rejected offer", declined},
    {" offer turned down", declined},
    {" declined by me", declined},
    {" i declined", declined},
    {" declined by", rejected},
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
  std::string words = " " + fold(status);
  std::ranges::replace_if(
      words, [](char c) { return std::string_view("_-/").find(c) != std::string_view::npos; }, ' ');
  std::ranges::replace_if(
      words, [](char c) { return std::string_view(".,:;()\n").find(c) != std::string_view::npos; }, '\n');
  const Phrase* best = nullptr;  // the first of the table that a clause has
  bool is_left_out = false;
  for (const std::string& part : split(words, '\n')) {
    const std::string clause = " " + join(split_words(part), " ");
    const Phrase* phrase = phrase_in(clause);
    if (!phrase) continue;
    const bool is_to_come = clause.ends_with(" yet") || clause.find(" yet ") != clause.npos;
    if (is_to_come || is_denied(std::string_view(clause).substr(0, clause.find(phrase->start))))
      is_left_out = true;
    else if (!best || phrase < best)
      best = phrase;
  }
  if (best) return {.result = best->result};
  const auto is_there = [&](std::string_view start) { return words.find(start) != words.npos; };
  return {.result = {}, .is_left_out = is_left_out || std::ranges::none_of(in_progress, is_there)};
}

}  // namespace followup::tables
