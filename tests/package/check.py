#!/usr/bin/env python3
"""Whether an installation is complete, and whether the packages run on a machine without anything else of reach.

Usage: check.py REACH SOURCE BUILD. Installs from BUILD into a folder of its own, makes both packages twice, and installs
the .deb into an empty root with nothing but the C library beside it. Skips what needs dpkg, lintian or root where it is
absent.
"""

import filecmp
import os
import re
import shutil
import subprocess
import sys
import tempfile
import textwrap
from pathlib import Path

REACH, SOURCE, BUILD = (Path(arg).resolve() for arg in sys.argv[1:4])
wrong = []


def run(*command, **options):
    done = subprocess.run(command, capture_output=True, text=True, check=False, **options)
    if done.returncode != 0:
        wrong.append(f"{' '.join(map(str, command))}: exit {done.returncode}: {done.stdout}{done.stderr}")
    return done.stdout


def check_links(folder):
    for document in folder.rglob("*.md"):
        text = re.sub(r"```.*?```", "", document.read_text(encoding="utf-8"), flags=re.DOTALL)
        for target in re.findall(r"\]\(([^)#\s]+)[^)]*\)", text):
            if not target.startswith("http") and not (document.parent / target).exists():
                wrong.append(f"{document.relative_to(folder)}: dead link: {target}")


def check_installed(root):
    share = root / "usr/share"
    names = [line.split("\t")[0] for line in run(REACH, "completion", "words", "--", "").splitlines()]
    if "report" not in names:
        wrong.append(f"no pages are asked for: the commands are {names}")
    for name in names:
        if not (share / f"man/man1/reach-{name}.1.gz").exists():
            wrong.append(f"no page for {name}")
    for path in ("bash-completion/completions/reach", "zsh/vendor-completions/_reach",
                 "fish/vendor_completions.d/reach.fish", "man/man1/reach.1.gz", "doc/reach/copyright",
                 "doc/reach/README.md", "reach/south_east.csv", "reach/schema/reach-report.schema.json"):
        if not (share / path).exists():
            wrong.append(f"not installed: {path}")
    check_links(share / "doc/reach")
    here = re.compile(rb"(?<![\w.-])" + re.escape(os.fsencode(SOURCE)) + b"/")  # /usr/share/reach/ is not the clone /reach
    for path in root.rglob("*"):
        if path.is_file() and here.search(path.read_bytes()):
            wrong.append(f"{path.relative_to(root)} names the folder that it was built in")


def packages(into):
    run("cpack", "--config", BUILD / "CPackConfig.cmake", "-G", "DEB;TGZ", "-B", into,
        env={**os.environ, "SOURCE_DATE_EPOCH": "1764460800"})
    return sorted(path for path in into.glob("reach*") if path.is_file())


def install(package, root):
    """Installs the package as the first step of action.yml does, with a `gh` that downloads it from its folder."""
    text = (SOURCE / "action.yml").read_text(encoding="utf-8")
    step = textwrap.dedent(re.search(r"run: \|\n((?: {8}.*\n)+)", text)[1])
    for folder in ("var/lib/dpkg/updates", "var/lib/dpkg/info", "var/log"):
        (root / folder).mkdir(parents=True)
    (root / "var/lib/dpkg/status").touch()
    with tempfile.TemporaryDirectory() as place:
        dpkg = f"{shutil.which('dpkg')} --root={root} --force-depends --log=/dev/null"
        for name, does in {"gh": f'mkdir "${{@: -1}}" && cp {package} "${{@: -1}}"', "dpkg": f'{dpkg} "$@"'}.items():
            (Path(place) / name).write_text(f"#!/bin/bash\n{does}\n", encoding="utf-8")
            (Path(place) / name).chmod(0o755)
        run("bash", "-eo", "pipefail", "-c", step, env={**os.environ, "PATH": f"{place}:{os.environ['PATH']}",
                                                        "RUNNER_TEMP": place, "REPOSITORY": "", "VERSION": "v0.0.0"})


def check_clean_root(package, root):
    """Installs the package beside the C library alone, and runs it there."""
    if os.getuid() == 0:
        install(package, root)
    else:
        run("dpkg-deb", "-x", package, root)
    for library in re.findall(r"(/\S+)", run("ldd", root / "usr/bin/reach")):
        target = root / library.lstrip("/")
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(library, target)
    sample = "/usr/share/reach/south_east.csv"
    command = ["reach", "report", sample]
    wanted = run(REACH, "report", SOURCE / "data/south_east.csv")
    inside = ["chroot", root] if os.getuid() == 0 else ["unshare", "--user", "--map-root-user", "chroot", root]
    if subprocess.run([*inside, "/usr/bin/reach", "--version"], capture_output=True, check=False).returncode != 0:
        command = [root / "usr/bin/reach", "report", root / sample.lstrip("/")]  # this user cannot make a root
        inside = []
    else:
        command[0] = "/usr/bin/reach"
    if run(*inside, *command) != wanted:
        wrong.append("the installed program reports something else")


def main():
    with tempfile.TemporaryDirectory() as place:
        place = Path(place)
        run("cmake", "--install", BUILD, "--prefix", place / "one/usr")
        check_installed(place / "one")
        if shutil.which("dpkg-deb") and shutil.which("dpkg-shlibdeps"):
            first, second = packages(place / "a"), packages(place / "b")
            if len(first) != 2 or not all(filecmp.cmp(one, two, shallow=False) for one, two in zip(first, second)):
                wrong.append(f"not the same packages twice: {first}")
            deb = next(path for path in first if path.suffix == ".deb")
            (place / "root").mkdir()
            check_clean_root(deb, place / "root")
            if shutil.which("lintian"):
                wrong.extend(run("lintian", "--allow-root", "--fail-on", "error,warning", deb).splitlines())
    print("\n".join(wrong) or "packages: whole, the same twice, and run in a clean root")
    return 1 if wrong else 0


sys.exit(main())
