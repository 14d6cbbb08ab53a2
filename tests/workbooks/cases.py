#!/usr/bin/env python3
"""Writes the workbooks of the golden cases, which are kept as files: cases.py tests/cases/workbook

Run it after a change here, then accept and read what the cases give (tests/cases/README.md).
"""

import sys
from pathlib import Path

sys.dont_write_bytecode = True  # nothing is left in the source tree

import ods
from raw import Formula, Number, Rich, Sheet, Typed, noted, packed, parts, run_xml, table, workbook

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
    """A mistake whose message names two places."""
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


def noted_names():
    """Note markers beside all texts that are not figures; and two raised runs that are part of their words."""
    rows = [
        [noted("region", "a"), "force", noted("website", "1", " 2016"), noted("helpline 2016", "2"), "website 2018", "helpline 2018"],
        ["South East", noted("Surrey", "3"), 483, 97, 949, 101],
        [noted("South East", "4"), Rich((("1 ", "superscript"), "Sussex")), 479, 51, 1008, 78],
        ["South East", noted("Thames", "5", " Valley"), 1069, 106, 1741, 107],
        ["South East", Typed("inlineStr", run_xml("Kent", None) + run_xml("(b)", "subscript")), 449, 92, 695, 97],
        ["South East", noted("M", "c", "Kay"), 1, 2, 3, 4],
        ["South East", noted("1", "st", " District"), 1, 2, 3, 4],
        ["South East", Rich((("Medway", "superscript"),)), 1, 2, 3, 4],
        ["South East", noted("South East total", "6"), 2483, 352, 4402, 395],
    ]
    return Sheet(table(rows))


def noted_figures():
    """A note marker is never a digit: after, before, inside or below a figure; nor is a figure that is raised as a whole."""
    return plain(
        C2=noted("483", "2"),
        D2=Rich((("1", "superscript"), "97")),
        E2=noted("9", "4", "9"),
        F2=Rich(("101", ("3", "subscript"))),
        C3=noted("1,069", " [r]"),
        D3=noted("..", "1"),  # no figure, and a note that says why
        E3=Rich((("12", "superscript"),)),
        F3=Number("78", raised=True),
        C4=Number("1069", "0", raised=True),
        D4=Rich((("[c]", "superscript"),)),
        E4=Rich(("17", "41")),  # one word in bold, say
    )


def noted_keys():
    rows = [["force", "channel", "year", "count"]]
    rows += [["Kent", noted("website", "1"), 2016, 449], ["Kent", "website", noted("2018", "p"), noted("695", "2")]]
    return Sheet(table(rows))


def with_formats(*formats):
    """A force for each format, with the number that it shows."""
    rows = [["force", "website 2016", "website 2018"]]
    rows += [[f"Force {at}", Number(stored, style), 10 + at] for at, (style, stored) in enumerate(formats, 1)]
    return Sheet(table(rows))


ACCOUNTS = '_-* #,##0_-;-* #,##0_-;_-* "-"??_-;_-@_-'

HONEST_FORMATS = [
    ("#,##0", 1069), ("0.00", 5), (ACCOUNTS, 1069), (ACCOUNTS, 0), ('_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)', 0), ('0" calls"', 51),
    ('General" calls"', 51), ('#,##0;-#,##0;"\u2013"', 0), ("[Red][<5]0;[Blue]0", 3), ('[<5]"*";0', 5), ("[$-809]#,##0", 12), ("000\\ 000", 1069),
    ("#,##0,", 0), ("#,###", 7), ("@", 8), ("0_,", 9), ("0;;;@", 4), ("0;-0;", 4), ("# ?/?", 6), ("[>=1000]#,##0;0", 999), ('0" *"', 7),
]

SYMBOL_FORMATS = [
    ('"[c]"', 3), ('[<5]"*";0', 3), ("\\*", 3), ('[<5]"*"', 0), ('0;-0;".."', 0), ('[=0]"[x]";0', 0), ('[<10]"<10";0', 4), ('[>100]0;[>=5]0;"n/a"', 4),
    ("[z]", 0), ("**;**;**", 3), ('[Red]"[low]";0', 3),
]

