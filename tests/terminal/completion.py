#!/usr/bin/env python3
"""Completion in the real shells: what is typed with tabs, and the words that the command gets.

usage: completion.py FOLLOWUP SHELL"""

import json
import os
import sys
import tempfile

from terminal import Terminal

DANGER = r"""Vandelay `touch 1` $(touch 2) "a\b" 'c'; touch 3 & $HOME #"""

# What is typed after `followup `, and the words that come out of it.
CASES = [
    ("don\t 3/ni\t", ["done", "3/nick"]),
    ("don\t 3/nick 3/an\t", ["done", "3/nick", "3/ann"]),
    ("close ini\t rej\t", ["close", "Initech Ltd", "rejected"]),
    (r"close Initech\ L" "\t rej\t", ["close", "Initech Ltd", "rejected"]),
    ("close 'Initech L\t rej\t", ["close", "Initech Ltd", "rejected"]),
    ('close "Initech L\t rej\t', ["close", "Initech Ltd", "rejected"]),
    ("show Globex\t", ["show", "Globex: East"]),
    (r"show Globex:\ E" "\t", ["show", "Globex: East"]),
    ("show 'Globex: E\t", ["show", "Globex: East"]),
    ("show Hool\t", ["show", "Hooli's"]),
    ("show \"Hool\t", ["show", "Hooli's"]),
    ("show 'Hool\t", ["show", "Hooli's"]),
    # What is in a name is never a command, however it is quoted.
    ("show Vand\t", ["show", DANGER]),
    ("show 'Vand\t", ["show", DANGER]),
    ('show "Vand\t', ["show", DANGER]),
    ("person 3 nick --pref\t ph\t", ["person", "3", "nick", "--prefers", "phone"]),
    ("add 'Initech Ltd' --met Ni\t --on yest\t", ["add", "Initech Ltd", "--met", "Nick Claus", "--on", "yesterday"]),
    ("heard 3 --on=yest\t", ["heard", "3", "--on=yesterday"]),
    ("policy follow_up.gr\t 4", ["policy", "follow_up.grace_days", "4"]),
    ("list --file other\t done", ["list", "--file", "other jobs.json", "done"]),
    ("show Umbr\t", ["show", "Umbr"]),  # its name has an escape sequence, so it is not offered
]


def application(number, company, **more):
    return {"id": number, "company": company, "interviews": [{"id": 1, "at": "2026-11-20T15:00:00-05:00"}]} | more


FILE = {
    "format": "followup/1",
    "next_id": 8,
    "applications": [
        application(3, "Initech Ltd", people=[{"name": "Nick Claus"}, {"name": "Ann Lee"}]),
        application(4, "Globex: East"),
        application(5, "Hooli's"),
        application(7, DANGER),
        application(6, "Umbrella\u001b[2J"),
    ],
}
FILE["applications"][0]["interviews"][0]["met"] = [{"name": "Nick Claus"}, {"name": "Ann Lee"}]

# How each shell starts, loads what it is given, and hands the words of the command to the file `words`.
BASH = r"""
eval "$(followup completion bash)"
followup() { printf '%s\n' "$@" >words; echo "=took="; }
PS1='=ready='
"""
ZSH = r"""
autoload -Uz compinit && compinit -D
eval "$(followup completion zsh)"
followup() { print -rl -- "$@" >words; echo "=took="; }
PS1='=ready='
"""
FISH = r"""
followup completion fish | source
function followup; printf '%s\n' $argv >words; echo "=took="; end
function fish_prompt; echo -n '=ready='; end
function fish_greeting; end
"""
SHELLS = {
    "bash": (".bashrc", BASH, ["bash", "--noprofile", "--rcfile", ".bashrc", "-i"]),
    "zsh": (".zshrc", ZSH, ["zsh", "-d", "-i"]),
    "fish": ("start.fish", FISH, ["fish", "-i", "-C", "source start.fish"]),
}


def lay_out(folder, program, shell):
    os.mkdir(f"{folder}/bin")
    os.symlink(os.path.abspath(program), f"{folder}/bin/followup")
    for name in ("jobs.json", "other jobs.json"):
        with open(f"{folder}/{name}", "w", opener=lambda path, flags: os.open(path, flags, 0o600)) as file:
            json.dump(FILE, file)
    with open(f"{folder}/{SHELLS[shell][0]}", "w") as file:
        file.write(SHELLS[shell][1])
    return {
        "HOME": folder,
        "ZDOTDIR": folder,
        "PATH": f"{folder}/bin:/usr/bin:/bin",
        "TERM": "xterm",
        "LC_ALL": "C.UTF-8",
        "FOLLOWUP_FILE": f"{folder}/jobs.json",
        "FOLLOWUP_NOW": "2026-11-21T09:00:00-05:00",
    }


def words_of(terminal, folder, keys):
    terminal.wait_for("=ready=")
    terminal.type(f"followup {keys}\r")
    terminal.wait_for("=took=")
    with open(f"{folder}/words") as file:
        return file.read().splitlines()


def check(program, shell, folder):
    environment = lay_out(folder, program, shell)
    terminal = Terminal(SHELLS[shell][2], environment, folder)
    wrong = 0
    for keys, expected in CASES:
        words = words_of(terminal, folder, keys)
        if words != expected:
            wrong += 1
            print(f"{shell}: {keys!r}\n  gives  {words}\n  not    {expected}")
    terminal.wait_for("=ready=")
    terminal.type("followup done \t\t")  # listed with their meanings
    terminal.wait_for("Thank Nick Claus by e-mail")
    terminal.close()
    left = sorted(name for name in os.listdir(folder) if name in "123" or ".json." in name)
    if left:
        wrong += 1
        print(f"{shell}: completion left {left}")
    print(f"{shell}: {len(CASES)} lines typed, {wrong} wrong")
    return wrong == 0


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as place:
        sys.exit(0 if check(sys.argv[1], sys.argv[2], place) else 1)
