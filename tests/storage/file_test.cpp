#include <fcntl.h>
#include <sys/file.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <sys/xattr.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <thread>

#include "catch.hpp"
#include "followup/storage.hpp"
#include "format/example.hpp"
#include "storage/files.hpp"
#include "storage/replace_file.hpp"

namespace {

namespace fs = std::filesystem;
using namespace followup;
using namespace std::chrono_literals;

timespec changed_at(const fs::path& path) {
  struct stat status {};
  REQUIRE(::lstat(path.c_str(), &status) == 0);
  return status.st_ctim;
}

/// A folder of its own, removed at the end.
struct Scratch {
  Scratch() {
    std::string pattern = fs::temp_directory_path() / "followup-store-XXXXXX";
    REQUIRE(::mkdtemp(pattern.data()) != nullptr);
    folder = pattern;
    file = {folder / "f.json", 20ms};
  }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;
  ~Scratch() { fs::remove_all(folder); }

  /// The names in the folder, each with what its file holds.
  [[nodiscard]] std::map<std::string, std::string> content() const {
    std::map<std::string, std::string> names;
    for (const auto& entry : fs::directory_iterator(folder))
      names[entry.path().filename()] = entry.is_regular_file() ? bytes_of(entry.path()) : "";
    return names;
  }

  fs::path folder;
  DataFile file;
};

std::string numbered(int next_id) {
  return "{\"format\": \"followup/1\", \"next_id\": " + std::to_string(next_id) + "}\n";
}

Tracker counted_up(Tracker tracker) {
  ++tracker.next_id;
  return tracker;
}

template <class Operation>
std::string refusal(Operation action) {
  try {
    action();
  } catch (const DataError& error) {
    return error.what();
  }
  return "no error";
}

std::string load_refusal(const DataFile& file) {
  return refusal([&] { load(file); });
}

std::string change_refusal(const DataFile& file) {
  return refusal([&] { change(file, counted_up); });
}

/// The number of a process that was there and is gone.
pid_t dead_process() {
  const pid_t child = ::fork();
  if (child == 0) ::_exit(0);
  REQUIRE(::waitpid(child, nullptr, 0) == child);
  return child;
}

/// Another umask as long as it lives.
struct Umask {
  explicit Umask(mode_t mask) : before(::umask(mask)) {}
  Umask(const Umask&) = delete;
  Umask& operator=(const Umask&) = delete;
  ~Umask() { ::umask(before); }
  mode_t before;
};

}  // namespace

TEST_CASE("no file is no tracker, and reading makes nothing") {
  const Scratch scratch;
  CHECK(load(scratch.file) == std::nullopt);
  CHECK(load({scratch.folder / "none" / "f.json"}) == std::nullopt);
  CHECK(scratch.content().empty());
}

TEST_CASE("reading changes and makes nothing") {
  const Scratch scratch;
  write(scratch.file.path, example::file);
  CHECK(load(scratch.file) == decode(example::file));
  CHECK(scratch.content() == std::map<std::string, std::string>{{"f.json", std::string(example::file)}});
}

TEST_CASE("what is not kept is checked all the same") {
  const Scratch scratch;
  const std::string text(example::file);
  const auto without = [&](const std::string& bytes, bool keeps) {
    write(scratch.file.path, bytes);
    return load(scratch.file, [keeps](const Application&) { return keeps; });
  };
  Tracker empty = decode(text);
  empty.applications.clear();
  CHECK(without(text, true) == decode(text));
  CHECK(without(text, false) == empty);
  const auto with = [&](std::string_view from, std::string_view to) {
    return std::string(text).replace(text.find(from), from.size(), to);
  };
  CHECK_THROWS_WITH(without(with("2026-12-20", "2026-12-32"), false),
                    scratch.file.path.native() +
                        " cannot be used: applications[0].outcome.on (application 3): \"2026-12-32\" is not an "
                        "existing date YYYY-MM-DD of the years 1970 to 2199; nothing was changed");
  CHECK_THROWS_WITH(without(with("\"next_id\": 4", "\"next_id\": 3"), false),
                    scratch.file.path.native() +
                        " cannot be used: applications[0].id: 3 is not below next_id, which is 3; nothing was changed");
}

