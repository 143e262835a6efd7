// Which command a word means that is none: another word for it, or a slip of the hand.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "cli/line.hpp"
#include "followup/text.hpp"

namespace followup {
namespace {

/// A word that people know from elsewhere, and the command, or the option of the program, that does the same here.
struct OtherWord {
  std::string_view word;
  std::string_view name;
  bool alone = false;  ///< it takes no words, or others
};
constexpr std::array<OtherWord, 54> other_words{{
    {"agenda", "today", true},
    {"todo", "today", true},
    {"status", "today", true},
    {"next", "today", true},
    {"schedule", "plan", true},
    {"upcoming", "plan", true},
    {"new", "add"},
    {"interview", "add"},
    {"defer", "snooze"},
    {"later", "snooze"},
    {"wait", "snooze"},
    {"reschedule", "move"},
    {"postpone", "move"},
    {"shift", "move"},
    {"cancelled", "cancel"},
    {"canceled", "cancel"},
    {"called-off", "cancel"},
    {"call-off", "cancel"},
    {"no-show", "missed"},
    {"noshow", "missed"},
    {"end", "close"},
    {"restart", "reopen"},
    {"resume", "reopen"},
    {"revive", "reopen"},
    {"contact", "person"},
    {"find", "list"},
    {"all", "list", true},
    {"log", "list", true},
    {"summary", "list", true},
    {"waiting", "list", true},
    {"completed", "list", true},
    {"ls", "list"},
    {"search", "list"},
    {"details", "show"},
    {"info", "show"},
    {"view", "show"},
    {"annotate", "note"},
    {"mv", "rename"},
    {"change", "edit"},
    {"modify", "edit"},
    {"delete", "remove"},
    {"del", "remove"},
    {"forget", "remove"},
    {"rm", "remove"},
    {"revert", "undo", true},
    {"reset", "undo", true},
    {"stash", "undo", true},
    {"undone", "undo", true},
    {"config", "policy", true},
    {"settings", "policy", true},
    {"verify", "check", true},
    {"v", "--version", true},
    {"ver", "--version", true},
    {"version", "--version", true},
}};

/// An option that people know from elsewhere, and those that say the same here; a command has one of these at most.
struct OtherOption {
  std::string_view word;
  std::string_view name;
};
constexpr std::array<OtherOption, 8> other_options{{{"with", "met"},
                                                    {"when", "on"},
                                                    {"due", "by"},
                                                    {"until", "by"},
                                                    {"deadline", "by"},
                                                    {"deadline", "decision-by"},
                                                    {"a", "all"},
                                                    {"called", "contacted"}}};

const OtherWord* other_word(const std::string& word) {
  const auto known = std::ranges::find(other_words, lower_case(word), &OtherWord::word);
  return known == other_words.end() ? nullptr : &*known;
}

/// Commands that list what there is when nothing more is said.
constexpr std::array<std::string_view, 4> lists{"people", "policy", "restore", "rules"};

/// Commands that take something away or log it.
constexpr std::array<std::string_view, 5> grave{"done", "redo", "remove", "restore", "undo"};

/// Whether the word is a slip of the hand for that name. For a grave one it must be a plain one.
bool is_slip(const std::string& word, const std::string& name) {
  constexpr std::size_t letters_a_slip = 3;
  const std::size_t slips = slips_between(word, name);
  if (std::ranges::find(grave, name) != grave.end()) return slips <= 1 && word.front() == name.front();
  return slips <= std::max<std::size_t>(1, word.size() / letters_a_slip);
}

}  // namespace

std::string line_with_name(const std::vector<std::string>& names, const std::vector<std::string>& arguments,
                           std::size_t position) {
  const std::string& word = arguments[position];
  const OtherWord* known = other_word(word);
  if (known && std::ranges::count(names, known->name) > 0) {
    const bool is_alone = known->alone && position + 1 < arguments.size();
    return is_alone ? fmt::format("followup {}", known->name)
                    : corrected_line(arguments, {{.position = position}}, {std::string(known->name)});
  }
  std::vector<std::string> near;
  std::ranges::copy_if(names, std::back_inserter(near), [&](const std::string& name) { return is_slip(word, name); });
  const std::string nearest = closest(word, near);
  return nearest.empty() ? "" : corrected_line(arguments, {{.position = position}}, {nearest});
}

std::string other_option(const std::string& word, const std::vector<std::string>& names) {
  const auto known = std::ranges::find_if(other_options, [&](const OtherOption& option) {
    return option.word == word && std::ranges::count(names, option.name) > 0;
  });
  return known == other_options.end() ? "" : std::string(known->name);
}

std::string hint_for_verb(const std::string& option, std::string_view command) {
  const std::string word = option.substr(std::min(option.find_first_not_of('-'), option.size()));
  const OtherWord* known = other_word(word);
  const std::string_view name = known ? known->name : std::string_view(word);
  if (name == "--version") return "did you mean: followup --version";
  if (name == "list" && std::ranges::find(lists, command) != lists.end())
    return fmt::format("it lists all when nothing more is said: followup {}", command);
  return command_named(name) ? fmt::format("there is a command for that: followup {} --help", name) : "";
}

}  // namespace followup
