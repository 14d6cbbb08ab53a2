"""Workbooks written part by part: a test states what each cell stores, even things that no program writes.

`workbook({"Counts": Sheet({"A1": "force", "B1": "website 2016", "A2": "Kent", "B2": 449})})` gives the bytes.
A cell is a text, a number, or one of the classes below.
"""

import io
import re
import zipfile
from dataclasses import dataclass, field
from xml.sax.saxutils import escape, quoteattr

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"

# The number formats that every workbook has; the number of a style is its place here. Others follow as cells name them.
STYLES = ["General", "0", "0%", "0.0%", "dd/mm/yyyy", "mmm-yy", "yyyy", "yyyy-mm-dd hh:mm", "[h]:mm", '0"%"']


@dataclass
class Number:
    """A number as it is stored, and its number format."""

    stored: object
    style: str = "General"
    raised: bool = False  # superscript, as a whole


@dataclass(frozen=True)
class Rich:
    """A shared text of several runs: texts, and pairs of a text and its vertical alignment."""

    runs: tuple

    def xml(self):
        return "".join(run_xml(*((run, None) if isinstance(run, str) else run)) for run in self.runs)


def run_xml(text, aligned):
    properties = f'<rPr><vertAlign val="{aligned}"/></rPr>' if aligned else ""
    return f'<r>{properties}<t xml:space="preserve">{escape(text)}</t></r>'


def noted(text, marker, behind=""):
    """A text with a note marker in it."""
    return Rich((text, (marker, "superscript"), *([behind] if behind else [])))


@dataclass
class Formula:
    """A formula; `value` is what is stored as its result, None where nothing is."""

    code: str
    value: object = None
    style: str = "General"


@dataclass
class Typed:
    """A cell of another type: `b` (truth), `e` (error), `d` (date), `inlineStr`."""

    kind: str
    stored: str
    style: str = "General"


@dataclass
class Sheet:
    cells: dict
    merged: list = field(default_factory=list)
    hidden_rows: set = field(default_factory=set)
    hidden_columns: set = field(default_factory=set)  # numbers, from 1
    state: str = "visible"


def column_of(name):
    number = 0
    for letter in re.match("[A-Z]+", name).group():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def row_of(name):
    return int(re.search("[0-9]+", name).group())


class Styles:
    """The styles of one workbook: a number format, and whether the font is raised."""

    def __init__(self):
        self.all = [(code, False) for code in STYLES]

    def index(self, code, raised=False):
        if (code, raised) not in self.all:
            self.all.append((code, raised))
        return self.all.index((code, raised))


def cell_xml(name, cell, strings, styles):
    if isinstance(cell, (str, Rich)):
        return f'<c r="{name}" t="s"><v>{strings.setdefault(cell, len(strings))}</v></c>'
    if isinstance(cell, Typed) and cell.kind == "inlineStr":
        return f'<c r="{name}" t="inlineStr"><is>{cell.stored}</is></c>'
    if isinstance(cell, Typed):
        style = "" if cell.style == "General" else f' s="{styles.index(cell.style)}"'
        return f'<c r="{name}"{style} t="{cell.kind}"><v>{escape(cell.stored)}</v></c>'
    if isinstance(cell, Formula):
        kind = ' t="str"' if isinstance(cell.value, str) else ""
        value = "" if cell.value is None else f"<v>{escape(str(cell.value))}</v>"
        return f'<c r="{name}" s="{styles.index(cell.style)}"{kind}><f>{escape(cell.code)}</f>{value}</c>'
    if not isinstance(cell, Number):
        cell = Number(cell)
    return f'<c r="{name}" s="{styles.index(cell.style, cell.raised)}"><v>{cell.stored}</v></c>'


