#include "format/skim.hpp"

#include "format/skim_text.hpp"

namespace followup::format {
namespace {

/// What the entries of the log may speak of.
struct Things {
  Few<std::string_view> people;
  Few<int> interviews;
  Few<int> tasks;
  Few<std::string_view> references;
};

void skim_person(SkimText& text, Things& things) {
  text.need(R"({"name": ")");
  things.people.add(text.needed_string(), text);
  if (text.has(R"(, "title": ")")) text.string();
  if (text.has(R"(, "email": ")")) text.string();
  if (text.has(R"(, "phone": ")")) text.string();
  if (text.has(R"(, "prefers": ")") && !text.has("email\"") && !text.has("phone\"")) text.need("post\"");
  text.has(R"(, "contact": true)");
  text.need("}");
}

void skim_met(SkimText& text, Things& things, Few<std::string_view>& met) {
  text.need(R"({"name": ")");
  const std::string_view name = text.needed_string();
  things.people.expect(name, text);
  met.add(name, text);
  if (text.has(R"(, "memorable": ")")) text.string();
  text.need("}");
}

void skim_when(SkimText& text) {
  SkimText moment = text;
  moment.moment();
  if (moment.is_fine())
    text = moment;
  else
    text.day();
}

void skim_interview(SkimText& text, Things& things) {
  text.need("{\n          \"id\": ");
  things.interviews.add(text.id(), text);
  text.need(",\n          \"at\": \"");
  skim_when(text);
  if (text.has(",\n          \"kind\": \"")) text.string();
  if (text.has(",\n          \"decision_by\": \"")) text.day();
  text.need(",\n          \"met\": [");
  Few<std::string_view> met;
  do {
    text.need("\n            ");
    skim_met(text, things, met);
  } while (text.has(","));
  text.need("\n          ]");
  if (text.has(",\n          \"forgot\": \"")) text.string();
  if (text.has(",\n          \"notes\": \"")) text.string();
  text.need("\n        }");
}

void skim_task(SkimText& text, Things& things) {
  text.need(R"({"id": )");
  things.tasks.add(text.id(), text);
  text.need(R"(, "kind": ")");
  if (!text.has("send\"") && !text.has("submit\"") && !text.has("reply\"")) text.need("call\"");
  text.need(R"(, "what": ")");
  text.needed_string();
  if (text.has(R"(, "due": ")")) text.day();
  text.need("}");
}

void skim_reference(SkimText& text, Things& things) {
  text.need(R"({"name": ")");
  things.references.add(text.needed_string(), text);
  if (text.has(R"(, "email": ")")) text.string();
  if (text.has(R"(, "phone": ")")) text.string();
  text.need("}");
}

/// Entries that name a rule are rare, and left to the decoder.
void skim_entry(SkimText& text, Things& things) {
  text.need(R"({"at": ")");
  text.moment();
  text.need(R"(, "kind": ")");
  const bool is_thanks = text.has("thank-you\"");
  const bool is_task = text.has("task-done\"");
  const bool is_reference =
      text.has("reference-briefed\"") || text.has("reference-check-in\"") || text.has("reference-contacted\"");
  const bool is_other =
      text.has("heard\"") || text.has("follow-up\"") || text.has("last-note\"") || text.has("rejection-reply\"");
  const bool has_interview = text.has(R"(, "interview": )");
  if (has_interview) things.interviews.expect(text.id(), text);
  const bool has_person = text.has(R"(, "person": ")");
  if (has_person) things.people.expect(text.needed_string(), text);
  const bool has_task = text.has(R"(, "task": )");
  if (has_task) things.tasks.expect(text.id(), text);
  const bool has_reference = text.has(R"(, "reference": ")");
  if (has_reference) things.references.expect(text.needed_string(), text);
  const bool is_whole = (is_thanks && has_interview && has_person) || (is_task && has_task) ||
                        (is_reference && has_reference) || is_other;
  if (!is_whole) text.fail();
  if (text.has(R"(, "by": ")")) text.string();
  if (text.has(R"(, "until": ")")) text.day();
  if (text.has(R"(, "text": ")")) text.string();
  if (text.has(R"(, "decision_by": ")")) text.day();
  text.need("}");
}

template <class Skim>
void skim_list(SkimText& text, Things& things, Skim skim_element) {
  do {
    text.need("\n        ");
    skim_element(text, things);
  } while (text.has(","));
  text.need("\n      ]");
}

void skim_outcome(SkimText& text, Outcome& outcome) {
  text.need(R"({"on": ")");
  outcome.on = text.day();
  text.need(R"(, "result": ")");
  const auto result = result_named(text.string());
  outcome.result = result.value_or(Result());
  if (!result) text.fail();
  text.need("}");
}

}  // namespace

std::optional<Skimmed> skim(std::string_view bytes) {
  Skimmed skimmed;
  Things things;
  SkimText text(bytes);
  text.need("{\n      \"id\": ");
  skimmed.id.value = text.id();
  if (text.has(",\n      \"created\": \"")) text.moment();
  text.need(",\n      \"company\": \"");
  text.needed_string();
  if (text.has(",\n      \"role\": \"")) text.string();
  text.has(",\n      \"no_calls\": true");
  if (text.has(",\n      \"people\": [")) skim_list(text, things, skim_person);
  text.need(",\n      \"interviews\": [");
  skim_list(text, things, skim_interview);
  if (text.has(",\n      \"tasks\": [")) skim_list(text, things, skim_task);
  if (text.has(",\n      \"references\": [")) skim_list(text, things, skim_reference);
  if (text.has(",\n      \"log\": [")) skim_list(text, things, skim_entry);
  text.need(",\n      \"outcome\": ");
  skim_outcome(text, skimmed.outcome);
  if (text.has(",\n      \"via\": \"")) text.string();
  if (text.has(",\n      \"fit\": \"")) text.string();
  text.need("\n    }");
  if (!text.is_fine()) return std::nullopt;
  skimmed.size = static_cast<std::size_t>(text.position() - bytes.data());
  return skimmed;
}

}  // namespace followup::format
