// The sums of the etiquette, each kept with its explanation.
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

}  // namespace followup
