#include "format/decode.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "followup/errors.hpp"
#include "followup/format.hpp"
#include "format/record.hpp"
#include "format/skim.hpp"

namespace followup {
namespace {

using namespace format;

constexpr std::string_view our_format = "followup/1";

// Where a line begins as version control marks a conflict; JSON cannot have such a line.
std::optional<std::size_t> conflict_line(std::string_view bytes) {
  constexpr std::string_view marker = "<<<<<<<";
  const std::size_t offset = bytes.starts_with(marker) ? 0 : bytes.find(fmt::format("\n{}", marker));
  if (offset == std::string_view::npos) return std::nullopt;
  return 1 + static_cast<std::size_t>(std::ranges::count(bytes.substr(0, offset + 1), '\n'));
}

[[noreturn]] void refuse_text(std::string_view bytes, const json::SyntaxError& error) {
  if (const auto line = conflict_line(bytes)) {
    throw DataError(
        fmt::format("line {}: conflict markers (<<<<<<<): two versions of the file were merged, and which "
                    "of their lines are right is still to be settled",
                    *line));
  }
  const std::string where = fmt::format("line {}, column {}: {}", error.line, error.column, error.why);
  const bool empty = bytes.find_first_not_of(" \t\r\n") == std::string_view::npos;
  if (!empty && !bytes.ends_with('\0')) throw DataError(where);
  throw DataError(fmt::format("damaged by a crash or a full disk ({})", where));
}

// Whether this is a later version of our format.
bool is_newer(std::string_view format) {
  constexpr std::string_view prefix = "followup/";
  constexpr std::string_view digits = "0123456789";
  if (!format.starts_with(prefix)) return false;
  const std::string_view version = format.substr(prefix.size());
  const bool is_number = !version.empty() && version.find_first_not_of(digits) == std::string_view::npos;
  return is_number && version.front() != '0' && version != "1";
}

void check_format(const std::string& format, const Place& place) {
  if (format == our_format) return;
  if (!is_newer(format)) refuse(place, fmt::format("{} is not {}", in_quotes(format), our_format));
  throw DataError(fmt::format("written by a newer followup: its format is {}, and this one reads {}", in_quotes(format),
                              our_format),
                  fmt::format("install a followup that reads {}", in_quotes(format)));
}

/// The ids of all applications: each is given once and never again, so it is unique and below the next one.
class Ids {
 public:
  void add(ApplicationId id) { ids_.push_back(id.value); }

  void check(int next_id, const Place& applications) {
    for (std::size_t i = 0; i < ids_.size(); ++i)
      if (ids_[i] >= next_id)
        refuse(applications.element(i).member("id"),
               fmt::format("{} is not below next_id, which is {}", ids_[i], next_id));
    if (!std::ranges::is_sorted(ids_)) std::ranges::sort(ids_);
    if (const auto twice = std::ranges::adjacent_find(ids_); twice != ids_.end())
      refuse(applications, fmt::format("the id {} is given twice", *twice));
  }
  [[nodiscard]] std::size_t size() const { return ids_.size(); }

 private:
  std::vector<int> ids_;
};

void decode_format(Record& root) {
  std::string format;
  root.needed_text(format);
  check_format(format, root.here());
}

/// Passes an application that is over, if that can be seen without building it up.
bool pass_over(json::Scanner& in, const Over& over, const Policy& policy, Ids& ids) {
  constexpr std::size_t most = 8'192;  // bytes; most applications are smaller
  const auto skimmed = skim(in.ahead(most));
  if (!skimmed || !over(skimmed->outcome, policy)) return false;
  ids.add(skimmed->id);
  in.pass(skimmed->size);
  return true;
}

/// If somebody looks on, all are read into one place.
void decode_applications(Record& root, const Passing& passing, Ids& ids, Tracker& tracker) {
  const Place list = root.open_list();
  json::Scanner& in = root.scanner();
  Application one;
  while (in.next_element()) {
    if (passing.over && pass_over(in, passing.over, tracker.policy, ids)) continue;
    Application& application = passing.see ? one : tracker.applications.emplace_back();
    decode_application(application, in, list.element(ids.size()));
    ids.add(application.id);
    if (!passing.see) continue;
    if (!passing.over || !one.outcome || !passing.over(*one.outcome, tracker.policy)) passing.see(one, tracker.policy);
  }
}

/// The policy decides what is over: it may not come after the applications then.
void decode_early_policy(Record& root, const Passing& passing, const Ids& ids, Tracker& tracker) {
  if (passing.see && ids.size() > 0) throw json::Malformed();
  decode_policy(tracker.policy, root.scanner(), root.here());
}

/// Reads all of the bytes by `read(Scanner&)`. What is wrong with them is told in this order: that they are no JSON;
/// what `judge(const json::Value&)` throws; what was wrong for `read`.
template <class Read, class Judge>
auto read_all(std::string_view bytes, Read read, Judge judge) {
  DataError found("a part of it is written as this program cannot read it");
  try {
    json::Scanner in(bytes);
    auto result = read(in);
    in.finish();
    return result;
  } catch (const json::Malformed&) {
  } catch (const DataError& error) {
    found = error;
  }
  const auto text = json::read(bytes);
  if (const auto* error = std::get_if<json::SyntaxError>(&text)) refuse_text(bytes, *error);
  judge(std::get<json::Value>(text));
  throw found;
}

void judge_format(const json::Value& root) {
  const json::Value* format = root.find("format");
  const bool is_named = format && format->kind == json::Value::Kind::string && !format->text.empty();
  if (is_named) check_format(format->text, Place().member("format"));
}

}  // namespace

Tracker format::decode_tracker(json::Scanner& in, const Passing& passing) {
  const Place file;
  Record root(in, file);
  Tracker tracker;
  Ids ids;
  while (root.next()) {
    if (root.is("format"))
      decode_format(root);
    else if (root.is("next_id"))
      tracker.next_id = root.id<ApplicationId>().value;
    else if (root.is("policy"))
      decode_early_policy(root, passing, ids, tracker);
    else if (root.is("applications"))
      decode_applications(root, passing, ids, tracker);
    else
      root.keep();
  }
  root.need("format", "next_id");
  root.rest(tracker.extras);
  ids.check(tracker.next_id, file.member("applications"));
  return tracker;
}

Application decode_record(std::string_view bytes) {
  return read_all(
      bytes,
      [](json::Scanner& in) {
        Application application;
        decode_application(application, in, Place());
        return application;
      },
      [](const json::Value&) {});
}

Tracker decode(std::string_view bytes) {
  return read_all(
      bytes, [](json::Scanner& in) { return decode_tracker(in); }, judge_format);
}

}  // namespace followup
