// The letter that an action asks for, and what becomes of it.
#include "commands/letters.hpp"

namespace followup::testing {

TEST_CASE("a thank-you has what was memorable, what speaks for you, and what was left out") {
  check_drafted("draft 3/nick", R"(To: nick@initech.example
Subject: Thank you – Packaging manager interview

Dear Nick,

Thank you for your time on Friday. I enjoyed our conversation, and one thing has stayed with me: the conveyor that ran backwards.

I forgot to mention one thing: the forklift licence.

Our conversation confirmed what I could bring to your team: ten years on packaging lines.

I am very interested in the position. You said you hope to decide by Tuesday 1 December; I look forward to hearing from you.

Kind regards,
Sam Roe
)",
                R"(followup: Spelling not checked: no dictionary installed. Read it aloud before you send it.
Once it is sent: followup done 3/nick --by email
)",
                {"person 3 nick --memorable 'the conveyor that ran backwards.'",
                 "note 3 --forgot 'the forklift licence' --fit 'ten years on packaging lines'"});
}

TEST_CASE("a thank-you speaks of the date that holds, of the next meeting, or asks for the next step") {
  check_drafted("draft 3/ann", R"(To: ann@initech.example
Subject: Thank you – Packaging manager interview

Dear Ann,

Thank you for your time on Friday. I enjoyed our conversation, and one thing has stayed with me: the twelve keys on one ring.

I am very interested in the position. You said you hope to decide by Wednesday 25 November; I look forward to hearing from you.

Kind regards,
Sam Roe
)",
                R"(followup: Spelling not checked: no dictionary installed. Read it aloud before you send it.
Once it is sent: followup done 3/ann --by email
)",
                {"person 3 ann --email ann@initech.example --memorable 'the twelve keys on one ring'",
                 "heard 3 --decision-by 2026-11-25"});
  check_drafted("draft 7/bo", R"(To: bo@globex.example
Subject: Thank you for the interview

Dear Bo,

Thank you for your time on Friday. I enjoyed our conversation, and one thing has stayed with me: left gloves.

I am very interested in the position. I look forward to our next meeting on Wednesday 2 December.

Kind regards,
Sam Roe
)",
                R"(followup: Spelling not checked: no dictionary installed. Read it aloud before you send it.
Once it is sent: followup done 7/bo --by email
)",
                {"add Globex --on '2026-11-20 10:00 -05:00' --met 'Bo Li <bo@globex.example>'",
                 "person 7 bo --memorable 'left gloves'", "add Globex --on '2026-12-02'"});
  check_drafted("draft 7/bo", R"(To: bo@globex.example
Subject: Thank you for the interview

Dear Bo,

Thank you for your time on Friday. I enjoyed our conversation, and one thing has stayed with me: left gloves.

I am very interested in the position. If I haven't heard from you by about Monday 30 November, may I write to ask where things stand?

Kind regards,
Sam Roe
)",
                R"(followup: Spelling not checked: no dictionary installed. Read it aloud before you send it.
Once it is sent: followup done 7/bo --by email
)",
                {"add Globex --on '2026-11-20 10:00 -05:00' --met 'Bo Li <bo@globex.example>'",
                 "person 7 bo --memorable 'left gloves'"});
  check_drafted("draft 7/bo", R"(To: bo@globex.example
Subject: Thank you for the interview

Dear Bo,

Thank you for your time on Thursday. I enjoyed our conversation, and one thing has stayed with me: left gloves.

I am very interested in the position. If I haven't heard from you by about Wednesday 25 November, may I write to ask where things stand?

Kind regards,
Sam Roe
)",
                R"(followup: Spelling not checked: no dictionary installed. Read it aloud before you send it.
Once it is sent: followup done 7/bo --by email
)",
                {"add Globex --on 2026-11-19 --decision-by 2026-11-20 --met 'Bo Li <bo@globex.example>'",
                 "person 7 bo --memorable 'left gloves'"});
}

