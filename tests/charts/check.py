#!/usr/bin/env python3
"""Every number in a picture is the report's, and every number of the report's forces is in the picture.

Usage: check.py REACH DATA

Pictures are read as XML by Python's own parser: the texts that are drawn, and the words for whoever cannot see them. Figures
are worked out from the JSON report's counts as fractions. The length of a bar is in proportion to its count. Where they are
installed, xmllint reads each picture and rsvg-convert draws it.
"""

import json
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from fractions import Fraction
from pathlib import Path

SVG = "{http://www.w3.org/2000/svg}"
FALLS = (
    "region,force,web_2016,phone_2016,web_2018,phone_2018\n"
    "South,Kent,449,92,395,97\nSouth,\"Long name, of many words & <signs>\",0,0,949,1\nNorth,Durham,7,0,0,5\nNorth,Cumbria,5,[c],4,12345\n"
)
GAPS = """force,period,website,helpline
Kent,2011,400,10\nKent,2012,[x],12\nKent,2013,449,15\nKent,2014,612 [b],3\nKent,2015,695,40
Surrey,2011,350,7\nSurrey,2012,483,9\nSurrey,2013,700,0\nSurrey,2014,[c],5\nSurrey,2015,949,2
Sussex,2011,1069,0\nSussex,2012,1100,1\nSussex,2013,800,2\nSussex,2014,1300,3\nSussex,2015,[x],4
"""
LINES = "force,period,website,helpline\n" + "".join(
    f"Force {i},{2001 + y},{i**3 * (y + 37) % 1009 * i},{(i + y) ** 3 % 17}\n" for i in range(1, 44) for y in range(10)
)
MANY = "force,web_2016,phone_2016,web_2018,phone_2018\n" + "".join(
    f"Force {i},{i**3 * 37 % 1009},{i**3 % 17},{i**3 * 91 % 3001},{i**3 % 11}\n" for i in range(1, 44)
)
BOTH_WAYS = "force,web_2016,web_2018\nKent,10,0\nSurrey,10,20\nSussex,10,60\n"
TOOLS = {"xmllint": ["--noout", "-"], "rsvg-convert": ["--format=svg"]}


def run(command, stdin=None):
    return subprocess.run(command, input=stdin, capture_output=True, text=True, check=True).stdout


def rounded(fraction):
    """Half away from zero, as a whole number with its sign."""
    whole = int(abs(fraction) + Fraction(1, 2))
    return f"{'−' if fraction < 0 and whole else '+' if whole else ''}{whole:,}"


def shown(measure, period):
    value = measure[period]
    return measure["symbols"][period] if value is None else f"{value:,}"


def increase(measure):
    old, new = measure["baseline"], measure["comparison"]
    if old is None or new is None or old == 0:
        return measure["increase"]["text"]
    return rounded(Fraction(100 * (new - old), old)) + "%"


def expected_bars(report):
    """The texts of the figures, in drawing order."""
    return [
        text
        for region in report["regions"]
        for force in region["forces"]
        for text in (shown(force["total"], "baseline"), shown(force["total"], "comparison"), increase(force["total"]))
    ]


def contributions(region):
    """What each force adds to the region's increase, or its symbol."""
    whole = region["total"]
    for force in region["forces"]:
        if None in (whole["baseline"], whole["comparison"]) or whole["baseline"] == 0:
            yield whole["increase"]["text"]
        else:
            change = force["total"]["comparison"] - force["total"]["baseline"]
            yield rounded(Fraction(100 * change, whole["baseline"]))


def read_picture(svg):
    root = ElementTree.fromstring(svg)
    assert root.attrib["role"] == "img", "the picture has no role"
    assert not [each for each in root.iter() if each.tag in (SVG + "script", SVG + "image", SVG + "style")]
    texts = [each.text or "" for each in root.iter(SVG + "text")]
    words = root.find(SVG + "desc").text
    assert root.find(SVG + "title").text in " ".join(texts), "the title is not drawn as it is told"
    return root, texts, words


def figures(texts):
    return [text for text in texts if re.fullmatch(r"[+−]?[\d,]+%?|\[\w+\]", text) and text not in ("2016", "2018")]


