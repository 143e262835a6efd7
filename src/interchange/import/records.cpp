// Rows of a table become applications and interviews.
#include <fmt/format.h>

#include <tuple>

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

/// Adds what a row says of an interview that an earlier row has; false if there is no such row.
bool Importer::is_united(const RowContent& said, ImportedRow& result) {
  if (layout_.is_own()) return false;
  const auto found = rows_.find(key_of(said) + "\n" + iso(said.interview.at));
  if (found == rows_.end()) return false;
  const OfTable& first = found->second;
  Application& application = tracker_.applications[first.application];
  Interview& interview = *std::ranges::find(application.interviews, first.interview, &Interview::id);
  std::vector<std::string> added = put_people(said.people, false, context_.fold, application, interview.met);
  Ending& ending = endings_[static_cast<std::size_t>(-first.interview.value) - 1];
  if (said.ending.result && !ending.result) {
    added.emplace_back(name_of(*said.ending.result));
    std::tie(ending.result, ending.on, ending.answer_by) =
        std::tie(said.ending.result, said.ending.on, said.ending.answer_by);
  }
  if (interview.notes.find(said.interview.notes) == std::string::npos) {
    interview.notes += (interview.notes.empty() ? "" : "\n") + said.interview.notes;
    added.emplace_back("a note");
  }
  const std::string same = fmt::format("the same interview as in row {}", first.row);
  result.skipped = added.empty() ? same : "";
  if (added.empty()) return true;
  result.application = application.id;
  result.interview = first.interview;
  result.remark = fmt::format("{}: {} added", same, join(added));
  if (!said.remark.empty()) result.remark += "; " + said.remark;
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
