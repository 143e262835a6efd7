#pragma once
// What the items of a calendar have in common.

#include "followup/interchange.hpp"

namespace followup {

inline bool is_wanted(ApplicationId id, const CalendarChoice& choice) {
  return !choice.application || choice.application == id;
}

/// An item of an application, known by `word` in it, with the times of its record.
CalendarItem item_of(const Application& application, std::string_view kind, const std::string& word, const When& start);

/// What is to be done today, in the order of the agenda (calendar_todos.cpp).
std::vector<CalendarItem> todos_of(const Tracker& tracker, const CalendarChoice& choice, const Moment& now,
                                   const Zone& zone);

}  // namespace followup
