"""Checks real JSON reports against the shipped schema, and that the schema rejects what reach must never print.

Usage: validate.py REACH [SCHEMA]

The validator is python3-jsonschema, which knows nothing of reach. Valid: reports of several inputs and options. Invalid:
every key of a valid report dropped, every value given another type, and figures that contradict each other. Another key
is valid: keys may be added within a version. The answers of the other commands are checked against their schemas too,
and so is all JSON in the golden cases.
"""

import copy
import json
import pathlib
import subprocess
import sys
import tempfile

from jsonschema import Draft202012Validator

SHIPPED = pathlib.Path(__file__).resolve().parents[2] / "data/schema/reach-report.schema.json"
CASES = pathlib.Path(__file__).resolve().parents[1] / "cases"

PLAIN = "force,web_2016,phone_2016,web_2018,phone_2018\nKent,449,92,695,97\nSurrey,483,97,949,101\n"
GAPS = (
    "region,force,web_2016,phone_2016,web_2018,phone_2018\n"
    "South,Kent,449,[c],695,97\nSouth,Surrey,0,0,949,\nNorth,Durham,0,0,0,5\nNorth,Cumbria,5,5,4,[low]\n"
)
MARKED = "force,web 2016,phone 2016,web 2018 [p],phone 2018\nKent,40 [r],92,69,97 [e]\nSurrey,0,97,[x],101\n"
ODD_NAMES = 'force,"symbols, ""all""\\ 2016",symbols 2016,"symbols, ""all""\\ 2018",symbols 2018\n"=1+1 <b>",1,2,3,4\n東京,1,0,0,0\n'
LARGE = "force,web_2016,web_2018\nKent,1,9223372036854775807\nSurrey,9007199254740993,0\n"
FINANCIAL = "force,web 2016-17,web 2018-19\nKent,3,2\n"
MONTHS = "date,force,channel,count\n2016-03,Kent,web,3\n2016-04,Kent,web,4\n"
UNEVEN = "date,force,channel,count\n2016-03,Kent,web,3\n2016-04,Kent,web,4\n2017-03,Kent,web,5\n"
EVENTS = "time,force,channel,id\n" + "".join(
    f"{year}-01-01T10:00Z,{force},{channel},a\n" for year in (2016, 2018) for force in ("Kent", "Surrey") for channel in ("web", "phone")
)

RELEASE = """<!-- reach:data counts.csv -->

Kent had <!-- reach:value Kent / web / 2018 -->695<!-- reach:end --> web users in 2018.

| Force | Web 2016 | Web 2018 |
|---|--:|--:|
| Kent | 449 | 695 |
| Surrey | 0 | 0 |
"""

