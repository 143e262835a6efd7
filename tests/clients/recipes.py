#!/usr/bin/python3
"""The recipes of the help, run as they stand there, those of tools that are installed: recipes.py PROGRAM"""
import json
import re
import shutil
import sys

from sample import Sample


def blocks(page):
    """What is indented, by the line above it."""
    found = {}
    heading = None
    for line in page.splitlines():
        if line.startswith("  "):
            found[heading] = found.get(heading, "") + line[2:] + "\n"
        elif line:
            heading = line
    return {start: text for start, text in found.items()}


def one(found, start):
    fitting = [text for heading, text in found.items() if heading and heading.startswith(start)]
    assert len(fitting) == 1, (start, found.keys())
    return fitting[0]


def has(*tools):
    missing = [tool for tool in tools if not shutil.which(tool)]
    if missing:
        print("not installed, so not tried:", *missing)
    return not missing


def scripts(program):
    sample = Sample(program)
    found = blocks(sample.run("help", "scripts"))
    lines = [line.split("\t") for line in sample.run("today", "--porcelain").splitlines()]
    assert len(lines) > 3
    late = sample.shell(one(found, "What is late"))
    assert late.splitlines() == [f"{l[0]} {l[7]}" for l in lines if l[2] == "late"] != [], late

    sample.shell(one(found, "todo.txt"))
    todo = (sample.home / "todo.txt").read_text().splitlines()
    assert len(todo) == len(lines), todo
    assert all(re.fullmatch(r"(\(A\) )?.+ \+\S+ due:\d{4}-\d\d-\d\d", line) for line in todo), todo

    if has("task"):
        (sample.home / "to-task.jq").write_text(one(found, "with this as to-task.jq"))
        (sample.home / ".taskrc").write_text("confirmation=off\nverbose=nothing\n")
        recipe = one(found, "what is done is said")
        first = sample.shell(recipe + "task export")
        sample.shell(recipe)
        tasks = json.loads(sample.call(["task", "rc.verbose=nothing", "export"]))
        assert len(tasks) == len(lines), (first, tasks)
        assert len({task["uuid"] for task in tasks}) == len(lines)
        assert sorted(task["description"] for task in tasks) == sorted(line[7] for line in lines)
        assert {task["tags"][0] for task in tasks} == {"followup"}

    if has("fzf"):
        sample.env["FZF_DEFAULT_OPTS"] = "--filter=Sam"
        done = sample.shell(one(found, "Done, picked"))
        assert done.startswith("Recorded "), done
        after = sample.run("today", "--porcelain")
        assert any(line[0] not in after for line in lines), after


def prompts(program):
    sample = Sample(program)
    found = blocks(sample.run("help", "prompt"))
    brief = sample.run("today", "--brief")
    plain = sample.run("today", "--brief", "--plain")
    assert brief and plain
    assert sample.shell(one(found, "bash") + 'eval "$PROMPT_COMMAND"') == brief
    if has("zsh"):
        assert sample.shell(one(found, "zsh") + "precmd", "zsh") == brief
        fake = 'p10k() { print -r -- "$@" }\n'
        assert sample.shell(fake + one(found, "powerlevel10k") + "prompt_followup", "zsh") == \
            f"segment -f yellow -t {plain}"
    command = re.search(r'^command = "(.*)"$', one(found, "starship"), re.M).group(1)
    assert sample.shell(command, "sh") == plain
    assert sample.shell(re.search(r"#\((.*)\)", one(found, "tmux")).group(1), "sh") == plain
    module = json.loads("{" + one(found, "waybar") + "}")["custom/followup"]
    count = sample.run("today", "--count")
    assert sample.shell(module["exec"], "sh") == count
    assert sample.shell(re.search(r"^command=(.*)$", one(found, "i3blocks"), re.M).group(1), "sh") == count


def units(program):
    """The script for systemd, with a systemctl that says what it is told."""
    sample = Sample(program)
    (sample.home / "bin" / "systemctl").write_text('#!/bin/sh\necho "$@"\n')
    (sample.home / "bin" / "systemctl").chmod(0o700)
    assert sample.shell("followup notify --install | sh").splitlines() == \
        ["--user daemon-reload", "--user enable --now followup-notify.timer"]
    if has("systemd-analyze"):
        folder = sample.home / ".config/systemd/user"
        sample.env["XDG_RUNTIME_DIR"] = str(sample.home)
        sample.call(["systemd-analyze", "--user", "--man=no", "verify", *map(str, sorted(folder.iterdir()))])


if __name__ == "__main__":
    scripts(sys.argv[1])
    prompts(sys.argv[1])
    units(sys.argv[1])
