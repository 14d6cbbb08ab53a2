"""A text table and a chart on a real terminal: fitted to its width, unless they are redirected.

usage: width.py REACH DATA
"""
import fcntl
import os
import pty
import struct
import subprocess
import sys
import termios

REACH, DATA = sys.argv[1:]
COMMAND = [REACH, "report", f"{DATA}/south_east.csv", "--registry", "none"]
failures = []


def shown(columns, extra=(), variables=(), redirected=False, command=COMMAND):
    """The output on a terminal with that many columns, including standard error."""
    leader, follower = pty.openpty()
    fcntl.ioctl(follower, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    environment = {name: value for name, value in os.environ.items() if name not in ("COLUMNS", "NO_COLOR")}
    environment["TERM"] = "xterm"
    out = subprocess.PIPE if redirected else follower
    child = subprocess.Popen(command + list(extra), stdout=out, stderr=follower, env={**environment, **dict(variables)})
    os.close(follower)
    if redirected:
        text = child.stdout.read()
    else:
        text = b""
        try:
            while piece := os.read(leader, 4096):
                text += piece
        except OSError:  # the other end is closed
            pass
    os.close(leader)
    return child.wait(), text.decode().replace("\r\n", "\n")


def check(name, condition, said):
    if not condition:
        failures.append(f"{name}:\n{said}")


def lines(text):
    return text.split("\n\n")[0].splitlines()


PLAIN = {"NO_COLOR": "1"}
code, wide = shown(80, variables=PLAIN)
check("80 columns hold the reference table", code == 0 and "website" in wide and "left out" not in wide, wide)
check("without colour there are no escapes", "\x1b" not in wide, wide)
check("with colour there are", "\x1b[1m" in shown(80)[1], "")
check("but not on a dumb terminal", "\x1b" not in shown(80, variables={"TERM": "dumb"})[1], "")

_, narrow = shown(79, variables=PLAIN)
check("79 do not", "website" not in narrow and "the whole table is 80 columns wide, this terminal 79." in narrow, narrow)
check("what is left fits", max(map(len, lines(narrow))) <= 79, narrow)
check("every total is whole", all(f"{count}" in narrow for count in (580, 1050, 2826, 4776)), narrow)

_, framed = shown(80, ["--style", "rounded"], PLAIN)
check("a frame needs more", "the whole table is 85 columns wide" in framed and "╭" in framed, framed)
check("COLUMNS comes first", "left out" not in shown(40, variables={"COLUMNS": "80", **PLAIN})[1], "")
_, redirected = shown(40, variables={"COLUMNS": "40", **PLAIN}, redirected=True)
check("redirected output is never narrowed", redirected == wide, redirected)

CHART = [REACH, "chart", *COMMAND[2:]]
for columns, variables in ((60, {}), (100, {}), (60, {"COLUMNS": "100"})):
    _, drawn = shown(columns, variables={**variables, **PLAIN}, command=CHART)
    widest = max(map(len, drawn.splitlines()))
    wanted = int(variables.get("COLUMNS", columns))
    check(f"a chart on {columns} columns with {variables}", wanted - 3 <= widest <= wanted, drawn)
_, redirected = shown(60, variables=PLAIN, redirected=True, command=CHART)
check("a redirected chart has 80", 77 <= max(map(len, redirected.splitlines())) <= 80, redirected)

for failure in failures:
    print("FAILED", failure)
print(f"width: {len(failures)} failures")
sys.exit(1 if failures else 0)
