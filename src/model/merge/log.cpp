// The merge of logs: all entries of both, each side's order kept; what was done once and recorded twice is one entry.
#include <algorithm>
#include <list>
#include <tuple>

#include "model/merge/members.hpp"

namespace followup::merging {
namespace {

/// An entry, and its positions on both sides.
struct Item {
  LogEntry entry;
  std::optional<std::size_t> here{};
  std::optional<std::size_t> there{};
  bool is_old = false;  ///< the base has it
  bool is_placed = false;

  [[nodiscard]] bool is_common() const { return here && there; }
};
using Items = std::list<Item>;

/// All entries, those that are equal on both sides as one; without those of the base that one side removed.
Items all_entries(const std::vector<LogEntry>& base, const std::vector<LogEntry>& ours,
                  const std::vector<LogEntry>& theirs) {
  Items items;
  for (std::size_t i = 0; i < ours.size(); ++i) items.push_back({ours[i], i});
  for (std::size_t i = 0; i < theirs.size(); ++i) {
    const auto same =
        std::ranges::find_if(items, [&](const Item& one) { return !one.there && one.entry == theirs[i]; });
    if (same != items.end())
      same->there = i;
    else
      items.push_back({theirs[i], std::nullopt, i});
  }
  for (const LogEntry& entry : base) {
    const auto same = std::ranges::find_if(items, [&](const Item& one) { return !one.is_old && one.entry == entry; });
    if (same != items.end()) same->is_old = true;
  }
  std::erase_if(items, [](const Item& one) { return one.is_old && !one.is_common(); });
  return items;
}

// --- the same, twice ------------------------------------------------------------------------------------------------

bool is_word(const LogEntry& entry) { return entry.kind == LogKind::heard && !entry.auto_reply; }

/// Whether the employer was heard from between the two entries.
bool is_word_between(const LogEntry& a, const LogEntry& b, const Items& items) {
  const auto [first, last] = std::minmax(a.at.utc, b.at.utc);
  return std::ranges::any_of(items, [&](const Item& one) {
    return is_word(one.entry) && one.entry.at.utc > first && one.entry.at.utc < last;
  });
}

auto subject_of(const LogEntry& entry) {
  return std::tie(entry.rule, entry.interview, entry.person, entry.task, entry.reference, entry.until, entry.from,
                  entry.result, entry.on);
}

/// Whether one thing was recorded by both.
bool is_same(const LogEntry& a, const LogEntry& b, const Items& items) {
  if (a.kind != b.kind) return false;
  if (!a.message.empty() && !b.message.empty()) return a.message == b.message;
  if (a.kind == LogKind::heard)
    return a.text == b.text && a.decision_by == b.decision_by && day_of(a.at) == day_of(b.at);
  return subject_of(a) == subject_of(b) && !is_word_between(a, b, items);
}

/// `thank-you (Nick Claus)`
std::string words_of(const LogEntry& entry) {
  std::string about = entry.person + entry.reference;
  if (about.empty() && entry.task) about = fmt::format("task {}", entry.task->value);
  if (about.empty() && entry.interview) about = fmt::format("interview {}", entry.interview->value);
  return fmt::format("{}{}", name_of(entry.kind), about.empty() ? "" : fmt::format(" ({})", about));
}

/// Makes one entry of two, at the earlier moment.
void fold(Item& mine, const Item& other, const Place& place) {
  LogEntry theirs = other.entry;
  const auto rank = [](const Moment& at) { return std::pair(at.utc, iso(at)); };
  const Moment at = rank(theirs.at) < rank(mine.entry.at) ? theirs.at : mine.entry.at;
  mine.entry.at = theirs.at = at;
  mine.there = other.there;
  const std::string where = fmt::format("{}, {}", place.where, words_of(theirs));
  merge_members(place.merged, where, {.at = at, .kind = theirs.kind}, mine.entry, theirs);
  place.merged.said.push_back(fmt::format("{}: {} was recorded by both; it is kept once, on {}", place.where,
                                          words_of(mine.entry), long_date(at)));
}

void fold_twins(Items& items, const Place& place) {
  for (auto mine = items.begin(); mine != items.end(); ++mine) {
    if (mine->is_old || mine->there) continue;
    const auto twin = std::ranges::find_if(items, [&](const Item& other) {
      return !other.is_old && !other.here && is_same(mine->entry, other.entry, items);
    });
    if (twin == items.end()) continue;
    fold(*mine, *twin, place);
    items.erase(twin);
  }
}

// --- order ----------------------------------------------------------------------------------------------------------

bool is_first(const LogEntry& a, const LogEntry& b) {
  const auto rank = [](const LogEntry& entry) {
    return std::tuple(entry.at.utc, entry.text, entry.kind, entry.rule, entry.interview, entry.person, entry.task,
                      entry.reference, entry.by, entry.until, entry.message, iso(entry.at));
  };
  return rank(a) < rank(b);
}

/// The entries of one side, in its order.
std::vector<Item*> in_order(Items& items, std::optional<std::size_t> Item::*position) {
  std::vector<Item*> all;
  for (Item& item : items)
    if (item.*position) all.push_back(&item);
  std::ranges::sort(all, {}, [&](const Item* item) { return *(item->*position); });
  return all;
}

/// Which of the next entries of both sides comes first: one that the other side does not have, else the earlier.
Item& first_of(Item& mine, Item& other) {
  if (mine.is_common() != other.is_common()) return mine.is_common() ? other : mine;
  return is_first(other.entry, mine.entry) ? other : mine;
}

/// All entries, each side's in its order.
std::vector<LogEntry> weave(Items& items) {
  const std::vector<Item*> ours = in_order(items, &Item::here);
  const std::vector<Item*> theirs = in_order(items, &Item::there);
  std::vector<LogEntry> log;
  auto mine = ours.begin();
  auto other = theirs.begin();
  while (true) {
    while (mine != ours.end() && (*mine)->is_placed) ++mine;
    while (other != theirs.end() && (*other)->is_placed) ++other;
    if (mine == ours.end() && other == theirs.end()) return log;
    Item& next = mine == ours.end() ? **other : other == theirs.end() ? **mine : first_of(**mine, **other);
    next.is_placed = true;
    log.push_back(next.entry);
  }
}

}  // namespace

void merge(const Place& place, const std::vector<LogEntry>& base, std::vector<LogEntry>& ours,
           const std::vector<LogEntry>& theirs) {
  if (settle(base, ours, theirs)) return;
  Items items = all_entries(base, ours, theirs);
  fold_twins(items, place);
  ours = weave(items);
}

}  // namespace followup::merging
