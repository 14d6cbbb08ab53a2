#!/usr/bin/env python3
"""Writes data/south_east.xlsx, the published table as a workbook, by python3-openpyxl: sample.py data/south_east.xlsx

The same bytes each time: openpyxl's own are packed again without the time of day.
"""

import datetime
import io
import sys
import zipfile

import openpyxl
from openpyxl.styles import Alignment, Font

sys.dont_write_bytecode = True  # nothing is left in the source tree

import raw

FORCES = [
    ("Surrey", 483, 97, 949, 101),
    ("Sussex", 479, 51, 1008, 78),
    ("Thames Valley", 1069, 106, 1741, 107),
    ("Kent", 449, 92, 695, 97),
    ("South East total", 2480, 346, 4393, 383),
]


def main():
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Contacts"
    sheet.append(["force", 2016, None, None, 2018, None, None, "increase"])
    sheet.append([None, *["website", "helpline", "total"] * 2, None])
    for force, *counts in FORCES:
        before, after = sum(counts[:2]), sum(counts[2:])
        sheet.append([force, *counts[:2], before, *counts[2:], after, (after - before) / before])
    for area in ("A1:A2", "B1:D1", "E1:G1", "H1:H2"):
        sheet.merge_cells(area)
        sheet[area[:2]].alignment = Alignment(horizontal="center", vertical="center")
    for row in (*sheet["A1:H2"], *sheet["A7:H7"]):
        for cell in row:
            cell.font = Font(bold=True)
    for (cell,) in sheet["H3:H7"]:
        cell.number_format = "0%"
    sheet.column_dimensions["A"].width = 18
    book.properties.created = book.properties.modified = datetime.datetime(2019, 1, 1)
    made = io.BytesIO()
    book.save(made)
    with zipfile.ZipFile(made) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    stamp = parts["docProps/core.xml"].decode().partition("<dcterms:modified")
    parts["docProps/core.xml"] = stamp[0] + "</cp:coreProperties>" if stamp[1] else stamp[0]
    with open(sys.argv[1], "wb") as file:
        file.write(raw.packed(parts))
    return 0


if __name__ == "__main__":
    sys.exit(main())
