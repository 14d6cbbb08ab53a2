#!/usr/bin/env python3
"""Writes the workbooks of the golden cases, which are kept as files: cases.py tests/cases/workbook

Run it after a change here, then accept and read what the cases give (tests/cases/README.md).
"""

import sys
from pathlib import Path

sys.dont_write_bytecode = True  # nothing is left in the source tree

from raw import Formula, Number, Sheet, Typed, packed, parts, table, workbook

PLAIN = [
    ["region", "force", "website_2016", "helpline_2016", "website_2018", "helpline_2018"],
    ["South East", "Surrey", 483, 97, 949, 101],
    ["South East", "Sussex", 479, 51, 1008, 78],
    ["South East", "Thames Valley", 1069, 106, 1741, 107],
    ["South East", "Kent", 449, 92, 695, 97],
]


def plain(**changes):
    return Sheet({**table(PLAIN), **changes})


def published():
    """As such tables are laid out: a merged row of years, totals as formulas, increases as percentages."""
    cells = {"B1": 2016, "E1": 2018, "H1": "increase"}
    cells.update(table([["force", "website", "helpline", "total", "website", "helpline", "total"]], "A2"))
    rows = [("Surrey", 483, 97, 949, 101), ("Sussex", 479, 51, 1008, 78), ("Thames Valley", 1069, 106, 1741, 107), ("Kent", 449, 92, 695, 97)]
    rows.append(("South East total", *(sum(row[at] for row in rows) for at in range(1, 5))))
    for at, (force, *counts) in enumerate(rows, 3):
        before, after = sum(counts[:2]), sum(counts[2:])
        cells.update(table([[force, *counts[:2], Formula(f"B{at}+C{at}", before), *counts[2:], Formula(f"E{at}+F{at}", after)]], f"A{at}"))
        cells[f"H{at}"] = Formula(f"(G{at}-D{at})/D{at}", (after - before) / before, "0%")
    return Sheet(cells, merged=["B1:D1", "E1:G1", "H1:H2"])


def percentages():
    """Stated increases as workbooks may hold them: rounded, computed, with another format, and one that is wrong."""
    stated = [
        Number("0.57", "0%"),
        Number("0.57276595744680855", "0.0%"),
        Number("57.276595744680854"),
        Number("57", '0"%"'),
        Number("0.574", "0.0%"),
    ]
    rows = [["force", "website 2016", "website 2018", "increase"]]
    rows += [[f"Force {at}", 1175, 1848, cell] for at, cell in enumerate(stated, 1)]
    rows.append(["Half", 40, 63, Number("0.57499999999999996", "0%")])  # 0.575 to Excel: 58%
    return Sheet(table(rows))


def long_with_merged_forces(**changes):
    rows = [["force", "channel", "year", "count"]]
    for force, counts in (("Surrey", (483, 97, 949, 101)), ("Sussex", (479, 51, 1008, 78))):
        keys = [("website", 2016), ("helpline", 2016), ("website", 2018), ("helpline", 2018)]
        rows += [[force if at == 0 else None, *key, count] for at, (key, count) in enumerate(zip(keys, counts))]
    return Sheet({**table(rows), **changes}, merged=["A2:A5", "A6:A9"])


def titled():
    """A title over the table, a note under it, and the table not in the corner."""
    cells = {"B2": "Contacts by force"}
    cells.update(table(PLAIN, "B4"))
    cells["B10"] = "Source: the forces"
    return Sheet(cells, merged=["B2:G2", "B10:G10"])


def bad_cells():
    return plain(
        C2=Typed("e", "#DIV/0!"),
        D2=Typed("b", "1"),
        E2=Formula("C2+D2"),
        F2=Number("1234567890123456"),
        C3=Number("2480.0000000000005"),
        D3=Number("51", "dd/mm/yyyy"),
        E3=Number("1.5", "[h]:mm"),
        F3=Number("43164", "dd/mm/yyyy"),
        B4=Typed("e", "#N/A"),
        B5="Ke\u200bnt",
    )


DATED = [
    ["date", "force", "channel", "count"],
    [Number("42370", "mmm-yy"), "Kent", "website", "449"],  # January 2016; a number stored as text
    [Number("42401", "mmm-yy"), "Kent", "website", Number("1.2E1")],
    [Number("43101", "mmm-yy"), "Kent", "website", Number("695.0")],
    [Number("43132", "mmm-yy"), "Kent", "website", 1],
]

TIMES_1904 = [
    ["time", "force", "channel"],
    [Number("41667.979166666664", "yyyy-mm-dd hh:mm"), "Kent", "website"],  # 2018-01-29 23:30
    [Number("41668", "yyyy-mm-dd hh:mm"), "Kent", "website"],
]

def years_as_figures():
    """A year that a date shows is a period in its column and a header, and no figure."""
    year = "yyyy"
    rows = [["force", "channel", "year", "count"]]
    rows += [["Kent", "website", Number("42370", year), 449], ["Kent", "website", Number("43101", year), Number("695", year)]]
    return Sheet(table(rows))


def campaign():
    """A title, merged, over a header of two rows."""
    rows = [["Campaign"], ["region", "force", 2016, None, 2018], [None, None, "website", "helpline", "website", "helpline"]]
    return Sheet(table([*rows, *PLAIN[1:]]), merged=["A1:F1", "C2:D2", "E2:F2"])


