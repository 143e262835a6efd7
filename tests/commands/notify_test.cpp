// What is to be done, on the desktop.
#include "commands/letters.hpp"

namespace followup::testing {
namespace {

const std::string monday_morning = "2026-11-23T08:00:00-05:00";

/// The season on that Monday, with a notify-send that writes down its arguments.
class Desktop : public Writer {
 public:
  explicit Desktop(const std::vector<std::string>& first = {}, const std::string& now = monday_morning)
      : Writer(first, now) {
    install("notify-send", R"(printf '%s\n' "$@" >")" + (folder / "shown").string() + "\"");
  }

  /// What was shown since the last call; empty if nothing was.
  std::string shown() const {
    std::string words = bytes_of(folder / "shown");
    std::filesystem::remove(folder / "shown");
    return words;
  }
};

std::string call(const std::string& urgency) {
  return "--app-name=followup\n--urgency=" + urgency +
         "\n--hint=string:x-dunst-stack-tag:followup\n--hint=string:x-canonical-private-synchronous:followup\n--\n";
}

const std::string first_notice = R"(followup: 3 late, 1 due
Thank Nick Claus by e-mail (Initech, 3/nick)
Thank Ann Lee by e-mail (no address) (Initech, 3/ann)
Tell Maria Lopez how the interview went (Initech, 3/brief-maria)
and 1 more
)";

}  // namespace

TEST_CASE("what is pressing is shown once a day, and again when it is something else") {
  Desktop world;
  CHECK(type(world, "notify") == Ran{0, "", ""});
  CHECK(world.shown() == call("normal") + first_notice);
  CHECK(type(world, "notify") == Ran{0, "", ""});
  CHECK(world.shown().empty());
  REQUIRE(type(world, "done 3/nick").status == 0);
  CHECK(type(world, "notify") == Ran{0, "", ""});
  CHECK(world.shown() == call("normal") + R"(followup: 2 late, 1 due
Thank Ann Lee by e-mail (no address) (Initech, 3/ann)
Tell Maria Lopez how the interview went (Initech, 3/brief-maria)
Send two work samples (Initech, 3/task-1)
)");
  world.set_now("2026-11-24T08:00:00-05:00");
  CHECK(type(world, "notify") == Ran{0, "", ""});
  CHECK_FALSE(world.shown().empty());
  CHECK(type(world, "today --once").out.starts_with("To do\n"));
}

TEST_CASE("a question about another day is answered as often as it is asked, and is no morning") {
  Desktop world;
  for (int i = 0; i < 2; ++i) CHECK(type(world, "notify --to print --date " + monday_morning).out == first_notice);
  CHECK(type(world, "notify --to print").out == first_notice);
}

TEST_CASE("without a desktop, or on request, it is printed") {
  Desktop world;
  CHECK(type(world, "notify --to print") == Ran{0, first_notice, ""});
  CHECK(world.shown().empty());
  for (const std::string script : {"exit 1", "kill -9 $$"}) {
    Desktop broken;
    broken.install("notify-send", script);
    CHECK(type(broken, "notify --to desktop") == Ran{0, first_notice, ""});
  }
  Desktop none;
  std::filesystem::remove(none.folder / "notify-send");
  CHECK(type(none, "notify") == Ran{0, first_notice, ""});
  CHECK(type(none, "notify") == Ran{0, "", ""});
}

TEST_CASE("a folder for the state that cannot be written is no reason to be silent") {
  Desktop world;
  world.write("state", "a file where the folder should be");
  world.variables["XDG_STATE_HOME"] = (world.folder / "state").string();
  for (int i = 0; i < 2; ++i) {
    CHECK(type(world, "notify") == Ran{0, "", ""});
    CHECK(world.shown() == call("normal") + first_notice);
  }
}

TEST_CASE("nothing to do is no notice") {
  Desktop world;
  world.write("{\"format\": \"followup/1\", \"next_id\": 1, \"applications\": []}\n");
  CHECK(type(world, "notify") == Ran{0, "", ""});
  CHECK(type(world, "notify --to print") == Ran{0, "", ""});
  CHECK(world.shown().empty());
}

