// The sums of the etiquette, each kept with its explanation.
#include <array>

#include "rules/case.hpp"

namespace followup {
namespace {

When sum(const Calendar& calendar, const When& base, int amount, Unit unit) {
  switch (unit) {
    case Unit::hours: {
      Moment moment = std::get<Moment>(base);
      moment.utc += std::chrono::hours{amount};
      return moment;
    }
    case Unit::hours_as_days:
      return day_of(base) + date::days{(amount + 23) / 24};
    case Unit::days:
      return day_of(base) + date::days{amount};
    case Unit::working_days:
      return add_working_days(calendar, day_of(base), amount);
    case Unit::days_then_settle:
      return settle(calendar, day_of(base) + date::days{amount});
    case Unit::own_working_days:
      return add_working_days({calendar.weekend, calendar.holidays, {}}, day_of(base), amount);
  }
  return base;
}

}  // namespace

Step plus(const Case& c, Term gives, Term from, When base, PolicyKey key, Unit unit) {
  const int amount = c.policy[key];
  return {gives, from, base, amount, unit, key, sum(c.calendar, base, amount, unit)};
}

Step minus(const Case& c, Term gives, Term from, Day base, PolicyKey key, Unit unit) {
  const int amount = -c.policy[key];
  return {gives, from, base, amount, unit, key, sum(c.calendar, base, amount, unit)};
}

Step take(const Case& c, Term gives, Term from, Day base, Unit unit) {
  return {gives, from, base, 0, unit, {}, sum(c.calendar, base, 0, unit)};
}

Unit settling(const Case& c) { return c.policy.counting() == Count::working ? Unit::days_then_settle : Unit::days; }

std::string_view name_of(Term term) {
  static constexpr std::array<std::string_view, 39> names{
      "interview",
      "promised decision",
      "last word from them",
      "day to ask",
      "quiet until",
      "follow-up sent",
      "follow-up put off to",
      "follow-up day",
      "follow-up late from",
      "silence counts as an answer",
      "last note from",
      "last note no longer offered",
      "thank-you due",
      "thank-you late from",
      "thank-you lapses after",
      "asked for by",
      "wanted from",
      "due from",
      "late after",
      "offer",
      "answer wanted by",
      "answer due",
      "last days from",
      "answer lapses after",
      "offer accepted",
      "withdrawal due",
      "withdrawal lapses after",
      "rejection",
      "answer due",
      "answer lapses after",
      "briefing due",
      "briefing lapses after",
      "last contact",
      "check-in from",
      "check-in lapses on",
      "reference called",
      "thanks due",
      "thanks lapse after",
      "asked for until",
  };
  return names.at(static_cast<std::size_t>(term));
}

}  // namespace followup
