// E-mails, as they come.
#include "followup/mail.hpp"

#include <fmt/format.h>

#include "bytes_of.hpp"
#include "catch.hpp"

namespace followup {
namespace {

using testing::bytes_of;

std::string sample(const std::string& name) { return bytes_of(FOLLOWUP_SOURCE "/tests/interchange/samples/" + name); }

Mail mail(const std::string& headers, const std::string& body = "") {
  return read_mail("From: a@x.example\n" + headers + "\n" + body).value();
}

std::string subject(const std::string& value) { return mail("Subject: " + value + "\n").subject; }

std::string date(const std::string& value) {
  const auto moment = mail("Date: " + value + "\n").date;
  return moment ? iso(*moment) : "";
}

std::string from(const std::string& value) {
  const Mail one = read_mail("From: " + value + "\n\n").value();
  return one.from_name + "|" + one.from_address;
}

std::string text_of(const std::string& type, const std::string& encoding, const std::string& body) {
  return mail("Content-Type: " + type + "\nContent-Transfer-Encoding: " + encoding + "\n", body).text;
}

std::string html(const std::string& body) { return text_of("text/html; charset=utf-8", "8bit", body); }

std::string with_crlf(const std::string& text) {
  std::string lines;
  for (const char c : text) lines += c == '\n' ? "\r\n" : std::string(1, c);
  return lines;
}

}  // namespace

TEST_CASE("a reply is read as a whole, whichever line ends it has, and behind an mbox's first line") {
  const Mail reply{.from_name = "Nick Claus",
                   .from_address = "nick@initech.example",
                   .to = {"me@home.example"},
                   .subject = "Re: Thank you for our talk – Packaging manager",
                   .date = parse_moment("2026-11-24T09:12:33-05:00"),
                   .message_id = "<abc@initech.example>",
                   .text =
                       "The panel is travelling—we hope to decide by December 8.\n\nNick\n\n"
                       "On Fri, Nov 20, 2026 at 9:00 PM Me <me@home.example> wrote:\n> Dear Nick,\n> thank you\n"};
  const std::string bytes = sample("reply.eml");
  CHECK(read_mail(bytes) == reply);
  CHECK(read_mail(with_crlf(bytes)) == reply);
  CHECK(read_mail("From nick@initech.example Tue Nov 24 14:12:33 2026\n" + bytes) == reply);
  CHECK(read_mail("\ufeff" + bytes) == reply);
}

TEST_CASE("an mbox is its first mail") {
  CHECK(read_mail("From a\nFrom: a@x.example\n\none\n\nFrom b\nFrom: b@x.example\n\ntwo\n")->text == "one");
  for (const std::string next : {"\n\nFrom b\n", "\r\n\r\nFrom b\r\n"}) {
    const Mail first = *read_mail("From a\r\nFrom: a@x.example\r\n\r\none" + next + "From: b@x.example\r\n\r\ntwo\r\n");
    CHECK(first.text == "one");
    CHECK(first.count == 2);
  }
}

TEST_CASE("what has no header From at its beginning is no mail") {
  CHECK(is_mail(sample("reply.eml")));
  CHECK(is_mail("Received: by x\n\tfor y\nFROM: a@x.example\n"));
  for (const std::string text : {"", "From", "From \n", "Dear Nick,\nFrom: a@x.example\n", "\nFrom: a@x.example\n",
                                 "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n", "To: a@x.example\n\nFrom: b@x.example\n",
                                 "company,role\nfrom: a@x.example\n"}) {
    INFO(text);
    CHECK_FALSE(is_mail(text));
    CHECK_FALSE(read_mail(text));
  }
}

TEST_CASE("headers are unfolded, and the first of a name counts") {
  CHECK(subject("one\n two\n\tthree") == "one two three");
  CHECK(subject("one\nSubject: two") == "one");
  CHECK(subject("") == "");
  CHECK(mail("sUBJECT:x\n").subject == "x");
  CHECK(subject("a\x01\x1b[2J\x7f") == "a  [2J");
}

TEST_CASE("encoded words are read, and what cannot be stays as it is") {
  CHECK(subject("=?utf-8?Q?Zo=C3=AB_R=2E?=") == "Zoë R.");
  CHECK(subject("=?UTF-8?b?Wm/Dqw==?= and =?iso-8859-1*en?q?Ren=E9?=") == "Zoë and René");
  CHECK(subject("=?utf-8?Q?one_?= \n =?utf-8?Q?two?= three") == "one two three");
  CHECK(subject("=?windows-1252?Q?=80_=96_=81?=") == "€ – \u0081");
  CHECK(subject("=?koi8-r?B?8NLJ18XU?=") == "=?koi8-r?B?8NLJ18XU?=");
  for (const std::string raw : {"=?utf-8?Q?no end", "=?utf-8?X?a?=", "=?utf-8?", "=?=", "a=b", "1 == 1"})
    CHECK(subject(raw) == raw);
  CHECK(subject("=?utf-8?Q?" + std::string(1'900, 'x') + "?=") == std::string(1'900, 'x'));
  const std::string too_long = "=?utf-8?Q?" + std::string(2'000, 'x') + "?=";
  CHECK(subject(too_long) == too_long);
  CHECK(subject("raw \xE9 and \xC3\xAB") == "raw é and ë");  // a word at a time
  CHECK(subject("=?utf-8?Q?=FF=0D=0ABcc:_x?=") == "ÿ  Bcc: x");
}

TEST_CASE("who wrote it, and to whom") {
  CHECK(from("nick@initech.example") == "|nick@initech.example");
  CHECK(from("\"Claus, Nick\" <nick@initech.example>") == "Claus, Nick|nick@initech.example");
  CHECK(from("\"a \\\"b\\\" c\" <n@x.example>") == "a \"b\" c|n@x.example");
  CHECK(from("=?utf-8?Q?Zo=C3=AB?= <zoe@x.example>") == "Zoë|zoe@x.example");
  CHECK(from("nick@initech.example (Nick)") == "Nick|nick@initech.example");
  CHECK(from("nobody") == "|");
  const Mail one = mail(
      "To: Me <me@home.example>, \"A, B\" <b@x.example>\nCc: c@x.example\nDelivered-To: d@x.example\n"
      "To: undisclosed-recipients:;\n");
  CHECK(one.to == std::vector<std::string>{"me@home.example", "b@x.example", "c@x.example", "d@x.example"});
}

TEST_CASE("dates keep their offset") {
  CHECK(date("Tue, 24 Nov 2026 09:12:33 -0500") == "2026-11-24T09:12:33-05:00");
  CHECK(date("24 Nov 2026 09:12 +0530 (IST)") == "2026-11-24T09:12+05:30");
  CHECK(date("Tue,  1 Dec 2026 9:05:00 GMT") == "2026-12-01T09:05:00+00:00");
  CHECK(date("1 Dec 26 09:05:00 PST") == "2026-12-01T09:05:00-08:00");
  CHECK(date("Tue, 24 Nov 2026 09:12:33") == "2026-11-24T09:12:33+00:00");
  for (const std::string none : {"", "soon", "31 Feb 2026 09:00:00 +0000", "1 Dec 2026 25:00:00 +0000", "1 Dec 1869",
                                 "1 Dec 2026 09:00:00 +9900", "x Dec 2026 09:00:00 +0000", "1 Dec 20261 09:00 +0000"})
    CHECK(date(none) == "");
}

TEST_CASE("a body is read in its encoding and character set") {
  CHECK(text_of("text/plain; charset=utf-8", "quoted-printable", "soft=\n br=\r\neak =C3=AB =XY =") ==
        "soft break ë =XY =");
  CHECK(text_of("text/plain; charset=\"windows-1252\"", "QUOTED-PRINTABLE", "=93Zo=EB=94") == "“Zoë”");
  CHECK(text_of("text/plain; charset=ISO-8859-1", "8bit", "Zo\xEB \x80") == "Zoë €");
  CHECK(text_of("text/plain; charset=utf-8", "base64", "Wm/D\r\nqw==\r\n") == "Zoë");
  CHECK(text_of("text/plain", "7bit", "a\r\nb\r\n") == "a\nb\n");
  CHECK(text_of("text/plain; charset=utf-8", "8bit", "not \xFF utf-8") == "not ÿ utf-8");
  CHECK(text_of("text/plain; charset=latin1", "8bit", "Zo\xEB") == "Zoë");
  CHECK(text_of("application/pdf", "base64", "Wm/Dqw==") == "");
  CHECK(mail("", "plain").text == "plain");
}

TEST_CASE("a text in a character set that is not known is not guessed at") {
  const auto text_in = [](const std::string& charset, const std::string& body) {
    const Mail one = mail("Content-Type: text/plain; charset=" + charset + "\n", body);
    return one.text + "|" + one.unknown_charset;
  };
  CHECK(text_in("koi8-r", "\xF0\xD2\xC9\xD7\xC5\xD4") == "|koi8-r");
  CHECK(text_in("iso-8859-2", "za\xBF\xF3\xB3\xE6") == "|iso-8859-2");
  CHECK(text_in("iso-2022-jp", "\x1b$B$3\x1b(B") == "|iso-2022-jp");
  CHECK(text_in("iso-8859-2", "plain") == "plain|");
  CHECK(text_in("utf8", "Zoë") == "Zoë|");
  const Mail both = mail("Content-Type: multipart/alternative; boundary=b\n",
                         "--b\nContent-Type: text/plain; charset=koi8-r\n\n\xF0\xD2\n"
                         "--b\nContent-Type: text/html; charset=utf-8\n\nhtml\n--b--\n");
  CHECK(both.text + both.unknown_charset == "html\n");
}

TEST_CASE("of the parts, the first plain one counts, then the HTML, and no file that is attached") {
  const std::string mixed = "Content-Type: multipart/mixed; boundary=\"a b\"\n";
  CHECK(mail(mixed, "preamble\n--a b\nContent-Type: text/html\n\n<p>one<br>two</p>\n--a b\n\nplain\n--a b--\n").text ==
        "plain\n");
  CHECK(mail(mixed, "--a b\nContent-Type: text/html\n\n<p>one<br>two</p>\n--a b--\nepilogue\n").text == "one\ntwo\n");
  CHECK(mail(mixed, "--a b\n\n \n--a b\nContent-Type: text/html\n\nhtml\n").text == "html\n");
  CHECK(mail(mixed, "--a b\nContent-Disposition: attachment; filename=x.txt\n\nfile\n--a b--").text == "");
  CHECK(mail(mixed, "--a bc\n\nnot a part\n").text == "");
  CHECK(mail("Content-Type: multipart/mixed\n", "no boundary\n").text == "");
}

TEST_CASE("an invitation is the calendar part, else an .ics file") {
  const std::string mixed = "Content-Type: multipart/mixed; boundary=b\n";
  const std::string file =
      "--b\nContent-Type: application/octet-stream; name=\"Invite.ICS\"\nContent-Transfer-Encoding: base64\n"
      "Content-Disposition: attachment\n\nQkVHSU46VkNBTEVOREFSDQo=\n";
  const std::string part = "--b\nContent-Type: text/calendar; method=REQUEST\n\nBEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\n";
  CHECK(mail(mixed, file + "--b--\n").calendar == "BEGIN:VCALENDAR\n");
  CHECK(mail(mixed, file + part + "--b--\n").calendar == "BEGIN:VCALENDAR\nMETHOD:REQUEST\n");
  CHECK(mail(mixed, "--b\n\nhello\n--b--\n").calendar == "");
}

TEST_CASE("parts are looked at to a depth of 8, and 64 of them") {
  const auto nested = [](int levels) {
    std::string text = "\nhello\n";
    for (int level = 0; level < levels; ++level) {
      const std::string boundary(1, static_cast<char>('a' + level));
      text = fmt::format("Content-Type: multipart/mixed; boundary={0}\n\n--{0}\n{1}--{0}--\n", boundary, text);
    }
    return read_mail("From: a@x.example\n" + text)->text;
  };
  CHECK(nested(7) == "hello\n");
  CHECK(nested(8) == "");
  const auto behind = [](int parts) {
    std::string body;
    for (int i = 0; i < parts; ++i) body += "--b\nContent-Type: image/png\n\nx\n";
    return mail("Content-Type: multipart/mixed; boundary=b\n", body + "--b\n\nhello\n--b--\n").text;
  };
  CHECK(behind(62) == "hello\n");
  CHECK(behind(63) == "");
}

TEST_CASE("of a page, the words are read, and what is quoted is marked") {
  CHECK(html("<html><HEAD><title>t</title></head><body>Dear&nbsp;Zo&euml;,<div>a &lt; b &amp; c &#8212; &#x2014;</div>"
             "<!-- <p>no</p> --><style>p {}</style><script>x</SCRIPT><p>last\n  line</p></body>") ==
        "Dear Zoë,\na < b & c — —\nlast line\n");
  CHECK(html("one<br><br/>two<blockquote class=x>three<br>four</blockquote>five") ==
        "one\n\ntwo\n> three\n> four\nfive\n");
  CHECK(html("a & b &unknown; &#xFFFFFFFF; &# < c") == "a & b &unknown; \ufffd &# < c\n");
  CHECK(html("<p>We pay 3 < 5 rates. Unfortunately the date moved.</p><p>We decide on Monday.</p>") ==
        "We pay 3 < 5 rates. Unfortunately the date moved.\nWe decide on Monday.\n");
  CHECK(html("a <3 b<!DOCTYPE html><?xml?>c") == "a <3 bc\n");
  CHECK(html("<") == "<\n");
  CHECK(html("") == "");
}

TEST_CASE("an automatic answer is told from a word of theirs") {
  CHECK(mail("Auto-Submitted: auto-replied (vacation)\n").is_automatic);
  CHECK(mail("X-Autoreply: yes\n").is_automatic);
  CHECK_FALSE(mail("Auto-Submitted: no\n").is_automatic);
  CHECK_FALSE(mail("Auto-Submitted: auto-generated\n").is_automatic);
  CHECK_FALSE(mail("").is_automatic);
}

}  // namespace followup
