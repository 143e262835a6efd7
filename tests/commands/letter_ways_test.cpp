// What becomes of a letter: a link, the mail program, the clipboard, the editor; and the letters of one's own.
#include <sys/stat.h>

#include "commands/letters.hpp"

namespace followup::testing {
namespace {

const std::string checked = "Once it is sent: followup done 3/task-1 --by email\n";  // with a dictionary
const std::string sent =
    "followup: Spelling not checked: no dictionary installed. Read it aloud before you send it.\n" + checked;
const std::string text =
    "Dear Nick,\n\n"
    "Here is what you asked me for by Tuesday 24 November: two work samples.\n\n"
    "If anything is missing, or if you would like it in another form, please tell me and I will see to it at once.\n\n"
    "Kind regards,\nSam Roe\n";
const std::string letter = "To: nick@initech.example\nSubject: As you asked: two work samples\n\n" + text;
const std::string link =
    "mailto:nick@initech.example?subject=As%20you%20asked%3A%20two%20work%20samples&body=Dear%20Nick%2C%0D%0A%0D%0A"
    "Here%20is%20what%20you%20asked%20me%20for%20by%20Tuesday%2024%20November%3A%20two%20work%20samples.%0D%0A%0D%0A"
    "If%20anything%20is%20missing%2C%20or%20if%20you%20would%20like%20it%20in%20another%20form%2C%20please%20tell%20me%"
    "20"
    "and%20I%20will%20see%20to%20it%20at%20once.%0D%0A%0D%0AKind%20regards%2C%0D%0ASam%20Roe%0D%0A";

void set_editor(Writer& world, const std::string& script) {
  world.install("editor", script);
  world.variables["VISUAL"] = (world.folder / "editor").string();
  world.variables["XDG_RUNTIME_DIR"] = world.folder.string();
}

/// Takes the name of the kept file out of `words`, and returns it.
std::filesystem::path take_kept(std::string& words) {
  const std::string start = "what you typed is kept in ";
  const std::size_t at = words.find(start);
  REQUIRE(at != std::string::npos);
  const std::size_t from = at + start.size();
  const std::string path = words.substr(from, words.find('\n', from) - from);
  words.replace(from, path.size(), "FILE");
  return path;
}

}  // namespace

TEST_CASE("a letter is a link with one address, one subject and one body") {
  check_drafted("draft 3/task-1 --mailto", link + "\n", sent);
}

TEST_CASE("hostile text stays text: in a link, in a letter, in a subject") {
  Writer world;
  world.write(
      replaced(replaced(season, "two work samples", "a?bcc=e@x&cc=f\\r\\nBcc: e@x\\u202e%0d%0a{{company}}\\u001b[2J"),
               "\"nick@initech.example\"", "\"a&b?bcc=e@initech.example\""));
  const std::string what = "a?bcc=e@x&cc=f Bcc: e@x\\u{202E}%0d%0a{{company}}\\e[2J";
  CHECK(type(world, "draft 3/task-1") == Ran{0,
                                             "To: a&b?bcc=e@initech.example\nSubject: As you asked: " + what + "\n\n" +
                                                 replaced(text, "two work samples", what),
                                             sent});
  const std::string escaped =
      "a%3Fbcc%3De%40x%26cc%3Df%20Bcc%3A%20e%40x%5Cu%7B202E%7D%250d%250a%7B%7Bcompany%7D%7D%5Ce%5B2J";
  std::string hostile = replaced(link, "mailto:nick@", "mailto:a%26b%3Fbcc%3De@");
  hostile = replaced(hostile, "asked%3A%20two%20work%20samples", "asked%3A%20" + escaped);
  hostile = replaced(hostile, "November%3A%20two%20work%20samples", "November%3A%20" + escaped);
  CHECK(type(world, "draft 3/task-1 --mailto") == Ran{0, hostile + "\n", sent});
}

TEST_CASE("what is not one address is no address, and is told of") {
  Writer world;
  world.write(replaced(season, "\"nick@initech.example\"", "\"nick@initech.example\\nBcc: e@x\""));
  const std::string warning =
      "followup: 'nick@initech.example\\nBcc: e@x' is not one e-mail address: followup person 3 nick --email "
      "ADDRESS\n";
  CHECK(type(world, "draft 3/task-1") == Ran{0, letter.substr(letter.find('\n') + 1), warning + sent});
  CHECK(type(world, "draft 3/task-1 --mailto") ==
        Ran{0, replaced(link, "nick@initech.example", "") + "\n", warning + sent});
}

TEST_CASE("a link that mail programs would cut is refused") {
  const std::string words(820, 'x');
  Writer world({"task 3 send '" + words + "'", "task 3 send '" + words + "x'"});
  CHECK(type(world, "draft 3/task-2 --mailto").out.size() == 1999 + 1);
  CHECK(type(world, "draft 3/task-3 --mailto") ==
        Ran{2, "",
            "followup: the link would have 2001 bytes, and mail programs take 2,000; no link was made\n"
            "  make the letter shorter (--edit), or copy it (--copy)\n"});
  CHECK(type(world, "draft 3/task-3").status == 0);
}

TEST_CASE("the mail program is handed the link as one argument, without a shell") {
  Writer world;
  CHECK(type(world, "draft 3/task-1 --open") ==
        Ran{2, "",
            "followup: there is no xdg-email to hand the letter to; nothing was opened\n"
            "  it is in the package xdg-utils; else copy the letter, or take --mailto\n"});
  world.install("xdg-email", notes_arguments(world));
  CHECK(type(world, "draft 3/task-1 --open") ==
        Ran{0, "Handed to the mail program: As you asked: two work samples\n", sent});
  CHECK(bytes_of(world.folder / "called") == link + "\n");
  world.install("xdg-email", "exit 3");
  CHECK(type(world, "draft 3/task-1 --open") ==
        Ran{2, "",
            "followup: " + (world.folder / "xdg-email").string() +
                " failed; no letter was opened\n  copy the letter, or take --mailto\n"});
}

TEST_CASE("the clipboard gets the text, from the first tool that can reach it") {
  Writer world;
  CHECK(type(world, "draft 3/task-1 --copy") ==
        Ran{2, "", "followup: there is no wl-copy, xclip or xsel to copy with; nothing was copied\n"});
  world.install("wl-copy", "exit 1");
  CHECK(type(world, "draft 3/task-1 --copy") ==
        Ran{2, "", "followup: the clipboard cannot be reached; nothing was copied\n"});
  world.install("xclip", notes_arguments(world) + "; while read -r line; do echo \"$line\"; done > " +
                             (world.folder / "copied").string() + "; echo not shown; echo nor this >&2");
  CHECK(
      type(world, "draft 3/task-1 --copy") ==
      Ran{0, "Copied. It goes with this:\nTo: nick@initech.example\nSubject: As you asked: two work samples\n", sent});
  CHECK(bytes_of(world.folder / "called") == "-selection\nclipboard\n");
  CHECK(bytes_of(world.folder / "copied") == text);
}

TEST_CASE("what was typed in the editor is the letter") {
  Writer world;
  set_editor(world, "/bin/sed -i -e 's/two work samples/drawings/' -e 's/Nick/Na\xc3\xafs\\t/' \"$1\"");
  CHECK(type(world, "draft 3/task-1 --edit") ==
        Ran{0,
            replaced(replaced(replaced(letter, "asked: two work samples", "asked: drawings"), "two work samples",
                              "drawings"),
                     "Nick,", "Na\xc3\xafs ,"),
            sent});
  for (const auto& entry : std::filesystem::directory_iterator(world.folder))
    CHECK(entry.path().filename().string().find("followup-") == std::string::npos);
}

TEST_CASE("what was typed is kept if nothing can be made of it") {
  const auto keeps = [](const std::string& script, const std::string& line, int status, const std::string& words,
                        const std::string& typed) {
    INFO(script);
    Writer world;
    set_editor(world, script);
    Ran ran = type(world, line);
    const auto kept = take_kept(ran.err);
    CHECK(ran == Ran{status, "", words});
    CHECK(bytes_of(kept) == typed);
    struct stat file {};
    REQUIRE(::stat(kept.c_str(), &file) == 0);
    CHECK((file.st_mode & 0777) == 0600);
  };
  keeps("echo hello > \"$1\"", "draft 3/task-1 --edit", 5,
        "followup: what was typed is no letter; nothing was drafted; what you typed is kept in FILE\n"
        "  it begins with 'Subject: ', then an empty line and the text\n",
        "hello\n");
  keeps("printf 'Subject: \\n\\nhello' > \"$1\"", "draft 3/task-1 --edit", 5,
        "followup: what was typed is no letter; nothing was drafted; what you typed is kept in FILE\n"
        "  it begins with 'Subject: ', then an empty line and the text\n",
        "Subject: \n\nhello");
  keeps("printf 'Subject: x\\n\\n\\377' > \"$1\"", "draft 3/task-1 --edit", 5,
        "followup: what was typed is not valid UTF-8; nothing was drafted; what you typed is kept in FILE\n",
        "Subject: x\n\n\xff");
  keeps("printf 'Subject: x\\n\\nhello' > \"$1\"", "draft 3/task-1 --edit --open", 5,
        "followup: there is no xdg-email to hand the letter to; nothing was opened; what you typed is kept in FILE\n"
        "  it is in the package xdg-utils; else copy the letter, or take --mailto\n",
        "Subject: x\n\nhello");
}

TEST_CASE("what was typed is kept if it cannot be printed") {
  for (const bool as_json : {false, true}) {
    Writer world;
    set_editor(world, "printf 'Subject: x\\n\\nhello' > \"$1\"");
    world.is_full = true;
    Ran ran = type(world, as_json ? "draft 3/task-1 --edit --json" : "draft 3/task-1 --edit");
    const auto kept = take_kept(ran.err);
    const std::string words =
        "followup: the answer could not be written to standard output; what you typed is kept in FILE\n";
    CHECK(ran == Ran{5, "", words + (as_json ? "" : sent)});
    CHECK(bytes_of(kept) == "Subject: x\n\nhello");
  }
}

TEST_CASE("an editor that fails is told of, and what was typed is kept if there is something new in it") {
  Writer world;
  const std::string words =
      "followup: the editor '" + (world.folder / "editor").string() + "' failed; nothing was changed";
  const std::string hint = "\n  set $EDITOR to one that works\n";
  set_editor(world, "exit 1");
  CHECK(type(world, "draft 3/task-1 --edit") == Ran{5, "", words + hint});
  set_editor(world, "echo more >> \"$1\"; exit 1");
  Ran ran = type(world, "draft 3/task-1 --edit");
  take_kept(ran.err);
  CHECK(ran == Ran{5, "", words + "; what you typed is kept in FILE" + hint});
}

TEST_CASE("a letter that is emptied is none, and is not kept") {
  Writer world;
  set_editor(world, "echo > \"$1\"");
  CHECK(type(world, "say 3/brief-maria --edit") ==
        Ran{2, "", "followup: the letter was emptied; nothing was drafted\n"});
}

TEST_CASE("a letter of one's own takes the place of the one that is shipped") {
  Writer world;
  world.put("requested-task",
            "Subject: {{task}}\r\n\r\n\r\n{{#task_due}}Due {{ task_due }}.{{/task_due}}\r\n{{{company}}} & "
            "{{&role}}{{! no more }}\n\n\n{{signature}}");
  const Ran own{0,
                "To: nick@initech.example\nSubject: two work samples\n\nDue Tuesday 24 November.\nInitech & Packaging "
                "manager\n\nKind regards,\nSam Roe\n",
                sent};
  CHECK(type(world, "draft 3/task-1") == own);
  world.variables["XDG_CONFIG_HOME"] = "relative";
  CHECK(type(world, "draft 3/task-1") == own);
  world.variables["XDG_CONFIG_HOME"] = (world.folder / "other").string();
  CHECK(type(world, "draft 3/task-1") ==
        Ran{0, replaced(letter, "Sam Roe\n", ""),
            "followup: Your name is missing. Put it once into " + (world.folder / "other").string() +
                "/followup/letters/signature.mustache; it is added to every letter.\n" + sent});
}

TEST_CASE("a letter of one's own that is wrong is refused with its name and the place") {
  const auto refuses = [](const std::string& name, const std::string& own, const std::string& why,
                          const std::string& hint) {
    INFO(own);
    Writer world;
    world.put(name, own);
    CHECK(type(world, "draft 3/task-1") == Ran{5, "",
                                               "followup: " + (world.letters() / (name + ".mustache")).string() + ": " +
                                                   why + "; nothing was drafted\n  " + hint + "\n"});
  };
  const std::string known =
      "letters know: greeting, name, first_name, phone, they, agency, company, role, interview_day, interview_when, "
      "met, memorable, topics, forgot, correct, fit, about, promise, promise_ahead, last_word, next_interview, "
      "next_step_open, ask_after, ask_way, thanks_again, late_task, late, answer_by, answer_day, task, task_due, "
      "said_on, ask_on, asked_on, missed, called_off, called_off_by_me, talk, held, unmet";
  const std::string all = known + ", signature";
  const std::string form = "it begins with 'Subject: ', then an empty line and the text";
  const std::string name = "requested-task";
  refuses(name, "Subject: x\n\n{{compny}}", "'compny' is nothing that a letter knows; did you mean 'company'?", all);
  refuses(name, "Subject: x\n\n{{#forgot}}{{^fit}}{{xyzzy}}{{/fit}}{{/forgot}}",
          "'xyzzy' is nothing that a letter knows", all);
  refuses(name, "Subject: x\n\n{{}}", "'' is nothing that a letter knows", all);
  refuses(name, "Subject: x\n\n{{>signature}}", "'{{>signature}}' is not taken in letters: other marks and other files",
          all);
  refuses(name, "Subject: x\n\n{{=<% %>=}}", "'{{=<% %>=}}' is not taken in letters: other marks and other files", all);
  refuses(name, "Subject: x\n\n{{#fit}}", "Unclosed section \"fit\" at 12", all);
  refuses(name, "Subject: x\n\n{{fit", "Unclosed tag at 12", all);
  const auto nested = [](int depth) {
    std::string deep = "Subject: x\n\n";
    for (int i = 0; i < depth; ++i) deep += "{{#fit}}";
    deep += "y";
    for (int i = 0; i < depth; ++i) deep += "{{/fit}}";
    return deep;
  };
  refuses(name, nested(21), "it has more than 20 sections in one another", all);
  refuses(name, nested(20), "it is no letter", form);
  refuses(name, std::string(100'001, 'x'), "it has more than 100000 bytes", all);
  refuses(name, "Subject: x\n\n\xff", "it is not valid UTF-8", all);
  refuses(name, "Dear {{name}}", "it is no letter", form);
  refuses(name, "Subject: {{forgot}}\n\nx", "it is no letter", form);
  refuses(name, "Subject: x\n\n{{forgot}}", "it is no letter", form);
  refuses("signature", "{{signature}}", "'signature' is nothing that a letter knows", known);
}

TEST_CASE("a letter of one's own that cannot be read is an error, never passed over") {
  Writer world;
  const auto file = world.letters() / "requested-task.mustache";
  std::filesystem::create_directory(file);
  const Ran ran{5, "", "followup: " + file.string() + " cannot be read; nothing was drafted\n"};
  CHECK(type(world, "draft 3/task-1") == ran);
  std::filesystem::remove(file);
  REQUIRE(::mkfifo(file.c_str(), 0600) == 0);
  CHECK(type(world, "draft 3/task-1") == ran);
}

TEST_CASE("more than 150 words are told of") {
  std::string words = "Subject: x\n\n";
  for (int i = 0; i < 150; ++i) words += "word \xe2\x80\x93\n";
  Writer world;
  world.put("requested-task", words);
  CHECK(type(world, "draft 3/task-1").err == sent);
  world.put("requested-task", words + "word");
  CHECK(type(world, "draft 3/task-1").err == "followup: It has 151 words; people read up to 150.\n" + sent);
}

namespace {

/// A dictionary of a few words.
void put_dictionary(const Writer& world, const std::string& language, const std::string& encoding,
                    const std::string& words) {
  std::ofstream(world.folder / (language + ".aff")) << "SET " + encoding + "\n";
  std::ofstream(world.folder / (language + ".dic")) << "9\n" + words;
}

}  // namespace

TEST_CASE("words that the dictionary does not know are told of, names of the record are known") {
  Writer world;
  world.put("requested-task",
            "Subject: good speling\n\nDear Nick, Lee's and Initech\xe2\x80\x99s speling \xe2\x80\x9cgood\xe2\x80\x9d "
            "\xe2\x80\x93 it's h\xc3\xb6t, 3pm x@y.example https://x.example/abc\n{{#signature}}{{/signature}}");
  CHECK(type(world, "draft 3/task-1").err == sent);
  put_dictionary(world, "en_US", "UTF-8", "good\nDear\nand\n");
  const auto unknown = [](const std::string& words) {
    return "followup: The dictionary does not know: " + words + "\n" + checked;
  };
  CHECK(type(world, "draft 3/task-1").err == unknown("speling, it's, h\xc3\xb6t"));
  world.variables["LANG"] = "en_GB.UTF-8";
  CHECK(type(world, "draft 3/task-1").err == unknown("speling, it's, h\xc3\xb6t"));
  put_dictionary(world, "en_GB", "ISO8859-1", "good\nDear\nand\nit's\n");
  CHECK(type(world, "draft 3/task-1").err == unknown("speling"));
  world.variables["LANG"] = "de_DE";
  CHECK(type(world, "draft 3/task-1").err == sent);
  put_dictionary(world, "de_DE", "UTF-8", "speling\n");
  CHECK(type(world, "draft 3/task-1").err == unknown("good, Dear, and, it's, h\xc3\xb6t"));
  world.variables["LC_ALL"] = "../en_US";
  CHECK(type(world, "draft 3/task-1").err == unknown("speling, it's, h\xc3\xb6t"));
}

TEST_CASE("the letters that are shipped are English, whatever the user's language") {
  Writer world;
  world.variables["LANG"] = "de_DE.UTF-8";
  put_dictionary(world, "de_DE", "UTF-8", "wort\n");
  CHECK(type(world, "draft 3/task-1").err == sent);
  put_dictionary(world, "en_US", "UTF-8", "word\n");
  CHECK(type(world, "draft 3/task-1").err.starts_with("followup: The dictionary does not know: As, you, "));
}

}  // namespace followup::testing
