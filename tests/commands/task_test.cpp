// What they asked for.
#include "commands/season.hpp"

namespace followup::testing {

TEST_CASE("task records a task and its handle") {
  check_recorded("task 3 submit 'the form' --by wed",
                 R"(Task 2 for Initech, Packaging manager: submit the form, by Wed 25 Nov 2026, in 4 days.
Once it is done: followup done 3/task-2
)",
                 "+3/task-2",
                 replaced(season, R"(        {"id": 1, "kind": "send", "what": "two work samples", "due": "2026-11-24"}
)",
                          R"(        {"id": 1, "kind": "send", "what": "two work samples", "due": "2026-11-24"},
        {"id": 2, "kind": "submit", "what": "the form", "due": "2026-11-25"}
)"));
  check_recorded("task vandelay call 'the plant'", R"(Task 1 for Vandelay, Buyer: call the plant, no day named.
Once it is done: followup done 5/task-1
)",
                 "+5/task-1",
                 replaced(season, R"(        {"id": 2, "at": "2026-11-22T09:30:00-05:00"}
)",
                          R"(        {"id": 2, "at": "2026-11-22T09:30:00-05:00"}
      ],
      "tasks": [
        {"id": 1, "kind": "call", "what": "the plant"}
)"));
}

TEST_CASE("task gives a task that is known another day") {
  check_recorded(
      "task 3/task-1 --by +6d",
      "Task 1 for Initech, Packaging manager: send two work samples, by Fri 27 Nov 2026, in 6 days (was Tue 24 "
      "Nov 2026).\n",
      "", replaced(season, R"("due": "2026-11-24")", R"("due": "2026-11-27")"));
  Season world({"task 5 call 'the plant'"});
  CHECK(type(world, "task 5/task-1 --by mon --json").out.find("(was without a day)") != std::string::npos);
  CHECK(type(world, "task 3/TASK-1 --by tue")
            .out.starts_with(
                "Task 1 for Initech, Packaging manager: send two work samples, by Tue 24 Nov 2026, in 3 days "
                "already: not changed.\n"));
  const std::string alone =
      R"(followup: a task that is known takes another day with --by or --on, and nothing else; nothing was changed
  for example: followup task 3/task-1 --by +4d
)";
  check_refused("task 3/task-1", 2, alone);
  check_refused("task 3/task-1 send plans --by mon", 2, alone);
  check_refused("task 3/nick --by mon", 2, "followup: Nick Claus is no task; nothing was changed\n");
  check_refused("task 3/task-2 --by mon", 3, R"(followup: nothing is called '3/task-2'; nothing was changed
  did you mean: followup task 3/task-1 --by mon  # task 1 (send two work samples)
)");
}

TEST_CASE("task refuses a kind, a text or a day that is none") {
  check_refused("task 3 cal x", 2, R"(followup: KIND 'cal' is none of send, submit, reply or call
  did you mean: followup task 3 call x
)");
  check_refused("task 3 send ''", 2, R"(followup: TEXT is empty
)");
  check_refused("task 3 send x --by later", 2,
                R"(followup: --by 'later' is not a clear date: it is in no form of a date that followup knows
  for example: 2026-12-01, yesterday, fri 3pm, in 10 days, next week; all forms: followup help dates
)");
  check_refused("task 3 send", 2, R"(followup: task: TEXT is required
  for example: followup task 3 send 'two work samples' --by +4d
  to see what it takes: followup task --help
)");
}

TEST_CASE("list has what is owed from the start") {
  Season world({"done 3/nick 3/ann 3/brief-maria 3/task-1"});
  const auto row = [&] {
    const std::string out = type(world, "list").out;
    return out.substr(0, out.find('\n'));
  };
  CHECK(row().ends_with("  nothing to do"));
  REQUIRE(type(world, "task 3 send plans --by 2026-12-04").status == 0);
  CHECK(row().ends_with("  1 task ahead"));
  REQUIRE(type(world, "task 3 call HR --on 2026-12-02").status == 0);
  CHECK(row().ends_with("  2 tasks ahead"));
  REQUIRE(type(world, "task 3 reply hello --by tomorrow").status == 0);
  CHECK(row().ends_with("  1 to do, 2 tasks ahead"));
}

TEST_CASE("task twice is one task") {
  Season world({"task 3 send samples --by 2026-11-24"});
  const std::string before = world.bytes();
  CHECK(type(world, "task 3 send samples --by tue")
            .out.starts_with("Task 2 for Initech, Packaging manager is that already; nothing was changed.\n"));
  CHECK(world.bytes() == before);
}

TEST_CASE("what was done may be asked for again") {
  Season world({"task 3 reply form", "done 3/task-2"});
  CHECK(type(world, "task 3 reply form").out.starts_with("Task 3 for Initech, Packaging manager: reply"));
}

}  // namespace followup::testing
