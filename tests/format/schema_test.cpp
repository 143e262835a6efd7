#include <catch2/catch.hpp>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include "format/example.hpp"

namespace {

using namespace followup;
using Json = nlohmann::json;
using Adapter = valijson::adapters::NlohmannJsonAdapter;

Json read_source(const std::string& name) {
  std::ifstream in(FOLLOWUP_SOURCE "/" + name);
  return Json::parse(in);
}

const valijson::Schema& schema() {
  static const auto parsed = [] {
    auto result = std::make_unique<valijson::Schema>();
    const Json text = read_source("data/followup.schema.json");
    valijson::SchemaParser().populateSchema(Adapter(text), *result);
    return result;
  }();
  return *parsed;
}

// Nothing, or the first thing that the schema says against a document.
std::string fault_of(const Json& document) {
  valijson::Validator validator;
  valijson::ValidationResults results;
  if (validator.validate(schema(), Adapter(document), &results)) return {};
  valijson::ValidationResults::Error error;
  results.popError(error);
  std::string place;
  for (const std::string& step : error.context) place += step;
  return place + ": " + error.description;
}

Json example_file() { return Json::parse(example::file); }

}  // namespace

TEST_CASE("the example and the sample tracker follow the schema") {
  CHECK(fault_of(example_file()) == "");
  CHECK(fault_of(read_source("data/sample.json")) == "");
}

TEST_CASE("every case, and what is written of it, follows the schema") {
  std::ifstream lines(FOLLOWUP_SOURCE "/tests/cases.jsonl");
  int count = 0;
  for (std::string line; std::getline(lines, line); ++count) {
    INFO("case " << count + 1);
    const Json file = Json::parse(line).at("file");
    CHECK(fault_of(file) == "");
    CHECK(fault_of(Json::parse(encode(decode(file.dump())))) == "");
  }
  CHECK(count == 160);
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
      {"/applications/0/interviews", Json::array()},
      {"/applications/0/interviews/0/at", "2026-11-20T15:00:00"},
      {"/applications/0/interviews/0/decision_by", "2026-13-01"},
      {"/applications/0/people/0/prefers", "fax"},
      {"/applications/0/tasks/0/kind", "write"},
      {"/applications/0/log/0/kind", "task-done"},
      {"/applications/0/log/1/kind", "thank-you"},
      {"/applications/0/log/1/kind", "snoozed"},
      {"/applications/0/log/4/rule", "Follow up"},
      {"/applications/0/log/4/rule", "prepare"},
      {"/applications/0/outcome/result", "hired"},
  };
  for (const auto& [pointer, value] : changes) {
    INFO(pointer << " = " << value.dump());
    Json changed = example_file();
    changed[Json::json_pointer(pointer)] = value;
    CHECK(fault_of(changed) != "");
    CHECK(example::refusal_of(changed.dump()) != "accepted");
  }
}

TEST_CASE("what the program needs, the schema needs too") {
  for (const char* pointer :
       {"/format", "/next_id", "/applications/0/id", "/applications/0/company", "/applications/0/interviews",
        "/applications/0/interviews/0/id", "/applications/0/interviews/0/at", "/applications/0/people/0/name",
        "/applications/0/tasks/0/what", "/applications/0/log/0/at", "/applications/0/log/0/person",
        "/applications/0/log/2/task", "/applications/0/log/3/reference", "/applications/0/log/4/rule",
        "/applications/0/log/4/until", "/applications/0/outcome/on"}) {
    INFO(pointer);
    Json changed = example_file();
    const Json::json_pointer path(pointer);
    changed[path.parent_pointer()].erase(path.back());
    CHECK(fault_of(changed) != "");
    CHECK(example::refusal_of(changed.dump()) != "accepted");
  }
}
