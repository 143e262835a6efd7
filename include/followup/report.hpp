#pragma once
// The record for the eyes: one page with today's list and the weeks as a picture, and what became of their promises.

#include "followup/render.hpp"
#include "followup/stats.hpp"

namespace followup {

/// A page in HTML that loads nothing and runs nothing. The same record and the same now are the same bytes; `zone` is
/// the reader's, for the hours.
std::string report_page(const Tracker& tracker, const Moment& now, const Zone& zone);
/// Whether a text is such a page.
bool is_report_page(std::string_view text);

/// What there is to say of the figures, a sentence each.
std::vector<std::string> sentences_of(const Statistics& statistics, const Policy& policy);
/// What became of a promise: `late by 2 days`, `no word for 6 days`
std::string became_in_words(const Promise& promise);
/// The sentences, at a terminal with bars.
std::string stats_text(const Statistics& statistics, const Policy& policy, const Style& style);
/// The figures as a JSON document: of all applications, and of each company.
std::string stats_json(const Statistics& statistics, const std::optional<Day>& since, const Moment& now);

}  // namespace followup
