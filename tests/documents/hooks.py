#!/usr/bin/env python3
"""Runs what the project offers to other repositories: the entries of .pre-commit-hooks.yaml and the last step of action.yml
with the documents of the sample workflow, each in a fresh repository, on documents that are true and on one that is not;
and the first step of action.yml, with a `gh` and a `dpkg` that only say what they are asked to do.

Usage: hooks.py REACH.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import textwrap
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
RELEASE = "docs/sample/press_release.md"


def commands():
    hooks = re.findall(r"^  entry: (.+)$", (ROOT / ".pre-commit-hooks.yaml").read_text(), re.MULTILINE)
    documents = re.findall(r"^          documents: (.+)$", (ROOT / "docs/sample/github-workflow.yml").read_text(), re.MULTILINE)
    steps = re.findall(r"^      run: (reach .+)$", (ROOT / "action.yml").read_text(), re.MULTILINE)
    steps = [f"OPTIONS=; DOCUMENTS='{documents[0]}'; {step}" for step in steps]
    assert len(hooks) == 2 and len(steps) == 1, (hooks, steps)
    # pre-commit appends the files that are to be committed; one of them has no mark.
    return [f"{hook} {RELEASE} notes.md" for hook in hooks] + steps


def outcome(command, reach, stale):
    """Exit code, what the release holds afterwards, and standard error."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / ".git").mkdir()
        shutil.copytree(ROOT / "data", folder / "data")
        shutil.copytree(ROOT / "docs", folder / "docs")
        (folder / "notes.md").write_text("No figures here.\n")
        if stale:
            counts = folder / "data/south_east.csv"
            counts.write_text(counts.read_text().replace("695", "696"))
        environment = {"PATH": f"{reach.parent}:{os.environ['PATH']}"}
        done = subprocess.run(command, shell=True, cwd=folder, env=environment, text=True, capture_output=True)
        return done.returncode, (folder / RELEASE).read_text(), done.stderr


def installed(version):
    """What the first step of action.yml asks for: what is downloaded, and what is installed."""
    text = (ROOT / "action.yml").read_text()
    step = textwrap.dedent(re.search(r"run: \|\n((?: {8}.*\n)+)", text)[1])
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for program, does in {
            "gh": 'echo gh "$@" >> calls; dir=${@: -1}; mkdir -p "$dir"; touch "$dir/reach_0.0.0-1_amd64.deb"',
            "dpkg": 'echo dpkg "$@" >> calls', "sudo": '"$@"'}.items():
            (folder / program).write_text(f"#!/bin/bash\n{does}\n")
            (folder / program).chmod(0o755)
        environment = {"PATH": f"{folder}:{os.environ['PATH']}", "RUNNER_TEMP": f"{folder}/temp", "GH_TOKEN": "none",
                       "REPOSITORY": "someone/reach", "VERSION": version}
        done = subprocess.run(["bash", "-eo", "pipefail", "-c", step], cwd=folder, env=environment, text=True,
                              capture_output=True)
        calls = (folder / "calls").read_text().replace(name, "") if (folder / "calls").exists() else ""
        return f"{calls}{done.stdout}{done.stderr}exit {done.returncode}"


def broken_workflows():
    """Files for GitHub that are not YAML, or have a step that does nothing; none where PyYAML is not installed."""
    try:
        import yaml
    except ImportError:
        return []
    wrong = []
    for path in [ROOT / "action.yml", ROOT / "docs/sample/github-workflow.yml", *(ROOT / ".github/workflows").glob("*.yml")]:
        read = yaml.safe_load(path.read_text())
        jobs = list(read["jobs"].values()) if "jobs" in read else [read["runs"]]
        wrong += [f"{path}: {step}" for job in jobs for step in job["steps"] if not {"run", "uses"} & step.keys()]
    return wrong


def check(condition, command, what):
    if condition:
        return 0
    print(f"{command}: {what}")
    return 1


def main():
    reach = Path(sys.argv[1]).resolve()
    before = (ROOT / RELEASE).read_text()
    failures = 0
    for command in commands():
        writes = " update " in command
        code, after, _ = outcome(command, reach, stale=False)
        failures += check(code == 0 and after == before, command, f"exit {code} where every figure is true")
        code, after, out = outcome(command, reach, stale=True)
        failures += check(code == (0 if writes else 1), command, f"exit {code} where figures are stale")
        failures += check((after != before) == writes, command, "writes where it should not, or the reverse")
        if "github" in command:
            failures += check(f"::error file={RELEASE},line=" in out, command, "no annotation")
    wanted = ("gh release download v0.2.0 --repo someone/reach --pattern *_amd64.deb --dir /temp/reach\n"
              "dpkg --install /temp/reach/reach_0.0.0-1_amd64.deb\nexit 0")
    failures += check(installed("v0.2.0") == wanted, "action.yml", f"its first step does this:\n{installed('v0.2.0')}")
    for version in ("main", "0f3b2c9d0f3b2c9d0f3b2c9d0f3b2c9d0f3b2c9d"):
        refused = f"::error::reach: '{version}' is not a release; name one with the input 'version', such as v0.2.0\nexit 1"
        failures += check(installed(version) == refused, "action.yml", f"at {version}: {installed(version)}")
    for wrong in broken_workflows():
        failures += check(False, wrong, "a step that does nothing")
    print(f"hooks: {failures} failures in {len(commands())} commands")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
