#!/usr/bin/env python3
"""Runs every `$ ` command in the ```console blocks of README.md and compares what it prints, both streams in order.

Usage: check.py REACH [--accept | --without=TEXT]. The commands run in a copy of data/ and docs/ under the checkout's own layout, so that examples
may write files. A line `exit N` after the output stands for an exit code other than 0. With --accept the README is rewritten. Commands that
hold the TEXT of --without are not run, and counted as skipped: for builds that leave something out.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def commands_of(block):
    """The commands of a block, each with the lines below it; a trailing backslash goes on with the next line."""
    commands = []
    typing = False
    for line in block.splitlines():
        if typing or line.startswith("$ "):
            if not typing:
                commands.append([[], []])
            commands[-1][0].append(line)
            typing = line.endswith("\\")
        elif commands:
            commands[-1][1].append(line)
    return commands


def run(typed, folder, environment):
    command = "\n".join(typed)[2:]
    done = subprocess.run(["bash", "-c", command], cwd=folder, env=environment, text=True,
                          stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    lines = done.stdout.splitlines()
    return lines + [f"exit {done.returncode}"] if done.returncode else lines


def rewritten(text, folder, environment, failures, skips):
    def block(match):
        lines = []
        for typed, expected in commands_of(match.group(1)):
            skipped = any(skips and skips in line for line in typed)
            given = expected if skipped else run(typed, folder, environment)
            # A blank line between two examples is only for the eye.
            spaced = bool(expected) and expected[-1] == "" and (not given or given[-1] != "")
            if given != (expected[:-1] if spaced else expected):
                failures.append((typed, expected, given))
            lines += typed + given + ([""] if spaced else [])
        return "```console\n" + "".join(line + "\n" for line in lines) + "```"

    return BLOCK.sub(block, text)


def main():
    reach = Path(sys.argv[1]).resolve()
    accept = sys.argv[2:] == ["--accept"]
    skips = sys.argv[2].removeprefix("--without=") if sys.argv[2:] and not accept else ""
    readme = ROOT / "README.md"
    text = readme.read_text(encoding="utf-8")
    environment = {"PATH": f"{reach.parent}:{os.environ['PATH']}", "LC_ALL": "C.UTF-8"}
    failures = []
    with tempfile.TemporaryDirectory() as folder:
        for name in ("data", "docs"):
            shutil.copytree(ROOT / name, Path(folder) / name)
        (Path(folder) / ".git").mkdir()  # a repository: the root that marks in documents may read from
        new = rewritten(text, folder, environment, failures, skips)
    if accept:
        readme.write_text(new, encoding="utf-8")
        print(f"README.md: {len(failures)} examples rewritten")
        return 0
    for typed, expected, given in failures:
        print("\n".join(typed), "README.md says:", *expected, "reach gives:", *given, "", sep="\n")
    commands = [typed for match in BLOCK.finditer(text) for typed, _ in commands_of(match.group(1))]
    skipped = [typed for typed in commands if any(skips and skips in line for line in typed)]
    count = len(commands) - len(skipped)
    print(f"README.md: {count - len(failures)} of {count} examples are true")
    for typed in skipped:
        print("skipped:", *typed)
    return 1 if failures or not count else 0


if __name__ == "__main__":
    sys.exit(main())
