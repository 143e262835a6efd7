#include "store/decode.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "followup/errors.hpp"
#include "followup/store.hpp"
#include "store/record.hpp"

namespace followup {
namespace {

using namespace store;

constexpr std::string_view format = "followup/";
constexpr int version = 1;

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
  const bool empty = bytes.find_first_not_of(" \t\r\n") == std::string_view::npos;
  const char* damage = empty || bytes.ends_with('\0') ? "damaged by a crash or a full disk: " : "";
  throw DataError(fmt::format("{}line {}, column {}: {}", damage, error.line, error.column, error.why));
}

void check_format(Record& root) {
  const std::string name = root.needed_text("format");
  int major = 0;
  const std::string_view number = std::string_view(name).substr(std::min(format.size(), name.size()));
  const char* end = number.data() + number.size();
  const auto result = std::from_chars(number.data(), end, major);
  const bool is_ours = name.starts_with(format) && result.ec == std::errc() && result.ptr == end;
  if (is_ours && major == version) return;
  if (is_ours && major > version) {
    throw DataError(
        fmt::format("written by a newer followup: its format is {}, and this one reads {}{}", name, format, version),
        fmt::format("a followup that reads {} is needed", name));
  }
  root.refuse_member("format", fmt::format("{} is not {}{}", in_quotes(name), format, version));
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

Tracker decode(std::string_view bytes) {
  auto text = json::read(bytes);
  if (const auto* error = std::get_if<json::SyntaxError>(&text)) refuse_text(bytes, *error);

  const Place file;
  Record root(std::get<json::Value>(std::move(text)), file);
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