TEST_CASE("the first change makes the folders, for the owner alone") {
  const Scratch scratch;
  const DataFile file{scratch.folder / "a" / "b" / "f.json"};
  for (const mode_t mask : {mode_t{0}, mode_t{0777}}) {
    INFO("umask " << mask);
    {
      const Umask umask(mask);
      CHECK(change(file, counted_up));
    }
    CHECK(bytes_of(file.path) == numbered(2));
    CHECK(mode_of(file.path) == 0600);
    CHECK(mode_of(scratch.folder / "a") == 0700);
    CHECK(mode_of(scratch.folder / "a" / "b") == 0700);
    CHECK(mode_of(scratch.folder / "a" / "b" / ".f.json.lock") == 0600);
    fs::remove_all(scratch.folder / "a");
  }
}

TEST_CASE("a change keeps the previous file as .bak, and leaves nothing else") {
  const Scratch scratch;
  CHECK(change(scratch.file, counted_up));
  CHECK(scratch.content() == std::map<std::string, std::string>{{".f.json.lock", ""}, {"f.json", numbered(2)}});
  CHECK(change(scratch.file, counted_up));
  CHECK(change(scratch.file, counted_up));
  CHECK(scratch.content() ==
        std::map<std::string, std::string>{{".f.json.lock", ""}, {"f.json", numbered(4)}, {"f.json.bak", numbered(3)}});
}

TEST_CASE("nothing is written when nothing changes") {
  const Scratch scratch;
  const auto same = [](Tracker tracker) { return tracker; };
  CHECK_FALSE(change(scratch.file, same));
  CHECK_FALSE(fs::exists(scratch.file.path));

  const std::string by_hand = R"({"next_id":7,   "format":"followup/1"})";
  write(scratch.file.path, by_hand);
  const timespec before = changed_at(scratch.file.path);
  CHECK_FALSE(change(scratch.file, same));
  const timespec after = changed_at(scratch.file.path);
  CHECK(scratch.content() == std::map<std::string, std::string>{{".f.json.lock", ""}, {"f.json", by_hand}});
  CHECK((before.tv_sec == after.tv_sec && before.tv_nsec == after.tv_nsec));
}

TEST_CASE("an edit that throws leaves the file untouched") {
  const Scratch scratch;
  write(scratch.file.path, numbered(5));
  CHECK_THROWS_AS(change(scratch.file, [](const Tracker&) -> Tracker { throw Refused("no"); }), Refused);
  CHECK(scratch.content() == std::map<std::string, std::string>{{".f.json.lock", ""}, {"f.json", numbered(5)}});
}

TEST_CASE("what could not be read back is not written") {
  const Scratch scratch;
  write(scratch.file.path, numbered(5));
  const auto without_interview = [](Tracker tracker) {
    Application application;
    application.company = "Initech";
    add_application(tracker, application);
    return tracker;
  };
  CHECK(refusal([&] { change(scratch.file, without_interview); }) ==
        scratch.file.path.native() +
            " cannot be saved: applications[0].interviews (application 5): an application without an interview says "
            "when it was created; "
            "nothing was changed");
  const auto unordered = [](Tracker tracker) {
    tracker.policy.group_extras = {{"no such group", {{"a", "1"}}}};
    return tracker;
  };
  CHECK(refusal([&] { change(scratch.file, unordered); }) ==
        scratch.file.path.native() +
            " cannot be saved: what would be written does not read back as it was meant; nothing was changed");
  CHECK(bytes_of(scratch.file.path) == numbered(5));
}

