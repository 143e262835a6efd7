// A rule cannot be forgotten: what src/rules has must be listed, and tested. What it says follows the policy.
#include <algorithm>
#include <filesystem>

#include "bytes_of.hpp"
#include "catch.hpp"
#include "followup/rules.hpp"
#include "rules/build.hpp"

using followup::testing::bytes_of;
using followup::testing::File;
using followup::testing::Lines;
using followup::testing::printed;
using followup::testing::when;

namespace rulebook_test {
namespace {

/// The files of src and include that have `text`, but for the rules' own.
Lines files_with(const std::string& text) {
  Lines files;
  for (const std::string folder : {"/src", "/include"})
    for (const auto& file : std::filesystem::recursive_directory_iterator(FOLLOWUP_SOURCE + folder))
      if (file.is_regular_file() && file.path().parent_path().filename() != "rules" &&
          bytes_of(file.path()).find(text) != std::string::npos)
        files.push_back(file.path().filename().string());
  return files;
}

/// The ids of the rules that the files of src/rules define, one a file, sorted.
Lines defined_rules() {
  const std::string start = "constinit const Rule ";
  Lines ids;
  for (const auto& file : std::filesystem::directory_iterator(FOLLOWUP_SOURCE "/src/rules")) {
    if (bytes_of(file.path()).find(start) == std::string::npos) continue;
    std::string id = file.path().stem().string();
    std::ranges::replace(id, '_', '-');
    ids.push_back(id);
  }
  std::ranges::sort(ids);
  return ids;
}

Lines listed_rules() {
  Lines ids;
  for (const followup::Rule& rule : followup::rulebook()) ids.emplace_back(rule.id);
  return ids;
}

}  // namespace

TEST_CASE("every rule that has a file is in the rulebook, and no other") {
  Lines listed = listed_rules();
  std::ranges::sort(listed);
  CHECK(listed == defined_rules());
}

TEST_CASE("every rule has a file of tests") {
  for (std::string name : listed_rules()) {
    std::ranges::replace(name, '-', '_');
    INFO(name);
    CHECK(std::filesystem::exists(std::string(FOLLOWUP_SOURCE "/tests/rules/") + name + "_test.cpp"));
  }
}

TEST_CASE("the rules of the etiquette are in its order; others may stand among them") {
  const Lines etiquette{"requested-task",  "answer-offer", "thank-you",        "follow-up",       "last-note",
                        "tell-of-offer",   "withdraw",     "answer-rejection", "brief-reference", "reference-check-in",
                        "thank-reference", "prepare",      "complete-record"};
  Lines listed = listed_rules();
  std::erase_if(listed, [&](const std::string& id) { return std::ranges::find(etiquette, id) == etiquette.end(); });
  CHECK(listed == etiquette);
}

TEST_CASE("rules.off knows the rules of the rulebook") {
  CHECK(Lines(followup::rule_names.begin(), followup::rule_names.end()) == listed_rules());
}

TEST_CASE("every rule says what it is about, and names sources that exist") {
  for (const followup::Rule& rule : followup::rulebook()) {
    INFO(rule.id);
    CHECK(followup::find_rule(rule.id) == &rule);
    CHECK_FALSE(rule.summary.empty());
    CHECK_FALSE(rule.when(followup::Policy{}).empty());
    CHECK_FALSE(rule.urgency.empty());
    CHECK_FALSE(rule.handle.empty());
    CHECK_FALSE(std::ranges::empty(rule.sources));
    for (std::string_view source : rule.sources) CHECK(followup::source_title(source) != source);
  }
  CHECK(followup::find_rule("no-such-rule") == nullptr);
}

TEST_CASE("no rule is known by its name outside of its file") {
  for (const followup::Rule& rule : followup::rulebook()) {
    Lines files = files_with('"' + std::string(rule.id) + '"');
    std::erase(files, "log.hpp");       // the words of the kinds of entries: some are called as the rule is
    std::erase(files, "policy.hpp");    // the names that rules.off knows
    std::erase(files, "policy.cpp");    // the groups of the policy's keys: one is called as its rule is
    std::erase(files, "validate.cpp");  // of the format: what an entry says that skips a rule
    std::erase(files, "import.hpp");    // the columns of a table: one is called as the rule is
    INFO(rule.id);
    CHECK(files == Lines{});
  }
}

TEST_CASE("a rule says when it is advised with the numbers in force") {
  const auto with = [](const std::string& key, int value) { return File().interview("2026-11-20").policy(key, value); };
  const std::string follow_up = " after the date they named; 8 days after you last heard from them if they named none";
  CHECK(when("follow-up", File().interview("2026-11-20")) == "3 working days" + follow_up);
  CHECK(when("follow-up", with("follow_up.grace_days", 7)) == "7 working days" + follow_up);
  CHECK(when("follow-up", with("follow_up.grace_days", 1)) == "1 working day" + follow_up);
  CHECK(when("follow-up", File().interview("2026-11-20").count("calendar")) == "3 days" + follow_up);
  CHECK(when("follow-up", with("follow_up.no_promise_days", 9)) ==
        "3 working days after the date they named; 9 days after you last heard from them if they named none");

  const std::string task = "the day they named, optional before that; at once if they named none";
  CHECK(when("requested-task", with("requested_task.lead_days", 5)) == "from 5 working days before " + task);
  CHECK(when("requested-task", with("requested_task.lead_days", 1)) == "from 1 working day before " + task);
  CHECK(when("requested-task", with("requested_task.lead_days", 2).count("calendar")) == "from 2 days before " + task);
  CHECK(when("requested-task", with("requested_task.lead_days", 0)) == "from " + task);

  CHECK(when("thank-you", with("thank_you.target_hours", 1).policy("thank_you.lapse_days", 9)) ==
        "from the interview on, within 1 to 48 hours; it lapses after 9 days, or on the follow-up day");
  CHECK(when("thank-you", with("thank_you.limit_hours", 24)) ==
        "from the interview on, within 24 hours; it lapses after 7 days, or on the follow-up day");

  CHECK(when("last-note", with("ghosted.after_days", 35).policy("ghosted.offer_days", 7)) ==
        "five weeks after the date they named, or after you last heard from them; it is offered for one week");
  CHECK(when("last-note", with("ghosted.after_days", 30).policy("ghosted.offer_days", 1)) ==
        "30 days after the date they named, or after you last heard from them; it is offered for 1 day");

  CHECK(when("answer-rejection", with("rejection.reply_days", 1).policy("rejection.lapse_days", 9)) ==
        "within 1 day of a rejection; it lapses after 9");
  CHECK(when("brief-reference", with("references.brief_days", 3).policy("references.brief_lapse_days", 4)) ==
        "within 3 days of an interview, unless the employer has called them; it lapses after 4");
  CHECK(when("reference-check-in", with("references.check_in_days", 21)) ==
        "while you wait, 21 days after your last contact, until the employer has called them");
  CHECK(when("answer-offer", with("offer.closing_days", 2).policy("offer.reply_days", 1)) ==
        "from the offer on, by the day they named, most of all from 2 days before it; without a day, within 1 day");
  CHECK(when("tell-of-offer", with("offer.closing_days", 2)) ==
        "while you have an offer elsewhere, once; most of all from 2 days before you have to answer it");
  CHECK(when("withdraw", with("withdraw.days", 1).policy("withdraw.lapse_days", 9)) ==
        "within 1 day of accepting another offer, or on the day of the next interview; it lapses after 9");
  CHECK(when("thank-reference", with("references.thank_days", 1).policy("references.thank_lapse_days", 9)) ==
        "within 1 day after the employer has called them; it lapses after 9");
  CHECK(when("complete-record", with("record.gap_days", 1)) ==
        "for 1 day after an interview, while something is missing");
}

TEST_CASE("rules, rules RULE and why say the same of when a rule is advised") {
  const File file = File().interview("2026-11-20", {"Nick Claus"}).policy("follow_up.grace_days", 7);
  const std::string words = "7 working days after the date they named";
  for (const Lines& arguments : {Lines{"rules"}, Lines{"rules", "--json"}, Lines{"rules", "follow-up"},
                                 Lines{"rules", "follow-up", "--json"}, Lines{"why", "1/follow-up"}}) {
    const std::string text = printed(file, "2026-11-21T12:00:00-05:00", arguments);
    INFO(text);
    CHECK(text.find(words) != std::string::npos);
    CHECK(text.find("3 working days") == std::string::npos);
  }
  const File promised = File().interview("2026-11-20", {}, "2026-12-01").policy("follow_up.grace_days", 7);
  const std::string json = printed(promised, "2026-11-21T12:00:00-05:00", {"why", "1/follow-up", "--json"});
  CHECK(json.find("\"amount\": 7,") != std::string::npos);
}

}  // namespace rulebook_test
