// The days ahead, if nothing more is recorded. An application is looked at again only when something may change for it.
#include <algorithm>
#include <unordered_map>
#include <utility>

#include "rules/judgement.hpp"

namespace followup {
namespace {

/// An application as it was last looked at.
struct Outlook {
  const Application* application;
  Agenda agenda{};
  bool is_eventful = false;
  Day look_again{};  ///< until that day nothing changes but the words, unless another application or the clock does
};

/// Whether an interview, a promised date or the day on which silence counts as a no may fall on today. An interview has
/// its day on the reader's clock, which may be two days from the one on which it was recorded.
bool is_eventful(const Case& c) {
  const auto is_today = [&](const std::optional<Day>& day) { return day && has_come(c, *day) && !is_over(c, *day); };
  const auto is_near = [&](const Talk& talk) {
    const Day day = day_of(talk.at);
    return has_come(c, day - date::days{2}) && !is_over(c, day + date::days{2});
  };
  const bool is_day_of_wait = c.wait && (is_today(c.wait->promise) || is_today(c.wait->ghosted_on));
  return is_open(c) && (is_day_of_wait || std::ranges::any_of(c.talks, is_near));
}

/// The actions that are new: `before` has none of that handle, rule and subject that is at least as urgent.
std::vector<Action> news_in(const std::vector<Action>& actions, const std::vector<Action>& before) {
  std::unordered_multimap<std::string_view, const Action*> by_handle;
  for (const Action& action : before) by_handle.emplace(action.handle, &action);
  std::vector<Action> news;
  std::ranges::copy_if(actions, std::back_inserter(news), [&](const Action& action) {
    const auto [first, last] = by_handle.equal_range(action.handle);
    return std::none_of(first, last, [&](const auto& known) {
      const Action& other = *known.second;
      return other.judgement.subject == action.judgement.subject && other.rule == action.rule &&
             other.judgement.urgency <= action.judgement.urgency;
    });
  });
  return news;
}

/// Looks at an application again, and gives what is new.
std::vector<Action> renew(Outlook& outlook, const Case& c) {
  Agenda agenda;
  add(agenda, c);
  std::vector<Action> news = news_in(agenda.actions, outlook.agenda.actions);
  outlook.agenda = std::move(agenda);
  outlook.is_eventful = is_eventful(c);
  outlook.look_again = c.look_again;
  return news;
}

/// Fills in a day, for which the applications are looked at again whose day has come; or all of them.
void fill(PlannedDay& planned, std::vector<Outlook>& outlooks, bool is_all_new, const Tracker& tracker,
          const Elsewhere& elsewhere, const Zone& zone) {
  for (Outlook& outlook : outlooks) {
    if (is_all_new || outlook.look_again <= day_of(planned.seen_from)) {
      const Case c = look_at(*outlook.application, tracker.policy, planned.seen_from, elsewhere, zone);
      std::ranges::move(renew(outlook, c), std::back_inserter(planned.news));
    }
    if (!is_empty(outlook.agenda)) planned.spoken_of.push_back(outlook.application);
    if (outlook.is_eventful) planned.eventful.push_back(outlook.application);
  }
}

}  // namespace

std::vector<PlannedDay> plan(const Tracker& tracker, const Moment& now, const Zone& zone, int days) {
  std::vector<Outlook> outlooks;
  outlooks.reserve(tracker.applications.size());
  for (const Application& application : tracker.applications) outlooks.push_back({&application});
  const std::vector<const Application*> offering = with_offers(tracker);
  Elsewhere elsewhere;
  std::vector<PlannedDay> planned;
  Day day = day_of(now);
  for (int ahead = 0; ahead < days; ++ahead, day = day_after(day)) {
    PlannedDay& next = planned.emplace_back(ahead == 0 ? now : start_of(day, zone));
    const Elsewhere before = std::exchange(elsewhere, elsewhere_of(offering, tracker.policy, next.seen_from));
    // The instant of a date without an hour depends on now's offset: when the clocks change, every answer may.
    const bool is_other_clock = ahead > 0 && planned[planned.size() - 2].seen_from.offset != next.seen_from.offset;
    const bool is_all_new = ahead == 0 || is_other_clock || elsewhere != before;
    fill(next, outlooks, is_all_new, tracker, elsewhere, zone);
    put_in_order(next.news, next.seen_from);
  }
  return planned;
}

}  // namespace followup
