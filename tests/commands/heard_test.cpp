// A word from them starts the wait anew.
#include "commands/season.hpp"

namespace followup::testing {

TEST_CASE("heard logs what they said, and what they promise now") {
  check_recorded(
      "heard 3 'the panel is travelling' --decision-by 2026-12-08",
      R"(Heard from Initech, Packaging manager on Sat 21 Nov 2026, today.
They said: the panel is travelling
They hope to decide by Tue 8 Dec 2026, in 17 days.
)",
      "",
      with_log(
          {R"({"at": "2026-11-21T09:00:00-05:00", "kind": "heard", "text": "the panel is travelling", "decision_by": "2026-12-08"})"}));
  check_recorded("heard 3", "Heard from Initech, Packaging manager on Sat 21 Nov 2026, today.\n", "",
                 with_log({R"({"at": "2026-11-21T09:00:00-05:00", "kind": "heard"})"}));
  check_recorded("heard initech --on fri", "Heard from Initech, Packaging manager on Fri 20 Nov 2026, yesterday.\n", "",
                 with_log({R"({"at": "2026-11-20T23:59:59-05:00", "kind": "heard"})"}));
  check_recorded("heard 3 --decision-by today", R"(Heard from Initech, Packaging manager on Sat 21 Nov 2026, today.
They hope to decide by Sat 21 Nov 2026, today.
)",
                 "",
                 with_log({R"({"at": "2026-11-21T09:00:00-05:00", "kind": "heard", "decision_by": "2026-11-21"})"}));
}

TEST_CASE("heard keeps how they said by when they decide, if that says more than the day or names none") {
  const std::string heard = "Heard from Initech, Packaging manager on Sat 21 Nov 2026, today.\n";
  const auto keeps = [&](const std::string& typed, const std::string& line, const std::string& members) {
    check_recorded("heard 3 --decision-by '" + typed + "'", heard + line + "\n", "",
                   with_log({R"({"at": "2026-11-21T09:00:00-05:00", "kind": "heard", )" + members + "}"}));
  };
  keeps("by the beginning of December",
        R"(They hope to decide by Mon 7 Dec 2026, in 16 days ("by the beginning of December").)",
        R"("decision_by": "2026-12-07", "decision_said": "by the beginning of December")");
  keeps("in two weeks", R"(They hope to decide by Sat 5 Dec 2026, in 14 days ("in two weeks").)",
        R"("decision_by": "2026-12-05", "decision_said": "in two weeks")");
  keeps("by fri", "They hope to decide by Fri 27 Nov 2026, in 6 days.", R"("decision_by": "2026-11-27")");
  keeps("+2w", "They hope to decide by Sat 5 Dec 2026, in 14 days.", R"("decision_by": "2026-12-05")");
  keeps("none", "They named no day for the decision.", R"("no_date": true)");
  for (const std::string typed : {"soon", "Shortly.", "they will be in touch", "we will let you know"})
    keeps(typed, R"(They named no day for the decision (")" + typed + R"(").)",
          R"("decision_said": ")" + typed + R"(", "no_date": true)");
  Season world({"heard 3 --decision-by 'next week'", "heard 3 --decision-by soon"});
  CHECK(type(world, "show 3").out.find(R"(heard from them; decision by Fri 27 Nov 2026 ("next week"))") !=
        std::string::npos);
  CHECK(type(world, "show 3").out.find(R"(heard from them; they named no day ("soon"))") != std::string::npos);
}

TEST_CASE("heard --reply asks for an answer by tomorrow") {
  check_recorded("heard 3 'when could you start?' --reply",
                 R"(Heard from Initech, Packaging manager on Sat 21 Nov 2026, today.
They said: when could you start?
Task 2: reply by Sun 22 Nov 2026, tomorrow.
)",
                 "+3/task-2",
                 replaced(replaced(season, R"(        {"name": "Maria Lopez"}
)",
                                   R"(        {"name": "Maria Lopez"}
      ],
      "log": [
        {"at": "2026-11-21T09:00:00-05:00", "kind": "heard", "text": "when could you start?"}
)"),
                          R"(        {"id": 1, "kind": "send", "what": "two work samples", "due": "2026-11-24"}
)",
                          R"(        {"id": 1, "kind": "send", "what": "two work samples", "due": "2026-11-24"},
        {"id": 2, "kind": "reply", "what": "when could you start?", "due": "2026-11-22"}
)"));
  check_recorded("heard 3 --reply", R"(Heard from Initech, Packaging manager on Sat 21 Nov 2026, today.
Task 2: reply by Sun 22 Nov 2026, tomorrow.
)",
                 "+3/task-2",
                 replaced(replaced(season, R"(        {"name": "Maria Lopez"}
)",
                                   R"(        {"name": "Maria Lopez"}
      ],
      "log": [
        {"at": "2026-11-21T09:00:00-05:00", "kind": "heard"}
)"),
                          R"(        {"id": 1, "kind": "send", "what": "two work samples", "due": "2026-11-24"}
)",
                          R"(        {"id": 1, "kind": "send", "what": "two work samples", "due": "2026-11-24"},
        {"id": 2, "kind": "reply", "what": "their message", "due": "2026-11-22"}
)"));
}

