#!/usr/bin/env python3
"""The shipped figures are the same in every layout: one CSV report, byte for byte, from each (of the workbook, in
tests/workbooks/agree.py).

Usage: agree.py REACH DATA
"""

import subprocess
import sys
from pathlib import Path

LAYOUTS = {
    "wide": ["south_east.csv"],
    "long": ["south_east_long.csv"],
    "dated": ["south_east_dated.csv"],
    "yearly": ["2016=south_east_2016.csv", "2018=south_east_2018.csv"],
    "published": ["south_east_published.tsv", "--rename", "rename.csv"],
    "long with a region map": ["south_east_long.csv", "--ignore-column", "region", "--regions", "regions.csv"],
}

EXPECTED = """\
region,force,website_2016,helpline_2016,total_2016,website_2018,helpline_2018,total_2018,change,increase_percent
South East,Surrey,483,97,580,949,101,1050,470,81
South East,Sussex,479,51,530,1008,78,1086,556,105
South East,Thames Valley,1069,106,1175,1741,107,1848,673,57
South East,Kent,449,92,541,695,97,792,251,46
South East,South East total,2480,346,2826,4393,383,4776,1950,69
"""


def report(reach, data, arguments):
    run = subprocess.run([reach, "report", "--format", "csv", *arguments], cwd=data, capture_output=True, text=True)
    return run.stdout if run.returncode == 0 else f"exit {run.returncode}\n{run.stderr}"


def main():
    reach, data = (Path(argument).resolve() for argument in sys.argv[1:])
    wrong = 0
    for name, arguments in LAYOUTS.items():
        given = report(reach, data, arguments)
        if given != EXPECTED:
            wrong += 1
            print(f"{name}: reach report {' '.join(arguments)} gives\n{given}")
    print(f"{len(LAYOUTS) - wrong} of {len(LAYOUTS)} layouts give the published figures")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
