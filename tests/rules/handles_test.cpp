#include "catch.hpp"
#include "followup/agenda.hpp"
#include "rules/build.hpp"

using namespace followup::testing;
using namespace followup;

namespace handles_test {
namespace {

Application with_people(const Lines& names) {
  Application application;
  for (const std::string& name : names) ensure_person(application, name);
  return application;
}

Lines slugs(const Lines& names) {
  const Application application = with_people(names);
  Lines slugs;
  for (const std::string& name : names) slugs.push_back(person_slug(application, name));
  return slugs;
}

Lines reference_slugs(const Lines& names) {
  Application application;
  for (const std::string& name : names) ensure_reference(application, name);
  Lines slugs;
  for (const std::string& name : names) slugs.push_back(reference_slug(application, name));
  return slugs;
}

/// Whether `word` names the thanks to Nick for that interview.
bool names_thanks(const std::string& word, const File& file, int interview) {
  const Moment now = *parse_moment("2026-11-22T12:00:00-05:00");
  for (const Action& action : judgements_of(file.tracker.applications.front(), file.tracker.policy, now))
    if (action.rule->id == "thank-you" && action.judgement.subject.interview == InterviewId{interview})
      return names(word, action);
  throw std::logic_error("no such thanks");
}

}  // namespace

TEST_CASE("a slug is the first word, lower-cased") {
  CHECK(slugs({"Nick Claus", "Ann Lee"}) == Lines{"nick", "ann"});
  CHECK(slugs({"NICK"}) == Lines{"nick"});
  CHECK(slugs({"  Nick Claus"}) == Lines{"nick"});
  CHECK(slugs({"R2D2 Lee"}) == Lines{"r2d2"});
}

TEST_CASE("everything but letters, digits and non-ASCII characters is dropped") {
  CHECK(slugs({"Ann-Marie Lee"}) == Lines{"annmarie"});
  CHECK(slugs({"O'Neill"}) == Lines{"oneill"});
  CHECK(slugs({"../../Sam"}) == Lines{"sam"});
}

TEST_CASE("a title is no part of a slug, unless there is nothing else") {
  CHECK(slugs({"Dr. Roe"}) == Lines{"roe"});
  CHECK(slugs({"Frau Prof. Dr Ada Lee"}) == Lines{"ada"});
  CHECK(slugs({"MRS Lee"}) == Lines{"lee"});
  CHECK(slugs({"Dr. Prof"}) == Lines{"dr"});
  CHECK(slugs({"Missy Lee"}) == Lines{"missy"});
  CHECK(reference_slugs({"Sir Sam Roe"}) == Lines{"sam"});
}

TEST_CASE("a rename hands no handle to somebody else") {
  Application application = with_people({"Nik Claus", "Ann Lee"});
  rename_person(application, "Nik Claus", "Ann Claus");
  CHECK(person_slug(application, "Ann Lee") == "ann");
  CHECK(person_slug(application, "Ann Claus") == "ann-2");
  CHECK(former_slugs(application, application.people.front()) == Lines{"nik"});
  ensure_person(application, "Nik Roe");
  CHECK(person_slug(application, "Nik Roe") == "nik-2");
  rename_person(application, "Ann Claus", "Nik Claus");
  CHECK(person_slug(application, "Nik Claus") == "nik");
  CHECK(application.people.front().former_names == Lines{"Nik Claus", "Ann Claus"});
}

TEST_CASE("non-ASCII characters stay as they are") {
  CHECK(slugs({"Élodie Lee"}) == Lines{"Élodie"});
  CHECK(slugs({"李 Bo"}) == Lines{"李"});
  CHECK(slugs({"ŁUKASZ"}) == Lines{"Łukasz"});
  CHECK(slugs({"😀 Lee"}) == Lines{"😀"});
}

TEST_CASE("what cannot be seen is no part of a handle") {
  CHECK(slugs({"Ni\u200bck"}) == Lines{"nick"});
  CHECK(slugs({"Ni\u2000ck"}) == Lines{"nick"});
  CHECK(slugs({"Ni\u206fck"}) == Lines{"nick"});
  CHECK(slugs({"\u202eNick"}) == Lines{"nick"});
  CHECK(slugs({"Ni\u00adck"}) == Lines{"nick"});
  CHECK(slugs({"\ufeffNick"}) == Lines{"nick"});
}

TEST_CASE("a name without a letter is someone") {
  CHECK(slugs({"...", "-"}) == Lines{"someone", "someone-2"});
  CHECK(slugs({"- Nick"}) == Lines{"nick"});
}

TEST_CASE("the second of one slug gets -2, and so on, in the order of the record") {
  CHECK(slugs({"Nick Claus", "Ann Lee", "Nick Roe", "nick"}) == Lines{"nick", "ann", "nick-2", "nick-3"});
}

TEST_CASE("words that are handles of their own get a number at once") {
  CHECK(slugs({"Answer Lee", "Prepare Lee", "Record Lee"}) == Lines{"answer-2", "prepare-2", "record-2"});
  CHECK(slugs({"Will Tell", "Tell Lee", "Offer Lee", "Withdraw Lee"}) ==
        Lines{"will", "tell-2", "offer-2", "withdraw-2"});
  CHECK(slugs({"Record Lee", "Record Roe"}) == Lines{"record-2", "record-3"});
  CHECK(slugs({"Task Lee", "Task Roe", "Task Fox"}) == Lines{"task", "person-task-2", "person-task-3"});
  CHECK(slugs({"Brief Lee", "Brief Roe", "Thank Lee", "Thank Roe", "Interview Lee", "Interview Roe"}) ==
        Lines{"brief", "person-brief-2", "thank", "person-thank-2", "interview", "person-interview-2"});
}

TEST_CASE("references have slugs of their own") {
  CHECK(reference_slugs({"Maria Lopez", "Sam Roe", "Maria Lee"}) == Lines{"maria", "sam", "maria-2"});
  CHECK(reference_slugs({"Record Lee"}) == Lines{"record"});
}

TEST_CASE("a person's word is for the latest talk; an earlier one is named by its number") {
  const File file = File()
                        .interview("2026-11-20T15:00:00-05:00", {"Nick Claus"})
                        .interview("2026-11-21T10:00:00-05:00", {"Nick Claus"});
  CHECK(names_thanks("nick", file, 2));
  CHECK(names_thanks("nick.2", file, 2));
  CHECK(names_thanks("nick.1", file, 1));
  CHECK_FALSE(names_thanks("nick", file, 1));
  CHECK_FALSE(names_thanks("nick.1", file, 2));
  CHECK_FALSE(names_thanks("nick.3", file, 2));
  CHECK_FALSE(names_thanks("ann", file, 2));
}

TEST_CASE("a talk to come is not the latest one yet") {
  const File file = File()
                        .interview("2026-11-20T15:00:00-05:00", {"Nick Claus"})
                        .interview("2026-12-21T10:00:00-05:00", {"Nick Claus"});
  CHECK(names_thanks("nick", file, 1));
  CHECK(names_thanks("nick.1", file, 1));
  CHECK(names_thanks("nick.2", file, 2));
}

TEST_CASE("handles in the agenda") {
  const File file = File()
                        .interview("2026-11-20T15:00:00-05:00", {"Nick Claus", "Nick Roe", "Record Lee"})
                        .reference("Maria Lopez")
                        .reference("Maria Lee");
  CHECK(today(file, "2026-11-20T16:00:00-05:00") ==
        Lines{"due thank-you 1/nick 2026-11-21T15:00:00-05:00 interview=1 person='Nick Claus' channel='email'",
              "due thank-you 1/nick-2 2026-11-21T15:00:00-05:00 interview=1 person='Nick Roe' channel='email'",
              "due thank-you 1/record-2 2026-11-21T15:00:00-05:00 interview=1 person='Record Lee' channel='email'",
              "due brief-reference 1/brief-maria 2026-11-22 reference='Maria Lopez'",
              "due brief-reference 1/brief-maria-2 2026-11-22 reference='Maria Lee'",
              "optional complete-record 1/record 2026-11-27 interview=1 missing=decision-date"});
}

}  // namespace handles_test
