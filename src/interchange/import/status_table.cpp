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

// The first that is there counts. `the`, `a` and `their` are not in a clause.
constexpr Phrase phrases[] = {
    {" awaiting", {}},
    {" waiting", {}},
    {" en attente", {}},
    {" no offer", rejected},
    {" not accepted", rejected},
    {" offer rescinded", rejected},
    {" offer revoked", rejected},
    {" offer withdrawn", rejected},
    {" withdrew offer", rejected},
    {" they withdrew", rejected},
    {" withdrawn company", rejected},
    {" withdrawn by company", rejected},
    {" withdrawn by them", rejected},
    {" withdrawn by employer", rejected},
    {" offer declined by company", rejected},
    {" offer declined by them", rejected},
    {" offer declined by employer", rejected},
    {" declined by company", rejected},
    {" declined by them", rejected},
    {" declined by employer", rejected},
    {" hired someone else", rejected},
    {" they rejected me", rejected},
    {" they hired me", accepted},
    {" offer accept", accepted},
    {" accepted offer", accepted},
    {" offre accept", accepted},
    {" accepte offre", accepted},
    {" angebot angenommen", accepted},
    {" oferta aceptad", accepted},
    {" offer declined", declined},
    {" declined offer", declined},
    {" offer rejected", declined},
    {" rejected offer", declined},
    {" offer refused", declined},
    {" refused offer", declined},
    {" offer turned down", declined},
    {" turned down offer", declined},
    {" offre refus", declined},
    {" offre declin", declined},
    {" angebot abgelehnt", declined},
    {" oferta rechazad", declined},
    {" declined by me", declined},
    {" i declined", declined},
    {" i rejected", declined},
    {" withdr", withdrawn},
    {" zuruckgezogen", withdrawn},
    {" candidature retiree", withdrawn},
    {" retirad", withdrawn},
    {" reject", rejected},
    {" not selected", rejected},
    {" not hired", rejected},
    {" turned down by them", rejected},
    {" turned down by company", rejected},
    {" turned down by employer", rejected},
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

/// What may stand beside a phrase and changes nothing of what it says.
constexpr std::string_view harmless[] = {
    " via ",      " on ",       " today ", " e ",        " email ",    " mail ",     " phone ",      " letter ",
    " got ",      " have ",     " has ",   " had ",      " been ",     " was ",      " were ",       " is ",
    " received ", " finally ",  " final ", " official ", " formal ",   " formally ", " officially ", " per ",
    " par ",      " por ",      " am ",    " le ",       " el ",       " la ",       " de ",         " recu ",
    " recue ",    " recibida ", " habe ",  " erhalten ", " bekommen ", " wurde ",    " leider ",
};
/// The same beside words that say no.
constexpr std::string_view beside_rejected[] = {" by company ",
                                                " by them ",
                                                " by employer ",
                                                " by hr ",
                                                " by recruiter ",
                                                " by hiring manager ",
                                                " by client ",
                                                " by phone ",
                                                " by email ",
                                                " by e ",
                                                " by mail ",
                                                " by letter ",
                                                " from company ",
                                                " from them ",
                                                " they ",
                                                " after ",
                                                " at ",
                                                " in ",
                                                " for ",
                                                " without ",
                                                " feedback ",
                                                " interview ",
                                                " interviews ",
                                                " interviewing ",
                                                " screening ",
                                                " screen ",
                                                " call ",
                                                " round ",
                                                " rounds ",
                                                " stage ",
                                                " first ",
                                                " second ",
                                                " third ",
                                                " panel ",
                                                " technical ",
                                                " onsite ",
                                                " test ",
                                                " assessment ",
                                                " cv ",
                                                " resume ",
                                                " application ",
                                                " candidature ",
                                                " automated ",
                                                " automatic ",
                                                " auto ",
                                                " unfortunately ",
                                                " sadly ",
                                                " nach ",
                                                " gesprach ",
                                                " vorstellungsgesprach ",
                                                " bewerbung ",
                                                " von firma ",
                                                " apres ",
                                                " entretien ",
                                                " entreprise ",
                                                " tras ",
                                                " despues ",
                                                " entrevista ",
                                                " empresa ",
                                                " ❌ ",
                                                " 🚫 "};
constexpr std::string_view beside_withdrawn[] = {
    " by me ",     " by myself ", " by candidate ", " by applicant ", " i ",         " my ",
    " from ",      " hiring ",    " process ",      " application ",  " candidacy ", " candidature ",
    " after ",     " interview ", " round ",        " first ",        " second ",    " third ",
    " bewerbung ", " meine ",     " candidatura ",  " ma ",           " mi ",
};
constexpr std::string_view beside_declined[] = {" by me ", " i ", " offer ", " job "};
constexpr std::string_view beside_accepted[] = {
    " i ",        " job ",    " position ", " role ",   " and ",   " signed ", " verbal ",
    " verbally ", " stelle ", " poste ",    " puesto ", " offre ", " 🎉 ",      " ✅ ",
};
constexpr std::string_view beside_offer[] = {
    " from company ", " from them ", " in hand ", " i ",   " they ",   " company ",  " made ",    " extended ", " me ",
    " job ",          " verbal ",    " written ", " ich ", " emploi ", " d'emploi ", " trabajo ", " 🎉 ",        " ✅ ",
};

/// The starts of words of those who wait: that they say no end is no news.
constexpr std::string_view in_progress[] = {
    " interview", " appl",       " pending",   " schedul",    " in progress", " on process", " process",  " active",
    " open",      " await",      " wait",      " screen",     " shortlist",   " follow",     " beworben", " gesprach",
    " offen",     " en attente", " entretien", " entrevista", " en proceso",  " en cours",   " round",    " phone",
};

/// The starts of words by which an end is none, or not for certain: `Offer expected`, `Rejected, but reopened`
constexpr std::string_view doubts[] = {" but ",   " reopen", " expect",   " possib", " maybe",
                                       " likely", " next ",  " on hold ", "?"};
/// Words by which somebody says no; without an offer, it is open who, and to what.
constexpr std::string_view refusals[] = {" declin", " turned down", " turned them down"};
/// Whom a clause beside a no must not name: `Rejected: by me`
constexpr std::string_view myself[] = {" i ", " me ", " my ", " myself ", " ich ", " je ", " yo "};
/// What people are offered, and accept, besides a job: `Accepted interview`
constexpr std::string_view steps[] = {" interview", " invit",      " appl",      " screen",
                                      " round",     " assessment", " stage",     " gesprach",
                                      " einladung", " entretien",  " entrevista"};

bool has_any(std::string_view text, std::span<const std::string_view> starts) {
  return std::ranges::any_of(starts, [&](std::string_view start) { return text.find(start) != text.npos; });
}

/// `fresh` does not have `old`.
void replace_all(std::string& text, std::string_view old, std::string_view fresh) {
  for (std::size_t at = 0; (at = text.find(old, at)) != text.npos;) text.replace(at, old.size(), fresh);
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

/// Whether a clause has nothing but harmless words, numbers and days.
bool is_harmless(std::string clause, Result result) {
  for (const auto& words : {beside(result), std::span<const std::string_view>(harmless)})
    for (const std::string_view word : words) replace_all(clause, word, " ");
  return std::ranges::all_of(split_words(clause), [](const std::string& word) {
    const bool is_day = word.size() > 2 && (month_of(word) || is_weekday(word));
    return is_day || is_digit(word.front()) || std::string_view("$+~&").find(word.front()) != std::string_view::npos;
  });
}

/// A clause without its phrase, up to the end of that phrase's last word.
std::string without(const Phrase& phrase, const std::string& clause) {
  const std::size_t start = clause.find(phrase.start);
  return clause.substr(0, start) + clause.substr(clause.find(' ', start + phrase.start.size()));
}

/// The clauses of a status, each between blanks. `Offer: declined` is one, `Offer/declined` are two.
std::vector<std::string> clauses_of(std::string words) {
  for (const std::string_view dash : {" - ", " – ", " — "}) replace_all(words, dash, "\n");
  const auto replace = [&](std::string_view signs, char fresh) {
    std::ranges::replace_if(
        words, [&](char c) { return signs.find(c) != signs.npos; }, fresh);
  };
  replace("_-()!\"*", ' ');
  replace(".,:;\n", '\n');
  replace_all(words, "/", "\n\n");
  std::vector<std::string> clauses;
  for (const std::string& part : split(words, '\n')) {
    std::string clause = fmt::format(" {} ", join(split_words(part), " "));
    for (const std::string_view article : {" the ", " a ", " an ", " their "}) replace_all(clause, article, " ");
    replace_all(clause, " job offer", " offer");
    const bool goes_on = clause.starts_with(" declined") || clause.starts_with(" accepted");
    if (goes_on && !clauses.empty() && clauses.back() == " offer ")
      clauses.back() += clause.substr(1);
    else
      clauses.push_back(std::move(clause));
  }
  return clauses;
}

/// Whether the clauses say this end, and nothing that may make it another one.
bool is_certain(const std::vector<std::string>& clauses, Result result) {
  constexpr auto is_step = [](const std::string& clause) { return has_any(clause, steps); };
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
