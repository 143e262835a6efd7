#pragma once
// The words of a status: in lower case, without accents.

#include <optional>
#include <string_view>

#include "followup/model.hpp"

namespace followup::tables {

struct Phrase {
  std::string_view start;  ///< of a word, or of words, behind a blank
  std::optional<Result> result;
};

/// The first that is there counts.
inline constexpr Phrase phrases[] = {
    {" awaiting", {}},
    {" waiting", {}},
    {" en attente", {}},
    {" no offer", Result::rejected},
    {" not accepted", Result::rejected},
    {" offer rescinded", Result::rejected},
    {" offer revoked", Result::rejected},
    {" offer withdrawn", Result::rejected},
    {" withdrew offer", Result::rejected},
    {" they withdrew", Result::rejected},
    {" withdrawn company", Result::rejected},
    {" withdrawn by company", Result::rejected},
    {" withdrawn by them", Result::rejected},
    {" withdrawn by employer", Result::rejected},
    {" offer declined by company", Result::rejected},
    {" offer declined by them", Result::rejected},
    {" offer declined by employer", Result::rejected},
    {" declined by company", Result::rejected},
    {" declined by them", Result::rejected},
    {" declined by employer", Result::rejected},
    {" hired someone else", Result::rejected},
    {" they rejected me", Result::rejected},
    {" they hired me", Result::accepted},
    {" offer accept", Result::accepted},
    {" accepted offer", Result::accepted},
    {" offre accept", Result::accepted},
    {" accepte offre", Result::accepted},
    {" angebot angenommen", Result::accepted},
    {" oferta aceptad", Result::accepted},
    {" offer declined", Result::declined},
    {" declined offer", Result::declined},
    {" offer rejected", Result::declined},
    {" rejected offer", Result::declined},
    {" offer refused", Result::declined},
    {" refused offer", Result::declined},
    {" offer turned down", Result::declined},
    {" turned down offer", Result::declined},
    {" offre refus", Result::declined},
    {" offre declin", Result::declined},
    {" angebot abgelehnt", Result::declined},
    {" oferta rechazad", Result::declined},
    {" declined by me", Result::declined},
    {" i declined", Result::declined},
    {" i rejected", Result::declined},
    {" withdr", Result::withdrawn},
    {" zuruckgezogen", Result::withdrawn},
    {" candidature retiree", Result::withdrawn},
    {" retirad", Result::withdrawn},
    {" reject", Result::rejected},
    {" not selected", Result::rejected},
    {" not hired", Result::rejected},
    {" turned down by them", Result::rejected},
    {" turned down by company", Result::rejected},
    {" turned down by employer", Result::rejected},
    {" unsuccessful", Result::rejected},
    {" absage", Result::rejected},
    {" abgelehnt", Result::rejected},
    {" refus", Result::rejected},
    {" rejete", Result::rejected},
    {" rechazad", Result::rejected},
    {" descartad", Result::rejected},
    {" accept", Result::accepted},
    {" hired", Result::accepted},
    {" angenommen", Result::accepted},
    {" eingestellt", Result::accepted},
    {" embauche", Result::accepted},
    {" contratad", Result::accepted},
    {" offer", Result::offer},
    {" angebot", Result::offer},
    {" zusage", Result::offer},
    {" offre", Result::offer},
    {" oferta", Result::offer},
};

/// Words that may stand beside a phrase and change nothing of what it says.
inline constexpr std::string_view harmless[] = {
    "via",    "on",       "today",      "e",        "email", "mail",     "phone",    "letter",  "got",    "have",
    "has",    "had",      "been",       "was",      "were",  "is",       "received", "finally", "final",  "official",
    "formal", "formally", "officially", "per",      "par",   "por",      "am",       "le",      "el",     "la",
    "de",     "recu",     "recue",      "recibida", "habe",  "erhalten", "bekommen", "wurde",   "leider",
};
/// The same beside words that say no.
inline constexpr std::string_view beside_rejected[] = {
    "by company",   "by them",
    "by employer",  "by hr",
    "by recruiter", "by hiring manager",
    "by client",    "by phone",
    "by email",     "by e",
    "by mail",      "by letter",
    "from company", "from them",
    "they",         "after",
    "at",           "in",
    "for",          "without",
    "feedback",     "interview",
    "interviews",   "interviewing",
    "screening",    "screen",
    "call",         "round",
    "rounds",       "stage",
    "first",        "second",
    "third",        "panel",
    "technical",    "onsite",
    "test",         "assessment",
    "cv",           "resume",
    "application",  "candidature",
    "automated",    "automatic",
    "auto",         "unfortunately",
    "sadly",        "nach",
    "gesprach",     "vorstellungsgesprach",
    "bewerbung",    "von firma",
    "apres",        "entretien",
    "entreprise",   "tras",
    "despues",      "entrevista",
    "empresa",      "\u274C",
    "\U0001F6AB",  // a cross, a no-entry sign
};
inline constexpr std::string_view beside_withdrawn[] = {
    "by me",   "by myself",   "by candidate", "by applicant", "i",           "my",        "from",  "hiring",
    "process", "application", "candidacy",    "candidature",  "after",       "interview", "round", "first",
    "second",  "third",       "bewerbung",    "meine",        "candidatura", "ma",        "mi",
};
inline constexpr std::string_view beside_declined[] = {
    "by me",
    "i",
    "offer",
    "job",
};
inline constexpr std::string_view beside_accepted[] = {
    "i",        "job",    "position", "role",   "and",   "signed", "verbal",
    "verbally", "stelle", "poste",    "puesto", "offre", "🎉",      "✅",
};
inline constexpr std::string_view beside_offer[] = {
    "from company", "from them", "in hand", "i",   "they",   "company",  "made",    "extended", "me",
    "job",          "verbal",    "written", "ich", "emploi", "d'emploi", "trabajo", "🎉",        "✅",
};

/// The starts of words of those who wait: that they say no end is no news.
inline constexpr std::string_view in_progress[] = {
    " interview", " appl",       " pending",   " schedul",    " in progress", " on process", " process",  " active",
    " open",      " await",      " wait",      " screen",     " shortlist",   " follow",     " beworben", " gesprach",
    " offen",     " en attente", " entretien", " entrevista", " en proceso",  " en cours",   " round",    " phone",
};

/// The starts of words by which an end is none, or not for certain: `Offer expected`, `Rejected, but reopened`
inline constexpr std::string_view doubts[] = {" but ",   " reopen", " expect",   " possib", " maybe",
                                              " likely", " next ",  " on hold ", "?"};
/// Words by which somebody says no; without an offer, it is open who, and to what.
inline constexpr std::string_view refusals[] = {" declin", " turned down", " turned them down"};
/// Whom a clause beside a no must not name: `Rejected: by me`
inline constexpr std::string_view myself[] = {" i ", " me ", " my ", " myself ", " ich ", " je ", " yo "};
/// What people are offered, and accept, besides a job: `Accepted interview`
inline constexpr std::string_view steps[] = {" interview", " invit",      " appl",      " screen",
                                             " round",     " assessment", " stage",     " gesprach",
                                             " einladung", " entretien",  " entrevista"};

}  // namespace followup::tables
