// Rows of a table become applications and interviews.
#include <fmt/format.h>

#include "interchange/import/importer.hpp"

namespace followup::tables {

/// Says that a row is about an interview of the record, and what else the row has.
void Importer::tell_known(const KnownInterviews::Entry& known, bool is_hour_known, const RowContent& said,
                          ImportedRow& result) const {
  result.application = known.application;
  result.interview = known.interview;
  result.skipped = "known already";
  const Application& application = tracker_.applications[known.position];
  const Interview* interview = find(application, known.interview);
  if (!interview) return;
  auto more = lacking(said, application, *interview, layout_.is_own(), context_);
  const bool is_that_day = day_of(interview->at) == day_of(said.interview.at);
  if (!is_hour_known && is_that_day)
    more.push_back("the time " + iso(std::get<Moment>(said.interview.at)).substr(11, 5));
  if (!more.empty()) result.skipped += fmt::format("; the table also has: {}", join(more));
}

namespace {

/// What a further row of an interview brings, and what of it stays out since an earlier row says something else.
struct Union {
  std::vector<std::string> added;
  std::vector<std::string> left_out;

  /// Fills a member of the record that is empty.
  template <typename Member>
  void fill(Member& member, const Member& said, const std::string& what) {
    if (said == Member{} || member == said) return;
    (member == Member{} ? added : left_out).push_back(what);
    if (member == Member{}) member = said;
  }
};

/// What a row says of people who are there already, and that is not theirs on record.
void say_other_contacts(const std::vector<Person>& said, const Application& application, const Fold& fold,
                        std::vector<std::string>& left_out) {
  for (const Person& person : said) {
    const auto is_same = [&](const Person& one) { return fold(one.name) == fold(person.name); };
    const auto known = std::ranges::find_if(application.people, is_same);
    if (known == application.people.end()) continue;
    for (const auto member : {&Person::email, &Person::phone, &Person::title})
      if (const std::string& mine = *known.*member, &other = person.*member;
          !mine.empty() && !other.empty() && fold(mine) != fold(other))
        left_out.push_back(fmt::format("{} of {}", other, known->name));
  }
}

void unite(const Ending& said, Ending& ending, Union& more) {
  if (!said.result) return;
  more.fill(ending.result, said.result, std::string(name_of(*said.result)));
  if (ending.result != said.result) return;
  if (said.on) more.fill(ending.on, said.on, fmt::format("decided on {}", iso(*said.on)));
  if (said.answer_by) more.fill(ending.answer_by, said.answer_by, fmt::format("answer by {}", iso(*said.answer_by)));
}

void unite(const Interview& said, Interview& interview, Union& more) {
  if (said.decision_by)
    more.fill(interview.decision_by, said.decision_by, fmt::format("decision by {}", iso(*said.decision_by)));
  more.fill(interview.kind, said.kind, "kind " + said.kind);
  if (interview.notes.find(said.notes) != std::string::npos) return;
  if (interview.notes.size() + said.notes.size() >= longest_text)
    return more.left_out.push_back(fmt::format("a note (the two have more than {} bytes)", longest_text));
  interview.notes += (interview.notes.empty() ? "" : "\n") + said.notes;
  more.added.emplace_back("a note");
}

}  // namespace

/// Adds what a row says of an interview that an earlier row has; false if there is no such row.
bool Importer::is_united(const RowContent& said, ImportedRow& result) {
  if (layout_.is_own()) return false;
  const auto found = rows_.find(key_of(said) + "\n" + iso(said.interview.at));
  if (found == rows_.end()) return false;
  Application& application = tracker_.applications[found->second.application];
  Interview& interview = *std::ranges::find(application.interviews, found->second.interview, &Interview::id);
  Union more;
  say_other_contacts(said.people, application, context_.fold, more.left_out);
  more.added = put_people(said.people, false, context_.fold, application, interview.met);
  unite(said.ending, endings_[static_cast<std::size_t>(-interview.id.value) - 1], more);
  unite(said.interview, interview, more);
  more.fill(application.via, said.via, "via " + said.via);
  if (said.followed_up && !has_follow_up(application, *said.followed_up)) {
    application.log.push_back({.at = last_moment_of(*said.followed_up, context_), .kind = LogKind::follow_up});
    more.added.push_back(fmt::format("a follow-up on {}", iso(*said.followed_up)));
  }
  const std::string same = fmt::format("the same interview as in row {}", found->second.row);
  std::vector<std::string> remarks;
  if (!more.added.empty()) remarks.push_back(fmt::format("{} added", join(more.added)));
  if (!more.left_out.empty()) remarks.push_back(fmt::format("{}: left out", join(more.left_out)));
  if (!said.remark.empty()) remarks.push_back(said.remark);
  const std::string words = remarks.empty() ? same : fmt::format("{}: {}", same, join(remarks, "; "));
  (more.added.empty() ? result.skipped : result.remark) = words;
  if (more.added.empty()) return true;
  result.skipped.clear();
  result.application = application.id;
  result.interview = found->second.interview;
  return true;
}

/// The application of a row: one of this table, or a known one that had not ended before that day, or a new one.
Application& Importer::application_for(const std::string& key, const Row& row, const RowContent& said) {
  const bool has_number = layout_.is_own() && *layout_.application < row.cells.size();
  const std::string name = has_number ? row.cells[*layout_.application] + "\n" + key : key;
  const auto goes_on = [&](std::size_t at) {
    const Application& application = tracker_.applications[at];
    return at >= count_ || !has_ended(application) || day_of(said.interview.at) <= application.outcome->on;
  };
  if (const auto found = of_table_.find(name); found != of_table_.end() && goes_on(found->second))
    return tracker_.applications[found->second];
  const auto known = known_.application(key);
  std::size_t at = tracker_.applications.size();
  if (known && goes_on(*known)) {
    at = *known;
    grown_.insert(at);
  } else {
    Moment created = context_.now;
    created.utc += std::chrono::seconds(++import_.applications);  // no two alike
    add_application(tracker_, {.created = created, .company = said.company, .role = said.role});
  }
  of_table_.insert_or_assign(name, at);
  return tracker_.applications[at];
}

void Importer::add_new(const Row& row, RowContent said, ImportedRow& result) {
  const std::string key = key_of(said);
  Application& application = application_for(key, row, said);
  if (application.via.empty()) application.via = said.via;
  put_people(said.people, layout_.is_own(), context_.fold, application, said.interview.met);
  if (said.followed_up)
    application.log.push_back({.at = last_moment_of(*said.followed_up, context_), .kind = LogKind::follow_up});
  endings_.push_back(said.ending);
  said.interview.id = InterviewId{-static_cast<int>(endings_.size())};  // until all are numbered
  result.application = application.id;
  result.interview = said.interview.id;
  result.remark = said.remark;
  const auto position = static_cast<std::size_t>(&application - tracker_.applications.data());
  rows_.emplace(key + "\n" + iso(said.interview.at), OfTable{row.number, position, said.interview.id});
  application.interviews.push_back(std::move(said.interview));
  ++import_.interviews;
}

void Importer::add(const Row& row, RowContent said) {
  ImportedRow result{.row = row.number, .line = row.line == row.number ? 0 : row.line};
  result.skipped = said.skipped;
  if (said.skipped.empty()) {
    if (!said.status.empty()) ++statuses_[said.status];
    put(row, std::move(said), result);
  }
  import_.rows.push_back(std::move(result));
}

/// A row is about an interview of the record, or about one of an earlier row, or about a new one.
void Importer::put(const Row& row, RowContent said, ImportedRow& result) {
  const std::string key = key_of(said);
  const Day day = day_of(said.interview.at);
  const auto* moment = std::get_if<Moment>(&said.interview.at);
  const auto* same = moment ? known_.at(key, *moment) : nullptr;
  const auto* known = same ? same : known_.on(key, day);
  if (same) hours_.insert(key + iso(day));
  if (known) {
    const bool is_hour_known = !moment || same;
    tell_known(*known, is_hour_known, said, result);
    if (!is_hour_known && !layout_.is_own()) other_hours_.push_back({import_.rows.size(), row, std::move(said)});
  } else if (!is_united(said, result)) {
    add_new(row, std::move(said), result);
  }
}

void add_rows(const Rows& rows, std::span<const Reading> readings, const ImportContext& context, Tracker& tracker,
              Import& import) {
  const Layout& layout = readings.front().layout;
  const auto is_empty = [](const std::string& text) { return text.find_first_not_of(" \t\n") == text.npos; };
  Importer importer(layout, context, tracker, import);
  int headers = 0;
  const int markers = each_row(rows, [&](const Row& row) {
    if (row.is_quote_open)
      throw UsageError(fmt::format("line {}: a quote is opened here and never closed; nothing was changed", row.line),
                       "close the quote, or take it out, and import again");
    if (row.number <= layout.header_row || std::ranges::all_of(row.cells, is_empty)) return true;
    if (row.cells == layout.headers)
      ++headers;
    else
      for (RowContent& said : interviews_in(row, readings, context)) importer.add(row, std::move(said));
    return true;
  });
  importer.finish();
  if (markers > 0) import.notices.push_back(fmt::format("Ignored: {} of a conflict.", plural(markers, "line")));
  if (headers > 0)
    import.notices.push_back(fmt::format("Ignored: {} that repeats the headers.", plural(headers, "row")));
}

}  // namespace followup::tables