TEST_CASE("an interview within a day is critical") {
  const auto urgency = [](const std::string& now) {
    Desktop world({}, now);
    REQUIRE(type(world, "notify").status == 0);
    const std::string shown = world.shown();
    const std::size_t start = shown.find("--urgency=") + 10;
    return shown.substr(start, shown.find('\n', start) - start);
  };
  CHECK(urgency("2026-11-21T09:29:59-05:00") == "normal");
  CHECK(urgency("2026-11-21T09:30:00-05:00") == "critical");
  CHECK(urgency("2026-11-22T09:29:00-05:00") == "critical");
  CHECK(urgency("2026-11-22T09:30:00-05:00") == "normal");
}

TEST_CASE("a name is no markup, no option and no command for the terminal") {
  Desktop world({"person 3 nick --rename '<b>Nick & \x1b[2J'"});
  REQUIRE(type(world, "notify --at-most 20").status == 0);
  const std::string shown = world.shown();
  CHECK(shown.find("&lt;b&gt;Nick &amp; \\e[2J") != std::string::npos);
  CHECK(shown.find('\x1b') == std::string::npos);
}

TEST_CASE("notify --at-most says how many things are named") {
  Desktop world;
  CHECK(type(world, "notify --to print --at-most 4").out ==
        replaced(first_notice, "and 1 more", "Send two work samples (Initech, 3/task-1)"));
  Desktop other;
  CHECK(type(other, "notify --to print --at-most 1").out ==
        "followup: 3 late, 1 due\nThank Nick Claus by e-mail (Initech, 3/nick)\nand 3 more\n");
  for (const std::string wrong : {"0", "21", "x", "-1"})
    CHECK(type(world, "notify --at-most=" + wrong) ==
          Ran{2, "", "followup: --at-most '" + wrong + "' is no number from 1 to 20\n"});
  CHECK(type(world, "notify --to desktpo") == Ran{2, "",
                                                  "followup: --to 'desktpo' is none of desktop or print\n"
                                                  "  did you mean: followup notify --to desktop\n"});
}

TEST_CASE("notify as a document") {
  Desktop world;
  CHECK(type(world, "notify --json").out == R"({
  "format": "followup.notice/1",
  "shown": "desktop",
  "title": "followup: 3 late, 1 due",
  "body": "Thank Nick Claus by e-mail (Initech, 3/nick)\nThank Ann Lee by e-mail (no address) (Initech, 3/ann)\nTell Maria Lopez how the interview went (Initech, 3/brief-maria)\nand 1 more",
  "urgency": "normal",
  "handles": ["3/nick", "3/ann", "3/brief-maria", "3/task-1"]
}
)");
  CHECK(type(world, "notify --json").out.find("\"shown\": null") != std::string::npos);
}

TEST_CASE("notify --install prints the lines that have systemd call it each morning") {
  Desktop world;
  const std::string program = std::filesystem::read_symlink("/proc/self/exe").string();
  const Ran ran = type(world, "notify --install");
  CHECK(ran == Ran{0,
                   R"(mkdir -p ~/.config/systemd/user
cat >~/.config/systemd/user/followup-notify.service <<'END'
[Unit]
Description=Say what is to be done after interviews
Documentation=man:followup(1)

[Service]
Type=oneshot
ExecStart=)" + program +
                       " notify --file " + world.file().string() + R"(
END
cat >~/.config/systemd/user/followup-notify.timer <<'END'
[Unit]
Description=Each morning, what is to be done after interviews

[Timer]
OnCalendar=*-*-* 08:00
Persistent=true

[Install]
WantedBy=timers.target
END
systemctl --user daemon-reload
systemctl --user enable --now followup-notify.timer
)",
                   ""});
  const std::string cron = "0 8 * * * " + program + " today --once";
  CHECK(type(world, "notify --cron") == Ran{0, cron + " --file " + world.file().string() + "\n", ""});
  CHECK(type(world, "notify --cron --file '100% jobs.json'").out ==
        cron + " --file '" + world.folder.string() + "/100\\% jobs.json'\n");
  CHECK(type(world, "notify --install --file '100% $jobs.json'")
            .out.find(" notify --file \"" + world.folder.string() + "/100%% $$jobs.json\"\n") != std::string::npos);
  world.variables.erase("FOLLOWUP_FILE");
  CHECK(type(world, "notify --cron").out == cron + "\n");
  world.variables["XDG_DATA_HOME"] = "/data";
  CHECK(type(world, "notify --cron").out == cron + " --file /data/followup/followup.json\n");
  CHECK(type(world, "notify --cron --install").status == 2);
}

}  // namespace followup::testing
