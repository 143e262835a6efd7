// Undo, redo and restore: whole states of the file, across runs, whatever happens in between.
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <thread>

#include "catch.hpp"
#include "followup/storage.hpp"
#include "format/example.hpp"
#include "storage/files.hpp"
#include "storage/journal.hpp"

namespace {

namespace fs = std::filesystem;
using namespace followup;

struct Place {
  Place() {
    std::string pattern = fs::temp_directory_path() / "followup-history-XXXXXX";
    REQUIRE(::mkdtemp(pattern.data()) != nullptr);
    folder = pattern;
    file = {folder / "f.json", std::chrono::milliseconds(20), folder / "state"};
  }
  Place(const Place&) = delete;
  Place& operator=(const Place&) = delete;
  ~Place() { fs::remove_all(folder); }

  /// Adds an application of that name, and returns the bytes of the file.
  std::string add(const std::string& company) {
    const auto edit = [&](Tracker tracker) {
      Application application;
      application.company = company;
      application.interviews = {{.id = InterviewId{1}, .at = Day{date::days{20'000}}}};
      add_application(tracker, application);
      return tracker;
    };
    CHECK(change(file, edit, {"add " + company, {.utc = date::sys_seconds{std::chrono::seconds{1'700'000'000}}}}));
    return bytes();
  }
  [[nodiscard]] std::string bytes() const { return bytes_of(file.path); }
  [[nodiscard]] fs::path states() const { return *fs::directory_iterator(folder / "state"); }
  [[nodiscard]] std::set<std::string> state_files() const {
    std::set<std::string> names;
    for (const auto& entry : fs::directory_iterator(states())) names.insert(entry.path().filename());
    return names;
  }

  fs::path folder;
  DataFile file;
};

std::vector<std::string> made_by(const std::vector<KeptState>& states) {
  std::vector<std::string> lines;
  for (const KeptState& state : states) lines.push_back(state.what);
  return lines;
}

using Lines = std::vector<std::string>;
const std::string empty_tracker = encode(Tracker());

}  // namespace

TEST_CASE("a digest is XXH3 as xxh128sum prints it") {
  CHECK(storage::digest("") == "99aa06d3014798d86001c324468d497f");
  CHECK(storage::digest("abc") == "06b05ab6733a618578af5f94892f3950");
}

TEST_CASE("undo gives the bytes back, one change after the other, and redo does them again") {
  Place place;
  const std::string one = place.add("Initech");
  const std::string two = place.add("Globex");
  CHECK(made_by(undo(place.file, 1, false)) == Lines{"add Globex"});
  CHECK(place.bytes() == one);
  CHECK(made_by(undo(place.file, 1, false)) == Lines{"add Initech"});
  CHECK(place.bytes() == empty_tracker);
  CHECK_THROWS_AS(undo(place.file, 1, false), NotFound);
  CHECK(made_by(redo(place.file, 2, false)) == Lines{"add Initech", "add Globex"});
  CHECK(place.bytes() == two);
  CHECK_THROWS_AS(redo(place.file, 1, false), NotFound);
  CHECK_THROWS_AS(undo(place.file, 3, false), NotFound);
  CHECK(place.bytes() == two);
}

TEST_CASE("bytes that are not canonical come back as they were") {
  Place place;
  const std::string by_hand = "{ \"format\": \"followup/1\",\n\n \"next_id\": 7 }";
  write(place.file.path, by_hand);
  place.add("Initech");
  undo(place.file, 1, false);
  CHECK(place.bytes() == by_hand);
}

TEST_CASE("states that come twice are told apart by where the file stands") {
  Place place;
  place.add("Initech");
  const std::string first = place.bytes();
  const auto set_next = [&](int next) {
    change(place.file, [&](Tracker tracker) { return tracker.next_id = next, tracker; });
    return place.bytes();
  };
  const std::string second = set_next(9);
  CHECK(set_next(2) == first);
  undo(place.file, 1, false);
  CHECK(place.bytes() == second);
  undo(place.file, 1, false);
  CHECK(place.bytes() == first);
  undo(place.file, 1, false);
  CHECK(place.bytes() == empty_tracker);
  redo(place.file, 3, false);
  CHECK(history(place.file).undo.size() == 3);
}

TEST_CASE("a change after an undo drops what was undone") {
  Place place;
  place.add("Initech");
  place.add("Globex");
  undo(place.file, 1, false);
  place.add("Hooli");
  CHECK(made_by(history(place.file).undo) == Lines{"add Hooli", "add Initech"});
  CHECK(history(place.file).redo.empty());
  CHECK_THROWS_AS(redo(place.file, 1, false), NotFound);
  CHECK(place.state_files() == std::set<std::string>{"000001.json", "000002.json", "000004.json", "index.json"});
}

TEST_CASE("what another program wrote is never overwritten by an undo or a redo") {
  Place place;
  place.add("Initech");
  place.add("Globex");
  undo(place.file, 1, false);
  const std::string foreign = "{\"format\": \"followup/1\", \"next_id\": 5}\n";
  write(place.file.path, foreign);
  CHECK_THROWS_WITH(undo(place.file, 1, false), place.file.path.native() +
                                                    " was changed by another program since the last followup; "
                                                    "nothing was changed");
  CHECK_THROWS_AS(redo(place.file, 1, false), DataError);
  CHECK(place.bytes() == foreign);
  CHECK(history(place.file).undo.empty());

  SECTION("and a change after it can be taken back, but no further") {
    place.add("Hooli");
    undo(place.file, 1, false);
    CHECK(place.bytes() == foreign);
    CHECK_THROWS_AS(undo(place.file, 1, false), NotFound);
    CHECK(place.bytes() == foreign);
  }
}

TEST_CASE("fifty changes can be taken back, and older states go") {
  Place place;
  std::string tenth;
  for (int i = 0; i < 60; ++i) {
    const std::string bytes = place.add("C" + std::to_string(i));
    if (i == 9) tenth = bytes;
  }
  CHECK(history(place.file).undo.size() == 50);
  CHECK(place.state_files().size() == 52);
  undo(place.file, 50, true);
  CHECK(place.bytes() == tenth);
}

TEST_CASE("states are kept for their owner alone") {
  Place place;
  place.add("Initech");
  CHECK(mode_of(place.folder / "state") == 0700);
  CHECK(mode_of(place.states()) == 0700);
  for (const std::string& name : place.state_files()) CHECK(mode_of(place.states() / name) == 0600);
}

TEST_CASE("a state that is not what was written is not brought back") {
  Place place;
  place.add("Initech");
  const std::string now = place.add("Globex");
  write(place.states() / "000002.json", "{}");
  CHECK_THROWS_AS(undo(place.file, 1, false), DataError);
  CHECK_THROWS_AS(restore(place.file, "2", false, {}), DataError);
  CHECK(place.bytes() == now);
  undo(place.file, 2, false);
  CHECK(place.bytes() == empty_tracker);
}

TEST_CASE("an index that cannot be used is no history") {
  Place place;
  place.add("Initech");
  for (const char* text : {"", "{}", "{\"format\": \"followup.undo/1\", \"from\": 0, \"to\": 0, \"states\": []}",
                           "{\"format\": \"followup.undo/1\", \"from\": 9, \"to\": 0, \"states\": [{}]}",
                           "{\"format\": \"followup.undo/2\", \"from\": 0, \"to\": 0, \"states\": []}"}) {
    write(place.states() / "index.json", text);
    CHECK(history(place.file).undo.empty());
    CHECK_THROWS_AS(undo(place.file, 1, false), NotFound);
  }
  place.add("Globex");
  CHECK(made_by(history(place.file).undo) == Lines{"add Globex"});
}

TEST_CASE("a change whose states cannot be kept is not made") {
  Place place;
  const std::string before = place.add("Initech");
  fs::remove_all(place.folder / "state");
  write(place.folder / "state", "no folder");
  CHECK_THROWS_AS(change(place.file, [](Tracker tracker) { return tracker.next_id = 9, tracker; }), DataError);
  CHECK(place.bytes() == before);
}

TEST_CASE("a file that is gone is no new beginning while states of it are there, but after its first run it is") {
  Place place;
  const std::string first = place.add("Initech");
  fs::remove(place.file.path);
  CHECK_THROWS_WITH(load(place.file),
                    place.file.path.native() + " is missing, but previous states of it are there; nothing was changed");
  CHECK_THROWS_AS(change(place.file, [](Tracker tracker) { return tracker; }), DataError);
  CHECK(history(place.file).kept.size() == 2);
  CHECK(restore(place.file, "2", false, {"restore 2", {}}).damaged.empty());
  CHECK(place.bytes() == first);
}

TEST_CASE("restore keeps the damaged file beside, and the .bak as it was") {
  Place place;
  const std::string one = place.add("Initech");
  const std::string two = place.add("Globex");
  write(place.file.path, "{");
  const Occasion now{"restore bak", *parse_moment("2026-11-20T16:30:00-05:00")};
  const Restored first = restore(place.file, "bak", false, now);
  CHECK(first.damaged == place.file.path.native() + ".damaged-20261120T163000");
  CHECK(bytes_of(first.damaged) == "{");
  CHECK(place.bytes() == one);
  CHECK(bytes_of(place.file.path.native() + ".bak") == one);
  CHECK_THROWS_AS(undo(place.file, 1, false), NotFound);

  write(place.file.path, "[");
  const Restored again = restore(place.file, "3", false, now);
  CHECK(again.damaged == first.damaged + "-2");
  CHECK(bytes_of(first.damaged) == "{");
  CHECK(place.bytes() == two);
}

TEST_CASE("restore is a change like any other while the file can be used") {
  Place place;
  const std::string one = place.add("Initech");
  const std::string two = place.add("Globex");
  CHECK(restore(place.file, "2", false, {"restore 2", {}}).damaged.empty());
  CHECK(place.bytes() == one);
  CHECK(made_by(undo(place.file, 1, false)) == Lines{"restore 2"});
  CHECK(place.bytes() == two);
  CHECK_THROWS_AS(restore(place.file, "77", false, {}), NotFound);
  fs::remove(place.file.path.native() + ".bak");
  CHECK_THROWS_AS(restore(place.file, "bak", false, {}), NotFound);
}

TEST_CASE("a state that is damaged itself is not restored") {
  Place place;
  const std::string now = place.add("Initech");
  write(place.file.path.native() + ".bak", "{");
  CHECK_THROWS_AS(restore(place.file, "bak", false, {}), DataError);
  CHECK(place.bytes() == now);
}

TEST_CASE("most of ten or more applications go only with yes") {
  Place place;
  for (int i = 0; i < 10; ++i) place.add("C" + std::to_string(i));
  const std::string ten = place.bytes();
  CHECK_THROWS_WITH(undo(place.file, 6, false), "this would remove 6 of 10 applications; nothing was changed");
  CHECK_THROWS_AS(restore(place.file, "2", false, {}), UsageError);
  CHECK(place.bytes() == ten);
  undo(place.file, 5, false);
  CHECK(load(place.file)->applications.size() == 5);
  undo(place.file, 4, false);
  redo(place.file, 9, false);
  undo(place.file, 6, true);
  CHECK(load(place.file)->applications.size() == 4);
}

TEST_CASE("reading the history makes and changes nothing") {
  Place place;
  CHECK(history(place.file).kept.empty());
  CHECK(inspect(place.file).empty());
  CHECK(fs::is_empty(place.folder));
}

TEST_CASE("each data file has a history of its own, however it is named") {
  Place place;
  place.add("Initech");
  fs::create_directory_symlink(place.folder, place.folder / "link");
  DataFile linked = place.file;
  linked.path = place.folder / "link" / "f.json";
  CHECK(made_by(history(linked).undo) == Lines{"add Initech"});
  DataFile other = place.file;
  other.path = place.folder / "g.json";
  write(other.path, place.bytes());
  CHECK(history(other).undo.empty());
}

TEST_CASE("what is doubtful about the file is told with what to type") {
  Place place;
  place.add("Initech");
  const std::string file = place.file.path.native();
  CHECK(inspect(place.file).empty());

  SECTION("conflict copies beside it") {
    for (const char* name : {"f.sync-conflict-20261120-163000-ABCDEFG.json",
                             "f (Nick's conflicted copy 2026-11-20).json", "fx.json", "f (1).txt"})
      write(place.folder / name, "{}");
    const auto doubts = oddities(place.file);
    REQUIRE(doubts.size() == 2);
    CHECK(doubts[0].where == place.folder / "f (Nick's conflicted copy 2026-11-20).json");
    CHECK(doubts[1].where == place.folder / "f.sync-conflict-20261120-163000-ABCDEFG.json");
    CHECK_FALSE(doubts[0].is_damage);
    CHECK(doubts[0].hint == "followup merge '" + place.folder.string() +
                                R"(/f (Nick'\''s conflicted copy 2026-11-20).json' --file ')" + file + "'");
  }
  SECTION("loose permissions") {
    ::chmod(file.c_str(), 0640);
    ::chmod(place.folder.c_str(), 0777);
    CHECK(inspect(place.file) ==
          std::vector<Doubt>{
              {file, "may be read by others (mode 640)", "chmod 600 '" + file + "'"},
              {place.folder, "may be written by others (mode 777)", "chmod go-w '" + place.folder.native() + "'"}});
    ::chmod(place.folder.c_str(), 01777);
    CHECK(oddities(place.file).empty());
  }
  SECTION("damage") {
    write(file, "<<<<<<< HEAD\n");
    const auto doubts = inspect(place.file);
    REQUIRE(doubts.size() == 1);
    CHECK(doubts[0].is_damage);
    CHECK(doubts[0].what.find("conflict markers") != std::string::npos);
    CHECK(doubts[0].hint == "to see all that can be brought back: followup restore");
  }
}

TEST_CASE("a hard link that is broken is told of once") {
  Place place;
  std::vector<std::string> warnings;
  place.file.warn = [&](const std::string& warning) { warnings.push_back(warning); };
  place.add("Initech");
  fs::create_hard_link(place.file.path, place.folder / "other");
  place.add("Globex");
  place.add("Hooli");
  CHECK(warnings ==
        Lines{place.file.path.native() + " had another name (a hard link), which keeps the state before this change"});
}

TEST_CASE("a damaged state is told of by a look at the file") {
  Place place;
  place.add("Initech");
  write(place.states() / "000002.json", "{}");
  CHECK(inspect(place.file) == std::vector<Doubt>{{place.states(),
                                                   (place.states() / "000002.json").native() +
                                                       " is not the state that was kept there; nothing was changed",
                                                   ""}});
}

TEST_CASE("an index is taken as it was written, or not at all") {
  Place place;
  place.add("Initech");
  const fs::path index = place.states() / "index.json";
  const std::string good = bytes_of(index);
  const auto undoable_with = [&](const std::string& part, const std::string& other) {
    std::string text = good;
    INFO(part << " as " << other);
    const std::size_t start = text.find(part);
    REQUIRE(start != std::string::npos);
    write(index, text.replace(start, part.size(), other));
    return history(place.file).undo.size();
  };
  CHECK(undoable_with("{", "{") == 1);
  for (const char* member : {"format", "from", "to", "number", "what", "at", "size", "digest", "foreign", "absent"}) {
    const std::string name = "\"" + std::string(member) + "\": ";
    CHECK(undoable_with(name, "\"x\": ") == 0);
    CHECK(undoable_with(name, name + "null, \"x\": ") == 0);
  }
  CHECK(undoable_with("\"number\": 2", "\"number\": 0") == 0);
  CHECK(undoable_with("\"number\": 2", "\"number\": 2000000001") == 0);
  CHECK(undoable_with("\"number\": 2", "\"number\": 2.5") == 0);
  CHECK(undoable_with("\"number\": 2", "\"number\": 2000000000") == 1);
  CHECK(undoable_with("\"at\": \"2", "\"at\": \"x") == 0);
  CHECK(undoable_with("\"from\": 1", "\"from\": 2") == 0);
  CHECK(undoable_with("\"to\": 1", "\"to\": 2") == 0);
}

TEST_CASE("a second note that cannot be made does not take back what was saved") {
  Place place;
  std::vector<std::string> warnings;
  place.add("Initech");
  const std::string one = place.bytes();
  undo(place.file, 1, false);  // to where there was no file
  fs::create_hard_link(place.file.path, place.folder / "other");
  const fs::path states = place.folder / "state";
  place.file.warn = [&](const std::string&) {  // said between the two notes
    fs::rename(states, place.folder / "away");
    write(states, "no folder");
  };
  CHECK(made_by(redo(place.file, 1, false)) == Lines{"add Initech"});
  CHECK(place.bytes() == one);
  fs::remove(states);
  fs::rename(place.folder / "away", states);
  CHECK(made_by(undo(place.file, 1, false)) == Lines{"add Initech"});
}

TEST_CASE("a folder that cannot be followed has no history") {
  Place place;
  fs::create_symlink("loop", place.folder / "loop");
  DataFile file = place.file;
  file.path = place.folder / "loop" / "f.json";
  CHECK_THROWS_WITH(load(file),
                    file.path.native() + " cannot be found: Too many levels of symbolic links; nothing was changed");
}

TEST_CASE("every damaged file is kept under a name of its own") {
  Place place;
  place.add("Initech");
  place.add("Globex");
  const Occasion now{"restore bak", *parse_moment("2026-11-20T16:30:00-05:00")};
  for (const char* end : {"", "-2", "-3"}) {
    write(place.file.path, std::string("{") + end);
    const Restored restored = restore(place.file, "bak", false, now);
    CHECK(restored.damaged == place.file.path.native() + ".damaged-20261120T163000" + end);
    CHECK(bytes_of(restored.damaged) == std::string("{") + end);
  }
}

TEST_CASE("whatever fails after a change is saved, it does not pass for one that was not made") {
  Place place;
  place.add("Initech");
  fs::create_hard_link(place.file.path, place.folder / "other");
  place.file.warn = [](const std::string&) { throw std::bad_alloc(); };
  const std::string two = place.add("Globex");
  CHECK(load(place.file)->applications.size() == 2);
  undo(place.file, 1, false);
  redo(place.file, 1, false);
  CHECK(place.bytes() == two);
}

TEST_CASE("a run that is killed before it replaces the file leaves the way as it was") {
  Place place;
  place.add("Initech");
  place.add("Globex");
  const std::string three = place.add("Hooli");
  undo(place.file, 2, false);
  const std::string one = place.bytes();
  write(place.file.path, three);  // as if it had not come to the replacement
  CHECK(made_by(history(place.file).undo) == Lines{"add Hooli", "add Globex", "add Initech"});
  CHECK(made_by(undo(place.file, 2, false)) == Lines{"add Hooli", "add Globex"});
  redo(place.file, 2, false);
  write(place.file.path, one);
  CHECK(made_by(history(place.file).redo) == Lines{"add Globex", "add Hooli"});
  CHECK(made_by(history(place.file).undo) == Lines{"add Initech"});
}

TEST_CASE("undo and restore give up on a file that is replaced again and again") {
  const auto outcome = [](auto action) {
    Place place;
    place.add("Initech");
    const std::string bytes = place.add("Globex");
    const std::jthread other([&](const std::stop_token& stop) {
      while (!stop.stop_requested()) {
        write(place.folder / "other", bytes);
        fs::rename(place.folder / "other", place.file.path);
      }
    });
    try {
      action(place.file);
    } catch (const Error& error) {
      return std::string(error.what());
    }
    return std::string("in time");
  };
  const auto gives_up = [&](auto action) {
    for (int i = 0; i < 200; ++i)
      if (outcome(action).ends_with("is being replaced by another program again and again; nothing was changed"))
        return true;
    return false;
  };
  CHECK(gives_up([](const DataFile& file) { undo(file, 1, false); }));
  CHECK(gives_up([](const DataFile& file) { restore(file, "2", false, {}); }));
}

TEST_CASE("a state that cannot take its place stops the change") {
  Place place;
  const std::string before = place.add("Initech");
  fs::create_directory(place.states() / "000003.json");
  CHECK_THROWS_WITH(change(place.file, [](Tracker tracker) { return tracker.next_id = 9, tracker; }),
                    (place.states() / "index.json").native() + " cannot be saved: Is a directory; nothing was changed");
  CHECK(place.bytes() == before);
}

TEST_CASE("the history begins with the first change, in a folder made for it behind a link") {
  Place place;
  fs::create_directory(place.folder / "real");
  fs::create_directory_symlink("real", place.folder / "link");
  place.file.path = place.folder / "link" / "new" / "f.json";
  CHECK(load(place.file) == std::nullopt);
  place.add("Initech");
  CHECK(made_by(history(place.file).undo) == Lines{"add Initech"});
}
