#pragma once
// What is recorded: applications, interviews, people, promises, and the log of what was done and heard.
// Plain values; the edits take an application and change it, and never look at a clock.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "followup/log.hpp"
#include "followup/policy.hpp"
#include "followup/time.hpp"

namespace followup {

/// How a person likes to be contacted; `unknown` if they were asked in vain.
enum class Preference : std::uint8_t { email, phone, post, unknown };
template <>
inline constexpr std::array<std::string_view, 4> vocabulary<Preference>{"email", "phone", "post", "unknown"};
/// The way that is preferred, if it is known.
constexpr std::optional<Channel> channel_of(std::optional<Preference> preference) {
  return preference ? value_named<Channel>(name_of(*preference)) : std::nullopt;
}

/// Somebody of the employer's side. The name is unique within the application.
struct Person {
  std::string name;
  std::string title;
  std::string email;
  std::string phone;
  std::optional<Preference> prefers;
  bool contact = false;
  bool agency = false;                    ///< works for the applicant's side
  std::string greeting;                   ///< how letters begin: `Dear Mr. Claus`
  std::vector<std::string> former_names;  ///< they still mean this person
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

/// The invitation of a calendar that an interview comes from.
struct Invite {
  std::string uid;
  std::optional<int> sequence;  ///< how often it was changed
  Extras extras;
  friend bool operator==(const Invite&, const Invite&) = default;
};

/// A round: timed (a moment) or dated (a civil date).
struct Interview {
  InterviewId id;
  When at;
  std::string zone;             ///< where the time was given: `America/New_York`
  std::optional<Moment> until;  ///< its end
  std::string kind;             ///< `onsite`, `phone`, `video`, or any other word
  std::string where;            ///< an address, a link, a number
  std::optional<Invite> invite;
  std::optional<Day> decision_by;  ///< by when they said they decide
  std::string decision_said;       ///< how they said it
  bool no_date = false;            ///< they were asked, and named none
  std::optional<Day> ask_on;       ///< when they said to ask
  std::optional<Channel> ask_by;   ///< the way they said to ask: e-mail or phone
  std::vector<Met> met;
  std::string topics;   ///< what it was about
  std::string forgot;   ///< what the applicant forgot to say
  std::string correct;  ///< what the applicant has to set right
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
  std::optional<Day> from;  ///< it is not wanted before
  std::optional<When> due;
  Extras extras;
  friend bool operator==(const Task&, const Task&) = default;
};

/// Somebody whom the employer may ask about the applicant. The name is unique within the application.
struct Reference {
  std::string name;
  std::string email;
  std::string phone;
  std::string about;  ///< what they can speak of
  Extras extras;
  friend bool operator==(const Reference&, const Reference&) = default;
};

/// One role at one company. It may have no interview yet; then it has `created`.
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

// --- names ----------------------------------------------------------------------------------------------------------

/// `Initech, Packaging manager`
std::string title_of(const Application& application);
/// What a person is called: `Ann` of `Ann Lee` and of `Lee, Ann`. A name with a title, or in a script of East Asia, is
/// whole, and so is what is no name.
std::string first_name(std::string_view name);
/// Whether a name is written as `Lee, Ann`; `Ann Lee, PhD` is not.
bool is_family_name_first(std::string_view name);
/// Whether it looks like somebody's name: `the panel` does not.
bool is_name(std::string_view text);
/// Whether it is a title before a name: `Dr.`
bool is_title(std::string_view word);

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
/// Gives a person another name everywhere in the application; the old one still means them. The new name must be free.
void rename_person(Application& application, std::string_view from, const std::string& to);
void remove_application(Tracker& tracker, ApplicationId id);

// --- for the eyes of others ------------------------------------------------------------------------------------------

/// The same record without anything that tells who it is about: companies become `Company A`, people `Person 1`, each
/// the same wherever it stands. Dates, ways and what the rules need stay; every other text is left out, roles too, for
/// any of them may name somebody.
Tracker redacted(const Tracker& tracker);

}  // namespace followup
