#pragma once
// Puts a value together from what Boost.JSON's parser reports, and notices names that come twice.

#include <boost/json/basic_parser.hpp>
#include <cstddef>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "followup/json.hpp"

namespace followup::json {

class Builder {
 public:
  using Code = boost::json::error_code;
  using Text = boost::json::string_view;
  static constexpr std::size_t max_array_size = std::numeric_limits<std::size_t>::max();
  static constexpr std::size_t max_object_size = max_array_size;
  static constexpr std::size_t max_string_size = max_array_size;
  static constexpr std::size_t max_key_size = max_array_size;

  bool on_document_begin(Code&) { return true; }
  bool on_document_end(Code&) { return true; }
  bool on_array_begin(Code&) { return open(false); }
  bool on_object_begin(Code&) { return open(true); }
  bool on_array_end(std::size_t, Code&);
  bool on_object_end(std::size_t, Code&);
  bool on_string_part(Text part, std::size_t, Code&) { return gather(part); }
  bool on_string(Text end, std::size_t, Code&) { return place(Value(gathered(end))); }
  bool on_key_part(Text part, std::size_t, Code&) { return gather(part); }
  bool on_key(Text end, std::size_t, Code& code);
  bool on_number_part(Text part, Code&) { return gather(part); }
  bool on_int64(std::int64_t, Text end, Code&) { return place(Value::number(gathered(end))); }
  bool on_uint64(std::uint64_t, Text end, Code&) { return place(Value::number(gathered(end))); }
  bool on_double(double, Text end, Code&) { return place(Value::number(gathered(end))); }
  bool on_bool(bool truth, Code&) { return place(Value(truth)); }
  bool on_null(Code&) { return place(Value(nullptr)); }
  bool on_comment_part(Text, Code&) { return false; }
  bool on_comment(Text, Code&) { return false; }

  /// The whole value, once the document has ended.
  Value take() { return std::move(parts_.front().value); }
  /// The name that stood twice in one object, if that is why reading stopped.
  [[nodiscard]] const std::optional<std::string>& repeated() const { return repeated_; }

 private:
  /// An array or object that is not complete yet: where its parts begin, and its names once there are many.
  struct Frame {
    std::size_t start;
    bool object;
    std::unique_ptr<std::unordered_set<std::string>> names;
  };

  bool open(bool object);
  bool place(Value value);
  bool gather(Text part);
  std::string gathered(Text end);
  bool is_new(const std::string& name);

  std::vector<Member> parts_;  ///< of all open frames, one after the other; elements of arrays have no name
  std::vector<Frame> frames_;
  std::string gathered_;  ///< the beginning of a text that comes in parts
  std::optional<std::string> repeated_;
};

}  // namespace followup::json
