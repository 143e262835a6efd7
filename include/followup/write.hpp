#pragma once
// JSON written token by token, for what is written often: the one place that knows how it is laid out.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "followup/json.hpp"

namespace followup::json {

enum class Layout : std::uint8_t { canonical, compact };
enum class Characters : std::uint8_t { all, ascii };

/// Writes one JSON text. Whoever writes says what comes next, in order; that it is a value where one belongs is theirs
/// to see.
class Writer {
 public:
  explicit Writer(Layout layout = Layout::canonical, Characters characters = Characters::all);
  /// Makes room at once for a text of about that many bytes.
  void expect(std::size_t size);

  /// What is in it stands on one line, or else each part on a line of its own.
  void open_object(bool on_one_line) { open('{', '}', on_one_line); }
  void open_array(bool on_one_line) { open('[', ']', on_one_line); }
  void close();
  /// The name of the member that comes next.
  void name(std::string_view name);

  void string(std::string_view text);
  void number(int number);
  void boolean(bool truth) { scalar(truth ? "true" : "false"); }
  void value(const Value& value);

  /// All that was written.
  std::string take();

 private:
  struct Frame {
    char end;
    bool on_one_line;
    bool is_empty;
  };

  void open(char begin, char end, bool on_one_line);
  void begin_part();
  void begin_value();
  void new_line(bool comma);
  void quoted(std::string_view text);
  void escaped(std::string_view text);
  void scalar(std::string_view text);
  void put(std::string_view text);
  void put(char c);
  void put_two(const char* text);
  char* room(std::size_t size);

  Layout layout_;
  Characters characters_;
  std::string text_;      ///< what was written, and room behind it
  std::size_t size_ = 0;  ///< of what was written
  std::vector<Frame> open_;
  bool is_named_ = false;  ///< a name was written, and its value comes next
};

}  // namespace followup::json
