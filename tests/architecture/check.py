#!/usr/bin/env python3
"""Holds the house in order: who may include whom, what is named only where, how a header opens (src/README.md).

Usage: check.py CHECKOUT. Prints each breach as path:line: what, and exits 1 where there is one.
"""

import re
import sys
from pathlib import Path

# What each module may include other than itself. The branches never meet: none of them includes another.
BASE = ["text", "source", "diagnostic", "model"]
BRANCHES = ["load", "aggregate", "report", "document", "audit", "sql"]
BELOW = {
    "text": [],
    "source": ["text"],
    "diagnostic": ["text", "source"],
    "model": ["text", "source", "diagnostic"],
    "workbook": BASE,
    "chance": BASE,
    "load": BASE + ["workbook"],
    **{branch: BASE for branch in BRANCHES[1:]},
    "report": BASE + ["chance"],
    "explain": BASE + ["load", "report"],
    "cli": BASE + ["workbook"] + BRANCHES + ["explain", "chance"],
    "main": ["cli"],
}

# The rooms of a module, and what each may include other than itself; "" is the folder of the module itself.
ROOMS = {
    "diagnostic": {
        "codes": [],
        "": ["codes"],
    },
    "workbook": {
        "archive": [],
        "values": ["archive"],
        "ods": ["archive", "values"],
        "sheet": ["archive", "values", "ods"],
        "written": ["archive", "sheet"],
        "": ["archive", "values", "ods", "sheet"],
    },
    "document": {
        "markup": [],
        "marks": ["markup"],
        "diff": ["markup", "marks"],
        "": ["markup", "marks"],
    },
    "load": {
        "words": [],
        "cells": ["words"],
        "csv": ["words", "cells"],
        "people": ["csv"],
        "dataset": ["csv", "words", "cells", "people"],
        "sums": ["words", "cells", "dataset"],
        "header": ["csv", "words", "cells", "dataset"],
        "fast": ["csv", "words", "cells", "people", "dataset"],
        "rows": ["csv", "words", "cells", "people", "dataset", "sums", "header", "fast"],
        "checks": ["csv", "words", "cells", "people", "dataset", "sums", "header", "rows"],
        "": ["csv", "words", "cells", "people", "dataset", "sums", "header", "rows", "checks"],
    },
    "model": {
        "time": [],
        "": ["time"],
    },
    "aggregate": {
        "protect": [],
        "": ["protect"],
    },
    "report": {
        "figures": [],
        "": ["figures"],
        "sentence": ["", "figures"],
        "grid": ["", "figures"],
        "json": ["", "figures", "grid", "sentence"],
        "chart": ["", "figures"],
        "page": ["", "figures", "grid", "chart"],
        "workbook": ["", "figures"],
    },
    "audit": {
        "": [],
        "page": [""],
        "terms": [""],
        "prose": ["", "terms"],
        "judge": ["", "terms", "prose"],
    },
    "cli": {
        "io": [],
        "option": ["io"],
        "read": ["io", "option"],
        "marks": ["io", "option", "read"],
        "inspection": ["io", "option", "read", "marks"],
        "auditing": ["io", "option", "read", "marks"],
        "command": ["io", "option", "read", "marks", "inspection", "auditing"],
    },
}

# The module that each public header belongs to.
PUBLIC = {
    "source": "source",
    "keyed_hash": "source",
    "diagnostic": "diagnostic",
    "diagnostic_code": "diagnostic",
    "page": "audit",
    **dict.fromkeys(("certainty", "change", "count", "dataset", "derived", "marker", "period", "population", "series", "summary", "tally", "time_zone", "timespan"), "model"),
    **{branch: branch for branch in BRANCHES},
    "chance": "chance",
}

# The files that may include a library of other people's.
LIBRARIES = {
    r"CLI/": ["src/cli/option/cli11.hpp"],
    r"nlohmann/": ["src/text/json.cpp", "src/text/json_parse.cpp"],
    r"utf8proc": [
        "src/text/character.cpp",
        "src/text/fold.cpp",
        "src/text/look_alikes.cpp",
        "src/text/width.cpp",
    ],
    r"expat\.h": ["src/workbook/archive/xml.cpp"],
    r"xlsxwriter": ["src/report/workbook/xlsx_library.hpp"],
    r"iconv": ["src/source/transcode.cpp"],
    r"sha2\.h": ["src/source/sha256.cpp"],
    r"fmt/(?!core\.h)": ["src/text/fmt_code.cpp"],
}

