// The letter that an action asks for, and what becomes of it.
#include "commands/letters.hpp"

namespace followup::testing {

TEST_CASE("a thank-you has what was memorable, what speaks for you, and what was left out") {
  check_drafted("draft 3/nick", R"(To: nick@initech.example
Subject: Thank you for our talk on Friday 20 November

Dear Nick,

Thank you for the time that you gave me on Friday 20 November, and for telling me more about the position of Packaging manager at Initech.

One part of our talk has stayed on my mind: the conveyor that ran backwards.

What I would bring to your team: ten years on packaging lines.

There is one thing that I left out when we spoke: the forklift licence.

After our talk I would like to work with you even more than before. I look forward to your decision by Tuesday 1 December.

Kind regards,
Sam Roe
)",
                R"(Once it is sent: followup done 3/nick --by email
)",
                {"person 3 nick --memorable 'the conveyor that ran backwards.'",
                 "note 3 --forgot 'the forklift licence' --fit 'ten years on packaging lines'"});
}

TEST_CASE("a thank-you speaks of the date that holds, of the next meeting, or asks for the next step") {
  check_drafted("draft 3/ann", R"(To: ann@initech.example
Subject: Thank you for our talk on Friday 20 November

Dear Ann,

Thank you for the time that you gave me on Friday 20 November, and for telling me more about the position of Packaging manager at Initech.

One part of our talk has stayed on my mind: the twelve keys on one ring.

After our talk I would like to work with you even more than before. I look forward to your decision by Wednesday 25 November.

Kind regards,
Sam Roe
)",
                R"(Once it is sent: followup done 3/ann --by email
)",
                {"person 3 ann --email ann@initech.example --memorable 'the twelve keys on one ring'",
                 "heard 3 --decision-by 2026-11-25"});
  check_drafted("draft 7/bo", R"(To: bo@globex.example
Subject: Thank you for our talk on Friday 20 November

Dear Bo,

Thank you for the time that you gave me on Friday 20 November, and for telling me more about Globex.

One part of our talk has stayed on my mind: left gloves.

After our talk I would like to work with you even more than before. I look forward to our next meeting on Wednesday 2 December.

Kind regards,
Sam Roe
)",
                R"(Once it is sent: followup done 7/bo --by email
)",
                {"add Globex --on '2026-11-20 10:00 -05:00' --met 'Bo Li <bo@globex.example>'",
                 "person 7 bo --memorable 'left gloves'", "add Globex --on '2026-12-02'"});
  check_drafted("draft 7/bo", R"(To: bo@globex.example
Subject: Thank you for our talk on Friday 20 November

Dear Bo,

Thank you for the time that you gave me on Friday 20 November, and for telling me more about Globex.

One part of our talk has stayed on my mind: left gloves.

After our talk I would like to work with you even more than before. May I ask what the next step is, and around which day I may expect to hear of it?

Kind regards,
Sam Roe
)",
                R"(Once it is sent: followup done 7/bo --by email
)",
                {"add Globex --on '2026-11-20 10:00 -05:00' --met 'Bo Li <bo@globex.example>'",
                 "person 7 bo --memorable 'left gloves'"});
  check_drafted("draft 7/bo", R"(To: bo@globex.example
Subject: Thank you for our talk on Thursday 19 November

Dear Bo,

Thank you for the time that you gave me on Thursday 19 November, and for telling me more about Globex.

One part of our talk has stayed on my mind: left gloves.

After our talk I would like to work with you even more than before. May I ask what the next step is, and around which day I may expect to hear of it?

Kind regards,
Sam Roe
)",
                R"(Once it is sent: followup done 7/bo --by email
)",
                {"add Globex --on 2026-11-19 --decision-by 2026-11-20 --met 'Bo Li <bo@globex.example>'",
                 "person 7 bo --memorable 'left gloves'"});
}

TEST_CASE("a letter by post has no address to mail to") {
  check_drafted("draft 3/nick", R"(Subject: Thank you for our talk on Friday 20 November

Dear Nick,

Thank you for the time that you gave me on Friday 20 November, and for telling me more about the position of Packaging manager at Initech.

One part of our talk has stayed on my mind: the conveyor that ran backwards.

What I would bring to your team: ten years on packaging lines.

There is one thing that I left out when we spoke: the forklift licence.

After our talk I would like to work with you even more than before. I look forward to your decision by Tuesday 1 December.

Kind regards,
Sam Roe
)",
                R"(Once it is sent: followup done 3/nick --by post
)",
                {"person 3 nick --prefers post", "person 3 nick --memorable 'the conveyor that ran backwards.'",
                 "note 3 --forgot 'the forklift licence' --fit 'ten years on packaging lines'"});
}

