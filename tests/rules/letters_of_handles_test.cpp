// Which characters of a name stand in a handle, at the bounds of their ranges.
#include "catch.hpp"
#include "followup/agenda.hpp"
#include "rules/build.hpp"

using namespace followup;

namespace letters_of_handles_test {
namespace {

std::string slug(const std::string& name) {
  Application application;
  ensure_person(application, name);
  return person_slug(application, name);
}

}  // namespace

TEST_CASE("letters and digits stay, their neighbours go") {
  CHECK(slug("azAZ09") == "azaz09");
  CHECK(slug("a`{@[/:b") == "ab");
}

TEST_CASE("of what is no ASCII all that can be seen stays") {
  CHECK(slug("n\u00a1x") == "n\u00a1x");
  CHECK(slug("n\u00acx") == "n\u00acx");
  CHECK(slug("n\u00aex") == "n\u00aex");
  CHECK(slug("n\u061bx") == "n\u061bx");
  CHECK(slug("n\u1ffex") == "n\u1ffex");
  CHECK(slug("n\u2070x") == "n\u2070x");
  CHECK(slug("n\u3001x") == "n\u3001x");
  CHECK(slug("n\ufb01x") == "n\ufb01x");
}

TEST_CASE("what cannot be seen goes") {
  CHECK(slug("n\xc2\x80x") == "nx");
  CHECK(slug("n\u00a0x") == "nx");
  CHECK(slug("n\u00adx") == "nx");
  CHECK(slug("n\u061cx") == "nx");
  CHECK(slug("n\u2000x") == "nx");
  CHECK(slug("n\u206fx") == "nx");
  CHECK(slug("n\u3000x") == "nx");
  CHECK(slug("n\ufeffx") == "nx");
}

TEST_CASE("characters of two, three and four bytes stay whole") {
  for (const std::string character : {"\u0101", "\u07ca", "\u0800", "\ufb01", "\U00010000", "\U0010fffd"})
    CHECK(slug(character + "-x") == character + "x");
}

TEST_CASE("a title is one with a full stop or without, in any case, and not a part of a word") {
  CHECK(slug("Prof. Lee") == "lee");
  CHECK(slug("MX Lee") == "lee");
  CHECK(slug("Dr.. Lee") == "lee");
  CHECK(slug("Mister Lee") == "mister");
  CHECK(slug("... Dr. Lee") == "lee");
}

TEST_CASE("however an accent is written, it is the same letter, and the second of that name gets a number") {
  Application application;
  ensure_person(application, "Jos\u00e9 Roe");
  ensure_person(application, "Jose\u0301 Lee");
  CHECK(person_slugs(application) == std::vector<std::string>{"jos\u00e9", "jos\u00e9-2"});
  CHECK(person_slug(application, "Jose\u0301 Lee") == "jos\u00e9-2");
}

}  // namespace letters_of_handles_test
