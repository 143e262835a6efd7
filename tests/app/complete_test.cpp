// Completion: what is printed for the shells' scripts.
#include "catch.hpp"
#include "commands/season.hpp"
#include "followup/commands.hpp"

using namespace followup;
using namespace followup::testing;

namespace {

/// What the last of the words may be completed to.
Ran completed(std::vector<std::string> words, const std::vector<std::string>& earlier = {}) {
  Season world(earlier);
  const std::string before = world.bytes();
  words.insert(words.begin(), "__complete");
  Ran ran = world.run(words);
  CHECK(world.bytes() == before);
  return ran;
}

/// The suggestions alone.
std::string words_for(const std::vector<std::string>& typed, const std::vector<std::string>& earlier = {}) {
  const Ran ran = completed(typed, earlier);
  CHECK(ran.status == 0);
  CHECK(ran.err.empty());
  std::istringstream lines(ran.out);
  std::string words;
  for (std::string line; std::getline(lines, line);)
    words += (words.empty() ? "" : "|") + line.substr(0, line.find('\t'));
  return words;
}

}  // namespace

TEST_CASE("a command is completed with its summary") {
  std::string all;
  for (const Command& command : commands())
    all += std::string(command.name) + "\t" + std::string(command.summary) + "\n";
  all += "help\twhat a command takes, how dates are typed, what the exit status means\n";
  CHECK(completed({""}) == Ran{0, all, ""});
  CHECK(completed({}) == Ran{0, all, ""});
  CHECK(completed({"unD"}) == Ran{0, "undo\ttake the last changes back: the file is what it was, byte for byte\n", ""});
  CHECK(completed({"--json", "sn"}) == Ran{0, "snooze\tput a to-do off until a day\n", ""});
  CHECK(completed({"nosuch", ""}) == Ran{0, "", ""});
}

TEST_CASE("help is completed with every command and topic, and with no second word") {
  CHECK(words_for({"help", "d"}) == "done|draft|date|dates");
  CHECK(completed({"help", "exit"}) == Ran{0, "exit-status\twhat a script learns from the exit status\n", ""});
  CHECK(words_for({"--json", "help", "und"}) == "undo");
  CHECK(completed({"help", "dates", ""}) == Ran{0, "", ""});
  CHECK(completed({"hel"}) ==
        Ran{0, "help\twhat a command takes, how dates are typed, what the exit status means\n", ""});
}

TEST_CASE("the states are completed with what made them and when") {
  TestWorld world;
  world.zone = [](date::sys_seconds) { return std::chrono::hours(-5); };
  CHECK(world.run({"__complete", "restore", ""}) == Ran{0, "", ""});
  world.run({"add", "Initech"});
  CHECK(world.run({"__complete", "restore", ""}) == Ran{0,
                                                        "2\tadd Initech, Fri 20 Nov 2026 16:30\n"
                                                        "1\tas it was found, Fri 20 Nov 2026 16:30\n",
                                                        ""});
}

TEST_CASE("options are completed from the command's declaration") {
  CHECK(words_for({"done", "-"}) ==
        "--help|--on|--by|--anyway|--undo|--file|--date|--lock-timeout|--color|--json|--quiet");
  CHECK(completed({"done", "--b"}) ==
        Ran{0, "--by\temail, phone, post, or another word; as suggested if not said\n", ""});
  CHECK(words_for({"--ver"}) == "--version");
  CHECK(words_for({"done", "--", "-"}) == "");
}

TEST_CASE("handles are completed with what is to be done") {
  CHECK(completed({"done", "3/"}) == Ran{0,
                                         "3/nick\tThank Nick Claus by e-mail, Initech\n"
                                         "3/ann\tThank Ann Lee by e-mail (no address), Initech\n"
                                         "3/brief-maria\tTell Maria Lopez how the interview went, Initech\n"
                                         "3/task-1\tSend two work samples, Initech\n"
                                         "3/record\tNote down: how to reach them, Initech\n",
                                         ""});
  CHECK(words_for({"done", "3/nick", "3/"}) == "3/ann|3/brief-maria|3/task-1|3/record");
  CHECK(words_for({"skip", "3/r"}) == "3/record");
  CHECK(words_for({"done", "--by", "post", "3/n"}) == "3/nick");
  CHECK(words_for({"why", "3/NI"}) == "3/nick");
  CHECK(words_for({"why", "3/nick", ""}) == "");
}

TEST_CASE("applications are completed by id, and by name where it is clear") {
  CHECK(completed({"show", ""}) == Ran{0,
                                       "3\tInitech, Packaging manager\n"
                                       "5\tVandelay, Buyer\n"
                                       "6\tStark\n"
                                       "Initech\tapplication 3\n"
                                       "Vandelay\tapplication 5\n",
                                       ""});
  CHECK(words_for({"show", "van"}) == "Vandelay");
  CHECK(words_for({"show", ""}, {"add Initech Clerk", "add Globex", "add Globex --new"}) ==
        "3|5|6|7|8|9|Packaging manager|Vandelay|Clerk");
}

