#pragma once
// An object of the file while it is taken apart: its members by name and type, and what is left of it at the end.

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "followup/json.hpp"
#include "followup/model.hpp"
#include "store/place.hpp"

namespace followup::store {

inline constexpr std::size_t longest_text = 10'000;  ///< bytes of one field
inline constexpr int greatest_id = 1'000'000'000;

/// Every reader takes the member away, and throws `DataError` with its place when it is not what it should be. A
/// member that is absent gives the type's empty value, unless the reader's name says that it must be there.
class Record {
 public:
  Record(json::Value&& value, const Place& place);

  std::string text(std::string_view name);
  std::string needed_text(std::string_view name);  ///< not empty either
  bool flag(std::string_view name);
  std::optional<int> number(std::string_view name);
  std::optional<Day> day(std::string_view name);
  Day needed_day(std::string_view name);
  std::optional<Moment> moment(std::string_view name);
  Moment needed_moment(std::string_view name);
  When needed_when(std::string_view name);

  template <class Id>
  std::optional<Id> id(std::string_view name);
  template <class Id>
  Id needed_id(std::string_view name) {
    return needed(name, id<Id>(name));
  }
  /// One of a set of words; `choices` names them.
  template <class Word>
  std::optional<Word> word(std::string_view name, std::optional<Word> (*named)(std::string_view),
                           std::string_view choices);
  template <class Word>
  Word needed_word(std::string_view name, std::optional<Word> (*named)(std::string_view), std::string_view choices);
  /// An array, each element read by `read(Value&&, const Place&)`.
  template <class Read>
  auto list(std::string_view name, Read read);
  /// The member itself.
  std::optional<json::Value> take(std::string_view name);

  /// The members that nobody asked for.
  Extras rest();

  [[nodiscard]] const Place& place() const { return place_; }
  [[noreturn]] void refuse_member(std::string_view name, const std::string& why) const {
    refuse(place_.member(name), why);
  }

 private:
  template <class T>
  T needed(std::string_view name, std::optional<T> value) const;

  static constexpr std::size_t most_taken = 16;

  std::vector<json::Member> members_;
  std::array<std::size_t, most_taken> taken_{};  ///< positions in `members_`
  std::size_t taken_count_ = 0;
  const Place& place_;
};

// What a value is, or `DataError` with its place.
int id_from(const json::Value& value, const Place& place);
std::string text_from(json::Value&& value, const Place& place);
Day day_from(const json::Value& value, const Place& place);
std::vector<json::Value> elements_from(json::Value&& value, const Place& place);

// --- templates ------------------------------------------------------------------------------------------------------

template <class T>
T Record::needed(std::string_view name, std::optional<T> value) const {
  if (!value) refuse_member(name, "this is missing");
  return *std::move(value);
}

template <class Id>
std::optional<Id> Record::id(std::string_view name) {
  const auto value = take(name);
  return value ? std::optional(Id{id_from(*value, place_.member(name))}) : std::nullopt;
}

template <class Word>
std::optional<Word> Record::word(std::string_view name, std::optional<Word> (*named)(std::string_view),
                                 std::string_view choices) {
  auto value = take(name);
  if (!value) return std::nullopt;
  const std::string text = text_from(*std::move(value), place_.member(name));
  const auto found = named(text);
  if (!found) refuse_member(name, in_quotes(text) + " is not one of " + std::string(choices));
  return found;
}

template <class Word>
Word Record::needed_word(std::string_view name, std::optional<Word> (*named)(std::string_view),
                         std::string_view choices) {
  return needed(name, word(name, named, choices));
}

template <class Read>
auto Record::list(std::string_view name, Read read) {
  std::vector<decltype(read(json::Value(), place_))> result;
  auto value = take(name);
  if (!value) return result;
  const Place here = place_.member(name);
  auto elements = elements_from(*std::move(value), here);
  result.reserve(elements.size());
  for (std::size_t i = 0; i < elements.size(); ++i) result.push_back(read(std::move(elements[i]), here.element(i)));
  return result;
}

}  // namespace followup::store
