#pragma once
// What several views have in common.

#include <map>

#include "followup/render.hpp"

namespace followup {

/// The lines of a visible text, each at most `width` columns wide: broken at blanks, within a word only if it is longer
/// than a line. At least one line.
std::vector<std::string> wrapped(std::string_view text, int width);

/// The text in the colour of its tone, if the style has colours.
std::string in_colour(std::string_view text, Tone tone, const Style& style);
/// `Tue 1 Dec, in 10 days`
std::string date_in_words(Day day, Day today);
Tone tone_of(Urgency urgency);
std::ptrdiff_t count_of(const std::vector<Action>& actions, Urgency urgency);
/// How many there are of each of these urgencies: `3 late, 2 due`; empty if there are none.
std::string counts_in_words(const std::vector<Action>& actions, std::initializer_list<Urgency> urgencies,
                            const Style& style);
/// What the applications of an agenda are called: by their companies, with the role where a company is there twice.
using Names = std::map<ApplicationId, std::string>;
Names names_of(const Agenda& agenda);
/// An application in a list: its round, what they are to do, and what you are to do.
struct ListRow {
  const Application* application;
  Situation situation;
  std::string round;
  std::string theirs;
  Cell yours;
};
/// The open ones come first, then those gone silent, then the closed ones.
std::vector<ListRow> list_rows(const std::vector<const Application*>& applications, const Tracker& tracker,
                               const Moment& now, const Style& style);
/// The urgencies that a rule has, as people read them.
std::string urgencies_of(const Rule& rule);
/// When an action is due: `by Sat 21 Nov 15:00, tomorrow`; `was due Tue 24 Nov, 3 days ago`
std::string due_in_words(const Judgement& judgement, const Moment& now, const Style& style);
/// What an `outcome` entry keeps.
Outcome kept_outcome(const LogEntry& entry);
/// `offer, to be answered by Wed 25 Nov 2026`
std::string outcome_in_words(const Outcome& outcome);
/// The interviews, and what was done and heard, in order of time.
std::string events_text(const Application& application, const Moment& now, const Style& style);

}  // namespace followup
