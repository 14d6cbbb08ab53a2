#!/usr/bin/env python3
"""Whether the manual pages are sound (`mandoc -Tlint`, where it is installed) and list the same options as the help.

Usage: man.py REACH.
"""

import re
import shutil
import subprocess
import sys

REACH = sys.argv[1]


def run(*command, text=None):
    return subprocess.run(command, input=text, capture_output=True, text=True, check=False).stdout


def options_in(text):
    return set(re.findall(r"^ +(?:-\w, )?(--[a-z-]+)", text, re.MULTILINE))


def examples_in(name):
    """The command lines at the end of a command's help; the page of reach itself has one of its own."""
    if name is None:
        return ["reach report /usr/share/reach/south_east.csv --baseline 2016 --comparison 2018"]
    return [line.strip() for line in run(REACH, name, "--help").partition("\nExamples:\n")[2].splitlines()]


def main():
    wrong = []
    overview = run(REACH, "help")
    names = re.findall(r"^  ([a-z]+) +\S", overview.split("Commands:")[1].split("Options")[0], re.MULTILINE)
    for name in [None, *names]:
        page = run(REACH, "man", *([name] if name else []))
        if shutil.which("mandoc"):
            wrong += [f"{name}: {line}" for line in run("mandoc", "-Tlint", text=page).splitlines()]
            shown = {line.strip() for line in run("mandoc", "-Tascii", text=page).splitlines()}
            wrong += [f"{name}: not a line to paste: {line}" for line in examples_in(name) if line not in shown]
        told = set(re.findall(r"^(?:\\fB\\-\w\\fR, )?\\fB(\\-\\-[a-z\\-]+)\\fR", page, re.MULTILINE))
        told = {option.replace("\\-", "-") for option in told}
        if name and name != "help" and told != options_in(run(REACH, name, "--help-all")):
            wrong.append(f"{name}: {told ^ options_in(run(REACH, name, '--help-all'))}")
        if not page.startswith(".TH REACH"):
            wrong.append(f"{name}: no page")
    print("\n".join(wrong) or f"manual pages: {len(names) + 1}, sound and complete")
    return 1 if wrong or len(names) < 10 else 0


sys.exit(main())
