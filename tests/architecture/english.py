#!/usr/bin/env python3
"""Whether texts for users are plain English: words and turns to avoid, in messages, help, notes and documents, whose
lines of prose are short enough to be read side by side.

Usage: english.py SOURCE. Reads the string literals of src and include, the schemas, and the Markdown of README.md and
docs, and the comments of all code for the turns that are least plain. A document may quote a phrase in backticks; no
document, the changelog included, says a thing twice.
"""

import re
import sys
from pathlib import Path

ROOT = Path(sys.argv[1])

# What not to write, and what to write instead.
AVOID = {
    r"\bmend(s|ed|ing)?\b": "fix",
    r"\bparted by\b": "separated by",
    r"\banew\b": "again",
    r"\bbesides\b": "also; beside",
    r"\bwhole or not at all\b": "replaced atomically",
    r"\breckon(s|ed|ing)?\b": "count, work out",
    r"\bwhoever\b": "the person who",
    r"\bpass(es)? over what\b": "skips",
    r"\bhas not\b(?! (been|changed|yet|moved))": "does not have",
    r"\bhave not\b(?! (been|changed|yet))": "do not have",
    r"\bis none of\b|\bare none of\b": "is not",
    r"\bwhat would be warned about\b": "warnings",
    r"\bthe answer is no\b": "found a problem",
    r"\bwhat is doubtful\b": "doubtful figures",
    r"\bstands? above it\b": "is above it",
    r"\bstands? in\b|\blies? in\b": "is in",
    r"\bto be seen\b": "shown",
    r"\b(is|are) no (comment|count|digit|document|label|place|table|worksheet)s?\b": "is not a",
    r"\bnobody marked\b": "without marks",
    r"\bfurther (file|option|column)s?\b": "another, more",
    r"\bnot a one\b": "none",
    r"\bnought\b": "0",
    r"\bin vain\b": "without effect",
    r"\bthereof\b|\bwherein\b|\bhereby\b|\bthereby\b|\btherein\b": "of it, in it",
    r"\be\.g\.|\bi\.e\.": "for example; that is",
    r"\bcolor\b(?!=)": "colour",
    r"\bbehavior\b|\bcanceled\b|\bcenter\b": "British spelling",
    r"\bplease\b": "leave it out",
    r"\bsimply\b|\bobviously\b": "leave it out",
}
AVOID = {re.compile(pattern, re.IGNORECASE): instead for pattern, instead in AVOID.items()}

# Of these, what comments may not have either.
IN_COMMENTS = [r"\bmend(s|ed|ing)?\b", r"\banew\b", r"\bbesides\b", r"\bwhoever\b", r"\bparted\b", r"\bstands? in\b",
               r"\blies? in\b", r"\bnought\b", r"\bthereof\b|\bwherein\b|\bhereby\b|\bthereby\b|\btherein\b"]
IN_COMMENTS = {re.compile(pattern, re.IGNORECASE): "say it plainly" for pattern in IN_COMMENTS}

LITERAL = re.compile(r'"((?:[^"\\\n]|\\.)*)"')
NOT_FOR_USERS = re.compile(r"^\s*(#include|//)")
# Words that releases or notes use, which reach has to know.
VOCABULARIES = {"src/audit/words.cpp", "src/load/words/note_words.cpp"}
SPELLED_SO = re.compile(r"--color\b|NO_COLOR|CLICOLOR\w*|`[^`]*`|\bcolor\b(?=[:;]|-scheme)|https?://\S+")


def literals(path):
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if NOT_FOR_USERS.match(line):
            continue
        for text in LITERAL.findall(line.split(" // ")[0]):
            if " " in text:
                yield number, text


def comments(path):
    mark = "#" if path.suffix == ".py" else "//"
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        code, _, comment = line.partition(mark + " ")
        if comment and not code.count('"') % 2:
            yield number, comment


def prose(path):
    code = False
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.lstrip().startswith("```"):
            code = not code
        elif not code:
            yield number, line


MOST = 120  # characters of a line of prose


def too_long(path):
    """Lines of prose that are too long to be read side by side; rows of tables may be."""
    for number, line in prose(path):
        if len(line) > MOST and not line.startswith("|") and "docs/sample" not in str(path):
            yield f"{path.relative_to(ROOT)}:{number}: {len(line)} characters: break the line"


ALIKE = 0.6  # of the words of two sentences, those that both have
NEAR = 40  # sentences of a document


def said_twice(path):
    """Sentences near each other that say the same thing: what is left where two versions of a text were joined."""
    text = "\n".join(line for _, line in prose(path) if not line.startswith("#"))
    found = [(match[0], set(re.findall(r"\w+", match[0].lower())))
             for match in re.finditer(r"[^.:;|]{40,}[.:;]", text)]
    for at, (sentence, words) in enumerate(found):
        for other, others in found[at + 1:at + NEAR]:
            if min(len(words), len(others)) > 7 and len(words & others) > ALIKE * len(words | others):
                yield f"{path.relative_to(ROOT)}: `{' '.join(other.split())}` repeats `{' '.join(sentence.split())}`"


def main():
    wrong = 0
    sources = [*ROOT.glob("src/**/*.cpp"), *ROOT.glob("src/**/*.hpp"), *ROOT.glob("include/**/*.hpp")]
    documents = [ROOT / "README.md", *ROOT.glob("docs/**/*.md"), *ROOT.glob("data/*.md")]
    code = [*sources, *ROOT.glob("tests/**/*.?pp"), *ROOT.glob("tests/**/*.py")]
    for paths, texts, avoid in ((sources, literals, AVOID), (documents, prose, AVOID), (code, comments, IN_COMMENTS)):
        for path in sorted(paths):
            if str(path.relative_to(ROOT)) in VOCABULARIES:
                continue
            for number, text in texts(path):
                for pattern, instead in avoid.items():
                    for found in pattern.finditer(SPELLED_SO.sub(lambda match: " " * len(match[0]), text)):
                        wrong += 1
                        print(f"{path.relative_to(ROOT)}:{number}: `{found[0]}`: write: {instead}")
    others = [ROOT / name for name in ("CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md", "src/README.md")]
    for path in [*documents, *others]:
        for line in (*too_long(path), *said_twice(path)):
            wrong += 1
            print(line)
    print(f"english: {wrong} breaches" if wrong else "english: plain")
    return 1 if wrong else 0


sys.exit(main())