TEST_CASE("remove is completed with what can be taken out, too") {
  CHECK(completed({"remove", "3/"}) == Ran{0,
                                           "3/nick\tNick Claus, Initech\n"
                                           "3/ann\tAnn Lee, Initech\n"
                                           "3/maria\tthe reference Maria Lopez, Initech\n"
                                           "3/task-1\ttask 1 (send two work samples), Initech\n"
                                           "3/interview-1\tinterview 1 of Fri 20 Nov 2026 15:00, Initech\n",
                                           ""});
  CHECK(words_for({"rename", "vandelay", ""}) == "Initech|Vandelay|Stark");
  CHECK(words_for({"rename", "vandelay", "Vandelay", ""}) == "Buyer");
  CHECK(words_for({"person", "3", "nick", "--met", "Ann"}) == "Ann Lee");
}

TEST_CASE("people, references, companies and roles come from the record") {
  CHECK(words_for({"person", "initech", ""}) == "Nick Claus|Ann Lee");
  CHECK(words_for({"person", "3", "a"}) == "Ann Lee");
  CHECK(words_for({"person", "nobody", ""}) == "");
  CHECK(words_for({"may", "thank", "3", "n"}) == "Nick Claus");
  CHECK(words_for({"reference", "3", ""}) == "Maria Lopez");
  CHECK(words_for({"reference", "5", ""}) == "");
  CHECK(words_for({"add", "initech", "--met", ""}) == "Nick Claus|Ann Lee");
  CHECK(words_for({"add", "3", "--met", ""}) == "Nick Claus|Ann Lee");
  CHECK(words_for({"add", "Stark", "--met", ""}) == "");
  CHECK(words_for({"add", "Stark", "--reference", "m"}) == "Maria Lopez");
  CHECK(words_for({"add", ""}) == "Initech|Vandelay|Stark");
  CHECK(words_for({"add", "vandelay", ""}) == "Buyer");
  CHECK(words_for({"person", "3", "ann", "--rename", ""}) == "");
}

TEST_CASE("words of closed lists are completed") {
  CHECK(words_for({"close", "3", ""}) == "offer|accepted|declined|rejected|withdrawn|ghosted");
  CHECK(words_for({"may", ""}) == "thank|write|call|visit|gift|befriend");
  CHECK(words_for({"task", "3", ""}) == "send|submit|reply|call");
  CHECK(words_for({"add", "--kind", ""}) == "onsite|phone|video");
  CHECK(words_for({"person", "3", "ann", "--prefers="}) == "--prefers=email|--prefers=phone|--prefers=post");
  CHECK(words_for({"completion", ""}) == "bash|zsh|fish");
  CHECK(words_for({"today", "--color", ""}) == "auto|always|never");
  CHECK(words_for({"--color=a"}) == "--color=auto|--color=always");
  CHECK(completed({"policy", "follow_up.g"}) == Ran{0, "follow_up.grace_days\t3\n", ""});
  CHECK(completed({"rules", "prep"}) == Ran{0, "prepare\tget ready to ask for names, next steps and dates\n", ""});
}

TEST_CASE("every word of a closed list is taken by the command that it is offered for") {
  const auto each_of = [](const std::vector<std::string>& typed, const std::string& line) {
    std::istringstream words(completed(typed).out);
    int count = 0;
    for (std::string word; std::getline(words, word); ++count) {
      Season world;
      std::string typed_line = line;
      INFO(word);
      typed_line.replace(line.find("WORD"), 4, word.substr(0, word.find('\t')));
      CHECK(type(world, typed_line).status < 2);
    }
    CHECK(count > 2);
  };
  each_of({"close", "3", ""}, "close 3 WORD");
  each_of({"may", ""}, "may WORD 3");
  each_of({"task", "3", ""}, "task 3 WORD it");
  each_of({"person", "3", "ann", "--prefers", ""}, "person 3 ann --prefers WORD");
  each_of({"completion", ""}, "completion WORD");
  each_of({"today", "--color", ""}, "today --color WORD");
  each_of({"help", ""}, "help WORD");
}