def check_lengths(root, report):
    counts = [f["total"][p] for r in report["regions"] for f in r["forces"] for p in ("baseline", "comparison")]
    drawn = [each for each in root.iter(SVG + "rect") if each.attrib["class"] in ("reach-earlier", "reach-later")]
    widths = [float(each.attrib["width"]) for each in drawn]
    most = max(count for count in counts if count)
    for count, width in zip([count for count in counts if count], widths, strict=True):
        assert abs(width - max(widths) * count / most) <= 0.2, f"the bar of {count} is {width} wide"


def check(reach, path, options, tools):
    report = json.loads(run([reach, "report", path, "--json", "-q", *options]))
    svg = run([reach, "chart", path, "-f", "svg", "-q", *options])
    root, texts, words = read_picture(svg)
    # Bars are drawn with both counts, then the increase of the pair.
    given = figures(texts)
    assert given == expected_bars(report), f"{path}: drawn {given}, expected {expected_bars(report)}"
    for text in given:
        assert text in words, f"{path}: {text} is not in words"
    check_lengths(root, report)

    svg_of_parts = run([reach, "chart", path, "-f", "svg", "-q", "--kind", "contribution", *options])
    _, texts, words = read_picture(svg_of_parts)
    # Sorted by increase, parts come in the order of what they add to it.
    added = ["change" if option == "increase" else option for option in options]
    by_part = json.loads(run([reach, "report", path, "--json", "-q", *added]))
    parts = [text for region in by_part["regions"] for text in contributions(region)]
    assert figures(texts)[: len(parts)] == parts, f"{path}: drawn {figures(texts)}, expected {parts}"
    for picture in (svg, svg_of_parts):
        for tool in tools:
            run([tool, *TOOLS[tool]], picture)
    text = run([reach, "chart", path, "-q", "--width", "60", *options])
    assert all(each in text for each in given), f"{path}: the terminal chart lacks a figure"


def number_of(text):
    return int(text.replace(",", ""))


class Panel:
    """One scale of a picture of lines: what its axis says a height is worth."""

    def __init__(self, rules, ticks):
        self.top, self.bottom = min(rules), max(rules)
        values = sorted(ticks.items())
        (low, least), (high, most) = values[-1], values[0]
        self.value_of = lambda y: least + Fraction(most - least) * (Fraction(y) - low) / (high - low)
        self.pixel = abs(Fraction(most - least) / (high - low))


def panels_of(root):
    """The panels, and the elements that are drawn in each, in order."""
    panels, rules, ticks, drawn = [], [], {}, []
    for each in root:
        kind = each.attrib.get("class")
        if kind == "reach-rule":
            if drawn:
                panels.append((Panel(rules, ticks), drawn))
                rules, ticks, drawn = [], {}, []
            rules.append(Fraction(each.attrib["y"]) + Fraction(1, 5))
        elif each.tag == SVG + "text" and each.attrib.get("text-anchor") == "end" and rules:
            ticks[rules[-1]] = number_of(each.text)
        elif kind in ("reach-line", "reach-rest", "reach-earlier", "reach-later") and rules:
            drawn.append(each)
    return panels + [(Panel(rules, ticks), drawn)]


def points_of(element):
    """The points of a line, or the one point of a dot."""
    if element.tag == SVG + "polyline":
        return [tuple(map(Fraction, point.split(","))) for point in element.attrib["points"].split()]
    return [(Fraction(element.attrib["x"]) + 2, Fraction(element.attrib["y"]) + 2)]


def parts_of(series, broken):
    """The points of a line without its gaps: a missing figure ends a part, a break begins one. [(period, count)]"""
    parts = [[]]
    for at, point in enumerate(series):
        if point["count"] is None or at in broken:
            parts.append([])
        if point["count"] is not None:
            parts[-1].append((at, point["count"]))
    return [part for part in parts if part]


def check_part(part, element, panel, count_of_periods, sides):
    """Each point is at the place of its period and count."""
    left, right = sides
    points = points_of(element)
    assert len(points) == len(part), f"a line of {len(part)} points is drawn with {len(points)}"
    for (at, count), (x, y) in zip(part, points):
        assert abs(x - (left + (right - left) * Fraction(at, count_of_periods - 1))) <= Fraction(1, 5), f"{at} is at {x}"
        assert abs(panel.value_of(y) - count) <= panel.pixel / 5, f"{count} is drawn as {float(panel.value_of(y))}"