MARKER_FORMATS = [
    ('#,##0" [p]"', 1069), ('0" [r][e]"', 483), ("0[u]", 7), ('0" [p]"', 0), ('0" calls"', 51), ('#,##0" [note 1]"', 12),
]

DOUBTFUL_FORMATS = [
    (";;;", 3), ("0;-0;;@", 0), ("#,###", 0), ('"low"', 3), ('[<5]"few";0', 3), ("#,##0,", 479000), ("0.0,,", 5000000), ('0.0,"k"', 1500), ('0"k"', 5),
    ('0"000"', 5), ("0\\.0", 479), ('"nil"', 3),
]


def with_text_formats():
    """Formats of texts: a figure stored as a text may be hidden too."""
    rows = [["force", "website 2016", "website 2018"]]
    rows += [[f"Force {at}", Typed("str", "41", style), 10 + at] for at, style in enumerate([';;;"[c]"', ";;;", '0;0;0;@" calls"', "0"], 1)]
    return Sheet(table(rows))


def worded_years(*codes):
    rows = [["force", "channel", "year", "count"]]
    rows += [["Kent", f"channel {at}", Number(stored, code), 449] for at, code in enumerate(codes) for stored in (42370, 43101)]
    return Sheet(table(rows))


def numbered_years(*codes):
    rows = [["force", "channel", "year", "count"]]
    rows += [["Kent", f"channel {at}", Number(stored, code), 449] for at, code in enumerate(codes) for stored in (2016, 2018)]
    return Sheet(table(rows))


def worded_dates(*codes):
    rows = [["date", "force", "channel", "count"]]
    rows += [[Number(stored, code), "Kent", f"channel {at}", 1] for at, code in enumerate(codes) for stored in (42370, 43101)]
    return Sheet(table(rows))


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
    "metadata-beside": workbook(
        {"Metadata": Sheet(table([["Field", "Value"], ["Publisher", "Home Office"], ["Year", 2018], ["Rows", 4]])), "Data": plain()}
    ),
    "sheets-of-years": workbook(
        {year: Sheet(table([["force", "website"], ["Kent", kent], ["Surrey", surrey]])) for year, kent, surrey in [("2016", 449, 483), ("Y2018", 695, 949)]}
    ),
    "sheets-with-years": workbook(
        {f"{year} data": Sheet(table([["force", "website"], ["Kent", kent], ["Surrey", surrey]])) for year, kent, surrey in [("2016", 449, 483), ("2018", 695, 949)]}
    ),
    "map": workbook({"Map": Sheet(table([["from", "to"], ["Kent", "Kent Police"]]))}),
    "map-hidden": workbook(
        {
            "Old": Sheet({"A1": "from", "A2": "Kent"}, state="hidden"),
            "Map": Sheet(table([["from", "note", "to"], ["Kent", "x", "Kent Police"], ["Surrey", "y", "Surrey Police"]]), hidden_rows={3}, hidden_columns={2, 3}),
        }
    ),
    "map-notes": workbook({"Map": Sheet(table([["force", noted("region", "1")], [noted("Kent", "2"), "South"], ["Surrey", "South"], ["Sussex", "South"], ["Thames Valley", noted("South", "a")]]))}),
    "noted-names": workbook({"Counts": noted_names()}),
    "noted-figures": workbook({"Counts": noted_figures()}),
    "noted-keys": workbook({"Counts": noted_keys()}),
    "formats-honest": workbook({"Counts": with_formats(*HONEST_FORMATS)}),
    "formats-symbols": workbook({"Counts": with_formats(*SYMBOL_FORMATS)}),
    "formats-markers": workbook({"Counts": with_formats(*MARKER_FORMATS)}),
    "formats-forecast": workbook({"Counts": with_formats(('0" [f]"', 1069))}),
    "formats-doubtful": workbook({"Counts": with_formats(*DOUBTFUL_FORMATS)}),
    "formats-of-texts": workbook({"Counts": with_text_formats()}),
    "formats-percent": workbook({"Counts": with_formats(('0"%"', 57), ('0" %"', 5))}),
    "years-worded": workbook({"Counts": worded_years('"FY"yyyy', 'yyyy"/17"', '"Y/E "mmm yyyy', "yyyy/yy", "[$FY]yyyy", "\\F\\Y\\ yyyy")}),
    "years-plain": workbook({"Counts": worded_years("yyyy", '"Year "yyyy', 'yyyy" (p)"', "[$-809]yyyy")}),
    "numbers-worded": workbook({"Counts": numbered_years('"FY"0', '0"/17"', '0"-17"')}),
    "numbers-plain": workbook({"Counts": numbered_years("0", '0" (p)"', '"("0")"', '0" "')}),
    "dates-worded": workbook({"Counts": worded_dates('"w/c "dd/mm/yyyy', '"to "d mmm yyyy', 'd mmm yyyy" YTD"')}),
    "dates-plain": workbook({"Counts": worded_dates('d"th" mmmm yyyy', '[$-416]d" de "mmmm" de "yyyy', 'yyyy"\u5e74"m"\u6708"d"\u65e5"')}),
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


