// An e-mail of theirs is a word from them.
#include "commands/season.hpp"

namespace followup::testing {
namespace {

const std::string tuesday = "2026-11-24T10:00:00-05:00";

const std::string reply = bytes_of(FOLLOWUP_SOURCE "/tests/interchange/samples/reply.eml");

/// The season on that Tuesday, with a mail beside it.
class Inbox : public Season {
 public:
  explicit Inbox(const std::string& mail = reply, const std::vector<std::string>& earlier = {})
      : Season(earlier, tuesday) {
    write("reply.eml", mail);
  }
};

std::string mail(const std::string& from, const std::string& body, const std::string& headers = "Subject: Hello\n") {
  return "From: " + from + "\nDate: Tue, 24 Nov 2026 09:00:00 -0500\nMessage-ID: <m@x.example>\n" + headers + "\n" +
         body;
}

/// What it says before the agenda.
std::string said(TestWorld& world, const std::string& line) {
  const Ran ran = type(world, line + " -q");
  return ran.out + ran.err;
}

std::string said_of(const std::string& mail, const std::string& line = "heard 3 --mail reply.eml") {
  Inbox world(mail);
  return said(world, line);
}

/// What is said first of a mail, or why it is refused.
std::string about(const std::string& mail, const std::vector<std::string>& earlier = {}) {
  Inbox world(mail, earlier);
  const std::string words = said(world, "heard --mail reply.eml");
  return words.substr(0, words.find('\n'));
}

constexpr const char* heard_today = "Heard from Initech, Packaging manager on Tue 24 Nov 2026 09:00, today.";

}  // namespace

TEST_CASE("a mail is recorded for whom it is from, with its own moment and its first words") {
  Inbox world;
  world.input = reply;
  const std::string told = R"(Heard from Initech, Packaging manager on Tue 24 Nov 2026 09:12, today.
They said: The panel is travelling—we hope to decide by December 8. Nick
It has: The panel is travelling—we hope to decide by December 8.
If that is when they decide: followup heard 3 --mail - --decision-by DATE
)";
  const Ran ran = type(world, "heard --mail -");
  CHECK(ran.out.starts_with(told));
  CHECK(
      world.bytes() ==
      with_log(
          {R"({"at": "2026-11-24T09:12:33-05:00", "kind": "heard", "text": "The panel is travelling—we hope to decide by December 8. Nick", "message": "<abc@initech.example>"})"}));
}

TEST_CASE("the same mail again changes nothing") {
  Inbox world;
  REQUIRE(type(world, "heard --mail reply.eml").status == 0);
  const std::string before = world.bytes();
  for (const std::string line : {"heard --mail reply.eml -q", "heard 3 --mail reply.eml --quiet"})
    CHECK(type(world, line) ==
          Ran{0, "Known already: heard from Initech, Packaging manager on Tue 24 Nov 2026 09:12, today.\n", ""});
  CHECK(world.bytes() == before);
}

TEST_CASE("other words for a mail that is recorded are refused, with the line that records them") {
  Inbox world;
  const std::string first = said(world, "heard 3 'they travel' --mail reply.eml");
  CHECK(first.starts_with("Heard from"));
  CHECK(said(world, "heard 3 'they travel' --mail reply.eml").starts_with("Known already"));
  const std::string before = world.bytes();
  CHECK(type(world, "heard 3 'they rang too' --mail reply.eml") ==
        Ran{2, "",
            "followup: that mail is recorded already (\"they travel\"); nothing was changed\n"
            "  to record what they said besides: followup heard 3 'they rang too'\n"});
  CHECK(world.bytes() == before);
}

TEST_CASE("a mail without an id is known by its moment and its words") {
  const std::string head = "From: nick@initech.example\nDate: Tue, 24 Nov 2026 09:00:00 -0500\n\n";
  Inbox world(head + "We travel.");
  REQUIRE(said(world, "heard --mail reply.eml").starts_with(heard_today));
  const std::string before = world.bytes();
  CHECK(said(world, "heard --mail reply.eml") ==
        "Known already: heard from Initech, Packaging manager on Tue 24 Nov 2026 09:00, today.\n");
  CHECK(world.bytes() == before);
  world.write("reply.eml", head + "We are back.");
  CHECK(said(world, "heard --mail reply.eml").starts_with(heard_today));
}

