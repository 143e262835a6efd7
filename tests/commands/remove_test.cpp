// An application is forgotten.
#include "commands/season.hpp"

namespace followup::testing {

TEST_CASE("remove takes an application away, and its id is not used again") {
  check_changed("remove 3", R"(Removed application 3, Initech, Packaging manager.
With it went 1 interview, 2 people, 1 task, 1 reference and 0 entries of the log.
The states that undo keeps, and the .bak, still hold all of it.
)",
                replaced(season, R"(    {
      "id": 3,
      "company": "Initech",
      "role": "Packaging manager",
      "people": [
        {"name": "Nick Claus", "email": "nick@initech.example", "prefers": "email"},
        {"name": "Ann Lee"}
      ],
      "interviews": [
        {
          "id": 1,
          "at": "2026-11-20T15:00:00-05:00",
          "decision_by": "2026-12-01",
          "met": [
            {"name": "Nick Claus"},
            {"name": "Ann Lee"}
          ]
        }
      ],
      "tasks": [
        {"id": 1, "kind": "send", "what": "two work samples", "due": "2026-11-24"}
      ],
      "references": [
        {"name": "Maria Lopez"}
      ]
    },
)",
                         ""));
  check_changed("remove 6", R"(Removed application 6, Stark.
With it went 1 interview, 0 people, 0 tasks, 0 references and 0 entries of the log.
The states that undo keeps, and the .bak, still hold all of it.
)",
                replaced(season, R"(    },
    {
      "id": 6,
      "company": "Stark",
      "interviews": [
        {"id": 1, "at": "2026-11-12"}
      ],
      "outcome": {"on": "2026-11-20", "result": "rejected"}
)",
                         ""));
  check_recorded("add Globex", R"(Added application 7: Globex.
Interview 1: Sat 21 Nov 2026 09:00, today.
)",
                 "+7/record",
                 replaced(replaced(replaced(season, R"(        {"id": 1, "at": "2026-11-12"}
      ],
      "outcome": {"on": "2026-11-20", "result": "rejected"}
)",
                                            R"(        {"id": 1, "at": "2026-11-21T09:00:00-05:00"}
      ]
)"),
                                   R"(      "id": 6,
      "company": "Stark",
)",
                                   R"(      "id": 7,
      "created": "2026-11-21T09:00:00-05:00",
      "company": "Globex",
)"),
                          R"(  "next_id": 7,
)",
                          R"(  "next_id": 8,
)"),
                 {"remove 6"});
}

TEST_CASE("remove refuses a name of a closed one, or of none") {
  check_refused("remove stark", 3, R"(followup: only closed applications have 'stark': type the id
  followup remove 6  # Stark
)");
  check_refused("remove 9", 3, R"(followup: there is no application '9'
  to see them all: followup list --all
)");
}

}  // namespace followup::testing
