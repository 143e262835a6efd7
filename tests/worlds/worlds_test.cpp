// A small world, exhaustively: one application, every sequence of some events on every choice of days from a coarse
// calendar; the laws hold in all of them, asked on the day of the last event and on every later day of the calendar.
//
// CI visits the sequences of up to 3 events on four days, and of up to 2 with an offer elsewhere, which cost three
// times as much each. `cmake --workflow --preset proofs` visits those of up to 4 on six days, and of up to 3 with the
// offer.
#include <iostream>

#include "catch.hpp"
#include "followup/storage.hpp"
#include "properties/laws.hpp"

using namespace followup::testing;
using namespace followup;

namespace {

enum class Event : std::uint8_t {
  thank,
  follow_up,
  last_note,
  tell,
  heard,
  heard_with_date,
  heard_quiet,
  call_off,
  miss,
  move,
  offer,
  accept_elsewhere,
  second_round,
  skip,
  snooze,
  close,
  reopen
};
constexpr int events = 17;

constexpr std::chrono::minutes offset(-300);
constexpr std::chrono::hours three(15);

/// Everything happens at three, the hour of the interviews: at one moment the order of the log decides.
Moment at_three(Day day) { return at_offset(day + three, offset); }

/// An interview with Nick Claus on Fri 20 Nov 2026.
Tracker first_round() {
  Application application{.company = "Initech"};
  application.people.push_back({.name = "Nick Claus", .email = "nick@initech.example"});
  add_interview(application, {.at = at_three(*parse_day("2026-11-20")), .met = {{.name = "Nick Claus"}}});
  Tracker tracker;
  add_application(tracker, application);
  return tracker;
}

/// Another application, with that outcome.
Application elsewhere(Day day, const Outcome& outcome) {
  return {.created = at_three(day), .company = "Globex", .outcome = outcome};
}

/// Another application has an offer on that day.
Tracker with_offer_elsewhere(Tracker tracker, Day day) {
  add_application(tracker, elsewhere(day, {.on = day, .result = Result::offer, .answer_by = day + date::days{5}}));
  return tracker;
}

/// An offer elsewhere is accepted, which another application may have made on that day. False if one is accepted
/// already, or if it is not made before that day.
bool accept_elsewhere(Tracker& tracker, Day day) {
  const Outcome accepted{.on = day, .result = Result::accepted};
  if (tracker.applications.size() == 1) {
    add_application(tracker, elsewhere(day, accepted));
    return true;
  }
  Application& other = tracker.applications.back();
  const Outcome offer = *other.outcome;
  if (offer.result != Result::offer || offer.on > day) return false;
  other.log.push_back({.at = at_three(day),
                       .kind = LogKind::outcome,
                       .result = offer.result,
                       .on = offer.on,
                       .answer_by = offer.answer_by});
  other.outcome = accepted;
  return true;
}

/// Skips or snoozes the most urgent action of the first application; where there is none, the follow-up that may be
/// advised later.
LogEntry suppression(const Tracker& tracker, LogKind kind, const Moment& now) {
  LogEntry entry{.at = now, .kind = kind, .rule = "follow-up"};
  if (kind == LogKind::snoozed) entry.until = day_of(now) + date::days{7};
  const Agenda agenda = evaluate(tracker.applications.front(), tracker.policy, now, elsewhere_of(tracker, now));
  if (agenda.actions.empty()) return entry;
  const Action& first = agenda.actions.front();
  entry.rule = first.rule->id;
  entry.interview = first.judgement.subject.interview;
  if (find_person(tracker.applications.front(), first.judgement.subject.person))
    entry.person = first.judgement.subject.person;
  return entry;
}

/// What the file is after an event; nothing if it cannot happen: a third round, closing what is closed.
std::optional<Tracker> after(Tracker tracker, Event event, Day day) {
  Application& application = tracker.applications.front();
  const Moment now = at_three(day);
  const auto log = [&](const LogEntry& entry) { application.log.push_back(entry); };
  switch (event) {
    case Event::thank:
      log({.at = now,
           .kind = LogKind::thank_you,
           .interview = application.interviews.back().id,
           .person = "Nick Claus"});
      break;
    case Event::follow_up:
      log({.at = now, .kind = LogKind::follow_up});
      break;
    case Event::last_note:
      log({.at = now, .kind = LogKind::last_note});
      break;
    case Event::tell:
      if (tracker.applications.size() == 1) return std::nullopt;
      log({.at = now, .kind = LogKind::told_of_offer});
      break;
    case Event::heard:
      log({.at = now, .kind = LogKind::heard});
      break;
    case Event::heard_with_date:
      log({.at = now, .kind = LogKind::heard, .decision_by = day + date::days{4}});
      break;
    case Event::heard_quiet:
      log({.at = now, .kind = LogKind::heard, .quiet_until = day + date::days{10}});
      break;
    case Event::call_off:
      log({.at = now, .kind = LogKind::called_off, .interview = application.interviews.back().id});
      break;
    case Event::miss:
      log({.at = now, .kind = LogKind::missed, .interview = application.interviews.back().id});
      break;
    case Event::move: {
      Interview& last = application.interviews.back();
      log({.at = now, .kind = LogKind::moved, .interview = last.id, .from = last.at});
      last.at = at_three(day + date::days{5});
      break;
    }
    case Event::offer:
      if (application.outcome) return std::nullopt;
      application.outcome = Outcome{.on = day, .result = Result::offer, .answer_by = day + date::days{5}};
      break;
    case Event::accept_elsewhere:
      if (!accept_elsewhere(tracker, day)) return std::nullopt;
      break;
    case Event::second_round:
      if (application.interviews.size() == 2) return std::nullopt;
      add_interview(application, {.at = at_three(day + date::days{3}), .met = {{.name = "Nick Claus"}}});
      break;
    case Event::skip:
      log(suppression(tracker, LogKind::skipped, now));
      break;
    case Event::snooze:
      log(suppression(tracker, LogKind::snoozed, now));
      break;
    case Event::close:
      if (application.outcome) return std::nullopt;
      application.outcome = Outcome{.on = day, .result = Result::rejected};
      break;
    case Event::reopen:
      if (!application.outcome) return std::nullopt;
      application.outcome.reset();
      break;
  }
  return tracker;
}

class Walk {
 public:
  explicit Walk(const std::vector<int>& calendar) {
    for (const int day : calendar) times_.push_back(at_three(*parse_day("2026-11-20") + date::days{day}));
  }

