#pragma once
// The members of an object of the file while it is written.

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "followup/model.hpp"
#include "followup/write.hpp"

namespace followup::format {

/// Writes a thing whose members `describe(thing, Members&)` goes through.
template <class Thing>
void write(const Thing& thing, json::Writer& out);

inline bool is_scalar(const Extra& extra) { return !extra.json.starts_with('{') && !extra.json.starts_with('['); }

/// The members of an object in the order of the file; what is not set is not written. They are gone through without a
/// writer first, to see what is there: an object of scalars stands on one line.
class Members {
 public:
  explicit Members(json::Writer* out = nullptr) : out_(out) {}

  void number(std::string_view name, int number) {
    if (comes(name)) out_->number(number);
  }
  void words(std::string_view name, std::string_view words) {
    if (comes(name)) out_->string(words);
  }
  void text(std::string_view name, const std::string& text) {
    if (!text.empty()) words(name, text);
  }
  void flag(std::string_view name, bool flag) {
    if (flag && comes(name)) out_->boolean(true);
  }
  template <class Id>
  void id(std::string_view name, const std::optional<Id>& id) {
    if (id) number(name, id->value);
  }
  template <class Time>
  void time(std::string_view name, const Time& time) {
    if (comes(name)) out_->string(iso(time));
  }
  template <class Time>
  void time(std::string_view name, const std::optional<Time>& set) {
    if (set) time(name, *set);
  }
  template <class Word>
  void word(std::string_view name, const std::optional<Word>& word) {
    if (word) words(name, name_of(*word));
  }
  template <class Thing>
  void object(std::string_view name, const Thing& thing) {
    are_scalars_ = false;
    if (comes(name)) write(thing, *out_);
  }
  template <class Thing>
  void list(std::string_view name, const std::vector<Thing>& things) {
    if (things.empty()) return;
    are_scalars_ = false;
    if (!comes(name)) return;
    out_->open_array(false);
    for (const Thing& thing : things) write(thing, *out_);
    out_->close();
  }
  /// On one line.
  template <class List, class WordsOf>
  void words_of(std::string_view name, const List& list, WordsOf words_of_one) {
    are_scalars_ = false;
    if (!comes(name)) return;
    out_->open_array(true);
    for (const auto& element : list) out_->string(words_of_one(element));
    out_->close();
  }
  void extras(const Extras& extras) {
    for (const Extra& extra : extras) {
      are_scalars_ = are_scalars_ && is_scalar(extra);
      if (comes(extra.key)) out_->value(std::get<json::Value>(json::read(extra.json)));
    }
  }

  [[nodiscard]] bool are_none() const { return are_none_; }
  [[nodiscard]] bool are_scalars() const { return are_scalars_; }

 private:
  /// Whether the value is to be written now.
  bool comes(std::string_view name) {
    are_none_ = false;
    if (out_) out_->name(name);
    return out_;
  }

  json::Writer* out_;
  bool are_none_ = true;
  bool are_scalars_ = true;
};

template <class Thing>
Members members_of(const Thing& thing) {
  Members members;
  describe(thing, members);
  return members;
}

template <class Thing>
void write(const Thing& thing, json::Writer& out) {
  Members members(&out);
  out.open_object(members_of(thing).are_scalars());
  describe(thing, members);
  out.close();
}

}  // namespace followup::format
