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
