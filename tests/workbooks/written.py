#!/usr/bin/env python3
"""Workbooks that reach writes, as another program reads them: accessible, and with the figures of the JSON.

Usage: written.py REACH DATA

The reader is python3-openpyxl, which knows nothing of reach. Every number of every table must be that of `--json` with
the same options; a workbook must have what "Releasing statistics in spreadsheets" (Government Analysis Function) asks
for; the same input must give the same bytes; and the sheet of forces must load back to the same figures.
"""

import io
import itertools
import json
import os
import re
import subprocess
import sys
import tempfile
import time
import zipfile
from pathlib import Path

import openpyxl

LINES_ABOVE = 4  # of a table of figures
WORDS = {"share (%)": "share", "contribution (percentage points)": "contribution", "annual increase (%)": "annual"}
TABLES = {"Contents": "Table_of_contents", "Notes": "Notes_on_the_tables", "Totals": "Totals_by_channel", "Forces": "Figures_by_force"}

FORCES = (
    "Avon and Somerset,Bedfordshire,Cambridgeshire,Cheshire,City of London,Cleveland,Cumbria,Derbyshire,Devon and Cornwall,"
    "Dorset,Durham,Dyfed-Powys,Essex,Gloucestershire,Greater Manchester,Gwent,Hampshire and Isle of Wight,Hertfordshire,"
    "Humberside,Kent,Lancashire,Leicestershire,Lincolnshire,Merseyside,Metropolitan,Norfolk,North Wales,North Yorkshire,"
    "Northamptonshire,Northumbria,Nottinghamshire,South Wales,South Yorkshire,Staffordshire,Suffolk,Surrey,Sussex,"
    "Thames Valley,Warwickshire,West Mercia,West Midlands,West Yorkshire,Wiltshire"
).split(",")
HEADER = "region,force,website 2016,helpline 2016,website 2018,helpline 2018"


def all_forces():
    """43 forces in four regions; falls, zero baselines and every symbol among them."""
    symbols = itertools.cycle(["[x]", "[c]", "[z]", "[u]", "[low]", "[k]", ""])
    rows = [HEADER]
    for at, force in enumerate(FORCES):
        counts = [at * 7919 % 4001, at * 104729 % 613, at * 15485863 % 5003, at * 32452843 % 701]
        if at % 9 == 4:
            counts[at % 4] = 0
        if at % 11 == 7:
            counts[at % 4] = next(symbols)
        rows.append(",".join([("North", "Midlands", "South", "Wales")[at % 4], force, *map(str, counts)]))
    return "\n".join(rows) + "\n"


def one_force(force, counts="1,2,3,4", region="South"):
    quoted = ['"' + name.replace('"', '""') + '"' for name in (region, force)]
    return f"{HEADER}\n{','.join(quoted)},{counts}\n"


EVENTS = """time,force,channel,visitor
2016-05-01T09:00:00Z,Kent,website,ann
2016-05-02T21:30:00Z,Kent,helpline,ann
2018-05-01T09:00:00Z,Kent,website,ann
2018-05-01T09:05:00Z,Kent,website,ben
2018-05-02T09:00:00Z,Kent,helpline,ben
"""

NAMES = [
    "=cmd|' /C calc'!A0", "+44 line", "@sum", "-1 unit", "{=1}", "http://example.org/", "internal:'Cover'!A1", "a&b<c>d\"e'f",
    "_x0041_ is not A", "الشرطة", "משטרה 2016", "警視庁", "Ynys Môn", "e\u0301",  # é in two characters
    "👮🏽‍♀️ of Kent", "x" * 300, "long " * 6000 + "end",
]

