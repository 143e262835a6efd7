#pragma once
// Why an action stands, or does not: the record, the rule and the sums behind it, as data. Part of the rules.

#include <string>
#include <string_view>
#include <vector>

#include "followup/agenda.hpp"

namespace followup {

/// Something on record that the rule looked at: `promised`, and `Tue 1 Dec 2026, at interview 1`.
struct Fact {
  std::string_view name;
  std::string words;
};

/// A day that a sum passes over.
struct LeftOut {
  Day day;
  std::string_view why;  ///< `weekend` or `holiday`
};

/// One sum with the days that it counts and those that it leaves out (for sums over working days).
struct ExplainedStep {
  Step step;
  std::vector<Day> counted;
  std::vector<LeftOut> left_out;
  bool is_set = false;  ///< whether the file sets the amount; else it is the default
};

struct Explanation {
  std::vector<Fact> facts;
  std::vector<ExplainedStep> steps;
};

/// `action` is one of `judgements_of` the same application, policy and moment.
Explanation explain(const Action& action, const Application& application, const Policy& policy, const Moment& now);

}  // namespace followup