TEST_CASE("words for dates are completed with the day, where it is the same for past and future") {
  CHECK(completed({"snooze", "3/nick", ""}) == Ran{0,
                                                   "today\tSat 21 Nov 2026, today\n"
                                                   "tomorrow\tSun 22 Nov 2026, tomorrow\n"
                                                   "yesterday\tFri 20 Nov 2026, yesterday\n"
                                                   "mon\ntue\nwed\nthu\nfri\nsun\n"
                                                   "+3d\tTue 24 Nov 2026, in 3 days\n"
                                                   "+1w\tSat 28 Nov 2026, in 7 days\n"
                                                   "+3b\tWed 25 Nov 2026, in 4 days\n"
                                                   "eow\neom\n",
                                                   ""});
  CHECK(words_for({"heard", "3", "--on=y"}) == "--on=yesterday");
  CHECK(words_for({"--date", "tom"}) == "tomorrow");
  CHECK(completed({"--date", "2026-12-01", "heard", "3", "--on", "yest"}) ==
        Ran{0, "yesterday\tMon 30 Nov 2026, yesterday\n", ""});
}

TEST_CASE("a file is left to the shell") {
  CHECK(completed({"--file", ""}) == Ran{1, "", ""});
  CHECK(completed({"done", "--file=jo"}) == Ran{1, "", ""});
  CHECK(completed({"heard", "3", "--mail", ""}) == Ran{1, "", ""});
  CHECK(completed({"draft", "3/nick", "--drafts", ""}) == Ran{1, "", ""});
}

TEST_CASE("nothing is offered for what only the person knows, or for what makes no sense") {
  CHECK(completed({"heard", "3", ""}) == Ran{0, "", ""});
  CHECK(completed({"add", "--note", ""}) == Ran{0, "", ""});
  CHECK(completed({"done", "--anyway="}) == Ran{0, "", ""});
  CHECK(completed({"done", "--nosuch="}) == Ran{0, "", ""});
  CHECK(completed({"--date", "feb 30", "done", ""}) == Ran{0, "", ""});
  CHECK(completed({"done", "\xff"}) == Ran{0, "", ""});
}

TEST_CASE("a record that cannot be read has nothing to offer, and nobody is told") {
  Season world;
  const auto is_quiet = [&](const std::string& bytes) {
    world.write(bytes);
    CHECK(world.run({"__complete", "done", ""}) == Ran{0, "", ""});
    CHECK(world.run({"__complete", "close", "3", "off"}) == Ran{0, "offer\n", ""});
    CHECK(world.bytes() == bytes);
  };
  is_quiet("");
  is_quiet("{\"format\"");
  is_quiet("{\"format\": \"followup/9\"}");
  std::filesystem::remove(world.file());
  CHECK(world.run({"__complete", "done", ""}) == Ran{0, "", ""});
  CHECK_FALSE(std::filesystem::exists(world.file()));
  std::filesystem::create_directory(world.file());
  CHECK(world.run({"__complete", "done", ""}) == Ran{0, "", ""});
}

TEST_CASE("completion shows no control characters, and leaves no trace") {
  Season world;
  world.write(
      replaced(replaced(season, "Vandelay", "Vandelay\\u001b[2J"), "Packaging manager", "\\u202e\\tmanager\\n"));
  const auto before = std::distance(std::filesystem::directory_iterator(world.folder), {});
  CHECK(world.run({"__complete", "show", ""}) == Ran{0,
                                                     "3\tInitech, \\u{202E}\\tmanager\\n\n"
                                                     "5\tVandelay\\e[2J, Buyer\n"
                                                     "6\tStark\n"
                                                     "Initech\tapplication 3\n",
                                                     ""});
  CHECK(std::distance(std::filesystem::directory_iterator(world.folder), {}) == before);
}

TEST_CASE("the scripts are printed as they are, or in a document; another shell is refused") {
  TestWorld world;
  for (const std::string shell : {"bash", "zsh", "fish"}) {
    const std::string script = bytes_of(FOLLOWUP_SOURCE "/data/completions/followup." + shell);
    CHECK(world.run({"completion", shell}) == Ran{0, script, ""});
  }
  CHECK(world.run({"completion", "fish", "--json"})
            .out.starts_with("{\"format\": \"followup.completion/1\", \"shell\": \"fish\", \"script\": \"# Completion "
                             "of followup for fish."));
  CHECK(world.run({"completion", "powershell"}) ==
        Ran{2, "", "followup: SHELL 'powershell' is none of bash, zsh or fish\n"});
  CHECK(world.run({"completion", "zhs"}) ==
        Ran{2, "", "followup: SHELL 'zhs' is none of bash, zsh or fish\n  did you mean: followup completion zsh\n"});
}

TEST_CASE("add --on is offered no weekday that it refuses") {
  const std::string offered = "|" + words_for({"add", "Globex", "--on", ""}) + "|";
  for (const std::string word : {"today", "fri"}) CHECK(offered.find("|" + word + "|") != std::string::npos);
  for (const std::string word : {"mon", "tue", "wed", "thu"})
    CHECK(offered.find("|" + word + "|") == std::string::npos);
}
