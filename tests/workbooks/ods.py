"""Workbooks as LibreOffice writes them (.ods): what it writes for a sheet's cells, styles and endless empty rows.

`ods({"Counts": [["force", "website 2016"], ["Kent", 449]]})` gives the bytes. A cell is None, a text, a number, a truth
value or the XML of a whole cell; a row is a list of cells or the XML of a whole row.
"""

from xml.sax.saxutils import escape, quoteattr

from raw import packed

OASIS = "urn:oasis:names:tc:opendocument:xmlns"
SPACES = "".join(
    f' xmlns:{prefix}="{OASIS}:{name}:1.0"'
    for prefix, name in {
        "office": "office",
        "table": "table",
        "text": "text",
        "style": "style",
        "number": "datastyle",
        "draw": "drawing",
    }.items()
)
SPACES += ' xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"'

# What LibreOffice writes below and beside the cells of a sheet.
BELOW = '<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
COLUMNS = '<table:table-column table:number-columns-repeated="16384" table:default-cell-style-name="Default"/>'

MANIFEST = f'<manifest:manifest xmlns:manifest="{OASIS}:manifest:1.0"><manifest:file-entry manifest:full-path="content.xml">{{}}</manifest:file-entry></manifest:manifest>'


def typed(kind, stored, shown, style=None, value="value", more=""):
    """A cell of a type: what is stored, and what is shown for it."""
    name = f' table:style-name="{style}"' if style else ""
    return f'<table:table-cell{name} office:value-type="{kind}" office:{value}="{stored}"{more}><text:p>{escape(shown)}</text:p></table:table-cell>'


def number(stored, shown=None, style=None, more=""):
    return typed("float", stored, str(stored) if shown is None else shown, style, more=more)


def percentage(stored, shown, style=None):
    return typed("percentage", stored, shown, style)


def date(stored, shown, style=None):
    return typed("date", stored, shown, style, "date-value")


def text(xml, more=""):
    """A text by its XML, which may have spans and line breaks."""
    return f'<table:table-cell office:value-type="string"{more}><text:p>{xml}</text:p></table:table-cell>'


def cell_xml(cell):
    if cell is None:
        return "<table:table-cell/>"
    if isinstance(cell, bool):
        return typed("boolean", str(cell).lower(), str(cell).upper(), value="boolean-value")
    if isinstance(cell, (int, float)):
        return number(cell)
    return cell if cell.startswith("<") else text(escape(cell))


def row_xml(row, attributes=""):
    return row if isinstance(row, str) else f"<table:table-row{attributes}>{''.join(map(cell_xml, row))}</table:table-row>"


def sheet_xml(name, rows, columns=COLUMNS, style=""):
    return f"<table:table table:name={quoteattr(name)}{style}>{columns}{''.join(map(row_xml, rows))}{BELOW}</table:table>"


def content(tables, styles="", kind="spreadsheet"):
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content{SPACES} office:version="1.3">'
        f"<office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:{kind}>{tables}</office:{kind}></office:body></office:document-content>"
    )


def archive(content_xml, encrypted=False):
    return packed(
        {
            "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
            "META-INF/manifest.xml": MANIFEST.format("<manifest:encryption-data/>" if encrypted else ""),
            "content.xml": content_xml,
        }
    )


def ods(sheets, styles="", columns=COLUMNS):
    return archive(content("".join(sheet_xml(name, rows, columns) for name, rows in sheets.items()), styles))


def data_style(name, kind, parts):
    """A number format, and a style of cells that has it, under the same name."""
    return (
        f'<number:{kind} style:name="N{name}">{parts}</number:{kind}>'
        f'<style:style style:name="{name}" style:family="table-cell" style:data-style-name="N{name}"/>'
    )


def digits(more=""):
    return f'<number:number number:decimal-places="0" number:min-integer-digits="1"{more}/>'


def condition(operator, style):
    return f'<style:map style:condition="value(){escape(operator)}" style:apply-style-name="N{style}"/>'
