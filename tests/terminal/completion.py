#!/usr/bin/env python3
"""Whether the installed shells complete reach's command line: bash, zsh and fish.

Usage: completion.py REACH DATA. Each shell loads the script that reach prints, in a folder with a copy of the data, and
is asked what comes next. Shells that are not installed are left out; bash must be there.
"""

import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

REACH, DATA = Path(sys.argv[1]).resolve(), Path(sys.argv[2])

# Typed text, and its completion if there is only one candidate.
LINES = {
    "reach rep": "reach report",
    "reach report --form": "reach report --format",
    "reach report --format=ma": "reach report --format=markdown",
    "reach report -f js": None,
    "reach report south_east.csv --only So": "reach report south_east.csv --only South\\ East",
    "reach report south_east.csv --baseline 2016 --comparison 2018 --columns total,incr":
        "reach report south_east.csv --baseline 2016 --comparison 2018 --columns total,increase",
    "reach explain south_east.csv Ken": "reach explain south_east.csv Kent",
    "reach explain south_east.csv Kent web": "reach explain south_east.csv Kent website",
    "reach report south_east_da": "reach report south_east_dated.csv",
    "reach report south_east.csv -o figures.ht": "reach report south_east.csv -o figures.html",
    "reach completion zs": "reach completion zsh",
}

BASH = """
source reach.bash
COMP_WORDBREAKS=$' \\t\\n"\\'><=;|&(:'
complete_line() {
  local line=$1
  COMP_WORDS=(${line//=/ = })
  COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
  _reach
  printf '%s\\n' "${COMPREPLY[@]}"
}
complete_line "$1"
"""

ZSH = r"""
zmodload zsh/zpty
zpty -b z zsh -f
zpty -w z "PROMPT='> '; fpath=($PWD \$fpath); autoload -Uz compinit; compinit -D -u; bindkey '^I' complete-word; unsetopt beep; stty rows 50 columns 200 -echo; COLUMNS=200; print rea''dy"
read_until() {
  local all= chunk= tries=0
  while (( tries++ < 100 )); do
    while zpty -rt z chunk; do all+=$chunk; done
    [[ $all == *$1* ]] && break
    sleep 0.1
  done
  print -r -- "$all"
}
read_until ready > /dev/null
sleep 0.3
zpty -n -w z "$1"$'\t'
read_until "$2"
zpty -d z
"""


def run(*command, folder):
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, timeout=60,
                          env={"PATH": f"{folder}:/usr/bin:/bin", "HOME": folder, "TERM": "xterm", "LANG": "C.UTF-8"}).stdout


def completed_by(shell, line, wanted, folder):
    if shell == "bash":
        answers = run("bash", "-c", BASH, "bash", line, folder=folder).split("\n")
        head = line[: max(line.rfind(" "), line.rfind("=")) + 1]
        return [head + answer for answer in answers if answer]
    if shell == "fish":
        script = "source reach.fish; complete -C $argv[1]"
        answers = run("fish", "--no-config", "-c", script, line, folder=folder).split("\n")
        head = line[: line.rfind(" ") + 1]
        return [head + answer.split("\t")[0].replace(" ", "\\ ") for answer in answers if answer]
    shown = run("zsh", "-f", "-c", ZSH, "zsh", line, wanted, folder=folder)
    return [wanted] if wanted in shown else [shown]


def quickest(*command, folder):
    """The seconds of the quickest of five runs."""
    seconds = []
    for _ in range(5):
        began = time.monotonic()
        run(*command, folder=folder)
        seconds.append(time.monotonic() - began)
    return min(seconds)


def main():
    wrong = []
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "reach").symlink_to(REACH)
        for path in DATA.glob("*.csv"):
            shutil.copy(path, folder)
        shells = [shell for shell in ("bash", "zsh", "fish") if shutil.which(shell)]
        for shell, name in (("bash", "reach.bash"), ("zsh", "_reach"), ("fish", "reach.fish")):
            Path(folder, name).write_text(run(REACH, "completion", shell, folder=folder), encoding="utf-8")
        for shell in shells:
            for line, wanted in LINES.items():
                if shell == "zsh" and wanted is None:
                    continue
                found = completed_by(shell, line, wanted, folder)
                if wanted is None and sorted(found) != [f"{line}on", f"{line}onl"]:
                    wrong.append(f"{shell}: {line}: {found}")
                if wanted is not None and found != [wanted]:
                    wrong.append(f"{shell}: {line}: {found} is not {wanted}")
        start = quickest(REACH, "--version", folder=folder)
        if quickest(REACH, "completion", "words", "--", "report", "south_east.csv", "--only", "", folder=folder) > 4 * start:
            wrong.append("names of a small file take longer than four starts")  # 50 ms are asked; a start takes a few
        large = Path(folder, "large.csv")
        large.write_text("force,website_2016\n" + "".join(f"Force {n},{n}\n" for n in range(400_000)), encoding="utf-8")
        if run(REACH, "completion", "words", "--", "report", "large.csv", "--force-row", "", folder=folder):
            wrong.append("a large file is read while a person waits")
    print("\n".join(wrong) or f"completions: as typed in {', '.join(shells)}")
    return 1 if wrong else 0


sys.exit(main())