TEST_CASE("an offer is done with once it is answered, and may have no day for that") {
  Writer world({"close 3 offer --answer-by 2026-12-01"}, saturday);
  CHECK(type(world, "draft 3/offer").err.ends_with("Once you have answered: followup close 3 accepted, or declined\n"));
  CHECK(type(world, "draft 3/offer --json").out.find(R"("done": "followup close 3 accepted")") != std::string::npos);
  Writer elsewhere({"close 5 offer"}, saturday);
  CHECK(type(elsewhere, "draft 3/tell").out.find("another offer. Before I answer it, I would") != std::string::npos);
}

TEST_CASE("a letter by post has no address to mail to") {
  check_drafted("draft 3/nick", R"(Subject: Thank you – Packaging manager interview

Dear Nick,

Thank you for your time on Friday. I enjoyed our conversation, and one thing has stayed with me: the conveyor that ran backwards.

I forgot to mention one thing: the forklift licence.

Our conversation confirmed what I could bring to your team: ten years on packaging lines.

I am very interested in the position. You said you hope to decide by Tuesday 1 December; I look forward to hearing from you.

Kind regards,
Sam Roe
)",
                R"(followup: Spelling not checked: no dictionary installed. Read it aloud before you send it.
Once it is sent: followup done 3/nick --by post
)",
                {"person 3 nick --prefers post", "person 3 nick --memorable 'the conveyor that ran backwards.'",
                 "note 3 --forgot 'the forklift licence' --fit 'ten years on packaging lines'"});
}

TEST_CASE("somebody with a title is called by the whole name") {
  check_drafted("draft 3/nick", R"(To: nick@initech.example
Subject: Thank you – Packaging manager interview

Dear Dr. Nick Claus,

Thank you for your time on Friday. I enjoyed our conversation, and one thing has stayed with me: the conveyor.

I am very interested in the position. You said you hope to decide by Tuesday 1 December; I look forward to hearing from you.

Kind regards,
Sam Roe
)",
                R"(followup: Spelling not checked: no dictionary installed. Read it aloud before you send it.
Once it is sent: followup done 3/nick --by email
)",
                {"person 3 nick --rename 'Dr. Nick Claus' --memorable 'the conveyor'"});
}

TEST_CASE("a follow-up names the interview and the promise, or that there was none") {
  check_drafted("draft 3/follow-up", R"(To: nick@initech.example
Subject: Packaging manager: any news?

Dear Nick,

Thank you again for meeting me. I interviewed for the Packaging manager position on Friday 20 November, and understood that you hoped to decide by Tuesday 1 December. Has the decision been postponed, and am I still being considered?

I remain very interested. If you need anything else from me to decide, I am happy to send it.

Kind regards,
Sam Roe
)",
                R"(followup: Spelling not checked: no dictionary installed. Read it aloud before you send it.
Once it is sent: followup done 3/follow-up --by email
)",
                {"done 3/task-1"}, "2026-12-05T09:00:00-05:00");
  check_drafted("draft 7/follow-up", R"(Subject: Buyer: any news?

Good day,

I interviewed for the Buyer position on Monday 2 November. May I ask where things stand, and by when you hope to decide?

I remain very interested. If you need anything else from me to decide, I am happy to send it.

Kind regards,
Sam Roe
)",
                R"(followup: You have noted nobody to write to: followup person 7 NAME --contact
followup: Spelling not checked: no dictionary installed. Read it aloud before you send it.
Once it is sent: followup done 7/follow-up --by email
)",
                {"add Globex Buyer --on 2026-11-02"});
}

TEST_CASE("a last note says so, with the year where it is another one") {
  check_drafted("draft 3/last-note", R"(To: nick@initech.example
Subject: Packaging manager – still interested

Dear Nick,

We spoke on Friday 20 November 2026 about the Packaging manager position. If it is still open, I would be glad to hear from you; if you have chosen someone else, thank you for your time, and I wish the team well.

I enjoyed learning about Initech and would be happy to be considered another time.

Kind regards,
Sam Roe
)",
                R"(followup: Spelling not checked: no dictionary installed. Read it aloud before you send it.
Once it is sent: followup done 3/last-note --by email
)",
                {}, "2027-01-04T09:00:00-05:00");
}

