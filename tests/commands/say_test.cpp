// What to say in a call.
#include "commands/letters.hpp"

namespace followup::testing {

TEST_CASE("say gives the points for a follow-up by phone, and so does draft") {
  for (const std::string line : {"say 3/follow-up", "draft 3/follow-up"})
    check_drafted(line, R"(Call Nick Claus, +1 555 0100

- Your name, and the interview on Friday 20 November for Packaging manager. Is this a good moment?
- They hoped to decide by Tuesday 1 December. Is there a new date, and are you still being considered?
- Thanks again for the meeting.
- Do they need anything else from you?
- If they ask why you: ten years on packaging lines.
- If it is a no: stay calm, thank them, and ask what you could do better.
- Nobody there? Leave one short message, and don't call again.
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
- Where do things stand, and by when will they decide?
- Do they need anything else from you?
- If it is a no: stay calm, thank them, and ask what you could do better.
- Nobody there? Leave one short message, and don't call again.
- Afterwards write down what they said, and any date.
)",
                R"(followup: You have noted nobody to write to: followup person 7 NAME --contact
Once you have called: followup done 7/follow-up --by phone
)",
                {"add Globex --on 2026-11-02", "policy follow_up.channel phone"});
}

TEST_CASE("a last note and an answer are no calls, but there are points for who calls all the same") {
  check_drafted("say 3/last-note --anyway", R"(Call Nick Claus, +1 555 0100

- Your name, and the interview on Friday 20 November 2026 for Packaging manager. Is this a good moment?
- Is the position still open? If they have chosen someone else, thank them and wish them well.
- You would be happy to be considered another time.
- Nobody there? Leave one short message; it is the last.
)",
                R"(Once you have called: followup done 3/last-note --by phone
)",
                {"person 3 nick --prefers phone --phone '+1 555 0100'"}, "2027-01-05T09:00:00-05:00");
  check_drafted("say 3/answer --anyway", R"(Call Nick Claus, +1 555 0100

- Your name, and thanks for letting you know about Packaging manager.
- Thanks for the time they spent with you. Don't argue, and don't ask them to think again.
- One question: what could you do better next time?
- Listen, write it down, and thank them for it.
- You would be glad to be considered for future openings.
)",
                R"(Once you have called: followup done 3/answer --by phone
)",
                {"person 3 nick --prefers phone --phone '+1 555 0100'", "close 3 rejected"});
}

TEST_CASE("say gives the points for references") {
  check_drafted("say 3/brief-maria", R"(Call Maria Lopez

- The interview on Friday 20 November: Packaging manager at Initech, with Nick Claus and Ann Lee. They may call.
- What you would bring: ten years on packaging lines.
- What you forgot to mention: the forklift licence.
- What they may ask: your work together, your part in it, when it was.
- Would they tell you when somebody has called? And thanks.
)",
                R"(followup: You have no phone number for Maria Lopez: followup reference 3 maria --phone NUMBER
Once you have called: followup done 3/brief-maria --by phone
)",
                {"person 3 nick --memorable 'the conveyor that ran backwards.'",
                 "note 3 --forgot 'the forklift licence' --fit 'ten years on packaging lines'"});
  check_drafted("say 3/check-in-maria", R"(Call Maria Lopez, +1 555 0102

- How are they? Coffee, lunch, or just a chat.
- You are still waiting for Initech (Packaging manager), who hoped to decide by Tuesday 1 December.
- Has anybody there been in touch with them? What did they ask?
- A no means little: not everybody asks references.
- Thank them for their support.
)",
                R"(Once you have called: followup done 3/check-in-maria --by phone
)",
                {"reference 3 maria --phone '+1 555 0102'"}, "2026-12-05T09:00:00-05:00");
}

TEST_CASE("a call that they asked for is a call") {
  check_drafted("draft 3/task-2", R"(Call Nick Claus, +1 555 0100

- Your name, and the interview on Friday 20 November for Packaging manager. Is this a good moment?
- They asked for this: the plant about a tour, by Monday 23 November.
- Keep to it; whether they have decided is for another call.
- Repeat what you agreed on, and thank them.
)",
                R"(Once you have called: followup done 3/task-2 --by phone
)",
                {"task 3 call 'the plant about a tour' --by mon", "person 3 nick --phone '+1 555 0100'"});
}

TEST_CASE("a call that the etiquette is against is refused with the reason, and drafted anyway") {
  check_refused("say 3/nick", 4,
                R"(followup: Nick prefers e-mail, so write: followup draft 3/nick
  to draft it all the same: followup say 3/nick --anyway
)");
  check_refused("draft 3/nick --phone", 4,
                R"(followup: Nick prefers e-mail, so write: followup draft 3/nick
  to draft it all the same: followup draft 3/nick --phone --anyway
)");
  check_drafted("say 3/nick --anyway", R"(Call Nick Claus

- Your name, and the interview on Friday 20 November for Packaging manager. Is this a good moment?
- Thanks for their time; one sentence will do.
- What stayed with you: the conveyor that ran backwards.
- What you forgot to mention: the forklift licence.
- Wish them a good day, and stop there.
)",
                R"(followup: You have no phone number for Nick Claus: followup person 3 nick --phone NUMBER
Once you have called: followup done 3/nick --by phone
)",
                {"person 3 nick --memorable 'the conveyor that ran backwards.'",
                 "note 3 --forgot 'the forklift licence' --fit 'ten years on packaging lines'"});
  check_refused("say 6/answer", 4,
                R"(followup: The application is closed. Nothing was drafted
  to write: followup draft 6/answer
  to draft it all the same: followup say 6/answer --anyway
)");
}

}  // namespace followup::testing
