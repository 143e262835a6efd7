// The page: today's list, the weeks as a picture, the applications, and what became of their promises.
#include <fmt/format.h>

#include <algorithm>

#include "embedded/page.hpp"
#include "followup/report.hpp"
#include "followup/text.hpp"
#include "render/page/html.hpp"
#include "render/page/picture.hpp"
#include "render/parts.hpp"

namespace followup {
namespace {

/// A page that begins so is of this program.
constexpr std::string_view page_start =
    "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"generator\" content=\"followup\">\n";

std::string style_sheet() {
  std::string text(page::files[0].second);
  std::erase(text, '\n');
  return text;
}

/// `Monday 23 November 2026`
std::string day_in_full(Day day) {
  const date::year_month_day parts(day);
  return fmt::format("{} {} {} {}", name_of(Weekday(day)), static_cast<unsigned>(parts.day()), name_of(parts.month()),
                     static_cast<int>(parts.year()));
}

std::string head_of(const std::string& title) {
  return fmt::format(
      "{}<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
      "<meta name=\"viewport\" content=\"width=device-width\"><meta name=\"robots\" "
      "content=\"noindex\">\n<title>{}</title>\n<style>{}</style></head>\n",
      page_start, title, style_sheet());
}

std::string agenda_of(const Agenda& agenda, const Moment& now, const Style& style) {
  const Names names = names_of(agenda);
  const auto name = [&](ApplicationId id) { return fmt::format("{} {}", id.value, names.at(id)); };
  std::string to_do;
  for (const Action& action : agenda.actions) {
    const Judgement& judgement = action.judgement;
    const Urgency urgency = judgement.urgency;
    to_do += html_row({words_for(urgency), judgement.text, name(action.application),
                       due_in_words(judgement, now, style), judgement.reason},
                      urgency == Urgency::closing ? name_of(Urgency::late) : name_of(urgency));
  }
  std::string offers;
  for (const Hold& offer : agenda.offers) offers += html_row({name(offer.application), offer.reason});
  std::string holds;
  for (const Hold& hold : agenda.holds)
    holds += html_row({name(hold.application), name_of(hold.stage),
                       hold.until ? "until " + date_in_words(*hold.until, day_of(now)) : "", hold.reason});
  return html_table("y v", "To do", "Urgency|What|Application|When|Why", to_do) +
         html_table("y", "Open offers", "Application|Why", offers) +
         html_table("y", "Don't chase yet", "Application|Stage|Until|Why", holds);
}

/// The days of all interviews that were not called off, with the hour of those to come.
std::string interviews_of(const Application& application, const Moment& now, const Style& style) {
  std::vector<std::string> days;
  for (const Interview& interview : application.interviews) {
    const Talk talk = talk_of(application, interview, now);
    if (talk.is_off) continue;
    const When at = on_clock(talk.at, style.zone);
    const auto* moment = std::get_if<Moment>(&at);
    const std::string day = short_date(day_of(at), day_of(now));
    days.push_back(moment && is_upcoming(talk) ? fmt::format("{} {}", day, clock_time(*moment)) : day);
  }
  return days.empty() ? "none yet" : join(days);
}

std::string applications_of(const std::vector<ListRow>& list, const Moment& now, const Style& style) {
  const Day today = day_of(now);
  std::string rows;
  for (const ListRow& row : list) {
    const Stage stage = row.situation.stage;
    const bool waits = stage != Stage::closed && stage != Stage::upcoming && stage != Stage::offered;
    const auto day = [&](const std::optional<Day>& one) { return one && waits ? short_date(*one, today) : ""; };
    rows += html_row({fmt::format("{} {}", row.application->id.value, title_of(*row.application)), name_of(stage),
                      interviews_of(*row.application, now, style), row.theirs, day(row.situation.follow_up_on),
                      day(row.situation.ghosted_on)});
  }
  return html_table("a", "Applications", "Application|Stage|Interviews|They|Follow-up day|Probably a no", rows);
}

std::string promises_of(const Tracker& tracker, const Moment& now) {
  const Statistics statistics = statistics_of(tracker, now);
  std::string rows;
  for (const Promise& promise : statistics.promises)
    rows += html_row({fmt::format("{} {}", promise.application->id.value, promise.application->company),
                      short_date(promise.day, day_of(now)), became_in_words(promise)});
  std::string text;
  for (const std::string& sentence : sentences_of(statistics, tracker.policy))
    text += fmt::format("<p>{}</p>\n", html(sentence));
  return html_table("p", "Promises", "Application|Their date|Outcome", rows) + text;
}

}  // namespace

std::string report_page(const Tracker& tracker, const Moment& now, const Zone& zone) {
  const Style style{.ascii = false, .zone = zone};
  const std::string title = "Follow-ups on " + day_in_full(day_of(now));
  const Agenda agenda = evaluate(tracker, now, zone);
  std::vector<const Application*> all;
  all.reserve(tracker.applications.size());
  for (const Application& application : tracker.applications) all.push_back(&application);
  const std::vector<ListRow> list = list_rows(all, tracker, now, style);
  std::vector<const Application*> open;
  for (const ListRow& row : list)
    if (row.situation.stage != Stage::closed) open.push_back(row.application);
  std::ranges::sort(open, {}, &Application::id);
  const std::string counts =
      counts_in_words(agenda.actions, {Urgency::late, Urgency::closing, Urgency::due, Urgency::optional}, style);
  std::string text = fmt::format("{}<body><main>\n<h1>{}</h1>\n<p>As of {}: {}.</p>\n", head_of(title), title,
                                 clock_time(now), counts.empty() ? "nothing to do today" : counts);
  if (all.empty()) text += "<p>Nothing recorded yet.</p>\n";
  text += agenda_of(agenda, now, style) + picture_of(open, tracker, now) + applications_of(list, now, style);
  if (!all.empty()) text += promises_of(tracker, now);
  return text + "</main></body></html>\n";
}

bool is_report_page(std::string_view text) { return text.starts_with(page_start); }

}  // namespace followup
