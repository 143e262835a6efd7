#!/usr/bin/env python3
"""Every text that the tests make the program print, in one file to be read: tests/texts.txt.

usage: texts.py NOTED...            compares
       texts.py --record NOTED...   writes the file anew

NOTED are files that test programs wrote, told to by $FOLLOWUP_TEXTS. Dates, numbers, handles and the names of the records
are replaced, each text stands once under its command, and documents, pages and folded lines are left out. So a change
of words is seen as a change of the file."""

import collections
import os
import re
import sys

FILE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "texts.txt")
DAY = r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)"
MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
LONG_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
LONG_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
REPLACED = [
    (r"/[^ ]*followup-\w{6}[^ ;':]*", "FILE"),
    (r"/[^ ]*/\w+_tests\b", "PROGRAM"),
    (rf"{LONG_DAY},? \d+ {LONG_MONTH}( \d{{4}})?", "DATE"),
    (rf"{DAY} \d+ {MONTH}( \d{{4}})?", "DATE"),
    (r"\d{4}-\d\d-\d\d(T[0-9:+-]+)?", "DATE"),
    (r"\b\d\d:\d\d\b", "TIME"),
    (r"\b(in \d+ days|\d+ days ago|today|tomorrow|yesterday)\b", "WHEN"),
    (r"\b\d+/[^ ,:;)]+", "HANDLE"),
    (r"\bbuilt by (GNU|Clang)\b", "built by COMPILER"),
    (r"(\w)\1{9,}", "XX"),
    (r"\d+(\.\d+)?", "N"),
]
LEFT_OUT = {"--json", "--porcelain", "--help", "-h", "--timeline", "--color"}
A_NAME = re.compile(r"[^\W\d_a-z][\w'.-]+(?: [^\W\d_a-z][\w'.-]*)*")


def runs_in(files):
    """What every run of the tests printed: its arguments, its output, and what went to standard error."""
    for name in files:
        with open(name, encoding="utf-8", errors="replace") as file:
            for run in file.read().split("\x1e")[:-1]:
                arguments, output, errors = run.split("\x1f")
                yield arguments.split("\0")[:-1], output, errors


def names_in(runs):
    """A pattern of the names in the records that the tests show as documents, and of those that they add."""
    names = set()
    for arguments, output, _ in runs:
        names.update(re.findall(r'"(?:name|company|person|reference)": "([^"\\]+)"', output))
        names.update(value.split(" <")[0] for option, value in zip(arguments, arguments[1:]) if option == "--met")
    longest_first = sorted(filter(A_NAME.fullmatch, names), key=lambda name: (-len(name), name))
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, longest_first)) + r")(?!\w)")


def normal(text, names):
    for pattern, word in REPLACED:
        text = re.sub(pattern, word, text)
    return names.sub("NAME", text)


def page_of(files):
    runs = list(runs_in(files))
    names = names_in(runs)
    texts = collections.defaultdict(set)
    for arguments, output, errors in runs:
        command = next((word for word in arguments if not word.startswith("-")), "today")
        if LEFT_OUT & set(arguments) or command in ("help", "__complete", "completion"):
            continue
        for mark, lines in ((" ", output), ("!", errors)):
            for line in lines.splitlines():
                if line.startswith("<"):
                    continue  # of a page, whose words are those of `today` and `list`
                texts[command].update((mark, cell) for cell in re.split(r"  +", line.strip()))
    page = ""
    for command in sorted(texts):
        found = {f"{mark} {normal(text, names)}" for mark, text in texts[command]}
        # A word alone is a name or a heading.
        page += "".join(f"{line}\n" for line in [command, *sorted("  " + one for one in found if len(one.split()) > 2 or one[0] == "!")])
    return page


def main(arguments):
    is_record = arguments[:1] == ["--record"]
    page = page_of(arguments[is_record:])
    if is_record:
        with open(FILE, "w", encoding="utf-8") as file:
            file.write(page)
        return
    with open(FILE, encoding="utf-8") as file:
        before = set(file.read().splitlines())
    after = set(page.splitlines())
    for line in sorted(after - before):
        print("new:  " + line.strip())
    for line in sorted(before - after):
        print("gone: " + line.strip())
    if before != after:
        sys.exit("The texts are not those of tests/texts.txt. Read them; if they are meant: tests/texts.py --record, with the "
                 "files texts-app and texts-commands of the build.")


if __name__ == "__main__":
    main(sys.argv[1:])
