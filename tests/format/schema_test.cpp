#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "catch.hpp"
#include "followup/fields.hpp"
#include "format/example.hpp"

namespace {

using namespace followup;
using Json = nlohmann::json;

Json parse_source(const std::string& name) {
  std::ifstream in(FOLLOWUP_SOURCE "/" + name);
  return Json::parse(in);
}

// For each document nothing, or the first thing that the schema says against it.
std::vector<std::string> faults_of(const std::vector<Json>& documents) {
  std::string folder = (std::filesystem::temp_directory_path() / "followup-XXXXXX").string();
  REQUIRE(::mkdtemp(folder.data()) != nullptr);
  std::ofstream lines(folder + "/documents");
  for (const Json& document : documents) lines << document.dump() << '\n';
  lines.close();
  const std::string tests = FOLLOWUP_SOURCE "/tests/format/";
  const std::string command =
      "/usr/bin/python3 " + tests + "schema_faults.py <" + folder + "/documents >" + folder + "/faults";
  REQUIRE(std::system(command.c_str()) == 0);
  std::vector<std::string> faults;
  std::ifstream answers(folder + "/faults");
  for (std::string fault; std::getline(answers, fault);) faults.push_back(fault);
  std::filesystem::remove_all(folder);
  REQUIRE(faults.size() == documents.size());
  return faults;
}

std::string fault_of(const Json& document) { return faults_of({document}).front(); }

using Words = std::vector<std::string>;

/// The members of an object, as `fields` has them.
struct Members {
  void needed(std::string_view name, const auto&) {
    names.emplace_back(name);
    needed_names.emplace_back(name);
  }
  void member(std::string_view name, const auto&) { names.emplace_back(name); }
  void prose(std::string_view name, const auto&) { names.emplace_back(name); }
  void group(std::string_view name, const auto&) { names.emplace_back(name); }

  Words names;
  Words needed_names;
};

Members members_of(auto thing) {
  Members members;
  fields(members, thing);
  return members;
}

/// Calls `use(members, definition)` for each kind of object, with its definition in the schema; empty is the whole
/// file.
void for_each_object(auto use) {
  use(members_of(Tracker()), "");
  use(members_of(Application()), "/definitions/application");
  use(members_of(Person()), "/definitions/person");
  use(members_of(Interview()), "/definitions/interview");
  use(members_of(Invite()), "/definitions/invite");
  use(members_of(Met()), "/definitions/met");
  use(members_of(Task()), "/definitions/task");
  use(members_of(Reference()), "/definitions/reference");
  use(members_of(LogEntry()), "/definitions/entry");
  use(members_of(Outcome()), "/definitions/outcome");
}

/// The names that a manual page sets in the type of members, in its sections on the file.
std::set<std::string> names_in_manual() {
  std::set<std::string> names;
  std::ifstream page(FOLLOWUP_SOURCE "/data/man/followup.json.5");
  bool is_on_file = false;
  for (std::string line; std::getline(page, line);) {
    if (line == ".Ss The tracker") is_on_file = true;
    if (line == ".Sh FILES") is_on_file = false;
    const std::size_t command = line.find("Cm ");
    if (!is_on_file || command == std::string::npos) continue;
    std::istringstream words(line.substr(command + 3));
    for (std::string word; words >> word;)
      if (std::isalpha(static_cast<unsigned char>(word.front())) != 0) names.insert(word);
  }
  return names;
}

/// Neither the schema nor the program takes any of the files.
void check_refused(const std::vector<Json>& files) {
  const std::vector<std::string> faults = faults_of(files);
  for (std::size_t i = 0; i < files.size(); ++i) {
    INFO(files[i].dump());
    CHECK(faults[i] != "");
    CHECK(example::refusal_of(files[i].dump()) != "accepted");
  }
}

Json example_file() { return Json::parse(example::file); }

}  // namespace

TEST_CASE("the example and the sample tracker follow the schema") {
  CHECK(fault_of(example_file()) == "");
  CHECK(fault_of(Json::parse(example::second_edition)) == "");
  CHECK(fault_of(parse_source("data/sample.json")) == "");
}

TEST_CASE("every case, and what is written of it, follows the schema") {
  std::ifstream lines(FOLLOWUP_SOURCE "/tests/cases.jsonl");
  std::vector<Json> files;
  for (std::string line; std::getline(lines, line);) {
    files.push_back(Json::parse(line).at("file"));
    files.push_back(Json::parse(encode(decode(files.back().dump()))));
  }
  CHECK(files.size() == 774);
  CHECK(faults_of(files) == std::vector<std::string>(files.size()));
}

