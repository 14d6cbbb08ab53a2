"""Progress on a terminal, through the real binary: shown if work takes long, closed with one line, never elsewhere.

usage: progress.py REACH
"""
import os
import pty
import re
import subprocess
import sys
import time

REACH = sys.argv[1]
HEADER = b"date,force,channel,count\n"
COMMAND = [REACH, "tally", "-"]
failures = []


def rows(day):
    return "".join(f"2018-01-{day:02},{force},website,{day}\n" for force in ("Kent", "Surrey")).encode()


def run(extra, seconds, terminal=True, term="xterm"):
    """The exit code, standard output and standard error."""
    reader, writer = pty.openpty() if terminal else os.pipe()
    child = subprocess.Popen(COMMAND + extra, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=writer,
                             env={**os.environ, "TERM": term})
    os.close(writer)
    child.stdin.write(HEADER)
    for day in range(1, 11):
        child.stdin.write(rows(day))
        child.stdin.flush()
        time.sleep(seconds / 10)
    child.stdin.close()
    out = child.stdout.read()
    said = b""
    while True:
        try:
            piece = os.read(reader, 4096)
        except OSError:  # a terminal whose other end is closed
            break
        if not piece:
            break
        said += piece
    os.close(reader)
    return child.wait(), out.decode(), said.decode().replace("\r\n", "\n")


def check(name, condition, said):
    if not condition:
        failures.append(f"{name}: {said!r}")


code, out, said = run([], 1.2)
check("exit code", code == 0, said)
check("figures", "All forces,Kent,website,2018,55" in out, out)
check("drawn", "\r\x1b[K" in said and " read, " in said, said)
check("closing line", re.search(r"\r\x1b\[K20 rows, 567 bytes, 1 file in 1\.\d s\n", said), said)
check("once", said.count(" rows, ") == 1, said)

plain = run([], 1.2, terminal=False)[2]
check("nothing where it is no terminal", "\x1b" not in plain and " rows, " not in plain, plain)
for quiet in (["-q"], ["--error-format", "json"]):
    said = run(quiet, 1.2)[2]
    check(f"nothing with {quiet}", "\x1b" not in said and " rows, " not in said, said)
dumb = run([], 1.2, term="dumb")[2]
check("nothing where it is a dumb one", "\x1b" not in dumb and " rows, " not in dumb, dumb)
short = run([], 0.1)[2]
check("nothing where it is quick", " rows, " not in short and " read, " not in short, short)

for failure in failures:
    print("FAILED", failure)
sys.exit(1 if failures else 0)