TEST_CASE("an answer to a rejection gives thanks, and asks what could be better") {
  check_drafted("draft 6/answer", R"(Subject: Thank you for letting me know

Good day,

Thank you for letting me know, and for the time you and your colleagues spent with me. I am sorry it did not work out, but I enjoyed meeting the team.

If you have a moment, I would be grateful for any feedback that could help me next time. I would be glad to be considered for future openings.

Kind regards,
Sam Roe
)",
                R"(followup: You have noted nobody to write to: followup person 6 NAME --contact
followup: Spelling not checked: no dictionary installed. Read it aloud before you send it.
Once it is sent: followup done 6/answer --by email
)");
}

TEST_CASE("a reference learns how it went, and is asked whether they called") {
  check_drafted("draft 3/brief-maria", R"(To: maria@example.org
Subject: Initech may contact you about me

Dear Maria,

I interviewed for Packaging manager at Initech on Friday, and they may contact you.

What I forgot to mention, and you might: the forklift licence.

If you would like to talk it over first, call me any time – and if they get in touch, I would love to know. Thank you so much for your support.

Kind regards,
Sam Roe
)",
                R"(followup: You have noted nothing of what interested them: followup note 3 --topics TEXT
followup: Spelling not checked: no dictionary installed. Read it aloud before you send it.
Once it is sent: followup done 3/brief-maria --by email
)",
                {"person 3 nick --memorable 'the conveyor that ran backwards.'",
                 "note 3 --forgot 'the forklift licence' --fit 'ten years on packaging lines'",
                 "reference 3 maria --email maria@example.org"});
  check_drafted("draft 3/check-in-maria", R"(Subject: Any news from Initech?

Dear Maria,

I am still waiting to hear from Initech about the Packaging manager position; they had hoped to decide by Tuesday 1 December. Have they been in touch with you about me? A yes or a no is enough.

Thank you again for your support. I hope you are well, and would love to catch up over a coffee one of these days.

Kind regards,
Sam Roe
)",
                R"(followup: You have no e-mail address for Maria Lopez: followup reference 3 maria --email ADDRESS
followup: Spelling not checked: no dictionary installed. Read it aloud before you send it.
Once it is sent: followup done 3/check-in-maria --by email
)",
                {}, "2026-12-05T09:00:00-05:00");
  check_drafted("draft 3/check-in-maria --anyway", R"(Subject: Any news from Initech?

Dear Maria,

I am still waiting to hear from Initech about the Packaging manager position; they hope to decide by Tuesday 1 December. Have they been in touch with you about me? A yes or a no is enough.

Thank you again for your support. I hope you are well, and would love to catch up over a coffee one of these days.

Kind regards,
Sam Roe
)",
                R"(followup: You have no e-mail address for Maria Lopez: followup reference 3 maria --email ADDRESS
followup: Spelling not checked: no dictionary installed. Read it aloud before you send it.
Once it is sent: followup done 3/check-in-maria --by email --anyway
)");
}

TEST_CASE("what they asked for goes out with a letter, also before its day") {
  check_drafted("draft 3/task-1", R"(To: nick@initech.example
Subject: As you asked: two work samples

Dear Nick,

Here is what you asked me for by Tuesday 24 November: two work samples.

If anything is missing, or if you would like it in another form, please tell me and I will see to it at once.

Kind regards,
Sam Roe
)",
                R"(followup: Spelling not checked: no dictionary installed. Read it aloud before you send it.
Once it is sent: followup done 3/task-1 --by email
)");
}

TEST_CASE("what is not advised is refused with the reason, and drafted anyway") {
  check_refused(
      "draft 3/follow-up", 4,
      R"(followup: 3/follow-up: not yet: on Fri 4 Dec 2026, in 13 days. They hope to decide by Tue 1 Dec. Give them until Fri 4 Dec before you ask; nothing was drafted
  to draft it all the same: followup draft 3/follow-up --anyway
)");
  check_refused(
      "draft 3/follow-up", 4,
      R"(followup: 3/follow-up: done on Sat 5 Dec 2026, today. You followed up on Sat 5 Dec. Once is enough; now it is their turn. Don't chase before Mon 4 Jan 2027, in 30 days; nothing was drafted
  to draft it all the same: followup draft 3/follow-up --anyway
)",
      {"done 3/task-1", "done 3/follow-up"}, "2026-12-05T09:00:00-05:00");
  check_drafted("draft 3/follow-up --anyway", R"(To: nick@initech.example
Subject: Packaging manager: any news?

Dear Nick,

Thank you again for meeting me. I interviewed for the Packaging manager position on Friday 20 November, and understood that you hoped to decide by Tuesday 1 December. Has the decision been postponed, and am I still being considered?

I remain very interested. If you need anything else from me to decide, I am happy to send it.

Kind regards,
Sam Roe
)",
                R"(followup: Spelling not checked: no dictionary installed. Read it aloud before you send it.