TEST_CASE("heard --no-calls keeps that they asked not to be called") {
  Season world;
  CHECK(
      type(world, "heard 3 'please write' --no-calls")
          .out.starts_with("Heard from Initech, Packaging manager on Sat 21 Nov 2026, today.\nThey said: please write\n"
                           "They asked not to be called.\n"));
  CHECK(world.bytes().find("\"no_calls\": true") != std::string::npos);
}

TEST_CASE("heard on a closed application says how to open it") {
  check_recorded("heard stark sorry", R"(Heard from Stark on Sat 21 Nov 2026, today.
They said: sorry
It is closed; if it goes on: followup reopen 6
)",
                 "", with_log({R"({"at": "2026-11-21T09:00:00-05:00", "kind": "heard", "text": "sorry"})"}, 6));
}

TEST_CASE("heard on a closed application opens it again if they want an answer, or if silence had closed it") {
  const auto told = [](const std::string& line, const std::vector<std::string>& earlier = {}) {
    Season world(earlier);
    return type(world, line).out;
  };
  CHECK(told("heard stark 'still there?' --reply")
            .find("\nIt goes on: no longer rejected (Fri 20 Nov 2026).\nTask 1: reply by "
                  "Sun 22 Nov 2026, tomorrow.\n") != std::string::npos);
  CHECK(told("heard 6 sorry").find("\nIt is closed; if it goes on: followup reopen 6\n") != std::string::npos);
  CHECK(told("heard 3 hello", {"close 3 ghosted"}).find("\nIt goes on: no longer ghosted (Sat 21 Nov 2026).\n") !=
        std::string::npos);
  CHECK(told("heard 3 welcome", {"close 3 accepted"}).find("\nIt is closed; if it goes on: followup reopen 3\n") !=
        std::string::npos);
  CHECK(told("heard initech hello", {"close 3 offer"}).find("goes on") == std::string::npos);
}

TEST_CASE("heard is from the application that has the name as a whole, be it closed") {
  const std::vector<std::string> both{"add Hooli SRE", "close 7 rejected", "add Hooli 'Data Engineer'"};
  check_refused("heard hooli 'still interested?'", 3,
                R"(followup: open and closed applications have 'hooli' in their names
  followup heard 8 'still interested?'  # Hooli, Data Engineer
  followup heard 7 'still interested?'  # Hooli, SRE
)",
                both);
  const auto first_line = [&](const std::string& line) {
    Season world(both);
    const std::string out = type(world, line).out;
    return out.substr(0, out.find('\n'));
  };
  CHECK(first_line("heard sre hello") == "Heard from Hooli, SRE on Sat 21 Nov 2026, today.");
  CHECK(first_line("heard data hello") == "Heard from Hooli, Data Engineer on Sat 21 Nov 2026, today.");
  check_refused("heard hooli", 3, R"(followup: several closed applications have 'hooli' in their names
  followup heard 7  # Hooli, SRE
  followup heard 8  # Hooli, Clerk
)",
                {"add Hooli SRE", "close 7 rejected", "add Hooli Clerk", "close 8 rejected"});
}

TEST_CASE("heard refuses a word that is to come, or a promise that was over") {
  check_refused("heard 3 --on tomorrow", 2, R"(followup: --on 'tomorrow' has not come yet: Sun 22 Nov 2026, tomorrow
  what happened is recorded once it has happened
)");
  check_refused(
      "heard 3 --decision-by yesterday", 2,
      R"(followup: --decision-by Fri 20 Nov 2026 is before the day on which they said so, Sat 21 Nov 2026; nothing was changed
  for example: --decision-by 2026-11-28
)");
  check_refused("heard 3 --on soon", 2,
                R"(followup: --on 'soon' is not a clear date: it is in no form of a date that followup knows
  for example: 2026-12-01, yesterday, fri 3pm, in 10 days, next week; all forms: followup help dates
)");
}

}  // namespace followup::testing
