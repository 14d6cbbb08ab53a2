#!/usr/bin/env python3
"""Whether an audit cries wolf, and how many planted errors it catches, by texts of our own.

Usage: sweep.py REACH. Prints what is wrong and the figures, and exits with 1 where they are below the floor.

texts/          documents that are true in all they say. Nothing in them may be contradicted; each digit of what is
                confirmed in their sentences is changed in turn, which must be found.
sentences.tsv   base, a true sentence, and false ones separated by `|`; each is put into BASE.txt at @@.
traps.txt       sentences about something else, which must be neither contradicted nor confirmed; each is put into each
                base, alone and behind a true sentence.
"""

import concurrent.futures
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).parent
CAUGHT_OF_100 = 85  # planted errors in sentences
MOST_FALSE_CONFIRMATIONS = 2
TRUE_BEFORE = {"library": "In 2023 there were 31,000 visits.", "contacts": "In 2021 there were 3,425 contacts."}


def audit(reach, text, suffix):
    with tempfile.NamedTemporaryFile("w", suffix=suffix, encoding="utf-8", delete=False) as file:
        file.write(text)
    run = subprocess.run([reach, "audit", "--json", "-q", file.name], capture_output=True, text=True, check=False)
    os.unlink(file.name)
    found = json.loads(run.stdout)["findings"] if run.stdout else []
    return [f for f in found if f["said"] != "table"]


def verdicts(findings, line):
    return [f["verdict"] for f in findings if f["line"] == line and not f["message"].startswith("as many as")]


class Sweep:
    def __init__(self, reach):
        self.reach = reach
        self.pool = concurrent.futures.ThreadPoolExecutor(os.cpu_count())
        self.wrong, self.planted, self.caught, self.confirmed = [], 0, 0, 0

    def go(self, text, suffix=".txt"):
        return self.pool.submit(audit, self.reach, text, suffix)

    def plant(self, where, bad, found, before=()):
        self.planted += 1
        new = [f for f in found if f["verdict"] == "contradicted" and f not in before]
        self.caught += 1 if new else 0
        if not new:
            print(f"passes: {where}: {bad}")

    def texts(self):
        for path in sorted((HERE / "texts").iterdir()):
            text = path.read_text(encoding="utf-8")
            clean = audit(self.reach, text, path.suffix)
            self.wrong += [f"{path.name}:{f['line']}: {f['said']}: {f['message']}" for f in clean
                           if f["verdict"] == "contradicted"]
            lines = text.split("\n")
            tasks = []
            for finding in clean:
                line, said = lines[finding["line"] - 1], finding["said"]
                if finding["verdict"] != "confirmed" or line.count(said) != 1 or not said[0].isdigit():
                    continue
                for at, digit in enumerate(said):
                    if digit.isdigit():
                        bad = said[:at] + str((int(digit) + 4) % 9 + 1) + said[at + 1:]
                        changed = lines[:]
                        changed[finding["line"] - 1] = line.replace(said, bad)
                        tasks.append((f"{path.name}:{finding['line']}", f"{said} as {bad}",
                                      self.go("\n".join(changed), path.suffix)))
            for where, bad, task in tasks:
                self.plant(where, bad, task.result())

    def sentences(self):
        tasks = []
        for row in (HERE / "sentences.tsv").read_text(encoding="utf-8").splitlines():
            name, true, bad = row.split("\t")
            base = (HERE / f"{name}.txt").read_text(encoding="utf-8")
            tasks.append((name, true, True, self.go(base.replace("@@", true))))
            tasks += [(name, each, False, self.go(base.replace("@@", each))) for each in bad.split("|")]
        for name, sentence, true, task in tasks:
            found = task.result()
            if not true:
                self.plant(name, sentence, found)
            elif "contradicted" in verdicts(found, 3):
                self.wrong.append(f"{name}: {sentence}: {found}")

    def traps(self):
        tasks = []
        for name, before in TRUE_BEFORE.items():
            base = (HERE / f"{name}.txt").read_text(encoding="utf-8")
            for trap in (HERE / "traps.txt").read_text(encoding="utf-8").splitlines():
                tasks.append((name, trap, 3, self.go(base.replace("@@", trap))))
                tasks.append((name, trap, 4, self.go(base.replace("@@", f"{before}\n{trap}"))))
        for name, trap, line, task in tasks:
            told = verdicts(task.result(), line)
            if "contradicted" in told:
                self.wrong.append(f"{name}: {trap}")
            if "confirmed" in told:
                print(f"confirmed: {name}: {trap}")
                self.confirmed += 1
        return len(tasks)


def main():
    sweep = Sweep(sys.argv[1])
    sweep.texts()
    sweep.sentences()
    traps = sweep.traps()
    for each in sweep.wrong:
        print(f"called false: {each}")
    share = 100 * sweep.caught / sweep.planted
    print(f"called false: {len(sweep.wrong)}; confirmed of {traps} traps: {sweep.confirmed}; "
          f"planted errors caught: {sweep.caught} of {sweep.planted} ({share:.0f}%)")
    return 1 if sweep.wrong or sweep.confirmed > MOST_FALSE_CONFIRMATIONS or share < CAUGHT_OF_100 else 0


if __name__ == "__main__":
    sys.exit(main())
