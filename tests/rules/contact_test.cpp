#include "catch.hpp"
#include "rules/build.hpp"

using namespace followup::testing;

namespace contact_test {
namespace {

/// The follow-up's person and channel, on its day.
std::string addressed(const File& file) {
  const Lines lines = advised("follow-up", file, "2026-12-04T12:00:00-05:00");
  const std::string start = "due follow-up 1/follow-up 2026-12-04 ";
  return lines.size() == 1 && lines.front().starts_with(start) ? lines.front().substr(start.size()) : "not advised";
}

File promised(const Lines& met) { return File().interview("2026-11-20T15:00:00-05:00", met, "2026-12-01"); }

}  // namespace

TEST_CASE("the contact is the first person of the round with an address") {
  const Lines met{"Sam Roe", "Nick Claus", "Ann Lee"};
  CHECK(addressed(promised(met)) == "person='Sam Roe' channel='email'");
  CHECK(addressed(promised(met).person("Sam Roe", "", "")) == "person='Nick Claus' channel='email'");
  CHECK(addressed(promised(met).person("Sam Roe", "", "").person("Nick Claus", "", "+1 555 0100")) ==
        "person='Nick Claus' channel='email'");
}

TEST_CASE("else the first person of the round, else the first of the application, else nobody") {
  CHECK(addressed(promised({"Sam Roe", "Ann Lee"}).person("Sam Roe", "", "").person("Ann Lee", "", "")) ==
        "person='Sam Roe' channel='email'");
  CHECK(addressed(promised({})) == "channel='email'");
  CHECK(addressed(promised({}).person("Bo Li", "bo@initech.example", "")) == "person='Bo Li' channel='email'");
  CHECK(addressed(promised({}).person("Sam Roe", "", "").person("Bo Li", "", "+1 555 0100")) ==
        "person='Bo Li' channel='email'");
  CHECK(addressed(promised({}).person("Sam Roe", "", "").person("Bo Li", "", "")) ==
        "person='Sam Roe' channel='email'");
}

TEST_CASE("first in the round's order, not in the order of the people") {
  const File file = File().person("Ann Lee", "ann@initech.example", "").person("Sam Roe", "sam@initech.example", "");
  CHECK(addressed(File(file).interview("2026-11-20", {"Sam Roe", "Ann Lee"}, "2026-12-01")) ==
        "person='Sam Roe' channel='email'");
}

TEST_CASE("who is marked as the contact comes first, met or not, with or without address") {
  CHECK(addressed(promised({"Nick Claus"}).person("Bo Li", "", "").contact("Bo Li")) ==
        "person='Bo Li' channel='email'");
}

TEST_CASE("the round's people count; of those of an earlier round the ones who can be reached, if nobody of it can") {
  const File file = File()
                        .interview("2026-11-18T15:00:00-05:00", {"Sam Roe"})
                        .interview("2026-11-20T15:00:00-05:00", {"Nick Claus"}, "2026-12-01");
  CHECK(addressed(file) == "person='Nick Claus' channel='email'");
  CHECK(addressed(File(file).person("Nick Claus", "", "")) == "person='Sam Roe' channel='email'");
  CHECK(addressed(File(file).person("Nick Claus", "", "").person("Sam Roe", "", "")) ==
        "person='Nick Claus' channel='email'");
}

TEST_CASE("the channel is the contact's preference, else the policy's") {
  const auto preferring = [](const std::string& word) {
    return promised({"Nick Claus"}).person("Nick Claus", "nick@initech.example", "", word);
  };
  CHECK(addressed(preferring("post")) == "person='Nick Claus' channel='post'");
  CHECK(addressed(preferring("phone")) == "person='Nick Claus' channel='phone'");
  CHECK(addressed(preferring("")) == "person='Nick Claus' channel='email'");
  CHECK(addressed(preferring("unknown").channel("phone")) == "person='Nick Claus' channel='phone'");
  CHECK(addressed(preferring("").channel("phone")) == "person='Nick Claus' channel='phone'");
  CHECK(addressed(preferring("email").channel("phone")) == "person='Nick Claus' channel='email'");
  CHECK(addressed(promised({}).channel("phone")) == "channel='phone'");
}

TEST_CASE("where no calls are wanted the phone becomes e-mail, and post stays") {
  const auto preferring = [](const std::string& word) {
    return promised({"Nick Claus"}).person("Nick Claus", "nick@initech.example", "", word).no_calls();
  };
  CHECK(addressed(preferring("phone")) == "person='Nick Claus' channel='email'");
  CHECK(addressed(preferring("").channel("phone")) == "person='Nick Claus' channel='email'");
  CHECK(addressed(preferring("post")) == "person='Nick Claus' channel='post'");
}

TEST_CASE("the last note goes to the same contact, and is no call") {
  const File file = promised({"Nick Claus"}).person("Bo Li", "", "", "phone").contact("Bo Li").never_quiet();
  CHECK(advised("last-note", file, "2026-12-30T12:00:00-05:00") ==
        Lines{"optional last-note 1/last-note 2026-12-29 person='Bo Li' channel='email'"});
}

}  // namespace contact_test
