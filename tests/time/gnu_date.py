#!/usr/bin/env python3
"""Compares `followup date` with GNU date, for the forms that both know, in zones with and without a change of clocks.

    gnu_date.py PROGRAM
"""
import json
import os
import subprocess
import sys
from datetime import date

ZONES = ["America/New_York", "Europe/Berlin", "Asia/Kolkata", "Australia/Lord_Howe"]
DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun", "monday", "tuesday", "wednesday", "thursday", "friday",
        "saturday", "sunday"]
MOMENT = "+%Y-%m-%dT%H:%M:%S%:z"
# Relative to a day that is given: GNU date adds them to the date that is written before them.
RELATIVE = {"today": "today", "tomorrow": "tomorrow", "yesterday": "yesterday", "+3d": "+3 days", "-1w": "-1 week",
            "+2w": "+2 weeks", "-45d": "-45 days", "in 10 days": "+10 days", "in 1 week": "+1 week",
            "in two weeks": "+2 weeks", "within 10 days": "+10 days", "in a month": "+1 month", "in twelve days": "+12 days",
            "a week ago": "1 week ago", "in a few days": "+3 days", "a couple of days ago": "2 days ago",
            "2 weeks ago": "2 weeks ago", "100 days ago": "100 days ago", "in 366 days": "+366 days"}
BASES = ["2026-12-31", "2028-02-29", "2026-03-08"]
DATES = ["2026-12-01", "2028-02-29", "1 December 2027", "dec 1 2027", "1 dec 2027", "31 jan 2027", "feb 29 2028",
         "2199-12-31", "1970-01-02", "Tue 24 Nov 2026", "Tuesday, December 1, 2026", "Dec 1, 2026"]
TIMES = ["2026-12-01 9:00", "2026-12-01 09:00:30", "1 July 2026 3pm", "1 July 2026 3 pm", "2026-07-01 3:30pm",
         "2026-07-01 12am", "2026-07-01 12pm", "2026-07-01 12:30am", "2026-11-01 23:59:59", "2026-12-01T09:00",
         "2026-03-08 1:59", "2026-03-08 3:00", "2026-03-29 1:59", "2026-03-29 3:00", "2026-10-04 3:00",
         "Tue 24 Nov 2026 15:00", "Dec 1, 2026 3:00 PM", "2026-12-01T09:00:00.250", "2026-12-01 9:00 +01:00", "2026-12-01 9:00 -08:00", "2026-07-01 15:30 +05:45", "2026-07-01 9:00z",
         "2026-01-01 00:30 +14:00"]
NAMED = ["America/Los_Angeles", "Asia/Tokyo", "Europe/London", "Africa/Cairo", "Pacific/Chatham"]
LOCAL = ["2026-12-01 10:00", "2026-07-01 10:00", "2026-03-08 10:00", "2026-10-25 23:30", "2027-01-01 0:30"]
REFUSED = ["feb 30 2027", "2026-02-30", "31 april 2027", "2026-13-01", "2027-02-29", "2026-12-01 25:00",
           "2026-12-01 10:60", "2026-12-01 13pm"]
SKIPPED = {"America/New_York": "2026-03-08 2:30", "Europe/Berlin": "2026-03-29 2:30",
           "Australia/Lord_Howe": "2026-10-04 2:15", "America/Havana": "2026-03-08 0:30"}

program = sys.argv[1]
compared = 0
faults = []


def gnu(zone, text, form):
    """What GNU date prints, or None if it refuses."""
    ran = subprocess.run(["date", "-d", text, form], env={"TZ": zone, "LC_ALL": "C", "PATH": os.environ["PATH"]},
                         capture_output=True, text=True)
    return ran.stdout.strip() if ran.returncode == 0 else None


def ours(zone, typed, now):
    """What followup reads in each direction; None where it refuses."""
    environment = {"TZ": zone, "HOME": "/nonexistent", "FOLLOWUP_NOW": now, "ASAN_OPTIONS": "detect_leaks=0"}
    ran = subprocess.run([program, "date", "--json", typed], env=environment, capture_output=True, text=True)
    answer = json.loads(ran.stdout)
    if ran.returncode == 2:
        return {"past": None, "future": None}
    return {direction: answer[direction]["date"] for direction in ("past", "future")}


def compare(zone, typed, now, expected, directions=("past", "future")):
    global compared
    read = ours(zone, typed, now)
    for direction in directions:
        compared += 1
        if read[direction] != expected:
            faults.append(f"{zone}, {now}, {direction}: '{typed}' is {read[direction]}, GNU date has {expected}")


def weekdays(zone):
    """Of today, because GNU date counts them from no other day. Past midnight it must be asked again."""
    while True:
        today = gnu(zone, "now", "+%F %H:%M")
        expected = {day: (gnu(zone, day, "+%F"), gnu(zone, "last " + day, "+%F"), gnu(zone, "next " + day, "+%F"))
                    for day in DAYS}
        if gnu(zone, "now", "+%F") == today[:10]:
            break
    for day, (coming, last, following) in expected.items():
        if coming == today[:10]:
            compare(zone, day, today, None)  # GNU date takes today; a person may mean a week from it
            compare(zone, "next " + day, today, None)
        else:
            compare(zone, day, today, coming, ["future"])
            compare(zone, day, today, last, ["past"])
            is_of_this_week = date.fromisoformat(following).weekday() > date.fromisoformat(today[:10]).weekday()
            compare(zone, "next " + day, today, None if is_of_this_week else following)
        compare(zone, "last " + day, today, last)


for zone in ZONES:
    for base in BASES:
        for typed, relative in RELATIVE.items():
            compare(zone, typed, base + " 12:00", gnu(zone, f"12:00 {base} {relative}", "+%F"))
    for typed in DATES:
        compare(zone, typed, "2026-11-20 12:00", gnu(zone, typed, "+%F"))
    for typed in TIMES:
        compare(zone, typed, "2026-11-20 12:00", gnu(zone, typed, MOMENT))
    for typed in REFUSED + ([SKIPPED[zone]] if zone in SKIPPED else []):
        compare(zone, typed, "2026-11-20 12:00", gnu(zone, typed, MOMENT))
        if gnu(zone, typed, MOMENT) is not None:
            faults.append(f"{zone}: GNU date reads '{typed}'")
    weekdays(zone)
for zone in ZONES[:3]:
    for named in NAMED:
        for local in LOCAL:
            compare(zone, f"{local} {named}", "2026-11-20 12:00", gnu(zone, f'TZ="{named}" {local}', MOMENT))

print("\n".join(faults))
print(f"{compared} readings compared, {len(faults)} differ")
sys.exit(1 if faults or compared < 1000 else 0)
