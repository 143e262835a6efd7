#pragma once
// A world to write letters in.

#include "commands/season.hpp"

namespace followup::testing {

/// The season of somebody who signs; no programs, no dictionary.
class Writer : public Season {
 public:
  explicit Writer(const std::vector<std::string>& earlier = {}, const std::string& now = saturday)
      : Season(earlier, now) {
    put("signature", "Kind regards,\nSam Roe\n");
    variables["PATH"] = folder.string();
  }

  [[nodiscard]] std::filesystem::path letters() const { return folder / ".config/followup/letters"; }

  /// A letter of their own.
  void put(const std::string& name, const std::string& text) const {
    std::filesystem::create_directories(letters());
    std::ofstream(letters() / (name + ".mustache"), std::ios::binary) << text;
  }

  /// A program on the PATH that does what the shell script says.
  void install(const std::string& name, const std::string& script) const {
    std::ofstream(folder / name) << "#!/bin/sh\n" + script + "\n";
    std::filesystem::permissions(folder / name, std::filesystem::perms::owner_all);
  }
};

/// A script that writes what it is called with, an argument a line, into `called`.
inline std::string notes_arguments(const Writer& world) {
  return "for word in \"$@\"; do echo \"$word\"; done > " + (world.folder / "called").string();
}

/// The command drafts this, with these remarks, and leaves the file as it is.
inline void check_drafted(const std::string& line, const std::string& out, const std::string& err,
                          const std::vector<std::string>& earlier = {}, const std::string& now = saturday) {
  INFO(line);
  Writer world(earlier, now);
  const std::string before = world.bytes();
  CHECK(type(world, line) == Ran{0, out, err});
  CHECK(world.bytes() == before);
}

}  // namespace followup::testing
