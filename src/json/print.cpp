#include "followup/json.hpp"
#include "followup/write.hpp"

namespace followup::json {
namespace {

std::string printed(const Value& value, Layout layout, Characters characters) {
  Writer out(layout, characters);
  out.value(value);
  return out.take();
}

}  // namespace

std::string print(const Value& value) { return printed(value, Layout::canonical, Characters::all) + '\n'; }

std::string print_ascii(const Value& value) { return printed(value, Layout::canonical, Characters::ascii) + '\n'; }

std::string compact(const Value& value) { return printed(value, Layout::compact, Characters::all); }

}  // namespace followup::json
