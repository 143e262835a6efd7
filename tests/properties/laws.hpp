#pragma once
// What must always hold (etiquette, section 7): each law looks at a file and says what breaks it, or nothing.

#include <string>
#include <vector>

#include "followup/agenda.hpp"

namespace followup::testing {

/// The same time on each of `days` days.
std::vector<Moment> daily(const Moment& from, int days);

/// 1: within one wait at most one follow-up and one last note are advised, if the person does what is advised at each
/// of the `times`, which ascend at one offset.
std::string more_than_one_note(Tracker tracker, const std::vector<Moment>& times);
/// 2: no follow-up before F, outside its stage, or on or before the promised date, unless they said so or missed.
std::string early_follow_up(const Tracker& tracker, const Moment& now);
/// 3: logging, skipping or snoozing an action takes exactly that one away from those of its rule. What is on record
/// later than now is left out.
std::string wrong_silence(Tracker tracker, const Moment& now);
/// 4: the action stands in the named order, and the same input gives the same action again.
std::string wrong_order(const Tracker& tracker, const Moment& now);
/// 4: so it does from the file, and in whatever order the applications stand there.
std::string another_answer(const Tracker& tracker, const Moment& now);
/// 5: what has lapsed does not come back by itself at one of the later `times`, which ascend at one offset.
std::string revenant(const Tracker& tracker, const std::vector<Moment>& times);
/// 6: the plan is the agenda of now and of the start of each coming day.
std::string wrong_plan(const Tracker& tracker, const Moment& now, const Zone& zone, int days);
/// 7: writing is allowed when it is advised; calling where the phone is, and only where writing is, unless they asked
/// for a call.
std::string wrong_permission(const Tracker& tracker, const Moment& now);
/// Of a no: at the end of the first day that it names it is a yes, and on no day before. Where it names none, it is a
/// no some weeks later as well.
std::string wrong_first_day(const Tracker& tracker, const Moment& now);
/// 8: counted in working days F is a working day unless they named it or missed, and never earlier than in all days.
std::string wrong_working_day(Tracker tracker, const Moment& now);
/// 9: nothing is advised about an interview that is off; and calling off and a new date are the same as a move, at the
/// `times` at which the calling off has begun no wait of its own.
std::string wrong_calling_off(const Tracker& tracker, const Moment& now, const std::vector<Moment>& times);
/// 10: moving an interview to the time that it has changes nothing but what is to be prepared.
std::string wrong_move(const Tracker& tracker, const Moment& now);

}  // namespace followup::testing
