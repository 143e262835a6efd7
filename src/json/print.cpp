#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "followup/json.hpp"

namespace followup::json {
namespace {

enum class Layout : std::uint8_t { canonical, compact };
enum class Characters : std::uint8_t { all, ascii };

/// For each byte, whether it is ASCII that a string has as it is.
constexpr auto plain = [] {
  std::array<bool, 256> bytes{};
  for (char c = ' '; c <= '~'; ++c) bytes.at(static_cast<std::size_t>(c)) = c != '"' && c != '\\';
  return bytes;
}();

void append_quoted(std::string& out, std::string_view text, Characters characters) {
  constexpr auto replace = Value::error_handler_t::replace;  // names of files may not be UTF-8
  if (std::ranges::all_of(text, [](unsigned char c) { return plain[c]; })) {
    out += '"';
    out += text;
    out += '"';
    return;
  }
  out += Value(text).dump(-1, ' ', characters == Characters::ascii, replace);
}

class Printer {
 public:
  Printer(const Tape& tape, Layout layout, Characters characters, const List* list = nullptr)
      : tape_(tape), layout_(layout), characters_(characters), list_(list) {}

  std::string text_of(std::size_t value) {
    print(value);
    return std::move(out_);
  }

 private:
  [[nodiscard]] bool is_container(std::size_t at) const {
    return tape_[at].kind == Kind::array || tape_[at].kind == Kind::object;
  }

  /// Whether all parts of an array or object are scalars.
  [[nodiscard]] bool is_flat(std::size_t begun) const {
    for (std::size_t at = begun + 1; at < tape_[begun].next; ++at)
      if (is_container(at)) return false;
    return true;
  }

  void print(std::size_t at) {
    const Kind kind = tape_[at].kind;
    if (is_container(at))
      print_parts(at, kind == Kind::object ? "{}" : "[]");
    else if (kind == Kind::string || kind == Kind::name)
      append_quoted(out_, tape_.text(at), characters_);
    else
      out_ += tape_.text(at);
  }

  void print_parts(std::size_t begun, const char* brackets) {
    const bool on_one_line = layout_ == Layout::compact || is_flat(begun);
    const bool is_object = tape_[begun].kind == Kind::object;
    out_ += brackets[0];
    ++depth_;
    for (std::size_t at = begun + 1; at < tape_[begun].next;) {
      if (at > begun + 1) out_ += ',';
      if (!on_one_line)
        begin_line();
      else if (at > begun + 1)
        space();
      const bool is_list = is_object && depth_ == 1 && list_ && tape_.text(at) == list_->name;
      if (is_object) {
        print(at++);
        out_ += ':';
        space();
      }
      if (is_list)
        print_list();
      else
        print(at);
      at = tape_[at].next;
    }
    --depth_;
    if (!on_one_line) begin_line();
    out_ += brackets[1];
  }

  void print_list() {
    out_ += '[';
    ++depth_;
    Tape tape;
    for (std::size_t number = 0; number < list_->count; ++number) {
      if (number > 0) out_ += ',';
      begin_line();
      list_->put(tape, number);
      Printer element(tape, layout_, characters_);
      element.depth_ = depth_;
      element.out_ = std::move(out_);
      out_ = element.text_of(0);
      tape.cut(0);
    }
    --depth_;
    if (list_->count > 0) begin_line();
    out_ += ']';
  }

  void begin_line() {
    out_ += '\n';
    out_.append(2 * depth_, ' ');
  }
  void space() {
    if (layout_ == Layout::canonical) out_ += ' ';
  }

  const Tape& tape_;
  Layout layout_;
  Characters characters_;
  const List* list_;
  std::string out_;
  std::size_t depth_ = 0;
};

void put(Tape& tape, const Value& value) {
  if (value.is_string()) return tape.put(Kind::string, value.get_ref<const std::string&>());
  if (value.is_boolean()) return tape.put(Kind::boolean, value.get<bool>() ? "true" : "false");
  if (value.is_null()) return tape.put(Kind::null, "null");
  if (!value.is_structured()) return tape.put(Kind::number, value.dump());
  const std::size_t begun = tape.begin(value.is_object() ? Kind::object : Kind::array);
  for (const auto& [name, part] : value.items()) {
    if (value.is_object()) tape.put(Kind::name, name);
    put(tape, part);
  }
  tape.end(begun);
}

std::string printed(const Value& value, Characters characters) {
  Tape tape;
  put(tape, value);
  return Printer(tape, Layout::canonical, characters).text_of(0) + '\n';
}

}  // namespace

std::string print(const Tape& tape) { return Printer(tape, Layout::canonical, Characters::all).text_of(0) + '\n'; }
std::string print(const Tape& tape, const List& list) {
  return Printer(tape, Layout::canonical, Characters::all, &list).text_of(0) + '\n';
}
std::string print(const Value& value) { return printed(value, Characters::all); }
std::string print_ascii(const Value& value) { return printed(value, Characters::ascii); }

std::string compact(const Tape& tape, std::size_t at) {
  return Printer(tape, Layout::compact, Characters::all).text_of(at);
}

std::string quote(std::string_view text) {
  std::string out;
  append_quoted(out, text, Characters::all);
  return out;
}

// --- tape -----------------------------------------------------------------------------------------------------------

void Tape::make_room(std::size_t size) { texts_.resize(2 * texts_.size() + size); }

void Tape::put_json(std::string_view json) {
  Parser parser;
  parser.read(json);
  const Tape& other = parser.finish();
  const auto tokens = static_cast<std::uint32_t>(tokens_.size());
  for (Token token : other.tokens_) {
    token.next += tokens;
    token.start += static_cast<std::uint32_t>(end_);
    tokens_.push_back(token);
  }
  put_part(std::string_view(other.texts_).substr(0, other.end_));
  start_ = end_;
}

std::optional<std::size_t> repeated_name(const Tape& tape, std::size_t at) {
  const std::size_t end = tape[at].next;
  if (tape[at].kind == Kind::array) {
    for (std::size_t element = at + 1; element != end; element = tape[element].next)
      if (const auto name = repeated_name(tape, element)) return name;
    return std::nullopt;
  }
  if (tape[at].kind != Kind::object) return std::nullopt;
  std::vector<std::pair<std::string_view, std::size_t>> names;
  for (std::size_t name = at + 1; name != end; name = tape[name + 1].next) {
    if (const auto within = repeated_name(tape, name + 1)) return within;
    names.emplace_back(tape.text(name), name);
  }
  std::ranges::sort(names);
  const auto first = std::ranges::adjacent_find(names, {}, [](const auto& name) { return name.first; });
  return first == names.end() ? std::nullopt : std::optional(std::next(first)->second);
}

}  // namespace followup::json
