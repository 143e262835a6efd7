#pragma once
// What is recorded: applications, interviews, people, promises, and the log of what was done and heard.
// Plain values; the edits take an application and change it, and never look at a clock.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "followup/policy.hpp"
#include "followup/time.hpp"

namespace followup {

/// The number of a thing: of an application in the file, of an interview or a task in its application.
template <typename Thing>
struct Id {
  int value = 0;
  friend constexpr auto operator<=>(Id, Id) = default;
};
using ApplicationId = Id<struct Application>;
using InterviewId = Id<struct Interview>;
using TaskId = Id<struct Task>;

/// Somebody of the employer's side. The name is unique within the application.
struct Person {
  std::string name;
  std::string title;
  std::string email;
  std::string phone;
  std::optional<Channel> prefers;
  bool contact = false;
  bool agency = false;  ///< works for the applicant's side
  Extras extras;
  friend bool operator==(const Person&, const Person&) = default;
};

/// A person's part in an interview.
struct Met {
  std::string name;
  std::string memorable;
  Extras extras;
  friend bool operator==(const Met&, const Met&) = default;
};

/// A round: timed (a moment) or dated (a civil date).
struct Interview {
  InterviewId id;
  When at;
  std::string kind;  ///< `onsite`, `phone`, `video`, or any other word
  std::optional<Day> decision_by;
  std::vector<Met> met;
  std::string forgot;
  std::string notes;
  Extras extras;
  friend bool operator==(const Interview&, const Interview&) = default;
};

enum class TaskKind : std::uint8_t { send, submit, reply, call };
template <>
inline constexpr std::array<std::string_view, 4> vocabulary<TaskKind>{"send", "submit", "reply", "call"};

/// Something that the employer asked for.
struct Task {
  TaskId id;
  TaskKind kind = TaskKind::send;
  std::string what;
  std::optional<Day> due;
  Extras extras;
  friend bool operator==(const Task&, const Task&) = default;
};

/// Somebody whom the employer may ask about the applicant. The name is unique within the application.
struct Reference {
  std::string name;
  std::string email;
  std::string phone;
  Extras extras;
  friend bool operator==(const Reference&, const Reference&) = default;
};

enum class LogKind : std::uint8_t {
  thank_you,
  follow_up,
  last_note,
  heard,
  task_done,
  reference_briefed,
  reference_check_in,
  reference_contacted,
  rejection_reply,
  skipped,
  snoozed,
};
template <>
inline constexpr std::array<std::string_view, 11> vocabulary<LogKind>{
    "thank-you",          "follow-up",           "last-note",       "heard",   "task-done", "reference-briefed",
    "reference-check-in", "reference-contacted", "rejection-reply", "skipped", "snoozed"};

/// Something that was done or heard. Which members are set follows from the kind.
struct LogEntry {
  Moment at;
  LogKind kind = LogKind::heard;
  std::string rule;  ///< of `skipped` and `snoozed`
  std::optional<InterviewId> interview;
  std::string person;
  std::optional<TaskId> task;
  std::string reference;
  std::string by;  ///< `email`, `phone`, `post`, or any other word
  std::optional<Day> until;
  std::string text;
  std::optional<Day> decision_by;
  Extras extras;
  friend bool operator==(const LogEntry&, const LogEntry&) = default;
};

enum class Result : std::uint8_t { offer, accepted, declined, rejected, withdrawn, ghosted };
template <>
inline constexpr std::array<std::string_view, 6> vocabulary<Result>{"offer",    "accepted",  "declined",
                                                                    "rejected", "withdrawn", "ghosted"};

struct Outcome {
  Day on;
  Result result = Result::offer;
  Extras extras;
  friend bool operator==(const Outcome&, const Outcome&) = default;
};

/// One role at one company, with at least one interview.
struct Application {
  ApplicationId id;
  std::optional<Moment> created;
  std::string company;
  std::string role;
  bool no_calls = false;
  std::vector<Person> people;
  std::vector<Interview> interviews;
  std::vector<Task> tasks;
  std::vector<Reference> references;
  std::vector<LogEntry> log;
  std::optional<Outcome> outcome;
  std::string via;
  std::string fit;  ///< why the person is the one for it, as letters say it
  Extras extras;
  friend bool operator==(const Application&, const Application&) = default;
};

/// The whole file.
struct Tracker {
  int next_id = 1;
  Policy policy;
  std::vector<Application> applications;
  Extras extras;
  friend bool operator==(const Tracker&, const Tracker&) = default;
};

// --- looking up -----------------------------------------------------------------------------------------------------

const Application* find(const Tracker& tracker, ApplicationId id);
Application* find(Tracker& tracker, ApplicationId id);
const Interview* find(const Application& application, InterviewId id);
const Task* find(const Application& application, TaskId id);
const Person* find_person(const Application& application, std::string_view name);
const Reference* find_reference(const Application& application, std::string_view name);
/// Whether an outcome other than an offer is recorded, now or for a later day.
bool has_ended(const Application& application);

// --- edits ----------------------------------------------------------------------------------------------------------

/// Appends an application with the next id, which it returns; `application.id` is set.
ApplicationId add_application(Tracker& tracker, Application application);
/// Appends an interview with the application's next interview id, which it returns.
InterviewId add_interview(Application& application, Interview interview);
/// Appends a task with the application's next task id, which it returns.
TaskId add_task(Application& application, Task task);
/// The person of that name, made if there is none.
Person& ensure_person(Application& application, std::string_view name);
/// The reference of that name, made if there is none.
Reference& ensure_reference(Application& application, std::string_view name);
/// Marks one person as the contact, and nobody else.
void mark_contact(Application& application, std::string_view name);
/// Gives a person another name everywhere in the application. The new name must be free.
void rename_person(Application& application, std::string_view from, const std::string& to);
void remove_application(Tracker& tracker, ApplicationId id);

}  // namespace followup
