#!/usr/bin/env python3
"""reach when a system call fails: the right result, or exit 2 with a clean message and nothing written.

Usage: walk.py REACH SHIM DATA [--all]. Runs each command line below once for each of many calls of malloc that fails
(with --all: for every one; that takes minutes). Then threads cannot be started, signals interrupt calls, and files
cannot be without a name: that must not change anything. Last, reach is killed at each call that reads or writes, which
must leave no other file behind. SHIM (shim.c) does all that.
"""

import gzip
import os
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

REACH, SHIM, DATA = (str(Path(path).resolve()) for path in sys.argv[1:4])
ALL = "--all" in sys.argv
OUT_OF_MEMORY = b"reach: error: out of memory\n"
POINTS = 90  # calls that fail in turn, of each command line
XLSX = b"the xlsx could not be made"

COUNTS = "force,website_2016,website_2018\nÉire,200,300\nKent,479,530\nSurrey,1069,x\n"
VISITS = "date,force,channel,id\n" + "".join(
    f"201{6 + 2 * (n % 2)}-0{1 + n % 9}-11,{('Kent', 'Surrey')[n % 2]},website,{'visitor' * (n % 11)}{n % 70}\n"
    for n in range(900)
)
DOCUMENT = """# Figures

<!-- reach:data d counts.csv --max-rejects 1 -->

Kent had <!-- reach:value d Kent website 2018 -->1<!-- reach:end --> visits.
"""

# A command line, and the messages that stand for lack of memory where a library does not say that it is.
RUNS = [
    (["report", f"{DATA}/south_east.csv"], ()),
    (["report", f"{DATA}/south_east.csv", "--json"], ()),
    (["report", f"{DATA}/south_east.csv", "-f", "page", "-o", "out.html"], ()),
    (["report", f"{DATA}/south_east.csv", "-o", "out.xlsx"], (XLSX,)),
    (["report", f"{DATA}/south_east.xlsx"], ()),
    (["report", f"{DATA}/south_east_dated.csv", "--time-zone", "Europe/London", "-o", "old.csv"], ()),
    (["report", "visits.csv", "--distinct", "id", "--threads", "3"], ()),
    (["report", "counts.csv", "--max-rejects", "1", "--rejects", "bad.csv", "-o", "old.csv"], ()),
    (["tally", "latin.csv", "--encoding", "windows-1252", "--max-rejects", "1", "--rejects", "bad.csv"], ()),
    (["tally", "counts.csv.gz", "--max-rejects", "1"], ()),
    (["inspect", f"{DATA}/south_east.csv", "--json"], ()),
    (["explain", f"{DATA}/south_east.csv", "Kent", "website"], ()),
    (["chart", f"{DATA}/south_east.csv", "-f", "svg"], ()),
    (["sql", "counts", "--dialect", "sqlite"], ()),
    (["check", "figures.md"], ()),
    (["update", "figures.md"], ()),
    (["audit", "figures.md", "--data", f"{DATA}/south_east.csv"], ()),
    (["report", "--nope"], ()),
    (["--version"], ()),
]
try:  # nothing stays behind of a file that has no name yet; where there are none, this is not to be had
    os.close(os.open(tempfile.gettempdir(), os.O_TMPFILE | os.O_WRONLY))
    HAS_NAMELESS_FILES = True
except OSError:
    HAS_NAMELESS_FILES = False
THREADED = [
    # a command line, and the threads that it begins
    (["report", "long.csv", "--threads", "3"], 2),
    (["report", "long.csv.gz", "--threads", "3"], 1),
]


def make_files(folder):
    (folder / "counts.csv").write_text(COUNTS)
    (folder / "latin.csv").write_text(COUNTS, encoding="latin-1")
    (folder / "counts.csv.gz").write_bytes(gzip.compress(COUNTS.encode()))
    (folder / "visits.csv").write_text(VISITS)
    (folder / "figures.md").write_text(DOCUMENT)
    (folder / "old.csv").write_text("what was here before\n")


def contents(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir() if not path.name.startswith("long.csv")}


class Runner:
    """Runs reach in a folder of its own, which is as it was before each run."""

    def __init__(self, folder):
        self.folder, self.count = folder, folder.parent / f"{folder.name}.count"
        folder.mkdir()
        make_files(folder)
        self.before = contents(folder)

    def run(self, arguments, fault):
        environment = dict(os.environ, LD_PRELOAD=SHIM, REACH_FAULT=fault, REACH_FAULT_COUNT=str(self.count))
        done = subprocess.run([REACH, *arguments], cwd=self.folder, env=environment, capture_output=True, timeout=60)
        after = contents(self.folder)
        for name in after.keys() - self.before.keys():
            (self.folder / name).unlink()
        for name in self.before:
            if after.get(name) != self.before[name]:
                (self.folder / name).write_bytes(self.before[name])
        return done.returncode, done.stdout, done.stderr, after

    def calls(self, arguments, kind):
        """The result when nothing fails, and how many calls could."""
        self.count.unlink(missing_ok=True)
        good = self.run(arguments, f"{kind}:0")
        return good, max(int(line) for line in self.count.read_text().split())