# The reports: their inputs and options.
REPORTS = {
    "plain": (PLAIN, []),
    "decimals": (PLAIN, ["--decimals", "6"]),
    "compact": (PLAIN, ["--compact"]),
    "one region named": (PLAIN, ["--region", "South"]),
    "gaps and several regions": (GAPS, []),
    "gaps, with decimals": (GAPS, ["--decimals", "2"]),
    "totals only": (GAPS, ["--summary"]),
    "like for like": (GAPS, ["--like-for-like"]),
    "one region of two": (GAPS, ["--only", "North"]),
    "odd names": (ODD_NAMES, []),
    "counts above 2^53": (LARGE, ["--summary", "--only", "All forces"]),
    "decimals of large figures": (LARGE, ["--decimals", "6"]),
    "financial years": (FINANCIAL, []),
    "months": (MONTHS, ["--period", "month"]),
    "quarters": (MONTHS, ["--period", "quarter", "--uneven"]),
    "different people": (EVENTS, ["--distinct", "id"]),
    "one channel": (PLAIN, ["--columns", "phone"]),
    "no channels": (PLAIN, ["--no-channels"]),
    "derived figures": (PLAIN, ["--columns", "web,phone,total,share,contribution,annual", "--decimals", "2"]),
    "derived figures with gaps": (GAPS, ["--columns", "web,phone,share,contribution,annual"]),
    "derived figures of totals": (GAPS, ["--columns", "phone,share,contribution,annual", "--summary"]),
    "derived figures, like for like": (GAPS, ["--columns", "phone,share,contribution,annual", "--like-for-like"]),
    "derived figures of large counts": (LARGE, ["--columns", "web,share,contribution,annual"]),
    "no years": (MONTHS, ["--period", "month", "--columns", "annual"]),
    "a series": (PLAIN, ["--series"]),
    "codes": (GAPS, ["--codes"]),
    "marked": (MARKED, ["--low-base", "50", "--columns", "web,total,annual"]),
    "a marked series": (MARKED, ["--low-base", "50", "--series", "--columns", "web,total,step,annual"]),
    "codes of totals": (PLAIN, ["--codes", "--summary"]),
    "a break": (PLAIN, ["--break", "2018", "--columns", "web,phone,share,contribution,annual"]),
    "a break in a series": (PLAIN, ["--break", "2018", "--series", "--columns", "total,step,year-on-year,index"]),
    "uneven periods": (UNEVEN, ["--uneven"]),
    "periods cut to date": (UNEVEN, ["--to-date"]),
    "a series of months": (MONTHS, ["--period", "month", "--series", "--columns", "total,step,year-on-year"]),
    "a series with gaps": (GAPS, ["--series", "--columns", "web,total,step,year-on-year,index", "--decimals", "2"]),
    "shares of different people": (EVENTS, ["--distinct", "id", "--columns", "web,share,annual"]),
}


class Checks:
    def __init__(self):
        self.failures = 0
        self.valid = 0
        self.rejected = 0

    def fail(self, text):
        self.failures += 1
        print("FAILED:", text)

    def accepts(self, validator, document, name):
        errors = [f"{error.json_path}: {error.message}" for error in validator.iter_errors(document)]
        if errors:
            self.fail(f"{name} is not valid: " + "; ".join(errors))
        self.valid += 1

    def rejects(self, validator, document, name):
        if name.endswith(ANOTHER_KEY):
            return self.accepts(validator, document, name)
        if validator.is_valid(document):
            self.fail(f"{name} is taken for valid")
        self.rejected += 1


def run(reach, *args):
    done = subprocess.run([reach, *args], capture_output=True, check=False)
    if done.returncode != 0:
        sys.exit(f"{' '.join(args)}: exit {done.returncode}\n{done.stderr.decode()}")
    return done.stdout.decode("utf-8")


def at(document, path):
    for step in path:
        document = document[step]
    return document


def places(value, path=()):
    """The path of every value, outermost first."""
    yield path
    steps = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, inner in steps:
        yield from places(inner, (*path, step))


# A key that may be left out: a line without a column, a note that explains no symbol, a region's own line. Figures that
# are there only where they are asked for.
OPTIONAL = {("warnings", "column"), ("notes", "symbol"), ("line", "force")}
ON_DEMAND = ("share", "contribution", "annual", "periods", "series", "step", "year_on_year", "sha256", "small_counts")


def is_optional(path, root):
    kind = next((step for step in path if step in ("warnings", "notes")), root)
    return (kind, path[-1]) in OPTIONAL or path[-1] in ON_DEMAND


def other_types(value, key):
    """Values that may never replace this one."""
    if isinstance(value, (dict, list)):
        return [None, "text", 1, [] if isinstance(value, dict) else {}]
    if isinstance(value, str):
        return [None, 1, True, [], ""]
    if value is None:
        return [0, "0", False]
    return [None, str(value), True, []] + ([] if key in ("percent", "points", "rounded", "value") else [-0.5])


ANOTHER_KEY = " with another key"


