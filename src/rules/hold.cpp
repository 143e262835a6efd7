// Until when to leave an application alone (followup-etiquette(7), Stages).
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

/// What the person has said against the rule for that purpose, as of this wait.
Suppression suppression_of(const Case& c, Purpose purpose) { return suppression_of(c, rule_for(purpose), {}); }

/// Until when to wait, and what for.
std::string reason_to_wait(const Case& c, Day until) {
  const std::string day = spoken(until, c.today);
  const bool is_late = c.wait->promise && is_over(c, *c.wait->promise);
  const bool has_date = c.wait->promise || c.wait->ask || c.wait->quiet;
  if (c.wait->ask == until) return last_statement(c) + " Wait until then.";
  if (is_late && !c.wait->ask && !c.wait->quiet)
    return fmt::format("{} Give them until {}, then ask once.", last_statement(c), day);
  return fmt::format("{} {} until {} before you ask{}.", last_statement(c), has_date ? "Give them" : "Wait", day,
                     !has_date && asks_for_date(c) ? " for one" : "");
}

Hold while_waiting(const Case& c) {
  const Day last_note_on = day_of(c.wait->last_note);
  const Suppression suppression = suppression_of(c, Purpose::follow_up);
  if (suppression.is_skipped) return hold(c, last_note_on, "You chose not to follow up.", on_waiting);
  const Day from = std::max(c.wait->follow_up_on, suppression.until.value_or(c.wait->follow_up_on));
  const Day until = std::min(from, last_note_on);
  return hold(c, until, reason_to_wait(c, until), on_waiting);
}

std::optional<Hold> with_follow_up_due(const Case& c) {
  const Day last_note_on = day_of(c.wait->last_note);
  if (const Judgements tasks = awaited_tasks(c); !tasks.empty()) {
    if (std::ranges::any_of(tasks, [](const Judgement& task) { return task.standing == Standing::stands; })) return {};
    const Judgement& first = std::ranges::min(tasks, {}, &Judgement::turn);
    return hold(c, std::min(*first.turn, last_note_on), "You put off what they are waiting for.", on_waiting);
  }
  const Suppression suppression = suppression_of(c, Purpose::follow_up);
  if (suppression.is_skipped) return hold(c, last_note_on, "You chose not to follow up.", on_waiting);
  if (suppression.until)
    return hold(c, std::min(*suppression.until, last_note_on), "You put off the follow-up.", on_waiting);
  return std::nullopt;
}

std::optional<Hold> when_ghosted(const Case& c, const Judgement& last_note) {
  const Day first = day_of(c.wait->last_note);
  const Day end = day_of(end_of_last_note(c));
  const std::string since = spoken(c.wait->since, c.today);
  const Hold for_good =
      hold(c, std::nullopt,
           fmt::format("No answer since {}. You have done your part; to close it: followup close {} ghosted", since,
                       c.application.id.value),
           on_ghosted);
  const Suppression suppression = suppression_of(c, Purpose::last_note);
  if (last_note.standing == Standing::done || suppression.is_skipped || has_come(c, end))
    return has_come(c, end + date::days{c.policy[ghosted_shown_days]}) ? std::nullopt : std::optional(for_good);
  if (suppression.until && *suppression.until >= end) return for_good;
  if (suppression.until) return hold(c, std::max(*suppression.until, first), "You put off the last note.", on_ghosted);
  if (has_come(c, first)) return std::nullopt;
  return hold(c, first,
              fmt::format("You have heard nothing since {}. That is probably a no; one last note can wait until {}.",
                          since, spoken(first, c.today)),
              on_ghosted);
}

/// Whether there is something to send to them, or nothing to wait for.
bool has_no_hold(const Case& c, const std::vector<Ruling>& all) {
  const auto asks = [](const Ruling& ruling) {
    const Purpose purpose = ruling.rule->purpose;
    const bool is_note = purpose == Purpose::follow_up || purpose == Purpose::last_note || purpose == Purpose::telling;
    return is_note && stands(ruling);
  };
  return !is_open(c) || c.stage == Stage::offered || c.taken || (c.round && is_pending(c, *c.round)) ||
         std::ranges::any_of(all, asks);
}

}  // namespace

std::optional<Hold> open_offer_of(const Case& c, const std::vector<Ruling>& all) {
  if (c.stage != Stage::offered || judgement_for(Purpose::offer, all).standing == Standing::stands) return std::nullopt;
  return hold(
      c, std::nullopt,
      fmt::format("Their offer of {0} is still open. Once you have answered: followup close {1} accepted (or declined)",
                  spoken(c.outcome->on, c.today), c.application.id.value),
      {"ours"});
}

std::optional<Hold> hold_of(const Case& c, const std::vector<Ruling>& all) {
  if (has_no_hold(c, all)) return std::nullopt;
  switch (c.stage) {
    case Stage::waiting:
      return while_waiting(c);
    case Stage::followed_up:
      return hold(c, day_of(c.wait->last_note),
                  fmt::format("You {} on {}. Once is enough; now it is their turn.",
                              c.wait->asked == Term::offer_told ? "told them of your offer" : "followed up",
                              spoken(*c.wait->followed_up_on, c.today)),
                  on_waiting);
    case Stage::upcoming:
      if (has_come(c, day_of(c.upcoming->at))) return std::nullopt;
      return hold(c, day_of(c.upcoming->at), fmt::format("Your interview is {}.", interview_day(c, *c.upcoming)),
                  on_upcoming);
    case Stage::follow_up_due:
      return with_follow_up_due(c);
    case Stage::ghosted:
      return when_ghosted(c, judgement_for(Purpose::last_note, all));
    case Stage::closed:
    case Stage::offered:
      return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace followup
