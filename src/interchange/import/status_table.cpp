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

}  // namespace

std::optional<Result> result_in(std::string_view status, bool is_own, const Fold& fold) {
  if (is_own) return value_named<Result>(status);
  if (status.empty()) return std::nullopt;
  std::string words = " " + fold(status);
  std::ranges::replace_if(
      words, [](char c) { return std::string_view("_-/.,:()\n").find(c) != std::string_view::npos; }, ' ');
  for (const Phrase& phrase : phrases)
    if (words.find(phrase.start) != words.npos) return phrase.result;
  return std::nullopt;
}

}  // namespace followup::tables
