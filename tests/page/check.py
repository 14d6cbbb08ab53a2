#!/usr/bin/env python3
"""A page is valid, self-contained HTML, and its figures equal those of the CSV and JSON of the same report.

Usage: check.py REACH DATA

Pages are read by Python's own parser, as strictly as XML. The files inside are the bytes that `-f csv` and `-f json` give; each
figure of table and pictures is compared with them; the policy holds the hashes of the style and the script that are there.
"""

import base64
import csv
import hashlib
import io
import json
import re
import subprocess
import sys
import tempfile
from html.parser import HTMLParser
from pathlib import Path

EMPTY = {"meta", "rect"}  # without content: in HTML, and in the pictures
ADDRESSES = {"href", "src", "action", "data", "poster", "srcset", "xlink:href", "formaction", "ping"}
HOSTILE = '</script><b>&"\''
SAMPLES = {
    "falls.csv": "region,force,web_2016,phone_2016,web_2018,phone_2018\n"
    'South,Kent,449,92,395,97\nSouth,"Long name, of many words",0,0,949,1\nNorth,Durham,7,0,0,5\nNorth,Cumbria,5,[c],4,12345\n',
    "one.csv": "region,force,web_2016,web_2018\nNorth,Durham,0,3\n",
    "right-to-left.csv": "region,force,web_2016,שיחות_2016,web_2018,שיחות_2018\nמרכז,שרון,100,7,50,3\nמרכז,خط,1,2,3,4\n",
    "many.csv": "region,force,web_2016,phone_2016,web_2018,phone_2018\n"
    + "".join(f"Region {i % 5},Force {i},{i**3 * 37 % 1009},{i**3 % 17},{i**3 * 91 % 3001},{i**3 % 11}\n" for i in range(1, 44)),
    "hostile.csv": 'region,force,"{0}_2016","{0}_2018"\n"{0}","{0}",1,3\n"{0}",=cmd|calc,9007199254740993,9007199254740992\n'
    '"]]> --> <!--","<img src=x onerror=alert(1)>",0,5\n'.replace("{0}", HOSTILE.replace('"', '""')),
    "visits.csv": "time,force,channel,visitor\n2016-05-01T09:00:00Z,Kent,website,ann\n2016-05-02T21:30:00Z,Kent,helpline,ann\n"
    "2018-05-01T09:00:00Z,Kent,website,ann\n2018-05-01T09:05:00Z,Kent,website,ben\n2018-05-02T09:00:00Z,Kent,helpline,ben\n",
}
OPTIONS = (
    ("falls.csv", []),
    ("falls.csv", ["--summary", "--decimals", "2", "--title", HOSTILE]),
    ("falls.csv", ["--columns", "phone,total,change,increase,share,contribution,annual", "--decimals", "1"]),
    ("falls.csv", ["--no-channels", "--thousands"]),
    ("falls.csv", ["--by", "channel", "--sort", "increase"]),
    ("falls.csv", ["--like-for-like"]),
    ("one.csv", []),
    ("right-to-left.csv", []),
    ("many.csv", []),
    ("hostile.csv", []),
    ("visits.csv", ["--distinct", "visitor"]),
)
# Options without an effect on the files of a page, so that they are refused for these.
IDLE = {"csv": ("--thousands", "--title"), "json": ("--thousands", "--by")}


class Element:
    def __init__(self, name, attributes):
        self.name, self.attributes, self.inside = name, attributes, []

    def all(self, name):
        """The elements of a name, in their order."""
        for each in self.inside:
            if isinstance(each, Element):
                if each.name == name:
                    yield each
                yield from each.all(name)

    def text(self):
        return "".join(each if isinstance(each, str) else each.text() for each in self.inside)

    def has_class(self, name):
        return name in self.attributes.get("class", "").split()


class Tree(HTMLParser):
    """Refuses what browsers would repair."""

    def __init__(self):
        super().__init__()
        self.root = Element("", {})
        self.open = [self.root]

    def handle_starttag(self, tag, attrs):
        assert len(dict(attrs)) == len(attrs), f"<{tag}> has an attribute twice"
        element = Element(tag, dict(attrs))
        self.open[-1].inside.append(element)
        if tag not in EMPTY:
            self.open.append(element)

    def handle_endtag(self, tag):
        assert tag in EMPTY or self.open.pop().name == tag, f"</{tag}> closes another element"

    def handle_data(self, data):
        self.open[-1].inside.append(data)

    def unknown_decl(self, data):
        raise AssertionError(f"a declaration: {data}")

    def handle_comment(self, data):
        raise AssertionError(f"a comment: {data}")


