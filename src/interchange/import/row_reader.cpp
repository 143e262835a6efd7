// What one row says, whatever the tracker has already.
#include <fmt/format.h>

#include "interchange/import/importer.hpp"

namespace followup::tables {
namespace {

/// `onsite`, `phone` or `video`, if it is one of them by another word; else as it is.
std::string kind_in(const std::string& text, const Fold& fold) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 16> words{{{"on site", "onsite"},
                                                                                 {"onsite", "onsite"},
                                                                                 {"in person", "onsite"},
                                                                                 {"in office", "onsite"},
                                                                                 {"vor ort", "onsite"},
                                                                                 {"sur place", "onsite"},
                                                                                 {"presencial", "onsite"},
                                                                                 {"phone", "phone"},
                                                                                 {"phone call", "phone"},
                                                                                 {"telephone", "phone"},
                                                                                 {"telefon", "phone"},
                                                                                 {"telefono", "phone"},
                                                                                 {"video", "video"},
                                                                                 {"video call", "video"},
                                                                                 {"visio", "video"},
                                                                                 {"videollamada", "video"}}};
  std::string folded = fold(text);
  std::ranges::replace(folded, '-', ' ');
  const auto found = std::ranges::find(words, folded, [](const auto& word) { return word.first; });
  return found == words.end() ? text : std::string(found->second);
}

bool is_seen(char c) { return static_cast<unsigned char>(c) > ' ' && c != 0x7F; }

class RowReader {
 public:
  RowReader(const Row& row, const Layout& layout, const DateColumns& dates, const ImportContext& context)
      : row_(row), layout_(layout), dates_(dates), context_(context) {}

  RowContent read() {
    said_.company = trimmed(text(Column::company));
    said_.role = text(Column::role);
    said_.skipped = read_date();
    if (!said_.skipped.empty()) return said_;
    read_time();
    read_kind();
    said_.interview.notes = text(Column::notes);
    said_.via = text(Column::via);
    read_people();
    read_ending();
    read_follow_up();
    return said_;
  }

 private:
  [[nodiscard]] const std::string& text(Column column) const { return layout_.cell(row_, column); }
  /// Empty, too, if the cell says that there is nothing.
  [[nodiscard]] std::string word(Column column) const {
    return is_blank(text(column), context_.fold) ? "" : trimmed(text(column));
  }
  void remark(const std::string& what) { said_.remark += (said_.remark.empty() ? "" : "; ") + what; }

  /// Whether one of the cells that are read is too long.
  [[nodiscard]] bool is_too_long() const {
    return std::ranges::any_of(layout_.positions, [&](const std::optional<std::size_t>& position) {
      return position && *position < row_.cells.size() && row_.cells[*position].size() > longest_text;
    });
  }

  /// Reads the date. Returns why the row is skipped; empty if it is not.
  std::string read_date() {
    constexpr std::array others{Column::decision_by, Column::decided, Column::answer_by, Column::follow_up};
    if (std::ranges::none_of(said_.company, is_seen)) return "no company";
    if (is_too_long()) return fmt::format("a text has more than {} bytes", longest_text);
    const DateCell date = dates_.read(row_, Column::interview);
    if (!date.when) return date.why.empty() ? "no date of an interview" : date.why;
    said_.interview.at = *date.when;
    for (const Column column : others)
      if (const DateCell other = dates_.read(row_, column); other.is_impossible) return other.why;
    return "";
  }

  /// The time may stand in a column of its own.
  void read_time() {
    const auto* day = std::get_if<Day>(&said_.interview.at);
    const auto time = day ? written_time(text(Column::time), context_.fold) : std::nullopt;
    const auto moment = time ? at_local(date::local_seconds(*day) + *time, context_.zone) : std::nullopt;
    if (moment) said_.interview.at = *moment;
    if (day && !moment && !word(Column::time).empty())
      remark(fmt::format("'{}' in {} is no time: left out", text(Column::time), layout_.header(Column::time)));
  }

