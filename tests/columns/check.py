#!/usr/bin/env python3
"""Every column of a report, in every format, against Python's fractions.

Usage: check.py REACH

Random counts, to 2^63 - 1, of forces in regions, over one to forty years, at all numbers of decimals. Shares, contributions and
increases are worked out as fractions; an annual increase is found by comparing n-th powers of fractions. What JSON has, CSV, Markdown and
text must have in the same cells.
"""

import csv
import io
import json
import random
import re
import subprocess
import sys
from fractions import Fraction

REACH = sys.argv[1]
COLUMNS = ["website", "helpline", "total", "change", "increase", "share", "contribution", "annual"]
DERIVED = ["increase", "share", "contribution", "annual"]
UNITS = {"contribution": "pp"}
WIDTH = 2 * 3 + 1 + len(DERIVED)  # columns of figures
failures = []


def check(condition, *said):
    if not condition:
        failures.append(" ".join(map(str, said)))


def random_count(rng):
    most = rng.choice([3, 40, 1000, 10**6, 2**60])
    return rng.randint(0, most)


def random_file(rng, years):
    periods = (2000, 2000 + years)
    rows = [["region", "force", *(f"{channel}_{period}" for period in periods for channel in COLUMNS[:2])]]
    for at in range(rng.randint(1, 7)):
        rows.append([rng.choice(["North", "South"]), f"F{at}", *(random_count(rng) for _ in range(4))])
    return "".join(",".join(map(str, row)) + "\n" for row in rows)


def report(data, decimals, form):
    columns = ["--columns", ",".join(COLUMNS), "--decimals", str(decimals)]
    done = subprocess.run([REACH, "report", "-", "-q", "-f", form, *columns], input=data, capture_output=True, text=True, check=True)
    return done.stdout


def printed(steps, decimals):
    """A whole number of steps of 10^-decimals."""
    digits = str(abs(steps)).rjust(decimals + 1, "0")
    text = f"{digits[:-decimals]}.{digits[-decimals:]}" if decimals else digits
    return ("-" if steps < 0 else "") + text


def rounded(fraction, decimals):
    steps = int(abs(fraction) * 10**decimals + Fraction(1, 2))
    return printed(-steps if fraction < 0 else steps, decimals)


def annual(old, new, years, decimals):
    """The greatest factor of whole steps whose power is not above new / old, or the next."""
    hundred = 100 * 10**decimals
    low, high = 0, hundred * (1 + max(1, new // old + 1))
    while low < high:
        middle = (low + high + 1) // 2
        if middle**years * old <= new * hundred**years:
            low = middle
        else:
            high = middle - 1
    goal, half = new * (2 * hundred) ** years, (2 * low + 1) ** years * old
    up = half < goal or (half == goal and low >= hundred)  # halves go away from zero
    return printed(low - hundred + up, decimals)


def expected(measure, whole, years, decimals):
    old, new = measure["baseline"], measure["comparison"]
    return {
        "increase": rounded(Fraction(100 * (new - old), old), decimals) if old else None,
        "share": rounded(Fraction(100 * new, whole["comparison"]), decimals) if whole["comparison"] else None,
        "contribution": rounded(Fraction(100 * (new - old), whole["baseline"]), decimals) if whole["baseline"] else None,
        "annual": annual(old, new, years, decimals) if old else None,
    }


def check_line(line, whole, years, decimals):
    for measure in [*line["channels"].values(), line["total"]]:
        for name, text in expected(measure, whole, years, decimals).items():
            wanted = "[z]" if text is None else text + UNITS.get(name, "%")
            check(measure[name]["text"] == wanted, name, measure, "of", whole, "years", years, "is not", wanted)


def cells(line):
    """What a line of a table has: counts of both periods, then the rest of the total."""
    total = line["total"]
    measures = [*line["channels"].values(), total]
    counts = [str(measure[period]) for period in ("baseline", "comparison") for measure in measures]
    return [*counts, str(total["change"]), *(total[name]["text"] for name in DERIVED)]


def lines_of(document):
    for region in document["regions"]:
        yield from region["forces"]
        yield region
    if len(document["regions"]) > 1:
        yield document["overall"]


def grids(data, decimals):
    """The cells of a report's lines, by format."""
    yield "csv", [row[2:] for row in csv.reader(io.StringIO(report(data, decimals, "csv")))][1:]
    markdown = [re.split(r" *\| *", line) for line in report(data, decimals, "markdown").splitlines() if line.startswith("| ")]
    yield "markdown", [[cell.strip("*") for cell in row[-WIDTH - 1:-1]] for row in markdown[2:]]
    text = report(data, decimals, "text").split("\n\n")[0].splitlines()[3:]
    yield "text", [row[-WIDTH:] for row in map(str.split, text) if len(row) > WIDTH]


rng = random.Random(20181)
checked = 0
for turn in range(120):
    years, decimals = rng.choice([1, 2, 2, 3, 5, 10, 40]), turn % 7
    data = random_file(rng, years)
    document = json.loads(report(data, decimals, "json"))
    for region in document["regions"]:
        for force in region["forces"]:
            check_line(force, region["total"], years, decimals)
        check_line(region, document["overall"]["total"], years, decimals)
    wanted = [cells(line) for line in lines_of(document)]
    checked += len(wanted)
    for form, found in grids(data, decimals) if turn < 40 else ():
        units = (lambda cell: re.sub(r"(%|pp)$", "", cell)) if form == "csv" else (lambda cell: cell.replace("-", "−"))
        check(found == [[units(cell) for cell in row] for row in wanted], form, found, "is not", wanted, "of", data)

for failure in failures[:10]:
    print("FAILED", failure)
print(f"columns: {checked} lines, {len(failures)} failures")
sys.exit(1 if failures or checked < 300 else 0)
