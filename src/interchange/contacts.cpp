// Every contact with an employer, for an office that wants to see that one was looking for work.
#include <algorithm>
#include <array>
#include <tuple>

#include "followup/interchange.hpp"
#include "followup/text.hpp"

namespace followup {
namespace {

constexpr std::string_view contact_columns = "date,time,application,company,role,what,person,way,result,notes";

/// What an entry is in plain words; empty if it is no contact with the employer.
std::string_view what_of(const LogEntry& entry) {
  switch (entry.kind) {
    case LogKind::thank_you:
      return "thanks sent";
    case LogKind::follow_up:
      return entry.by == "phone" ? "follow-up call" : "follow-up sent";
    case LogKind::last_note:
      return "last note sent";
    case LogKind::heard:
      return entry.auto_reply ? "" : "heard from them";
    case LogKind::called_off:
      return "interview called off";
    case LogKind::missed:
      return "interview that they missed";
    case LogKind::moved:
      return "interview moved";
    case LogKind::task_done:
      return "work sent";
    case LogKind::rejection_reply:
      return "thanks sent after the rejection";
    case LogKind::told_of_offer:
      return "told of another offer";
    default:
      return "";
  }
}

std::string_view what_of(TaskKind kind) {
  static constexpr std::array<std::string_view, 4> words{"work sent", "work submitted", "question answered",
                                                         "call made"};
  return words.at(static_cast<std::size_t>(kind));
}

/// Empty for silence, which is no contact.
std::string_view what_of(Result result) {
  static constexpr std::array<std::string_view, 6> words{
      "offer received", "offer accepted", "offer declined", "rejection received", "application withdrawn", ""};
  return words.at(static_cast<std::size_t>(result));
}

/// Nothing for an entry that was recorded for a day, without an hour, and so has the last second of it.
std::string time_of(const Moment& at) {
  const bool has_hour = local_time(at) != day_of(at) + std::chrono::seconds(86'399);
  return has_hour ? clock_time(at) : "";
}

ContactRow row_of(const Talk& talk, const Application& application) {
  const Interview& interview = *talk.interview;
  const auto* moment = std::get_if<Moment>(&talk.at);
  return {.date = day_of(talk.at),
          .time = moment ? clock_time(*moment) : "",
          .application = &application,
          .what = "interview",
          .person = join(interview.met, "; ", &Met::name),
          .way = interview.kind,
          .notes = interview.notes};
}

ContactRow row_of(const LogEntry& entry, const Application& application) {
  const Task* task = entry.task ? find(application, *entry.task) : nullptr;
  ContactRow row{.date = day_of(entry.at),
                 .time = time_of(entry.at),
                 .application = &application,
                 .what = std::string(task ? what_of(task->kind) : what_of(entry)),
                 .person = entry.person,
                 .way = entry.by,
                 .notes = entry.text};
  const std::string before = entry.from ? "it was on " + long_date(*entry.from) : task ? task->what : "";
  if (!before.empty()) row.notes = row.notes.empty() ? before : before + "; " + row.notes;
  return row;
}

ContactRow row_of(Result result, Day on, const Application& application) {
  return {.date = on,
          .application = &application,
          .what = std::string(what_of(result)),
          .result = std::string(name_of(result))};
}

void add_rows_of(const Application& application, const Moment& now, std::vector<ContactRow>& rows) {
  for (const Interview& interview : application.interviews)
    if (const Talk talk = talk_of(application, interview, now); talk.is_held) rows.push_back(row_of(talk, application));
  for (const LogEntry& entry : application.log) {
    if (!is_seen(entry, now)) continue;
    if (!what_of(entry).empty()) rows.push_back(row_of(entry, application));
    if (entry.kind == LogKind::outcome && entry.result && entry.on)
      rows.push_back(row_of(*entry.result, *entry.on, application));
  }
  if (const auto outcome = outcome_of(application, now))
    rows.push_back(row_of(outcome->result, outcome->on, application));
}

}  // namespace

std::vector<ContactRow> contacts_of(const std::vector<const Application*>& applications,
                                    const std::optional<Day>& since, const std::optional<Day>& until,
                                    const Moment& now) {
  std::vector<ContactRow> rows;
  for (const Application* application : applications) add_rows_of(*application, now, rows);
  std::erase_if(rows, [&](const ContactRow& row) {
    return row.what.empty() || (since && row.date < *since) || (until && row.date > *until);
  });
  std::ranges::stable_sort(rows, {}, [](const ContactRow& row) {
    return std::tuple(row.date, std::string_view(row.time), row.application->id);
  });
  rows.erase(std::unique(rows.begin(), rows.end()), rows.end());  // an offer whose last day was put off is one contact
  return rows;
}

std::string contacts_text(const std::vector<ContactRow>& rows) {
  std::string text = std::string(contact_columns) + "\r\n";
  for (const ContactRow& row : rows)
    text += table_row({iso(row.date), row.time, std::to_string(row.application->id.value), row.application->company,
                       row.application->role, row.what, row.person, row.way, row.result, row.notes});
  return text;
}

bool is_contacts_table(std::string_view text) { return begins_with_columns(text, contact_columns); }

}  // namespace followup