TEST_CASE("a damaged file is refused, untouched, and its previous state named") {
  const Scratch scratch;
  write(scratch.file.path, "");
  const std::string message = scratch.file.path.native() +
                              " cannot be used: damaged by a crash or a full disk (line 1, column 1: the text is "
                              "empty); nothing was changed";
  CHECK(load_refusal(scratch.file) == message);
  CHECK(change_refusal(scratch.file) == message);
  CHECK(scratch.content() == std::map<std::string, std::string>{{".f.json.lock", ""}, {"f.json", ""}});

  const auto hint = [&] {
    try {
      load(scratch.file);
    } catch (const DataError& error) {
      return error.hint;
    }
    return std::string("no error");
  };
  CHECK(hint() == "");
  write(scratch.folder / "f.json.bak", numbered(3));
  CHECK(hint() == "its previous state is in " + scratch.file.path.native() +
                      ".bak\nto see all that can be brought back: followup restore");
  write(scratch.file.path, R"({"format": "followup/2"})");
  CHECK(hint() == "install a followup that reads \"followup/2\"");
}

TEST_CASE("a missing file with a .bak is no new beginning") {
  const Scratch scratch;
  write(scratch.folder / "f.json.bak", numbered(3));
  const std::string message =
      scratch.file.path.native() + " is missing, but previous states of it are there; nothing was changed";
  CHECK(load_refusal(scratch.file) == message);
  CHECK(change_refusal(scratch.file) == message);
  CHECK_FALSE(fs::exists(scratch.file.path));
}

TEST_CASE("what is no regular file is refused without waiting") {
  const Scratch scratch;
  const std::string path = scratch.file.path.native();
  SECTION("a folder") {
    fs::create_directory(scratch.file.path);
    CHECK(load_refusal(scratch.file) == path + " is not a regular file; nothing was changed");
    CHECK(change_refusal(scratch.file) == path + " is not a regular file; nothing was changed");
  }
  SECTION("a FIFO") {
    REQUIRE(::mkfifo(path.c_str(), 0600) == 0);
    CHECK(load_refusal(scratch.file) == path + " is not a regular file; nothing was changed");
    CHECK(change_refusal(scratch.file) == path + " is not a regular file; nothing was changed");
  }
  SECTION("a device") { CHECK(load_refusal({"/dev/null"}) == "/dev/null is not a regular file; nothing was changed"); }
  SECTION("a name that ends like a folder") {
    const DataFile folder{scratch.folder / ""};
    CHECK(change_refusal(folder) == folder.path.native() + " is a folder, not a file; nothing was changed");
  }
  SECTION("a file where a folder should be") {
    write(scratch.file.path, "");
    const DataFile below{scratch.file.path / "g.json"};
    CHECK(load_refusal(below) == below.path.native() + " cannot be read: Not a directory; nothing was changed");
    CHECK(change_refusal(below) == path + " cannot be opened: Not a directory; nothing was changed");
  }
  SECTION("a file of more than 1 GiB") {
    write(scratch.file.path, "");
    fs::resize_file(scratch.file.path, (std::uintmax_t{1} << 30) + 1);
    CHECK(load_refusal(scratch.file) == path + " is larger than 1 GiB; nothing was changed");
  }
}

TEST_CASE("symbolic links are followed, and stay") {
  const Scratch scratch;
  fs::create_directory(scratch.folder / "real");
  fs::create_symlink("real", scratch.folder / "link");
  fs::create_symlink("link/data.json", scratch.file.path);
  const fs::path data = scratch.folder / "real" / "data.json";

  CHECK(load(scratch.file) == std::nullopt);  // a dangling link names the file to be made
  CHECK(change(scratch.file, counted_up));
  CHECK(change(scratch.file, counted_up));
  CHECK(load(scratch.file)->next_id == 3);
  CHECK(bytes_of(data) == numbered(3));
  CHECK(bytes_of(data.native() + ".bak") == numbered(2));
  CHECK(fs::exists(data.parent_path() / ".data.json.lock"));
  CHECK(fs::is_symlink(scratch.file.path));
  CHECK_FALSE(fs::is_symlink(data));
}

TEST_CASE("a loop of symbolic links is refused") {
  const Scratch scratch;
  fs::create_symlink("g.json", scratch.file.path);
  fs::create_symlink("f.json", scratch.folder / "g.json");
  const std::string message =
      scratch.file.path.native() + " cannot be found: Too many levels of symbolic links; nothing was changed";
  CHECK(load_refusal(scratch.file) == message);
  CHECK(change_refusal(scratch.file) == message);
}

