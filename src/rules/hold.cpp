// Until when to leave an application alone (etiquette, section 6).
#include <algorithm>

#include "rules/judgement.hpp"

namespace followup {
namespace {

constexpr Sources on_waiting{"post-interview", "follow-ups"};
constexpr Sources on_upcoming{"nutshell"};
constexpr Sources on_ghosted{"post-interview", "nutshell"};

Hold hold(const Case& c, std::optional<Day> until, std::string reason, Sources sources) {
  return {c.application.id, c.application.company, c.application.role, c.stage, until, std::move(reason), sources};
}

std::optional<Hold> with_follow_up_due(const Case& c, const Judgement& follow_up) {
  const Day ghosted_on = c.wait->ghosted_on;
  if (follow_up.standing == Standing::skipped) return hold(c, ghosted_on, "You chose not to follow up.", on_waiting);
  if (follow_up.standing == Standing::snoozed)
    return hold(c, std::min(*follow_up.turn, ghosted_on), "You put off the follow-up.", on_waiting);
  return std::nullopt;
}

std::optional<Hold> when_ghosted(const Case& c, const Judgement& last_note) {
  if (last_note.standing == Standing::stands) return std::nullopt;
  const bool returns = last_note.standing == Standing::snoozed && *last_note.turn < day_of(end_of_last_note(c));
  if (returns) return hold(c, last_note.turn, "You put off the last note.", on_ghosted);
  return hold(c, std::nullopt, "The silence is the answer; nothing more to send.", on_ghosted);
}

}  // namespace

std::optional<Hold> hold_of(const Case& c, const std::vector<Ruling>& all) {
  switch (c.stage) {
    case Stage::waiting:
      return hold(c, std::min(c.wait->follow_up_on, c.wait->ghosted_on),
                  last_statement(*c.wait) + ". Asking earlier is pestering.", on_waiting);
    case Stage::followed_up:
      return hold(c, c.wait->ghosted_on,
                  fmt::format("You followed up on {}. Once is enough.", short_date(*c.wait->followed_up_on)),
                  on_waiting);
    case Stage::upcoming:
      return hold(c, day_of(c.upcoming->at), "You are invited for " + spoken(c.upcoming->at) + ".", on_upcoming);
    case Stage::follow_up_due:
      return with_follow_up_due(c, judgement_for(Purpose::follow_up, all));
    case Stage::ghosted:
      return when_ghosted(c, judgement_for(Purpose::last_note, all));
    case Stage::closed:
    case Stage::offered:
      return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace followup
