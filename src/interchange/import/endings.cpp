// Behind the last row: the new interviews get their order, and their applications the end that the table has.
#include <fmt/format.h>

#include "interchange/import/importer.hpp"

namespace followup::tables {
Moment last_moment_of(Day day, const ImportContext& context) {
  return day < day_of(context.now) ? end_of(day, context.zone) : context.now;
}

/// Puts the new interviews of an application in their order, behind those that it had. It ended as the last of them has
/// it.
void Importer::number(Application& application) {
  std::vector<Interview>& all = application.interviews;
  const auto ending_of = [&](const Interview& fresh) -> Ending& {
    return endings_[static_cast<std::size_t>(-fresh.id.value) - 1];
  };
  const auto first = std::ranges::find_if(all, [](const Interview& interview) { return interview.id.value < 0; });
  std::stable_sort(first, all.end(), [&](const Interview& one, const Interview& other) {
    if (!layout_.is_own() && is_before(one.at, other.at)) return true;
    return (layout_.is_own() || !is_before(other.at, one.at)) && ending_of(one).round < ending_of(other).round;
  });
  int highest = 0;
  for (auto known = all.begin(); known != first; ++known) highest = std::max(highest, known->id.value);
  const Ending* end = nullptr;
  for (auto fresh = first; fresh != all.end(); ++fresh) {
    Ending& ending = ending_of(*fresh);
    if (ending.result) end = &ending;
    ending.round = ++highest;  // from here on, the number that it got
    fresh->id = InterviewId{highest};
    if (ending.is_off)
      application.log.push_back(
          {.at = last_moment_of(day_of(fresh->at), context_), .kind = LogKind::called_off, .interview = fresh->id});
  }
  if (end && !application.outcome) put_outcome(*end, application);
}

/// An outcome before the first interview is none that the record can have.
void Importer::put_outcome(const Ending& ending, Application& application) {
  const auto day_of_interview = [](const Interview& interview) { return day_of(interview.at); };
  const Day first = day_of_interview(*std::ranges::min_element(application.interviews, {}, day_of_interview));
  const Day last = std::min(day_of(application.interviews.back().at), day_of(context_.now));
  const Day on = ending.on.value_or(last);
  if (on < first) {
    import_.notices.push_back(fmt::format("{}: {} before the first interview, {}: left out.", title_of(application),
                                          name_of(*ending.result), long_date(first)));
    return;
  }
  if (!ending.on) ++undated_;
  application.outcome = {.on = on, .result = *ending.result, .answer_by = ending.answer_by};
}

void Importer::say_notices() {
  constexpr std::size_t longest = 60;
  std::vector<std::string> statuses;
  statuses.reserve(statuses_.size());
  for (const auto& [status, rows] : statuses_)
    statuses.push_back(fmt::format("'{}' ({})", shorten(status, longest), plural(rows, "row")));
  if (!statuses.empty()) import_.notices.push_back(fmt::format("Status {} says no outcome: left out.", join(statuses)));
  if (undated_ > 0)
    import_.notices.push_back(
        fmt::format("The table has no day for {}: that of the last interview is taken.", plural(undated_, "outcome")));
}

/// Two interviews of a day are two only if the table has both hours: else the one may have been moved.
void Importer::finish() {
  for (OtherHour& other : other_hours_) {
    const std::string key = key_of(other.said);
    if (!hours_.contains(key + iso(day_of(other.said.interview.at)))) continue;
    ImportedRow& result = import_.rows[other.result];
    result = {.row = result.row, .line = result.line};
    if (!is_united(other.said, result)) add_new(other.row, std::move(other.said), result);
  }
  for (const std::size_t at : grown_) number(tracker_.applications[at]);
  for (std::size_t at = count_; at < tracker_.applications.size(); ++at) number(tracker_.applications[at]);
  for (ImportedRow& row : import_.rows)
    if (row.interview && row.interview->value < 0)
      row.interview = InterviewId{endings_[static_cast<std::size_t>(-row.interview->value) - 1].round};
  say_notices();
}

}  // namespace followup::tables
