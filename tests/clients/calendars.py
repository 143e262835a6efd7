#!/usr/bin/python3
"""What other programs make of followup's calendar and cards: icalendar and vobject read them,
khal and todoman show them, vdirsyncer brings them to radicale and back, khard finds the people. Prints a
line for each thing that holds; ends with 1 at the first that does not."""
import datetime
import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import zoneinfo

import icalendar
import vobject

ROOT = os.environ["ROOT"]
PROGRAM = os.environ["PROGRAM"]
ZONES = ["America/New_York", "Europe/Berlin", "Asia/Tokyo"]


def run(words, folder, **variables):
    """What a program prints; its standard error tells why it failed."""
    environment = {"HOME": folder, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "TZ": "America/New_York", **variables}
    done = subprocess.run(words, env=environment, capture_output=True, text=True, timeout=60)
    if done.returncode != 0:
        sys.exit(f"not ok  {' '.join(words)}: {done.stdout}{done.stderr}")
    return done.stdout


def followup(folder, *words):
    return run([PROGRAM, *words, "--file", ROOT + "/data/sample.json", "--date", "2026-11-23T08:00-05:00"], folder)


def expect(what, found, wanted):
    if found != wanted:
        sys.exit(f"not ok  {what}\n  found  {found}\n  wanted {wanted}")
    print(f"ok      {what}", flush=True)


def config(folder, name, text):
    path = os.path.join(folder, name)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
    return path


def check_readers(folder, items):
    text = followup(folder, "calendar", "--todo", "--alarm", "1h")
    components = icalendar.Calendar.from_ical(text).subcomponents
    expect("icalendar reads it without an error", [part.errors for part in components], [[]] * len(components))
    expect("each item has a UID of its own", len({str(part["UID"]) for part in components}), len(components))
    calendar = vobject.readOne(text)
    expect("vobject validates it", calendar.validate(raiseException=True), True)
    starts = {str(part["UID"]): part["DTSTART"].dt for part in components if part.name == "VEVENT"}
    expect("the times are those of --json", {uid: str(as_utc(start)) for uid, start in starts.items()},
           {item["uid"]: str(as_utc(moment(item["start"]))) for item in items})


def moment(text):
    return datetime.date.fromisoformat(text) if len(text) == 10 else datetime.datetime.fromisoformat(text)


def as_utc(start):
    return start.astimezone(datetime.timezone.utc) if isinstance(start, datetime.datetime) else start


def check_khal(folder, items):
    for zone in ZONES:
        path = config(folder, f"khal-{zone}/config", f"""[calendars]
[[jobs]]
path = {folder}/items
[locale]
local_timezone = {zone}
default_timezone = {zone}
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
[sqlite]
path = {folder}/khal-{zone}/cache.db
""")
        shown = run(["khal", "-c", path, "list", "--format", "{start-date} {start-time} {title}", "--day-format", "", "2026-08-01",
                     "400d"], folder, TZ=zone)
        wanted = set()
        for item in items:
            start = moment(item["start"])
            if isinstance(start, datetime.datetime):
                local = start.astimezone(zoneinfo.ZoneInfo(zone))
                wanted.add(f"{local:%Y-%m-%d %H:%M} {item['summary']}")
            else:
                wanted.add(f"{start:%Y-%m-%d}  {item['summary']}")
        expect(f"khal shows all of it in {zone}", {line for line in shown.splitlines() if line}, wanted)


def check_todoman(folder):
    path = config(folder, "todoman/config.py", f'path = "{folder}/items"\ndate_format = "%Y-%m-%d"\n')
    shown = json.loads(run(["todoman", "--config", path, "--porcelain", "list"], folder))
    wanted = [part for part in icalendar.Calendar.from_ical(followup(folder, "calendar", "--todo")).subcomponents
              if part.name == "VTODO"]
    expect("todoman lists every to-do", {todo["summary"] for todo in shown}, {str(part["SUMMARY"]) for part in wanted})


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def check_synchronisation(folder):
    port = free_port()
    server_config = config(folder, "radicale/config", f"""[server]
hosts = 127.0.0.1:{port}
[auth]
type = none
[storage]
filesystem_folder = {folder}/radicale/data
""")
    sync_config = config(folder, "vdirsyncer/config", f"""[general]
status_path = "{folder}/vdirsyncer/status"
[pair jobs]
a = "here"
b = "there"
collections = null
conflict_resolution = "a wins"
[storage here]
type = "filesystem"
path = "{folder}/items"
fileext = ".ics"
[storage there]
type = "caldav"
url = "http://127.0.0.1:{port}/me/jobs/"
username = "me"
password = "me"
""")
    server = subprocess.Popen(["radicale", "--config", server_config], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        run(["curl", "-sf", "--retry", "60", "--retry-connrefused", "-u", "me:me", "-X", "MKCOL", "-H", "Content-Type: application/xml", "--data",
             '<?xml version="1.0"?><mkcol xmlns="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav"><set><prop><resourcetype>'
             "<collection/><C:calendar/></resourcetype></prop></set></mkcol>", f"http://127.0.0.1:{port}/me/jobs/"], folder)
        synchronise = lambda: run(["vdirsyncer", "-c", sync_config, "-v", "INFO", "sync"], folder)
        there = lambda: sorted(name for name in os.listdir(folder + "/radicale/data/collection-root/me/jobs")
                               if name.endswith(".ics"))
        run(["vdirsyncer", "-c", sync_config, "discover"], folder)
        synchronise()
        expect("vdirsyncer brings every item to radicale", len(there()), len(os.listdir(folder + "/items")))
        stamps = lambda: {name: os.stat(f"{folder}/items/{name}").st_mtime_ns for name in os.listdir(folder + "/items")}
        before = stamps()
        followup(folder, "calendar", "--todo", "--to", folder + "/items")
        expect("the same calendar again leaves every file alone", stamps(), before)
        synchronise()
        expect("a second synchronisation copies nothing", stamps(), before)
        gone = next(name for name in os.listdir(folder + "/items") if "promise" in name)
        os.remove(f"{folder}/items/{gone}")
        synchronise()
        expect("an item that is gone here is gone there", len(there()), len(before) - 1)
    finally:
        server.terminate()
        server.wait()


def check_khard(folder):
    text = followup(folder, "export", "--vcard")
    cards = list(vobject.readComponents(text))
    for card in cards:
        card.validate(raiseException=True)
    expect("vobject validates every card", len(cards), 6)
    os.makedirs(folder + "/cards")
    for number, card in enumerate(cards):
        config(folder, f"cards/{number}.vcf", card.serialize())
    path = config(folder, "khard/khard.conf", f"[addressbooks]\n[[jobs]]\npath = {folder}/cards\n[general]\ndebug = no\n")
    found = run(["khard", "-c", path, "email", "--parsable", "nick"], folder)
    expect("khard finds Nick by name", "nick@initech.example\tNick Claus" in found, True)


def main():
    folder = tempfile.mkdtemp()
    try:
        items = json.loads(followup(folder, "calendar", "--json"))["items"]
        followup(folder, "calendar", "--todo", "--to", folder + "/items/")
        check_readers(folder, items)
        check_khal(folder, items)
        check_todoman(folder)
        check_synchronisation(folder)
        check_khard(folder)
    finally:
        shutil.rmtree(folder)


main()
