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

/// Whether a text is whole up to there, in the eyes of `note`, which adds `; ` and a text, or a sentence.
bool ends_part(std::string_view text, std::size_t at) {
  constexpr std::string_view sentence_ends = ".!?";
  if (at == text.size() || text[at] == ';' || text[at] == '\n') return true;
  return at > 0 && text[at] == ' ' && sentence_ends.find(text[at - 1]) != sentence_ends.npos;
}

/// Where a part begins in a text, at that position or behind it.
std::size_t find_part(std::string_view text, std::string_view part, std::size_t from) {
  std::size_t at = text.find(part, from);
  while (at != text.npos && !ends_part(text, at + part.size())) at = text.find(part, at + 1);
  return at;
}

/// How much of an addition, from its beginning, a text has already: part by part, in that order.
std::size_t known_size(std::string_view addition, std::string_view text) {
  std::size_t known = 0;
  for (std::size_t from = 0; known < addition.size();) {
    const std::size_t end = std::min(addition.find_first_of(";\n", known + 1), addition.size());
    const std::size_t at = find_part(text, addition.substr(known, end - known), from);
    if (at == text.npos) break;
    from = at + end - known;
    known = end;
  }
  return known;
}

/// Two texts, both with something behind the base; what a merge before brought from one to the other stands there once.
std::string with_additions(const std::string& first, std::string_view more, const std::string& second,
                           std::string_view yet_more) {
  const std::size_t known = known_size(more, yet_more);
  const std::size_t yet_known = known_size(yet_more, more);
  const bool is_second_whole = known == more.size() || (known > 0 && yet_known == 0);
  return is_second_whole ? second + std::string(more.substr(known)) : first + std::string(yet_more.substr(yet_known));
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
  std::string both = more && yet_more ? with_additions(first, *more, second, *yet_more) : first + "\n" + second;
  if (first.find(second) != first.npos) both = first;
  if (second.find(first) != second.npos) both = second;
  if (both.size() > longest_text) return place.choose(in_words(ours), in_words(theirs));
  ours = std::move(both);
}

}  // namespace followup::merging
