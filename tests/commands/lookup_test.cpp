// What is meant by a name.
#include "commands/season.hpp"

namespace followup::testing {

TEST_CASE("an application is meant by its id, or a part of its names that one open one has") {
  check_changed("heard 3", R"(Heard from Initech, Packaging manager on Sat 21 Nov 2026, today.

To do
  due       3/nick         Thank Nick Claus by e-mail          Initech  by Sat 21 Nov 15:00, today
  due       3/ann          Thank Ann Lee by e-mail             Initech  by Sat 21 Nov 15:00, today
  due       3/brief-maria  Brief Maria Lopez on the interview  Initech  by Sun 22 Nov, tomorrow
  optional  3/record       Complete the record: contact        Initech  by Fri 27 Nov, in 6 days
Leave alone
  3  Initech  waiting  until Fri 4 Dec, in 13 days  They promised a decision by Tue 1 Dec. Asking earlier is pestering.
)",
                replaced(season, R"(        {"name": "Maria Lopez"}
)",
                         R"(        {"name": "Maria Lopez"}
      ],
      "log": [
        {"at": "2026-11-21T09:00:00-05:00", "kind": "heard"}
)"));
  check_changed("heard ITECH", R"(Heard from Initech, Packaging manager on Sat 21 Nov 2026, today.

To do
  due       3/nick         Thank Nick Claus by e-mail          Initech  by Sat 21 Nov 15:00, today
  due       3/ann          Thank Ann Lee by e-mail             Initech  by Sat 21 Nov 15:00, today
  due       3/brief-maria  Brief Maria Lopez on the interview  Initech  by Sun 22 Nov, tomorrow
  optional  3/record       Complete the record: contact        Initech  by Fri 27 Nov, in 6 days
Leave alone
  3  Initech  waiting  until Fri 4 Dec, in 13 days  They promised a decision by Tue 1 Dec. Asking earlier is pestering.
)",
                replaced(season, R"(        {"name": "Maria Lopez"}
)",
                         R"(        {"name": "Maria Lopez"}
      ],
      "log": [
        {"at": "2026-11-21T09:00:00-05:00", "kind": "heard"}
)"));
  check_changed("heard 'Packaging m'", R"(Heard from Initech, Packaging manager on Sat 21 Nov 2026, today.

To do
  due       3/nick         Thank Nick Claus by e-mail          Initech  by Sat 21 Nov 15:00, today
  due       3/ann          Thank Ann Lee by e-mail             Initech  by Sat 21 Nov 15:00, today
  due       3/brief-maria  Brief Maria Lopez on the interview  Initech  by Sun 22 Nov, tomorrow
  optional  3/record       Complete the record: contact        Initech  by Fri 27 Nov, in 6 days
Leave alone
  3  Initech  waiting  until Fri 4 Dec, in 13 days  They promised a decision by Tue 1 Dec. Asking earlier is pestering.
)",
                replaced(season, R"(        {"name": "Maria Lopez"}
)",
                         R"(        {"name": "Maria Lopez"}
      ],
      "log": [
        {"at": "2026-11-21T09:00:00-05:00", "kind": "heard"}
)"));
  check_changed("heard vändelay", R"(Heard from Vandelay, Buyer on Sat 21 Nov 2026, today.

To do
  due  5/prepare.2  Prepare for the interview  Vandelay  by Sun 22 Nov 09:30, tomorrow
Leave alone
  5  Vandelay  upcoming  until Sun 22 Nov, tomorrow  You are invited for Sun 22 Nov at 09:30.
)",
                replaced(season, R"(        {"id": 2, "at": "2026-11-22T09:30:00-05:00"}
)",
                         R"(        {"id": 2, "at": "2026-11-22T09:30:00-05:00"}
      ],
      "log": [
        {"at": "2026-11-21T09:00:00-05:00", "kind": "heard"}
)"));
}

TEST_CASE("a name that several have, or none, or closed ones alone, is refused") {
  check_refused("heard a", 3, R"(followup: several open applications have 'a' in their names
  3  Initech, Packaging manager
  5  Vandelay, Buyer
)");
  check_refused("heard nobody", 3, R"(followup: there is no application 'nobody'
  to see them all: followup list --all
)");
  check_refused("heard ''", 3, R"(followup: there is no application ''
  to see them all: followup list --all
)");
  check_refused("heard stark", 3, R"(followup: only closed applications have 'stark': type the id
  6  Stark
)");
  check_refused("heard 4", 3, R"(followup: there is no application '4'
  to see them all: followup list --all
)");
  check_refused("heard 03x", 3, R"(followup: there is no application '03x'
  to see them all: followup list --all
)");
}

}  // namespace followup::testing
