#pragma once
// What Boost.JSON's parser calls: puts tokens on a tape.

#include <boost/json/basic_parser.hpp>
#include <functional>
#include <limits>
#include <utility>

#include "followup/json.hpp"

namespace followup::json {

class Handler {
 public:
  using Code = boost::json::error_code;
  using Text = boost::json::string_view;
  static constexpr std::size_t max_array_size = std::numeric_limits<std::size_t>::max();
  static constexpr std::size_t max_object_size = max_array_size;
  static constexpr std::size_t max_string_size = max_array_size;
  static constexpr std::size_t max_key_size = max_array_size;

  Handler(std::string_view list, Parser::Take take) : list_(list), take_(std::move(take)) {}

  bool on_document_begin(Code&) { return true; }
  bool on_document_end(Code&) { return true; }
  bool on_object_begin(Code&) { return begin(Kind::object); }
  bool on_object_end(std::size_t, Code&) { return end(); }
  bool on_array_begin(Code&);
  bool on_array_end(std::size_t, Code&) { return end(); }
  bool on_key_part(Text part, std::size_t, Code&) { return put_part(part); }
  bool on_key(Text rest, std::size_t, Code& code);
  bool on_string_part(Text part, std::size_t, Code&) { return put_part(part); }
  bool on_string(Text rest, std::size_t, Code&) { return scalar(Kind::string, rest); }
  bool on_number_part(Text part, Code&) { return put_part(part); }
  bool on_int64(std::int64_t, Text rest, Code&) { return scalar(Kind::number, rest); }
  bool on_uint64(std::uint64_t, Text rest, Code&) { return scalar(Kind::number, rest); }
  bool on_double(double, Text rest, Code&) { return scalar(Kind::number, rest); }
  bool on_bool(bool truth, Code&) { return scalar(Kind::boolean, truth ? "true" : "false"); }
  bool on_null(Code&) { return scalar(Kind::null, "null"); }
  bool on_comment_part(Text, Code&) { return false; }
  bool on_comment(Text, Code&) { return false; }

  [[nodiscard]] Tape& tape() { return tape_; }
  /// The bytes that are read next, which live until the next ones come.
  void set_window(std::string_view bytes) { window_ = bytes; }
  /// Reading stops at the name that is this token.
  void stop_at(std::size_t name) { stop_at_ = name; }

 private:
  static constexpr std::size_t nowhere = std::numeric_limits<std::size_t>::max();

  bool put_part(Text part) {
    part_.append(part.data(), part.size());
    return true;
  }
  /// The rest of a text is mostly all of it, and in the window; but what had escapes, or came in parts, is not.
  void put(Kind kind, Text rest) {
    const auto offset =
        reinterpret_cast<std::uintptr_t>(rest.data()) - reinterpret_cast<std::uintptr_t>(window_.data());
    if (offset < window_.size() && part_.empty())
      tape_.put(kind, {rest.data(), rest.size()});
    else
      put_own(kind, rest);
  }
  void put_own(Kind kind, Text rest);
  bool scalar(Kind kind, Text rest) {
    put(kind, rest);
    if (begun_.size() == list_depth_) take(tape_.size() - 1);
    return true;
  }
  bool begin(Kind kind) {
    begun_.push_back(tape_.begin(kind));
    return true;
  }
  bool end();
  void take(std::size_t element) {
    take_(tape_, element);
    tape_.cut(list_start_);
  }

  std::string list_;
  Parser::Take take_;
  std::size_t list_depth_ = nowhere;  ///< how many arrays and objects are open within the list, while it is read
  Tape::Mark list_start_{};           ///< the end of the tape before an element of the list
  std::size_t stop_at_ = nowhere;
  Tape tape_;
  std::vector<std::size_t> begun_;  ///< the tokens of the arrays and objects that are not complete
  std::string_view window_;
  std::string part_;  ///< the beginning of a text that comes in parts
};

}  // namespace followup::json
