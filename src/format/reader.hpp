#pragma once
// Reads things from the tape by the list of their members (`fields`). What does not belong throws `DataError` with its
// JSON path. What is read into may hold something older: nothing of it stays, and its memory is used again.

#include <concepts>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "followup/fields.hpp"
#include "followup/json.hpp"

namespace followup::format {

// --- where something is wrong: json_path.cpp ------------------------------------------------------------------------

/// A part of the file that is read in one go: the file itself, or one of its applications.
struct Source {
  json::Tape& tape;
  std::size_t first = 0;                 ///< its first token
  std::optional<std::size_t> element{};  ///< its index among the applications, if it is one of them
  int application = 0;                   ///< its id, once it is known

  /// Throws `DataError`: `applications[0].interviews[1].at (application 3): why`. The path begins at the source.
  [[noreturn]] void refuse(std::string_view path, std::string_view why) const;
  /// Throws `DataError` about the value that begins with `token`; its path is found from there.
  [[noreturn]] void refuse(std::size_t token, std::string_view why) const;
  /// Throws `DataError`: the object has no member `name`.
  [[noreturn]] void refuse_absence(std::size_t object, std::string_view name) const;
};

/// A text of the file as a message shows it: in quotes, escaped, and cut if it is long.
std::string in_quotes(std::string_view text);

// --- values: reader.cpp ---------------------------------------------------------------------------------------------

[[noreturn]] void refuse_kind(json::Kind kind, const Source& source, std::size_t at);
/// Refuses a value that is of another kind.
inline void expect(json::Kind kind, const Source& source, std::size_t at) {
  if (source.tape[at].kind != kind) refuse_kind(kind, source, at);
}
/// A text that is no longer than a field may be.
std::string_view text_at(const Source& source, std::size_t at);
/// Refuses a text that is none of these words.
[[noreturn]] void refuse_word(std::span<const std::string_view> words, const Source& source, std::size_t at);

// Each reads the value that begins with token `at`.
void read(std::string& text, Source& source, std::size_t at);
void read(bool& flag, Source& source, std::size_t at);
void read(int& number, Source& source, std::size_t at);                 ///< from 1 on
void read(std::optional<int>& number, Source& source, std::size_t at);  ///< any: the policy has the range
void read(Day& day, Source& source, std::size_t at);
void read(Moment& moment, Source& source, std::size_t at);
void read(When& when, Source& source, std::size_t at);
void read(DaysOfYear& days, Source& source, std::size_t at);
void read(std::vector<Weekday>& weekend, Source& source, std::size_t at);
void read(Format& format, Source& source, std::size_t at);
void read(Policy& policy, Source& source, std::size_t at);

/// Throws `DataError` where an application contradicts itself: names or ids that come twice, and names or ids that are
/// spoken of but are not there.
void check_application(const Application& application, const Source& source);

// --- objects and lists ----------------------------------------------------------------------------------------------

/// An object of the file: what `fields` fills in. Its functions are inline wherever `fields` calls them, since the name
/// is a constant there, and compared with that of the file in no time.
class Reader {
 public:
  Reader(Source& source, std::size_t object)
      : source_(source), object_(object), unread_(object + 1), end_(source.tape[object].next) {
    expect(json::Kind::object, source, object);
  }

  template <class T>
  [[gnu::always_inline]] void member(std::string_view name, T&& into) {
    if (const std::size_t at = find(name))
      read(into, source_, at);
    else
      clear(into);
  }
  [[gnu::always_inline]] void prose(std::string_view name, std::string& into) { member(name, into); }
  template <class T>
  [[gnu::always_inline]] void needed(std::string_view name, T& into) {
    const std::size_t at = find(name);
    if (at == 0) source_.refuse_absence(object_, name);
    read(into, source_, at);
    if constexpr (std::same_as<T, std::string>)
      if (into.empty()) source_.refuse(at, "this text is empty");
  }
  template <class T>
  void group(std::string_view name, T&& into) {
    if (const std::size_t at = find(name)) read(into, source_, at);
  }
  /// The members that were not asked for: those of a newer program. Throws `json::Malformed` if a name comes twice.
  [[nodiscard]] Extras rest() const;

 private:
  /// The value of the member of that name; 0 if it is not there.
  [[gnu::always_inline]] std::size_t find(std::string_view name) {
    json::Tape& tape = source_.tape;
    for (std::size_t at = unread_; at != end_; at = tape[at + 1].next) {
      if (tape.text(at) != name) continue;
      tape.mark_read(at);
      if (at == unread_) unread_ = tape[at + 1].next;
      return at + 1;
    }
    return 0;
  }
  static void clear(auto& member) {
    if constexpr (requires { member.clear(); })
      member.clear();
    else
      member = {};
  }

  Source& source_;
  std::size_t object_;
  std::size_t
      unread_;       ///< a name: all before it were asked for. In the order of the file it is the one that comes next.
  std::size_t end_;  ///< the token behind the object
};

template <class Word>
requires std::is_enum_v<Word>
void read(Word& word, Source& source, std::size_t at) {
  std::span<const std::string_view> words = vocabulary<Word>;
  const auto named = value_named<Word>(text_at(source, at));
  if constexpr (std::same_as<Word, Channel>) words = words.first(2);  // `post` is refused by what has it
  if (!named) refuse_word(words, source, at);
  word = *named;
}

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
  Reader object(source, at);
  fields(object, thing);
  thing.extras = object.rest();
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

}  // namespace followup::format
