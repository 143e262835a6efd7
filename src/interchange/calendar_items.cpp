// What of a tracker belongs into a calendar.
#include <fmt/format.h>

#include "followup/text.hpp"
#include "interchange/calendar_item.hpp"

namespace followup {
namespace {

date::sys_seconds utc_of(const When& when) {
  if (const auto* moment = std::get_if<Moment>(&when)) return moment->utc;
  return date::sys_seconds(std::get<Day>(when).time_since_epoch());
}

/// When the record of an application began: where that is not recorded, with its first interview.
date::sys_seconds beginning_of(const Application& application) {
  if (application.created) return application.created->utc;
  return application.interviews.empty() ? date::sys_seconds() : utc_of(application.interviews.front().at);
}

/// One application as it is written into a calendar.
struct Page {
  const Application& application;
  const Policy& policy;
  const Moment& now;
  const Zone& zone;
  Elsewhere elsewhere;
  Situation situation;
  std::vector<CalendarItem> items{};
};

// --- interviews ------------------------------------------------------------------------------------------------------

When end_of(const Interview& interview, const When& start) {
  if (const auto* day = std::get_if<Day>(&start)) return *day + date::days(1);
  Moment end = std::get<Moment>(start);
  if (interview.until && interview.until->utc > end.utc) return *interview.until;
  end.utc += std::chrono::hours(1);
  return end;
}

std::string description_of(const Interview& interview, const Application& application) {
  std::vector<std::string> lines;
  if (!interview.met.empty()) lines.push_back("With " + join(interview.met, ", ", &Met::name));
  for (const std::string& text : {interview.kind, interview.where})
    if (!text.empty()) lines.push_back(text);
  lines.push_back(fmt::format("followup show {}", application.id.value));
  return join(lines, "\n");
}

void add_interviews(Page& page, Day since) {
  const Application& application = page.application;
  for (const Interview& interview : application.interviews) {
    const Talk talk = talk_of(application, interview, page.now);
    const bool is_over = is_upcoming(talk) && page.situation.stage == Stage::closed;
    if (is_over || day_of(talk.at) < since) continue;
    CalendarItem item = item_of(application, "interview", fmt::format("interview-{}", interview.id.value), talk.at);
    item.end = end_of(interview, talk.at);
    item.is_off = talk.is_off;
    item.summary = fmt::format("{}: {}", talk.is_off ? "Interview off" : "Interview", title_of(application));
    item.description = description_of(interview, application);
    item.where = interview.where;
    page.items.push_back(std::move(item));
  }
}

// --- days ------------------------------------------------------------------------------------------------------------

/// A day of the wait, which each round has for itself.
void add_day(Page& page, std::string_view kind, std::optional<Day> day, const std::string& summary,
             const std::string& description) {
  if (!day) return;
  const int round = page.situation.round.value_or(InterviewId{}).value;
  CalendarItem item = item_of(page.application, kind, fmt::format("{}-{}", kind, round), *day);
  item.summary = summary;
  item.description = description;
  page.items.push_back(std::move(item));
}

bool is_suppressed(const Action& action) {
  return action.judgement.standing == Standing::skipped || action.judgement.standing == Standing::snoozed;
}

/// What is still to be done for a purpose, today or later. What is skipped or put off before its day shows on that day.
std::vector<Action> open_actions(const Page& page, Purpose purpose) {
  const auto judged_at = [&](const Moment& moment) {
    return judgements_of(page.application, page.policy, moment, page.elsewhere, page.zone);
  };
  std::vector<Action> open;
  for (Action action : judged_at(page.now)) {
    if (action.rule->purpose != purpose) continue;
    if (action.judgement.standing == Standing::early && action.judgement.turn) {
      const std::vector<Action> then = judged_at(start_of(*action.judgement.turn, page.zone));
      const auto same = std::ranges::find(then, action.handle, &Action::handle);
      if (same != then.end() && is_suppressed(*same)) action = *same;
    }
    const Standing standing = action.judgement.standing;
    const bool is_open = standing == Standing::stands || standing == Standing::early || standing == Standing::snoozed;
    if (is_open) open.push_back(std::move(action));
  }
  return open;
}

void add_follow_up(Page& page) {
  for (const Action& action : open_actions(page, Purpose::follow_up)) {
    const bool is_snoozed = action.judgement.standing == Standing::snoozed && action.judgement.turn;
    add_day(page, action.rule->handle, is_snoozed ? action.judgement.turn : page.situation.follow_up_on,
            "Follow up: " + title_of(page.application),
            fmt::format("Ask once, then wait.\nfollowup why {}", action.handle));
  }
}

void add_days_of_wait(Page& page) {
  const Stage stage = page.situation.stage;
  const std::string title = title_of(page.application);
  const std::string show = fmt::format("followup show {}", page.application.id.value);
  if (stage == Stage::offered)
    add_day(page, "answer", page.situation.answer_by, title + ": they want your answer by today", show);
  if (stage != Stage::waiting && stage != Stage::follow_up_due && stage != Stage::followed_up) return;
  add_day(page, "promise", page.situation.promise, title + ": they decide by today",
          fmt::format("Give them until {} before you ask.", short_date(*page.situation.follow_up_on)));
  add_day(page, "ask", page.situation.ask_on, title + ": they said to ask today", show);
  add_day(page, "quiet", page.situation.quiet_until, title + ": not to be written to before today", show);
  if (stage != Stage::followed_up) add_follow_up(page);
}

void add_tasks(Page& page) {
  for (const Action& action : open_actions(page, Purpose::task)) {
    const Task* task = find(page.application, action.judgement.subject.task.value());
    if (!task->due) continue;
    CalendarItem item = item_of(page.application, "task", fmt::format("task-{}", task->id.value), day_of(*task->due));
    item.summary = fmt::format("They asked: {} ({})", task->what, page.application.company);
    item.description = fmt::format("followup why {}", action.handle);
    page.items.push_back(std::move(item));
  }
}

}  // namespace

CalendarItem item_of(const Application& application, std::string_view kind, const std::string& word,
                     const When& start) {
  const date::sys_seconds created = beginning_of(application);
  date::sys_seconds changed = created;
  for (const LogEntry& entry : application.log) changed = std::max(changed, entry.at.utc);
  const auto* day = std::get_if<Day>(&start);
  return {.uid = fmt::format("{}{}@followup", uid_start(application), word),
          .kind = std::string(kind),
          .application = application.id,
          .company = application.company,
          .start = start,
          .end = day ? When(*day + date::days(1)) : start,
          .changed = changed,
          .sequence = date::floor<std::chrono::minutes>(changed - created).count()};
}

std::string uid_start(const Application& application) {
  const std::string created = application.created ? utc_stamp(application.created->utc) + "-" : "";
  return fmt::format("{}{}-", created, application.id.value);
}

std::vector<CalendarItem> calendar_items(const Tracker& tracker, const CalendarChoice& choice, const Moment& now,
                                         const Zone& zone) {
  const Elsewhere elsewhere = elsewhere_of(tracker, now);
  std::vector<CalendarItem> items;
  for (const Application& application : tracker.applications) {
    if (!is_wanted(application.id, choice)) continue;
    Page page{application, tracker.policy, now,
              zone,        elsewhere,      situation_of(application, tracker.policy, now, elsewhere)};
    add_interviews(page, choice.since);
    add_days_of_wait(page);
    add_tasks(page);
    std::ranges::move(page.items, std::back_inserter(items));
  }
  if (choice.with_todos) std::ranges::move(todos_of(tracker, choice, now, zone), std::back_inserter(items));
  return items;
}

}  // namespace followup
