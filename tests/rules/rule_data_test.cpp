// What the rules carry for others: what each is about and for, which entry fulfils it, and whether it is off.
#include "catch.hpp"
#include "followup/rules.hpp"
#include "rules/build.hpp"

using namespace followup;
using namespace followup::testing;

namespace rule_data_test {
namespace {

struct Data {
  std::string id;
  SubjectKind about;
  Purpose purpose;
  std::optional<LogKind> logged_as;
  friend bool operator==(const Data&, const Data&) = default;
};

}  // namespace

TEST_CASE("each rule has its subject, its purpose and its entry") {
  using enum SubjectKind;
  std::vector<Data> all;
  for (const Rule& rule : rulebook()) all.push_back({std::string(rule.id), rule.about, rule.purpose, rule.logged_as});
  const std::vector<Data> expected{
      {"requested-task", task, Purpose::task, LogKind::task_done},
      {"answer-offer", application, Purpose::offer, {}},
      {"thank-you", person, Purpose::thanks, LogKind::thank_you},
      {"follow-up", application, Purpose::follow_up, LogKind::follow_up},
      {"last-note", application, Purpose::last_note, LogKind::last_note},
      {"tell-of-offer", application, Purpose::telling, LogKind::told_of_offer},
      {"withdraw", application, Purpose::withdrawal, {}},
      {"answer-rejection", application, Purpose::answer, LogKind::rejection_reply},
      {"brief-reference", reference, Purpose::reference, LogKind::reference_briefed},
      {"reference-check-in", reference, Purpose::reference, LogKind::reference_check_in},
      {"thank-reference", reference, Purpose::reference_thanks, LogKind::reference_thanked},
      {"prepare", interview, Purpose::preparation, LogKind::prepared},
      {"complete-record", interview, Purpose::record, {}},
  };
  CHECK(all == expected);
}

TEST_CASE("a rule is found by its id and by its purpose, and is off if the policy says so") {
  for (const Rule& rule : rulebook()) {
    CHECK(find_rule(rule.id) == &rule);
    CHECK(rule_for(rule.purpose).purpose == rule.purpose);
    const File file = File().off(std::string(rule.id));
    for (const Rule& other : rulebook()) CHECK(is_off(file.tracker.policy, other) == (&other == &rule));
  }
  CHECK(rule_for(Purpose::reference).id == "brief-reference");
}

}  // namespace rule_data_test