def run(command):
    return subprocess.run(command, capture_output=True, check=True).stdout


def parsed(page):
    tree = Tree()
    tree.feed(page)
    tree.close()
    assert tree.open == [tree.root], f"<{tree.open[-1].name}> is never closed"
    return tree.root


def every(root):
    for each in root.inside:
        if isinstance(each, Element):
            yield each
            yield from every(each)


def check_alone(root):
    """No style, script or address but those that the policy allows or that hold their own bytes."""
    for element in every(root):
        for name, value in element.attributes.items():
            assert name != "style" and not name.startswith("on"), f"<{element.name}> has {name}"
            assert name not in ADDRESSES or value.startswith("data:"), f"<{element.name}> leads to {value}"
    assert not [each for each in every(root) if each.name in ("link", "base", "iframe", "object", "embed", "img", "form")]
    (style,), (script,) = root.all("style"), root.all("script")
    assert "url(" not in style.text() and "@import" not in style.text()
    (policy,) = [meta.attributes["content"] for meta in root.all("meta") if "http-equiv" in meta.attributes]
    given = {part.split()[0]: part.split()[1:] for part in policy.split(";")}
    hashes = [base64.b64encode(hashlib.sha256(each.text().encode()).digest()).decode() for each in (style, script)]
    assert given == {"default-src": ["'none'"], "style-src": [f"'sha256-{hashes[0]}'"], "script-src": [f"'sha256-{hashes[1]}'"],
                     "base-uri": ["'none'"], "form-action": ["'none'"]}, f"the policy is {policy}"


def check_ids(root):
    ids = [each.attributes["id"] for each in every(root) if "id" in each.attributes]
    assert len(ids) == len(set(ids)), "an id is there twice"
    for element in every(root):
        for name in element.attributes.get("aria-labelledby", "").split():
            assert name in ids, f"there is no {name}"


def downloads(root):
    files = {}
    for link in root.all("a"):
        head, _, body = link.attributes["href"].partition(";base64,")
        files[head] = base64.b64decode(body, validate=True)
        assert re.fullmatch(r"figures-[\w-]+\.(csv|json)", link.attributes["download"])
    return files


def plain(text):
    """A figure as programs write it."""
    is_figure = re.fullmatch(r"−?[\d,.]+(%|pp)?", text)
    return re.sub(r"(%|pp)$", "", text.replace(",", "").replace("−", "-") if is_figure else text)


def check_table(root, table, only_totals):
    """The rows of the table are those of the CSV: figures, names and totals."""
    (drawn,) = root.all("table")
    assert len(list(drawn.all("caption"))) == 1
    heads = list(next(drawn.all("thead")).all("th"))
    assert all(head.attributes["scope"] == "col" for head in heads)
    given = []
    for row in [row for part in ("tbody", "tfoot") for section in drawn.all(part) for row in section.all("tr")]:
        cells = [each for each in row.inside if isinstance(each, Element)]
        assert cells[0].name == "th" and all(cell.name == "td" for cell in cells[1:])
        assert cells[0].attributes["scope"] == ("row" if len(cells) > 1 else "rowgroup")
        if len(cells) > 1:
            assert len(cells) == len(heads)
            given.append([cells[0].text(), *(plain(cell.text()) for cell in cells[1:])])
    expected = [[re.sub(r"^'(?=[=+@-])", "", row[1]), *row[2:]] for row in table[1:]]
    if only_totals or expected[-1][0] == "All regions total":
        expected = [[re.sub(r" total$", "", row[0]) if only_totals or row is expected[-1] else row[0], *row[1:]] for row in expected]
    assert given == expected, f"the table has\n{given}\nexpected\n{expected}"


def expected_bars(report):
    """What the pictures say, in their order: both counts of each force or region, and the increase."""
    def shown(measure, period):
        return measure["symbols"][period] if measure[period] is None else f"{measure[period]:,}"

    for region in report["regions"]:
        for line in region["forces"] or [region]:
            increase = line["total"]["increase"]
            text = increase["text"]
            if increase["percent"] is not None:
                number, dot, decimals = text[:-1].partition(".")
                plus = "+" if float(text[:-1]) > 0 else ""
                text = plus + ("−" if number.startswith("-") else "") + f"{abs(int(number)):,}{dot}{decimals}%"
            yield from (shown(line["total"], "baseline"), shown(line["total"], "comparison"), text)


