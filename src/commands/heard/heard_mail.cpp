// An e-mail of theirs: whom it is from, its first words, and what it may ask you to type. What it means is for the
// person to say.
#include "commands/heard/heard.hpp"
#include "commands/shared/clues.hpp"
#include "commands/shared/nearest.hpp"
#include "followup/invitation.hpp"
#include "followup/letters.hpp"
#include "followup/mail.hpp"

namespace followup {
namespace {

Mail mail_in(const std::string& file, const Services& services) {
  constexpr std::size_t most = 50'000'000;  // bytes, with what is attached
  const std::string bytes = services.read_file(file, most);
  if (auto mail = read_mail(bytes)) return *std::move(mail);
  if (is_calendar(bytes))
    throw UsageError(fmt::format("{} is an invitation, and no e-mail; nothing was changed", name_of_input(file)),
                     fmt::format("to record it: followup add --invite {}", shell_word(file)));
  throw UsageError(fmt::format("{} is no e-mail: it has no header From; nothing was changed", name_of_input(file)),
                   "how a mail program hands one over: followup help mail");
}

// --- what it may ask for --------------------------------------------------------------------------------------------

std::vector<std::string> sentences_of(const std::vector<std::string>& paragraphs) {
  std::vector<std::string> sentences;
  for (const std::string& paragraph : paragraphs) {
    std::size_t start = 0;
    for (std::size_t at = paragraph.find(' '); at != std::string::npos; at = paragraph.find(' ', at + 1)) {
      const char before = at > 0 ? paragraph[at - 1] : ' ';
      const char next = paragraph[at + 1];
      if (std::string_view(".!?").find(before) == std::string_view::npos || next == lower_case(next)) continue;
      sentences.push_back(paragraph.substr(start, at - start));
      start = at + 1;
    }
    sentences.push_back(paragraph.substr(start));
  }
  return sentences;
}

/// Whether a sentence has a word in it that dates are made of. A month needs a number beside it: May is a name, too.
bool has_date(const std::string& sentence) {
  constexpr std::array<std::string_view, 4> words_of_dates{"tomorrow", "week", "weeks", "fortnight"};
  const std::vector<std::string> words = split_words(sentence, " \t,;:!?()\"'");
  const auto has_digit = [&](std::size_t i) {
    return i < words.size() && std::ranges::any_of(words[i], static_cast<bool (*)(char)>(is_digit));
  };
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string word = trimmed(words[i], ".");
    const bool is_capital = !word.empty() && word.front() != lower_case(word.front());
    if (std::ranges::count(words_of_dates, lower_case(word)) > 0 || parse_day(word)) return true;
    if (is_capital && weekday_named(word)) return true;
    if (is_capital && month_named(word) && (has_digit(i + 1) || (i > 0 && has_digit(i - 1)))) return true;
  }
  return false;
}

/// Adds the first sentence that `has` accepts, and what to type if it means what it seems to.
void add_sentence(const std::vector<std::string>& sentences, const std::function<bool(const std::string&)>& has,
                  const std::string& what_to_type, Lines& lines) {
  constexpr std::size_t most = 300;
  const auto found = std::ranges::find_if(sentences, has);
  if (found == sentences.end()) return;
  lines.push_back(fmt::format("It has: {}", shorten(*found, most)));
  lines.push_back(what_to_type);
}

/// Somebody who is not on record, or without this address.
void add_person(const Mail& mail, const Application& application, Lines& lines) {
  const std::string address = without_case(mail.from_address);
  const bool is_known = std::ranges::any_of(
      application.people, [&](const Person& person) { return without_case(person.email) == address; });
  constexpr std::size_t longest = 100;
  if (is_known || mail.is_automatic || is_machine(address) || mail.from_name.empty() || !is_name(mail.from_name) ||
      mail.from_name.size() > longest || !is_address(mail.from_address))
    return;
  lines.push_back(fmt::format("{} is not on record with that address: followup person {} {} --email {}", mail.from_name,
                              application.id.value, shell_word(mail.from_name), shell_word(mail.from_address)));
}

void add_hints(const Mail& mail, const HeardArguments& arguments, const Application& application, Lines& lines) {
  const int id = application.id.value;
  const std::string again = fmt::format("followup heard {} --mail {}", id, shell_word(*arguments.mail));
  const std::vector<std::string> sentences = sentences_of(new_paragraphs(mail.text));
  if (mail.is_automatic && !arguments.quiet_until)
    add_sentence(sentences, has_date, fmt::format("If they are back then: {} --quiet-until DATE", again), lines);
  if (!mail.is_automatic && !arguments.decision_by && !has_ended(application))
    add_sentence(sentences, has_date, fmt::format("If that is when they decide: {} --decision-by DATE", again), lines);
  const auto is_sorry = [](const std::string& sentence) { return has_words(bare_words(sentence), "unfortunately"); };
  if (!mail.is_automatic && !has_ended(application))
    add_sentence(sentences, is_sorry, fmt::format("If that is a no: followup close {} rejected", id), lines);
  add_person(mail, application, lines);
  if (!mail.calendar.empty())
    lines.push_back(fmt::format("It carries an invitation: followup add --invite {}", shell_word(*arguments.mail)));
}

// --- the record -----------------------------------------------------------------------------------------------------

/// The first words of what is new, else the subject.
std::string first_words(const Mail& mail) {
  constexpr std::size_t most = 200;
  const std::string text = join(new_paragraphs(mail.text), " ");
  return shorten(join(split_words(text.empty() ? mail.subject : text, " \t\v\f"), " "), most);
}

/// When it was sent; now if that is not known, or to come.
TypedMoment moment_of(const Mail& mail, const HeardArguments& arguments, const Tracker& tracker, const Env& env,
                      Lines& lines) {
  if (arguments.on) return read_on(arguments.on, tracker, env);
  const Day today = day_of(env.now);
  if (mail.date && mail.date->utc <= env.now.utc) return {*mail.date, in_full(on_clock(*mail.date, env.zone), today)};
  lines.emplace_back(mail.date ? "Its date has not come yet; now is recorded." : "It has no date; now is recorded.");
  return {env.now, in_full(today, today)};
}

/// Refuses another day or other words for a mail that has been recorded: its own would be lost, or these.
void check_known(const HeardWord& word, const HeardArguments& arguments, const LogEntry& known,
                 const Application& application, const Env& env) {
  const Day day = day_of(on_clock(known.at, env.zone));
  if (arguments.on && day_of(word.on.at) != day)
    throw UsageError(fmt::format("that mail is recorded already, on {}; nothing was changed", long_date(day)),
                     "leave --on away");
  if (!arguments.text || read_text("TEXT", arguments.text) == known.text) return;
  throw UsageError(fmt::format("that mail is recorded already{}; nothing was changed", as_said(known.text)),
                   fmt::format("to record what they said besides: followup heard {} {}", application.id.value,
                               shell_word(*arguments.text)));
}

Lines record_mail(const Mail& mail, const HeardArguments& arguments, Application& application, const Tracker& tracker,
                  const Env& env) {
  constexpr std::size_t longest_charset = 40;
  Lines lines;
  HeardWord word{moment_of(mail, arguments, tracker, env, lines),
                 arguments.text ? read_text("TEXT", arguments.text) : first_words(mail),
                 mail.is_automatic || arguments.is_automatic, mail.message_id, mail.date && mail.message_id.empty()};
  const auto round_at = situation_of(application, tracker.policy, env.now).round_at;
  const LogEntry* known = known_as(word, application);
  if (known) check_known(word, arguments, *known, application, env);
  if (known) lines.clear();
  const Lines said = record(word, arguments, application, tracker, env);
  lines.insert(lines.begin(), said.begin(), said.end());
  if (mail.count > 1) lines.push_back(fmt::format("The file has {} mails; the first is taken.", mail.count));
  if (known) return lines;
  if (!mail.unknown_charset.empty() && !arguments.text)
    lines.push_back(fmt::format(
        "Its text is in {}, which is not read here; to record what it says: followup undo, and followup heard "
        "{} 'TEXT' --mail {}",
        shorten(mail.unknown_charset, longest_charset), application.id.value, shell_word(*arguments.mail)));
  if (round_at && is_before(word.on.at, *round_at)) lines.emplace_back("Not counted: before the interview.");
  add_hints(mail, arguments, application, lines);
  return lines;
}

}  // namespace

Output heard_by_mail(const HeardArguments& arguments, const Services& services, const Env& /*env*/) {
  const Mail mail = mail_in(*arguments.mail, services);
  return services.change([&](Tracker tracker, const Env& now) {
    const bool is_named = arguments.application.has_value();
    const std::string name = is_named ? *arguments.application
                                      : fmt::to_string(application_of(mail, *arguments.mail, tracker, now).id.value);
    const Report report = edit_application(tracker, name, Among::all, now, [&](Application& one) {
      return record_mail(mail, arguments, one, tracker, now);
    });
    return say(std::move(tracker), "heard", report, now);
  });
}

}  // namespace followup
