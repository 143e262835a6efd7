// What was done and heard, and how it ended.
#include "store/decode.hpp"
#include "store/record.hpp"

namespace followup::store {
namespace {

constexpr std::string_view results = "offer, accepted, declined, rejected, withdrawn, ghosted";
constexpr std::string_view log_kinds =
    "thank-you, follow-up, last-note, heard, task-done, reference-briefed, reference-check-in, reference-contacted, "
    "rejection-reply, skipped, snoozed";

}  // namespace

LogEntry decode_entry(json::Scanner& in, const Place& place) {
  LogEntry entry;
  Record record(in, place);
  while (record.next()) {
    if (record.is("at"))
      entry.at = record.moment();
    else if (record.is("kind"))
      entry.kind = record.word(&log_kind_named, log_kinds);
    else if (record.is("rule"))
      entry.rule = record.text();
    else if (record.is("interview"))
      entry.interview = record.id<InterviewId>();
    else if (record.is("person"))
      entry.person = record.text();
    else if (record.is("task"))
      entry.task = record.id<TaskId>();
    else if (record.is("reference"))
      entry.reference = record.text();
    else if (record.is("by"))
      entry.by = record.text();
    else if (record.is("until"))
      entry.until = record.day();
    else if (record.is("text"))
      entry.text = record.text();
    else if (record.is("decision_by"))
      entry.decision_by = record.day();
    else
      record.keep();
  }
  record.need({"at", "kind"});
  entry.extras = record.rest();
  return entry;
}

Outcome decode_outcome(json::Scanner& in, const Place& place) {
  Outcome outcome;
  Record record(in, place);
  while (record.next()) {
    if (record.is("on"))
      outcome.on = record.day();
    else if (record.is("result"))
      outcome.result = record.word(&result_named, results);
    else
      record.keep();
  }
  record.need({"on", "result"});
  outcome.extras = record.rest();
  return outcome;
}

}  // namespace followup::store
