#include "model/merge/values.hpp"

namespace followup::merging {
namespace {

/// What stands behind `base` in a text that begins with it, as if it had been added.
std::optional<std::string_view> addition(std::string_view text, std::string_view base) {
  if (base.empty() || !text.starts_with(base)) return std::nullopt;
  text.remove_prefix(base.size());
  constexpr std::string_view separators = " ;,.\n";
  return separators.find(text.front()) == separators.npos ? std::nullopt : std::optional(text);
}

}  // namespace

void merge_prose(const Place& place, const std::string& base, std::string& ours, const std::string& theirs) {
  if (settle(base, ours, theirs)) return;
  if (ours.empty() || theirs.empty()) return place.choose(in_words(ours), in_words(theirs));
  const bool is_ordered = ours < theirs;
  const std::string& first = is_ordered ? ours : theirs;
  const std::string& second = is_ordered ? theirs : ours;
  const auto more = addition(first, base);
  const auto yet_more = addition(second, base);
  std::string both = more && yet_more ? first + std::string(*yet_more) : first + "\n" + second;
  if (first.find(second) != first.npos) both = first;
  if (second.find(first) != second.npos) both = second;
  if (both.size() > longest_text) return place.choose(in_words(ours), in_words(theirs));
  ours = std::move(both);
}

}  // namespace followup::merging
