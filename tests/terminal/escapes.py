#!/usr/bin/env python3
"""Text from the input cannot control the terminal: neither cells, nor names of files, nor arguments.

Usage: escapes.py REACH DATA. Each attack goes through every way in; neither stream may hold it, both must be UTF-8, and
what is asked for as JSON must be JSON.
"""

import json
import os
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

REACH, DATA = (os.path.realpath(path) for path in sys.argv[1:3])
GOOD = f"{DATA}/south_east.csv"
ATTACKS = {
    "a colour": b"\x1b[31m",
    "a title": b"\x1b]0;title\x07",
    "the one-character form of ESC [": "\u009b31m".encode(),
    "right-to-left override": "\u202e".encode(),
    "windows-1252, which is not UTF-8": b"\xe9",
}
FORBIDDEN = [b"\x1b", "\u009b".encode(), b"\x07", "\u202e".encode()]


def files(attack):
    """Names and contents, with the attack somewhere in each."""
    return {
        b"name.csv": b"force,website_2016,website_2018\nKent" + attack + b",1,2\n",
        b"count.csv": b"force,website_2016,website_2018\nKent,1" + attack + b",2\n",
        b"header.csv": b"force,website" + attack + b"_2016,website_2018\nKent,1,2\n",
        b"broken.csv": b'"force\n' + attack + b'",website_2016,website_2018\nKent,1,2\n',
        b"map.csv": b"force,region\nKent," + attack + b"\n",
        b"good" + attack + b".csv": Path(GOOD).read_bytes(),
        b"bad" + attack + b".csv": b"force,website_2016,website_2018\nKent,5I,2\n",
    }


def command_lines(attack):
    named = [b"good" + attack + b".csv", b"bad" + attack + b".csv"]
    inputs = [b"name.csv", b"count.csv", b"header.csv", b"broken.csv", *named, b"none" + attack + b".csv", attack + b"=" + attack]
    for options in ([], ["--json"], ["--error-format", "json"], ["--color", "never"]):
        for file in inputs:
            yield ["report", file, *options]
    for file in [b"name.csv", b"header.csv", *named]:
        yield ["inspect", file]
        yield ["inspect", file, "--json"]
    options = [b"format", b"delimiter", b"baseline", b"only", b"encoding", b"rename", b"ignore-column", b"sum-over"]
    for word in [attack, b"--" + attack, b"-" + attack, b"--output=none/" + attack + b".csv",
                 *(b"--" + option + b"=" + attack for option in options)]:
        yield ["report", GOOD, word]
    yield [attack]
    yield ["help", attack]
    yield ["report", GOOD, "--regions", "map.csv"]
    yield ["report", "-"]


def wrong(folder, arguments):
    """What is wrong with what reach prints; nothing where all is well."""
    given = (folder / "name.csv").read_bytes() if arguments[-1] == "-" else b""
    done = subprocess.run([REACH, *arguments], cwd=folder, input=given, capture_output=True, timeout=60)
    for name, stream in (("out", done.stdout), ("err", done.stderr)):
        if any(text in stream for text in FORBIDDEN):
            return f"{name} holds a control: {stream}"
        try:
            stream.decode()
        except UnicodeDecodeError:
            return f"{name} is not UTF-8: {stream}"
    if arguments[0] == "inspect" and arguments[-1] == "--json":
        try:
            json.loads(done.stdout)
        except ValueError:
            return f"out is not JSON: {done.stdout}"
    return None if done.returncode in (0, 1, 2) else f"exit {done.returncode}: {done.stderr}"


def main():
    failed = count = 0
    with tempfile.TemporaryDirectory() as place, ThreadPoolExecutor(os.cpu_count()) as pool:
        for name, attack in ATTACKS.items():
            folder = Path(tempfile.mkdtemp(dir=place))
            for file, content in files(attack).items():
                (folder / os.fsdecode(file)).write_bytes(content)
            lines = list(command_lines(attack))
            count += len(lines)
            for line, said in zip(lines, pool.map(lambda line: wrong(folder, line), lines)):
                if said:
                    failed += 1
                    print(f"FAILED: {name}: reach {line}: {said}")
    print(f"escapes: {count - failed} of {count} as expected")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