Once it is sent: followup done 3/follow-up --by email --anyway
)",
                {"done 3/task-1", "done 3/follow-up"}, "2026-12-05T09:00:00-05:00");
  check_refused("draft 3/nick", 4, R"(followup: 3/nick: you skipped it on Sat 21 Nov 2026, today; nothing was drafted
  to draft it all the same: followup draft 3/nick --anyway
)",
                {"skip 3/nick"});
}

TEST_CASE("what no letter can do is refused") {
  check_refused("draft 5/prepare.2", 2, R"(followup: 5/prepare.2 needs no letter and no call; nothing was drafted
  what it asks for, and why: followup why 5/prepare.2
)");
  check_refused("draft 3/record", 2, R"(followup: 3/record needs no letter and no call; nothing was drafted
  what it asks for, and why: followup why 3/record
)");
  check_refused("draft 3/task-2", 2,
                R"(followup: 3/task-2 asks for an answer that only you can give; nothing was drafted
  once it is given: followup done 3/task-2
)",
                {"heard 3 'when could you start?' --reply"});
  check_refused("draft 3/sam", 3, R"(followup: nothing is called '3/sam'
  to do there now:
  followup draft 3/task-1       # Send two work samples
  followup draft 3/nick         # Thank Nick Claus by e-mail
  followup draft 3/ann          # Thank Ann Lee by e-mail (no address)
  followup draft 3/brief-maria  # Tell Maria Lopez how the interview went
  followup draft 3/record       # Note down: how to reach them
)");
  check_refused("draft 3/nick --open --copy", 2,
                R"(followup: a letter goes one way: take one of --open, --mailto, --copy, --eml and --drafts
)");
  check_refused("draft 3/nick --phone --anyway --mailto", 2,
                R"(followup: points for a call do not go by mail; no link was made
)");
}

TEST_CASE("notes of one panel that are nearly the same are told of") {
  check_drafted(
      "draft 3/nick", R"(To: nick@initech.example
Subject: Thank you – Packaging manager interview

Dear Nick,

Thank you for your time on Friday. I enjoyed our conversation.

I am very interested in the position. You said you hope to decide by Tuesday 1 December; I look forward to hearing from you.

Kind regards,
Sam Roe
)",
      R"(followup: You have noted nothing from your talk with Nick Claus. One sentence makes the note yours: followup person 3 nick --memorable TEXT
followup: The note to Ann Lee says nearly the same, and colleagues compare: followup person 3 ann --memorable TEXT
followup: Spelling not checked: no dictionary installed. Read it aloud before you send it.
Once it is sent: followup done 3/nick --by email
)");
  check_drafted(
      "draft 3/nick", R"(To: nick@initech.example
Subject: Thank you – Packaging manager interview

Dear Nick,

Thank you for your time on Friday. I enjoyed our conversation, and one thing has stayed with me: the keys.

I am very interested in the position. You said you hope to decide by Tuesday 1 December; I look forward to hearing from you.

Kind regards,
Sam Roe
)",
      R"(followup: The note to Ann Lee says nearly the same, and colleagues compare: followup person 3 ann --memorable TEXT
followup: Spelling not checked: no dictionary installed. Read it aloud before you send it.
Once it is sent: followup done 3/nick --by email
)",
      {"person 3 nick --memorable 'the keys'", "person 3 ann --memorable 'the keys'"});
  check_drafted(
      "draft 3/nick", R"(To: nick@initech.example
Subject: Thank you – Packaging manager interview

Dear Nick,

Thank you for your time on Friday. I enjoyed our conversation, and one thing has stayed with me: the keys.

I am very interested in the position. You said you hope to decide by Tuesday 1 December; I look forward to hearing from you.

Kind regards,
Sam Roe
)",
      R"(followup: The note to Ann Lee says nearly the same, and colleagues compare: followup person 3 ann --memorable TEXT
