#!/usr/bin/env python3
"""Holds the house in order: who may include whom, what is named only where, how a header opens (src/README.md).

Usage: check.py CHECKOUT. Prints each breach as path:line: what, and exits 1 where there is one.
"""

import re
import sys
from pathlib import Path

# What each module may include besides itself. The branches never meet: they know the model and each other not at all.
BELOW = {
    "source": [],
    "diagnostic": ["source"],
    "model": ["source", "diagnostic"],
    "workbook": ["source", "diagnostic", "model"],
    "load": ["source", "diagnostic", "model", "workbook"],
    "aggregate": ["source", "diagnostic", "model"],
    "report": ["source", "diagnostic", "model"],
    "document": ["source", "diagnostic", "model"],
    "audit": ["source", "diagnostic", "model"],
    "sql": ["source", "diagnostic", "model"],
    "cli": ["source", "diagnostic", "model", "load", "aggregate", "report", "document", "audit", "sql"],
    "main": ["cli"],
}

# The module that each public header belongs to.
PUBLIC = {
    "source": "source",
    "diagnostic": "diagnostic",
    "diagnostic_codes": "diagnostic",
    "change": "model",
    "count": "model",
    "dataset": "model",
    "derived": "model",
    "period": "model",
    "summary": "model",
    "tally": "model",
    "time_zone": "model",
    "timespan": "model",
    "load": "load",
    "aggregate": "aggregate",
    "report": "report",
    "document": "document",
    "audit": "audit",
    "sql": "sql",
}

# The files that may include a library of other people's.
LIBRARIES = {
    r"CLI/": ["src/cli/parse.cpp"],
    r"nlohmann/(?!json_fwd\.hpp)": [
        "src/cli/audit_json.cpp",
        "src/cli/explain_json.cpp",
        "src/cli/inspect_json.cpp",
        "src/diagnostic/print_json.cpp",
        "src/report/json.cpp",
        "src/report/json_figures.cpp",
        "src/report/json_text.cpp",
        "src/report/jsonl.cpp",
        "src/report/tidy.cpp",
    ],
    r"utf8proc": [
        "src/source/character.cpp",
        "src/source/fold.cpp",
        "src/source/look_alikes.cpp",
        "src/source/width.cpp",
    ],
    r"expat\.h": ["src/workbook/xml.cpp"],
    r"xlsxwriter": ["src/report/xlsx_library.hpp"],
    r"iconv": ["src/source/transcode.cpp"],
    r"fmt/(?!core\.h)": ["src/source/fmt_code.cpp"],
}

# Names that reach the outside world: only cli and main hold them.
OUTSIDE = re.compile(
    r"\b(?:std::)?(?:stdout|stderr|stdin|STD(?:IN|OUT|ERR)_FILENO|v?f?printf|puts|putchar|fputs|fwrite|fopen|_?exit|"
    r"quick_exit|abort|getenv|setlocale)\b(?=\s*[(;,)]|$)|\bstd::(?:cout|cerr|clog|cin|filesystem|locale)\b"
    r"|\bfmt::print\b|(?<![\w>])::(?:open|write|read)\s*\("
)
BANNED_HEADERS = {"iostream", "regex", "fstream", "sstream", "locale"}
VAGUE_NAMES = re.compile(r"(?:^|[_.-])(?:utils?|common|helpers?|misc|managers?)(?:[_.-]|$)", re.IGNORECASE)

INCLUDE = re.compile(r'^\s*#\s*include\s*[<"]([^>"]+)[>"]')
NOT_CODE = re.compile(r'//[^\n]*|/\*.*?\*/|R"(\w*)\(.*?\)\1"|"(?:\\.|[^"\\\n])*"', re.DOTALL)


def code_only(text):
    """The text without comments and literals, its lines kept."""
    return NOT_CODE.sub(lambda match: '""' + "\n" * match.group().count("\n"), text)


def module_of(path):
    if path.parts[0] == "include":
        return PUBLIC.get(path.stem)
    if path.name == "main.cpp":
        return "main"
    return path.parts[1]


def included_module(path, name, root):
    """The module an #include leads to, or None for the system and the libraries."""
    if name.startswith("reach/"):
        return PUBLIC.get(Path(name).stem, f"unlisted public header {name}")
    if (root / "src" / name).is_file():
        return Path(name).parts[0]
    if (root / path.parent / name).is_file():
        return module_of(path)
    return None


def check_includes(path, lines, root):
    module = module_of(path)
    if module not in BELOW:
        yield 1, f"belongs to no module that tests/architecture/check.py knows: {module}"
        return
    for number, line in enumerate(lines, 1):
        match = INCLUDE.match(line)
        if not match:
            continue
        name = match.group(1)
        target = included_module(path, name, root)
        if target and target != module and target not in BELOW[module]:
            yield number, f"{module} must not include {name} of {target}"
        if name in BANNED_HEADERS:
            yield number, f"<{name}> has no place here"
        for library, files in LIBRARIES.items():
            if re.match(library, name) and path.as_posix() not in files:
                yield number, f"<{name}> is for {', '.join(files)} only"


def check_outside(path, text):
    if module_of(path) in ("cli", "main"):
        return
    for number, line in enumerate(code_only(text).splitlines(), 1):
        match = OUTSIDE.search(line)
        if match:
            yield number, f"`{match.group().strip('( ')}` is for src/cli and main.cpp: the library never prints, exits or opens files"


def check_opening(path, lines):
    """A header opens with what it is and who may include it, then `#pragma once`."""
    if path.suffix != ".hpp":
        return
    opening = []
    for line in lines:
        if not line.startswith("//"):
            break
        opening.append(line.lstrip("/ "))
    said = " ".join(opening)
    if not opening or not re.search(r"\b(?:for|included by|part of|may be included|may include|reads?|follow)\b", said, re.IGNORECASE):
        yield 1, "a header opens with what it is and who may include it"
    if len(lines) <= len(opening) or lines[len(opening)].strip() != "#pragma once":
        yield len(opening) + 1, "`#pragma once` follows the opening of a header"


def breaches(root):
    files = sorted(p for top in ("include", "src") for p in (root / top).rglob("*") if p.suffix in (".hpp", ".cpp"))
    users = {library: set() for library in LIBRARIES}
    for file in files:
        path, text = file.relative_to(root), file.read_text(encoding="utf-8")
        lines = text.splitlines()
        for check in (check_includes(path, lines, root), check_outside(path, text), check_opening(path, lines)):
            for number, what in check:
                yield f"{path}:{number}: {what}"
        for library in LIBRARIES:
            if any((match := INCLUDE.match(line)) and re.match(library, match.group(1)) for line in lines):
                users[library].add(path.as_posix())
    for library, allowed in LIBRARIES.items():
        for path in sorted(set(allowed) - users[library]):
            yield f"{path}:1: is listed as a user of {library} in tests/architecture/check.py, and is none"
    for top in ("include", "src", "tests", "cmake"):
        for file in sorted((root / top).rglob("*")):
            if VAGUE_NAMES.search(file.name):
                yield f"{file.relative_to(root)}:1: a name that hides what is inside"


def main():
    found = list(breaches(Path(sys.argv[1])))
    for line in found:
        print(line)
    print(f"architecture: {len(found)} breaches" if found else "architecture: in order")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
