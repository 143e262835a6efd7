// `show --json`: everything recorded of one application, and what follows from it.
#include "followup/format.hpp"
#include "render/values.hpp"

namespace followup {

std::string show_json(const Application& application, const Tracker& tracker, const Moment& now) {
  using json::Value;
  Value document = Value::object({{"format", "followup.show/1"}, {"now", iso(now)}});
  const Elsewhere elsewhere = elsewhere_of(tracker, now);
  document.update(row_json(application, tracker, now, elsewhere));
  Value record = record_json(application);
  record.erase("id");  // the row has it as `application`
  document["created"] = record["created"];
  document["outcome_on"] = or_null(application.outcome, [](const Outcome& outcome) { return iso(outcome.on); });
  for (const bool is_list : {false, true})
    for (const auto& [name, value] : record.items())
      if (value.is_array() == is_list && !document.contains(name)) document[name] = value;
  const Agenda agenda = evaluate(application, tracker.policy, now, elsewhere);
  document["actions"] = array_of(agenda.actions, action_json);
  document["holds"] = array_of(agenda.holds, hold_json);
  return print_ascii(document);
}

}  // namespace followup
