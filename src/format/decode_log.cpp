// What was done and heard, and how it ended.
#include "format/decode.hpp"
#include "format/record.hpp"

namespace followup::format {
namespace {

constexpr std::string_view results = "offer, accepted, declined, rejected, withdrawn, ghosted";
constexpr std::string_view log_kinds =
    "thank-you, follow-up, last-note, heard, task-done, reference-briefed, reference-check-in, reference-contacted, "
    "rejection-reply, skipped, snoozed";

}  // namespace

void decode_entry(LogEntry& entry, json::Scanner& in, const Place& place) {
  auto& [at, kind, rule, interview, person, task, reference, by, until, text, decision_by, extras] = entry;
  reset(rule, interview, person, task, reference, by, until, text, decision_by);
  Record record(in, place);
  while (record.next()) {
    if (record.is("at"))
      at = record.moment();
    else if (record.is("kind"))
      kind = record.word(&log_kind_named, log_kinds);
    else if (record.is("rule"))
      record.text(rule);
    else if (record.is("interview"))
      interview = record.id<InterviewId>();
    else if (record.is("person"))
      record.text(person);
    else if (record.is("task"))
      task = record.id<TaskId>();
    else if (record.is("reference"))
      record.text(reference);
    else if (record.is("by"))
      record.text(by);
    else if (record.is("until"))
      until = record.day();
    else if (record.is("text"))
      record.text(text);
    else if (record.is("decision_by"))
      decision_by = record.day();
    else
      record.keep();
  }
  record.need("at", "kind");
  record.rest(extras);
}

void decode_outcome(Outcome& outcome, json::Scanner& in, const Place& place) {
  auto& [on, result, extras] = outcome;
  Record record(in, place);
  while (record.next()) {
    if (record.is("on"))
      on = record.day();
    else if (record.is("result"))
      result = record.word(&result_named, results);
    else
      record.keep();
  }
  record.need("on", "result");
  record.rest(extras);
}

}  // namespace followup::format