TEST_CASE("somebody with a title is called by the whole name") {
  check_drafted("draft 3/nick", R"(To: nick@initech.example
Subject: Thank you for our talk on Friday 20 November

Dear Dr. Nick Claus,

Thank you for the time that you gave me on Friday 20 November, and for telling me more about the position of Packaging manager at Initech.

One part of our talk has stayed on my mind: the conveyor.

After our talk I would like to work with you even more than before. I look forward to your decision by Tuesday 1 December.

Kind regards,
Sam Roe
)",
                R"(Once it is sent: followup done 3/nick --by email
)",
                {"person 3 nick --rename 'Dr. Nick Claus' --memorable 'the conveyor'"});
}

TEST_CASE("a follow-up names the interview and the promise, or that there was none") {
  check_drafted("draft 3/follow-up", R"(To: nick@initech.example
Subject: Packaging manager at Initech: how do things stand?

Dear Nick,

On Friday 20 November I had my interview for the position of Packaging manager at Initech with you and Ann Lee. You hoped to decide by Tuesday 1 December, and I know that such plans move. May I ask whether there is a new date, and whether you still count me in?

The position interests me as much as it did that day. Should anything from my side help you, a word is enough and you shall have it.

Kind regards,
Sam Roe
)",
                R"(Once it is sent: followup done 3/follow-up --by email
)",
                {"done 3/task-1"}, "2026-12-05T09:00:00-05:00");
  check_drafted("draft 7/follow-up", R"(Subject: Buyer at Globex: how do things stand?

Good day,

On Monday 2 November I had my interview for the position of Buyer at Globex. I know of no date for the decision, so let me ask once: how do things stand, and by when do you hope to decide?

The position interests me as much as it did that day. Should anything from my side help you, a word is enough and you shall have it.

Kind regards,
Sam Roe
)",
                R"(followup: warning: no contact is known: followup person 7 NAME --contact
Once it is sent: followup done 7/follow-up --by email
)",
                {"add Globex Buyer --on 2026-11-02"});
}

TEST_CASE("a last note says so, with the year where it is another one") {
  check_drafted("draft 3/last-note", R"(To: nick@initech.example
Subject: Packaging manager at Initech: a last word from me

Dear Nick,

It has been quiet since Friday 20 November 2026, so I take it that the choice for the position of Packaging manager fell on somebody else. That is all right, and this note needs no answer.

Thank you for the talk on Friday 20 November 2026; I left it with a good opinion of Initech. If a place opens in which you could see me, I would be glad of a line from you. I wish you and your team well.

Kind regards,
Sam Roe
)",
                R"(Once it is sent: followup done 3/last-note --by email
)",
                {}, "2027-01-04T09:00:00-05:00");
}

TEST_CASE("an answer to a rejection gives thanks, and asks what could be better") {
  check_drafted("draft 6/answer", R"(Subject: Thank you for your answer

Good day,

Thank you for letting me know, and for the time that you and your colleagues took for me on Thursday 12 November. I would have liked to come to Stark, but I respect the choice.

If you have a minute to spare, one honest sentence would help me: what could I have done better, or what did I lack? I ask only to learn from it.

I wish you success with whoever joins you, and would be happy to hear from you another time.

Kind regards,
Sam Roe
)",
                R"(followup: warning: no contact is known: followup person 6 NAME --contact
Once it is sent: followup done 6/answer --by email
)");
}

TEST_CASE("a reference learns how it went, and is asked whether they called") {
  check_drafted("draft 3/brief-maria", R"(To: maria@example.org
Subject: Initech may call you about me

Dear Maria,

On Friday 20 November I had an interview for the position of Packaging manager at Initech with Nick Claus and Ann Lee. They may ask you about me in the coming days, so here is how it went.

What they cared about: the conveyor that ran backwards.

What I said I would bring: ten years on packaging lines.

What I did not get to say, and you might: the forklift licence.

If you would rather go over it together first, call me at any time. And if they do get in touch, a short word to me would be kind. Thank you for standing by me.

Kind regards,
Sam Roe
)",
                R"(Once it is sent: followup done 3/brief-maria --by email
)",
                {"person 3 nick --memorable 'the conveyor that ran backwards.'",
                 "note 3 --forgot 'the forklift licence' --fit 'ten years on packaging lines'",
                 "reference 3 maria --email maria@example.org"});
  check_drafted(
      "draft 3/check-in-maria", R"(Subject: Any word from Initech?

Dear Maria,

I am still waiting to hear from Initech about the position of Packaging manager; they had hoped to decide by Tuesday 1 December. Has anybody there been in touch with you about me? A yes or a no is enough, and a no means little.

Thank you again for putting in a word for me. I hope that you are well; if you have time for a coffee one of these days, it is on me.

Kind regards,
Sam Roe
)",
      R"(followup: warning: no e-mail address of Maria Lopez is known: followup reference 3 maria --email ADDRESS