def clashes():
    """What a message names two places for."""
    rows = [["region", "force", "channel", "year", "count"]]
    for region, force, year, count in [
        ("South East", "Kent", 2016, 449),
        ("South East", "Kent", 2018, 695),
        ("South East", "kent", 2016, 449),
        ("South West", "Kent", 2016, 449),
        ("South East", "Kent", 2018, 695),
    ]:
        rows.append([region, force, "website", year, count])
    return Sheet(table(rows, "B3"))


def hidden_by_size():
    """A row without height and a column without width are hidden, too; so is a sheet that Excel lists as such."""
    made = parts({"Counts": plain(), "Old": Sheet({"A1": "force"}, state="hidden")})
    sheet = made["xl/worksheets/sheet1.xml"].replace('<row r="3">', '<row r="3" ht="0" customHeight="1">')
    sheet = sheet.replace("<sheetData>", '<cols><col min="4" max="4" width="0" customWidth="1"/></cols><sheetData>')
    return packed({**made, "xl/worksheets/sheet1.xml": sheet})


BOOKS = {
    "plain": workbook({"Counts": plain()}),
    "published": workbook({"Sheet1": published()}),
    "bad-cells": workbook({"Counts": bad_cells()}),
    "hidden": workbook(
        {
            "Counts": Sheet(table(PLAIN), hidden_rows={3, 4}, hidden_columns={4}),
            "2016 & notes": Sheet({"A1": "taken from the forces' returns"}),
            "Raw": Sheet(table(PLAIN), state="veryHidden"),
            "Empty": Sheet({}),
        }
    ),
    "merged-forces": workbook({"Counts": long_with_merged_forces()}),
    "merged-figures": workbook({"Counts": Sheet(table(PLAIN), merged=["C3:C4", "D5:E5"])}),
    "titled": workbook({"Counts": titled()}),
    "not-whole": workbook(
        {
            "Counts": plain(
                C2=Number("2480.0000000000005"), D2=Number("0.57", "0%"), E2=Number("1069.4", "0"), F2=Number("-0.1E1")
            )
        }
    ),
    "percentages": workbook({"Counts": percentages()}),
    "months": workbook({"Counts": Sheet(table(DATED))}),
    "times-1904": workbook({"Visits": Sheet(table(TIMES_1904))}, date1904=True),
    "stale-formulas": workbook(
        {"Counts": plain(D5=Formula("90+2", 0))}, calculation='<calcPr calcId="0" fullCalcOnLoad="1"/>'
    ),
    "year-2016": workbook({"Counts": Sheet(table([["force", "website"], ["Kent", 449], ["Surrey", 483]], "C5"))}),
    "map": workbook({"Map": Sheet(table([["from", "to"], ["Kent", "Kent Police"]]))}),
    "map-clashes": workbook({"Map": Sheet(table([["from", "to"], ["Kent", "A"], ["Kent", "B"], ["Sussex", "a"]]))}),
    "map-without-values": workbook(
        {"Map": Sheet(table([["force", "region"], ["Kent", Typed("e", "#N/A")], ["Surrey", Formula("B2")], ["Sussex", "South East"]]))}
    ),
    "years-as-figures": workbook({"Counts": years_as_figures()}),
    "title-over-two-rows": workbook({"Counts": campaign()}),
    "clashes": workbook({"Counts": clashes()}),
    "two-workbooks": workbook({"Counts": Sheet(table([["region", "force", "website_2016"], ["South East", "Kent", 449]]))}),
    "side-by-side": workbook({"Counts": Sheet({**table(PLAIN, "B1"), **table(PLAIN[:2], "I1"), "P2": "note"})}),
    "hidden-by-size": hidden_by_size(),
    "wrapped": workbook({"Counts": plain(C1="website\n2016", D1="helpline\r\n2016", E3="10\n08", B4="Thames\nValley")}),
    "header-without-value": workbook({"Counts": plain(C1=Formula('B9&" 2016"'), D1=Typed("e", "#REF!"))}),
    "delimiter-in-name": workbook({"Counts": plain(B2='Sur|rey "x"', D2=Typed("e", "#N/A"))}),
    "zip": packed({"counts.csv": "force,website_2016,website_2018\nKent,449,695\n"}),
    "ods": packed({"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<x/>"}),
    "xlsb": packed({"[Content_Types].xml": "<Types/>", "xl/workbook.bin": ""}),
    "document-type": packed(
        {**parts({"Counts": plain()}), "xl/sharedStrings.xml": '<!DOCTYPE sst [<!ENTITY a SYSTEM "file:///etc/passwd">]><sst/>'}
    ),
    "encrypted": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(5000) + "EncryptedPackage".encode("utf-16-le") + bytes(500),
    "empty": workbook({"Counts": Sheet({})}),
    "truncated": workbook({"Counts": plain()})[:-40],
}


def main():
    folder = Path(sys.argv[1])
    for name, content in BOOKS.items():
        path = folder / name
        path.mkdir(parents=True, exist_ok=True)
        (path / "counts.xlsx").write_bytes(content)
    return 0


if __name__ == "__main__":
    sys.exit(main())
