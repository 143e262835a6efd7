#include "app/now.hpp"

#include "followup/errors.hpp"

namespace followup {
namespace {

std::string next_to_type(const Misread& misread) {
  std::string choices;
  for (const std::string& choice : misread.choices) choices += (choices.empty() ? "type '" : " or '") + choice + "'";
  return choices.empty() ? "for example: 2026-12-01, 2026-12-01T09:00:00-05:00; all forms: followup help dates"
                         : choices;
}

Now put_in_place(const std::string& typed, const std::string& where, const World& world) {
  const Moment clock = world.clock();
  const auto read = read_date(typed, Direction::future, {clock, world.zone, {}, world.find_zone});
  if (const auto* wrong = std::get_if<Misread>(&read))
    throw UsageError(where + " '" + typed + "' is not a clear date: " + wrong->why, next_to_type(*wrong));
  const auto& understood = std::get<Understood>(read);
  const std::string words = in_full(understood, day_of(clock));
  const auto* moment = std::get_if<Moment>(&understood.when);
  if (!moment) return {start_of(std::get<Day>(understood.when), world.zone), world.zone, words};
  if (!parse_moment(typed)) return {*moment, world.zone, words};
  const int offset = moment->offset;
  return {Moment{.utc = moment->utc, .offset = offset}, [offset](std::int64_t) { return offset; }, words};
}

}  // namespace

Now find_now(const std::optional<std::string>& option, const World& world) {
  if (option) return put_in_place(*option, "--date", world);
  if (const auto now = world.variable("FOLLOWUP_NOW"); now && !now->empty())
    return put_in_place(*now, "FOLLOWUP_NOW", world);
  return {world.clock(), world.zone, ""};
}

}  // namespace followup
