#include <fmt/format.h>

#include <algorithm>

#include "followup/errors.hpp"
#include "followup/format.hpp"
#include "format/reader.hpp"

namespace followup {
namespace {

using namespace format;

// Where a line begins as version control marks a conflict; JSON cannot have such a line.
std::optional<std::size_t> conflict_line(std::string_view bytes) {
  constexpr std::string_view marker = "<<<<<<<";
  const std::size_t offset = bytes.starts_with(marker) ? 0 : bytes.find(fmt::format("\n{}", marker));
  if (offset == std::string_view::npos) return std::nullopt;
  return 1 + static_cast<std::size_t>(std::ranges::count(bytes.substr(0, offset + 1), '\n'));
}

/// Says where and why the bytes are not JSON.
[[noreturn]] void refuse_text(std::string_view bytes) {
  if (const auto line = conflict_line(bytes)) {
    throw DataError(
        fmt::format("line {}: conflict markers (<<<<<<<): two versions of the file were merged, and which "
                    "of their lines are right is still to be settled",
                    *line));
  }
  const auto error = json::fault_of(bytes).value();
  const std::string where = fmt::format("line {}, column {}: {}", error.line, error.column, error.why);
  const bool empty = bytes.find_first_not_of(" \t\r\n") == std::string_view::npos;
  if (!empty && !bytes.ends_with('\0')) throw DataError(where);
  throw DataError(fmt::format("damaged by a crash or a full disk ({})", where));
}

/// The ids of all applications, in the order of the file: each is given once and never again, so it is unique and below
/// the next one.
void check_ids(std::vector<int> ids, int next_id, const Source& file) {
  for (std::size_t i = 0; i < ids.size(); ++i)
    if (ids[i] >= next_id)
      file.refuse(fmt::format("applications[{}].id", i),
                  fmt::format("{} is not below next_id, which is {}", ids[i], next_id));
  std::ranges::sort(ids);
  if (const auto twice = std::ranges::adjacent_find(ids); twice != ids.end())
    file.refuse("applications", fmt::format("the id {} is given twice", *twice));
}

}  // namespace

struct Decoder::State {
  explicit State(Keep of_keep)
      : keep(std::move(of_keep)),
        parser("applications", [this](json::Tape& tape, std::size_t at) { take(tape, at); }) {}

  /// Reads one application. A fault waits, since what is not JSON at all, or of a newer format, is to be said first.
  void take(json::Tape& tape, std::size_t at) {
    if (fault) return;
    try {
      Source source{tape, at, ids.size()};
      format::read(application, source, at);
      ids.push_back(application.id.value);
      if (!keep || keep(application)) kept.push_back(std::move(application));
    } catch (const DataError& error) {
      fault = error;
    }
  }

  Keep keep;
  Application application;  ///< the one that is read
  std::vector<Application> kept;
  std::vector<int> ids;
  std::optional<DataError> fault;
  json::Parser parser;
};

Decoder::Decoder(Keep keep) : state_(std::make_unique<State>(std::move(keep))) {}
Decoder::~Decoder() = default;

void Decoder::read(std::string_view bytes) { state_->parser.read(bytes); }

Tracker Decoder::finish() {
  Source file{state_->parser.finish()};
  Tracker tracker;
  Format format;
  Reader(file, 0).member("format", format);  // a newer one is told of before anything else is wrong
  if (state_->fault) throw *state_->fault;
  format::read(tracker, file, 0);
  check_ids(std::move(state_->ids), tracker.next_id, file);
  tracker.applications = std::move(state_->kept);
  return tracker;
}

/// The tracker, with the applications that are kept.
static Tracker decode_some(std::string_view bytes, Keep keep) {
  try {
    Decoder decoder(std::move(keep));
    decoder.read(bytes);
    return decoder.finish();
  } catch (const json::Malformed&) {
    refuse_text(bytes);
  }
}

Tracker decode(std::string_view bytes) { return decode_some(bytes, {}); }

bool reads_back(const Tracker& tracker, std::string_view bytes) {
  const auto& [next_id, policy, applications, extras] = tracker;  // a member that is added must be compared, too
  auto expected = applications.begin();
  bool is_same = true;
  const Tracker read = decode_some(bytes, [&](const Application& application) {
    is_same = is_same && expected != applications.end() && application == *expected++;
    return false;
  });
  return is_same && expected == applications.end() && read.next_id == next_id && read.policy == policy &&
         read.extras == extras;
}

Application decode_record(std::string_view bytes) {
  try {
    json::Parser parser;
    parser.read(bytes);
    Source record{parser.finish()};
    Application application;
    format::read(application, record, 0);
    return application;
  } catch (const json::Malformed&) {
    refuse_text(bytes);
  }
}

}  // namespace followup