def refused_cleanly(result, good, before, other_words):
    code, out, err, after = result
    if code != 2 or out != b"" or after != before:
        return False
    if err.endswith(OUT_OF_MEMORY):
        return good[2].startswith(err[: -len(OUT_OF_MEMORY)])
    return any(words in err for words in other_words) and b"[ERROR]" not in err and b"terminate" not in err


def each_old_or_new(after, before, good):
    """A process that is killed leaves every file as it was or as it should be, and no other."""
    return all(after.get(name) in (before.get(name), good.get(name)) for name in after.keys() | before.keys())


def wrong(what, fault, result):
    code, out, err, after = result
    return f"{' '.join(what)}\n  with {fault}: exit {code}, {sorted(after)}\n  {out[-200:]!r}\n  {err[-400:]!r}"


def walk(runner, arguments, other_words):
    """One command line, with every kind of fault. Gives what was wrong, and how many faults were tried."""
    faults, found = [], []
    good, calls = runner.calls(arguments, "memory")
    step = 1 if ALL else max(1, calls // POINTS)
    faults += [(f"memory:{n}", True) for n in range(1, calls + 1, step)]
    faults += [(f"memory:{n}+", True) for n in range(2, calls + 1, step * 9)]
    for kind in ("thread", "interrupted", "nameless"):
        calls = runner.calls(arguments, kind)[1]
        faults += [(f"{kind}:{n}", False) for n in range(1, calls + 1)]
        faults += [(f"{kind}:1+", False)] * (kind != "interrupted" and calls > 0)
    for fault, may_refuse in faults:
        result = runner.run(arguments, fault)
        if result == good or (may_refuse and refused_cleanly(result, good, runner.before, other_words)):
            continue
        found.append(wrong(arguments, fault, result))
    if not HAS_NAMELESS_FILES:
        return found, len(faults)
    calls = runner.calls(arguments, "killed")[1]
    for n in range(1, calls + 1):
        result = runner.run(arguments, f"killed:{n}")
        ended = result[0] == -9 and each_old_or_new(result[3], runner.before, good[3])
        if not ended and not refused_cleanly(result, good, runner.before, other_words):  # a process that helps it, too
            found.append(wrong(arguments, f"killed:{n}", result))
    return found, len(faults) + calls


def walk_threads(runner):
    """A file that is large enough to be read in pieces, and an archive that is unpacked by a thread of its own: threads
    that do not start, and memory that ends in them."""
    with (runner.folder / "long.csv").open("w") as file:
        file.write("date,force,channel,count\n")
        for n in range(330_000):
            day = f"{2016 + n % 3}-{1 + n // 3 % 12:02}-{1 + n // 36 % 28:02}"
            file.write(f"{day},Force {n // 1008},website,{n % 1000}\n")
    (runner.folder / "long.csv.gz").write_bytes(gzip.compress((runner.folder / "long.csv").read_bytes(), 0))
    found, tried = [], 0
    for arguments, threads in THREADED:
        good, calls = runner.calls(arguments, "thread")
        if good[0] != 0 or calls != threads:
            found.append(f"{arguments}: {calls} threads, not {threads}: exit {good[0]}\n{good[2].decode()}")
        faults = [(f"thread:{n}", False) for n in range(1, threads + 1)] + [("thread:1+", False)]
        calls = runner.calls(arguments, "memory")[1]
        faults += [(f"memory:{n}", True) for n in range(calls // 4, calls, max(1, calls // 12))]
        for fault, may_refuse in faults:
            result = runner.run(arguments, fault)
            if result != good and not (may_refuse and refused_cleanly(result, good, runner.before, ())):
                found.append(wrong(arguments, fault, result))
        tried += len(faults)
    return found, tried


def main():
    folder = Path(tempfile.mkdtemp())
    runners = iter([Runner(folder / str(number)) for number in range(len(RUNS) + 1)])
    try:
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            tasks = [pool.submit(walk_threads, next(runners))]
            tasks += [pool.submit(walk, next(runners), *run) for run in RUNS]
            results = [task.result() for task in tasks]
    finally:
        shutil.rmtree(folder)
    found = [each for result in results for each in result[0]]
    print("\n".join(found))
    print(f"faults: {sum(result[1] for result in results)} in {len(RUNS) + len(THREADED)} command lines, {len(found)} not as expected")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