# Names that reach the outside world: only cli and main hold them.
OUTSIDE = re.compile(
    r"\b(?:std::)?(?:stdout|stderr|stdin|STD(?:IN|OUT|ERR)_FILENO|v?f?printf|puts|putchar|fputs|fwrite|fopen|_?exit|"
    r"quick_exit|abort|getenv|setlocale)\b(?=\s*[(;,)]|$)|\bstd::(?:cout|cerr|clog|cin|filesystem|locale)\b"
    r"|\bfmt::print\b|(?<![\w>])::(?:open|write|read)\s*\("
)
# Tables whose keys may come from the input hash by a secret key: else the author of an input can make them slow.
UNKEYED = re.compile(r"\bstd::hash\b|\bstd::unordered_\w+<(?:const )?std::string(?!.*\bTextHash\b)")
MAY_HASH_UNKEYED = {
    "src/audit/words.cpp": "its keys are words of ours",
    "src/load/fast/fast_keys.hpp": "its probes are bounded",
}
BANNED_HEADERS = {"iostream", "regex", "fstream", "sstream", "locale"}
VAGUE_NAMES = re.compile(r"(?:^|[_.-])(?:utils?|common|helpers?|misc|managers?)(?:[_.-]|$)", re.IGNORECASE)

# What a header must include for each name of the standard library that it uses. The build cannot see it: the headers that
# are compiled alone are compiled with all of these before them (tests/CMakeLists.txt), in a quarter of the time.
STANDARD = {
    "algorithm": r"ranges::\w+|sort|min|max|find_if|any_of|all_of|none_of",
    "array": r"array|to_array",
    "atomic": r"atomic",
    "cstddef": r"size_t|ptrdiff_t|byte",
    "cstdint": r"u?int(?:8|16|32|64)_t",
    "deque": r"deque",
    "functional": r"function|hash|less|greater|equal_to",
    "iterator": r"back_inserter|make_move_iterator",
    "limits": r"numeric_limits",
    "map": r"map|multimap",
    "memory": r"(?:unique|shared|weak)_ptr|make_(?:unique|shared)",
    "mutex": r"mutex|lock_guard",
    "optional": r"optional|nullopt",
    "set": r"set|multiset",
    "span": r"span",
    "string": r"string",
    "string_view": r"string_view",
    "thread": r"thread",
    "tuple": r"tuple|tie",
    "unordered_map": r"unordered_map",
    "unordered_set": r"unordered_set",
    "utility": r"pair|move|swap|exchange",
    "variant": r"variant|visit|monostate|get_if",
    "vector": r"vector",
}

# Where the codes of diagnostics are, by area; as many files as may name those of one, so that a new code rebuilds few.
CODES = "src/diagnostic/codes"
MOST_USERS = 11
CODE = re.compile(r'^inline constexpr CodeInfo (\w+)\{\s*"([^"]*)"', re.MULTILINE)

INCLUDE = re.compile(r'^\s*#\s*include\s*[<"]([^>"]+)[>"]')
NOT_CODE = re.compile(r'//[^\n]*|/\*.*?\*/|R"(\w*)\(.*?\)\1"|"(?:\\.|[^"\\\n])*"', re.DOTALL)


def code_only(text):
    """The text without comments and literals, its lines kept."""
    return NOT_CODE.sub(lambda match: '""' + "\n" * match.group().count("\n"), text)


def place_of(path):
    """The (module, room) of a file; the room is "" where the module has none, or for its public headers."""
    if path.parts[0] == "include":
        module = PUBLIC.get(path.stem)
        return module, ""
    if path.name == "main.cpp":
        return "main", ""
    return path.parts[1], "/".join(path.parts[2:-1])


def included_place(name, root):
    """The (module, room) that an #include leads to, or None for the system and the libraries."""
    if name.startswith("reach/"):
        return PUBLIC.get(Path(name).stem, f"unlisted public header {name}"), None
    if (root / "src" / name).is_file():
        return place_of(Path("src") / name)
    return None


def check_includes(path, lines, root):
    module, room = place_of(path)
    if module not in BELOW:
        yield 1, f"belongs to no module that tests/architecture/check.py knows: {module}"
        return
    rooms = ROOMS.get(module, {"": []})
    if path.parts[0] == "src" and room not in rooms:
        yield 1, f"is in a room that tests/architecture/check.py does not know: {module}/{room}"
        return
    for number, line in enumerate(lines, 1):
        match = INCLUDE.match(line)
        if not match:
            continue
        name = match.group(1)
        target, target_room = included_place(name, root) or (None, None)
        if target and target != module and target not in BELOW[module]:
            yield number, f"{module} must not include {name} of {target}"
        elif target == module and target_room is not None and target_room != room and target_room not in rooms[room]:
            yield number, f"{module}/{room} must not include {name}"
        if name in BANNED_HEADERS:
            yield number, f"<{name}> has no place here"
        for library, files in LIBRARIES.items():
            if re.match(library, name) and path.as_posix() not in files:
                yield number, f"<{name}> is for {', '.join(files)} only"


