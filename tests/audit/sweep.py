#!/usr/bin/env python3
"""Whether an audit cries wolf, and how many planted errors it catches, by texts of our own.

Usage: sweep.py REACH. Prints what is wrong and the figures, and exits with 1 where they are below the floor.

texts/          documents that are true in all they say. Nothing in them may be contradicted; each digit of what is
                confirmed in their sentences is changed in turn, which must be found.
bases/          tables, with @@ where sentences are put.
sentences.tsv   base, a true sentence, and false ones separated by `|`. A false one may be left to the reader, but nothing
                in it may be confirmed unless something in it is contradicted.
traps.tsv       base (`*`: each), and a sentence about something else, which must be neither contradicted nor confirmed.

Sentences of one base are audited in one document, each in a paragraph of its own: a paragraph says nothing about the
next. Traps are audited twice, alone and behind a true sentence.
"""

import collections
import concurrent.futures
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).parent
CAUGHT_OF_100 = 95  # planted errors in sentences
CONFIRMED_OF_100 = 90  # true sentences
MOST_FALSE_CONFIRMATIONS = 2
TOGETHER = 50  # changed documents in one run
OPEN_OF_100 = 5  # true sentences with a number that is not traceable


def audit(reach, texts, suffix=".txt"):
    """The findings about the sentences of each text, by line: all in one run, as most of a short one is its start."""
    with tempfile.TemporaryDirectory() as folder:
        names = [f"{at}{suffix}" for at in range(len(texts))]
        for name, text in zip(names, texts):
            (Path(folder) / name).write_text(text, encoding="utf-8")
        run = subprocess.run([reach, "audit", "--json", "-q", *names], cwd=folder, capture_output=True, text=True, check=False)
    found = json.loads(run.stdout)
    return [by_line(document["findings"]) for document in found.get("documents", [found])]


def by_line(findings):
    lines = collections.defaultdict(list)
    for finding in findings:
        if finding["said"] != "table":
            lines[finding["line"]].append(finding)
    return lines


def verdicts(findings):
    return {f["verdict"] for f in findings if not f["message"].startswith("as many as")}


class Paragraphs:
    """Sentences put into a base; each is found again by its line."""

    def __init__(self, base):
        self.before, self.after = (HERE / "bases" / f"{base}.txt").read_text(encoding="utf-8").split("@@\n")
        self.text, self.lines = self.before, []

    def add(self, sentence, lead=""):
        self.text += lead
        self.lines.append((self.text.count("\n") + 1, sentence))
        self.text += f"{sentence}\n\n"

    def audited(self, reach):
        found = audit(reach, [self.text + self.after])[0]
        return [(sentence, verdicts(found[line])) for line, sentence in self.lines]


def rows_of(name):
    by_base = collections.defaultdict(list)
    for row in (HERE / name).read_text(encoding="utf-8").splitlines():
        base, *cells = row.split("\t")
        by_base[base].append(cells)
    return by_base


class Sweep:
    def __init__(self, reach):
        self.reach = reach
        self.pool = concurrent.futures.ThreadPoolExecutor(os.cpu_count())
        self.wrong, self.called_true = [], []
        self.planted = self.caught = self.true = self.confirmed = self.open = self.traps = self.trapped = 0

    def plant(self, where, bad, caught):
        self.planted += 1
        self.caught += caught
        if not caught:
            print(f"passes: {where}: {bad}")

    def texts(self):
        tasks = []
        for path in sorted((HERE / "texts").iterdir()):
            lines = path.read_text(encoding="utf-8").split("\n")
            bad_lines = []
            for number, findings in audit(self.reach, ["\n".join(lines)], path.suffix)[0].items():
                self.wrong += [f"{path.name}:{number}: {f['said']}: {f['message']}" for f in findings
                               if f["verdict"] == "contradicted"]
                bad_lines += [(number, bad) for bad in slips(lines[number - 1], findings)]
            for at in range(0, len(bad_lines), TOGETHER):
                tasks.append(self.pool.submit(self.changed, path, lines, bad_lines[at:at + TOGETHER]))
        for task in tasks:
            for planted in task.result():
                self.plant(*planted)

    def changed(self, path, lines, bad_lines):
        """Documents with one line changed each: where it is, what it says, and whether that is contradicted."""
        changed = ["\n".join([*lines[:number - 1], bad, *lines[number:]]) for number, bad in bad_lines]
        return [(f"{path.name}:{number}", bad, any(f["verdict"] == "contradicted" for findings in found.values() for f in findings))
                for (number, bad), found in zip(bad_lines, audit(self.reach, changed, path.suffix))]

    def sentences(self):
        for base, rows in rows_of("sentences.tsv").items():
            paragraphs = Paragraphs(base)
            for true, bad in rows:
                for sentence in [true, *bad.split("|")]:
                    paragraphs.add(sentence)
            true_ones = {true for true, _ in rows}
            for sentence, told in paragraphs.audited(self.reach):
                if sentence not in true_ones:
                    self.plant(base, sentence, "contradicted" in told)
                    if "confirmed" in told and "contradicted" not in told:
                        self.called_true.append(f"{base}: {sentence}")
                    continue
                self.true += 1
                self.confirmed += "confirmed" in told
                self.open += "untraceable" in told
                if "contradicted" in told:
                    self.wrong.append(f"{base}: {sentence}")

    def all_traps(self):
        rows, sentences = rows_of("traps.tsv"), rows_of("sentences.tsv")
        everywhere = rows.pop("*")
        for base in sentences:
            for lead in ("", sentences[base][0][0] + "\n"):
                paragraphs = Paragraphs(base)
                for (trap,) in everywhere + rows[base]:
                    paragraphs.add(trap, lead)
                for trap, told in paragraphs.audited(self.reach):
                    self.traps += 1
                    if "contradicted" in told:
                        self.wrong.append(f"{base}: {trap}")
                    if "confirmed" in told:
                        print(f"confirmed: {base}: {trap}")
                        self.trapped += 1


def slips(line, findings):
    """The line with one digit of a confirmed figure changed."""
    for finding in findings:
        said = finding["said"]
        if finding["verdict"] != "confirmed" or line.count(said) != 1 or not said[0].isdigit():
            continue
        for at, digit in enumerate(said):
            if digit.isdigit():
                yield line.replace(said, said[:at] + str((int(digit) + 4) % 9 + 1) + said[at + 1:])


def main():
    sweep = Sweep(Path(sys.argv[1]).resolve())
    sweep.texts()
    sweep.sentences()
    sweep.all_traps()
    for each in sweep.wrong:
        print(f"called false: {each}")
    for each in sweep.called_true:
        print(f"called true: {each}")
    caught = 100 * sweep.caught / sweep.planted
    confirmed = 100 * sweep.confirmed / sweep.true
    left_open = 100 * sweep.open / sweep.true
    print(f"called false: {len(sweep.wrong)}; called true: {len(sweep.called_true)}; confirmed of {sweep.traps} traps: {sweep.trapped}; "
          f"planted errors caught: {sweep.caught} of {sweep.planted} ({caught:.0f}%); "
          f"true sentences confirmed: {sweep.confirmed} of {sweep.true} ({confirmed:.0f}%), "
          f"left open in part: {sweep.open}")
    right = not sweep.wrong and not sweep.called_true and left_open <= OPEN_OF_100 and sweep.trapped <= MOST_FALSE_CONFIRMATIONS
    return 0 if right and caught >= CAUGHT_OF_100 and confirmed >= CONFIRMED_OF_100 else 1


if __name__ == "__main__":
    sys.exit(main())
