#pragma once
// What was done and heard, and how it ended. Part of the model.

#include <optional>
#include <string>
#include <string_view>

#include "followup/policy.hpp"
#include "followup/time.hpp"

namespace followup {

/// The greatest number that an id may be.
inline constexpr int greatest_number = 1'000'000'000;
inline constexpr std::size_t longest_text = 10'000;  ///< bytes of one field

/// The number of a thing: of an application in the file, of an interview or a task in its application.
template <typename Thing>
struct Id {
  int value = 0;
  friend constexpr auto operator<=>(Id, Id) = default;
};
using ApplicationId = Id<struct Application>;
using InterviewId = Id<struct Interview>;
using TaskId = Id<struct Task>;

enum class LogKind : std::uint8_t {
  thank_you,
  follow_up,
  last_note,
  heard,
  called_off,
  missed,  ///< they did not come or call
  moved,
  task_done,
  reference_briefed,
  reference_check_in,
  reference_contacted,
  reference_thanked,
  rejection_reply,
  told_of_offer,
  prepared,
  outcome,  ///< one that was replaced or taken back
  skipped,
  snoozed,
};
template <>
inline constexpr std::array<std::string_view, 18> vocabulary<LogKind>{"thank-you",
                                                                      "follow-up",
                                                                      "last-note",
                                                                      "heard",
                                                                      "called-off",
                                                                      "missed",
                                                                      "moved",
                                                                      "task-done",
                                                                      "reference-briefed",
                                                                      "reference-check-in",
                                                                      "reference-contacted",
                                                                      "reference-thanked",
                                                                      "rejection-reply",
                                                                      "told-of-offer",
                                                                      "prepared",
                                                                      "outcome",
                                                                      "skipped",
                                                                      "snoozed"};

enum class Result : std::uint8_t { offer, accepted, declined, rejected, withdrawn, ghosted };
template <>
inline constexpr std::array<std::string_view, 6> vocabulary<Result>{"offer",    "accepted",  "declined",
                                                                    "rejected", "withdrawn", "ghosted"};

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
  std::optional<When> from;      ///< of `moved`: the time that the interview had
  std::optional<Result> result;  ///< of `outcome`, with `on` and `answer_by`: what was replaced
  std::optional<Day> on;
  std::string text;
  std::optional<Day> decision_by;  ///< of `heard`: what they said, as of an interview
  std::string decision_said;
  bool no_date = false;
  std::optional<Day> ask_on;
  std::optional<Channel> ask_by;
  std::optional<Day> quiet_until;  ///< of `heard`: not to be written to before
  std::optional<Day> answer_by;
  bool auto_reply = false;  ///< of `heard`: an automatic answer, which is no word of theirs
  std::string message;      ///< the id of the e-mail
  Extras extras;
  friend bool operator==(const LogEntry&, const LogEntry&) = default;
};

struct Outcome {
  Day on;
  Result result = Result::offer;
  std::optional<Day> answer_by;  ///< of an offer
  Extras extras;
  friend bool operator==(const Outcome&, const Outcome&) = default;
};

}  // namespace followup