  /// A round may have a number, or be called something.
  void read_kind() {
    const auto number = parse_number(text(Column::round));
    said_.ending.round = number.value_or(0);
    const std::string& kind = text(Column::kind).empty() && !number ? text(Column::round) : text(Column::kind);
    said_.interview.kind = layout_.is_own() ? kind : kind_in(kind, context_.fold);
  }

  void read_people() {
    std::vector<Person>& people = said_.people;
    people = people_in(text(Column::person), layout_.is_own(), context_.fold);
    const std::string phone = word(Column::phone);
    if (layout_.is_own()) return;
    for (Person& person : people)
      if (!person.email.empty() && !context_.is_address(person.email))
        remark(fmt::format("'{}' of {} is not one e-mail address: left out", std::exchange(person.email, ""),
                           person.name));
    if (const std::string left_out = give_addresses(word(Column::email), context_, people); !left_out.empty())
      remark(left_out);
    if (people.empty() && !phone.empty()) remark("the row names nobody whose the phone number could be: left out");
    if (!people.empty() && people.front().phone.empty()) people.front().phone = phone;
  }

  /// The day of a cell; what is no date at all is left out.
  std::optional<Day> day(Column column) {
    const DateCell date = dates_.read(row_, column);
    if (!date.when && !date.why.empty()) remark(date.why + ": left out");
    return date.when ? std::optional(day_of(*date.when)) : std::nullopt;
  }

  void read_ending() {
    said_.ending.is_off = layout_.is_own() && text(Column::status) == "called off";
    for (const Column column : {Column::outcome, Column::status}) {
      const StatusSaid said = said_by_status(text(column), layout_.is_own(), context_.fold);
      if (!said_.ending.result) said_.ending.result = said.result;
      if (said.is_left_out) said_.status = trimmed(text(column));
    }
    if (said_.ending.result) said_.status.clear();
    std::optional<Day>& decision_by = said_.interview.decision_by;
    decision_by = day(Column::decision_by);
    const auto decided = day(Column::decided);
    if (said_.ending.result) said_.ending.on = decided;
    if (!said_.ending.result && !decision_by) decision_by = decided;
    if (said_.ending.result == Result::offer) said_.ending.answer_by = day(Column::answer_by);
    if (!decision_by || *decision_by >= day_of(said_.interview.at)) return;
    remark(fmt::format("a decision by {}, before the interview: left out", iso(*decision_by)));
    decision_by.reset();
  }

  /// A day that has come is one on which the person asked; one to come is a plan, and the program has its own.
  void read_follow_up() {
    const auto asked = day(Column::follow_up);
    if (asked && *asked <= day_of(context_.now)) said_.followed_up = asked;
  }

  const Row& row_;
  const Layout& layout_;
  const DateColumns& dates_;
  const ImportContext& context_;
  RowContent said_;
};

}  // namespace

std::vector<RowContent> interviews_in(const Row& row, std::span<const Reading> readings, const ImportContext& context) {
  std::vector<RowContent> all;
  for (const Reading& reading : readings)
    if (!is_blank(reading.layout.cell(row, Column::interview), context.fold))
      all.push_back(RowReader(row, reading.layout, reading.dates, context).read());
  if (all.empty()) all.push_back(RowReader(row, readings.front().layout, readings.front().dates, context).read());
  if (all.size() > 1 && std::ranges::any_of(all, [](const RowContent& said) { return said.skipped == "no company"; }))
    all.resize(1);
  std::ranges::stable_sort(
      all, {}, [](const RowContent& said) { return std::pair(said.skipped.empty(), day_of(said.interview.at)); });
  for (std::size_t at = 0; at + 1 < all.size(); ++at) {
    RowContent& said = all[at];
    said.followed_up.reset();
    said.interview.decision_by.reset();
    said.interview.notes.clear();
    said.status.clear();
    said.remark.clear();
    said.ending.result.reset();
  }
  return all;
}

}  // namespace followup::tables