def check_outside(path, text):
    if place_of(path)[0] in ("cli", "main"):
        return
    for number, line in enumerate(code_only(text).splitlines(), 1):
        match = OUTSIDE.search(line)
        if match:
            yield number, f"`{match.group().strip('( ')}` is for src/cli and main.cpp: the library never prints, exits or opens files"


def check_standard(path, text):
    """A header includes what it names of the standard library."""
    if path.suffix != ".hpp":
        return
    included, code = set(re.findall(r"#include <(\w+)>", text)), code_only(text)
    for header, names in STANDARD.items():
        used = re.search(rf"\bstd::({names})\b", code)
        if used and header not in included:
            yield code.count("\n", 0, used.start()) + 1, f"std::{used.group(1)} is of <{header}>, which this header does not include"


def check_hashes(path, text):
    if path.as_posix() in MAY_HASH_UNKEYED:
        return
    for number, line in enumerate(code_only(text).splitlines(), 1):
        if UNKEYED.search(line):
            yield number, "texts are hashed under a key: TextMap, TextSet or TextHash of <reach/keyed_hash.hpp>"


def opening_of(lines):
    """The comment that a header opens with, as lines."""
    opening = []
    for line in lines:
        if not line.startswith("//"):
            break
        opening.append(line.lstrip("/ "))
    return opening


def includers_of(opening):
    """Who may include a header, by the end of its opening, `For load/csv and cli.`; None where it does not say."""
    match = re.search(r"(?:^|[.:] )For ([^.]+)\.$", " ".join(opening))
    return match and re.split(r", | and ", match.group(1))


def check_opening(path, lines):
    """A header opens with what it is and ends with who may include it, then `#pragma once`."""
    if path.suffix != ".hpp":
        return
    opening = opening_of(lines)
    includers = includers_of(opening)
    if not includers:
        yield 1, "a header opens with what it is, and ends with who may include it: `For load and cli.`"
    for who in includers or []:
        module, _, room = who.partition("/")
        if who != "every module" and (module not in BELOW or (room and room not in ROOMS.get(module, {}))):
            yield 1, f"is for {who}, which is not a module or room"
    if len(lines) <= len(opening) or lines[len(opening)].strip() != "#pragma once":
        yield len(opening) + 1, "`#pragma once` follows the opening of a header"


def check_includers(path, lines, root):
    """A header is included only by the modules and rooms that it names."""
    module, room = place_of(path)
    for number, line in enumerate(lines, 1):
        match = INCLUDE.match(line)
        header = match and next((root / top / match.group(1) for top in ("src", "include") if (root / top / match.group(1)).is_file()), None)
        if not header or (header.stem == path.stem and header.parent == (root / path).parent):
            continue
        includers = includers_of(opening_of(header.read_text(encoding="utf-8").splitlines()))
        if includers and not {"every module", module, f"{module}/{room}"} & set(includers):
            yield number, f"{match.group(1)} is for {' and '.join(includers)}, as its first lines say"


def check_codes(texts):
    """Each code is listed once and named as it is spelled; its area's header is only for .cpp files that name one of it."""
    areas = {path: CODE.findall(text) for path, text in texts.items() if path.startswith(CODES) and path.endswith(".hpp")}
    listed = re.findall(r"\bcode::(\w+)", texts.get(f"{CODES}/list.cpp", ""))
    for area, codes in areas.items():
        for spelled, shown in codes:
            if shown != spelled.replace("_", "-"):
                yield f"{area}:1: code::{spelled} is shown as {shown}"
            if listed.count(spelled) != 1:
                yield f"{area}:1: code::{spelled} stands {listed.count(spelled)} times in {CODES}/list.cpp"
        if not codes:
            continue
        users = [path for path, text in texts.items() if f'#include "{area.removeprefix("src/")}"' in text and not path.startswith(CODES)]
        if len(users) > MOST_USERS:
            yield f"{area}:1: {len(users)} files include it: parted in two, a new code rebuilds fewer"
        for path in users:
            if path.endswith(".hpp"):
                yield f"{path}:1: includes {area}, which is for .cpp files: a new code would rebuild all that include this"
            if not any(re.search(rf"\bcode::{spelled}\b", texts[path]) for spelled, _ in codes):
                yield f"{path}:1: includes {area}, and names none of its codes"


def breaches(root):
    files = sorted(p for top in ("include", "src") for p in (root / top).rglob("*") if p.suffix in (".hpp", ".cpp"))
    users = {library: set() for library in LIBRARIES}
    yield from check_codes({p.relative_to(root).as_posix(): p.read_text(encoding="utf-8") for p in files})
    for file in files:
        path, text = file.relative_to(root), file.read_text(encoding="utf-8")
        lines = text.splitlines()
        for check in (check_includes(path, lines, root), check_outside(path, text), check_hashes(path, text),
                      check_standard(path, text), check_opening(path, lines), check_includers(path, lines, root)):
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
