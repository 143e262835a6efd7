// Every letter that is shipped can be written for every rule and every record.
#include "commands/letters.hpp"
#include "followup/letters.hpp"

namespace followup::testing {
namespace {

const Moment now = *parse_moment("2026-12-05T09:00:00-05:00");

/// What is known of an application: nothing but a company, or everything.
Application application_of(bool is_full) {
  Interview talk{.id = {1}, .at = Day{date::days{20'777}}, .met = {{.name = "Nick Claus"}, {.name = "Ann Lee"}}};
  Application application{.id = {1}, .company = "Initech", .people = {{.name = "Nick Claus"}, {.name = "Ann Lee"}}};
  application.tasks = {{.id = {1}, .kind = TaskKind::send, .what = "two work samples"},
                       {.id = {2}, .kind = TaskKind::call, .what = "the plant"}};
  application.references = {{.name = "Maria Lopez"}};
  if (is_full) {
    talk.decision_by = Day{date::days{20'788}};
    talk.met = {{.name = "Nick Claus", .memorable = "the conveyor that ran backwards"},
                {.name = "Ann Lee", .memorable = "the twelve keys on one ring"}};
    talk.forgot = "the forklift licence";
    application.role = "Packaging manager";
    application.fit = "ten years on packaging lines";
    application.people.front().phone = "+1 555 0100";
    application.tasks.front().due = Day{date::days{20'790}};
  }
  application.interviews = {talk};
  return application;
}

std::string filled(const Template& form, const TemplateFields& fields) {
  const auto result = fill(form.text, fields);
  INFO(form.name);
  if (const auto* error = std::get_if<TemplateError>(&result)) FAIL(error->why);
  return std::get<std::string>(result);
}

/// The letter, which must be one that can go out.
void check_letter(const Template& form, TemplateFields fields) {
  fields.push_back({"signature", filled(*shipped_letter("signature"), fields)});
  const bool is_call = form.name.ends_with(".phone");
  const auto letter = letter_in(filled(form, fields), is_call);
  INFO(form.name);
  REQUIRE(letter);
  CHECK(word_count(letter->body) < 150);
  CHECK(letter->subject.empty() == is_call);
}

/// What gaps leave behind if nobody thought of them being empty.
void check_style(const Template& form, TemplateFields fields) {
  fields.push_back({"signature", "Sam Roe"});
  const std::string text = filled(form, fields);
  INFO(form.name << "\n" << text);
  for (const char* slip : {"  ", " .", " ,", "..", "{", ": .", "\n\n\n", "- \n"})
    CHECK(text.find(slip) == std::string::npos);
}

}  // namespace

TEST_CASE("every rule that sends something has a letter and the points for a call, and no letter is without a rule") {
  std::vector<std::string> wanted{"signature"};
  for (const Rule& rule : rulebook())
    for (const char* kind : {"", ".phone"})
      if (rule.id != "prepare" && rule.id != "complete-record") wanted.push_back(std::string(rule.id) + kind);
  std::ranges::sort(wanted);
  std::vector<std::string> shipped;
  for (const Template& form : shipped_letters()) shipped.emplace_back(form.name);
  std::ranges::sort(shipped);
  CHECK(shipped == wanted);
}

TEST_CASE("every shipped letter can be written for every advice, with much or little on record") {
  int letters = 0;
  for (const bool is_full : {false, true}) {
    const Application application = application_of(is_full);
    const Policy policy;
    for (const Action& action : judgements_of(application, policy, now)) {
      const LetterContext context{action, application, policy, now};
      if (!shipped_letter(action.rule->id)) continue;
      const Recipient recipient = recipient_of(context);
      for (const Template& form : shipped_letters()) {
        if (form.name == "signature") continue;
        check_letter(form, template_fields(context, recipient));
        if (form.name.starts_with(action.rule->id)) check_style(form, template_fields(context, recipient));
        ++letters;
      }
    }
  }
  CHECK(letters == 2 * 13 * 22);
}

TEST_CASE("the shipped letters are spelt as an English dictionary has it") {
  TestWorld world("2026-12-05T09:00:00-05:00");
  world.variables.erase("DICPATH");
  if (!std::filesystem::exists("/usr/share/hunspell/en_US.dic")) FAIL("hunspell-en-us is not installed");
  world.write(season);
  for (const std::string handle :
       {"3/nick", "3/follow-up", "3/last-note", "3/brief-maria", "3/check-in-maria", "3/task-1", "6/answer"}) {
    const Ran ran = world.run({"draft", handle, "--anyway"});
    INFO(handle << ran.err);
    CHECK(ran.status == 0);
    CHECK(ran.err.find("dictionary") == std::string::npos);
  }
}

}  // namespace followup::testing
