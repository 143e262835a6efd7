// Rows of a table become applications and interviews.
#include <fmt/format.h>

#include <set>
#include <unordered_map>

#include "interchange/import/parts.hpp"

namespace followup::tables {
namespace {

/// The end of a day, but not after now.
Moment last_moment_of(Day day, const ImportContext& context) {
  return day < day_of(context.now) ? end_of(day, context.zone) : context.now;
}

class Importer {
 public:
  Importer(const Layout& layout, const ImportContext& context, Tracker& tracker, Import& import)
      : layout_(layout),
        context_(context),
        tracker_(tracker),
        import_(import),
        known_(tracker, context.fold),
        count_(tracker.applications.size()) {}

  void add(const Row& row, RowContent said);
  /// Puts the new interviews in order.
  void finish();

 private:
  std::string why_known(const std::string& key, const When& at, ImportedRow& result);
  Application& application_for(const std::string& key, const Row& row, const RowContent& said);
  void put_people(RowContent& said, Application& application) const;
  void number(Application& application);

  const Layout& layout_;
  const ImportContext& context_;
  Tracker& tracker_;
  Import& import_;
  KnownInterviews known_;
  std::size_t count_;                                      ///< of the applications that were there before
  std::unordered_map<std::string, std::size_t> of_table_;  ///< those that rows of the table belong to
  std::unordered_map<std::string, int> rows_;              ///< of the table, by application and time
  std::set<std::size_t> grown_;                            ///< known applications with new interviews
  std::vector<Ending> endings_;                            ///< of the new interviews
  int undated_ = 0;                                        ///< outcomes whose day the table does not have
};

/// Why an interview is not new; empty if it is.
std::string Importer::why_known(const std::string& key, const When& at, ImportedRow& result) {
  if (const auto* known = known_.on(key, day_of(at))) {
    result.application = known->application;
    result.interview = known->interview;
    return "known already";
  }
  if (layout_.is_own()) return "";
  const auto [first, is_new] = rows_.emplace(key + "\n" + iso(at), result.row);
  return is_new ? "" : fmt::format("the same interview as in row {}", first->second);
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

void Importer::put_people(RowContent& said, Application& application) const {
  for (Person& person : said.people) {
    const auto name_of = [&](const auto& one) { return layout_.is_own() ? one.name : context_.fold(one.name); };
    auto known = std::ranges::find(application.people, name_of(person), name_of);
    if (known == application.people.end()) {
      application.people.push_back(person);
      known = std::prev(application.people.end());
    }
    if (known->email.empty()) known->email = person.email;
    if (known->phone.empty()) known->phone = person.phone;
    if (known->title.empty()) known->title = person.title;
    std::vector<Met>& met = said.interview.met;
    if (std::ranges::find(met, known->name, &Met::name) == met.end()) met.push_back({.name = known->name});
  }
}

void Importer::add(const Row& row, RowContent said) {
  ImportedRow result{.row = row.number, .line = row.line == row.number ? 0 : row.line};
  const std::string key = key_of(said.company, said.role, context_.fold);
  result.skipped = said.skipped.empty() ? why_known(key, said.interview.at, result) : said.skipped;
  if (result.skipped.empty()) {
    Application& application = application_for(key, row, said);
    if (application.via.empty()) application.via = said.via;
    put_people(said, application);
    if (said.followed_up)
      application.log.push_back({.at = last_moment_of(*said.followed_up, context_), .kind = LogKind::follow_up});
    endings_.push_back(said.ending);
    said.interview.id = InterviewId{-static_cast<int>(endings_.size())};  // until all are numbered
    result.application = application.id;
    result.interview = said.interview.id;
    result.remark = said.remark;
    application.interviews.push_back(std::move(said.interview));
    ++import_.interviews;
  }
  import_.rows.push_back(std::move(result));
}

/// Puts the new interviews of an application in their order, behind those that it had. It ended as the last of them has
/// it.
void Importer::number(Application& application) {
  std::vector<Interview>& all = application.interviews;
  const auto ending_of = [&](const Interview& fresh) -> Ending& {
    return endings_[static_cast<std::size_t>(-fresh.id.value) - 1];
  };
  const auto first = std::ranges::find_if(all, [](const Interview& interview) { return interview.id.value < 0; });
  std::stable_sort(first, all.end(), [&](const Interview& one, const Interview& other) {
    if (!layout_.is_own() && is_before(one.at, other.at)) return true;
    return (layout_.is_own() || !is_before(other.at, one.at)) && ending_of(one).round < ending_of(other).round;
  });
  int highest = 0;
  for (auto known = all.begin(); known != first; ++known) highest = std::max(highest, known->id.value);
  const Ending* end = nullptr;
  for (auto fresh = first; fresh != all.end(); ++fresh) {
    Ending& ending = ending_of(*fresh);
    if (ending.result) end = &ending;
    ending.round = ++highest;  // from here on, the number that it got
    fresh->id = InterviewId{highest};
    if (ending.is_off)
      application.log.push_back(
          {.at = last_moment_of(day_of(fresh->at), context_), .kind = LogKind::called_off, .interview = fresh->id});
  }
  if (!end || application.outcome) return;
  if (!end->on) ++undated_;
  const Day last = std::min(day_of(all.back().at), day_of(context_.now));
  application.outcome = {.on = end->on.value_or(last), .result = *end->result, .answer_by = end->answer_by};
}

void Importer::finish() {
  for (const std::size_t at : grown_) number(tracker_.applications[at]);
  for (std::size_t at = count_; at < tracker_.applications.size(); ++at) number(tracker_.applications[at]);
  for (ImportedRow& row : import_.rows)
    if (row.interview && row.interview->value < 0)
      row.interview = InterviewId{endings_[static_cast<std::size_t>(-row.interview->value) - 1].round};
  if (undated_ > 0)
    import_.notices.push_back(
        fmt::format("The table has no day for {}: that of the last interview is taken.", plural(undated_, "outcome")));
}

}  // namespace

void add_rows(const Rows& rows, const Layout& layout, const DateColumns& dates, const ImportContext& context,
              Tracker& tracker, Import& import) {
  const auto is_empty = [](const std::string& text) { return text.find_first_not_of(" \t\n") == text.npos; };
  Importer importer(layout, context, tracker, import);
  int headers = 0;
  const int markers = each_row(rows, [&](const Row& row) {
    if (row.number <= layout.header_row || std::ranges::all_of(row.cells, is_empty)) return true;
    if (row.cells == layout.headers)
      ++headers;
    else
      importer.add(row, read_row(row, layout, dates, context));
    return true;
  });
  importer.finish();
  if (markers > 0) import.notices.push_back(fmt::format("Ignored: {} of a conflict.", plural(markers, "line")));
  if (headers > 0)
    import.notices.push_back(fmt::format("Ignored: {} that repeats the headers.", plural(headers, "row")));
}

}  // namespace followup::tables