# A name, the data, options; a workbook that loads back has neither columns chosen nor figures that are no sums.
CASES = [
    ("the published figures", None, []),
    ("43 forces", all_forces(), []),
    ("43 forces, two decimals, by channel", all_forces(), ["--decimals", "2", "--by", "channel"]),
    ("43 forces, sorted", all_forces(), ["--sort", "increase", "--only", "Wales"]),
    ("43 forces, like for like", all_forces(), ["--like-for-like"]),
    ("totals", all_forces(), ["--summary"]),
    ("every column", all_forces(), ["--columns", "helpline,website,total,change,increase,share,contribution,annual"]),
    ("a channel and the total", all_forces(), ["--columns", "helpline,total,share", "--decimals", "6"]),
    ("one channel", None, ["--columns", "helpline"]),
    ("increases", None, ["--columns", "increase"]),
    ("no channels", None, ["--no-channels"]),
    ("a title", None, ["--title", "Operation <Lighthouse> & friends"]),
    ("different people", EVENTS, ["--distinct", "visitor"]),
    ("15 digits", one_force("Kent", "500000000000000,499999999999999,1,0"), []),
    ("16 digits", one_force("Kent", "9999999999999999,1,1,9007199254740993"), []),
    ("63 bits", one_force("Kent", "9223372036854775806,1,1,2"), ["--decimals", "6"]),
    ("a long percentage", one_force("Kent", "1,0,99999999999,0"), ["--decimals", "6"]),
    *[(f"the name {name[:30]}", one_force(name, region=name), []) for name in NAMES],
]


def for_json(options):
    """The options without those that have no effect there."""
    return [option for at, option in enumerate(options) if not {"--by", "--title"} & set(options[max(at - 1, 0) : at + 1])]


class Report:
    """The report of some data, as a workbook and as JSON."""

    def __init__(self, reach, folder, data, options, environment=None):
        self.reach, self.folder, self.options = reach, folder, options
        path = folder / "counts.csv"
        if data is not None:
            path.write_text(data, encoding="utf-8")
        self.bytes = self.run(["report", path.name, "-f", "xlsx", *options], environment)
        self.json = json.loads(self.run(["report", path.name, "--json", *for_json(options)]))
        self.book = openpyxl.load_workbook(io.BytesIO(self.bytes))

    def run(self, arguments, environment=None):
        run = subprocess.run([self.reach, *arguments], cwd=self.folder, capture_output=True, env={**os.environ, **(environment or {})})
        if run.returncode != 0:
            raise AssertionError(f"exit {run.returncode}: {run.stderr.decode()[:600]}")
        return run.stdout

    def chosen(self, *options):
        return any(option in self.options for option in options)


def expect(condition, what):
    if not condition:
        raise AssertionError(what)


def equal(what, given, expected):
    expect(given == expected, f"{what}: {given!r}, and not {expected!r}")


# The figures of JSON, as a workbook must hold them.


def number(value, symbol):
    """A count or change: a number of up to 15 digits, else its digits as text; or its symbol."""
    if value is None:
        return symbol
    return value if len(str(abs(value))) <= 15 else f"{value:,}"


def percentage(figure):
    if "reason" in figure:
        return figure["text"]
    digits = figure["text"].rstrip("%p")
    if len(digits.lstrip("-0.").replace(".", "")) > 15:
        whole, point, decimals = digits.partition(".")
        return f"{int(whole):,}{point}{decimals}"
    return float(digits)


def without_part(header):
    """`website 2016` of `website 2016 (1 to 2 May)`."""
    return re.sub(r" \([^()]*[A-Z][a-z]{2}\)$", "", header)


def figure_of(measure, header, periods):
    header = without_part(header)
    symbols = measure.get("symbols", {})
    for key in ("baseline", "comparison"):
        if header.endswith(" " + periods[key]):
            return number(measure[key], symbols.get(key))
    if header == "change":
        return number(measure["change"], symbols.get("change"))
    return percentage(measure["increase" if header == "increase (%)" else WORDS[header]])


def channel_of(header, periods):
    """The channel of a column of counts; the total for all others."""
    header = without_part(header)
    for period in (periods["baseline"], periods["comparison"]):
        if header.endswith(" " + period):
            return header[: -len(period) - 1]
    return "total"


