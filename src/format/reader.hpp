#pragma once
// Reads things from the tape by the list of their members (`fields`). What does not belong throws `DataError` with its
// JSON path. What is read into may hold something older: nothing of it stays, and its memory is used again.

#include <algorithm>
#include <concepts>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "format/fields.hpp"
#include "format/json_path.hpp"

namespace followup::format {

/// Refuses a value that is of another kind.
inline void expect(json::Kind kind, const Source& source, std::size_t at);

// Each reads the value that begins with token `at`.
void read(std::string& text, Source& source, std::size_t at);
void read(bool& flag, Source& source, std::size_t at);
void read(int& number, Source& source, std::size_t at);                 ///< from 1 on
void read(std::optional<int>& number, Source& source, std::size_t at);  ///< any: the policy has the range
void read(Day& day, Source& source, std::size_t at);
void read(Moment& moment, Source& source, std::size_t at);
void read(When& when, Source& source, std::size_t at);
void read(Channel& channel, Source& source, std::size_t at);
void read(Preference& preference, Source& source, std::size_t at);
void read(DaysOfYear& days, Source& source, std::size_t at);
void read(Count& count, Source& source, std::size_t at);
void read(TaskKind& kind, Source& source, std::size_t at);
void read(LogKind& kind, Source& source, std::size_t at);
void read(Result& result, Source& source, std::size_t at);
void read(Weekday& weekday, Source& source, std::size_t at);
void read(std::vector<Weekday>& weekend, Source& source, std::size_t at);
void read(Format& format, Source& source, std::size_t at);
void read(Policy& policy, Source& source, std::size_t at);

/// Throws `DataError` where an application contradicts itself: names or ids that come twice, and names or ids that are
/// spoken of but are not there.
void check_application(const Application& application, const Source& source);

/// Whether the members of an object are expected in the order of the file, which is the quickest, or in any.
enum class Order : std::uint8_t { of_file, any };

/// An object of the file: what `fields` fills in. Its functions are inline wherever `fields` calls them, since the name
/// is a constant there, and compared with that of the file in no time.
class Reader {
 public:
  Reader(Source& source, std::size_t object, Order order = Order::any)
      : source_(source), object_(object), order_(order), next_(object + 1), end_(source.tape[object].next) {
    expect(json::Kind::object, source, object);
  }

  template <class T>
  [[gnu::always_inline]] void member(std::string_view name, T&& into) {
    if (const std::size_t at = find(name))
      read(into, source_, at);
    else
      clear(into);
  }
  template <class T>
  [[gnu::always_inline]] void needed(std::string_view name, T& into) {
    const std::size_t at = find(name);
    if (at == 0) return refuse_absence(name);
    read(into, source_, at);
    if constexpr (std::same_as<T, std::string>)
      if (into.empty()) source_.refuse(at, "this text is empty");
  }
  template <class T>
  void group(std::string_view name, T&& into) {
    if (const std::size_t at = find(name)) read(into, source_, at);
  }
  /// Whether all members were asked for in the order of the file, and what was needed was there.
  [[nodiscard]] bool is_complete() const { return !is_lacking_ && next_ == end_; }
  /// The members that nobody has asked for: those of a newer program. Throws `json::Malformed` if a name comes twice.
  [[nodiscard]] Extras rest() const;

 private:
  /// The value of the member of that name; 0 if it is not there.
  [[gnu::always_inline]] std::size_t find(std::string_view name) {
    if (order_ == Order::any) return find_anywhere(name);
    if (next_ == end_ || !std::ranges::equal(source_.tape[next_].text, name)) return 0;
    const std::size_t value = next_ + 1;
    next_ = source_.tape[value].next;
    return value;
  }
  [[nodiscard]] std::size_t find_anywhere(std::string_view name) const;
  static void clear(auto& member) {
    if constexpr (requires { member.clear(); })
      member.clear();
    else
      member = {};
  }
  void refuse_absence(std::string_view name) {
    if (order_ == Order::any) source_.refuse_absence(object_, name);
    is_lacking_ = true;
  }

  Source& source_;
  std::size_t object_;
  Order order_;
  std::size_t next_;         ///< in the order of the file: the name behind the last one that was asked for
  std::size_t end_;          ///< the token behind the object
  bool is_lacking_ = false;  ///< in the order of the file: what is needed was not found
};

template <class Id>
requires requires(Id id) {
  { id.value } -> std::same_as<int&>;
}
void read(Id& id, Source& source, std::size_t at) {
  read(id.value, source, at);
  if constexpr (std::same_as<Id, ApplicationId>) source.application = id.value;
}

template <class Thing>
requires requires(Thing& thing) { thing.extras; }
void read(Thing& thing, Source& source, std::size_t at) {
  Reader in_order(source, at, Order::of_file);
  fields(in_order, thing);
  if (!in_order.is_complete()) {
    Reader object(source, at);
    fields(object, thing);
    thing.extras = object.rest();
  } else {
    thing.extras.clear();
  }
  if constexpr (std::same_as<Thing, Application>) check_application(thing, source);
}

template <class Thing>
void read(std::optional<Thing>& thing, Source& source, std::size_t at) {
  read(thing.emplace(), source, at);
}

template <class Thing>
void read(std::vector<Thing>& things, Source& source, std::size_t at) {
  expect(json::Kind::array, source, at);
  const std::size_t end = source.tape[at].next;
  std::size_t count = 0;
  for (std::size_t element = at + 1; element != end; element = source.tape[element].next) ++count;
  things.resize(count);
  std::size_t element = at + 1;
  for (Thing& thing : things) {
    read(thing, source, element);
    element = source.tape[element].next;
  }
}

[[noreturn]] void refuse_kind(json::Kind kind, const Source& source, std::size_t at);

inline void expect(json::Kind kind, const Source& source, std::size_t at) {
  if (source.tape[at].kind != kind) refuse_kind(kind, source, at);
}

}  // namespace followup::format