def sheet_xml(sheet, strings, styles):
    rows = {}
    for name in sorted(sheet.cells, key=lambda name: (row_of(name), column_of(name))):
        rows.setdefault(row_of(name), []).append(cell_xml(name, sheet.cells[name], strings, styles))
    hidden = "".join(f'<col min="{at}" max="{at}" width="9" hidden="1"/>' for at in sorted(sheet.hidden_columns))
    columns = f"<cols>{hidden}</cols>" if hidden else ""
    data = "".join(
        f'<row r="{row}"{" hidden=" + chr(34) + "1" + chr(34) if row in sheet.hidden_rows else ""}>{"".join(cells)}</row>'
        for row, cells in rows.items()
    )
    merged = "".join(f'<mergeCell ref="{area}"/>' for area in sheet.merged)
    merges = f"<mergeCells>{merged}</mergeCells>" if merged else ""
    return f'<worksheet xmlns="{MAIN}">{columns}<sheetData>{data}</sheetData>{merges}</worksheet>'


def styles_xml(styles):
    formats = "".join(f'<numFmt numFmtId="{164 + at}" formatCode={quoteattr(code)}/>' for at, (code, _) in enumerate(styles.all))
    any_raised = any(raised for _, raised in styles.all)
    fonts = '<fonts><font/><font><vertAlign val="superscript"/></font></fonts>' if any_raised else ""
    cells = "".join(
        f'<xf numFmtId="{164 + at if at else 0}"{" fontId=" + chr(34) + "1" + chr(34) if raised else ""}/>'
        for at, (_, raised) in enumerate(styles.all)
    )
    return f'<styleSheet xmlns="{MAIN}"><numFmts>{formats}</numFmts>{fonts}<cellXfs>{cells}</cellXfs></styleSheet>'


def relationships_xml(entries):
    each = "".join(
        f'<Relationship Id="{key}" Type="{RELATIONSHIPS}/{kind}" Target="{target}"/>' for key, kind, target in entries
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{each}</Relationships>'


def parts(sheets, date1904=False, calculation=""):
    """The parts of a workbook by name: for tests that change one before they pack them."""
    strings, styles = {}, Styles()
    made = {"[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"/>'}
    made["_rels/.rels"] = relationships_xml([("r1", "officeDocument", "xl/workbook.xml")])
    tabs, links = "", [("s", "styles", "styles.xml"), ("t", "sharedStrings", "sharedStrings.xml")]
    for at, (name, sheet) in enumerate(sheets.items(), 1):
        state = "" if sheet.state == "visible" else f' state="{sheet.state}"'
        tabs += f'<sheet name={quoteattr(name)} sheetId="{at}"{state} r:id="r{at}"/>'
        links.append((f"r{at}", "worksheet", f"worksheets/sheet{at}.xml"))
        made[f"xl/worksheets/sheet{at}.xml"] = sheet_xml(sheet, strings, styles)
    made["xl/workbook.xml"] = (
        f'<workbook xmlns="{MAIN}" xmlns:r="{RELATIONSHIPS}"><workbookPr{" date1904=" + chr(34) + "1" + chr(34) if date1904 else ""}/>'
        f"<sheets>{tabs}</sheets>{calculation}</workbook>"
    )
    made["xl/_rels/workbook.xml.rels"] = relationships_xml(links)
    made["xl/styles.xml"] = styles_xml(styles)
    items = "".join(f"<si>{text.xml() if isinstance(text, Rich) else f'<t>{escape(text)}</t>'}</si>" for text in strings)
    made["xl/sharedStrings.xml"] = f'<sst xmlns="{MAIN}">{items}</sst>'
    return made


def packed(made, compression=zipfile.ZIP_DEFLATED):
    """A zip archive of these members: the same bytes for the same members."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", compression) as archive:
        for name, text in made.items():
            info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            info.compress_type = compression
            info.create_system = 3
            archive.writestr(info, text)
    return out.getvalue()


def workbook(sheets, **options):
    return packed(parts(sheets, **options))


def table(rows, at="A1"):
    """Cells from lists of rows; None leaves one out."""
    first, column = row_of(at), column_of(at)
    names = [chr(ord("A") + column - 1 + i) for i in range(26 - column + 1)]
    return {
        f"{names[c]}{first + r}": cell for r, row in enumerate(rows) for c, cell in enumerate(row) if cell is not None
    }