TWO_YEARS = [["force", "website 2016", "website 2018"], ["Kent", 449, 695], ["Surrey", 483, 949]]
YEARS = {
    "2016": [["Force", "Website", "Helpline"], ["Kent", 449, 92], ["Surrey", 483, 97]],
    "2018": [["Force", "Website", "Helpline"], ["Kent", 695, 97], ["Surrey", 949, 101]],
}
COVER = {
    "Cover": [["Contacts by force"], ["Published in 2019"]],
    "Contents": [["Sheet", "Title", "Rows"], [1, "Contacts by force", 2], [2, "Notes", 2]],
    "Data": TWO_YEARS,
    "Notes": [["Note number", "Note text"], [1, "Figures are provisional."], [2, "See 2016."]],
}


def sheets(tables):
    return {name: Sheet(table(rows)) for name, rows in tables.items()}


def ods_formats():
    """Percentages with and without a format, a dash for 0, a symbol for few, a note marker and a comment."""
    styles = ods.data_style("share", "percentage-style", ods.digits() + "<number:text>%</number:text>")
    styles += ods.data_style("above", "number-style", ods.digits(' number:grouping="true"'))
    styles += ods.data_style("below", "number-style", "<number:text>-</number:text>" + ods.digits())
    styles += ods.data_style("dashed", "number-style", "<number:text>-</number:text>" + ods.condition(">0", "above") + ods.condition("<0", "below"))
    styles += ods.data_style("symbol", "number-style", "<number:text>[c]</number:text>")
    styles += ods.data_style("few", "number-style", ods.digits() + ods.condition("<5", "symbol"))
    styles += '<style:style style:name="T1" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>'
    comment = '<table:table-cell office:value-type="string"><office:annotation><text:p>99</text:p></office:annotation><text:p>Kent</text:p></table:table-cell>'
    rows = [
        ["force", "website 2016", "website 2018", "increase"],
        ["Surrey", ods.number(483, "483", "dashed"), ods.number(1949, "1,949", "dashed"), ods.percentage(3.03519, "304%", "share")],
        [ods.text('Sussex<text:span text:style-name="T1">1</text:span>'), ods.number(0, "-", "dashed"), ods.number(3, "[c]", "few"), None],
        [comment, ods.number(449, "449", "few"), ods.number(695, "695"), ods.percentage(0.5478841, "54.8%")],
    ]
    return ods.ods({"Counts": rows}, styles)


def ods_doubtful():
    styles = ods.data_style("scaled", "number-style", ods.digits(' number:display-factor="1000"'))
    styles += ods.data_style("hidden", "number-style", "<number:text/>")
    rows = [["force", "website 2016", "website 2018"], ["Kent", ods.number(449000, "449", "scaled"), ods.number(695, "", "hidden")]]
    return ods.ods({"Counts": rows}, styles)


