// What a run takes for now.
#include <fmt/format.h>

#include "app/environment.hpp"
#include "followup/commands.hpp"
#include "followup/errors.hpp"
#include "followup/text.hpp"

namespace followup {
namespace {

std::string next_to_type(const Misread& misread) {
  if (misread.choices.empty())
    return "for example: 2026-12-01, 2026-12-01T09:00:00-05:00; all forms: followup help dates";
  return fmt::format("type '{}'", join(misread.choices, "' or '"));
}

[[noreturn]] void refuse(const Misread& wrong, const std::string& typed, const std::string& where,
                         const Typing& typing) {
  const std::string message = fmt::format("{} '{}' is not a clear date: {}", where, typed, wrong.why);
  const auto near = wrong.choices.empty() ? near_date(typed, Direction::future, typing) : std::nullopt;
  if (!near) throw UsageError(message, next_to_type(wrong));
  throw UsageError(message, "did you mean:", {where, typed, {{{near->date}, near->words}}});
}

Now put_in_place(const std::string& typed, const std::string& where, const World& world) {
  const Moment clock = world.clock();
  const Typing typing{clock, world.zone, {}, world.find_zone};
  const auto read = read_date(typed, Direction::future, typing);
  if (const auto* wrong = std::get_if<Misread>(&read)) refuse(*wrong, typed, where, typing);
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