def marked_figure(point):
    """`1,008 [p]`: if not all figures of a period have the marker."""
    markers = "".join(f"[{letter}]" for letter in point.get("markers", []))
    return format(point["count"], ",") + (f" {markers}" if markers else "")


def check_lines(reach, path, options, tools):
    """Of lines: each point is its figure, no gap is bridged, and each figure is in words."""
    report = json.loads(run([reach, "report", path, "--series", "--columns", "website,total", "--json", "-q"]))
    svg = run([reach, "chart", path, "--series", "-f", "svg", "-q", *options])
    root, texts, words = read_picture(svg)
    periods = report["periods"]
    forces = [(force["force"], force["total"]["series"], force) for region in report["regions"] for force in region["forces"]]
    totals = [(region["region"], region["total"]["series"], region) for region in report["regions"]]
    panels = panels_of(root)
    assert len(panels) == 2, f"{path}: {len(panels)} panels"
    rules = [each for each in root.iter(SVG + "rect") if each.attrib.get("class") == "reach-rule"]
    left = Fraction(rules[0].attrib["x"])
    sides = left, left + Fraction(rules[0].attrib["width"])
    for lines, (panel, drawn) in zip((totals, forces), panels):
        expected = []
        for name, series, line in lines:
            broken = {at for at, point in enumerate(series) if "b" in point.get("markers", [])}
            expected += [(part, name) for part in parts_of(series, broken)]
            told = ", ".join(f"{p['period']} {p['symbol'] if p['count'] is None else marked_figure(p)}" for p in series)
            assert f"{name}: {told}." in words, f"{path}: {name} is not in words"
            end = "[x]" if series[-1]["count"] is None else f"{series[-1]['count']:,}"
            assert f"{name} {end}" in " ".join(texts), f"{path}: {name} {end} is not at the end of its line"
        # Grey lines are drawn first, so parts are compared as sets of lines.
        for part, name in expected:
            for element in drawn:
                try:
                    check_part(part, element, panel, len(periods), sides)
                except AssertionError:
                    continue
                drawn.remove(element)
                break
            else:
                raise AssertionError(f"{path}: {part} of {name} is not drawn as it is")
        assert not drawn, f"{path}: {len(drawn)} parts of lines are in no figure"
    for tool in tools:
        run([tool, *TOOLS[tool]], svg)


def check_scale(reach, path):
    """On the terminal, too, a fall is as long as a rise of as many points, and five times the rise is five times as long."""
    for width in range(40, 100):
        chart = run([reach, "chart", path, "--kind", "contribution", "--ascii", "--width", str(width)])
        fall, rise, most = (line.count("#") for line in chart.splitlines()[-3:])
        assert fall == rise and abs(most - 5 * rise) <= 3, f"{width} columns: bars of {fall}, {rise} and {most}"


def main():
    reach, data = sys.argv[1:]
    tools = [tool for tool in TOOLS if shutil.which(tool)]
    for tool in sorted(set(TOOLS) - set(tools)):
        print(f"skipped: {tool} is not installed")
    with tempfile.TemporaryDirectory(prefix="reach-charts-") as folder:
        names = ("falls", "many", "both_ways", "gaps", "lines")
        falls, many, both_ways, gaps, lines = (Path(folder) / f"{name}.csv" for name in names)
        falls.write_text(FALLS)
        both_ways.write_text(BOTH_WAYS)
        check_scale(reach, str(both_ways))
        many.write_text(MANY)
        for path, options in (
            (f"{data}/south_east.csv", []),
            (f"{data}/south_east.csv", ["--sort", "increase"]),
            (str(falls), []),
            (str(many), []),
        ):
            check(reach, path, options, tools)
        gaps.write_text(GAPS)
        lines.write_text(LINES)
        for options in ([], ["--width", "320"], ["--highlight-top", "1"]):
            check_lines(reach, str(gaps), options, tools)
            check_lines(reach, str(lines), options, tools)
    sample = Path(data).parent / "docs/sample/south_east.svg"
    assert sample.read_text() == run([reach, "chart", f"{data}/south_east.csv", "-f", "svg"]), f"{sample} is stale"
    print("every figure of the charts is the report's")


if __name__ == "__main__":
    main()
