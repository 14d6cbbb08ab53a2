#!/usr/bin/env python3
"""Workbooks as other programs write them, read by reach: the figures are those of the CSV, or the cell is named.

Usage: agree.py REACH DATA

The writer is python3-openpyxl, which knows nothing of reach; what it never writes comes from raw.py. Hostile archives
must be refused (exit 2) in little time and memory. (Damage at any byte: tests/property/damaged_workbooks.cpp.)
"""

import datetime
import io
import resource
import struct
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

import openpyxl
from openpyxl.utils import get_column_letter

sys.dont_write_bytecode = True  # nothing is left in the source tree

import raw

ROWS = [
    ["region", "force", "website 2016", "helpline 2016", "website 2018", "helpline 2018"],
    ["South East", "Surrey", 483, 97, 949, 101],
    ["South East", "Sussex", 479, 51, 1008, 78],
    ["South East", "Thames Valley", 1069, 106, 1741, 107],
    ["South East", "Kent", 449, 92, 695, 97],
]


def saved(book):
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def book(rows, change=lambda sheet: None):
    made = openpyxl.Workbook()
    for row in rows:
        made.active.append(row)
    change(made.active)
    return saved(made)


def long_rows(when=lambda year: year):
    rows = [["region", "force", "channel", "year", "count"]]
    for _, force, *counts in ROWS[1:]:
        for at, count in enumerate(counts):
            rows.append(["South East", force, ("website", "helpline")[at % 2], when((2016, 2018)[at // 2]), count])
    return rows


def dated_rows(when):
    rows = long_rows(when)
    rows[0][3] = "date"
    return rows


def in_two_rows(sheet):
    for area in ("C1:D1", "E1:F1"):
        sheet.merge_cells(area)


def as_dates(style):
    def change(sheet):
        for (cell,) in sheet.iter_rows(min_row=2, min_col=4, max_col=4):
            cell.number_format = style

    return change


def as_inline_strings():
    made = raw.parts({"Sheet": raw.Sheet(raw.table(ROWS))})
    sheet = made["xl/worksheets/sheet1.xml"]
    for at, text in enumerate(dict.fromkeys(cell for row in ROWS for cell in row if isinstance(cell, str))):
        run = f'<is><r><t xml:space="preserve">{text[:2]}</t></r><r><t>{text[2:]}</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is>'
        sheet = sheet.replace(f' t="s"><v>{at}</v>', f' t="inlineStr">{run}')
    return raw.packed({**made, "xl/worksheets/sheet1.xml": sheet})


def written_otherwise(change, **options):
    return raw.packed({name: change(text) for name, text in raw.parts({"Sheet": raw.Sheet(raw.table(ROWS))}).items()}, **options)


def in_zip64(content):
    """The directory as writers of streams have it: sizes and offsets in the zip64 field."""
    end = content.rindex(b"PK\5\6")
    count, size, begin = struct.unpack("<HII", content[end + 10 : end + 20])
    entries, at = b"", begin
    while at < end:
        fixed = bytearray(content[at : at + 46])
        name, extra, comment = struct.unpack("<HHH", fixed[28:34])
        packed, unpacked = struct.unpack("<II", fixed[20:28])
        local = struct.unpack("<I", fixed[42:46])[0]
        fixed[20:28] = b"\xff" * 8
        fixed[42:46] = b"\xff" * 4
        fixed[30:32] = struct.pack("<H", 28)
        entries += fixed + content[at + 46 : at + 46 + name] + struct.pack("<HHQQQ", 1, 24, unpacked, packed, local)
        at += 46 + name + extra + comment
    wide_end = begin + len(entries)
    wide = struct.pack("<IQHHIIQQQQ", 0x06064B50, 44, 45, 45, 0, 0, count, count, len(entries), begin)
    where = struct.pack("<IIQI", 0x07064B50, 0, wide_end, 1)
    last = struct.pack("<IHHHHIIH", 0x06054B50, 0, 0, 0xFFFF, 0xFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0)
    return content[:begin] + entries + wide + where + last


STRICT = ("http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main")

# What gives the figures of the CSV, in whatever way a workbook holds them.
SAME = {
    "numbers": book(ROWS),
    "headers on two lines": book([[str(cell).replace(" 2", "\n2") for cell in ROWS[0]], *ROWS[1:]]),
    "numbers as text": book([[str(cell) for cell in row] for row in ROWS]),
    "grouped digits as text": book([[f"{cell:,}" if isinstance(cell, int) else cell for cell in row] for row in ROWS]),
    "years over groups, merged": book(
        [["region", "force", 2016, None, 2018, None], [None, None, "website", "helpline", "website", "helpline"], *ROWS[1:]],
        in_two_rows,
    ),
    "long": book(long_rows()),
    "years as dates": book(long_rows(lambda year: datetime.date(year, 1, 1)), as_dates("yyyy")),
    "inline texts in runs": as_inline_strings(),
    "strict": written_otherwise(lambda text: text.replace(*STRICT)),
    "a prefix for the namespace": written_otherwise(
        lambda text: text.replace("xmlns=", "xmlns:x=").replace("<", "<x:").replace("<x:/", "</x:") if 'spreadsheetml/2006/main"' in text and "r:id" not in text else text
    ),
    "UTF-16": written_otherwise(lambda text: text.encode("utf-16")),
    "no cell says where it is": written_otherwise(
        lambda text: text if "sheetData" not in text else __import__("re").sub(r' r="[A-Z]*[0-9]+"', "", text)
    ),
    "stored, not deflated": written_otherwise(lambda text: text, compression=zipfile.ZIP_STORED),
    "zip64": in_zip64(book(ROWS)),
    "backslashes": written_otherwise(lambda text: text).replace(b"xl/worksheets/", b"xl\\worksheets\\"),
    "a member that belongs to nothing": raw.packed({**raw.parts({"Sheet": raw.Sheet(raw.table(ROWS))}), "../../etc/passwd": "x"}),
}

# Dated workbooks: every count on one day or in one month of its year.
DATED = {
    "days": (book(dated_rows(lambda year: datetime.date(year, 3, 5))), "2016-03-05"),
    "months": (book(dated_rows(lambda year: datetime.date(year, 3, 1)), as_dates("mmm-yy")), "2016-03"),
    "midnights": (book(dated_rows(lambda year: datetime.datetime(year, 3, 5))), "2016-03-05"),
}

EXPECTED = """\
region,force,website_2016,helpline_2016,total_2016,website_2018,helpline_2018,total_2018,change,increase_percent
South East,Surrey,483,97,580,949,101,1050,470,81
South East,Sussex,479,51,530,1008,78,1086,556,105
South East,Thames Valley,1069,106,1175,1741,107,1848,673,57
South East,Kent,449,92,541,695,97,792,251,46
South East,South East total,2480,346,2826,4393,383,4776,1950,69
"""


def part(name, text):
    return raw.packed({**raw.parts({"Sheet": raw.Sheet(raw.table(ROWS))}), name: text})


def sheet_with(data):
    return part("xl/worksheets/sheet1.xml", f'<worksheet xmlns="{raw.MAIN}"><sheetData>{data}</sheetData></worksheet>')


def doubled(content):
    """A directory that lists its first member twice."""
    end = content.rindex(b"PK\5\6")
    count, size, begin = struct.unpack("<HII", content[end + 10 : end + 20])
    entry = content[begin : content.index(b"PK\1\2", begin + 4)]
    last = struct.pack("<IHHHHIIH", 0x06054B50, 0, 0, count + 1, count + 1, size + len(entry), begin, 0)
    return content[:begin] + entry + content[begin:end] + last


def directory_of(content):
    """Where it begins, its size, and how many members it lists."""
    end = content.rindex(b"PK\5\6")
    count, size, begin = struct.unpack("<HII", content[end + 10 : end + 20])
    return begin, size, count


def with_directory(content, entries, count):
    begin, _, _ = directory_of(content)
    return content[:begin] + entries + struct.pack("<IHHHHIIH", 0x06054B50, 0, 0, count, count, len(entries), begin, 0)


def entry_changed(content, name, at, value):
    """A directory with two bytes of one entry changed."""
    begin, size, count = directory_of(content)
    entries = bytearray(content[begin : begin + size])
    entry = entries.index(name.encode()) - 46
    entries[entry + at : entry + at + 2] = struct.pack("<H", value)
    return with_directory(content, bytes(entries), count)


def miscounted(content):
    begin, size, count = directory_of(content)
    return with_directory(content, content[begin : begin + size], count - 1)


def renamed(content):
    """A member whose name in the directory differs from that in its own header."""
    begin, size, count = directory_of(content)
    return with_directory(content, content[begin : begin + size].replace(b"styles.xml", b"stylez.xml"), count)


def within(content):
    """A member inside another: its header and bytes are that one's content."""
    inner = raw.packed({"xl/inner.xml": "<x/>"}, compression=zipfile.ZIP_STORED)
    made = {**raw.parts({"Sheet": raw.Sheet(raw.table(ROWS))}), "xl/outer.xml": inner}
    content = raw.packed(made, compression=zipfile.ZIP_STORED)
    begin, size, count = directory_of(content)
    first, length, _ = directory_of(inner)
    entry = bytearray(inner[first : first + length])
    entry[42:46] = struct.pack("<I", content.index(b"xl/inner.xml") - 30)
    return with_directory(content, content[begin : begin + size] + bytes(entry), count + 1)


STORED = raw.packed(raw.parts({"Sheet": raw.Sheet(raw.table(ROWS))}), compression=zipfile.ZIP_STORED)
SHEET = "xl/worksheets/sheet1.xml"
WIDE_ROW = "".join(f'<c r="{get_column_letter(at)}1"><v>{at}</v></c>' for at in range(1, 16_385))
FAR_ROWS = "".join(f'<row r="{row}"><c r="A{row}"><v>1</v></c></row>' for row in range(2, 70_000))

ENTITIES = "".join(f'<!ENTITY e{at} "{f"&e{at - 1};" * 10 if at else "lol" * 10}">' for at in range(20))

# What must be refused; the words are in the message.
HOSTILE = {
    "a bomb of texts": (part("xl/sharedStrings.xml", f'<sst xmlns="{raw.MAIN}"><si><t>' + "x" * (300 << 20) + "</t></si></sst>"), "would grow"),
    "a bomb of blanks": (sheet_with(" " * (300 << 20)), "would grow"),
    "a text without end": (part("xl/sharedStrings.xml", f'<sst xmlns="{raw.MAIN}"><si><t>' + "x" * (15 << 20)), "longer than any cell"),
    "a tag without end": (sheet_with("<row " + 'a="' + "x" * (12 << 20) + '"/>'), "not sound XML"),
    "elements without end": (sheet_with("<row>" * 100_000), "nests"),
    "entities in entities": (part("xl/sharedStrings.xml", f"<!DOCTYPE sst [{ENTITIES}]><sst>&e19;</sst>"), "document type"),
    "an external entity": (part("xl/workbook.xml", '<!DOCTYPE w SYSTEM "file:///etc/passwd"><w/>'), "document type"),
    "a sheet outside": (
        part("xl/_rels/workbook.xml.rels", raw.relationships_xml([("r1", "worksheet", "../../../etc/passwd")])),
        "no sheet that can be seen",
    ),
    "a sheet elsewhere": (
        part(
            "xl/_rels/workbook.xml.rels",
            raw.relationships_xml([("r1", "worksheet", "worksheets/sheet1.xml")]).replace("/><", ' TargetMode="External"/><')
        ),
        "no sheet that can be seen",
    ),
    "a cell out of order": (sheet_with('<row r="1"><c r="B1"><v>1</v></c><c r="A1"><v>1</v></c></row>'), "not in order"),
    "a row out of order": (sheet_with('<row r="2"/><row r="1"/>'), "not in order"),
    "a row beyond the last": (sheet_with('<row r="1048577"/>'), "not in order"),
    "a column beyond the last": (sheet_with('<row r="1"><c r="XFE1"><v>1</v></c></row>'), "not in order"),
    "a text that is not there": (sheet_with('<row r="1"><c r="A1" t="s"><v>99</v></c></row>'), "A1 cannot be read"),
    "a style that is not there": (sheet_with('<row r="1"><c r="A1" s="99"><v>1</v></c></row>'), "A1 cannot be read"),
    "a member listed twice": (doubled(book(ROWS)), "read in two ways"),
    "a digit changed": (STORED.replace(b"<v>483</v>", b"<v>484</v>"), "cannot be unpacked"),
    "a size that is not its own": (entry_changed(book(ROWS), SHEET, 24, 60_000), "cannot be unpacked"),
    "a member under a password": (entry_changed(book(ROWS), SHEET, 8, 1), "password"),
    "a member of two names": (renamed(book(ROWS)), "directory cannot be read"),
    "two members of one name": (part("XL/Styles.xml", "<x/>"), "read in two ways"),
    "a member in a member": (within(STORED), "read in two ways"),
    "more members than are counted": (miscounted(book(ROWS)), "read in two ways"),
    "cells merged twice": (
        part(SHEET, raw.sheet_xml(raw.Sheet({"A1": 1}, merged=["A1:XFD9", "A2:B2"]), {}, raw.Styles())), "merged cells overlap"),
    "a few names below a header without end": (
        sheet_with(f'<row r="1">{WIDE_ROW}</row>' + FAR_ROWS[: FAR_ROWS.index('<row r="400"')]), "larger than can be read"),
    "formulas by hand, not worked out": (
        raw.workbook({"S": raw.Sheet({**raw.table(ROWS), "C2": raw.Formula("480+3", 483)})}, calculation='<calcPr calcMode="manual" calcOnSave="0"/>'),
        "not up to date",
    ),
    "a computation that broke off": (
        raw.workbook({"S": raw.Sheet({**raw.table(ROWS), "C2": raw.Formula("480+3", 483)})}, calculation='<calcPr calcCompleted="0"/>'),
        "not up to date",
    ),
    "a cell far to the right": (sheet_with('<row r="1"><c r="XFD1"><v>1</v></c></row>' + FAR_ROWS), "larger than can be read"),
    "something behind the archive": (book(ROWS) + b"x", "damaged or cut short"),
}


class Checks:
    def __init__(self, reach, folder):
        self.reach, self.folder, self.failed, self.done = reach, folder, 0, 0

    def run(self, content, *arguments, command="report"):
        path = self.folder / "counts.xlsx"
        path.write_bytes(content)
        return subprocess.run([self.reach, command, path.name, *arguments], cwd=self.folder, capture_output=True, text=True, timeout=60)

    def expect(self, name, holds, run):
        self.done += 1
        if holds:
            return
        self.failed += 1
        print(f"FAILED: {name}: exit {run.returncode}\n{run.stdout}{run.stderr}"[:3000])


def main():
    reach, data = (Path(argument).resolve() for argument in sys.argv[1:])
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    with tempfile.TemporaryDirectory() as folder:
        checks = Checks(reach, Path(folder))
        for name, content in SAME.items():
            run = checks.run(content, "--format", "csv", "--registry", "none")
            checks.expect(name, run.returncode == 0 and run.stdout == EXPECTED and run.stderr == "", run)
        run = checks.run((data / "south_east.xlsx").read_bytes(), "--format", "csv", "--quiet")
        checks.expect("the shipped one", run.returncode == 0 and run.stdout == EXPECTED, run)
        for name, (content, first) in DATED.items():
            run = checks.run(content, "--format", "csv", "--quiet")
            checks.expect(name, run.returncode == 0 and run.stdout == EXPECTED, run)
            kind = "month" if len(first) == 7 else "day"
            run = checks.run(content, "--period", kind, "--quiet", command="tally")
            checks.expect(f"{name}, one by one", f"South East,Surrey,website,{first},483\n" in run.stdout, run)
        for name, (content, words) in HOSTILE.items():
            run = checks.run(content)
            checks.expect(name, run.returncode == 2 and run.stdout == "" and words in run.stderr, run)
        print(f"workbooks: {checks.done - checks.failed} of {checks.done} as expected")
        return 1 if checks.failed else 0


if __name__ == "__main__":
    sys.exit(main())
