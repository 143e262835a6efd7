#pragma once
// An object of the file while it is read: member by member in the order of the file, by name and type.

#include <array>
#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "followup/model.hpp"
#include "followup/scan.hpp"
#include "store/place.hpp"

namespace followup::store {

inline constexpr std::size_t longest_text = 10'000;  ///< bytes of one field
inline constexpr int greatest_id = 1'000'000'000;

// What stands next, or `DataError` with its place.
std::string text_from(json::Scanner& in, const Place& place);
Day day_from(json::Scanner& in, const Place& place);

/// `while (record.next())`, one of `is` is true, and the value is read by its type; or else the member is kept. What a
/// value should not be is a `DataError` with its place, and a name that comes twice is `json::Malformed`.
class Record {
 public:
  Record(json::Scanner& in, const Place& place);

  bool next();
  bool is(std::string_view name);
  void keep() { rest_.push_back(extra()); }
  /// To be said at the end: these had to be there.
  void need(std::initializer_list<std::string_view> names) const;
  /// The members that were kept.
  Extras rest();

  std::string text() { return text_from(in_, here()); }
  std::string needed_text();  ///< not empty
  bool flag();
  int number();
  Day day() { return day_from(in_, here()); }
  Moment moment();
  When when();
  template <class Id>
  Id id() {
    return Id{whole_number(1)};
  }
  /// One of a set of words; `choices` names them.
  template <class Word>
  Word word(std::optional<Word> (*named)(std::string_view), std::string_view choices);
  /// An array, each element read by `read(Scanner&, const Place&)`.
  template <class Read>
  auto list(Read read);
  /// The value of the member, read by `read(Scanner&, const Place&)`.
  template <class Read>
  auto value(Read read) {
    return read(in_, here());
  }

  /// Where the member stands.
  [[nodiscard]] Place here() const { return place_.member(seen_.at(seen_count_ - 1)); }

 private:
  static constexpr std::size_t most_names = 16;

  int whole_number(int least);
  Extra extra();

  json::Scanner& in_;
  const Place& place_;
  std::string_view name_;  ///< of the member; until its value is read
  std::array<std::string_view, most_names> seen_;
  std::size_t seen_count_ = 0;
  Extras rest_;
};

// --- templates ------------------------------------------------------------------------------------------------------

/// Goes into the array that stands next.
void open_array(json::Scanner& in, const Place& place);

template <class Word>
Word Record::word(std::optional<Word> (*named)(std::string_view), std::string_view choices) {
  const std::string text = Record::text();
  if (const auto found = named(text)) return *found;
  refuse(here(), in_quotes(text) + " is not one of " + std::string(choices));
}

template <class Read>
auto Record::list(Read read) {
  constexpr std::size_t usual = 4;
  std::vector<decltype(read(in_, place_))> result;
  const Place list = here();
  open_array(in_, list);
  while (in_.next_element()) {
    if (result.empty()) result.reserve(usual);
    result.push_back(read(in_, list.element(result.size())));
  }
  return result;
}

}  // namespace followup::store
