#include "store/decode.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "followup/errors.hpp"
#include "followup/store.hpp"
#include "store/record.hpp"

namespace followup {
namespace {

using namespace store;

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

json::Value parse(std::string_view bytes) {
  auto text = json::read(bytes);
  if (const auto* error = std::get_if<json::SyntaxError>(&text)) refuse_text(bytes, *error);
  return std::get<json::Value>(std::move(text));
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

void check_format(Record& root) {
  const std::string format = root.needed_text("format");
  if (format == our_format) return;
  if (!is_newer(format)) root.refuse_member("format", fmt::format("{} is not {}", in_quotes(format), our_format));
  throw DataError(fmt::format("written by a newer followup: its format is {}, and this one reads {}", in_quotes(format),
                              our_format),
                  fmt::format("install a followup that reads {}", in_quotes(format)));
}

// Ids are given once and never again: each is unique and below the next one.
void check_ids(const Tracker& tracker, const Place& applications) {
  std::vector<int> ids;
  ids.reserve(tracker.applications.size());
  for (const Application& application : tracker.applications) {
    const int id = application.id.value;
    const Place here = applications.element(ids.size());
    const Place place = here.member("id");
    if (id >= tracker.next_id) refuse(place, fmt::format("{} is not below next_id, which is {}", id, tracker.next_id));
    ids.push_back(id);
  }
  std::ranges::sort(ids);
  if (const auto twice = std::ranges::adjacent_find(ids); twice != ids.end()) {
    refuse(applications, fmt::format("the id {} is given twice", *twice));
  }
}

}  // namespace

Application decode_record(std::string_view bytes) { return decode_application(parse(bytes), Place()); }

Tracker decode(std::string_view bytes) {
  const Place file;
  Record root(parse(bytes), file);
  check_format(root);
  Tracker tracker;
  tracker.next_id = root.needed_id<ApplicationId>("next_id").value;
  if (auto policy = root.take("policy")) tracker.policy = decode_policy(*std::move(policy), file.member("policy"));
  tracker.applications = root.list("applications", &decode_application);
  tracker.extras = root.rest();
  check_ids(tracker, file.member("applications"));
  return tracker;
}

}  // namespace followup
