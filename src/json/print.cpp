#include <algorithm>
#include <nlohmann/json.hpp>

#include "followup/json.hpp"

namespace followup::json {
namespace {

using Kind = Value::Kind;

bool is_scalar(const Value& value) { return value.kind != Kind::array && value.kind != Kind::object; }

bool is_flat(const Value& value) {
  return std::ranges::all_of(value.elements, is_scalar) &&
         std::ranges::all_of(value.members, is_scalar, &Member::value);
}

bool is_plain(char c) { return c >= 0x20 && c < 0x7f && c != '"' && c != '\\'; }

enum class Layout : std::uint8_t { canonical, compact };
enum class Characters : std::uint8_t { all, ascii };

class Printer {
 public:
  Printer(Layout layout, Characters characters) : layout_(layout), characters_(characters) {}

  /// Appends a value; `depth` levels of indentation are open.
  void print(const Value& value, std::size_t depth);
  std::string take() { return std::move(out_); }

 private:
  void scalar(const Value& value);
  void string(const std::string& text);
  void newline(std::size_t depth) { (out_ += '\n').append(2 * depth, ' '); }
  void parts(const Value& value, bool one_line, std::size_t depth);

  Layout layout_;
  Characters characters_;
  std::string out_;
};

// Most strings need no escape and are appended as they are; the others are the library's.
void Printer::string(const std::string& text) {
  if (std::ranges::all_of(text, is_plain)) {
    ((out_ += '"') += text) += '"';
  } else {
    constexpr auto replace = nlohmann::json::error_handler_t::replace;  // names of files may be no UTF-8
    out_ += nlohmann::json(text).dump(-1, ' ', characters_ == Characters::ascii, replace);
  }
}

void Printer::scalar(const Value& value) {
  switch (value.kind) {
    case Kind::boolean:
      out_ += value.truth ? "true" : "false";
      break;
    case Kind::number:
      out_ += value.text;
      break;
    case Kind::string:
      string(value.text);
      break;
    default:
      out_ += "null";
  }
}

void Printer::parts(const Value& value, bool one_line, std::size_t depth) {
  const std::string_view comma = layout_ == Layout::canonical && one_line ? ", " : ",";
  bool first = true;
  const auto separate = [&] {
    if (!std::exchange(first, false)) out_ += comma;
    if (!one_line) newline(depth);
  };
  for (const Value& element : value.elements) {
    separate();
    print(element, depth);
  }
  for (const Member& member : value.members) {
    separate();
    string(member.name);
    out_ += layout_ == Layout::canonical ? ": " : ":";
    print(member.value, depth);
  }
}

void Printer::print(const Value& value, std::size_t depth) {
  if (is_scalar(value)) return scalar(value);
  const bool one_line = layout_ == Layout::compact || is_flat(value);
  out_ += value.kind == Kind::array ? '[' : '{';
  parts(value, one_line, depth + 1);
  if (!one_line) newline(depth);
  out_ += value.kind == Kind::array ? ']' : '}';
}

std::string printed(const Value& value, Layout layout, Characters characters) {
  Printer printer(layout, characters);
  printer.print(value, 0);
  return printer.take();
}

}  // namespace

std::string print(const Value& value) { return printed(value, Layout::canonical, Characters::all) + '\n'; }

std::string print_ascii(const Value& value) { return printed(value, Layout::canonical, Characters::ascii) + '\n'; }

std::string compact(const Value& value) { return printed(value, Layout::compact, Characters::all); }

}  // namespace followup::json
