// The people as cards for an address book: vCard 3.0, which every phone reads.
#include <fmt/format.h>

#include "followup/interchange.hpp"
#include "followup/text.hpp"

namespace followup {
namespace {

struct Card {
  std::string uid;
  std::string name;
  std::string company;
  std::string title;
  std::string email;
  std::string phone;
  std::string note;
  std::string_view category;
};

/// Family name, first names and degree: `Claus;Nick;;;` of `Claus, Nick`, `Claus;Nick;;;PhD` of `Nick Claus, PhD`.
std::string parts_of_name(std::string_view name) {
  const std::size_t comma = std::min(name.find(','), name.size());
  const std::string before = property_text(trimmed(name.substr(0, comma)));
  const std::string behind = property_text(trimmed(name.substr(std::min(comma + 1, name.size()))));
  if (is_family_name_first(name)) return fmt::format("{};{};;;", before, behind);
  const std::size_t blank = before.rfind(' ');
  const std::string family = blank == before.npos ? before : before.substr(blank + 1);
  return fmt::format("{};{};;;{}", family, blank == before.npos ? "" : before.substr(0, blank), behind);
}

std::string text_of(const Card& card, const Application& application, bool with_company) {
  const bool names_company = with_company && !card.company.empty();
  return content_line("BEGIN", "VCARD") + content_line("VERSION", "3.0") + content_line("PRODID", product_id()) +
         text_line("UID", card.uid) +
         text_line("FN", names_company ? fmt::format("{} ({})", card.name, card.company) : card.name) +
         content_line("N", parts_of_name(card.name)) + text_line("ORG", card.company) + text_line("TITLE", card.title) +
         text_line("EMAIL;TYPE=INTERNET", card.email) + text_line("TEL", card.phone) + text_line("NOTE", card.note) +
         content_line("CATEGORIES", card.category) +
         (application.created ? content_line("REV", utc_stamp(application.created->utc)) : "") +
         content_line("END", "VCARD");
}

/// The word by which a card is theirs: that of their first name on record, so that a rename makes no other card.
std::string word_of(const Person& person, const Application& application) {
  const std::vector<std::string> former = former_slugs(application, person);
  return former.empty() ? person_slug(application, person.name) : former.front();
}

/// The last interview that they are in and that is not off, and what was memorable.
std::string note_of(const Person& person, const Application& application, const Moment& now) {
  std::string note;
  for (const Interview& interview : application.interviews) {
    const Talk talk = talk_of(application, interview, now);
    const auto met = std::ranges::find(interview.met, person.name, &Met::name);
    if (talk.is_off || met == interview.met.end()) continue;
    note = fmt::format("Interview{}{} on {}", application.role.empty() ? "" : " for ", application.role,
                       iso(day_of(talk.at)));
    if (!met->memorable.empty()) note += "\n" + met->memorable;
  }
  return note;
}

Card card_of(const Person& person, const Application& application, const Moment& now) {
  return {.uid = fmt::format("{}{}@followup", uid_start(application), word_of(person, application)),
          .name = person.name,
          .company = person.agency ? "" : application.company,
          .title = person.title,
          .email = person.email,
          .phone = person.phone,
          .note = note_of(person, application, now),
          .category = "interviewer"};
}

/// A reference may have the word of a person; its UID differs all the same.
Card card_of(const Reference& reference, const Application& application) {
  const std::string word = reference_slug(application, reference.name);
  const bool is_taken = std::ranges::any_of(application.people,
                                            [&](const Person& person) { return word_of(person, application) == word; });
  return {.uid = fmt::format("{}{}{}@followup", uid_start(application), is_taken ? "reference-" : "", word),
          .name = reference.name,
          .email = reference.email,
          .phone = reference.phone,
          .note = reference.about.empty() ? "My reference" : "My reference\n" + reference.about,
          .category = "reference"};
}

}  // namespace

Cards cards_of(const std::vector<const Application*>& applications, const Moment& now, bool with_company) {
  Cards cards;
  const auto add = [&](const Card& card, const Application& application) {
    cards.text += text_of(card, application, with_company);
    ++cards.count;
  };
  for (const Application* application : applications) {
    for (const Person& person : application->people) add(card_of(person, *application, now), *application);
    for (const Reference& reference : application->references) add(card_of(reference, *application), *application);
  }
  return cards;
}

}  // namespace followup