TEST_CASE("what the program refuses, the schema refuses too") {
  const std::pair<const char*, Json> changes[] = {
      {"/format", "followup/2"},
      {"/next_id", 0},
      {"/next_id", 1.5},
      {"/policy/follow_up/grace_days", 11},
      {"/policy/follow_up/channel", "post"},
      {"/policy/follow_up/count", "all"},
      {"/policy/calendar/holidays/0", "25 Dec"},
      {"/policy/calendar/weekend", {"sat", "sat"}},
      {"/policy/calendar/weekend", {"fri", "sat", "sun", "mon"}},
      {"/applications/0/id", -1},
      {"/applications/0/company", ""},
      {"/applications/0/role", nullptr},
      {"/applications/0/interviews/0/at", "2026-11-20T15:00:00"},
      {"/applications/0/interviews/0/decision_by", "2026-13-01"},
      {"/applications/0/interviews/0/ask_by", "post"},
      {"/applications/0/interviews/0/until", "2026-11-20"},
      {"/applications/0/interviews/0/invite", {{"sequence", 1}}},
      {"/applications/0/interviews/0/invite", {{"uid", "1@x.example"}, {"sequence", -1}}},
      {"/applications/0/people/0/prefers", "fax"},
      {"/applications/0/tasks/0/due", "2026-11-24T15:00"},
      {"/applications/0/log/1/ask_by", "post"},
      {"/applications/0/log/1/kind", "moved"},
      {"/applications/0/log/0/kind", "moved"},
      {"/applications/0/log/1/kind", "missed"},
      {"/applications/0/log/1/kind", "called-off"},
      {"/applications/0/log/1/kind", "prepared"},
      {"/applications/0/log/1/kind", "outcome"},
      {"/applications/0/log/1/kind", "reference-thanked"},
      {"/policy/calendar/quiet", {"12-24"}},
      {"/policy/calendar/quiet", {"12-32..01-01"}},
      {"/policy/rules", {{"off", {"follow-ups"}}}},
      {"/applications/0/tasks/0/kind", "write"},
      {"/applications/0/log/0/kind", "task-done"},
      {"/applications/0/log/1/kind", "thank-you"},
      {"/applications/0/log/1/kind", "snoozed"},
      {"/applications/0/log/4/rule", "Follow up"},
      {"/applications/0/log/4/rule", "prepare"},
      {"/applications/0/outcome/result", "hired"},
  };
  std::vector<Json> files;
  for (const auto& [pointer, value] : changes) {
    files.push_back(example_file());
    files.back()[Json::json_pointer(pointer)] = value;
  }
  check_refused(files);
}

TEST_CASE("what the program needs, the schema needs too") {
  std::vector<Json> files;
  for (const char* pointer :
       {"/format", "/next_id", "/applications/0/id", "/applications/0/company", "/applications/0/interviews/0/id",
        "/applications/0/interviews/0/at", "/applications/0/people/0/name", "/applications/0/tasks/0/what",
        "/applications/0/log/0/at", "/applications/0/log/0/person", "/applications/0/log/2/task",
        "/applications/0/log/3/reference", "/applications/0/log/4/rule", "/applications/0/log/4/until",
        "/applications/0/outcome/on"}) {
    const Json::json_pointer path(pointer);
    files.push_back(example_file());
    files.back()[path.parent_pointer()].erase(path.back());
  }
  check_refused(files);
}

TEST_CASE("the schema has the members that the program reads and writes, in their order") {
  std::ifstream in(FOLLOWUP_SOURCE "/data/followup.schema.json");
  const auto schema_text = nlohmann::ordered_json::parse(in);
  const auto names_at = [&](const std::string& pointer) {
    Words names;
    for (const auto& [name, definition] : schema_text.at(nlohmann::ordered_json::json_pointer(pointer)).items())
      names.push_back(name);
    return names;
  };
  for_each_object([&](const Members& members, const std::string& definition) {
    INFO(definition);
    CHECK(members.names == names_at(definition + "/properties"));
    const auto required = schema_text.at(nlohmann::ordered_json::json_pointer(definition + "/required")).get<Words>();
    CHECK(members.needed_names == required);
  });
  Policy policy;
  const Words groups = members_of(policy).names;
  CHECK(groups == names_at("/definitions/policy/properties"));
  for (const std::string& group : groups)
    CHECK(members_of(Group<Policy&>{policy, group}).names ==
          names_at("/definitions/policy/properties/" + group + "/properties"));
}

TEST_CASE("the manual page has the members that the program reads and writes, and no others") {
  std::set<std::string> names;
  for_each_object(
      [&](const Members& members, const std::string&) { names.insert(members.names.begin(), members.names.end()); });
  for (const std::string_view kind : vocabulary<LogKind>) names.emplace(kind);
  CHECK(names_in_manual() == names);
}
