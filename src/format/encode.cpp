#include <algorithm>
#include <nlohmann/json.hpp>
#include <type_traits>

#include "followup/fields.hpp"
#include "followup/format.hpp"

namespace followup {
namespace format {
namespace {

using json::Kind;

/// What becomes of a member that is not set.
enum class Absent : std::uint8_t { left_out, null };

/// Puts things on a tape by the list of their members.
class Writer {
 public:
  explicit Writer(json::Tape& tape, Absent absent = Absent::left_out) : tape_(tape), absent_(absent) {}

  template <class T>
  void needed(std::string_view name, const T& value) {
    tape_.put(Kind::name, name);
    put(value);
  }
  template <class T>
  void member(std::string_view name, const T& value) {
    if (absent_ == Absent::null || value != T()) needed(name, value);
  }
  void prose(std::string_view name, const std::string& text) { member(name, text); }
  /// An object that is left out if it has no members.
  template <class T>
  void group(std::string_view name, const T& value) {
    const std::size_t before = tape_.size();
    needed(name, value);
    if (tape_.size() == before + 2) tape_.cut(before);
  }

  template <class T>
  void put(const T& value) {
    if constexpr (std::is_enum_v<T>) {
      tape_.put(Kind::string, name_of(value));
    } else if constexpr (requires { iso(value); }) {
      tape_.put(Kind::string, iso(value));
    } else if constexpr (requires { value.value; }) {
      put(value.value);  // of an id
    } else {
      const std::size_t begun = tape_.begin(Kind::object);
      fields(*this, value);
      if (absent_ == Absent::left_out) put_members(extras_of(value));
      tape_.end(begun);
    }
  }
  void put(const std::string& text) {
    if (absent_ == Absent::null && text.empty())
      tape_.put(Kind::null, "null");
    else
      tape_.put(Kind::string, text);
  }
  void put(bool flag) { tape_.put(Kind::boolean, flag ? "true" : "false"); }
  void put(int number) { tape_.put(Kind::number, std::to_string(number)); }
  void put(Weekday weekday) { tape_.put(Kind::string, short_name(weekday)); }
  void put(Format) { tape_.put(Kind::string, "followup/1"); }
  template <class T>
  void put(const std::optional<T>& value) {
    if (value)
      put(*value);
    else
      tape_.put(Kind::null, "null");
  }
  void put(const std::vector<Application>& /*each has a tape of its own*/) { tape_.end(tape_.begin(Kind::array)); }
  template <class T>
  void put(const std::vector<T>& things) {
    const std::size_t begun = tape_.begin(Kind::array);
    for (const T& thing : things) put(thing);
    tape_.end(begun);
  }

 private:
  template <class T>
  static const Extras& extras_of(const T& thing) {
    return thing.extras;
  }
  static const Extras& extras_of(const Group<const Policy&>& group) {
    static const Extras none;
    const auto& all = group.policy.group_extras;
    const auto found = std::ranges::find(all, group.name, &std::pair<std::string, Extras>::first);
    return found == all.end() ? none : found->second;
  }
  void put_members(const Extras& extras) {
    for (const Extra& extra : extras) {
      tape_.put(Kind::name, extra.key);
      tape_.put_json(extra.json);
    }
  }

  json::Tape& tape_;
  Absent absent_;
};

template <class Thing>
json::Tape tape_of(const Thing& thing, Absent absent = Absent::left_out) {
  json::Tape tape;
  Writer(tape, absent).put(thing);
  return tape;
}

}  // namespace
}  // namespace format

std::string encode(const Tracker& tracker) {
  const auto put = [&](json::Tape& tape, std::size_t number) {
    format::Writer(tape).put(tracker.applications[number]);
  };
  return json::print(format::tape_of(tracker), {"applications", tracker.applications.size(), put});
}

std::string encode_record(const Application& application) { return json::print(format::tape_of(application)); }

json::Value record_json(const Application& application) {
  return json::Value::parse(json::compact(format::tape_of(application, format::Absent::null)));
}

}  // namespace followup
