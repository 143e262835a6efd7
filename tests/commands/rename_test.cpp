// A company or a role gets another name.
#include "commands/season.hpp"

namespace followup::testing {

TEST_CASE("rename changes the company, and the role if it is said") {
  check_recorded("rename 3 'Initech Labs'",
                 "Application 3, Initech, Packaging manager, is now called Initech Labs, Packaging manager.\n", "",
                 replaced(season, R"("company": "Initech")", R"("company": "Initech Labs")"));
  check_recorded("rename initech Initech Packer",
                 "Application 3, Initech, Packaging manager, is now called Initech, Packer.\n", "",
                 replaced(season, R"("role": "Packaging manager")", R"("role": "Packer")"));
  check_recorded("rename 3 Initech ''", "Application 3, Initech, Packaging manager, is now called Initech.\n", "",
                 replaced(season, R"(      "role": "Packaging manager",
)",
                          ""));
}

TEST_CASE("rename says when nothing changes, and when another one is called so") {
  Season world;
  CHECK(type(world, "rename 3 Initech")
            .out.starts_with(
                "Application 3, Initech, Packaging manager, has that name already: not changed.\n\nTo do\n"));
  CHECK(world.bytes() == season);
  CHECK(type(world, "rename 5 initech 'packaging manager'")
            .out.starts_with("Application 5, Vandelay, Buyer, is now called initech, packaging manager.\n"
                             "Application 3 is called so, too.\n"));
  CHECK(type(world, "rename 5 Vandelay --json").out.find("\"command\": \"rename\"") != std::string::npos);
}

TEST_CASE("rename refuses what cannot be") {
  check_refused("rename 3 ''", 2, "followup: COMPANY is empty\n");
  check_refused("rename hooli Hooli", 3, R"(followup: there is no application 'hooli'
  to see them all: followup list --all
)");
}

}  // namespace followup::testing
