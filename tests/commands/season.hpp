#pragma once
// A small tracker to try the commands on, and what they are compared with.

#include <algorithm>
#include <ostream>
#include <sstream>

#include "app/transcript.hpp"
#include "catch.hpp"
#include "followup/text.hpp"
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

/// The file once an application has that log: its entries, one a line.
inline std::string with_log(const std::vector<std::string>& entries, int id = 3, std::string file = season) {
  const std::string log = "\"log\": [\n        " + join(entries, ",\n        ") + "\n      ]";
  const std::size_t start = file.find("\"id\": " + std::to_string(id) + ",\n");
  const std::size_t end = file.find("\n    }", start);
  const std::size_t outcome = file.find("\n      \"outcome\"", start);
  if (outcome < end) return file.insert(outcome, "\n      " + log + ",");
  return file.insert(end, ",\n      " + log);
}

/// The file once application 7 has been added on that Saturday, with these members besides.
inline std::string with_application(const std::string& members, const std::string& file = season) {
  const std::string start = "    {\n      \"id\": 7,\n      \"created\": \"" + saturday + "\",\n";
  return replaced(replaced(file, "    }\n  ]", "    },\n" + start + members + "\n    }\n  ]"), "\"next_id\": 7",
                  "\"next_id\": 8");
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

/// The handles of all that is to be done.
inline std::vector<std::string> handles(TestWorld& world) {
  std::vector<std::string> handles;
  std::istringstream lines(type(world, "today --porcelain").out);
  for (std::string line; std::getline(lines, line);) handles.push_back(line.substr(0, line.find('\t')));
  return handles;
}

/// What went from the to-dos and what came: `-3/nick +3/last-note`
inline std::string change_between(const std::vector<std::string>& before, const std::vector<std::string>& after) {
  std::vector<std::string> changes;
  for (const std::string& handle : before)
    if (std::ranges::count(after, handle) == 0) changes.push_back("-" + handle);
  for (const std::string& handle : after)
    if (std::ranges::count(before, handle) == 0) changes.push_back("+" + handle);
  return join(changes, " ");
}

/// What `show` says that is to be done and to be left alone, for each application.
inline std::vector<std::string> agendas(TestWorld& world) {
  std::vector<std::string> agendas;
  for (const std::string id : {"3", "5", "6", "7"}) {
    const std::string shown = "\n" + type(world, "show " + id).out;
    const std::size_t start = std::min(shown.find("\nTo do\n"), shown.find("\nDon't chase yet\n"));
    agendas.push_back(start == std::string::npos ? "" : shown.substr(start));
  }
  return agendas;
}

/// The command succeeds with these sentences, what the rules now say of the application, and the way back. To-dos go
/// and come as said, and it leaves this file.
inline void check_recorded(const std::string& line, const std::string& sentences, const std::string& to_dos,
                           const std::string& file, const std::vector<std::string>& earlier = {},
                           const std::string& now = saturday) {
  INFO(line);
  Season world(earlier, now);
  const std::vector<std::string> before = handles(world);
  const Ran ran = type(world, line);
  CHECK(world.bytes() == file);
  CHECK(change_between(before, handles(world)) == to_dos);
  const std::size_t tail = std::min(ran.out.size(), sentences.size());
  CHECK(Ran{ran.status, ran.out.substr(0, tail), ran.err} == Ran{0, sentences, ""});
  const std::string agenda = replaced(ran.out.substr(tail), way_back, "");
  const std::vector<std::string> all = agendas(world);
  CHECK(std::ranges::find(all, agenda) != all.end());
}

}  // namespace followup::testing
