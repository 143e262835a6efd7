// What a letter says, as what happened has it: who is greeted and how, what did not take place, what is late.
#include "commands/letters.hpp"

namespace followup::testing {
namespace {

std::string drafted(const std::string& handle, const std::vector<std::string>& earlier,
                    const std::string& now = saturday) {
  Writer world(earlier, now);
  const Ran ran = type(world, "draft " + handle);
  INFO(handle << ran.err);
  CHECK(ran.status == 0);
  return ran.out;
}

bool has(const std::string& text, const std::string& passage) { return text.find(passage) != std::string::npos; }

std::string greeting_of(const std::string& name) {
  const std::string text = drafted("3/nick", {"person 3 nick --rename '" + name + "'"});
  const std::size_t start = text.find("\n\n") + 2;
  return text.substr(start, text.find('\n', start) - start);
}

const std::string monday = "2026-11-23T09:00:00-05:00";

}  // namespace

TEST_CASE("a letter greets by the first name, wherever that is; by the whole name where that is safer") {
  CHECK(greeting_of("Ann Roe") == "Dear Ann,");
  CHECK(greeting_of("Roe, Ann") == "Dear Ann,");
  CHECK(greeting_of("van der Berg, Jan Willem") == "Dear Jan,");
  CHECK(greeting_of("Ann Lee, PhD") == "Dear Ann,");
  CHECK(greeting_of("Dr. Ann Lee") == "Dear Dr. Ann Lee,");
  CHECK(greeting_of("Frau Lee") == "Dear Frau Lee,");
  CHECK(greeting_of("李 明") == "Dear 李 明,");
  CHECK(greeting_of("김 민수") == "Dear 김 민수,");
  CHECK(greeting_of("さとう はな") == "Dear さとう はな,");
  CHECK(greeting_of("Élodie Blanc") == "Dear Élodie,");
  CHECK(greeting_of("the panel") == "Dear the panel,");
  CHECK(greeting_of("Hiring Team") == "Dear Hiring Team,");
}

TEST_CASE("a greeting of one's own takes the place of the name; what is no name is warned of") {
  Writer world;
  world.write(
      replaced(season, "\"nick@initech.example\"", "\"nick@initech.example\", \"greeting\": \"Hello Mr. Claus,\""));
  CHECK(has(type(world, "draft 3/nick").out, "\n\nHello Mr. Claus,\n\n"));
  Writer panel({"person 3 nick --rename 'the panel'"});
  CHECK(has(type(panel, "draft 3/nick").err,
            "followup: 'the panel' is no name to greet. To begin in your own words: followup person 3 the --greeting "
            "TEXT\n"));
}

TEST_CASE("a name alone in the signature gets the regards; a closing of one's own stays") {
  const auto end_of = [](const std::string& signature) {
    Writer world;
    world.put("signature", signature);
    const std::string text = type(world, "draft 3/task-1").out;
    return text.substr(text.rfind("\n\n") + 2);
  };
  CHECK(end_of("Sam Roe\n") == "Kind regards,\nSam Roe\n");
  CHECK(end_of("Sam Roe\n+1 555 0100\n") == "Kind regards,\nSam Roe\n+1 555 0100\n");
  CHECK(end_of("Best wishes\nSam Roe\n") == "Best wishes\nSam Roe\n");
  CHECK(end_of("Warmly,\nSam Roe\n") == "Warmly,\nSam Roe\n");
}

TEST_CASE("two things are to be looked at under a letter, and a count; all with --verbose") {
  Writer world({"person 3 ann --rename 'the panel'"});
  const Ran some = type(world, "draft 3/ann");
  CHECK(has(some.err, "followup: You have no e-mail address for the panel: followup person 3 the --email ADDRESS\n"));
  CHECK(has(some.err, "followup: 2 more to look at: --verbose\n"));
  CHECK_FALSE(has(some.err, "nearly the same"));
  const Ran all = type(world, "draft 3/ann --verbose");
  CHECK(all.out == some.out);
  CHECK(has(all.err, "nearly the same"));
  CHECK_FALSE(has(all.err, "--verbose"));
  CHECK(has(all.err, "followup: Spelling not checked: no dictionary installed. Read it aloud before you send it.\n"));
}

TEST_CASE("what speaks for you is in the note to the contact of a panel, and offered for the others") {
  const std::vector<std::string> notes{"note 3 --forgot 'the licence' --correct 'it was 2019' --fit 'ten years'"};
  const std::string nick = drafted("3/nick", notes);
  for (const char* part :
       {"I forgot to mention one thing: the licence.", "I have to correct one thing I said: it was 2019.",
        "what I could bring to your team: ten years."})
    CHECK(has(nick, part));
  Writer world(notes);
  const Ran ann = type(world, "draft 3/ann --verbose");
  for (const char* part : {"licence", "2019", "ten years"}) CHECK_FALSE(has(ann.out, part));
  CHECK(has(ann.err, "In the note to Nick Claus alone: what you forgot or have to set right, what you would bring. "));
}

TEST_CASE("an interview that they called off, or missed, is asked for anew; it is never spoken of as held") {
  const std::string add = "add Globex Buyer --on '2026-11-23 15:00' --kind phone --met 'Bo Li <bo@globex.example>'";
  Writer missed({add}, saturday);
  missed.set_now("2026-11-23T16:00:00-05:00");
  REQUIRE(type(missed, "missed 7").status == 0);
  const std::string letter = type(missed, "draft 7/follow-up").out;
  CHECK(has(letter, "Subject: Buyer – our interview today at 15:00\n"));
  CHECK(has(letter,
            "We had agreed to talk today at 15:00, and I was looking forward to it; I think we missed each other."));
  CHECK_FALSE(has(letter, "I interviewed"));
  const std::string called_off = drafted("7/follow-up --anyway", {add, "cancel 7 'the manager is ill'"}, saturday);
  CHECK(has(called_off, "Subject: Buyer – a new date for our interview\n"));
  CHECK(has(called_off, "Thank you for letting me know. I am sorry that our call on Monday at 15:00 did not work out"));
  const std::string by_me = drafted("7/follow-up --anyway", {add, "cancel 7 --by-me"}, saturday);
  CHECK(has(by_me, "I am sorry that I had to call off our call on Monday at 15:00, "));
}

TEST_CASE("where no interview was held yet a letter asks for a date") {
  const std::string letter =
      drafted("7/follow-up --anyway", {"add Globex Buyer --no-date", "person 7 'Bo Li <bo@globex.example>' --contact"});
  CHECK(has(letter, "Subject: Buyer – a date for an interview\n"));
  CHECK(has(letter, "Is there a date on which we could talk?"));
}

TEST_CASE("somebody of an agency reads of the employer as 'they'") {
  const std::string letter =
      drafted("3/follow-up", {"done 3/task-1", "person 3 nick --agency"}, "2026-12-05T09:00:00-05:00");
  CHECK(has(letter, "understood that they hoped to decide by Tuesday 1 December"));
  CHECK(has(letter, "If they need anything else from me to decide, I am happy to send it."));
}

TEST_CASE("a follow-up carries the thanks that lapsed, what they said last, and the apology for what is late") {
  const std::string letter = drafted("3/follow-up --anyway", {"heard 3 'a little longer' --decision-by 2026-12-02"},
                                     "2026-12-01T09:00:00-05:00");
  CHECK(has(letter, "Thank you for getting in touch on Tuesday 1 December."));
  CHECK(has(letter, "understood that you hoped to decide by Wednesday 2 December"));
  CHECK(has(letter, "I am sorry that something from me is late: two work samples. It will be with you shortly."));
  CHECK(has(drafted("3/task-1", {}, "2026-12-01T09:00:00-05:00"), "I am sorry that this comes late. Here is what"));
}

TEST_CASE("a last note says when you asked, and never that somebody else was chosen") {
  const std::string letter =
      drafted("3/last-note --anyway", {"done 3/follow-up --anyway"}, "2026-12-05T09:00:00-05:00");
  CHECK(has(letter, "I got in touch on Saturday 5 December about the Packaging manager position. If it is still open"));
}

}  // namespace followup::testing
