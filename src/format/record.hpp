#pragma once
// An object of the file while it is read: member by member in the order of the file, by name and type.

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "followup/model.hpp"
#include "followup/scan.hpp"
#include "format/place.hpp"

namespace followup::format {

inline constexpr std::size_t longest_text = 10'000;  ///< bytes of one field
inline constexpr int greatest_id = 1'000'000'000;
inline constexpr std::size_t day_size = std::string_view("2026-11-20").size();
inline constexpr std::size_t moment_size = std::string_view("2026-11-20T15:00:00-05:00").size();  ///< of most

[[noreturn]] void refuse_kind(json::Value::Kind kind, json::Value::Kind found, const Place& place);
[[noreturn]] void refuse_length(std::size_t length, const Place& place);

/// What stands next is of that kind, or else a `DataError` with its place, which `place()` gives.
template <class PlaceOf>
void expect(json::Value::Kind kind, json::Scanner& in, PlaceOf place) {
  const json::Value::Kind found = in.kind();
  if (found != kind) refuse_kind(kind, found, place());
}

/// The text that stands next, if it is no longer than a field may be.
template <class PlaceOf>
std::string_view text_from(json::Scanner& in, PlaceOf place) {
  expect(json::Value::Kind::string, in, place);
  const std::string_view text = in.string();
  if (text.size() > longest_text) refuse_length(text.size(), place());
  return text;
}

void read_day(Day& into, json::Scanner& in, const Place& place);

/// `while (record.next())`, one of `is` is true, and the value is read by its type; or else the member is kept. What a
/// value should not be is a `DataError` with its place, and a name that comes twice is `json::Malformed`. What is read
/// into may hold something older, whose memory is used again.
class Record {
 public:
  Record(json::Scanner& in, const Place& place);

  bool next();
  bool is(std::string_view name);
  void keep();
  /// To be said at the end: these had to be there.
  template <class... Names>
  void need(const Names&... names) const {
    ((had(names) ? void() : refuse_absence(names)), ...);
  }
  [[nodiscard]] bool had(std::string_view name) const;
  /// The members that were kept.
  void rest(Extras& into) {
    into.clear();
    if (!rest_.empty()) give_rest(into);
  }

  void text(std::string& into);
  void needed_text(std::string& into);  ///< not empty
  bool flag();
  int number();
  Day day();
  Moment moment();
  When when();
  template <class Id>
  Id id() {
    const auto number = in_.small_number();
    return Id{number ? *number : whole_number(1)};
  }
  /// One of a set of words; `choices` names them.
  template <class Word>
  Word word(std::optional<Word> (*named)(std::string_view), std::string_view choices);
  /// An array, each element read by `read(T&, Scanner&, const Place&)`.
  template <class T, class Read>
  void list(std::vector<T>& into, Read read);

  /// Goes into the array, and returns where it stands; the elements are then read from the scanner.
  Place open_list();
  [[nodiscard]] json::Scanner& scanner() const { return in_; }
  /// Where the member stands.
  [[nodiscard]] Place here() const { return place_.member(seen_[seen_count_ - 1].text()); }

 private:
  static constexpr std::size_t most_names = 16;

  /// One bit of 64, which few other names have.
  static constexpr std::uint64_t mark(std::string_view name) {
    return std::uint64_t{1} << (name.size() + static_cast<std::size_t>(7 * name.front() + 3 * name.back())) % 64;
  }
  /// A name of ours, which lives for ever. It has no constructor: an array of them costs nothing until it is used.
  struct Name {
    const char* data;
    std::size_t size;
    [[nodiscard]] std::string_view text() const { return {data, size}; }
  };

  void see(std::string_view name);
  [[nodiscard]] bool is_seen(std::string_view name) const;
  [[nodiscard]] bool is_spelt_among_seen(std::string_view name) const;
  int whole_number(int least);
  std::string_view text_here();
  template <class T>
  T read_here(std::size_t usual_size, std::optional<T> (*parse)(std::string_view), std::string_view form);
  void give_rest(Extras& into);
  [[noreturn]] void refuse_absence(std::string_view name) const;

  json::Scanner& in_;
  const Place& place_;
  std::array<Name, most_names> seen_;  ///< not set beyond the count
  std::size_t seen_count_ = 0;
  std::uint64_t marks_ = 0;  ///< of those seen
  Extras rest_;
};

/// Empties what need not be read, and keeps its memory. Not for lists: `list` overwrites their elements or cuts them
/// off.
template <class... Members>
void reset(Members&... members) {
  const auto empty = [](auto& member) {
    if constexpr (requires { member.clear(); })
      member.clear();
    else
      member = {};
  };
  (empty(members), ...);
}

// --- what is done for every member ----------------------------------------------------------------------------------

inline Record::Record(json::Scanner& in, const Place& place) : in_(in), place_(place) {
  if (!in.begins('{')) expect(json::Value::Kind::object, in, [&place] { return place; });
  in.open_object();
}

inline bool Record::next() { return in_.next_member(); }

[[gnu::always_inline]] inline bool Record::is(std::string_view name) {
  if (!in_.is_named(name)) return false;
  see(name);
  return true;
}

[[gnu::always_inline]] inline void Record::see(std::string_view name) {
  if (had(name)) throw json::Malformed();
  marks_ |= mark(name);
  seen_.at(seen_count_++) = {name.data(), name.size()};
}

[[gnu::always_inline]] inline bool Record::had(std::string_view name) const {
  return (marks_ & mark(name)) != 0 && is_seen(name);
}

inline bool Record::flag() {
  expect(json::Value::Kind::boolean, in_, [this] { return here(); });
  return in_.boolean();
}

inline Place Record::open_list() {
  const Place list = here();
  if (!in_.begins('[')) expect(json::Value::Kind::array, in_, [&list] { return list; });
  in_.open_array();
  return list;
}

template <class Word>
Word Record::word(std::optional<Word> (*named)(std::string_view), std::string_view choices) {
  const std::string_view text = text_here();
  if (const auto found = named(text)) return *found;
  refuse(here(), in_quotes(text) + " is not one of " + std::string(choices));
}

template <class T, class Read>
void Record::list(std::vector<T>& into, Read read) {
  const Place list = open_list();
  std::size_t count = 0;
  for (; in_.next_element(); ++count) {
    if (count == into.size()) into.emplace_back();
    read(into[count], in_, list.element(count));
  }
  into.resize(count);
}

}  // namespace followup::format
