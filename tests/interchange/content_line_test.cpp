// Properties: escaped, folded, signed.
#include "catch.hpp"
#include "followup/interchange.hpp"
#include "followup/text.hpp"

namespace followup {

TEST_CASE("a text is escaped, and nothing that commands a reader gets through") {
  CHECK(property_text("") == "");
  CHECK(property_text("a; b, c\\d") == "a\\; b\\, c\\\\d");
  CHECK(property_text("one\r\nATTENDEE:mailto:e@x\n") == "one\\nATTENDEE:mailto:e@x\\n");
  CHECK(property_text("\x1b[2J\t\x7f\x01!") == "[2J!");
  CHECK(property_text("\u0085a\u009f\u00a0") == "a\u00a0");
  CHECK(property_text("\u202aa\u202e\u2066b\u2069\u2065\u206a") == "ab\u2065\u206a");
  CHECK(property_text("a\u2027\u2028b\u2029c") == "a\u2027bc");
  CHECK(property_text("Zoë 🙂") == "Zoë 🙂");
}

TEST_CASE("a line of 75 octets stays whole, and a longer one is folded") {
  const std::string whole(73, 'a');
  CHECK(content_line("N", whole) == "N:" + whole + "\r\n");
  CHECK(content_line("N", whole + "b") == "N:" + whole + "\r\n b\r\n");
  const std::string second(74, 'b');
  CHECK(content_line("N", whole + second) == "N:" + whole + "\r\n " + second + "\r\n");
  CHECK(content_line("N", whole + second + "c") == "N:" + whole + "\r\n " + second + "\r\n c\r\n");
}

TEST_CASE("folding never cuts a character, wherever it lies") {
  for (std::size_t blanks = 60; blanks < 80; ++blanks) {
    for (const std::string character : {"ë", "€", "🙂"}) {
      std::string text(blanks, 'x');
      for (int i = 0; i < 40; ++i) text += character;
      const std::string folded = content_line("SUMMARY", text);
      std::string unfolded = folded;
      for (std::size_t at = 0; (at = unfolded.find("\r\n ")) != unfolded.npos;) unfolded.erase(at, 3);
      CHECK(unfolded == "SUMMARY:" + text + "\r\n");
      for (const std::string& line : split(folded, '\n')) {
        CHECK(line.size() <= 76);  // with its CR
        const std::string start = line.substr(0, 2);
        CHECK((start.size() < 2 || (static_cast<unsigned char>(start[1]) & 0xC0) != 0x80));
      }
    }
  }
}

TEST_CASE("a calendar of any version of this program is known, and nothing else") {
  CHECK(utc_stamp(parse_moment("2026-11-20T15:00:00-05:00")->utc) == "20261120T200000Z");
  const auto is_calendar = [](std::string_view text) { return is_signed(text, "VCALENDAR"); };
  CHECK(is_calendar(calendar_text({}, {})));
  CHECK(is_calendar("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//followup//followup 9.9//EN\r\n"));
  CHECK(!is_calendar(""));
  CHECK(!is_calendar("BEGIN:VCALENDAR\r\nPRODID:-//other//EN\r\n"));
  CHECK(!is_calendar("BEGIN:VCALENDAR\r\nX-NOTE:PRODID:-//followup//followup 1//EN\r\n"));
  CHECK(!is_calendar("BEGIN:VCARD\r\nVERSION:3.0\r\nPRODID:-//followup//followup 9.9//EN\r\n"));
}

TEST_CASE("an empty calendar is whole") {
  const std::string version = product_id();
  CHECK(calendar_text({}, {}) ==
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:" + version +
            "\r\nCALSCALE:GREGORIAN\r\nX-WR-CALNAME:Job interviews\r\n"
            "REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\nX-PUBLISHED-TTL:PT1H\r\nEND:VCALENDAR\r\n");
  CHECK(version.starts_with("-//followup//followup "));
}

TEST_CASE("what is new, moved and gone is counted by UID") {
  const Day day = *parse_day("2026-12-01");
  const CalendarItem one{.uid = "1@followup", .start = day, .end = day + date::days(1)};
  CalendarItem later = one;
  later.start = day + date::days(3);
  CalendarItem renamed = one;
  renamed.summary = "another";
  CalendarItem long_named{.uid = std::string(100, 'u'), .start = day, .end = day};
  const auto text = [](const std::vector<CalendarItem>& items) { return calendar_text(items, {}); };
  CHECK(changes_between("", text({one})) == CalendarChanges{1, 0, 0});
  CHECK(changes_between(text({one}), text({one})) == CalendarChanges{});
  CHECK(changes_between(text({one}), text({renamed})) == CalendarChanges{});
  CHECK(changes_between(text({one}), text({later, long_named})) == CalendarChanges{1, 1, 0});
  CHECK(changes_between(text({one}) + text({long_named}), text({long_named})) == CalendarChanges{0, 0, 1});
}

}  // namespace followup
