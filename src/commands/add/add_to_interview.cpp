// What is said of an interview that is on record: what is typed, and what its invitation says.
#include "commands/add/add.hpp"
#include "commands/shared/talks.hpp"

namespace followup {
namespace {

bool is_link(const std::string& text) { return text.starts_with("https://") || text.starts_with("http://"); }

/// Puts what is said in the place of what is on record. An invitation does so with a link for a link alone: anything
/// else may have been typed. Says what was replaced, or what the invitation has. `name` is `Where`.
void put_said(const std::string& said, bool is_typed, std::string_view name, std::string& known, Lines& lines) {
  if (said.empty()) return;
  const bool is_other = !is_typed && !known.empty() && known != said;
  const bool stays = is_other && !(is_link(known) && is_link(said));
  if (stays) lines.push_back(fmt::format("{}: {}, as recorded; the invitation has {}.", name, known, said));
  if (is_other && !stays) lines.push_back(fmt::format("{}: {} (was {})", name, said, known));
  if (!is_other && name == "Where") lines.push_back(fmt::format("{}: {}", name, said));
  if (!stays) known = said;
}

/// Whether an interview has, or had, that time.
bool was_at(const Talk& talk, const When& when, const Application& application) {
  return is_at(talk.at, when) || std::ranges::any_of(application.log, [&](const LogEntry& entry) {
           return entry.interview == talk.interview->id && entry.from && is_at(*entry.from, when);
         });
}

}  // namespace

Lines fill_in(Interview& planned, const Interview& said, const NewInterview& arguments) {
  Lines lines;
  if (arguments.on && std::holds_alternative<Day>(planned.at)) {
    planned.at = said.at;
    planned.zone = said.zone;
  }
  const std::optional<Invited>& invited = arguments.invited;
  put_said(said.kind, !invited || invited->is_kind_typed, "Kind", planned.kind, lines);
  put_said(said.where, !invited || invited->is_where_typed, "Where", planned.where, lines);
  if (said.invite) planned.invite = said.invite;
  if (said.until) planned.until = said.until;
  put(Statement{said.decision_by, said.decision_said, said.no_date, said.ask_on, said.ask_by, {}}, planned);
  if (!said.notes.empty()) planned.notes = said.notes;
  return lines;
}

std::string known_already(const Talk& talk, bool is_from_later, const Application& application, const Env& env) {
  return fmt::format("Known already{}: {}{}, {}; nothing was changed.", is_from_later ? " from a later invitation" : "",
                     name_of(talk, application), talk.is_off ? ", which is off" : "", when_of(talk, env));
}

bool is_known_already(const Interview& interview, const Interview& said, const Understood& at,
                      const NewInterview& arguments, const Application& application, const Env& env, Lines& lines) {
  const Talk talk = talk_of(application, interview, env.now);
  const int before = interview.invite->sequence.value_or(0);
  const int now = said.invite->sequence.value_or(0);
  const bool is_other_time = !talk.is_off && !is_at(talk.at, at.when);
  // The time that it was recorded with is no news: it was moved since. Nor is any if one was typed, which has no end.
  const bool is_news =
      is_other_time && now == before && !was_at(talk, at.when, application) && (interview.until || !said.until);
  const bool is_time_given = arguments.invited->is_time_typed && (talk.is_off || is_other_time);
  if (now > before || is_news || is_time_given) return false;
  if (arguments.invited->is_more_typed)
    throw UsageError(fmt::format("interview {} of application {}, {}, came from this invitation; nothing was changed",
                                 interview.id.value, application.id.value, title_of(application)),
                     lines_to_add(application));
  lines.push_back(known_already(talk, now < before, application, env));
  if (is_other_time && now == before)
    lines.push_back(fmt::format("The invitation has another time; to take that: followup move {} {} --interview {}",
                                application.id.value, shell_word(*arguments.on), interview.id.value));
  return true;
}

void follow_invitation(Interview& interview, const Interview& said, const Understood& at, const NewInterview& arguments,
                       Application& application, const Env& env, Lines& lines) {
  const Talk talk = talk_of(application, interview, env.now);
  const bool is_moved = talk.is_off || !is_at(talk.at, at.when);
  const Lines moved = is_moved
                          ? give_other_time(talk, at, false, application, env)
                          : Lines{fmt::format("{}, as planned: {}.", name_of(talk, application), when_of(talk, env))};
  lines.insert(lines.end(), moved.begin(), moved.end());
  const Lines venue = fill_in(interview, said, arguments);
  lines.insert(lines.end(), venue.begin(), venue.end());
}

}  // namespace followup
