"""Runs commands and measures them: time, peak memory, instructions."""
import gc
import os
import random
import statistics
import subprocess
import sys
import time

DAY = "2026-11-23"  # of the data, for every command
HERE = os.path.dirname(os.path.abspath(__file__))


def environment(folder):
    """Nothing of who measures, and nothing of followup's or its peers' outside of `folder`."""
    return {"HOME": folder, "XDG_STATE_HOME": folder + "/state", "TASKRC": "/dev/null", "PATH": "/usr/bin:/bin",
            "LANG": "C.UTF-8", "TZ": "Europe/Berlin"}


def make_data(folder, count):
    subprocess.run([sys.executable, HERE + "/make_data.py", folder, str(count), DAY], check=True)


def run_once(words, variables):
    """Wall and processor time of one run in seconds, its output going to a pipe that is read to the end."""
    reading, writing = os.pipe()
    streams = [(os.POSIX_SPAWN_OPEN, 0, "/dev/null", os.O_RDONLY, 0), (os.POSIX_SPAWN_DUP2, writing, 1),
               (os.POSIX_SPAWN_OPEN, 2, "/dev/null", os.O_WRONLY, 0)]
    start = time.perf_counter()
    child = os.posix_spawn(words[0], words, variables, file_actions=streams)
    os.close(writing)
    while os.read(reading, 1 << 16):
        pass
    _, status, usage = os.wait4(child, 0)
    wall = time.perf_counter() - start
    os.close(reading)
    if status != 0:
        sys.exit(f"{' '.join(words)}: exit status {os.waitstatus_to_exitcode(status)}; nothing was compared")
    return wall, usage.ru_utime + usage.ru_stime


def compare(commands, rounds, variables, prepare=lambda: None):
    """A list of (wall, CPU) for each of `commands`, a dictionary of name and words.

    Each round runs every command once, in an order of its own, so that whatever else the machine does hits all alike and
    the runs of a round can be paired. (hyperfine runs one command after the other.) `prepare` is not counted.
    """
    order = list(commands)
    shuffled = random.Random(1)
    measured = {name: [] for name in order}
    gc.disable()
    for number in range(-1, rounds):  # the first fills the caches
        shuffled.shuffle(order)
        for name in order:
            prepare()
            figures = run_once(commands[name], variables)
            if number >= 0:
                measured[name].append(figures)
    gc.enable()
    return measured


WALL, CPU = 0, 1


def column(measured, name, which):
    return [figures[which] for figures in measured[name]]


def ratio(measured, name, other, which):
    """The median of the ratios within a round."""
    pairs = zip(column(measured, name, which), column(measured, other, which))
    return statistics.median(ours / theirs for ours, theirs in pairs)


def quartiles(figures):
    """Median, lower and upper quartile."""
    low, middle, high = statistics.quantiles(figures, n=4, method="inclusive")
    return middle, low, high


def complaints(words, variables):
    """What a run writes to its standard error."""
    answer = subprocess.run(words, env=variables, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, check=False)
    if answer.returncode != 0:
        sys.exit(f"{answer.stderr}{' '.join(words)}: exit status {answer.returncode}; nothing was measured")
    return answer.stderr


def peak_memory(words, variables):
    """In KB, the median of three.

    What starts a program counts into its peak until the program is loaded: Python has some 14 MB, GNU time less than an
    empty static program.
    """
    timed = ["/usr/bin/time", "--format", "%M", *words]
    return statistics.median(int(complaints(timed, variables).split()[-1]) for _ in range(3))


def instructions(words, variables):
    """Of the program itself, without the system's."""
    counted = ["/usr/bin/valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", *words]
    return int(complaints(counted, variables).split("Collected :")[1].split()[0])