def check_inside(picture):
    """No text is cut off or runs into what stands at the right of its line, by letters of middling width."""
    rows = {}
    for text in picture.all("text"):
        width = len(text.text().strip("\u2068\u2069")) * float(text.attributes["font-size"]) * 0.55
        at = float(text.attributes["x"])
        left = at - width if text.attributes.get("text-anchor") == "end" else at
        assert left >= 0 and left + width <= float(picture.attributes["width"]), f"{text.text()} is cut off"
        rows.setdefault(round(float(text.attributes["y"]) / 36), []).append((left, left + width, text))
    for row in rows.values():
        for left, right, text in row:
            apart = [each for each in row if abs(float(each[2].attributes["y"]) - float(text.attributes["y"])) < 12]
            assert all(each[1] <= left or each[0] >= right or each[2] is text for each in apart), f"{text.text()} is written over"


def check_pictures(root, report):
    expected = list(expected_bars(report))
    charts = [each for each in root.all("div") if each.has_class("chart")]
    assert [chart.attributes["class"] for chart in charts] == ["chart wide", "chart narrow"]
    for chart in charts:
        pictures = list(chart.all("svg"))
        assert all(picture.attributes["role"] == "img" for picture in pictures)
        texts = [text.text() for text in chart.all("text")]
        figures = [text for text in texts if re.fullmatch(r"[+−]?[\d,.]+%?|\[\w+\]", text) and text not in ("2016", "2018")]
        assert figures == expected, f"drawn {figures}, expected {expected}"
        for picture in pictures:
            words = next(picture.all("desc")).text()
            assert all(text.text() in words for text in picture.all("text") if re.search(r"\d", text.text()))
            check_inside(picture)


def check_notes(root, report):
    """Each symbol on the page is explained, and no other; the report's own notes are there."""
    (main,) = root.all("main")
    notes = [item.text() for part in main.all("ul") if part.has_class("reach-notes") for item in part.all("li")]
    shown = {each.text() for kind in ("td", "dd", "text") for each in main.all(kind)}
    symbols = {symbol for text in shown for symbol in re.findall(r"^\[\w+\]$|(?<=from )\[\w+\]|(?<=to )\[\w+\]", text)}
    assert symbols == {note.split()[0] for note in notes if note.startswith("[")}, f"{symbols} are shown, explained {notes}"
    for note in report["notes"]:
        assert "symbol" in note or note["text"] in notes, f"the page lacks the note {note}"


def without(options, names):
    """The options, but for those of these names."""
    kept = []
    for at, option in enumerate(options):
        if option not in names and not (at > 0 and options[at - 1] in names and not option.startswith("--")):
            kept.append(option)
    return kept


def check(reach, path, options):
    page = run([reach, "report", path, "-f", "page", "-q", *options])
    assert page == run([reach, "report", path, "-f", "page", "-q", *options])
    files = {kind: run([reach, "report", path, "-f", kind, "-q", *without(options, idle)]) for kind, idle in IDLE.items()}
    root = parsed(page.decode())
    check_alone(root)
    check_ids(root)
    inside = downloads(root)
    assert inside == {"data:text/csv;charset=utf-8": files["csv"], "data:application/json;charset=utf-8": files["json"]}

    report = json.loads(files["json"])
    table = list(csv.reader(io.StringIO(files["csv"].decode())))
    if "--columns" not in options:  # the CSV has the change, too
        table = [[cell for at, cell in enumerate(row) if table[0][at] != "change"] for row in table]
    if "--like-for-like" not in options:  # the CSV leaves out what the totals do
        check_table(root, table, not report["regions"][0]["forces"])
    check_pictures(root, report)
    check_notes(root, report)
    for source in report["inputs"]:
        assert Path(source["path"]).name in root.text()
    title, (heading,) = next(root.all("title")), root.all("h1")
    assert title.text() == heading.text()
    assert "--title" not in options or heading.text() == HOSTILE


def main():
    reach, data = sys.argv[1:]
    with tempfile.TemporaryDirectory(prefix="reach-page-") as folder:
        for name, text in SAMPLES.items():
            (Path(folder) / name).write_text(text, newline="")
        check(reach, f"{data}/south_east.csv", [])
        for name, options in OPTIONS:
            try:
                check(reach, f"{folder}/{name}", options)
            except AssertionError:
                print(f"in the page of {name} {' '.join(options)}:", file=sys.stderr)
                raise
    print("every page stands alone, and its figures are the report's")


if __name__ == "__main__":
    main()