Once it is sent: followup done 3/check-in-maria --by email
)",
      {}, "2026-12-05T09:00:00-05:00");
  check_drafted(
      "draft 3/check-in-maria --anyway", R"(Subject: Any word from Initech?

Dear Maria,

I am still waiting to hear from Initech about the position of Packaging manager; they hope to decide by Tuesday 1 December. Has anybody there been in touch with you about me? A yes or a no is enough, and a no means little.

Thank you again for putting in a word for me. I hope that you are well; if you have time for a coffee one of these days, it is on me.

Kind regards,
Sam Roe
)",
      R"(followup: warning: no e-mail address of Maria Lopez is known: followup reference 3 maria --email ADDRESS
Once it is sent: followup done 3/check-in-maria --by email --anyway
)");
}

TEST_CASE("what they asked for goes out with a letter, also before its day") {
  check_drafted("draft 3/task-1", R"(To: nick@initech.example
Subject: As you asked: two work samples

Dear Nick,

With this message comes what you asked me for by Tuesday 24 November: two work samples.

Should another form suit you better, or should anything else be missing for the position of Packaging manager, tell me and I will see to it at once.

Kind regards,
Sam Roe
)",
                R"(Once it is sent: followup done 3/task-1 --by email
)");
}

TEST_CASE("what is not advised is refused with the reason, and drafted anyway") {
  check_refused(
      "draft 3/follow-up", 4,
      R"(followup: 3/follow-up: it is too early; it will be right on Fri 4 Dec 2026, in 13 days. They promised a decision by Tue 1 Dec. Asking earlier is pestering; nothing was drafted
  to draft it all the same: followup draft 3/follow-up --anyway
)");
  check_refused(
      "draft 3/follow-up", 4,
      R"(followup: 3/follow-up: it was done on Sat 5 Dec 2026, today. You followed up on Sat 5 Dec. Once is enough. Leave it alone until Mon 4 Jan 2027, in 30 days; nothing was drafted
  to draft it all the same: followup draft 3/follow-up --anyway
)",
      {"done 3/task-1", "done 3/follow-up"}, "2026-12-05T09:00:00-05:00");
  check_drafted("draft 3/follow-up --anyway", R"(To: nick@initech.example
Subject: Packaging manager at Initech: how do things stand?

Dear Nick,

On Friday 20 November I had my interview for the position of Packaging manager at Initech with you and Ann Lee. You hoped to decide by Tuesday 1 December, and I know that such plans move. May I ask whether there is a new date, and whether you still count me in?

The position interests me as much as it did that day. Should anything from my side help you, a word is enough and you shall have it.

Kind regards,
Sam Roe
)",
                R"(Once it is sent: followup done 3/follow-up --by email --anyway
)",
                {"done 3/task-1", "done 3/follow-up"}, "2026-12-05T09:00:00-05:00");
  check_refused("draft 3/nick", 4, R"(followup: 3/nick: you skipped it on Sat 21 Nov 2026, today; nothing was drafted
  to draft it all the same: followup draft 3/nick --anyway
)",
                {"skip 3/nick"});
}

TEST_CASE("what no letter can do is refused") {
  check_refused("draft 5/prepare.2", 2, R"(followup: 5/prepare.2 asks for no letter and no call; nothing was drafted
  what it asks for, and why: followup why 5/prepare.2
)");
  check_refused("draft 3/record", 2, R"(followup: 3/record asks for no letter and no call; nothing was drafted
  what it asks for, and why: followup why 3/record
)");
  check_refused("draft 3/task-2", 2,
                R"(followup: 3/task-2 asks for an answer that only you can give; nothing was drafted
  once it is given: followup done 3/task-2
)",
                {"heard 3 'when could you start?' --reply"});
  check_refused("draft 3/sam", 3, R"(followup: nothing is called '3/sam'; nothing was changed
  to do there now:
  followup draft 3/task-1       # Send two work samples
  followup draft 3/nick         # Thank Nick Claus by e-mail
  followup draft 3/ann          # Thank Ann Lee by e-mail
  followup draft 3/brief-maria  # Brief Maria Lopez on the interview
  followup draft 3/record       # Complete the record: contact
)");
  check_refused("draft 3/nick --open --copy", 2,
                R"(followup: a letter goes one way: take one of --open, --mailto and --copy
)");
  check_refused("draft 3/nick --phone --anyway --mailto", 2,
                R"(followup: points for a call are nothing for a mail program; no link was made
)");
}