TEST_CASE("of several mails in a file the first is taken, and it says so") {
  const std::string one = "From nick Tue Nov 24 09:00:00 2026\n" + mail("nick@initech.example", "We travel.\n");
  CHECK(said_of(one + "\n" + one) ==
        std::string(heard_today) + "\nThey said: We travel.\nThe file has 2 mails; the first is taken.\n");
  CHECK(said_of(one) == std::string(heard_today) + "\nThey said: We travel.\n");
}

TEST_CASE("the day that they named is typed with the mail, at once or afterwards") {
  const std::string entry =
      R"({"at": "2026-11-24T09:12:33-05:00", "kind": "heard", "text": "The panel is travelling—we hope to decide by December 8. Nick", "decision_by": "2026-12-08", "message": "<abc@initech.example>"})";
  Inbox at_once;
  CHECK(said(at_once, "heard --mail reply.eml --decision-by 'dec 8'") ==
        R"(Heard from Initech, Packaging manager on Tue 24 Nov 2026 09:12, today.
They said: The panel is travelling—we hope to decide by December 8. Nick
They hope to decide by Tue 8 Dec 2026, in 14 days.
)");
  CHECK(at_once.bytes() == with_log({entry}));
  CHECK(type(at_once, "today").out.find("Give them until Fri 11 Dec before you ask.") != std::string::npos);
  Inbox afterwards;
  REQUIRE(type(afterwards, "heard --mail reply.eml").status == 0);
  CHECK(said(afterwards, "heard 3 --mail reply.eml --decision-by 'dec 8'") ==
        R"(Known already: heard from Initech, Packaging manager on Tue 24 Nov 2026 09:12, today.
They hope to decide by Tue 8 Dec 2026, in 14 days.
)");
  CHECK(afterwards.bytes() == with_log({entry}));
  CHECK(said(afterwards, "heard --mail reply.eml --reply").find("Task 2: reply by Wed 25 Nov 2026") !=
        std::string::npos);
}

TEST_CASE("a mail without a sender's address is from nobody on record, but may name the company") {
  for (const std::string from : {"", "Somebody"})
    CHECK(about(mail(from, "x")) ==
          "followup: the mail has no sender's address and names no company on record; nothing was changed");
  CHECK(about(mail("Somebody", "x", "Subject: Your interview at Initech!\n")) == heard_today);
}

TEST_CASE("of a mail that is recorded, it is said afterwards that it is an automatic answer, but not another day") {
  Inbox world(mail("nick@initech.example", "We travel."));
  REQUIRE(said(world, "heard --mail reply.eml").starts_with(heard_today));
  const std::string before = world.bytes();
  CHECK(type(world, "heard --mail reply.eml --on yesterday") ==
        Ran{2, "",
            "followup: that mail is recorded already, on Tue 24 Nov 2026; nothing was changed\n"
            "  leave --on away\n"});
  CHECK(said(world, "heard --mail reply.eml --on today") ==
        "Known already: heard from Initech, Packaging manager on Tue 24 Nov 2026 09:00, today.\n");
  CHECK(world.bytes() == before);
  const std::string automatic =
      "Known already: heard from Initech, Packaging manager on Tue 24 Nov 2026 09:00, today.\n";
  CHECK(said(world, "heard --mail reply.eml --auto") == automatic + "It is an automatic answer.\n");
  CHECK(world.bytes() == replaced(before, R"("text": "We travel.", )", R"("text": "We travel.", "auto": true, )"));
  CHECK(said(world, "heard --mail reply.eml --auto") == automatic);
}

TEST_CASE("the answer to a mail that is recorded is one task, however often it is typed") {
  Inbox world(mail("nick@initech.example", "When could you start?"));
  REQUIRE(said(world, "heard --mail reply.eml --reply").find("Task 2: reply by Wed 25 Nov 2026") != std::string::npos);
  const std::string before = world.bytes();
  CHECK(said(world, "heard --mail reply.eml --reply") ==
        "Known already: heard from Initech, Packaging manager on Tue 24 Nov 2026 09:00, today.\n"
        "Task 2, to answer it, is on record already.\n");
  CHECK(world.bytes() == before);
}

