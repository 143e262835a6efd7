// What to say in a call.
#include "commands/letters.hpp"

namespace followup::testing {

TEST_CASE("say gives the points for a follow-up by phone, and so does draft") {
  for (const std::string line : {"say 3/follow-up", "draft 3/follow-up"})
    check_drafted(line, R"(Call Nick Claus, +1 555 0100

- Your name, and the interview on Friday 20 November for Packaging manager. Is this a good moment?
- They hoped to decide by Tuesday 1 December. Is there a new date, and are you still in?
- Is there anything that they still need from you?
- If they ask why you: ten years on packaging lines.
- If it is a no: stay calm, thank them, and ask what could be better.
- Nobody there? One short message, and no second call.
- Afterwards write down what they said, and any date.
)",
                  R"(Once you have called: followup done 3/follow-up --by phone
)",
                  {"person 3 nick --prefers phone --phone '+1 555 0100'",
                   "person 3 nick --memorable 'the conveyor that ran backwards.'",
                   "note 3 --forgot 'the forklift licence' --fit 'ten years on packaging lines'", "done 3/task-1"},
                  "2026-12-05T09:00:00-05:00");
  check_drafted("say 7/follow-up", R"(Call Globex

- Your name, and the interview on Monday 2 November. Is this a good moment?
- You know of no date. How do things stand, and by when will they decide?
- Is there anything that they still need from you?
- If it is a no: stay calm, thank them, and ask what could be better.
- Nobody there? One short message, and no second call.
- Afterwards write down what they said, and any date.
)",
                R"(followup: warning: no contact is known: followup person 7 NAME --contact
Once you have called: followup done 7/follow-up --by phone
)",
                {"add Globex --on 2026-11-02", "policy follow_up.channel phone"});
}

TEST_CASE("a last note and an answer are no calls, but there are points for who calls all the same") {
  check_drafted("say 3/last-note --anyway", R"(Call Nick Claus, +1 555 0100

- Your name, and the interview on Friday 20 November 2026 for Packaging manager. Is this a good moment?
- You have heard nothing since Friday 20 November 2026, and take it for a no.
- Thanks for the talk, and for the time.
- If a place opens, you would be glad of a word.
- Nobody there? One short message, and that was the last.
)",
                R"(Once you have called: followup done 3/last-note --by phone
)",
                {"person 3 nick --prefers phone --phone '+1 555 0100'"}, "2027-01-05T09:00:00-05:00");
  check_drafted("say 3/answer --anyway", R"(Call Nick Claus, +1 555 0100

- Your name, and thanks for letting you know about Packaging manager.
- Thanks for the time that they took. No arguing, no asking them to think again.
- One question: what could have been better?
- Listen, write it down, thank them for it.
- You would be happy to hear from them another time.
)",
                R"(Once you have called: followup done 3/answer --by phone
)",
                {"person 3 nick --prefers phone --phone '+1 555 0100'", "close 3 rejected"});
}

TEST_CASE("say gives the points for references") {
  check_drafted("say 3/brief-maria", R"(Call Maria Lopez

- The interview on Friday 20 November: Packaging manager at Initech, with Nick Claus and Ann Lee. They may call.
- What they cared about: the conveyor that ran backwards.
- What you said you would bring: ten years on packaging lines.
- What you did not get to say: the forklift licence.
- What may be asked: your work together, your part in it, when it was.
- Would they tell you when somebody has called? And thanks.
)",
                R"(followup: warning: no phone number of Maria Lopez is known: followup reference 3 maria --phone NUMBER
Once you have called: followup done 3/brief-maria --by phone
)",
                {"person 3 nick --memorable 'the conveyor that ran backwards.'",
                 "note 3 --forgot 'the forklift licence' --fit 'ten years on packaging lines'"});
  check_drafted("say 3/check-in-maria", R"(Call Maria Lopez, +1 555 0102

- How are they? Coffee, lunch, or just a talk.
- You are still waiting for Initech (Packaging manager), who hoped to decide by Tuesday 1 December.
- Has anybody from there been in touch with them? What was asked?
- A no means little: not everybody asks references.
- Thanks for standing by.
)",
                R"(Once you have called: followup done 3/check-in-maria --by phone
)",
                {"reference 3 maria --phone '+1 555 0102'"}, "2026-12-05T09:00:00-05:00");
}

TEST_CASE("a call that they asked for is a call") {
  check_drafted("draft 3/task-2", R"(Call Nick Claus, +1 555 0100

- Your name, and the interview on Friday 20 November for Packaging manager. Is this a good moment?
- They asked for this: the plant about a tour, by Monday 23 November.
- Keep to it; whether they have decided is another call.
- Repeat what was agreed, and thank them.
)",
                R"(Once you have called: followup done 3/task-2 --by phone
)",
                {"task 3 call 'the plant about a tour' --by mon", "person 3 nick --phone '+1 555 0100'"});
}

TEST_CASE("a call that the etiquette is against is refused with the reason, and drafted anyway") {
  check_refused(
      "say 3/nick", 4,
      R"(followup: 3/nick is nothing for a call: Never call before the second day after an interview, unless they asked for it. Nothing was drafted
  to draft it all the same: followup say 3/nick --anyway
)");
  check_refused(
      "draft 3/nick --phone", 4,
      R"(followup: 3/nick is nothing for a call: Never call before the second day after an interview, unless they asked for it. Nothing was drafted
  to draft it all the same: followup draft 3/nick --phone --anyway
)");
  check_drafted("say 3/nick --anyway", R"(Call Nick Claus

- Your name, and the interview on Friday 20 November for Packaging manager. Is this a good moment?
- Thanks for the time; one sentence will do.
- What stayed on your mind: the conveyor that ran backwards.
- What you left out: the forklift licence.
- A good day, and that was all.
)",
                R"(followup: warning: no phone number of Nick Claus is known: followup person 3 nick --phone NUMBER
Once you have called: followup done 3/nick --by phone
)",
                {"person 3 nick --memorable 'the conveyor that ran backwards.'",
                 "note 3 --forgot 'the forklift licence' --fit 'ten years on packaging lines'"});
  check_refused("say 6/answer", 4,
                R"(followup: 6/answer is nothing for a call: The application is closed. Nothing was drafted
  to draft it all the same: followup say 6/answer --anyway
)");
}

}  // namespace followup::testing