TEST_CASE("mode, owner and attributes are kept") {
  const Scratch scratch;
  write(scratch.file.path, numbered(1));
  fs::permissions(scratch.file.path, fs::perms{0640});
  const bool attributes = ::setxattr(scratch.file.path.c_str(), "user.colour", "blue", 4, 0) == 0;
  const bool empty = ::setxattr(scratch.file.path.c_str(), "user.seen", "", 0, 0) == 0;
  const bool root = ::geteuid() == 0 && ::chown(scratch.file.path.c_str(), 12345, 23456) == 0;
  CHECK(change(scratch.file, counted_up));

  struct stat status {};
  REQUIRE(::lstat(scratch.file.path.c_str(), &status) == 0);
  CHECK((status.st_mode & 07777) == 0640);
  if (root) CHECK(std::pair(status.st_uid, status.st_gid) == std::pair(uid_t{12345}, gid_t{23456}));
  std::string value(4, '\0');
  if (attributes) {
    CHECK(::getxattr(scratch.file.path.c_str(), "user.colour", value.data(), value.size()) == 4);
    CHECK(value == "blue");
  }
  if (empty) CHECK(::getxattr(scratch.file.path.c_str(), "user.seen", nullptr, 0) == 0);
}

TEST_CASE("hard links are broken: a copy of the folder keeps what it had") {
  const Scratch scratch;
  write(scratch.file.path, numbered(1));
  fs::create_hard_link(scratch.file.path, scratch.folder / "copy.json");
  CHECK(change(scratch.file, counted_up));
  CHECK(bytes_of(scratch.folder / "copy.json") == numbered(1));
  CHECK(bytes_of(scratch.file.path) == numbered(2));
}

TEST_CASE("a .bak that is the file itself is replaced without litter") {
  const Scratch scratch;
  write(scratch.file.path, numbered(1));
  fs::create_hard_link(scratch.file.path, scratch.folder / "f.json.bak");
  CHECK(change(scratch.file, counted_up));
  CHECK(scratch.content() ==
        std::map<std::string, std::string>{{".f.json.lock", ""}, {"f.json", numbered(2)}, {"f.json.bak", numbered(1)}});
}

TEST_CASE("a planted .bak link harms nobody") {
  const Scratch scratch;
  write(scratch.file.path, numbered(1));
  write(scratch.folder / "victim", "precious");
  fs::create_symlink("victim", scratch.folder / "f.json.bak");
  CHECK(change(scratch.file, counted_up));
  CHECK(bytes_of(scratch.folder / "victim") == "precious");
  CHECK_FALSE(fs::is_symlink(scratch.folder / "f.json.bak"));
  CHECK(bytes_of(scratch.folder / "f.json.bak") == numbered(1));
}

TEST_CASE("a .bak that cannot be replaced stops the change") {
  const Scratch scratch;
  write(scratch.file.path, numbered(1));
  fs::create_directory(scratch.folder / "f.json.bak");
  CHECK(change_refusal(scratch.file) ==
        scratch.file.path.native() + ".bak is a folder, where the previous state is to be kept; nothing was changed");
  CHECK(scratch.content() ==
        std::map<std::string, std::string>{{".f.json.lock", ""}, {"f.json", numbered(1)}, {"f.json.bak", ""}});
}

TEST_CASE("a planted lock is refused and its victim untouched") {
  const Scratch scratch;
  const std::string path = scratch.file.path.native();
  write(scratch.folder / "victim", "precious");
  SECTION("a symbolic link") {
    fs::create_symlink("victim", scratch.folder / ".f.json.lock");
    CHECK(change_refusal(scratch.file) ==
          path + " cannot be locked: Too many levels of symbolic links; nothing was changed");
  }
  SECTION("a dangling link") {
    fs::create_symlink("nowhere", scratch.folder / ".f.json.lock");
    CHECK(change_refusal(scratch.file) ==
          path + " cannot be locked: Too many levels of symbolic links; nothing was changed");
    CHECK_FALSE(fs::exists(scratch.folder / "nowhere"));
  }
  SECTION("a FIFO") {
    REQUIRE(::mkfifo((scratch.folder / ".f.json.lock").c_str(), 0600) == 0);
    CHECK(change_refusal(scratch.file) ==
          path + " cannot be locked: .f.json.lock is not a regular file; nothing was changed");
  }
  CHECK(bytes_of(scratch.folder / "victim") == "precious");
  CHECK_FALSE(fs::exists(scratch.file.path));
}