def mutations(document, root):
    """(what was done, the mutated document), one change each."""
    for path in places(document):
        value = at(document, path)
        name = "/".join(map(str, path)) or "the whole"
        if isinstance(value, dict) and path[-1:] != ("channels",):
            mutated = copy.deepcopy(document)
            at(mutated, path)["unexpected"] = 1
            yield f"{name}{ANOTHER_KEY}", mutated
        if not path:
            continue
        for other in other_types(value, path[-1]):
            mutated = copy.deepcopy(document)
            at(mutated, path[:-1])[path[-1]] = other
            yield f"{name} = {other!r}", mutated
        # The keys of `channels` and the items of lists come and go with the data.
        if isinstance(path[-1], str) and path[-2:-1] != ("channels",) and not is_optional(path, root):
            mutated = copy.deepcopy(document)
            del at(mutated, path[:-1])[path[-1]]
            yield f"{name} dropped", mutated


KNOWN = {"baseline": 2, "comparison": 3, "change": 1, "increase": {"percent": 50.0, "rounded": 50, "text": "50%"}}
NO_INCREASE = {"percent": None, "rounded": None, "text": "[x]", "reason": "not_available"}
MISSING = {"baseline": 2, "comparison": None, "change": None, "increase": NO_INCREASE,
           "symbols": {"comparison": "[x]", "change": "[x]"}}
ZERO = {"baseline": 0, "comparison": 3, "change": 3, "increase": {**NO_INCREASE, "text": "[z]", "reason": "zero_baseline"}}
CONTRADICTIONS = {
    "a negative count": {**KNOWN, "baseline": -1},
    "a count above 2^63 - 1": {**KNOWN, "comparison": 2**63},
    "a symbol for a known number": {**KNOWN, "symbols": {"baseline": "[x]"}},
    "no symbols at all": {**KNOWN, "symbols": {}},
    "a change without a comparison": {**MISSING, "change": 3, "symbols": {"comparison": "[x]"}},
    "no change between known counts": {**KNOWN, "change": None, "symbols": {"change": "[x]"}},
    "an increase without a comparison": {**MISSING, "increase": KNOWN["increase"]},
    "an increase from zero": {**ZERO, "increase": KNOWN["increase"]},
    "no increase between known counts": {**KNOWN, "increase": NO_INCREASE},
    "a zero baseline that is not": {**KNOWN, "increase": ZERO["increase"]},
    "a zero baseline for another reason": {**ZERO, "increase": NO_INCREASE},
    "an unknown symbol": {**MISSING, "symbols": {"comparison": "[y]", "change": "[x]"}},
    "an unknown reason": {**MISSING, "increase": {**NO_INCREASE, "reason": "unknown"}},
    "a reason with another's symbol": {**MISSING, "increase": {**NO_INCREASE, "reason": "confidential"}},
    "a reason beside a figure": {**KNOWN, "increase": {**KNOWN["increase"], "reason": "not_available"}},
    "a negative share": {**KNOWN, "share": {"percent": -1.0, "rounded": -1, "text": "-1%"}},
    "a share of what is missing": {**MISSING, "share": {"percent": 5.0, "rounded": 5, "text": "5%"}},
    "a contribution of what is missing": {**MISSING, "contribution": {"points": 5.0, "rounded": 5, "text": "5pp"}},
    "a contribution in per cent": {**KNOWN, "contribution": {"points": 5.0, "rounded": 5, "text": "5%"}},
    "an annual increase of what is missing": {**MISSING, "annual": {"rounded": 5, "text": "5%"}},
    "an annual increase from zero": {**ZERO, "annual": {"rounded": 5, "text": "5%"}},
    "an annual increase as a fraction": {**KNOWN, "annual": {"percent": 5.0, "rounded": 5, "text": "5%"}},
    "a share without years": {**KNOWN, "share": {**NO_INCREASE, "text": "[z]", "reason": "no_years"}},
    **{f"the text {text!r}": {**KNOWN, "increase": {**KNOWN["increase"], "text": text}}
       for text in ("50", "50 %", "+50%", "\u221250%", "1,050%", "50.%", ".5%", "50.1234567%", "5e1%", "[x]", "nan%")},
}