TEST_CASE("who wrote is found by an address, by its domain, by the company's name") {
  CHECK(about(mail("NICK@Initech.example", "x")) == heard_today);
  CHECK(about(mail("Dana <dana@hr.initech.example>", "x")) == heard_today);
  CHECK(about(mail("hr@hiring.example", "x", "Subject: Your interview at Initech!\n")) == heard_today);
  CHECK(about(mail("\"Initech (via Hiring)\" <no-reply@hiring.example>", "x")) == heard_today);
  CHECK(about(mail("Someone <jobs@stark.example>", "x")) == "Heard from Stark on Tue 24 Nov 2026 09:00, today.");
  CHECK(about(mail("x@y.example", "x")) ==
        "followup: nobody on record writes from 'x@y.example', nor is there a company of that name; nothing was "
        "changed");
  const std::vector<std::string> earlier{"person 5 'Pat Doe' --email pat@gmail.com"};
  CHECK(about(mail("pat@gmail.com", "x"), earlier) == "Heard from Vandelay, Buyer on Tue 24 Nov 2026 09:00, today.");
  CHECK(about(mail("other@gmail.com", "x"), earlier).starts_with("followup: nobody on record"));
}

TEST_CASE("a mail that may be about several applications is refused with a line for each") {
  Inbox world(mail("nick@initech.example", "x"), {"add Initech Clerk --new --met 'Nick Claus <nick@initech.example>'"});
  const std::string before = world.bytes();
  CHECK(
      type(world, "heard --mail reply.eml") ==
      Ran{3, "", R"(followup: a mail from 'nick@initech.example' may be about several applications; nothing was changed
  followup heard --mail reply.eml 3  # Initech, Packaging manager
  followup heard --mail reply.eml 7  # Initech, Clerk
)"});
  CHECK(world.bytes() == before);
  CHECK(said(world, "heard 7 --mail reply.eml").starts_with("Heard from Initech, Clerk on"));
  CHECK(said(world, "heard --mail reply.eml").starts_with("Known already: heard from Initech, Clerk on"));
}

TEST_CASE("what was typed stands in the lines that say which application it is") {
  Inbox world(mail("nick@initech.example", "x"), {"add Initech Clerk --new --met 'Nick Claus <nick@initech.example>'"});
  const auto refused = [&](const std::string& options) {
    const std::string err = type(world, "heard --mail reply.eml " + options).err;
    const std::size_t start = err.find('\n') + 3;
    return err.substr(start, err.find("  # ") - start);
  };
  for (const std::string options :
       {"--auto", "--quiet-until 'dec 1'", "--on 2026-11-23", "--reply", "--no-calls", "--decision-by 'dec 8'",
        "--ask-on 'dec 8' --ask-by phone", "--quiet-until 'dec 1' --auto"})
    CHECK(refused(options) == "followup heard --mail reply.eml 3 " + options);
  world.write("other.eml", mail("x@y.example", "x"));
  CHECK(type(world, "heard --mail other.eml --auto")
            .err.find("say which application it is about: followup heard --mail other.eml APPLICATION --auto\n") !=
        std::string::npos);
}

TEST_CASE("a text in a character set that is not known is not recorded, and said") {
  const std::string words =
      said_of(mail("nick@initech.example", "\xF0\xD2", "Subject: Hello\nContent-Type: text/plain; charset=koi8-r\n"));
  CHECK(words == std::string(heard_today) +
                     "\nThey said: Hello\nIts text is in koi8-r, which is not read here; to record what it says: "
                     "followup undo, and followup heard 3 'TEXT' --mail reply.eml\n");
}

TEST_CASE("what is no mail is refused") {
  Inbox world("Dear Sam,\r\n");
  const Ran refused{2, "",
                    "followup: reply.eml is no e-mail: it has no header From; nothing was changed\n"
                    "  how a mail program hands one over: followup help mail\n"};
  CHECK(type(world, "heard 3 --mail reply.eml") == refused);
  world.write("it.ics", "BEGIN:VCALENDAR\r\n");
  CHECK(type(world, "heard --mail it.ics") ==
        Ran{2, "",
            "followup: it.ics is an invitation, and no e-mail; nothing was changed\n"
            "  to record it: followup add --invite it.ics\n"});
  CHECK(type(world, "heard 3 --mail none.eml").status == 5);
  CHECK(type(world, "heard").err ==
        "followup: heard: APPLICATION is required\n"
        "  for example: followup heard 3 'the panel is travelling' --decision-by +10d\n"
        "  to see what it takes: followup heard --help\n");
}

TEST_CASE("only what is new in a mail counts, and no more than its first words are kept") {
  const auto text = [](const std::string& body) {
    const std::string words = said_of(mail("nick@initech.example", body));
    const std::size_t start = words.find("They said: ") + 11;
    return words.substr(start, words.find('\n', start) - start);
  };
  CHECK(text("Yes.\n\n-- \nNick\n") == "Yes.");
  CHECK(text("> asked\nAnswer.\n> more\nAnother.\n") == "Answer. Another.");
  CHECK(text("Yes.\n\nAm 20.11.2026 um 09:00 schrieb Me\n<me@home.example>:\n\n> Dear Nick,\n") == "Yes.");
  CHECK(text("Two questions:\n> asked\n") == "Two questions:");
  CHECK(text("Thanks. We can offer you 3 slots:\n> asked\n\nMonday at 10.") ==
        "Thanks. We can offer you 3 slots: Monday at 10.");
  CHECK(text("Hi Sam,\n\n----- Good news -----\nWe decide by December 8.") ==
        "Hi Sam, ----- Good news ----- We decide by December 8.");
  for (const std::string whose : {"Nick wrote:", "Am 20.11.26 um 09:00 schrieb\nNick Claus:",
                                  "Le 20 nov. 2026, Nick a écrit :", "El 20 nov 2026, Nick\n<nick@x.example> escribió:",
                                  "Nick Claus <nick@x.example>:", "2026-11-20 9:00 GMT-05:00 Nick <nick@x.example>:"})
    CHECK(text("Thanks.\n\n" + whose + "\n\n> old") == "Thanks.");
  CHECK(text("Thanks.\nNick wrote:\n> old") == "Thanks.");
  for (const std::string headers :
       {"Von: Sam\nGesendet: Montag", "De : Sam\nEnvoyé : lundi", "De: Sam\nEnviado el: lunes",
        "-----Ursprüngliche Nachricht-----", "----- Forwarded message -----", "-----Message d'origine-----"})
    CHECK(text("Thanks.\n\n" + headers + "\n\nold") == "Thanks.");
  CHECK(text("Yes.\n-----Original Message-----\nFrom: Me\n") == "Yes.");
  CHECK(text("Yes.\n________________________________\nFrom: Me\n") == "Yes.");
  CHECK(text("Yes.\n\nFrom: Me\nSent: Friday\nDear Nick\n") == "Yes.");
  CHECK(text("") == "Hello");
  CHECK(text(std::string(300, 'x')) == std::string(200, 'x') + "…");
  CHECK(text("a\x1b[2J\tb\x07") == "a\\e[2J b\\u{7}");
}

TEST_CASE("the sentences that may ask for something are shown with the line to type") {
  const auto shown = [](const std::string& body) {
    const std::string words = said_of(mail("nick@initech.example", body));
    const std::size_t start = words.find("It has: ");
    return start == std::string::npos ? "" : words.substr(start);
  };
  CHECK(shown("Thanks. We meet on Thursday. Bye.") ==
        "It has: We meet on Thursday.\n"
        "If that is when they decide: followup heard 3 --mail reply.eml --decision-by DATE\n");
  CHECK(shown("Unfortunately, we\nchose somebody else. We wish you well.") ==
        "It has: Unfortunately, we chose somebody else.\nIf that is a no: followup close 3 rejected\n");
  CHECK(shown("Give us two weeks").starts_with("It has: Give us two weeks\nIf that is when they decide: "));
  CHECK(shown("By 2026-12-08 at the latest.").starts_with("It has: By 2026-12-08"));
  CHECK(shown("By 8 Dec. at the latest.").starts_with("It has: By 8 Dec. at the latest."));
  CHECK(shown("May I ask Jan or April for their sun hats? We may march. 3 hats.") == "");
}

TEST_CASE("somebody who is not on record is offered, not added") {
  const auto offered = [](const std::string& from) {
    const std::string words = said_of(mail(from, "x"));
    return words.substr(words.find("They said: x\n") + 13);
  };
  CHECK(offered("Dana Roe <dana@initech.example>") ==
        "Dana Roe is not on record with that address: followup person 3 'Dana Roe' --email dana@initech.example\n");
  CHECK(offered("Ann Lee <ann@initech.example>") ==
        "Ann Lee is not on record with that address: followup person 3 'Ann Lee' --email ann@initech.example\n");
  for (const std::string from : {"dana@initech.example", "Initech HR <no-reply@initech.example>",
                                 "Nick Claus <nick@initech.example>", "Dana Roe <dana@initech.example,x@y.example>"})
    CHECK(offered(from) == "");
}

TEST_CASE("an automatic answer is recorded as one, and asks until when they are away") {
  const std::string away = mail("nick@initech.example", "I am away until Monday.", "Auto-Submitted: auto-replied\n");
  CHECK(said_of(away) == R"(An automatic answer from Initech, Packaging manager on Tue 24 Nov 2026 09:00, today.
They said: I am away until Monday.
It has: I am away until Monday.
If they are back then: followup heard 3 --mail reply.eml --quiet-until DATE
)");
  Inbox world(away);
  REQUIRE(type(world, "heard --mail reply.eml --quiet-until mon").status == 0);
  CHECK(
      world.bytes() ==
      with_log(
          {R"({"at": "2026-11-24T09:00:00-05:00", "kind": "heard", "text": "I am away until Monday.", "quiet_until": "2026-11-30", "auto": true, "message": "<m@x.example>"})"}));
  CHECK(said_of(away, "heard --mail reply.eml --reply") ==
        "followup: the e-mail is an automatic answer, to which nobody waits for a reply: leave --reply away; nothing "
        "was changed\n");
  CHECK(
      said_of(mail("nick@initech.example", "x"), "heard --mail reply.eml --auto --reply") ==
      "followup: --auto says that nobody waits for an answer, --reply that somebody does: leave one away; nothing was "
      "changed\n");
}

TEST_CASE("a mail from before the interview does not count, and one from the future is of now") {
  const auto sent = [](const std::string& date) {
    return said_of("From: nick@initech.example\n" + (date.empty() ? "" : "Date: " + date + "\n") + "\nx");
  };
  CHECK(sent("Fri, 20 Nov 2026 08:00:00 -0500") ==
        "Heard from Initech, Packaging manager on Fri 20 Nov 2026 08:00, 4 days ago.\nThey said: x\n"
        "Not counted: before the interview.\n");
  CHECK(sent("Wed, 25 Nov 2026 08:00:00 -0500") ==
        "Heard from Initech, Packaging manager on Tue 24 Nov 2026, today.\nThey said: x\n"
        "Its date has not come yet; now is recorded.\n");
  CHECK(sent("") ==
        "Heard from Initech, Packaging manager on Tue 24 Nov 2026, today.\nThey said: x\n"
        "It has no date; now is recorded.\n");
  CHECK(said_of(reply, "heard 3 'they travel' --mail reply.eml --on yesterday")
            .starts_with("Heard from Initech, Packaging manager on Mon 23 Nov 2026, yesterday.\n"
                         "They said: they travel\n"));
}

TEST_CASE("an invitation in a mail is named") {
  CHECK(said_of(mail("nick@initech.example", "--b\n\nSee you.\n--b\nContent-Type: text/calendar\n\nBEGIN:VCALENDAR\n",
                     "Content-Type: multipart/mixed; boundary=b\n"))
            .ends_with("It carries an invitation: followup add --invite reply.eml\n"));
}

TEST_CASE("a closed application goes on if they want an answer") {
  const std::string sorry = mail("jobs@stark.example", "Unfortunately not.");
  CHECK(said_of(sorry, "heard --mail reply.eml").find("It is closed; if it goes on: followup reopen 6\n") !=
        std::string::npos);
  CHECK(said_of(sorry, "heard 6 --mail reply.eml --reply").find("It goes on: no longer rejected") != std::string::npos);
}

}  // namespace followup::testing
