#pragma once
// Letters: templates, what is put into their gaps, and what may be wrong with the result. Part of render.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "followup/agenda.hpp"

namespace followup {

// --- templates ------------------------------------------------------------------------------------------------------

/// A text with gaps, as it lies in data/letters: `Subject: …`, an empty line, and the body; of a call (`NAME.phone`)
/// its points alone. The letter `signature` stands at the end of the others.
struct Template {
  std::string_view name;
  std::string_view text;
};

/// The templates that come with the program, by name.
std::span<const Template> shipped_letters();
const Template* shipped_letter(std::string_view name);

/// What fits a gap: the gap's name, and one line of text; where the text is empty, a section is left out.
struct Particular {
  std::string_view name;
  std::string text;
};
using Particulars = std::vector<Particular>;

/// Why a template cannot be filled.
struct Misfit {
  std::string why;
};

/// The text with its gaps filled, in which nothing is raw. A gap that no particular fits is an error, also in a section
/// that is left out.
std::variant<std::string, Misfit> fill(std::string_view text, const Particulars& particulars);

// --- letters --------------------------------------------------------------------------------------------------------

/// What a letter is about; the action need not stand.
struct Matter {
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
  Channel channel = Channel::email;  ///< the way that the etiquette wants
  bool is_reference = false;
};

Recipient recipient_of(const Matter& matter);
/// The interview that the letter speaks of, or nothing.
const Interview* talk_of(const Matter& matter);
/// The same particulars for every letter, in the order in which they are listed to people.
Particulars particulars_of(const Matter& matter, const Recipient& recipient);

struct Letter {
  std::string subject;  ///< one line; empty for a call
  std::string body;     ///< lines, each with its end
  friend bool operator==(const Letter&, const Letter&) = default;
};

/// The letter in a text that begins with `Subject: `; nothing if that or the body is missing. Points for a call are all
/// body. What is raw in the text is made visible.
std::optional<Letter> letter_in(std::string_view text, bool is_call);
/// The letter as such a text.
std::string text_of(const Letter& letter);

/// Whether it is one plain address: no second one, no comment, no line break.
bool is_address(std::string_view text);
/// A `mailto:` link (RFC 6068). `address` may be empty.
std::string mailto(std::string_view address, const Letter& letter);

// --- what may be wrong ----------------------------------------------------------------------------------------------

int word_count(std::string_view text);
/// The words of a text that a dictionary can know: no addresses, no numbers.
std::vector<std::string> words_of(std::string_view text);
/// Whether two notes are the same but for a few words. Words of `names` do not count.
bool nearly_same(std::string_view one, std::string_view other, std::span<const std::string> names);

}  // namespace followup
