#!/usr/bin/env python3
"""Whether a person can type a table: one line says that reach reads from the terminal, and one Ctrl-D ends it.

Usage: typing.py REACH.
"""

import os
import pty
import subprocess
import sys
import time

REACH = sys.argv[1]
TYPED = b"force,website_2016,website_2018\nKent,10,20\n"


def typed(*args):
    """The two streams of reach for a table that is typed slowly; nothing if it does not end."""
    keyboard, terminal = pty.openpty()
    process = subprocess.Popen([REACH, *args], stdin=terminal, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                               env={**os.environ, "TERM": "xterm"})
    os.close(terminal)
    time.sleep(0.7)  # longer than reach waits before it shows progress
    os.write(keyboard, TYPED)
    os.write(keyboard, b"\x04")
    try:
        return *(stream.decode() for stream in process.communicate(timeout=20)), process.returncode
    except subprocess.TimeoutExpired:
        process.kill()
        return "", "one Ctrl-D did not end it", None
    finally:
        os.close(keyboard)


def main():
    wrong = []
    out, err, code = typed("report", "-")
    if code != 0 or "Kent" not in out or err != "reading from the terminal; press Ctrl-D to end\n":
        wrong.append(f"typed: exit {code}, {err!r}, {out!r}")
    out, err, code = typed("report", "-q", "-")
    if code != 0 or err:
        wrong.append(f"typed with -q: exit {code}, {err!r}")
    print("\n".join(wrong) or "typing: one line, one Ctrl-D")
    return 1 if wrong else 0


sys.exit(main())
