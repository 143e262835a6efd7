// What each key of the policy is for, in a few words.
#include "commands/shared/command.hpp"

namespace followup {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 31> purposes{{
    {"thank_you.target_hours", "hours after an interview in which thanks should go out"},
    {"thank_you.limit_hours", "hours after it in which they are still in time"},
    {"thank_you.lapse_days", "days after it from which they are no longer sent"},
    {"follow_up.grace_days", "days to give them after the date they named"},
    {"follow_up.no_promise_days", "days to wait where they named no date"},
    {"follow_up.late_days", "days after which a follow-up is late"},
    {"follow_up.count", "whether those are working days or all days"},
    {"follow_up.channel", "how to follow up where nobody said what they prefer"},
    {"calendar.weekend", "the days of a week on which nobody works"},
    {"calendar.holidays", "other days on which nobody works"},
    {"calendar.quiet", "spans of days of the year in which nobody decides"},
    {"ghosted.after_days", "days of silence that count as a no"},
    {"ghosted.reply_days", "days without an answer to a follow-up that count as a no"},
    {"ghosted.offer_days", "days in which a last note may be sent"},
    {"ghosted.shown_days", "days after that in which the silence is still listed"},
    {"offer.reply_days", "days in which to thank for an offer, and agree on a day"},
    {"offer.closing_days", "days before its date from which an answer presses"},
    {"offer.lapse_days", "days after which an offer is no longer shown"},
    {"withdraw.days", "days in which to withdraw once you have accepted another"},
    {"withdraw.lapse_days", "days after which it is too late for that"},
    {"references.brief_days", "days after an interview in which to tell your references"},
    {"references.brief_lapse_days", "days after which it is too late for that"},
    {"references.check_in_days", "days after you were last in touch with a reference, to ask about a call"},
    {"references.check_in_lapse_days", "days in which that is shown, each time"},
    {"references.thank_days", "days in which to thank a reference that they called"},
    {"references.thank_lapse_days", "days after which it is too late for that"},
    {"requested_task.lead_days", "days before its date from which a task is shown"},
    {"rejection.reply_days", "days in which to answer a rejection"},
    {"rejection.lapse_days", "days after which it is too late for an answer"},
    {"record.gap_days", "days in which to fill what is missing of an interview"},
    {"rules.off", "rules that you do not want to hear of"},
}};

}  // namespace

std::string purpose_of(const std::string& key) {
  const auto* known = find_by(purposes, key, &std::pair<std::string_view, std::string_view>::first);
  return known ? std::string(known->second) : "";
}

}  // namespace followup
