#include <fmt/format.h>

#include "followup/errors.hpp"
#include "followup/text.hpp"
#include "format/reader.hpp"

namespace followup::format {
namespace {

std::string joined(std::string_view path, std::string_view name) {
  return path.empty() || name.empty() || name.starts_with('[') ? fmt::format("{}{}", path, name)
                                                               : fmt::format("{}.{}", path, name);
}

/// The path from a value to one that is within it, or is it.
std::string path_between(const json::Tape& tape, std::size_t from, std::size_t to) {
  std::string path;
  while (from != to) {
    const bool is_object = tape[from].kind == json::Kind::object;
    std::size_t part = is_object ? from + 2 : from + 1;
    std::size_t index = 0;
    for (; tape[part].next <= to; ++index) part = tape[part].next + (is_object ? 1 : 0);
    path = is_object ? joined(path, tape.text(part - 1)) : fmt::format("{}[{}]", path, index);
    from = part;
  }
  return path;
}

}  // namespace

void Source::refuse(std::string_view path, std::string_view why) const {
  std::string where = element ? joined(fmt::format("applications[{}]", *element), path) : std::string(path);
  if (application != 0) where += fmt::format(" (application {})", application);
  throw DataError(where.empty() ? std::string(why) : fmt::format("{}: {}", where, why));
}

void Source::refuse(std::size_t token, std::string_view why) const { refuse(path_between(tape, first, token), why); }

void Source::refuse_absence(std::size_t object, std::string_view name) const {
  refuse(joined(path_between(tape, first, object), name), "this is missing");
}

std::string in_quotes(std::string_view text) { return json::quote(shorten(text, 60)); }

}  // namespace followup::format