  /// Visits this world, and all that up to `more` events make of it on its day or later.
  void visit(const Tracker& tracker, std::size_t day, int more) {
    look_at(tracker, day);
    for (std::size_t next = day; more > 0 && next < times_.size(); ++next)
      for (int event = 0; event < events; ++event)
        if (const auto world = after(tracker, static_cast<Event>(event), day_of(times_[next])))
          visit(*world, next, more - 1);
  }

  [[nodiscard]] std::int64_t visited() const { return visited_; }

 private:
  void look_at(const Tracker& tracker, std::size_t day) {
    ++visited_;
    const std::vector<Moment> times(times_.begin() + static_cast<std::ptrdiff_t>(day), times_.end());
    hold(more_than_one_note(tracker, times), tracker);
    hold(revenant(tracker, times), tracker);
    for (const Moment& now : times) {
      hold(early_follow_up(tracker, now), tracker);
      hold(wrong_silence(tracker, now), tracker);
      hold(wrong_order(tracker, now), tracker);
      hold(wrong_move(tracker, now), tracker);
    }
  }

  static void hold(const std::string& broken, const Tracker& tracker) {
    if (broken.empty()) return;
    FAIL(broken << "\n" << encode(tracker));
  }

  std::vector<Moment> times_;
  std::int64_t visited_ = 0;
};

void walk(const std::vector<int>& calendar, int events_at_most, const Tracker& start = first_round()) {
  Walk walk(calendar);
  walk.visit(start, 0, events_at_most);
  std::cout << walk.visited() << " worlds of up to " << events_at_most << " events visited\n";
  CHECK(walk.visited() > 1);
}

/// The same with an offer elsewhere on each day as one of the events. Its place among them means nothing: it touches no
/// other record, and is not seen before its day.
void walk_with_offer_elsewhere(const std::vector<int>& calendar, int events_at_most) {
  for (const int day : calendar)
    walk(calendar, events_at_most - 1, with_offer_elsewhere(first_round(), *parse_day("2026-11-20") + date::days{day}));
}

}  // namespace

// The interview; 48 hours; the day after the thanks lapse; F; G; the end of the last note.
TEST_CASE("the laws hold in every small world of up to 3 events") { walk({0, 2, 10, 28}, 3); }

TEST_CASE("the laws hold in every small world of up to 2 events with an offer elsewhere") {
  walk_with_offer_elsewhere({0, 2, 10, 28}, 2);
}

TEST_CASE("the laws hold in every small world of up to 3 events with an offer elsewhere", "[.all]") {
  walk_with_offer_elsewhere({0, 2, 8, 10, 28, 42}, 3);
}

TEST_CASE("the laws hold in every small world of up to 4 events", "[.all]") { walk({0, 2, 8, 10, 28, 42}, 4); }
