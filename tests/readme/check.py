#!/usr/bin/env python3
"""Runs the examples of README.md and the documents of docs and compares what they print, both streams in order.

Usage: check.py REACH [--accept | --without=TEXT]. An example is a line `$ COMMAND` in a ```console block and the output below it. A block that
names a file (```csv years.csv) is that file: the commands below it read it. The commands of a document run in a copy of data/ and docs/ under
the checkout's own layout, so that examples may write files. A line `exit N` after the output stands for an exit code other than 0. With --accept
the documents are rewritten. Commands that hold the TEXT of --without are not run, and counted as skipped: for builds that leave something out.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTS = ("README.md", "docs/input.md", "docs/commands.md", "docs/json.md", "docs/publishing.md", "docs/certainty.md")
BLOCK = re.compile(r"^```(?:console|\w+ (?P<file>\S+))\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)


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


class Examples:
    """The examples of one document, run in a folder of their own."""

    def __init__(self, skips, environment):
        self.skips = skips
        self.environment = environment
        self.count = 0
        self.failures = []
        self.skipped = []

    def output(self, typed, expected, folder):
        """The expected text below a command; blank lines at the end of it are only layout."""
        if any(self.skips and self.skips in line for line in typed):
            self.skipped.append(typed)
            return expected
        self.count += 1
        given = run(typed, folder, self.environment)
        spaced = bool(expected) and expected[-1] == "" and (not given or given[-1] != "")
        if given != (expected[:-1] if spaced else expected):
            self.failures.append((typed, expected, given))
        return given + ([""] if spaced else [])

    def rewritten(self, text):
        """The document as it should be."""
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            for shared in ("data", "docs"):
                shutil.copytree(ROOT / shared, folder / shared)
            (folder / ".git").mkdir()  # a repository: the root that marks in documents may read from

            def block(match):
                if match["file"]:
                    (folder / match["file"]).write_text(match["body"], encoding="utf-8")
                    return match[0]
                lines = []
                for typed, expected in commands_of(match["body"]):
                    lines += typed + self.output(typed, expected, folder)
                return "```console\n" + "".join(line + "\n" for line in lines) + "```"

            return BLOCK.sub(block, text)


def main():
    reach = Path(sys.argv[1]).resolve()
    accept = sys.argv[2:] == ["--accept"]
    skips = sys.argv[2].removeprefix("--without=") if sys.argv[2:] and not accept else ""
    environment = {"PATH": f"{reach.parent}:{os.environ['PATH']}", "LC_ALL": "C.UTF-8"}
    good = True
    for document in DOCUMENTS:
        path = ROOT / document
        examples = Examples(skips, environment)
        new = examples.rewritten(path.read_text(encoding="utf-8"))
        if accept:
            path.write_text(new, encoding="utf-8")
            print(f"{document}: {len(examples.failures)} examples rewritten")
            continue
        for typed, expected, given in examples.failures:
            print("\n".join(typed), f"{document} says:", *expected, "reach gives:", *given, "", sep="\n")
        print(f"{document}: {examples.count - len(examples.failures)} of {examples.count} examples are true")
        for typed in examples.skipped:
            print("skipped:", *typed)
        good = good and not examples.failures and examples.count > 0
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
