#include "commands/near.hpp"

namespace followup {

std::vector<std::string> words_of(const std::string& text) {
  std::vector<std::string> words;
  std::size_t end = 0;
  for (std::size_t start = 0; (start = text.find_first_not_of(' ', end)) != std::string::npos;) {
    end = std::min(text.find(' ', start), text.size());
    words.push_back(text.substr(start, end - start));
  }
  return words;
}

}  // namespace followup
