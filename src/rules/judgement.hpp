#pragma once
// What rules are written with, from plain to rich.

#include <string>

#include "rules/case.hpp"

namespace followup {

/// The verdict that an action does not stand. `turn` is as in `Judgement`.
Judgement not_advised(Subject subject, Standing standing, std::optional<Day> turn = {}, std::vector<Step> steps = {});
/// The same because `entry` has fulfilled it.
Judgement fulfilled(Subject subject, const LogEntry& entry);

/// What a rule finds that judges the application as a whole.
Judgements alone(Judgement judgement);

/// A rule over the references of an application.
template <typename Judge>
Judgements for_each_reference(const Case& c, Judge judge) {
  Judgements judgements;
  for (const Reference& reference : c.application.references) judgements.push_back(judge(c, reference));
  return judgements;
}

/// The last entry of a kind about that reference; or nothing.
const LogEntry* last_about(const Case& c, LogKind kind, const Reference& reference);
/// What `brief-reference` says of one reference, before suppression; `reference-check-in` needs it too.
Judgement judge_briefing(const Case& c, const Reference& reference);

/// The day from which the last note is no longer offered.
Step end_of_last_note(const Case& c);

/// ` by e-mail`, ` by phone`, ` by post`
std::string_view by(Channel channel);

}  // namespace followup
