#pragma once
// Letters: templates, the fields that fill their placeholders, and checks of the result. Part of render.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "followup/agenda.hpp"

namespace followup {

// --- templates ------------------------------------------------------------------------------------------------------

/// A text with placeholders (mustache), as in data/letters: `Subject: …`, an empty line and the body of a letter, or
/// the points for a call (`NAME.phone`). The template `signature` makes the end of the others.
struct Template {
  std::string_view name;
  std::string_view text;
};

/// The templates that come with the program, by name.
std::span<const Template> shipped_letters();
const Template* shipped_letter(std::string_view name);

/// What fills the placeholders of a name. A section of the template whose field is empty is left out.
struct TemplateField {
  std::string_view name;
  std::string text;
};
using TemplateFields = std::vector<TemplateField>;

/// Why a template cannot be filled.
struct TemplateError {
  std::string why;
};

/// The text with its placeholders filled in, all of it `visible`. A placeholder without a field is an error, also in a
/// section that is left out.
std::variant<std::string, TemplateError> fill(std::string_view text, const TemplateFields& fields);

// --- letters --------------------------------------------------------------------------------------------------------

/// What a letter is written for. The action need not be advised.
struct LetterContext {
  const Action& action;
  const Application& application;
  const Policy& policy;
  Moment now;
};

/// Somebody to write to, or to call.
struct Recipient {
  std::string name;  ///< empty if nobody is known
  std::string email;
  std::string phone;
  Channel channel = Channel::email;  ///< as the etiquette has it
  bool is_reference = false;
  bool is_agency = false;
  std::string greeting;  ///< as they are to be greeted: `Dear Mr. Claus`; empty if the name tells
};

Recipient recipient_of(const LetterContext& context);
/// The interview that the letter speaks of: that of the action, else the latest; or nothing.
const Interview* interview_of(const LetterContext& context);
/// Who of the people met gets the one note that says more of you: the contact, else the first.
const Met* recipient_of_more(const LetterContext& context, const Interview& interview);
/// The same fields for every letter, in the order in which they are listed to people.
TemplateFields template_fields(const LetterContext& context, const Recipient& recipient);

struct Letter {
  std::string subject;  ///< one line; empty for a call
  std::string body;     ///< lines, each with its end
};

/// The letter in a text that begins with `Subject: `; nothing if that or the body is missing. Points for a call are all
/// body. The letter is `visible` whatever the text.
std::optional<Letter> letter_in(std::string_view text, bool is_call);
/// The letter as such a text.
std::string text_of(const Letter& letter);

/// Whether a signature says more than a name: it begins with a closing, such as `Best wishes,`.
bool has_closing(std::string_view signature);
/// Whether it is one plain address: no second one, no comment, no line break.
bool is_address(std::string_view text);
/// A `mailto:` link (RFC 6068) with one address, which may be empty, one subject and one body.
std::string mailto(std::string_view address, const Letter& letter);

int word_count(std::string_view text);
/// The words of a text that a dictionary can know: no addresses, no numbers.
std::vector<std::string> words_of(std::string_view text);
/// Whether two notes are the same but for a few words. Words of `names` do not count.
bool nearly_same(std::string_view one, std::string_view other, std::span<const std::string> names);

}  // namespace followup