def ods_hidden():
    styles = '<style:style style:name="ro0" style:family="table-row"><style:table-row-properties style:row-height="0cm"/></style:style>'
    styles += '<style:style style:name="ta0" style:family="table"><style:table-properties table:display="false"/></style:style>'
    rows = [
        TWO_YEARS[0],
        ods.row_xml(["Kent", 449, 695], ' table:visibility="collapse"'),
        ods.row_xml(["Essex", 47, 108], ' table:visibility="filter"'),
        "<table:table-row-group>" + ods.row_xml(["Devon", 41, 101], ' table:style-name="ro0"') + "</table:table-row-group>",
        TWO_YEARS[2],
    ]
    columns = '<table:table-column/><table:table-column table:visibility="collapse"/><table:table-column/>'
    raw_sheet = ods.sheet_xml("Raw", TWO_YEARS, style=' table:style-name="ta0"')
    return ods.archive(ods.content(ods.sheet_xml("Counts", rows, columns) + raw_sheet, styles))


def ods_repeated():
    again = ' table:number-columns-repeated="2"'
    gap = '<table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
    return ods.ods({"Counts": [gap, TWO_YEARS[0], ["Surrey", 483, 949], ["Kent", ods.number(449, more=again)]]})


def ods_faults():
    error = ods.text("#DIV/0!", ' table:formula="of:=1/0" calcext:value-type="error"')
    shown = ods.number(0, "Err:502", more=' table:formula="of:=FOO(1)"')
    time = ods.typed("time", "PT12H30M00S", "12:30", value="time-value")
    sum_of = ods.number(14, more=' table:formula="of:=SUM([.B2:.B3])"')
    rows = [TWO_YEARS[0], ["Kent", error, 695], ["Surrey", '<table:table-cell table:formula="of:=[.B2]+1"/>', shown], ["Essex", True, time], ["Devon", sum_of, 449.5]]
    return ods.ods({"Counts": rows})


def ods_dates():
    styles = ods.data_style("month", "date-style", '<number:month number:textual="true"/><number:text>-</number:text><number:year/>')
    rows = [["date", "force", "channel", "count"]]
    rows += [[ods.date(stored, shown, "month"), "Kent", "website", count] for stored, shown, count in (("2016-03-01", "Mar-16", 4), ("2018-04-01T00:00:00", "Apr-18", 5))]
    return ods.ods({"Counts": rows}, styles)


def ods_merged():
    over = '<table:table-cell table:number-columns-spanned="2" office:value-type="string"><text:p>{}</text:p></table:table-cell><table:covered-table-cell/>'
    head = "<table:table-row><table:table-cell/>" + over.format("2016") + over.format("2018") + "</table:table-row>"
    rows = [head, ["Force", "Website", "Helpline", "Website", "Helpline"], ["Kent", 449, 92, 695, 97], ["Surrey", over.format("580"), 949, 101]]
    return ods.ods({"Counts": rows})


def ods_endless():
    everywhere = ods.number(1, more=' table:number-columns-repeated="16384"')
    return ods.ods({"Counts": [ods.row_xml([everywhere], ' table:number-rows-repeated="1048576"')]})


def damaged_zip():
    """Changes a byte of the packed file."""
    made = bytearray(packed({"counts.csv": "force,website 2016,website 2018\nKent,449,695\n"}))
    made[made.index(b"counts.csv") + len("counts.csv") + 4] ^= 0x55
    return bytes(made)


CSV = "force,website 2016,website 2018\nKent,449,695\nSurrey,483,949\n"
YEAR_FILES = {f"data/{year}.csv": "".join(",".join(map(str, row)) + "\n" for row in rows) for year, rows in YEARS.items()}

