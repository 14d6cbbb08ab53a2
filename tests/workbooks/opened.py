#!/usr/bin/env python3
"""Workbooks that reach writes, opened by LibreOffice: what it shows in each cell is what reach prints.

Usage: opened.py REACH DATA

Exits with 77, a test that is skipped, where there is no LibreOffice.
"""

import html.parser
import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

LINES_ABOVE = 4

COUNTS = """region,force,website 2016,helpline 2016,website 2018,helpline 2018
South,=cmd|' /C calc'!A0,1069,0,1234567,7
South,الشرطة,[c],3,999999999999999,0
North,_x0041_,3,9220000000000000000,1,9220000000000000001
"""


class Shown(html.parser.HTMLParser):
    """The sheets of a workbook that was saved as HTML: rows of the texts that cells show."""

    def __init__(self):
        super().__init__()
        self.sheets = []

    def handle_starttag(self, tag, attributes):
        if tag == "table":
            self.sheets.append([])
        elif tag == "tr":
            self.sheets[-1].append([])
        elif tag == "td":
            self.sheets[-1][-1].append("")

    def handle_data(self, data):
        if self.sheets and self.sheets[-1] and self.sheets[-1][-1]:
            self.sheets[-1][-1][-1] += data.strip("\n\t")


def open_in_office(office, folder, target, name):
    """Its own profile, so that an office that is already running does not interfere."""
    profile = f"-env:UserInstallation=file://{folder}/profile"
    command = [office, profile, "--headless", "--convert-to", target, "--outdir", str(folder), str(folder / name)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)


def shown(value):
    return f"{value:,}"


def expected_rows(report):
    for region in [*report["regions"], {"region": "All regions", "forces": [], **report["overall"]}]:
        for line in [*region["forces"], {"force": region["region"] + " total", **region}]:
            measures = [*line["channels"].values(), line["total"]]
            counts = [measure[period] for period in ("baseline", "comparison") for measure in measures]
            symbols = [measure.get("symbols", {}).get(period) for period in ("baseline", "comparison") for measure in measures]
            total = line["total"]
            change = total["change"] if total["change"] is not None else total["symbols"]["change"]
            whole, point, decimals = total["increase"]["text"].rstrip("%").partition(".")
            increase = whole if whole.startswith("[") else shown(int(whole)) + point + decimals
            if whole == "-0":
                increase = "-" + increase
            cells = [symbol if count is None else shown(count) for count, symbol in zip(counts, symbols)]
            yield [region["region"], line["force"], *cells, change if isinstance(change, str) else shown(change), increase]


def main():
    reach, data = (Path(argument).resolve() for argument in sys.argv[1:])
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if office is None:
        print("skipped: there is no LibreOffice here (package libreoffice-calc-nogui)")
        return 77
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "counts.csv").write_text(COUNTS, encoding="utf-8")
        options = ["--decimals", "2", "-q"]
        for target in ("report.xlsx", "report.json"):
            subprocess.run([reach, "report", "counts.csv", *options, "-o", target], cwd=folder, check=True)
        report = json.loads((folder / "report.json").read_text(encoding="utf-8"))
        for target in ("html", "pdf"):
            open_in_office(office, folder, target, "report.xlsx")
        shown_as = Shown()
        shown_as.feed((folder / "report.html").read_text(encoding="utf-8"))
        sheets = shown_as.sheets
        rows = [row for row in sheets[-1][LINES_ABOVE + 1 :]]
        expected = list(expected_rows(report))
        wrong = [(given, wanted) for given, wanted in zip(rows, expected) if given != wanted]
        for given, wanted in wrong:
            print(f"shown:    {given}\nexpected: {wanted}")
        whole = len(rows) == len(expected) and len(sheets) == 5
        printed = (folder / "report.pdf").read_bytes().startswith(b"%PDF-")
        print(f"{len(rows) - len(wrong)} of {len(expected)} rows are shown as reach prints them")
        return 0 if whole and printed and not wrong else 1


if __name__ == "__main__":
    sys.exit(main())