BAD_VALUES = {
    "schema_version": [2, "1"],
    "generator": [{"name": "other", "version": "0.1.0"}, {"name": "reach", "version": "0.1"}],
    "inputs": [[]],
    "baseline": ["16", "2016/17", "2016-1", "2016-17-"],
    "channels": [["web", "web"], [""]],
    "decimals": [-1, 7, 1.5],
    "regions": [[]],
    "notes": [[{"text": "t", "symbol": "x"}]],
    "warnings": [[{"code": "Missing Count", "message": "m"}], [{"code": "c", "message": "m", "file": "f", "line": 0}],
                 [{"code": "c", "message": "m", "line": 1}], [{"code": "c", "message": "m", "file": "f", "column": 1}]],
}


def check_reports(checks, reach, report, line, folder):
    """Validates the report of each case, and its lines. Gives the reports by name."""
    documents = {}
    source = folder / "counts.csv"
    for name, (text, options) in REPORTS.items():
        source.write_text(text, encoding="utf-8")
        document = json.loads(run(reach, "report", str(source), "--format", "json", *options))
        checks.accepts(report, document, name)
        documents[name] = document
        lines = run(reach, "report", str(source), "--format", "jsonl",
                    *[option for option in options if option != "--compact"]).splitlines()
        for number, text_line in enumerate(lines, 1):
            checks.accepts(line, json.loads(text_line), f"{name}, line {number}")
        expected = sum(len(region["forces"]) or 1 for region in document["regions"])
        if len(lines) != expected:
            checks.fail(f"{name}: {len(lines)} lines, expected {expected}")
    return documents


def check_rejections(checks, report, line, measure, documents):
    document = documents["gaps and several regions"]
    for name, mutated in mutations(document, "report"):
        checks.rejects(report, mutated, name)
    for name, mutated in mutations(documents["derived figures of totals"], "report"):
        checks.rejects(report, mutated, f"derived: {name}")
    for key, values in BAD_VALUES.items():
        for value in values:
            checks.rejects(report, {**document, key: value}, f"{key} = {value!r}")
    region = document["regions"][0]
    one_line = {"region": region["region"], "force": "Kent", "baseline": "2016", "comparison": "2018",
                "channels": region["channels"], "total": region["total"]}
    checks.accepts(line, one_line, "a line made by hand")
    for name, mutated in mutations(one_line, "line"):
        checks.rejects(line, mutated, f"line: {name}")
    for name, figures in {"known": KNOWN, "missing": MISSING, "zero": ZERO}.items():
        checks.accepts(measure, figures, name)
    for name, figures in CONTRADICTIONS.items():
        checks.rejects(measure, figures, name)


