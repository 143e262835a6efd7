// The letters of data/letters, which stand in the program itself, so that it works alone.
#include <algorithm>
#include <array>

#include "embedded/letters.hpp"
#include "followup/letters.hpp"

namespace followup {

std::span<const Template> shipped_letters() {
  static constexpr auto all = [] {
    std::array<Template, std::size(letters::files)> templates;
    std::ranges::transform(letters::files, templates.begin(), [](const auto& file) {
      return Template{file.first.substr(0, file.first.rfind('.')), file.second};
    });
    return templates;
  }();
  return all;
}

}  // namespace followup