FILES = {
    "ods-table/counts.ods": ods.ods({"Counts": TWO_YEARS}),
    "ods-formats/counts.ods": ods_formats(),
    "ods-doubtful/counts.ods": ods_doubtful(),
    "ods-hidden/counts.ods": ods_hidden(),
    "ods-repeated/counts.ods": ods_repeated(),
    "ods-faults/counts.ods": ods_faults(),
    "ods-dates/counts.ods": ods_dates(),
    "ods-merged/counts.ods": ods_merged(),
    "ods-encrypted/counts.ods": ods.archive("\x01\x02", encrypted=True),
    "ods-damaged/counts.ods": ods.archive(ods.content(ods.sheet_xml("Counts", TWO_YEARS))[:-200]),
    "ods-endless/counts.ods": ods_endless(),
    "ods-of-text/letter.odt": ods.archive(ods.content("<text:p>Dear all</text:p>", kind="text")),
    "ods-map/map.ods": ods.ods({"Map": [["from", "to"], ["Kent", "Kent Police"]]}),
    "cover/counts.xlsx": workbook(sheets(COVER)),
    "cover-ods/counts.ods": ods.ods(COVER),
    "cover-json/counts.ods": ods.ods(COVER),
    "cover-of-one-period/counts.ods": ods.ods({**COVER, "Data": YEARS["2016"]}),
    "cover-of-unknown/counts.ods": ods.ods({**COVER, "Data": [["Town", "low", "high"], ["Dover", 3, 5], ["Hove", 2, 6], ["Woking", 1, 4]]}),
    "lookup-beside/counts.ods": ods.ods({"Data": TWO_YEARS, "Regions": [["Force", "Region", "Code"], ["Kent", "South East", "E23000032"], ["Surrey", "South East", "E23000031"]]}),
    "other-figures/counts.xlsx": workbook(sheets({"Data": TWO_YEARS, "People": [["Force", "Residents"], ["Kent", 1846000], ["Surrey", 1190000]], "Rates": [["Area", "low", "high"], ["Kent", 3, 5], ["Surrey", 2, 6], ["Sussex", 1, 4]]})),
    "../errors/several-sheets/counts.xlsx": workbook(sheets(YEARS)),
    "several-titled/counts.ods": ods.ods({"Notes": [["Two tables"]], "Website": [["Table 1: website"], [], *TWO_YEARS], "Helpline": [["Table 2: helpline"], [], *[[str(cell).replace("website", "helpline") for cell in TWO_YEARS[0]], *TWO_YEARS[1:]]]}),
    "several-inspected/counts.xlsx": workbook(sheets(YEARS)),
    "sheet-per-period/counts.xlsx": workbook(sheets(YEARS)),
    "sheet-per-period-ods/counts.ods": ods.ods(YEARS),
    "sheet-twice/counts.xlsx": workbook(sheets(YEARS)),
    "sheet-and-whole/counts.xlsx": workbook(sheets(YEARS)),
    "sheet-contradicted/counts.xlsx": workbook(sheets(YEARS)),
    "sheet-not-there/counts.xlsx": workbook(sheets(YEARS)),
    "sheets-clash/counts.xlsx": workbook(sheets({"First": TWO_YEARS, "Second": TWO_YEARS[:2]})),
    "sheets-explained/counts.xlsx": workbook(sheets(YEARS)),
    "sheet-in-mark/counts.ods": ods.ods(YEARS),
    "zip-of-data/counts.zip": packed({"data/counts.csv": CSV, "README.txt": "about", "__MACOSX/data/._counts.csv": "x"}),
    "zip-inspected/counts.zip": packed({"data/counts.csv": CSV, "README.txt": "about"}),
    "zip-of-several/counts.zip": packed(YEAR_FILES),
    "zip-members/counts.zip": packed(YEAR_FILES),
    "zip-member-twice/counts.zip": packed(YEAR_FILES),
    "zip-not-there/counts.zip": packed(YEAR_FILES),
    "zip-of-workbook/counts.zip": packed({"book.ods": ods.ods(YEARS), "licence.txt": "free"}),
    "zip-in-zip/counts.zip": packed({"counts.zip": packed({"counts.csv": CSV})}),
    "zip-disguised/counts.zip": packed({"counts.csv": packed({"counts.csv": CSV})}),
    "zip-without-table/counts.zip": packed({"release.pdf": "%PDF-1.4", "LICENSE.txt": "free"}),
    "zip-of-text/counts.zip": packed({"counts.txt": CSV, "readme.txt": "about"}),
    "zip-damaged/counts.zip": damaged_zip(),
    "zip-endless/counts.zip": packed({"counts.csv": CSV + "Kent,1,1\n" * 2_000_000}),
}


def main():
    folder = Path(sys.argv[1])
    for name, content in [*((f"{name}/counts.xlsx", content) for name, content in BOOKS.items()), *FILES.items()]:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return 0


if __name__ == "__main__":
    sys.exit(main())
