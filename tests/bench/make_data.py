#!/usr/bin/env python3
"""make_data.py FOLDER N DAY - a tracker of N applications as it may stand on DAY, and equal work for each peer.

followup.json   one in five open, min(max(1, N/20), 50) of them with something due on DAY
remind.rem      a REM line for each application, on its next date
task/           the same for taskwarrior, those that are over in completed.data
task-open/      the same, with all of them open
calcurse/       the same for calcurse

The same arguments make the same bytes.
"""
import datetime
import json
import os
import random
import sys
import uuid

FIRST_NAMES = """Ana Björn Chloé Dmitri Elif Fatima Grace Hiro Ines João Karin Liam Mei Noah Olga Priya Quentin Rosa Sven
 Tomás Uma Viktor Wei Ximena Yusuf Zoë""".split()
LAST_NAMES = """Almeida Brandt Çelik Dubois Eriksson Fischer García Hughes Ito Jensen Kowalski Lindqvist Müller Nakamura
 O'Brien Petrov Quinn Rossi Schmidt Tanaka""".split()
COMPANIES = """Acme Borealis Cobalt Dynamo Everline Foxglove Granite Helios Indigo Juniper Kestrel Lumen Meridian Nimbus
 Orchard Pinecone Quartz Ridgeway Solstice Tundra""".split()
ROLES = ["Backend engineer", "Site reliability engineer", "Data scientist", "Product designer", "Packaging manager",
         "Technical writer"]
NOTES = ["Asked about the on-call load; they decide within a week.",
         "Panel of three, friendly. Mention the visa question.",
         "Take-home sent on Friday; the flaky-test story belongs in the note."]
chance = random.Random(42)


def at(day, hour):
    return f"{day}T{hour:02d}:00:00+01:00"


def after(day, days):
    return day + datetime.timedelta(days=days)


def three_people(number, company):
    people, used = [], set()
    while len(people) < 3:
        name = f"{chance.choice(FIRST_NAMES)} {chance.choice(LAST_NAMES)}"
        if name in used:
            continue
        used.add(name)
        people.append({"name": name, "title": chance.choice(["Hiring manager", "Recruiter", "Team lead"]),
                       "email": f"p{number - 1}.{len(people)}@{company.split()[0].lower()}.example", "prefers": "email"})
    return people


def application(number, today, is_due):
    """An application, and what the peers are to remind of: text, day, whether it is open, identity."""
    is_open = is_due or chance.random() < 0.2
    day = after(today, -1 if is_due else -chance.randint(2, 6) if is_open else -chance.randint(40, 900))
    company = f"{chance.choice(COMPANIES)} {chance.choice(COMPANIES)} {number}"
    people = three_people(number, company)
    made = {"id": number, "created": at(day, 18), "company": company, "role": chance.choice(ROLES), "people": people,
            "interviews": [{"id": 1, "at": at(day, chance.randint(9, 16)),
                            "kind": chance.choice(["onsite", "phone", "video"]),
                            "decision_by": str(after(day, chance.randint(5, 15))),
                            "met": [{"name": person["name"], "memorable": "the talk about the old system"}
                                    for person in people],
                            "notes": chance.choice(NOTES)}]}
    if not is_due:
        made["log"] = [{"at": at(after(day, 1), 9), "kind": "thank-you", "interview": 1, "person": person["name"],
                        "by": "email"} for person in people]
    if not is_open:
        made["outcome"] = {"on": str(after(day, 20)),
                           "result": chance.choice(["rejected", "declined", "withdrawn", "ghosted"])}
    next_day = today if is_due else after(day, 20 if is_open else 1)
    identity = uuid.UUID(int=chance.getrandbits(128), version=4)
    return made, (f"Thank {people[0]['name']} at {company}", next_day, is_open, identity)


def canonical(value, indent=""):
    """As followup writes it: what holds no list and no object is on one line."""
    inside = value.values() if isinstance(value, dict) else value
    if not isinstance(value, (dict, list)) or not any(isinstance(part, (dict, list)) for part in inside):
        return json.dumps(value, ensure_ascii=False)
    inner = indent + "  "
    if isinstance(value, dict):
        lines = [f"{inner}{json.dumps(key)}: {canonical(part, inner)}" for key, part in value.items()]
        return "{\n" + ",\n".join(lines) + f"\n{indent}}}"
    return "[\n" + ",\n".join(inner + canonical(part, inner) for part in value) + f"\n{indent}]"


def write(text, *path):
    path = os.path.join(*path)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def task_line(text, day, is_open, identity):
    due = int(datetime.datetime(day.year, day.month, day.day, 12, tzinfo=datetime.timezone.utc).timestamp())
    end = "" if is_open else f'end:"{due + 3600}" '
    return (f'[description:"{text}" due:"{due}" {end}entry:"{due - 777600}" modified:"{due - 777600}" '
            f'status:"{"pending" if is_open else "completed"}" '
            f'uuid:"{identity}"]\n')


def write_for_peers(folder, items):
    write("".join(f"REM {day:%-d %b %Y} MSG {text}%\n" for text, day, *_ in items), folder, "remind.rem")
    for name, wanted in (("pending", True), ("completed", False)):
        write("".join(task_line(*item) for item in items if item[2] == wanted), folder, "task", name + ".data")
    opened = [(text, day, True, identity) for text, day, _, identity in items]
    write("".join(task_line(*item) for item in opened), folder, "task-open", "pending.data")
    ordered = sorted(items, key=lambda item: item[1])
    write("".join(f"{day:%m/%d/%Y} @ 10:00 -> {day:%m/%d/%Y} @ 10:30|{text}\n" for text, day, *_ in ordered),
          folder, "calcurse", "apts")
    for name in ("todo", "conf", "keys"):
        write("", folder, "calcurse", name)


def main(folder, count, today):
    due = min(max(1, count // 20), 50)
    step = max(1, count // due)
    pairs = [application(i + 1, today, i % step == 0 and i // step < due) for i in range(count)]
    tracker = {"format": "followup/1", "next_id": count + 1, "applications": [made for made, _ in pairs]}
    write(canonical(tracker) + "\n", folder, "followup.json")
    write_for_peers(folder, [item for _, item in pairs])


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(sys.argv[1], int(sys.argv[2]), datetime.date.fromisoformat(sys.argv[3]))