followup: Spelling not checked: no dictionary installed. Read it aloud before you send it.
Once it is sent: followup done 3/nick --by email
)",
      {"person 3 nick --memorable 'the keys'", "person 3 ann --memorable 'the gloves'"});
}

TEST_CASE("drafting is one JSON document if asked for") {
  check_drafted("draft 3/nick --json", R"({
  "format": "followup.draft/1",
  "handle": "3/nick",
  "channel": "email",
  "to": "nick@initech.example",
  "subject": "Thank you \u2013 Packaging manager interview",
  "body": "Dear Nick,\n\nThank you for your time on Friday. I enjoyed our conversation.\n\nI am very interested in the position. You said you hope to decide by Tuesday 1 December; I look forward to hearing from you.\n\nKind regards,\nSam Roe\n",
  "warnings": ["You have noted nothing from your talk with Nick Claus. One sentence makes the note yours: followup person 3 nick --memorable TEXT", "The note to Ann Lee says nearly the same, and colleagues compare: followup person 3 ann --memorable TEXT", "Spelling not checked: no dictionary installed. Read it aloud before you send it."],
  "done": "followup done 3/nick --by email"
}
)",
                "");
  check_drafted("say 3/brief-maria --json", R"({
  "format": "followup.draft/1",
  "handle": "3/brief-maria",
  "channel": "phone",
  "to": null,
  "subject": null,
  "body": "Call Maria Lopez\n\n- The interview on Friday 20 November: Packaging manager at Initech, with Nick Claus and Ann Lee. They may call.\n- What you would bring: ten years on packaging lines.\n- What you forgot to mention: the forklift licence.\n- What they may ask: your work together, your part in it, when it was.\n- Would they tell you when somebody has called? And thanks.\n",
  "warnings": ["You have no phone number for Maria Lopez: followup reference 3 maria --phone NUMBER"],
  "done": "followup done 3/brief-maria --by phone"
}
)",
                "",
                {"person 3 nick --memorable 'the conveyor that ran backwards.'",
                 "note 3 --forgot 'the forklift licence' --fit 'ten years on packaging lines'"});
  check_drafted("draft 3/task-1 --json --mailto", R"({
  "format": "followup.draft/1",
  "handle": "3/task-1",
  "channel": "email",
  "to": "nick@initech.example",
  "subject": "As you asked: two work samples",
  "body": "Dear Nick,\n\nHere is what you asked me for by Tuesday 24 November: two work samples.\n\nIf anything is missing, or if you would like it in another form, please tell me and I will see to it at once.\n\nKind regards,\nSam Roe\n",
  "warnings": ["Spelling not checked: no dictionary installed. Read it aloud before you send it."],
  "done": "followup done 3/task-1 --by email",
  "mailto": "mailto:nick@initech.example?subject=As%20you%20asked%3A%20two%20work%20samples&body=Dear%20Nick%2C%0D%0A%0D%0AHere%20is%20what%20you%20asked%20me%20for%20by%20Tuesday%2024%20November%3A%20two%20work%20samples.%0D%0A%0D%0AIf%20anything%20is%20missing%2C%20or%20if%20you%20would%20like%20it%20in%20another%20form%2C%20please%20tell%20me%20and%20I%20will%20see%20to%20it%20at%20once.%0D%0A%0D%0AKind%20regards%2C%0D%0ASam%20Roe%0D%0A"
}
)",
                "");
}

TEST_CASE("a letter is folded on a terminal, and nowhere else") {
  Writer world;
  const std::string whole = type(world, "draft 3/task-1").out;
  world.columns = 40;
  const std::string folded = type(world, "draft 3/task-1").out;
  for (const std::string& line : split(folded, '\n')) CHECK(line.size() <= 40);
  CHECK(followup::split_words(folded, " \n") == followup::split_words(whole, " \n"));
}

}  // namespace followup::testing
