#!/usr/bin/env python3
"""Checks that the table of header words in docs/input.md has the words of src/model/column_words.cpp: all of them, and no others.

Usage: header_words.py ROOT [--accept]. With --accept the table is rewritten from the code.
"""

import re
import sys
from pathlib import Path

WORD = re.compile(r'^    \{"([^"]+)", \{Role::(\w+), (\d)\}\},$', re.MULTILINE)
ESCAPE = re.compile(r"\\u([0-9A-F]{4})")
TABLE = re.compile(r"(<!-- header words: [^\n]*-->\n)(.*?)(?=<!-- /header words -->)", re.DOTALL)

# What a role is called in the document, in its order.
ROLES = {
    "force": "the force",
    "region": "the region",
    "channel": "the channel",
    "period": "the period",
    "part": "the quarter or month of the year beside it; without a year, the period",
    "date": "a date, a month or a time",
    "count": "the counts",
    "distinct": "the number of different people",
    "code": "the code of an area",
}
RANKS = ("", ", where no other column names it", *(", where no column above names it",) * 8)


def code_words(root):
    """(role, rank, words) for every row of the document's table; the names of the areas of the ONS."""
    text = (root / "src/model/column_words.cpp").read_text(encoding="utf-8")
    general, areas = (part.split("});")[0] for part in re.split(r"constexpr auto k(?:ColumnWords|Areas) =", text)[1:])
    rows = {}
    for word, role, rank in WORD.findall(general):
        rows.setdefault((role, int(rank)), []).append(ESCAPE.sub(lambda code: chr(int(code[1], 16)), word))
    ons = {}
    for word, role, rank in WORD.findall(areas):
        ons.setdefault((role, int(rank)), []).append(word.upper() + "23NM")
        ons.setdefault(("code", 0), []).append(word.upper() + "23CD")
    return {key: sorted(rows.get(key, [])) + ons.get(key, []) for key in rows.keys() | ons.keys()}


def table_of(words):
    order = list(ROLES)
    unknown = sorted({role for role, _ in words} - set(order))
    if unknown:
        sys.exit(f"ROLES lacks {', '.join(unknown)}")
    lines = ["| the column gives | header words |", "|---|---|"]
    for role, rank in sorted(words, key=lambda key: (order.index(key[0]), key[1])):
        first = (role, 0) not in words or rank == 0
        title = ROLES[role] + ("" if first else RANKS[rank])
        lines.append(f"| {title} | {', '.join(f'`{word}`' for word in words[role, rank])} |")
    return "\n".join(lines) + "\n"


def main():
    root = Path(sys.argv[1])
    path = root / "docs/input.md"
    text = path.read_text(encoding="utf-8")
    words = code_words(root)
    if not TABLE.search(text):
        print("docs/input.md has no table of header words")
        return 1
    new = TABLE.sub(lambda match: match[1] + table_of(words), text)
    if sys.argv[2:] == ["--accept"]:
        path.write_text(new, encoding="utf-8")
    elif new != text:
        is_, should = set(TABLE.search(text)[2].splitlines()), set(table_of(words).splitlines())
        for line in sorted(should - is_):
            print(f"docs/input.md lacks: {line}")
        for line in sorted(is_ - should):
            print(f"docs/input.md has, and the code does not: {line}")
        print("to rewrite the table: tests/readme/header_words.py . --accept")
        return 1
    count = sum(len(listed) for listed in words.values())
    print(f"docs/input.md: {count} header words in {len(words)} rows, as in the code")
    return 0 if count > 100 else 1


if __name__ == "__main__":
    sys.exit(main())
