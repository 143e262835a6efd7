// The letter as an e-mail: a file, or a draft that the mail program finds.
#include "commands/letters.hpp"

namespace followup::testing {
namespace {

const std::string headers =
    "To: nick@initech.example\r\n"
    "Subject: =?utf-8?Q?Thank_you_=E2=80=93_Packaging_manager_int?=\r\n"
    " =?utf-8?Q?erview?=\r\n"
    "Date: Sat, 21 Nov 2026 09:00:00 -0500\r\n"
    "Message-ID: <3-nick@followup>\r\n"
    "MIME-Version: 1.0\r\n"
    "Content-Type: text/plain; charset=utf-8\r\n"
    "Content-Transfer-Encoding: quoted-printable\r\n";

const std::string body =
    "\r\nDear Nick,\r\n\r\n"
    "Thank you for your time on Friday. I enjoyed our conversation, and one thin=\r\n"
    "g has stayed with me: Zo=C3=AB.\r\n\r\n"
    "I am very interested in the position. You said you hope to decide by Tuesda=\r\n"
    "y 1 December; I look forward to hearing from you.\r\n\r\n"
    "Kind regards,\r\nSam Roe\r\n";

const std::vector<std::string> with_memory{"person 3 nick --memorable Zoë."};

std::vector<std::string> files_in(const std::filesystem::path& folder) {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) names.push_back(entry.path().filename());
  std::ranges::sort(names);
  return names;
}

std::string subject_line(const Writer& world) {
  const std::string message = bytes_of(world.folder / "x.eml");
  const std::size_t start = message.find("Subject: ");
  return message.substr(start, message.find("\r\nDate:") - start);
}

}  // namespace

TEST_CASE("draft --eml writes the letter as an e-mail that a mail program opens") {
  Writer world(with_memory);
  const std::string before = world.bytes();
  const Ran ran = type(world, "draft 3/nick --eml x.eml");
  CHECK(ran == Ran{0, "Written to x.eml: Thank you – Packaging manager interview\n",
                   "followup: Spelling not checked: no dictionary installed. Read it aloud before you send it.\n"
                   "Once it is sent: followup done 3/nick --by email\n"});
  CHECK(bytes_of(world.folder / "x.eml") == headers + "X-Unsent: 1\r\n" + body);
  CHECK(type(world, "draft 3/nick --eml -").out == headers + "X-Unsent: 1\r\n" + body);
  CHECK(type(world, "draft 3/nick --eml x.eml").status == 0);
  CHECK(world.bytes() == before);
}

TEST_CASE("a file that is no letter of followup's is not replaced") {
  Writer world;
  world.write("x.eml", "From: a@x.example\r\n\r\nmine\r\n");
  CHECK(type(world, "draft 3/nick --eml x.eml").status == 5);
  CHECK(bytes_of(world.folder / "x.eml") == "From: a@x.example\r\n\r\nmine\r\n");
}

TEST_CASE("a letter that was changed since is replaced with --force alone") {
  Writer world(with_memory);
  REQUIRE(type(world, "draft 3/nick --eml x.eml").status == 0);
  world.set_now("2026-11-21T09:30:00-05:00");
  CHECK(type(world, "draft 3/nick --eml x.eml").status == 0);  // only the time is another
  const std::string edited = replaced(bytes_of(world.folder / "x.eml"), "Dear Nick,", "Dear Nick, hello!");
  world.write("x.eml", edited);
  const std::string refusal = " is another letter, or was changed since; --force replaces it; nothing was changed\n";
  CHECK(type(world, "draft 3/nick --eml x.eml") ==
        Ran{5, "", "followup: " + (world.folder / "x.eml").string() + refusal});
  CHECK(bytes_of(world.folder / "x.eml") == edited);
  CHECK(type(world, "draft 3/nick --eml x.eml --force").status == 0);
  CHECK(bytes_of(world.folder / "x.eml").find("hello!") == std::string::npos);

  const std::filesystem::path cur = world.folder / "Drafts/cur";
  std::filesystem::create_directories(cur);
  REQUIRE(type(world, "draft 3/nick --drafts Drafts").status == 0);
  for (const std::string name : {"3-nick@followup:2,DS", "3-nick@followup:2,DFS"}) {
    std::filesystem::rename(cur / "3-nick@followup:2,DS", cur / name);
    std::ofstream(cur / name, std::ios::binary) << edited;
    CHECK(type(world, "draft 3/nick --drafts Drafts") == Ran{5, "", "followup: " + (cur / name).string() + refusal});
    CHECK(files_in(cur) == std::vector<std::string>{name});
    CHECK(bytes_of(cur / name) == edited);
  }
  CHECK(type(world, "draft 3/nick --drafts Drafts --force").status == 0);
  CHECK(files_in(cur) == std::vector<std::string>{"3-nick@followup:2,DS"});
}

