#pragma once
// Many names, to be searched for a part of one.

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace followup {

/// Which applications have a text somewhere in their names: all ends of the names in order, so that those which begin
/// with the text lie together.
class NameIndex {
 public:
  void add(const std::string& names) {
    names_.push_back(names);
    for (std::size_t start = 0; start < names.size(); ++start) ends_.emplace_back(names_.size() - 1, start);
  }
  void put_in_order() {
    std::ranges::sort(ends_, {}, [this](const End& end) { return text_of(end); });
  }
  /// Whether exactly one has it.
  [[nodiscard]] bool is_of_one(std::string_view text) const {
    const auto start = [&](const End& end) { return text_of(end).substr(0, text.size()); };
    const auto found = std::ranges::equal_range(ends_, text, {}, start);
    return !found.empty() &&
           std::ranges::all_of(found, [&](const End& end) { return end.first == found.front().first; });
  }

 private:
  using End = std::pair<std::size_t, std::size_t>;  ///< which names, and where in them
  [[nodiscard]] std::string_view text_of(const End& end) const {
    return std::string_view(names_[end.first]).substr(end.second);
  }

  std::vector<std::string> names_;
  std::vector<End> ends_;
};

}  // namespace followup