TEST_CASE("the lock of another followup is waited for, but not for ever") {
  const Scratch scratch;
  const int other = ::open((scratch.folder / ".f.json.lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  REQUIRE(::flock(other, LOCK_EX) == 0);
  CHECK(change_refusal(scratch.file) ==
        scratch.file.path.native() + " is locked: another followup is still writing; nothing was changed");
  CHECK(load(scratch.file) == std::nullopt);  // reading needs no lock
  REQUIRE(::flock(other, LOCK_UN) == 0);
  CHECK(change(scratch.file, counted_up));
  ::close(other);
}

TEST_CASE("changes at the same time all arrive") {
  const Scratch scratch;
  constexpr int each = 25;
  const auto count = [&] {
    for (int i = 0; i < each; ++i) change({scratch.file.path, 10'000ms}, counted_up);
  };
  std::thread first(count), second(count);
  first.join();
  second.join();
  CHECK(load(scratch.file)->next_id == 1 + 2 * each);
}

TEST_CASE("temporary files of a dead process or of long ago are removed, others are not") {
  const Scratch scratch;
  const storage::Folder folder = storage::open_folder(storage::locate(scratch.file.path));
  const std::string own = storage::temporary_name(folder);  // of a process that lives: this one
  const std::string process = "-" + std::to_string(::getpid()) + "-";
  std::string dead = own;
  dead.replace(dead.find(process), process.size(), "-" + std::to_string(dead_process()) + "-");
  std::string elsewhere = dead;
  elsewhere.replace(std::string(".f.json.tmp.").size(), 8, "00000000");
  const std::string elsewhere_long_ago = elsewhere + "0", recent = ".f.json.tmp.0123456789abcdef",
                    other_file = ".f.json.tmp.y.lock";
  std::string old = elsewhere;
  old.back() = old.back() == '0' ? '1' : '0';
  for (const std::string& name : {own, dead, elsewhere, elsewhere_long_ago, old, recent, other_file,
                                  std::string(".f.json.tmp.bak"), std::string(".f.json.tmp.fedcba9876543210")})
    write(scratch.folder / name, "half");
  fs::create_directory(scratch.folder / ".f.json.tmp.planted");
  const auto long_ago = fs::file_time_type::clock::now() - 2h;
  for (const std::string& name : {old, other_file, elsewhere_long_ago, std::string(".f.json.tmp.bak"),
                                  std::string(".f.json.tmp.fedcba9876543210")})
    fs::last_write_time(scratch.folder / name, long_ago);
  CHECK(change(scratch.file, counted_up));
  CHECK(scratch.content() == std::map<std::string, std::string>{{".f.json.lock", ""},
                                                                {".f.json.tmp.planted", ""},
                                                                {own, "half"},
                                                                {elsewhere, "half"},
                                                                {elsewhere_long_ago, "half"},  // no name of ours
                                                                {recent, "half"},
                                                                {other_file, "half"},
                                                                {"f.json", numbered(2)}});
}

TEST_CASE("the lock of a file that is called like a temporary one stays") {
  const Scratch scratch;
  const DataFile other{scratch.folder / "x.tmp.y"};
  CHECK(change(other, counted_up));
  CHECK(change({scratch.folder / "x"}, counted_up));
  CHECK(fs::exists(scratch.folder / ".x.tmp.y.lock"));
}

TEST_CASE("what another program writes meanwhile is not lost") {
  const Scratch scratch;
  const fs::path other = scratch.folder / "other";
  const auto replaced_by = [&](int next_id) {
    write(other, numbered(next_id));
    fs::rename(other, scratch.file.path);
  };
  int runs = 0;
  SECTION("once: the change is made again, on the new state") {
    write(scratch.file.path, numbered(1));
    CHECK(change(scratch.file, [&](Tracker tracker) {
      if (++runs == 1) replaced_by(100);
      return counted_up(std::move(tracker));
    }));
    CHECK(runs == 2);
    CHECK(bytes_of(scratch.file.path) == numbered(101));
    CHECK(bytes_of(scratch.folder / "f.json.bak") == numbered(100));
  }
  SECTION("a file that appears meanwhile") {
    CHECK(change(scratch.file, [&](Tracker tracker) {
      if (++runs == 1) replaced_by(100);
      return counted_up(std::move(tracker));
    }));
    CHECK(bytes_of(scratch.file.path) == numbered(101));
  }
  SECTION("again and again: followup gives up") {
    write(scratch.file.path, numbered(1));
    CHECK(refusal([&] {
            change(scratch.file, [&](Tracker tracker) {
              replaced_by(100 + ++runs);
              return counted_up(std::move(tracker));
            });
          }) ==
          scratch.file.path.native() + " is being replaced by another program again and again; nothing was changed");
    CHECK(runs == 5);
    CHECK(scratch.content() == std::map<std::string, std::string>{{".f.json.lock", ""}, {"f.json", numbered(105)}});
  }
}

TEST_CASE("a file that does not tell its size is read to its end") {
  // "Of 0 bytes", it holds several numbers in one line: a reader that stops early sees the first of them only.
  CHECK(load_refusal({"/proc/loadavg"}).find("something follows the end") != std::string::npos);
}

TEST_CASE("a disk that cannot read is told of") {
  // Nothing lies at the beginning of our own memory: reading there fails.
  CHECK(load_refusal({"/proc/self/mem"}) == "/proc/self/mem cannot be read: Input/output error; nothing was changed");
}

TEST_CASE("a folder that cannot be made is told of") {
  CHECK(change_refusal({"/proc/none/f.json"}) ==
        "/proc/none cannot be made: No such file or directory; nothing was changed");
}

TEST_CASE("a name that leaves no room for a temporary one is refused") {
  const Scratch scratch;
  const DataFile file{scratch.folder / (std::string(240, 'n') + ".json")};
  CHECK(change_refusal(file) == file.path.native() + " cannot be saved: File name too long; nothing was changed");
  CHECK_FALSE(fs::exists(file.path));
}

TEST_CASE("a full disk stops the change, and leaves nothing") {
  const Scratch scratch;
  write(scratch.file.path, numbered(1));
  struct rlimit before {};
  REQUIRE(::getrlimit(RLIMIT_FSIZE, &before) == 0);
  const auto handler = std::signal(SIGXFSZ, SIG_IGN);  // as the program does
  struct rlimit small = before;
  small.rlim_cur = 20;
  REQUIRE(::setrlimit(RLIMIT_FSIZE, &small) == 0);
  const std::string message = change_refusal(scratch.file);
  REQUIRE(::setrlimit(RLIMIT_FSIZE, &before) == 0);
  std::signal(SIGXFSZ, handler);
  CHECK(message == scratch.file.path.native() + " cannot be saved: File too large; nothing was changed");
  CHECK(scratch.content() == std::map<std::string, std::string>{{".f.json.lock", ""}, {"f.json", numbered(1)}});
}

TEST_CASE("a folder that is called like a temporary file is in nobody's way") {
  const Scratch scratch;
  write(scratch.file.path, numbered(1));
  fs::create_directory(scratch.folder / ".f.json.tmp.bak");
  CHECK(change_refusal(scratch.file) == "no error");
  CHECK(scratch.content() ==
        std::map<std::string, std::string>{
            {".f.json.lock", ""}, {".f.json.tmp.bak", ""}, {"f.json", numbered(2)}, {"f.json.bak", numbered(1)}});
}

TEST_CASE("what another program writes in place is seen, even if it puts the time back") {
  const Scratch scratch;
  write(scratch.file.path, numbered(1));
  int runs = 0;
  CHECK(change(scratch.file, [&](Tracker tracker) {
    if (++runs > 1) return counted_up(std::move(tracker));
    struct stat status {};
    REQUIRE(::stat(scratch.file.path.c_str(), &status) == 0);
    write(scratch.file.path, numbered(5));
    const std::array<timespec, 2> times{status.st_atim, status.st_mtim};
    REQUIRE(::utimensat(AT_FDCWD, scratch.file.path.c_str(), times.data(), 0) == 0);
    return counted_up(std::move(tracker));
  }));
  CHECK(runs == 2);
  CHECK(bytes_of(scratch.file.path) == numbered(6));
}

TEST_CASE("what takes the name at the last moment is not replaced") {
  const Scratch scratch;
  write(scratch.file.path, numbered(1));
  const storage::Folder folder = storage::open_folder(storage::locate(scratch.file.path));
  auto before = storage::read_file(folder.at(), folder.name, scratch.file.path);
  SECTION("the same file") {
    storage::Temporary next(folder);
    next.fill(numbered(2), nullptr);
    CHECK(next.rename_over(before, folder.name));
    CHECK(scratch.content() == std::map<std::string, std::string>{{"f.json", numbered(2)}});
  }
  SECTION("another one") {
    {
      storage::Temporary next(folder);
      next.fill(numbered(2), nullptr);
      write(scratch.folder / "other", numbered(9));
      fs::rename(scratch.folder / "other", scratch.file.path);
      CHECK_FALSE(next.rename_over(before, folder.name));
    }
    CHECK(scratch.content() == std::map<std::string, std::string>{{"f.json", numbered(9)}});
  }
  SECTION("one where there was none") {
    before = std::nullopt;
    {
      storage::Temporary next(folder);
      next.fill(numbered(2), nullptr);
      CHECK_FALSE(next.rename_over(before, folder.name));
    }
    CHECK(scratch.content() == std::map<std::string, std::string>{{"f.json", numbered(1)}});
  }
}

TEST_CASE("a pipe or a removed file, reached through a link of the process, is not taken for no file") {
  const Scratch scratch;
  const auto named = [](int number) { return DataFile{"/dev/fd/" + std::to_string(number)}; };
  const std::string end = " is a pipe or a removed file, which has no name to be replaced under; nothing was changed";
  std::array<int, 2> ends{};
  REQUIRE(::pipe(ends.data()) == 0);
  CHECK(load_refusal(named(ends[0])) == named(ends[0]).path.native() + end);
  CHECK(change_refusal(named(ends[0])) == named(ends[0]).path.native() + end);
  CHECK(refusal([&] { inspect(named(ends[0])); }) == named(ends[0]).path.native() + end);
  write(scratch.file.path, numbered(1));
  const int file = ::open(scratch.file.path.c_str(), O_RDONLY | O_CLOEXEC);
  CHECK(load(named(file)) == decode(numbered(1)));  // it has a name
  fs::remove(scratch.file.path);
  CHECK(load_refusal(named(file)) == named(file).path.native() + end);
  for (const int number : {ends[0], ends[1], file}) ::close(number);
}

TEST_CASE("in a folder for all, what another user may have planted is not used") {
  if (::geteuid() != 0) return;  // only root can be two
  const Scratch scratch;
  fs::permissions(scratch.folder, fs::perms{01777});
  constexpr uid_t stranger = 12345;
  const std::string path = scratch.file.path.native();
  SECTION("a link") {
    fs::create_symlink("victim", scratch.file.path);
    REQUIRE(::lchown(path.c_str(), stranger, stranger) == 0);
    const std::string message =
        path + " is reached by a link of another user, " + path + ", in a folder for all; nothing was changed";
    CHECK(load_refusal(scratch.file) == message);
    CHECK(change_refusal(scratch.file) == message);
    CHECK_FALSE(fs::exists(scratch.folder / "victim"));
    fs::permissions(scratch.folder, fs::perms{0777});  // where the kernel follows it, too
    CHECK(change_refusal(scratch.file) == "no error");
  }
  SECTION("a lock") {
    write(scratch.folder / ".f.json.lock", "");
    REQUIRE(::chown((scratch.folder / ".f.json.lock").c_str(), stranger, stranger) == 0);
    CHECK(change_refusal(scratch.file) ==
          path + " cannot be locked: .f.json.lock belongs to another user; nothing was changed");
  }
}

TEST_CASE("what root makes belongs to the owner of the folder") {
  if (::geteuid() != 0) return;
  const Scratch scratch;
  constexpr uid_t somebody = 12345;
  REQUIRE(::chown(scratch.folder.c_str(), somebody, somebody) == 0);
  const DataFile file{scratch.folder / "a" / "b" / "f.json", 20ms, scratch.folder / "state"};
  CHECK(change(file, counted_up));
  CHECK(change(file, counted_up));
  for (const auto& entry : fs::recursive_directory_iterator(scratch.folder)) {
    INFO(entry.path());
    struct stat status {};
    REQUIRE(::lstat(entry.path().c_str(), &status) == 0);
    CHECK(std::pair(status.st_uid, status.st_gid) == std::pair(somebody, gid_t{somebody}));
  }
}

TEST_CASE("where a file can have no further name, the previous one is copied") {
  const Scratch scratch;
  write(scratch.file.path, numbered(1));
  const fs::path names = scratch.folder / "names";
  fs::create_directory(names);
  std::error_code full;  // ext4 takes 65,000 names; a file system without such an end shows nothing here
  for (int i = 0; i < 66'000 && !full; ++i) fs::create_hard_link(scratch.file.path, names / std::to_string(i), full);
  struct stat before {};
  REQUIRE(::lstat(scratch.file.path.c_str(), &before) == 0);
  CHECK(change(scratch.file, counted_up));
  CHECK(bytes_of(scratch.file.path) == numbered(2));
  CHECK(bytes_of(scratch.folder / "f.json.bak") == numbered(1));
  if (full) CHECK(mode_of(scratch.folder / "f.json.bak") == 0600);
}

TEST_CASE("for another user than the owner") {
  if (::geteuid() != 0) return;  // only root can be two
  const Scratch scratch;
  write(scratch.file.path, numbered(1));
  fs::permissions(scratch.folder, fs::perms{0777});
  fs::permissions(scratch.file.path, fs::perms{0664});
  constexpr uid_t somebody = 12345;
  const auto as_somebody = [&] {
    REQUIRE(::seteuid(somebody) == 0);
    std::string message = change_refusal(scratch.file);
    REQUIRE(::seteuid(0) == 0);
    return message;
  };
  SECTION("the file is not taken over") {
    CHECK(as_somebody() == scratch.file.path.native() + " belongs to another user; nothing was changed");
    CHECK(bytes_of(scratch.file.path) == numbered(1));
  }
  SECTION("a lock that cannot be made usable is none") {
    write(scratch.folder / ".f.json.lock", "");
    fs::permissions(scratch.folder / ".f.json.lock", fs::perms{0066});
    CHECK(as_somebody() ==
          scratch.file.path.native() + " cannot be locked: Operation not permitted; nothing was changed");
  }
  SECTION("a group that cannot be given again may not read the new file") {
    REQUIRE(::chown(scratch.file.path.c_str(), somebody, 23456) == 0);
    CHECK(as_somebody() == "no error");
    CHECK(bytes_of(scratch.file.path) == numbered(2));
    CHECK(mode_of(scratch.file.path) == 0604);
  }
}

TEST_CASE("what is open during a change is open to no program started then") {
  const Scratch scratch;
  write(scratch.file.path, numbered(1));
  int seen = 0;
  CHECK(change(scratch.file, [&](Tracker tracker) {
    for (const auto& entry : fs::directory_iterator("/proc/self/fd")) {
      std::error_code gone;
      const fs::path target = fs::read_symlink(entry.path(), gone);
      if (gone || !target.native().starts_with(scratch.folder.native())) continue;
      INFO(target);
      CHECK((::fcntl(std::stoi(entry.path().filename()), F_GETFD) & FD_CLOEXEC) != 0);
      ++seen;
    }
    return counted_up(std::move(tracker));
  }));
  CHECK(seen >= 2);  // the folder and its lock
}
