#!/usr/bin/env python3
"""`followup add` at a real terminal: answered, left by Ctrl-C and by Ctrl-D, and where there is no terminal.

usage: asking.py FOLLOWUP"""

import json
import os
import signal
import subprocess
import sys
import tempfile

from terminal import Terminal

ANSWERS = ["Globex", "Buyer", "yesterday 3pm", "phone", "Sam Roe", "", "+10d", "no", "", "", "the fair", ""]


def environment_of(folder):
    return {
        "HOME": folder,
        "PATH": "/usr/bin:/bin",
        "TERM": "xterm",
        "LC_ALL": "C.UTF-8",
        "FOLLOWUP_FILE": f"{folder}/jobs.json",
        "FOLLOWUP_NOW": "2026-11-21T09:00:00-05:00",
    }


def start(program, folder, answers):
    """`followup add` after some answers, at its next question."""
    terminal = Terminal([program, "add"], environment_of(folder), folder)
    for answer in answers:
        terminal.wait_for("]: ") if answer != ANSWERS[0] else terminal.wait_for("Company: ")
        terminal.type(answer + "\n")
    return terminal


def check_answered(program, folder):
    shown, status = start(program, folder, ANSWERS).wait_for_end()
    assert status == 0, (status, shown)
    line = "The same without questions: followup add Globex Buyer --on 'yesterday 3pm' --kind phone "
    assert line + "--met 'Sam Roe' --decision-by +10d --via 'the fair'\r\n" in shown, shown
    assert "How do you reach Sam? followup person 1 sam --email ADDRESS" in shown, shown
    with open(f"{folder}/jobs.json") as file:
        application = json.load(file)["applications"][0]
    assert application["company"] == "Globex" and application["via"] == "the fair", application


def check_left(program, folder, key, count):
    """Nothing is there after Ctrl-C or Ctrl-D at a question."""
    before = sorted(os.listdir(folder))
    terminal = start(program, folder, ANSWERS[:count])
    terminal.wait_for(": ")
    terminal.type(key)
    shown, status = terminal.wait_for_end()
    if key == "\x03":
        assert os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGINT, (status, shown)
    else:
        assert os.WEXITSTATUS(status) == 2 and "nothing was recorded" in shown, (status, shown)
    assert sorted(os.listdir(folder)) == before, os.listdir(folder)


def check_without_terminal(program, folder):
    run = subprocess.run([program, "add"], env=environment_of(folder), input=b"Globex\n" * 20, capture_output=True)
    assert run.returncode == 2 and b"COMPANY is missing" in run.stderr and run.stdout == b"", run


if __name__ == "__main__":
    binary = os.path.abspath(sys.argv[1])
    with tempfile.TemporaryDirectory() as place:
        for number in range(len(ANSWERS)):
            check_left(binary, place, "\x03", number)
            check_left(binary, place, "\x04", number)
        check_without_terminal(binary, place)
        check_answered(binary, place)
    print(f"asked {len(ANSWERS)} questions, left at each of them by Ctrl-C and Ctrl-D")