TEST_CASE("the sender is that of letters/from") {
  Writer world(with_memory);
  const auto first_line = [&](const std::string& from) {
    world.put("from", from);
    const Ran ran = type(world, "draft 3/nick --eml -");
    return ran.status == 0 ? ran.out.substr(0, ran.out.find("\r\nTo:")) : ran.err;
  };
  CHECK(first_line("me@home.example\n") == "From: me@home.example");
  CHECK(first_line("Sam Roe <me@home.example>\n") == "From: \"Sam Roe\" <me@home.example>");
  CHECK(first_line("Zoë Roe <me@home.example>\n") == "From: =?utf-8?Q?Zo=C3=AB_Roe?=\r\n <me@home.example>");
  CHECK(first_line("Sam\r\nBcc: x@y.example\n").find("is no name with an address") != std::string::npos);
}

TEST_CASE("draft --drafts puts the letter where the mail program looks, and takes its place the second time") {
  Writer world(with_memory);
  for (const char* folder : {"cur", "new", "tmp"})
    std::filesystem::create_directories(world.folder / "Drafts" / folder);
  const std::filesystem::path cur = world.folder / "Drafts/cur";
  std::ofstream(cur / "other:2,S") << "other";
  CHECK(type(world, "draft 3/nick --drafts Drafts").out ==
        "Put into Drafts: Thank you – Packaging manager interview\n");
  const std::string name = "3-nick@followup:2,DS";
  CHECK(files_in(cur) == std::vector<std::string>{name, "other:2,S"});
  CHECK(bytes_of(cur / name) == headers + body);
  CHECK(std::filesystem::status(cur / name).permissions() ==
        (std::filesystem::perms::owner_read | std::filesystem::perms::owner_write));
  std::filesystem::rename(cur / name, cur / "3-nick@followup:2,DFS");
  REQUIRE(type(world, "person 3 nick --memorable 'a bell' --replace").status == 0);
  CHECK(type(world, "draft 3/nick --drafts Drafts").status == 5);
  CHECK(type(world, "draft 3/nick --drafts Drafts --force").out ==
        "Replaced in Drafts: Thank you – Packaging manager interview\n");
  CHECK(files_in(cur) == std::vector<std::string>{name, "other:2,S"});
  CHECK(bytes_of(cur / name).find("me: a bell.") != std::string::npos);
}

TEST_CASE("what is no Maildir is left alone") {
  Writer world(with_memory);
  CHECK(type(world, "draft 3/nick --drafts Drafts") ==
        Ran{2, "", "followup: Drafts/cur/ is no folder, so that is not a Maildir; nothing was written\n"});
  CHECK_FALSE(std::filesystem::exists(world.folder / "Drafts"));
}

TEST_CASE("no subject makes a second header") {
  Writer world({"rename 3 Initech 'Packer'"});
  const auto subject_of = [&](const std::string& subject) {
    world.put("thank-you", "Subject: " + subject + "\n\nDear Nick,\n");
    REQUIRE(type(world, "draft 3/nick --eml x.eml --force").status == 0);
    return subject_line(world);
  };
  CHECK(subject_of("hello\rBcc: x@y.example") == "Subject: hello\\rBcc: x@y.example");
  CHECK(subject_of("=?utf-8?Q?=0D=0ABcc:_x?=") ==
        "Subject: =?utf-8?Q?=3D=3Futf=2D8=3FQ=3F=3D0D=3D0ABcc=3A=5Fx=3F?=\r\n =?utf-8?Q?=3D?=");
  const std::string longer = subject_of(std::string(70, 'a') + "é");
  CHECK(longer ==
        "Subject: =?utf-8?Q?" + std::string(41, 'a') + "?=\r\n =?utf-8?Q?" + std::string(29, 'a') + "=C3=A9?=");
}

TEST_CASE("a letter goes one way, and points for a call no way by mail") {
  Writer world(with_memory);
  CHECK(type(world, "draft 3/nick --eml x --copy").err ==
        "followup: a letter goes one way: take one of --open, --mailto, --copy, --eml and --drafts\n");
  CHECK(type(world, "draft 3/brief-maria --phone --eml x") ==
        Ran{2, "", "followup: points for a call do not go by mail; no message was made\n"});
  const Ran ran = type(world, "draft 3/nick --eml x.eml --json");
  CHECK(ran.out.find("\"eml\": \"To: nick@initech.example\\r\\nSubject: =?utf-8?Q?") != std::string::npos);
  CHECK(bytes_of(world.folder / "x.eml").starts_with("To: nick@"));
}

}  // namespace followup::testing
