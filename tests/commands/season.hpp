#pragma once
// A small tracker to try the commands on, and what they are compared with.

#include <catch2/catch.hpp>
#include <ostream>

#include "app/transcript.hpp"
#include "world.hpp"

namespace followup::testing {

inline std::ostream& operator<<(std::ostream& out, const Ran& ran) {
  return out << "exit " << ran.status << "\n" << ran.out << ran.err;
}

/// Initech is open, Vandelay expects a second round, Stark has said no.
inline const std::string season = R"({
  "format": "followup/1",
  "next_id": 7,
  "applications": [
    {
      "id": 3,
      "company": "Initech",
      "role": "Packaging manager",
      "people": [
        {"name": "Nick Claus", "email": "nick@initech.example", "prefers": "email"},
        {"name": "Ann Lee"}
      ],
      "interviews": [
        {
          "id": 1,
          "at": "2026-11-20T15:00:00-05:00",
          "decision_by": "2026-12-01",
          "met": [
            {"name": "Nick Claus"},
            {"name": "Ann Lee"}
          ]
        }
      ],
      "tasks": [
        {"id": 1, "kind": "send", "what": "two work samples", "due": "2026-11-24"}
      ],
      "references": [
        {"name": "Maria Lopez"}
      ]
    },
    {
      "id": 5,
      "company": "Vandelay",
      "role": "Buyer",
      "interviews": [
        {"id": 1, "at": "2026-11-10T11:30:00-05:00"},
        {"id": 2, "at": "2026-11-22T09:30:00-05:00"}
      ]
    },
    {
      "id": 6,
      "company": "Stark",
      "interviews": [
        {"id": 1, "at": "2026-11-12"}
      ],
      "outcome": {"on": "2026-11-20", "result": "rejected"}
    }
  ]
}
)";

inline const std::string saturday = "2026-11-21T09:00:00-05:00";

/// Types a command line as in a shell.
inline Ran type(TestWorld& world, const std::string& line) { return world.run(split_words(line)); }

/// `text` with one passage, which must stand there once, replaced by another.
inline std::string replaced(std::string text, const std::string& passage, const std::string& other) {
  const std::size_t at = text.find(passage);
  REQUIRE(at != std::string::npos);
  REQUIRE(text.find(passage, at + 1) == std::string::npos);
  return text.replace(at, passage.size(), other);
}

/// The season's file once Initech has that outcome.
inline std::string season_with(const std::string& outcome) {
  return replaced(season, R"(        {"name": "Maria Lopez"}
      ]
)",
                  R"(        {"name": "Maria Lopez"}
      ],
      "outcome": )" + outcome +
                      "\n");
}

/// A world with the season in its file, after some commands that succeed.
class Season : public TestWorld {
 public:
  explicit Season(const std::vector<std::string>& earlier = {}, const std::string& now = saturday) : TestWorld(now) {
    write(season);
    for (const std::string& line : earlier) REQUIRE(type(*this, line).status == 0);
  }
};

/// The command fails with that status and these words, and leaves the file as it is.
inline void check_refused(const std::string& line, int status, const std::string& words,
                          const std::vector<std::string>& earlier = {}, const std::string& now = saturday) {
  INFO(line);
  Season world(earlier, now);
  const std::string before = world.bytes();
  CHECK(type(world, line) == Ran{status, "", words});
  CHECK(world.bytes() == before);
}

/// The command succeeds with these words, and leaves the file as it is.
inline void check_unchanged(const std::string& line, const std::string& words,
                            const std::vector<std::string>& earlier = {}, const std::string& now = saturday) {
  INFO(line);
  Season world(earlier, now);
  const std::string before = world.bytes();
  CHECK(type(world, line) == Ran{0, words, ""});
  CHECK(world.bytes() == before);
}

inline const std::string way_back = "To take it back: followup undo\n";

/// The command succeeds with these words and tells the way back, and leaves this file.
inline void check_changed(const std::string& line, const std::string& words, const std::string& file,
                          const std::vector<std::string>& earlier = {}, const std::string& now = saturday) {
  INFO(line);
  Season world(earlier, now);
  const bool is_document = words.starts_with('{');  // which has the way back as a member
  CHECK(type(world, line) == Ran{0, words + (is_document ? "" : way_back), ""});
  CHECK(world.bytes() == file);
}

}  // namespace followup::testing
