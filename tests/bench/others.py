"""Other programs that sum an export, if they are installed: their arguments and their results.

Each gives the lines `force,channel,year,sum`. DuckDB is the library that tests/sql uses, asked from within this process, by
two threads; its time is that of the statement alone.
"""

import contextlib
import shutil
import subprocess
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "sql"))
from engines import Duckdb  # noqa: E402

AWK = ('NR > 1 { sum[$2 "," $3 "," substr($1, 1, 4)] += $5 } '
       'END { for (key in sum) printf "%s,%.0f\\n", key, sum[key] }')
MILLER = ["--icsv", "--ocsv", "--headerless-csv-output", "put", '$year = sub($date, "-.*", "")',
          "then", "stats1", "-a", "sum", "-f", "count", "-g", "force,channel,year"]
SUMS = ("SELECT force, channel, CAST(year(date) AS VARCHAR), CAST(sum(count) AS VARCHAR) "
        "FROM read_csv('{}') GROUP BY ALL")
DISTINCT = ("SELECT force, channel, CAST(year(timestamp) AS VARCHAR), CAST(count(DISTINCT visitor_id) AS VARCHAR) "
            "FROM read_csv('{}', types = {{'visitor_id': 'VARCHAR'}}) GROUP BY ALL")


class Command:
    """A program that takes the path of an export and prints its sums."""

    def __init__(self, name, command, package):
        self.name, self.command = name, command
        self.absent = None if shutil.which(command[0]) else f"{name}: it is not installed (Debian package {package})"

    def sums(self, path):
        began = time.perf_counter()
        text = subprocess.run([*self.command, path], capture_output=True, text=True, check=True).stdout
        return time.perf_counter() - began, text.splitlines()


class DuckdbLibrary:
    name = "DuckDB, 2 threads"

    def __init__(self, libraries):
        self.libraries = libraries
        why = Duckdb(libraries).absent()
        self.absent = why and f"{self.name}: {why}"

    def sums(self, path):
        return self.ask(SUMS, path)

    def ask(self, statement, path):
        with contextlib.closing(Duckdb(self.libraries)) as engine:
            engine.open()
            engine.csv("SET threads = 2")
            began = time.perf_counter()
            lines = engine.csv(statement.format(path)).splitlines()[1:]
            return time.perf_counter() - began, lines


def awk():
    return Command("mawk" if shutil.which("mawk") else "awk", [shutil.which("mawk") or "awk", "-F,", AWK], "mawk")


PROGRAMS = {
    "duckdb": DuckdbLibrary,
    "awk": lambda _: awk(),
    "miller": lambda _: Command("Miller", ["mlr", *MILLER], "miller"),
}


def distinct(libraries, path):
    """Different ids by cell, as `force,channel,year,number`; by DuckDB, or where it is absent by a set of all pairs."""
    duckdb = DuckdbLibrary(libraries)
    if not duckdb.absent:
        return duckdb.ask(DISTINCT, path)
    began = time.perf_counter()
    cells = {}
    with open(path) as rows:
        next(rows)
        for row in rows:
            when, force, channel, visitor = row.rstrip("\n").split(",")
            cells.setdefault(f"{force},{channel},{when[:4]}", set()).add(visitor)
    return time.perf_counter() - began, [f"{cell},{len(ids)}" for cell, ids in cells.items()]
