#include "store/decode.hpp"
#include "store/record.hpp"

namespace followup::store {
namespace {

constexpr std::string_view channels = "email, phone, post";
constexpr std::string_view task_kinds = "send, submit, reply, call";
constexpr std::string_view results = "offer, accepted, declined, rejected, withdrawn, ghosted";
constexpr std::string_view log_kinds =
    "thank-you, follow-up, last-note, heard, task-done, reference-briefed, reference-check-in, reference-contacted, "
    "rejection-reply, skipped, snoozed";

// The members of the braces are read in the order in which they stand: that is guaranteed.

Person decode_person(json::Value&& value, const Place& place) {
  Record record(std::move(value), place);
  return {.name = record.needed_text("name"),
          .title = record.text("title"),
          .email = record.text("email"),
          .phone = record.text("phone"),
          .prefers = record.word("prefers", &channel_named, channels),
          .contact = record.flag("contact"),
          .extras = record.rest()};
}

Met decode_met(json::Value&& value, const Place& place) {
  Record record(std::move(value), place);
  return {.name = record.needed_text("name"), .memorable = record.text("memorable"), .extras = record.rest()};
}

Interview decode_interview(json::Value&& value, const Place& place) {
  Record record(std::move(value), place);
  return {.id = record.needed_id<InterviewId>("id"),
          .at = record.needed_when("at"),
          .kind = record.text("kind"),
          .decision_by = record.day("decision_by"),
          .met = record.list("met", &decode_met),
          .forgot = record.text("forgot"),
          .notes = record.text("notes"),
          .extras = record.rest()};
}

Task decode_task(json::Value&& value, const Place& place) {
  Record record(std::move(value), place);
  return {.id = record.needed_id<TaskId>("id"),
          .kind = record.needed_word("kind", &task_kind_named, task_kinds),
          .what = record.needed_text("what"),
          .due = record.day("due"),
          .extras = record.rest()};
}

Reference decode_reference(json::Value&& value, const Place& place) {
  Record record(std::move(value), place);
  return {.name = record.needed_text("name"),
          .email = record.text("email"),
          .phone = record.text("phone"),
          .extras = record.rest()};
}

LogEntry decode_entry(json::Value&& value, const Place& place) {
  Record record(std::move(value), place);
  return {.at = record.needed_moment("at"),
          .kind = record.needed_word("kind", &log_kind_named, log_kinds),
          .rule = record.text("rule"),
          .interview = record.id<InterviewId>("interview"),
          .person = record.text("person"),
          .task = record.id<TaskId>("task"),
          .reference = record.text("reference"),
          .by = record.text("by"),
          .until = record.day("until"),
          .text = record.text("text"),
          .decision_by = record.day("decision_by"),
          .extras = record.rest()};
}

std::optional<Outcome> decode_outcome(std::optional<json::Value>&& value, const Place& place) {
  if (!value) return std::nullopt;
  Record record(*std::move(value), place);
  return Outcome{.on = record.needed_day("on"),
                 .result = record.needed_word("result", &result_named, results),
                 .extras = record.rest()};
}

}  // namespace

Application decode_application(json::Value&& value, const Place& place) {
  Place here = place;
  Record record(std::move(value), here);
  const auto id = record.needed_id<ApplicationId>("id");
  here.application = id.value;
  Application application{.id = id,
                          .created = record.moment("created"),
                          .company = record.needed_text("company"),
                          .role = record.text("role"),
                          .no_calls = record.flag("no_calls"),
                          .people = record.list("people", &decode_person),
                          .interviews = record.list("interviews", &decode_interview),
                          .tasks = record.list("tasks", &decode_task),
                          .references = record.list("references", &decode_reference),
                          .log = record.list("log", &decode_entry),
                          .outcome = decode_outcome(record.take("outcome"), here.member("outcome")),
                          .via = record.text("via"),
                          .fit = record.text("fit"),
                          .extras = record.rest()};
  check_application(application, here);
  return application;
}

}  // namespace followup::store
