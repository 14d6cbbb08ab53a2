"""Times and peak memory of commands, for the scripts here."""

import ctypes
import os
import statistics
import subprocess
import time

PR_SET_CHILD_SUBREAPER = 36  # <linux/prctl.h>


def seconds(command):
    began = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
    return time.perf_counter() - began


def in_turns(commands, runs):
    """The times of each command by its name, the commands taking turns, so that a busy machine slows all alike."""
    times = {name: [] for name in commands}
    for _ in range(runs):
        for name, command in commands.items():
            times[name].append(seconds(command))
    return times


def best(commands, runs):
    return {name: min(values) for name, values in in_turns(commands, runs).items()}


def medians(commands, runs):
    return {name: statistics.median(values) for name, values in in_turns(commands, runs).items()}


def run_measured(command, expected=0):
    """Seconds and peak memory in KB of a command, which must exit with `expected`.

    A process inherits its peak from whoever starts it, and Python is the larger one here. So a shell starts it and leaves
    it to us, its subreaper, to wait for. It begins only when the shell is gone, which might reap it otherwise.
    """
    ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1)
    reading, writing = os.pipe()
    shell = ["sh", "-c", '{ read -r go <&3; exec "$@" 3<&-; } 3<&%d >/dev/null 2>&1 & echo $!' % reading, "sh", *command]
    pid = int(subprocess.run(shell, capture_output=True, check=True, pass_fds=[reading]).stdout)
    os.close(reading)
    began = time.perf_counter()
    os.close(writing)
    _, status, usage = os.wait4(pid, 0)
    if os.waitstatus_to_exitcode(status) != expected:
        raise SystemExit(f"{' '.join(command)}: exit {os.waitstatus_to_exitcode(status)}")
    return time.perf_counter() - began, usage.ru_maxrss