def check_answers(checks, reach, folder):
    """Validates the output of the other commands, each by its schema, and that the schema rejects that of any other command."""
    source = folder / "counts.csv"
    source.write_text(GAPS, encoding="utf-8")
    (folder / "events.csv").write_text(EVENTS, encoding="utf-8")
    (folder / "release.md").write_text(RELEASE, encoding="utf-8")
    answers = {
        "tally": [["tally", str(source)], ["tally", str(source), "--codes", "--provisional", "2018"], ["tally", str(folder / "events.csv"), "--distinct", "id"]],
        "chart": [["chart", str(source)], ["chart", str(source), "--kind", "contribution"],
                  ["chart", str(source), "--series", "--provisional", "2018"],
                  ["chart", str(source), "--kind", "line", "--from-index", "--source", "Police forces"]],
        "inspect": [["inspect", str(source)], ["inspect", str(SHIPPED.parents[1] / "south_east.xlsx")]],
        "explain": [["explain", str(source), "Kent", "web"], ["explain", str(source), "South", "--series"],
                    ["explain", str(source), "All regions"]],
        "audit": [["audit", str(folder / "release.md")], ["audit", str(folder / "release.md"), "--data", str(source)],
                  ["audit", str(folder / "release.md"), str(folder / "release.md")]],
        "sentence": [["sentence", str(source), "Kent", "web"]],
        "check": [["check", "--root", str(folder), str(folder / "release.md")]],
    }
    schemas = {}
    for name, commands in answers.items():
        shipped = (SHIPPED.parent / f"reach-{name}.schema.json").read_text(encoding="utf-8")
        if run(reach, "schema", name) != shipped:
            checks.fail(f"`reach schema {name}` does not print the shipped schema")
        Draft202012Validator.check_schema(json.loads(shipped))
        schemas[name] = Draft202012Validator(json.loads(shipped))
        for command in commands:
            done = subprocess.run([reach, *command, "--json"], capture_output=True, text=True, check=False)
            checks.accepts(schemas[name], json.loads(done.stdout), " ".join(command[:1]))
    for path in SHIPPED.parent.glob("*.json"):
        if '"additionalProperties": false' in path.read_text(encoding="utf-8"):
            checks.fail(f"{path.name} takes no key that may be added")
    for name, commands in answers.items():
        done = subprocess.run([reach, *commands[0], "--json"], capture_output=True, text=True, check=False)
        document = json.loads(done.stdout)
        for other, schema in schemas.items():
            if other != name:
                checks.rejects(schema, document, f"{name} by the schema of {other}")
        for key in schemas[name].schema["$defs"]["root"]["required"]:
            checks.rejects(schemas[name], {each: value for each, value in document.items() if each != key},
                           f"{name} without {key}")


def check_golden(checks):
    """Validates each JSON document that a golden case holds, by the schema of its command: see tests/cases/README.md."""
    names = [path.name.split("-")[1].split(".")[0] for path in SHIPPED.parent.glob("reach-*.schema.json")]
    schemas = {name: Draft202012Validator(json.loads((SHIPPED.parent / f"reach-{name}.schema.json").read_text("utf-8")))
               for name in names}
    found = dict.fromkeys(names, 0)
    for case in sorted(CASES.glob("*/*/cmd")):
        words = case.read_text(encoding="utf-8", errors="replace").split()
        command = next((word for word in words[1:] if word in names), None)
        out = case.parent / "out"
        text = out.read_text(encoding="utf-8", errors="replace") if out.exists() else ""
        if command is None or words[1] == "schema" or "jsonl" in words or not text.startswith("{"):
            continue
        checks.accepts(schemas[command], json.loads(text.replace("$VERSION", "0.0.0")), f"{case.parent}: {command}")
        found[command] += 1
    if sum(found.values()) < 60 or 0 in found.values():
        checks.fail(f"too few golden cases hold JSON: {found}")


def main():
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    reach = sys.argv[1]
    shipped = pathlib.Path(sys.argv[2] if len(sys.argv) == 3 else SHIPPED).read_text(encoding="utf-8")
    schema = json.loads(shipped)
    Draft202012Validator.check_schema(schema)

    def part(name):
        return Draft202012Validator({**schema, "$ref": f"#/$defs/{name}"})

    checks = Checks()
    if run(reach, "schema") != shipped:
        checks.fail("`reach schema` does not print the shipped schema")
    with tempfile.TemporaryDirectory() as folder:
        documents = check_reports(checks, reach, Draft202012Validator(schema), part("line"), pathlib.Path(folder))
        check_answers(checks, reach, pathlib.Path(folder))
    check_rejections(checks, Draft202012Validator(schema), part("line"), part("measure"), documents)
    check_golden(checks)
    print(f"schema: {checks.valid} documents valid, {checks.rejected} mutations rejected, {checks.failures} failures")
    sys.exit(1 if checks.failures else 0)


if __name__ == "__main__":
    main()
