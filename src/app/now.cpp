#include "app/now.hpp"

#include "followup/errors.hpp"

namespace followup {
namespace {

Now put_in_place(const std::string& typed, const std::string& where, const World& world) {
  if (const auto moment = parse_moment(typed)) {
    const int offset = moment->offset;
    return {Moment{.utc = moment->utc, .offset = offset}, [offset](std::int64_t) { return offset; }};
  }
  const auto read = read_date(typed, Direction::future, {world.clock(), world.zone, {}});
  if (const auto* wrong = std::get_if<Misread>(&read))
    throw UsageError(where + " '" + typed + "' is not a date: " + wrong->why,
                     "for example: --date 2026-12-01, --date 2026-12-01T09:00:00-05:00");
  const When& when = std::get<When>(read);
  if (const auto* moment = std::get_if<Moment>(&when)) return {*moment, world.zone};
  return {start_of(std::get<Day>(when), world.zone), world.zone};
}

}  // namespace

Now find_now(const std::optional<std::string>& option, const World& world) {
  if (option) return put_in_place(*option, "--date", world);
  if (const auto now = world.variable("FOLLOWUP_NOW"); now && !now->empty())
    return put_in_place(*now, "FOLLOWUP_NOW", world);
  return {world.clock(), world.zone};
}

}  // namespace followup