TEST_CASE("notes of one panel that are nearly the same are told of") {
  check_drafted(
      "draft 3/nick", R"(To: nick@initech.example
Subject: Thank you for our talk on Friday 20 November

Dear Nick,

Thank you for the time that you gave me on Friday 20 November, and for telling me more about the position of Packaging manager at Initech.

After our talk I would like to work with you even more than before. I look forward to your decision by Tuesday 1 December.

Kind regards,
Sam Roe
)",
      R"(followup: warning: nothing memorable of the talk with Nick Claus is known: followup person 3 nick --memorable TEXT
followup: warning: the note to Ann Lee says nearly the same: followup person 3 ann --memorable TEXT
Once it is sent: followup done 3/nick --by email
)");
  check_drafted("draft 3/nick", R"(To: nick@initech.example
Subject: Thank you for our talk on Friday 20 November

Dear Nick,

Thank you for the time that you gave me on Friday 20 November, and for telling me more about the position of Packaging manager at Initech.

One part of our talk has stayed on my mind: the keys.

After our talk I would like to work with you even more than before. I look forward to your decision by Tuesday 1 December.

Kind regards,
Sam Roe
)",
                R"(followup: warning: the note to Ann Lee says nearly the same: followup person 3 ann --memorable TEXT
Once it is sent: followup done 3/nick --by email
)",
                {"person 3 nick --memorable 'the keys'", "person 3 ann --memorable 'the keys'"});
  check_drafted("draft 3/nick", R"(To: nick@initech.example
Subject: Thank you for our talk on Friday 20 November

Dear Nick,

Thank you for the time that you gave me on Friday 20 November, and for telling me more about the position of Packaging manager at Initech.

One part of our talk has stayed on my mind: the keys.

After our talk I would like to work with you even more than before. I look forward to your decision by Tuesday 1 December.

Kind regards,
Sam Roe
)",
                R"(followup: warning: the note to Ann Lee says nearly the same: followup person 3 ann --memorable TEXT
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
  "subject": "Thank you for our talk on Friday 20 November",
  "body": "Dear Nick,\n\nThank you for the time that you gave me on Friday 20 November, and for telling me more about the position of Packaging manager at Initech.\n\nAfter our talk I would like to work with you even more than before. I look forward to your decision by Tuesday 1 December.\n\nKind regards,\nSam Roe\n",
  "warnings": ["nothing memorable of the talk with Nick Claus is known: followup person 3 nick --memorable TEXT", "the note to Ann Lee says nearly the same: followup person 3 ann --memorable TEXT"],
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
  "body": "Call Maria Lopez\n\n- The interview on Friday 20 November: Packaging manager at Initech, with Nick Claus and Ann Lee. They may call.\n- What they cared about: the conveyor that ran backwards.\n- What you said you would bring: ten years on packaging lines.\n- What you did not get to say: the forklift licence.\n- What may be asked: your work together, your part in it, when it was.\n- Would they tell you when somebody has called? And thanks.\n",
  "warnings": ["no phone number of Maria Lopez is known: followup reference 3 maria --phone NUMBER"],
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
  "body": "Dear Nick,\n\nWith this message comes what you asked me for by Tuesday 24 November: two work samples.\n\nShould another form suit you better, or should anything else be missing for the position of Packaging manager, tell me and I will see to it at once.\n\nKind regards,\nSam Roe\n",
  "warnings": [],
  "done": "followup done 3/task-1 --by email",
  "mailto": "mailto:nick@initech.example?subject=As%20you%20asked%3A%20two%20work%20samples&body=Dear%20Nick%2C%0D%0A%0D%0AWith%20this%20message%20comes%20what%20you%20asked%20me%20for%20by%20Tuesday%2024%20November%3A%20two%20work%20samples.%0D%0A%0D%0AShould%20another%20form%20suit%20you%20better%2C%20or%20should%20anything%20else%20be%20missing%20for%20the%20position%20of%20Packaging%20manager%2C%20tell%20me%20and%20I%20will%20see%20to%20it%20at%20once.%0D%0A%0D%0AKind%20regards%2C%0D%0ASam%20Roe%0D%0A"
}
)",
                "");
}

TEST_CASE("a letter to one of several people of a day speaks of the talk with them") {
  Writer world({"add Globex --on '2026-11-19 10:00' --met 'Bo Li <bo@globex.example>'",
                "add Globex --on '2026-11-19 14:00' --another --met 'Lou Fox <lou@globex.example>'"},
               "2026-11-27T09:00:00-05:00");
  CHECK(type(world, "draft 7/follow-up").out.find("with you. ") != std::string::npos);
  REQUIRE(type(world, "person 7 lou --contact").status == 0);
  CHECK(type(world, "draft 7/follow-up").out.find("with you. ") != std::string::npos);
  REQUIRE(type(world, "person 7 'Al Kim' --contact").status == 0);
  CHECK(type(world, "draft 7/follow-up").out.find("with Lou Fox. ") != std::string::npos);
}

}  // namespace followup::testing
