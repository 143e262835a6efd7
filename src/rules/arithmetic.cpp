// The sums of the etiquette, each kept with its explanation.
#include <array>

#include "rules/case.hpp"

namespace followup {
namespace {

When sum(const Calendar& calendar, const When& base, int amount, Unit unit) {
  switch (unit) {
    case Unit::hours: {
      Moment moment = std::get<Moment>(base);
      moment.utc += std::chrono::hours(amount);
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
  }
  return base;
}

}  // namespace

Step plus(const Case& c, Term gives, Term from, When base, PolicyKey key, Unit unit) {
  const int amount = c.policy[key];
  return {gives, from, base, amount, unit, key, sum(c.calendar, base, amount, unit)};
}

Step minus(const Case& c, Term gives, Term from, Day base, PolicyKey key) {
  const int amount = -c.policy[key];
  return {gives, from, base, amount, Unit::days, key, sum(c.calendar, base, amount, Unit::days)};
}

std::string_view name_of(Term term) {
  static constexpr std::array<std::string_view, 21> names{
      "interview",
      "promised decision",
      "last word from them",
      "follow-up sent",
      "follow-up day",
      "follow-up late from",
      "silence counts as an answer",
      "last note no longer offered",
      "thank-you due",
      "thank-you late from",
      "thank-you lapses after",
      "asked for by",
      "shown from",
      "rejection",
      "answer due",
      "answer lapses after",
      "briefing due",
      "briefing lapses after",
      "last contact",
      "check-in from",
      "asked for until",
  };
  return names.at(static_cast<std::size_t>(term));
}

}  // namespace followup
