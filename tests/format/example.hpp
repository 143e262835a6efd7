#pragma once
// The example of the file format, canonical to the last byte, and ways to change it.

#include <string>
#include <string_view>

#include "followup/errors.hpp"
#include "followup/format.hpp"

namespace followup::example {

inline constexpr std::string_view file = R"json({
  "format": "followup/1",
  "next_id": 4,
  "policy": {
    "follow_up": {"grace_days": 2},
    "calendar": {
      "holidays": ["2026-12-25"]
    }
  },
  "applications": [
    {
      "id": 3,
      "created": "2026-11-20T18:02:11-05:00",
      "company": "Initech",
      "role": "Packaging manager",
      "no_calls": true,
      "people": [
        {"name": "Nick Claus", "title": "Plant manager", "email": "nick@initech.example", "phone": "+1 555 0100", "prefers": "email", "contact": true}
      ],
      "interviews": [
        {
          "id": 1,
          "at": "2026-11-20T15:00:00-05:00",
          "kind": "onsite",
          "decision_by": "2026-12-01",
          "met": [
            {"name": "Nick Claus", "memorable": "the conveyor that ran backwards"}
          ],
          "forgot": "the forklift licence"
        }
      ],
      "tasks": [
        {"id": 1, "kind": "send", "what": "two work samples", "due": "2026-11-24"}
      ],
      "references": [
        {"name": "Maria Lopez", "email": "maria@example.org"}
      ],
      "log": [
        {"at": "2026-11-21T09:10:00-05:00", "kind": "thank-you", "interview": 1, "person": "Nick Claus", "by": "email"},
        {"at": "2026-11-23T11:00:00-05:00", "kind": "heard", "text": "panel is travelling", "decision_by": "2026-12-08"},
        {"at": "2026-11-23T11:05:00-05:00", "kind": "task-done", "task": 1},
        {"at": "2026-11-23T11:06:00-05:00", "kind": "reference-briefed", "reference": "Maria Lopez"},
        {"at": "2026-12-09T08:00:00-05:00", "kind": "snoozed", "rule": "reference-check-in", "reference": "Maria Lopez", "until": "2026-12-15"}
      ],
      "outcome": {"on": "2026-12-20", "result": "rejected"}
    }
  ]
}
)json";

/// An example with every member of the second edition, as canonical.
inline constexpr std::string_view second_edition = R"json({
  "format": "followup/1",
  "next_id": 4,
  "policy": {
    "follow_up": {"grace_days": 2},
    "calendar": {
      "holidays": ["2026-12-25"],
      "quiet": ["12-24..01-06"]
    },
    "rules": {
      "off": ["complete-record"]
    }
  },
  "applications": [
    {
      "id": 3,
      "created": "2026-11-20T18:02:11-05:00",
      "company": "Initech",
      "role": "Packaging manager",
      "no_calls": true,
      "people": [
        {
          "name": "Nick Claus",
          "title": "Plant manager",
          "email": "nick@initech.example",
          "phone": "+1 555 0100",
          "prefers": "email",
          "contact": true,
          "agency": true,
          "greeting": "Dear Mr. Claus",
          "former_names": ["Nik Klaus"]
        }
      ],
      "interviews": [
        {
          "id": 1,
          "at": "2026-11-20T15:00:00-05:00",
          "zone": "America/New_York",
          "until": "2026-11-20T16:30:00-05:00",
          "kind": "onsite",
          "where": "12 Mill Road, ask for Nick",
          "invite": {"uid": "040000008200E00074C5B7101A82E008@initech.example", "sequence": 1},
          "decision_by": "2026-12-01",
          "decision_said": "by the beginning of December",
          "no_date": true,
          "ask_on": "2026-12-02",
          "ask_by": "phone",
          "met": [
            {"name": "Nick Claus", "memorable": "the conveyor that ran backwards"}
          ],
          "topics": "shift planning",
          "forgot": "the forklift licence",
          "correct": "it was three lines, not two",
          "notes": "bring the certificate"
        },
        {"id": 2, "at": "2026-12-14T10:00:00-05:00"}
      ],
      "tasks": [
        {"id": 1, "kind": "send", "what": "two work samples", "due": "2026-11-24"},
        {"id": 2, "kind": "call", "what": "Nick about the start", "from": "2026-11-26", "due": "2026-11-26T15:00:00-05:00"}
      ],
      "references": [
        {"name": "Maria Lopez", "email": "maria@example.org", "phone": "+1 555 0101", "about": "the move of the plant in 2019"}
      ],
      "log": [
        {"at": "2026-11-21T09:10:00-05:00", "kind": "thank-you", "interview": 1, "person": "Nick Claus", "by": "email"},
        {"at": "2026-11-23T11:00:00-05:00", "kind": "heard", "text": "panel is travelling", "decision_by": "2026-12-08", "decision_said": "a week later", "message": "<1a2b@initech.example>"},
        {"at": "2026-11-23T11:05:00-05:00", "kind": "task-done", "task": 1},
        {"at": "2026-11-23T11:06:00-05:00", "kind": "reference-briefed", "reference": "Maria Lopez"},
        {"at": "2026-12-09T08:00:00-05:00", "kind": "snoozed", "rule": "reference-check-in", "reference": "Maria Lopez", "until": "2026-12-15"},
        {"at": "2026-12-10T08:00:00-05:00", "kind": "heard", "text": "away until the new year", "quiet_until": "2027-01-04", "auto": true},
        {"at": "2026-12-11T08:00:00-05:00", "kind": "moved", "interview": 2, "from": "2026-12-11T10:00:00-05:00"},
        {"at": "2026-12-12T08:00:00-05:00", "kind": "outcome", "result": "rejected", "on": "2026-12-11"}
      ],
      "outcome": {"on": "2026-12-20", "result": "offer", "answer_by": "2026-12-31"},
      "via": "a friend of Ann's",
      "fit": "ten years of lines like theirs"
    }
  ]
}
)json";

/// The example with its only `from` changed to `to`.
inline std::string with(std::string_view from, std::string_view to) {
  std::string text(file);
  const auto place = text.find(from);
  if (place == std::string::npos || text.find(from, place + 1) != std::string::npos) {
    return "not exactly once in the example: " + std::string(from);
  }
  return text.replace(place, from.size(), to);
}

/// What `decode` says against a text.
inline std::string refusal_of(std::string_view text) {
  try {
    decode(text);
  } catch (const DataError& error) {
    return error.what();
  }
  return "accepted";
}

/// The least file with the given application.
inline std::string with_application(std::string_view members) {
  return R"({"format": "followup/1", "next_id": 2, "applications": [{"id": 1, "company": "Initech", )" +
         std::string(members) + "}]}";
}

}  // namespace followup::example
