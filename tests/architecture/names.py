#!/usr/bin/env python3
"""One name, one thing: no two types share a name, nor two constants of headers, which a program takes for one; no free
function has a bare noun or verb for a name; and what src/README.md names exists.

Usage: names.py CHECKOUT. Prints each breach as path:line: what, and exits 1 where there is one.
"""

import re
import sys
from collections import defaultdict
from pathlib import Path

from check import code_only

# A definition outside of any other type: file-local names count too, since a reader meets them like all others.
TYPE = re.compile(r"^(?:template .*\n)?(?:struct|class|enum class)\s+([A-Z]\w*)(?!\w|::)[^;{()]*\{|^using\s+([A-Z]\w*)\s*=", re.MULTILINE)
CONSTANT = re.compile(r"^inline constexpr [^=;{]*?\b(k[A-Z]\w*)", re.MULTILINE)
BARE = "text|name|label|info|bind|scan|share|column|table|quoted"
# A declaration at the beginning of a line: members are indented, or belong to a class.
FREE = re.compile(rf"^(?!return\b|else\b)[A-Za-z_][\w:<>,&* \[\]]*[&*> ]({BARE})\((?!\))", re.MULTILINE)

WORD = re.compile(r"`([^`\n]+)`")
FILE = re.compile(r"[a-z_]+(?:/[a-z0-9_.]+)+/?")
NAME = re.compile(r"(?:k[A-Z]\w+|[A-Z][a-z]+[A-Z]\w*|[a-z]+(?:_[a-z]+)+)(?:\(\))?")


def line_of(text, offset):
    return text.count("\n", 0, offset) + 1


def sources(root):
    for top in ("include", "src"):
        for path in sorted((root / top).rglob("*.[ch]pp")):
            yield path.relative_to(root), code_only(path.read_text(encoding="utf-8"))


def name_breaches(root):
    types, constants = defaultdict(list), defaultdict(list)
    for path, code in sources(root):
        for match in TYPE.finditer(code):
            types[match.group(1) or match.group(2)].append(f"{path}:{line_of(code, match.start())}")
        for match in CONSTANT.finditer(code):
            constants[match.group(1)].append(f"{path}:{line_of(code, match.start())}")
        for match in FREE.finditer(code):
            yield f"{path}:{line_of(code, match.start())}: a free function says what it does: `{match.group(1)}` is a bare word"
    for kind, named in (("type", types), ("constant", constants)):
        for name, places in named.items():
            for place in places[1:]:
                yield f"{place}: `{name}` is another {kind}, too: {places[0]}"


def exists(root, name):
    """Whether a path of the map leads to a file or folder: from the checkout, src, tests, or the header of a name."""
    for top in ("", "src", "tests", "include"):
        for ending in ("", ".hpp", ".cpp", ".py"):
            if (root / top / (name.rstrip("/") + ending)).exists():
                return True
    return any((root / "src").glob(f"{name}_*")) or (name.startswith("reach/") and (root / "include" / name).exists())


def map_breaches(root):
    words = set(re.findall(r"\w+", " ".join(code for _, code in sources(root))))
    words |= set(re.findall(r"NAME (\w+)", (root / "tests/CMakeLists.txt").read_text(encoding="utf-8")))
    names = {path.stem for path in (root / "src").rglob("*")} | words
    for number, line in enumerate((root / "src/README.md").read_text(encoding="utf-8").splitlines(), 1):
        for text in WORD.findall(line):
            if "<" in text or "*" in text:
                continue
            if FILE.fullmatch(text):
                if not exists(root, text):
                    yield f"src/README.md:{number}: there is no `{text}`"
            elif NAME.fullmatch(text) and text.removesuffix("()") not in names:
                yield f"src/README.md:{number}: nothing is called `{text}`"


def main():
    root = Path(sys.argv[1])
    found = [*name_breaches(root), *map_breaches(root)]
    for line in found:
        print(line)
    print(f"names: {len(found)} breaches" if found else "names: in order")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
