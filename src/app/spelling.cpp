// The one door to the spelling library.
#include <fmt/format.h>
#include <algorithm>
#include <hunspell/hunspell.hxx>

#include "app/programs.hpp"
#include "followup/text.hpp"

namespace followup {
namespace {

/// `en_GB` of `en_GB.UTF-8`; empty if no language is set.
std::string language_of(const World& world) {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const std::string locale = world.variable(name).value_or("");
    if (locale.empty()) continue;
    const std::string language = locale.substr(0, locale.find_first_of(".@"));
    const auto is_plain = [](char c) { return is_letter(c) || c == '_'; };
    const bool is_language = language != "C" && language != "POSIX" && std::ranges::all_of(language, is_plain);
    return is_language ? language : "";
  }
  return "";
}

/// The path of the dictionary's files, without their endings; or nothing.
std::optional<std::string> find_dictionary(const std::string& language, const World& world) {
  for (const std::string& folder : split(world.variable("DICPATH").value_or("/usr/share/hunspell"), ':')) {
    const std::string path = fmt::format("{}/{}", folder, language);
    std::error_code ignored;
    if (std::filesystem::is_regular_file(path + ".aff", ignored) &&
        std::filesystem::is_regular_file(path + ".dic", ignored))
      return path;
  }
  return std::nullopt;
}

std::optional<std::string> dictionary_for(bool in_own_words, const World& world) {
  const std::string language = language_of(world);
  const bool is_english = language.empty() || language.starts_with("en");
  if (!language.empty() && (is_english || in_own_words))
    if (auto found = find_dictionary(language, world)) return found;
  if (is_english || !in_own_words) return find_dictionary("en_US", world);
  return std::nullopt;
}

}  // namespace

std::optional<std::vector<std::string>> misspelt(const std::vector<std::string>& words, bool in_own_words,
                                                 const World& world) {
  const auto path = dictionary_for(in_own_words, world);
  if (!path) return std::nullopt;
  std::vector<std::string> unknown;
  Hunspell dictionary((*path + ".aff").c_str(), (*path + ".dic").c_str());
  const bool is_utf8 = dictionary.get_dict_encoding() == "UTF-8";
  const auto can_judge = [&](char c) { return is_utf8 || static_cast<unsigned char>(c) < 0x80U; };
  for (const std::string& word : words) {
    if (std::ranges::all_of(word, can_judge) && std::ranges::find(unknown, word) == unknown.end() &&
        !dictionary.spell(word))
      unknown.push_back(word);
  }
  return unknown;
}

}  // namespace followup