def measure_of(line, channel):
    return line["total"] if channel == "total" else line["channels"][channel]


def is_whole(line):
    return not any("symbols" in measure for measure in (line["total"], *line["channels"].values()))


def lines_of(report, like_for_like=False):
    """Each line of figures: the region and label of its row, and its measures."""
    several = len(report["regions"]) > 1
    for region in report["regions"]:
        for force in region.get("forces", []):
            if is_whole(force) or not like_for_like:
                yield region["region"], force["force"], force
        yield region["region"], region["region"] + " total", region
    if several:
        yield "All regions", "All regions total", report["overall"]


def rows_of(sheet):
    table = next(iter(sheet.tables.values()))
    header, *rows = [[cell.value for cell in row] for row in sheet[table.ref]]
    return header, rows


def check_forces(report):
    header, rows = rows_of(report.book["Forces"])
    lines = list(lines_of(report.json, report.chosen("--like-for-like")))
    equal("rows of Forces", [row[:2] for row in rows], [[region, label] for region, label, _ in lines])
    for row, (_, label, line) in zip(rows, lines):
        for head, given in zip(header[2:], row[2:]):
            expected = figure_of(measure_of(line, channel_of(head, report.json)), head, report.json)
            equal(f"{label}, {head}", given, expected)


def check_totals(report):
    header, rows = rows_of(report.book["Totals"])
    lines = {region: line for region, label, line in lines_of(report.json) if label == region + " total"}
    equal("regions of Totals", list(dict.fromkeys(row[0] for row in rows)), list(lines))
    channels = [row[1] for row in rows[: len(rows) // len(lines)]]
    if not report.chosen("--columns", "--no-channels"):
        equal("channels of Totals", channels, [*report.json["channels"], "total"])
    equal("rows of Totals", [row[:2] for row in rows], [[region, channel] for region in lines for channel in channels])
    for row in rows:
        for head, given in zip(header[2:], row[2:]):
            expected = figure_of(measure_of(lines[row[0]], row[1]), head, report.json)
            equal(f"{row[0]}, {row[1]}, {head}", given, expected)


# The requirements of the guidance.


def check_sheet(sheet):
    expect(sheet["A1"].value and sheet["A1"].font.b, "the title is in A1, in bold")
    equal("merged cells", list(sheet.merged_cells.ranges), [])
    equal("frozen panes", sheet.freeze_panes, None)
    equal("filter", sheet.auto_filter.ref, None)
    equal("hidden", (sheet.sheet_state, [row for row, each in sheet.row_dimensions.items() if each.hidden]), ("visible", []))
    equal("conditional formats", len(sheet.conditional_formatting), 0)
    expect(sheet.page_setup.paperSize == 9 and sheet.sheet_properties.pageSetUpPr.fitToPage, "prints on A4")
    empty = [row for row in range(1, sheet.max_row + 1) if sheet.cell(row, 1).value in (None, "")]
    equal("rows with nothing in column A", empty, [])
    for cell in itertools.chain.from_iterable(sheet.iter_rows()):
        if cell.value is None:
            continue
        expect(cell.data_type in "sn", f"{cell.coordinate} is a text or a number, and no formula")
        expect(cell.font.sz >= 12 and cell.font.name == "Arial", f"{cell.coordinate}: font")
        expect(cell.fill.fill_type is None and cell.border.left.style is None, f"{cell.coordinate}: no fill, no border")
        expect(cell.font.color is None or cell.hyperlink is not None or cell.font.color.type == "theme", f"{cell.coordinate}: no colour")
        expect(not cell.font.i, f"{cell.coordinate}: no italics")


def check_table(sheet):
    expect(len(sheet.tables) == 1, "one table")
    table = next(iter(sheet.tables.values()))
    equal("name of the table", table.name, TABLES[sheet.title])
    expect(table.autoFilter is None and table.headerRowCount == 1 and table.totalsRowCount in (None, 0), "a header row alone")
    expect(not table.tableStyleInfo or not table.tableStyleInfo.name, "no style")
    cells = sheet[table.ref]
    equal("the table ends the sheet", cells[-1][-1].coordinate, sheet.cell(sheet.max_row, sheet.max_column).coordinate)
    expect(cells[0][0].column == 1, "the table begins in column A")
    header = [cell.value for cell in cells[0]]
    equal("header cells and the table's columns", header, [column.name for column in table.tableColumns])
    equal("unique headers", len({head.casefold() for head in header}), len(header))
    for cell in itertools.chain.from_iterable(cells):
        expect(cell.value not in (None, ""), f"{cell.coordinate} is not empty")
    for column in zip(*cells):
        width = sheet.column_dimensions[column[0].column_letter].width
        for cell in column:
            shown = f"{cell.value:,}" if cell.data_type == "n" else str(cell.value)
            if cell.data_type == "n":
                expect(width > len(shown) * 1.25, f"{cell.coordinate}: {shown} fits into its column")
                expect(cell.number_format.startswith("#,##0"), f"{cell.coordinate}: {cell.number_format}")
                decimals = len(cell.number_format.partition(".")[2])
                equal(f"{cell.coordinate}: decimals", round(cell.value, decimals), cell.value)
            elif len(shown) > width - 2:
                expect(cell.alignment.wrap_text, f"{cell.coordinate}: wrapped")
                expect(sheet.row_dimensions[cell.row].height > 20, f"{cell.coordinate}: high enough")


def check_properties(book, title):
    properties = book.properties
    equal("title", properties.title, title if len(title) <= 255 else title[:254] + "…")
    expect(properties.subject and properties.keywords and "reach" in properties.description, "subject, keywords, comments")
    equal("created", (properties.created.isoformat(), properties.modified.isoformat()), ("1980-01-01T00:00:00",) * 2)
    expect(not properties.creator, "no author that nobody named")


def check_imprint(reach, folder, data):
    """The publisher's texts are on the cover, above the tables and in the properties."""
    words = ["--title", "Arrests, as reported", "--source", "Police forces", "--note", "Provisional.", "--label", "website=Users"]
    words += ["--publisher", "Home Office", "--published", "2018-06-12", "--contact", "press@example.org"]
    path = Path(folder) / "imprint.xlsx"
    subprocess.run([reach, "report", f"{data}/south_east.csv", "-q", "-o", str(path), *words], check=True)
    book = openpyxl.load_workbook(path)
    cover = [row[0].value for row in book["Cover"].iter_rows()]
    for heading, text in (
        ("Source", "Police forces"),
        ("Publisher", "Home Office"),
        ("Date of publication", "12 June 2018"),
        ("Contact", "press@example.org"),
    ):
        equal(heading, cover[cover.index(heading) + 1], text)
    expect("south_east.csv" not in " ".join(map(str, cover)), "no file is the source where the publisher names one")
    equal("source above a table", book["Forces"]["A4"].value, "Source: Police forces")
    expect(any(cell.value == "Users 2016" for cell in book["Forces"][5]), "a label is the heading")
    expect("Provisional." in [row[1].value for row in book["Notes"].iter_rows(min_col=1, max_col=2)], "the note is a note")
    properties = book.properties
    equal("author", properties.creator, "Home Office")
    equal("created", properties.created.isoformat(), "2018-06-12T00:00:00")


def check_notes(book):
    _, notes = rows_of(book["Notes"])
    explained = {word for word, _ in notes}
    for name in ("Totals", "Forces"):
        if name not in book.sheetnames:
            continue
        _, rows = rows_of(book[name])
        used = {cell for row in rows for cell in row[2:] if isinstance(cell, str) and cell.startswith("[")}
        expect(used <= explained, f"{used - explained} of {name} is not explained")
        above = book[name]["A3"].value
        expect(all(symbol in above for symbol in used), f"{name} explains its shorthand above: {above}")
        expect(bool(used) != above.startswith("No shorthand"), above)
        if any(isinstance(cell, str) and cell.lstrip("-")[0].isdigit() for row in rows for cell in row[2:]):
            expect("written as text" in above and any("written as text" in text for _, text in notes), "long figures are noted")


def check_contents(book):
    sheet = book["Contents"]
    _, rows = rows_of(sheet)
    equal("contents", [name for name, _ in rows], [name for name in book.sheetnames if name not in ("Cover", "Contents")])
    for at, (name, title) in enumerate(rows):
        cell = sheet.cell(4 + at, 1)
        equal("link", cell.hyperlink.location, f"'{name}'!A1")
        equal("title of a sheet", book[name]["A1"].value, title)
        equal("links are underlined", cell.font.u, "single")


def check_archive(data):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        equal("damaged parts", archive.testzip(), None)
        equal("dates", {info.date_time for info in archive.infolist()}, {(1980, 1, 1, 0, 0, 0)})


def check_accessible(report):
    book = report.book
    equal("sheets", book.sheetnames, ["Cover", *(name for name in TABLES if name in book.sheetnames)])
    equal("active sheet", book.active.title, "Cover")
    for sheet in book:
        check_sheet(sheet)
        if sheet.title != "Cover":
            check_table(sheet)
    equal("tables on the cover", len(book["Cover"].tables), 0)
    check_properties(book, book["Cover"]["A1"].value)
    check_notes(book)
    check_contents(book)
    check_archive(report.bytes)


def figures(report):
    return [(region["region"], region.get("forces"), region["total"], region["channels"]) for region in report["regions"]], report["overall"]


def check_loads_back(report):
    (report.folder / "report.xlsx").write_bytes(report.bytes)
    decimals = ["--decimals", str(report.json["decimals"])]
    again = report.run(["report", "report.xlsx", "--sheet", "Forces", "--skip-lines", str(LINES_ABOVE), "--json", *decimals])
    given, expected = figures(json.loads(again)), figures(report.json)
    equal("figures read back", given, expected)


def check_case(reach, folder, data, options):
    report = Report(reach, folder, data, options)
    check_accessible(report)
    check_totals(report)
    if "Forces" in report.book.sheetnames:
        check_forces(report)
    equal("a sheet of forces", "Forces" in report.book.sheetnames, not report.chosen("--summary"))
    if "Forces" in report.book.sheetnames and not report.chosen("--columns", "--no-channels", "--distinct", "--like-for-like", "--sort"):
        check_loads_back(report)


def check_same_bytes(reach, folder):
    """The output does not depend on clock, zone, locale, folder or a date in the environment."""
    first = Report(reach, folder, all_forces(), []).bytes
    time.sleep(2.1)  # archives keep times of two seconds
    other = folder / "tmp"
    other.mkdir()
    for environment in ({}, {"TZ": "Asia/Kolkata"}, {"LC_ALL": "de_DE.UTF-8"}, {"TMPDIR": str(other)}, {"SOURCE_DATE_EPOCH": "86400"}):
        expect(Report(reach, folder, all_forces(), [], environment).bytes == first, f"other bytes with {environment}")
    equal("temporary files left", list(other.iterdir()), [])


def main():
    reach, data = (Path(argument).resolve() for argument in sys.argv[1:])
    wrong = 0
    checks = [(name, lambda folder, text=text, options=options: check_case(reach, folder, text, options)) for name, text, options in CASES]
    checks.append(("the same bytes", lambda folder: check_same_bytes(reach, folder)))
    checks.append(("imprint", lambda folder: check_imprint(reach, folder, data)))
    for name, check in checks:
        with tempfile.TemporaryDirectory() as folder:
            (Path(folder) / "counts.csv").write_bytes((data / "south_east.csv").read_bytes())
            try:
                check(Path(folder))
            except (AssertionError, KeyError, IndexError) as fault:
                wrong += 1
                print(f"{name}: {type(fault).__name__}: {str(fault)[:700]}")
    print(f"{len(checks) - wrong} of {len(checks)} workbooks are as they must be")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
