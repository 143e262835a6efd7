// Which colour says what; everything coloured says it in words as well.
#include "followup/render.hpp"

namespace followup {
namespace {

/// The parameters of the escape sequence (ECMA-48, SGR), of the eight colours that every terminal has.
std::string_view colour_of(Tone tone) {
  switch (tone) {
    case Tone::plain:
      return "";
    case Tone::heading:
      return "1";  // bold
    case Tone::late:
      return "1;31";  // bold red
    case Tone::closing:
      return "1;33";  // bold yellow
    case Tone::due:
      return "33";  // yellow
    case Tone::optional:
      return "32";  // green
    case Tone::quiet:
      return "2";  // dim
  }
  return "";
}

}  // namespace

Tone tone_of(Urgency urgency) {
  switch (urgency) {
    case Urgency::late:
      return Tone::late;
    case Urgency::closing:
      return Tone::closing;
    case Urgency::due:
      return Tone::due;
    case Urgency::optional:
      return Tone::optional;
  }
  return Tone::plain;
}

std::string painted(std::string_view text, Tone tone, const Style& style) {
  const std::string_view colour = style.colour ? colour_of(tone) : "";
  if (colour.empty() || text.empty()) return std::string(text);
  return "\x1b[" + std::string(colour) + "m" + std::string(text) + "\x1b[0m";
}

}  // namespace followup
