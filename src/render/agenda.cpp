// What to do and what to leave alone: the views of `today` and `plan`.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <unordered_set>

#include "followup/text.hpp"
#include "render/parts.hpp"

namespace followup {
namespace {

/// What happens on a day besides the actions: interviews by their hours, promised dates, the day on which silence
/// counts as a no.
std::vector<std::string> milestones(const PlannedDay& planned, const Tracker& tracker, const Style& style) {
  std::vector<std::pair<date::sys_seconds, std::string>> lines;  // each with the time by which it is put in order
  const Day day = day_of(planned.seen_from);
  const date::sys_seconds end = at_offset(day + date::days{1}, planned.seen_from.offset).utc;
  for (const Application* of : planned.eventful) {
    const Application& application = *of;
    const Situation situation = situation_of(application, tracker.policy, planned.seen_from);
    if (situation.stage == Stage::closed) continue;
    const std::string name = fmt::format("{} {}", application.id.value, application.company);
    for (const Interview& interview : application.interviews) {
      const Talk talk = talk_of(application, interview, planned.seen_from);
      const When at = on_clock(talk.at, style.zone);
      if (talk.is_off || day_of(at) != day) continue;
      const auto* moment = std::get_if<Moment>(&at);
      lines.emplace_back(moment ? moment->utc : end - std::chrono::seconds(1),
                         fmt::format("interview{}{}: {}", moment ? " at " + clock_time(*moment) : "",
                                     on_other_clock(talk.at, style.zone, interview.zone), name));
    }
    if (situation.promise == day) lines.emplace_back(end, "they hope to decide by today: " + name);
    const bool waits = situation.stage != Stage::upcoming && situation.stage != Stage::offered;
    if (waits && situation.ghosted_on == day)
      lines.emplace_back(
          end, fmt::format("{} of silence: probably a no {} {}", weeks(tracker.policy, PolicyKey::ghosted_after_days),
                           style.ascii ? "-" : "–", name));
  }
  std::ranges::stable_sort(lines, {}, &std::pair<date::sys_seconds, std::string>::first);
  std::vector<std::string> texts;
  texts.reserve(lines.size());
  for (auto& line : lines) texts.push_back(std::move(line.second));
  return texts;
}

/// The roles of applications, by company.
using Roles = std::map<std::string, std::map<ApplicationId, std::string>>;

/// What these applications are called: with the role, if there are several of the company.
Names names_from(const Roles& roles) {
  Names names;
  for (const auto& [company, applications] : roles)
    for (const auto& [id, role] : applications)
      names[id] = applications.size() > 1 && !role.empty() ? fmt::format("{}, {}", company, role) : company;
  return names;
}

/// The names of the applications that have news, among all that the agenda of the day speaks of.
Names names_in_news(const PlannedDay& planned) {
  std::unordered_set<std::string_view> companies;
  for (const Action& action : planned.news) companies.insert(action.company);
  Roles roles;
  for (const Application* of : planned.spoken_of)
    if (companies.contains(of->company)) roles[of->company][of->id] = of->role;
  return names_from(roles);
}

}  // namespace

Names names_of(const Agenda& agenda) {
  Roles roles;
  const auto note = [&](const auto& one) { roles[one.company][one.application] = one.role; };
  std::ranges::for_each(agenda.actions, note);
  for (const auto* all : {&agenda.holds, &agenda.offers}) std::ranges::for_each(*all, note);
  return names_from(roles);
}

std::string date_in_words(Day day, Day today) {
  return fmt::format("{}, {}", short_date(day, today), distance(day, today));
}

Tone tone_of(Urgency urgency) {
  constexpr std::array tones{Tone::late, Tone::closing, Tone::due, Tone::optional};  // in the order of the urgencies
  return tones.at(static_cast<std::size_t>(urgency));
}

std::ptrdiff_t count_of(const std::vector<Action>& actions, Urgency urgency) {
  return std::ranges::count(actions, urgency, [](const Action& action) { return action.judgement.urgency; });
}

std::string_view words_for(Urgency urgency) { return urgency == Urgency::closing ? "last day" : name_of(urgency); }

std::string urgencies_of(const Rule& rule) {
  std::string words(rule.urgency);
  const std::string_view closing = name_of(Urgency::closing);
  if (const std::size_t at = words.find(closing); at != words.npos)
    words.replace(at, closing.size(), words_for(Urgency::closing));
  return words;
}

std::string due_in_words(const Judgement& judgement, const Moment& now, const Style& style) {
  const Day today = day_of(now);
  const When due = on_clock(judgement.due, style.zone);
  const Day day = day_of(due);
  const auto* moment = std::get_if<Moment>(&due);
  if (!moment && day == today) return fmt::format("today, {}", short_date(day));
  const bool is_over = moment ? moment->utc <= now.utc : day < today;
  const std::string_view over = judgement.urgency == Urgency::optional ? "since" : "was due";
  return fmt::format("{} {}{}, {}", is_over ? over : "by", short_date(day, today),
                     moment ? fmt::format(" {}", clock_time(*moment)) : "", distance(day, today));
}

std::string agenda_text(const Agenda& agenda, const Moment& now, const Style& style) {
  const Names names = names_of(agenda);
  Table actions("  ", 2);
  for (const Action& action : agenda.actions) {
    const Tone tone = tone_of(action.judgement.urgency);
    actions.add({{words_for(action.judgement.urgency), tone},
                 action.handle,
                 action.judgement.text,
                 names.at(action.application),
                 {due_in_words(action.judgement, now, style), tone}});
  }
  Table offers;
  for (const Hold& offer : agenda.offers)
    offers.add({std::to_string(offer.application.value), names.at(offer.application), offer.reason});
  Table holds;
  for (const Hold& hold : agenda.holds)
    holds.add({{std::to_string(hold.application.value), Tone::quiet},
               {names.at(hold.application), Tone::quiet},
               {name_of(hold.stage), Tone::quiet},
               {hold.until ? "until " + date_in_words(*hold.until, day_of(now)) : "", Tone::quiet},
               {hold.reason, Tone::quiet}});
  return section("To do", actions, style) + section("Open offers", offers, style) +
         section("Don't chase yet", holds, style);
}

std::string counts_in_words(const std::vector<Action>& actions, std::initializer_list<Urgency> urgencies,
                            const Style& style) {
  std::vector<std::string> counts;
  for (const Urgency urgency : urgencies)
    if (const auto count = count_of(actions, urgency); count > 0)
      counts.push_back(in_colour(fmt::format("{} {}", count, words_for(urgency)), tone_of(urgency), style));
  return join(counts);
}

std::string brief_text(const Agenda& agenda, bool plain, const Style& style) {
  const std::string counts = counts_in_words(agenda.actions, {Urgency::late, Urgency::closing, Urgency::due}, style);
  if (counts.empty()) return "";
  if (plain) return counts + "\n";
  return fmt::format("followup: {}: {}\n", counts, visible(agenda.actions.front().handle));
}

std::string porcelain_text(const Agenda& agenda) {
  return join(agenda.actions, "", [](const Action& action) {
    const Judgement& judgement = action.judgement;
    return fmt::format("{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\n", visible(action.handle), action.rule->id,
                       name_of(judgement.urgency), iso(judgement.due), action.application.value,
                       visible(action.company), visible(judgement.subject.person), visible(judgement.text));
  });
}

std::string plan_text(const std::vector<PlannedDay>& days, const Tracker& tracker, const Style& style) {
  std::string text;
  for (const PlannedDay& planned : days) {
    const std::vector<std::string> events = milestones(planned, tracker, style);
    if (planned.news.empty() && events.empty()) continue;
    text += paragraph(in_full(day_of(planned.seen_from), day_of(days.front().seen_from)), style, Tone::heading);
    for (const std::string& event : events) text += detail(event, style);
    const Names names = names_in_news(planned);
    Table news("  ", 2);
    for (const Action& action : planned.news)
      news.add({{words_for(action.judgement.urgency), tone_of(action.judgement.urgency)},
                action.handle,
                action.judgement.text,
                names.at(action.application)});
    text += news.text(style);
  }
  return text.empty() ? paragraph(fmt::format("Nothing new in {}.", plural(days.size(), "day")), style) : text;
}

}  // namespace followup
