#pragma once
// Many people or references by what they are called, so that many names can be looked up.

#include <unordered_map>

#include "commands/shared/nearest.hpp"

namespace followup {

/// Names by their words.
class WordIndex {
 public:
  /// Appends a folded name.
  void add(const std::string& name);
  /// The positions of the names that have the folded words between blanks or ends, in order.
  [[nodiscard]] std::vector<std::size_t> with(const std::string& wanted) const;

 private:
  std::vector<std::string> names_;
  std::unordered_map<std::string, std::vector<std::size_t>> by_word_;
};

/// The people or the references of an application. All additions go through it as long as it lives.
template <typename Somebody>
class PeopleIndex {
 public:
  explicit PeopleIndex(Application& application);
  /// As in `LookUp`.
  [[nodiscard]] Somebody* meant(const std::string& typed) const;
  [[nodiscard]] Somebody* named(std::string_view name) const;
  /// The first who had that address, whatever its case; or nothing.
  [[nodiscard]] Somebody* with_email(const std::string& email) const;
  /// Takes somebody for the one of exactly that name, or adds them.
  Somebody& put(const Somebody& somebody);
  /// Gives one of them an address.
  void set_email(Somebody& somebody, const std::string& email);

 private:
  using Positions = std::unordered_map<std::string, std::vector<std::size_t>>;
  static void note(Positions& positions, const std::string& key, std::size_t position);
  static std::vector<std::size_t> at(const Positions& positions, const std::string& key);
  [[nodiscard]] Somebody* first(const std::vector<std::size_t>& positions) const;
  void note(std::size_t position);
  void note_slug(const std::string& slug, std::size_t position);
  void note_all_slugs();

  std::vector<Somebody>& all_;
  const Application& application_;
  bool has_former_names_ = false;
  Positions names_;
  Positions folded_;
  Positions slugs_;
  Positions folded_slugs_;
  Positions former_names_;
  Positions emails_;
  WordIndex words_;
  std::unordered_map<std::string, int> owners_;  ///< how many have a word, by the first of its handles
};

}  // namespace followup
