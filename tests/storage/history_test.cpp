// Undo, redo and restore: whole states of the file, across runs, whatever happens in between.
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <csignal>
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
  std::string add(const std::string& company) const {
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
  std::vector<std::string> lines(states.size());
  std::ranges::transform(states, lines.begin(), &KeptState::what);
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

TEST_CASE("an index that cannot be used is told of, moved aside by the next change, and no state is lost") {
  Place place;
  std::vector<std::string> warnings;
  place.file.warn = [&](const std::string& warning) { warnings.push_back(warning); };
  const std::string one = place.add("Initech");
  const std::string two = place.add("Globex");
  const std::string index = (place.states() / "index.json").native();
  const std::string good = bytes_of(index);
  const auto [text, fault, why] = GENERATE(table<const char*, const char*, const char*>(
      {{"", "is damaged", "damaged"},
       {"{}", "is damaged", "damaged"},
       {R"({"format": "followup.undo/1", "from": 0, "to": 0, "states": []})", "is damaged", "damaged"},
       {R"({"format": "followup.undo/1", "from": 9, "to": 0, "states": [{}]})", "is damaged", "damaged"},
       {R"({"format": "followup.undo/1", "from": 0, "to": 0, "states": 7})", "is damaged", "damaged"},
       {R"({"format": "followup.undo/2", "from": 0, "to": 0, "states": []})", "was written by a newer followup",
        "newer"}}));
  INFO(text);
  write(index, text);
  CHECK(history(place.file).undo.empty());
  CHECK(warnings == Lines{index + " " + fault + "; the states beside it are not lost: followup restore --rebuild"});
  CHECK_THROWS_WITH(undo(place.file, 1, false), index + " " + fault + "; nothing was changed");
  CHECK(inspect(place.file) ==
        std::vector<Doubt>{{index, std::string(fault) + ", so nothing can be undone",
                            "to make another of the states that are kept: followup restore --rebuild"}});
  CHECK(bytes_of(index) == text);

  warnings.clear();
  const std::string three = place.add("Hooli");
  const std::string aside = index + "." + why + "-20231114T221320";
  CHECK(warnings == Lines{"the index of the earlier states could not be used, and is now " + aside +
                          "; to have these states again: followup restore --rebuild"});
  CHECK(bytes_of(aside) == text);
  CHECK(made_by(history(place.file).undo) == Lines{"add Hooli"});
  CHECK(place.state_files() == std::set<std::string>{"000001.json", "000002.json", "000003.json", "000004.json",
                                                     "000005.json", "index.json", fs::path(aside).filename()});
  CHECK(inspect(place.file) ==
        std::vector<Doubt>{{aside, "is an index of earlier states that could not be used",
                            "to have its states again: followup restore --rebuild\nthen: rm " + aside}});

  CHECK(rebuild(place.file, {}).found == 3);
  CHECK(inspect(place.file) == std::vector<Doubt>{{aside, "is an index of earlier states that could not be used",
                                                   "it is of no use any more: rm " + aside}});
  CHECK(history(place.file).kept.size() == 6);  // and the .bak
  restore(place.file, "2", false, {"restore 2", {}});
  CHECK(place.bytes() == one);
  CHECK(made_by(undo(place.file, 1, false)) == Lines{"restore 2"});
  CHECK(place.bytes() == three);
  restore(place.file, "3", false, {"restore 3", {}});
  CHECK(place.bytes() == two);
}

TEST_CASE("an index that is gone is told of, and begun anew by the next change") {
  Place place;
  std::vector<std::string> warnings;
  place.file.warn = [&](const std::string& warning) { warnings.push_back(warning); };
  const std::string one = place.add("Initech");
  place.add("Globex");
  const std::string index = (place.states() / "index.json").native();
  const std::string fault = index + " is missing";
  fs::remove(index);
  CHECK(history(place.file).kept.size() == 1);  // the .bak
  CHECK(warnings == Lines{fault + "; the states beside it are not lost: followup restore --rebuild"});
  CHECK_THROWS_WITH(undo(place.file, 1, false), fault + "; nothing was changed");
  CHECK(inspect(place.file) ==
        std::vector<Doubt>{{index, "is missing, so nothing can be undone",
                            "to make another of the states that are kept: followup restore --rebuild"}});
  warnings.clear();
  const std::string three = place.add("Hooli");
  CHECK(warnings == Lines{"the index of the earlier states was missing, and is begun anew; to have these states again: "
                          "followup restore --rebuild"});
  CHECK(made_by(history(place.file).undo) == Lines{"add Hooli"});
  CHECK(rebuild(place.file, {}).found == 3);
  restore(place.file, "2", false, {"restore 2", {}});
  CHECK(place.bytes() == one);
}

TEST_CASE("a file in the place of the folder of the states is told of, with how to move it away") {
  Place place;
  write(place.file.path, empty_tracker);
  write(place.folder / "state", "of something else");
  const std::string hint = "a file is where a folder is to be; move it aside: mv " + (place.folder / "state").native() +
                           " " + (place.folder / "state.old").native();
  std::string refused;
  try {
    change(place.file, [](Tracker tracker) { return tracker.next_id = 9, tracker; });
  } catch (const DataError& error) {
    refused = error.hint;
  }
  CHECK(refused == hint);
}

TEST_CASE("a state whose file is gone is told apart from one that was changed") {
  Place place;
  place.add("Initech");
  place.add("Globex");
  const fs::path state = place.states() / "000002.json";
  fs::remove(state);
  CHECK_THROWS_WITH(restore(place.file, "2", false, {}), state.native() + " is gone; nothing was changed");
  CHECK(inspect(place.file) == std::vector<Doubt>{{state, "is gone", "the others can be restored: followup restore"}});
}

TEST_CASE("an index is made of the states alone") {
  Place place;
  const std::string one = place.add("Initech");
  const std::string two = place.add("Globex");
  CHECK(rebuild(place.file, {}).found == 0);
  CHECK(history(place.file).undo.size() == 2);
  const fs::path index = place.states() / "index.json";

  SECTION("of all of them, if it is gone") {
    fs::remove(index);
    write(place.states() / "000002.json", "{");
    const Rebuilt result = rebuild(place.file, {});
    CHECK(result.found == 2);
    CHECK(result.unusable == Lines{place.states() / "000002.json"});
    CHECK(result.aside.empty());
    CHECK(history(place.file).undo.empty());  // what made them is not known
    CHECK(inspect(place.file).empty());
    CHECK(place.add("Hooli") != two);
    CHECK(made_by(undo(place.file, 1, false)) == Lines{"add Hooli"});
    CHECK(place.bytes() == two);
    CHECK_THROWS_AS(undo(place.file, 1, false), NotFound);
  }
  SECTION("even if the file is gone, too") {
    fs::remove(index);
    fs::remove(place.file.path);
    fs::remove(place.file.path.native() + ".bak");
    CHECK_THROWS_WITH(restore(place.file, "2", false, {}), index.native() + " is missing; nothing was changed");
    CHECK(rebuild(place.file, {}).found == 3);
    restore(place.file, "2", false, {});
    CHECK(place.bytes() == one);
  }
  SECTION("of what a killed run left, over which undo does not walk") {
    write(place.states() / "000009.json", one);
    CHECK(rebuild(place.file, {}).found == 1);
    CHECK(history(place.file).undo.empty());
    CHECK(history(place.file).redo.empty());
    restore(place.file, "9", false, {});
    CHECK(place.bytes() == one);
  }
}

TEST_CASE("states are numbered above those that lie there, which stay") {
  Place place;
  place.add("Initech");
  write(place.states() / "000041.json", "of nobody knows whom");
  place.add("Globex");
  CHECK(place.state_files() ==
        std::set<std::string>{"000001.json", "000002.json", "000041.json", "000042.json", "index.json"});
}

TEST_CASE("the latest change can be undone whatever the size of the file") {
  const std::string large(storage::most_snapshot_bytes, 'x');
  storage::Journal journal = storage::with_change({}, {"one"}, "two", {"first", {}});
  journal = storage::with_change(journal, {"two"}, large, {"second", {}});
  CHECK(journal.snapshots.size() == 2);
  CHECK(storage::undo_steps(journal, journal.to) == 1);
  journal = storage::with_change(journal, {large}, large + "y", {"third", {}});
  CHECK(journal.snapshots.size() == 2);
  CHECK(storage::position(journal, {large + "y"}) == 1U);
  CHECK(storage::undo_steps(journal, journal.to) == 1);
  journal = storage::with_change(journal, {large + "y"}, "small", {"fourth", {}});
  CHECK(storage::undo_steps(journal, journal.to) == 1);
}

TEST_CASE("besides the last fifty changes, the last state of each of thirty days is kept") {
  const auto at = [](int hour) { return Moment{.utc = date::sys_days{date::days{20'000}} + std::chrono::hours{hour}}; };
  storage::Journal journal;
  std::string bytes = "0";
  int hour = 0;
  const auto change_at = [&](int next) {
    const std::string after = std::to_string(next);
    hour = next;
    journal = storage::with_change(journal, {bytes}, after, {after, at(next)});
    bytes = after;
  };
  for (int day = 0; day < 60; ++day)
    for (const int of_day : {9, 12, 15}) change_at(24 * day + of_day);
  // 50 changes are 16 days and two thirds; before them, the last of each day, of 30 days in all before the latest.
  const auto kept = [&](int number) {
    return std::ranges::count(journal.snapshots, std::to_string(number), &storage::Snapshot::what) > 0;
  };
  CHECK(storage::undo_steps(journal, journal.to) == 50);
  CHECK(kept(24 * 43 + 9));
  CHECK(kept(24 * 42 + 15));
  CHECK_FALSE(kept(24 * 42 + 12));
  CHECK(kept(24 * 29 + 15));
  CHECK_FALSE(kept(24 * 28 + 15));
  CHECK(journal.snapshots.size() == 51 + 14);
  CHECK(storage::position(journal, {bytes}) == journal.to);
  // Undo goes as far as it is told to, and not over the gap to a state of a day.
  for (int i = 0; i < 50; ++i) {
    journal.from = journal.to;
    --journal.to;
  }
  CHECK(storage::undo_steps(journal, journal.to) == 0);
}

TEST_CASE("a state that does not decode is told of, and not undone to") {
  Place place;
  place.add("Initech");
  const std::string now = place.add("Globex");
  const std::string forged = "{\"format\": \"followup/9\"}\n";
  const fs::path state = place.states() / "000002.json", index = place.states() / "index.json";
  std::string text = bytes_of(index);
  const std::string digest = storage::digest(bytes_of(state));
  text.replace(text.find(digest), digest.size(), storage::digest(forged));
  write(index, text);
  write(state, forged);
  CHECK_THROWS_WITH(undo(place.file, 1, false), Catch::Matchers::StartsWith("the state 2 cannot be used: ") &&
                                                    Catch::Matchers::EndsWith("; nothing was changed"));
  CHECK(place.bytes() == now);
  const auto doubts = inspect(place.file);
  REQUIRE(doubts.size() == 1);
  CHECK(doubts[0].where == state);
  CHECK_THAT(doubts[0].what, Catch::Matchers::StartsWith("the state 2 cannot be used: "));
}

TEST_CASE("restore works whatever the states, the .bak or the file are like") {
  Place place;
  std::vector<std::string> warnings;
  const std::string one = place.add("Initech");
  const std::string two = place.add("Globex");
  place.file.warn = [&](const std::string& warning) { warnings.push_back(warning); };
  const Occasion now{"restore bak", *parse_moment("2026-11-20T16:30:00-05:00")};
  const std::string file = place.file.path.native();
  const std::string aside = ".damaged-20261120T163000";
  SECTION("the states cannot be kept") {
    fs::remove_all(place.folder / "state");
    write(place.folder / "state", "no folder");
    CHECK_FALSE(restore(place.file, "bak", false, now).undoable);
    CHECK(place.bytes() == one);
    REQUIRE(warnings.size() == 1);
    CHECK_THAT(warnings[0], Catch::Matchers::StartsWith("this cannot be undone: "));
    CHECK(warnings[0].find("nothing was changed") == std::string::npos);
  }
  SECTION("the index is a folder") {
    fs::remove(place.states() / "index.json");
    fs::create_directory(place.states() / "index.json");
    CHECK(history(place.file).kept.size() == 1);
    CHECK_FALSE(restore(place.file, "bak", false, now).undoable);
    CHECK(place.bytes() == one);
    CHECK_THROWS_AS(change(place.file, [](Tracker tracker) { return tracker.next_id = 9, tracker; }), DataError);
  }
  SECTION("the index is damaged") {
    write(place.states() / "index.json", "{");
    CHECK(restore(place.file, "bak", false, now).undoable);
    CHECK(place.bytes() == one);
    undo(place.file, 1, false);
    CHECK(place.bytes() == two);
  }
  SECTION("the .bak is a folder") {
    fs::remove(file + ".bak");
    fs::create_directory(file + ".bak");
    CHECK(inspect(place.file) ==
          std::vector<Doubt>{{file + ".bak", "is no regular file, where the previous state is to be kept",
                              "move it away: mv " + file + ".bak " + file + ".bak.old"}});
    CHECK(history(place.file).kept.size() == 3);
    CHECK(restore(place.file, "2", false, now).undoable);
    CHECK(place.bytes() == one);
    CHECK(fs::is_directory(file + ".bak" + aside));
  }
  SECTION("the .bak is a FIFO") {
    fs::remove(file + ".bak");
    REQUIRE(::mkfifo((file + ".bak").c_str(), 0600) == 0);
    CHECK(history(place.file).kept.size() == 3);
    restore(place.file, "2", false, now);
    CHECK(place.bytes() == one);
  }
  SECTION("the file is a folder") {
    fs::remove(file);
    fs::create_directory(file);
    CHECK(history(place.file).kept.size() == 4);
    const Restored restored = restore(place.file, "3", false, now);
    CHECK(restored.damaged == file + aside);
    CHECK(fs::is_directory(restored.damaged));
    CHECK(place.bytes() == two);
  }
}

TEST_CASE("a change by another program, and a folder that cannot be written to, are told of") {
  Place place;
  place.add("Initech");
  const std::string file = place.file.path.native();
  std::string other = place.bytes();
  other.replace(other.find("Initech"), 7, "Inktech");
  write(file, other);
  CHECK(inspect(place.file) ==
        std::vector<Doubt>{{file, "was changed by another program since the last followup",
                            "if you know of it, all is well; to see the states before it: followup restore"}});
  place.add("Globex");
  CHECK(inspect(place.file).empty());
  if (::geteuid() != 0) return;  // root may write everywhere
  for (const auto& entry : fs::recursive_directory_iterator(place.folder))
    REQUIRE(::chown(entry.path().c_str(), 12345, 12345) == 0);
  REQUIRE(::chown(place.folder.c_str(), 12345, 12345) == 0);
  ::chmod(place.folder.c_str(), 0500);
  REQUIRE(::seteuid(12345) == 0);
  const auto doubts = inspect(place.file);
  REQUIRE(::seteuid(0) == 0);
  CHECK(doubts == std::vector<Doubt>{{place.folder, "cannot be written to: Permission denied: no change can be made",
                                      "ls -ld " + place.folder.native()}});
}

TEST_CASE("states that another user has written do not stop a restore of the .bak") {
  if (::geteuid() != 0) return;
  Place place;
  const std::string one = place.add("Initech");
  const std::string two = place.add("Globex");
  for (const auto& entry : fs::recursive_directory_iterator(place.folder))
    REQUIRE(::chown(entry.path().c_str(), 12345, 12345) == 0);
  REQUIRE(::chown(place.folder.c_str(), 12345, 12345) == 0);
  const fs::path index = place.states() / "index.json";
  REQUIRE(::chown(index.c_str(), 0, 0) == 0);  // as a run of root left it
  REQUIRE(::seteuid(12345) == 0);
  const auto kept = history(place.file).kept;
  const auto doubts = inspect(place.file);
  std::string refused;
  try {
    change(place.file, [](Tracker tracker) { return tracker.next_id = 9, tracker; });
  } catch (const DataError& error) {
    refused = std::string(error.what()) + "\n" + error.hint;
  }
  const Restored restored = restore(place.file, "bak", false, {"restore bak", {}});
  REQUIRE(::seteuid(0) == 0);
  CHECK(kept.size() == 1);
  REQUIRE(doubts.size() == 1);
  CHECK(doubts[0].what == "cannot be read: Permission denied, so nothing can be undone");
  CHECK(refused == index.native() +
                       " cannot be read: Permission denied; nothing was changed\nmake it yours: sudo chown -R $USER " +
                       index.parent_path().native());
  CHECK_FALSE(restored.undoable);
  CHECK(place.bytes() == one);
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

TEST_CASE("a rescue keeps every state that can be brought back, also those that were undone") {
  Place place;
  place.add("Initech");
  place.add("Globex");
  const std::string three = place.add("Hooli");
  undo(place.file, 2, false);
  write(place.file.path, "{");
  restore(place.file, "2", false, {"restore 2", *parse_moment("2026-11-20T16:30:00-05:00")});
  CHECK(made_by(history(place.file).kept) == Lines{"", "restore 2", "add Hooli", "add Globex", "add Initech", ""});
  CHECK(history(place.file).undo.empty());
  CHECK(history(place.file).redo.empty());
  CHECK(restore(place.file, "4", false, {"restore 4", {}}).undoable);
  CHECK(place.bytes() == three);
  CHECK(made_by(undo(place.file, 1, false)) == Lines{"restore 4"});
}

TEST_CASE("a restore in the place of a file that is gone cannot be undone, and does not say that it can") {
  Place place;
  place.add("Initech");
  place.add("Globex");
  fs::remove(place.file.path);
  CHECK_FALSE(restore(place.file, "2", false, {"restore 2", {}}).undoable);
  CHECK_THROWS_AS(undo(place.file, 1, false), NotFound);
  CHECK(restore(place.file, "3", false, {"restore 3", {}}).undoable);
  CHECK(made_by(undo(place.file, 1, false)) == Lines{"restore 3"});
}

namespace {

/// No file can be written as long as this lives.
class FullDisk {
 public:
  FullDisk() : signal_(std::signal(SIGXFSZ, SIG_IGN)) {
    REQUIRE(::getrlimit(RLIMIT_FSIZE, &before_) == 0);
    const rlimit none{0, before_.rlim_max};
    REQUIRE(::setrlimit(RLIMIT_FSIZE, &none) == 0);
  }
  FullDisk(const FullDisk&) = delete;
  FullDisk& operator=(const FullDisk&) = delete;
  ~FullDisk() {
    ::setrlimit(RLIMIT_FSIZE, &before_);
    std::signal(SIGXFSZ, signal_);
  }

 private:
  void (*signal_)(int);
  rlimit before_{};
};

std::string error_of_restore(const DataFile& file) {
  const FullDisk full;
  try {
    restore(file, "bak", false, {"restore bak", *parse_moment("2026-11-20T16:30:00-05:00")});
  } catch (const DataError& error) {
    return error.what();
  }
  return "";
}

}  // namespace

TEST_CASE("what stood in the way of a restore is in its place again if that fails, and else every name is told") {
  Place place;
  std::vector<std::string> warnings;
  place.file.warn = [&](const std::string& warning) { warnings.push_back(warning); };
  place.add("Initech");
  place.add("Globex");
  const std::string file = place.file.path.native();
  const std::string aside = ".damaged-20261120T163000";
  SECTION("a folder in the place of the file") {
    fs::remove(place.file.path);
    fs::create_directory(place.file.path);
    CHECK(error_of_restore(place.file) == file + " cannot be saved: File too large; nothing was changed");
    CHECK(fs::is_directory(place.file.path));
    CHECK_FALSE(fs::exists(file + aside));
  }
  SECTION("a folder in the place of the .bak") {
    fs::remove(file + ".bak");
    fs::create_directory(file + ".bak");
    restore(place.file, "2", false, {"restore 2", *parse_moment("2026-11-20T16:30:00-05:00")});
    CHECK(fs::is_directory(file + ".bak" + aside));
    CHECK(warnings == Lines{file + ".bak could not be used, and is now " + file + ".bak" + aside});
  }
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
                                R"(/f (Nick'\''s conflicted copy 2026-11-20).json' --file )" + file);
  }
  SECTION("loose permissions") {
    ::chmod(file.c_str(), 0640);
    ::chmod(place.folder.c_str(), 0777);
    CHECK(inspect(place.file) == std::vector<Doubt>{{file, "may be read by others (mode 640)", "chmod 600 " + file},
                                                    {place.folder, "may be written by others (mode 777)",
                                                     "chmod go-w " + place.folder.native()}});
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
  CHECK(inspect(place.file) ==
        std::vector<Doubt>{{place.states() / "000002.json", "is not the state that was kept there",
                            "the others can be restored: followup restore"}});
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
  fs::remove(place.states() / "index.json");
  fs::create_directory(place.states() / "index.json");
  CHECK_THROWS_WITH(change(place.file, [](Tracker tracker) { return tracker.next_id = 9, tracker; }),
                    (place.states() / "index.json").native() + " is not a regular file; nothing was changed");
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
