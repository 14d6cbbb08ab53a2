#!/usr/bin/env python3
"""Runs the statements of `reach sql` in an engine, and compares their result with `reach tally` and `reach report`.

Usage: agree.py ENGINE REACH EXPORT LIBRARIES. ENGINE is a name in engines.py, EXPORT is bench_export, LIBRARIES the
node_modules with DuckDB and ClickHouse. Where the engine is absent it says so and exits with 77, which ctest shows as skipped.
"""

import csv
import datetime
import io
import json
import random
import subprocess
import sys
import unittest

from engines import ENGINES, Refused, rows_of

NAME, REACH, EXPORT, LIBRARIES = sys.argv[1:5]
ENGINE = ENGINES[NAME](LIBRARIES)
ROWS = 20000
MANY = 250000 if NAME == "clickhouse" else ROWS  # its other count of different values errs from some 65,000 on
KINDS = ("calendar-year", "financial-year", "quarter", "month", "day")
REGIONS = ("South East", "North", "Wales & West")
FORCES = ("Surrey", "Sussex", "Thames Valley", "Kent", "Dyfed-Powys", "O'Neill \"Q\", Ltd", "Côte d'Ärzte", "back\\slash")
CHANNELS = ("website", "helpline", "self help")


def reach(*arguments, given=None):
    done = subprocess.run([REACH, *arguments], input=(given or "").encode(), capture_output=True, check=False)
    if done.returncode != 0:
        raise RuntimeError(f"reach {' '.join(arguments)}: {done.stderr.decode()}")
    return done.stdout.decode()


def as_csv(columns, rows):
    out = io.StringIO()
    csv.writer(out).writerows([[name for name, _ in columns], *[["" if v is None else v for v in row] for row in rows]])
    return out.getvalue()


def statement(*options, table="raw"):
    return reach("sql", "--dialect", NAME, *options, "--", table)


def key(row):
    """The order of a statement: by bytes, each union after its parts."""
    return [(name == "(all)", name.encode()) for name in row[:3]] + [row[3]]


def figures(text):
    """A report without the details of its inputs, unordered."""
    report = json.loads(text)
    for name in ("inputs", "warnings"):
        del report[name]
    of_rows = ("summed over", "is incomplete", "compared over", "the ONS region of that name")  # counts do not tell what the dates were
    report["notes"] = [note for note in report["notes"] if not any(words in note["text"] for words in of_rows)]
    report["channels"].sort()
    report["regions"].sort(key=lambda region: region["region"])
    for region in report["regions"]:
        region["forces"].sort(key=lambda force: force["force"])
    return report


def texts(*names):
    return [(name, "text") for name in names]


class Agree(unittest.TestCase):
    maxDiff = 4000

    def setUp(self):
        self.tables = []
        self.chance = random.Random(20260101)

    def tearDown(self):
        for table in self.tables:
            ENGINE.drop(table)

    def fill(self, columns, rows, table="raw"):
        ENGINE.fill(table, columns, rows)
        self.tables.append(table)

    def agree(self, columns, rows, options=(), tally=(), period="calendar-year", for_periods=()):
        """The engine's rows are those of `reach tally`, in the order of their names."""
        asked = [word for each in for_periods for word in ("--for", each)]
        made = ENGINE.run(statement("--period", period, *asked, *options))
        wanted = rows_of(reach("tally", "-", "-q", "--period", period, *asked, *tally, given=as_csv(columns, rows)))
        self.assertEqual(made[0], wanted[0])
        self.assertEqual(made[1:], sorted(wanted[1:], key=key))
        self.assertGreater(len(made), 1)

    def agree_report(self, columns, rows, options=(), tally=()):
        """The engine's CSV, piped into `reach report -`, gives what the raw rows give."""
        ours = reach("report", "-", "--json", "-q", *tally, given=as_csv(columns, rows))
        theirs = reach("report", "-", "--json", "-q", given=ENGINE.csv(statement(*options)))
        self.assertEqual(figures(theirs), figures(ours))

    def refuses(self, said, *options, table="raw"):
        with self.assertRaises(Refused) as refused:
            ENGINE.run(statement(*options, table=table))
        self.assertIn(said, str(refused.exception))

    def date(self):
        return f"{self.chance.choice((2016, 2017, 2018))}-{self.chance.randint(1, 12):02}-{self.chance.randint(1, 28):02}"

    def region(self, force):
        return REGIONS[FORCES.index(force) % len(REGIONS)]

    def counts(self, number, value):
        """Rows of date, region, force, channel and count, each date once for a force and channel."""
        rows = {}
        for _ in range(number):
            force, channel, date = self.chance.choice(FORCES), self.chance.choice(CHANNELS), self.date()
            rows[force, channel, date] = (date, self.region(force), force, channel, value())
        return list(rows.values())

    COUNTS = texts("date", "region", "force", "channel", "count")

    def test_counts_by_every_kind_of_period(self):
        rows = self.counts(3000, lambda: str(self.chance.randint(0, 5000)))
        self.fill(self.COUNTS, rows)
        for period in KINDS:
            self.agree(self.COUNTS, rows, ("--region", "region"), period=period)
        self.agree_report(self.COUNTS, rows, ("--region", "region"))

    def test_counts_of_typed_columns(self):
        columns = [("date", "date"), *texts("force", "channel"), ("count", "whole")]
        rows = [(row[0], *row[2:]) for row in self.counts(3000, lambda: str(self.chance.randint(0, 2**40)))]
        self.fill(columns, rows)
        for period in KINDS:
            self.agree(columns, rows, period=period)
        self.agree(columns, rows, for_periods=("2018", "2016"))
        self.agree(columns, rows, period="financial-year", for_periods=("2016-17",))
        self.agree_report(columns, rows)

    def test_missing_counts_keep_their_symbols(self):
        values = [None, "", "[x]", "[c]", "[z]", "[u]", "[low]", "[k]", " 12 ", "007"] + ["5"] * 300
        rows = self.counts(3000, lambda: self.chance.choice(values))
        self.fill(self.COUNTS, rows)
        for period in ("calendar-year", "quarter", "month"):
            self.agree(self.COUNTS, rows, ("--region", "region"), period=period)
        self.agree_report(self.COUNTS, rows, ("--region", "region"))

    def test_sums_are_exact(self):
        columns = texts("date", "force", "channel", "count")
        most = 2**63 - 1
        rows = [("2016-01-01", "Kent", "website", str(2**53)), ("2016-01-02", "Kent", "website", "1"),
                ("2018-01-01", "Kent", "website", str(most - 5)), ("2018-01-02", "Kent", "website", "5")]
        self.fill(columns, rows)
        self.agree(columns, rows)

    def test_a_sum_beyond_64_bits_is_never_printed_wrong(self):
        columns = texts("date", "force", "channel", "count")
        rows = [(f"2016-01-0{day}", "Kent", "website", str(2**63 - 1)) for day in range(1, 4)]
        self.fill(columns, rows)
        try:
            made = ENGINE.run(statement())
        except Refused as refused:
            self.assertIn("overflow", str(refused))
        else:
            self.assertEqual(made[1][-1], str(3 * (2**63 - 1)))

    def test_names_are_trimmed_and_told_apart_by_their_bytes(self):
        columns = texts("timestamp", "force", "channel", "visitor")
        ends = ("", " ", "\t", "\u00a0", "\u3000\u2009", "\r\n", "\u2028")
        people = ("ann", "Ann", "ANN", "añn", "an\u0303n", "ann b", "ann\u00a0b", "à", "1", "01", "1.0", "NULL", "'", '"', "\\", "\\'", "%s")
        rows = [(self.date(), "Kent", "website", self.chance.choice(ends) + self.chance.choice(people) + self.chance.choice(ends))
                for _ in range(400)]
        self.fill(columns, rows)
        self.agree(columns, rows, ("--distinct", "visitor"), ("--distinct", "visitor"), period="month")

    def events(self, number):
        """Not every force has every channel in every year, so some unions are unknown."""
        rows = []
        for _ in range(number):
            force, channel = self.chance.choice(FORCES), self.chance.choice(CHANNELS)
            time = f"{self.date()}T{self.chance.randint(0, 23):02}:{self.chance.randint(0, 59):02}:30Z"
            if not (force == "Kent" and channel == "self help" and time < "2017"):
                rows.append((time, self.region(force), force, channel, str(self.chance.randint(1, 300))))
        return rows

    EVENTS = texts("timestamp", "region", "force", "channel", "visitor")

    def test_events_counted_by_rows(self):
        rows = self.events(3000)
        self.fill(self.EVENTS, rows)
        tally = ("--count", "rows", "--ignore-column", "visitor")
        for period in KINDS:
            self.agree(self.EVENTS, rows, ("--region", "region", "--count", "rows"), tally, period=period)
        self.agree_report(self.EVENTS, rows, ("--region", "region", "--count", "rows"), tally)

    def test_different_people_and_their_unions(self):
        rows = self.events(3000)
        self.fill(self.EVENTS, rows)
        distinct = ("--distinct", "visitor")
        for period in KINDS:
            self.agree(self.EVENTS, rows, ("--region", "region", *distinct), distinct, period=period)
        self.agree(self.EVENTS, rows, ("--region", "region", *distinct), distinct, for_periods=("2016",))
        self.agree_report(self.EVENTS, rows, ("--region", "region", *distinct), distinct)
        unknown = [row for row in ENGINE.run(statement("--region", "region", *distinct)) if row[-1] == "[x]"]
        self.assertEqual({row[3] for row in unknown}, {"2016"})

    def test_exports(self):
        """The rows of tests/bench, with a region each; forces of one region have one."""
        for kind, number, options, value in (("clean", ROWS, ("--sum-over", "page"), "count"), ("events", ROWS, ("--count", "rows"), "visitor_id"),
                                             ("events", MANY, ("--distinct", "visitor_id"), "visitor_id")):
            lines = subprocess.run([EXPORT, kind, str(number)], capture_output=True, text=True, check=True).stdout
            table = list(csv.reader(io.StringIO(lines)))
            force = table[0].index("force")
            columns = texts(*table[0], "region")
            rows = [(*row, REGIONS[len(row[force]) % 3]) for row in table[1:]]
            self.fill(columns, rows)
            tally = (*options, *(("--ignore-column", value) if options[0] == "--count" else ()))
            self.agree(columns, rows, ("--region", "region", *options), tally)
            self.agree(columns, rows, ("--region", "region", *options), tally, period="financial-year")
            self.agree_report(columns, rows, ("--region", "region", *options), tally)
            ENGINE.drop(self.tables.pop())

    def test_dates_of_the_calendar_only(self):
        columns = texts("date", "force", "channel", "count")
        days = [f"{year}-{month:02}-{day:02}" for year in (1900, 1904, 2000, 2001, 2100, 2196, 2199) for month in range(1, 13)
                for day in range(1, 32)]
        good, bad = [], []
        for day in days:
            try:
                datetime.date.fromisoformat(day)
                good.append(day)
            except ValueError:
                bad.append(day)
        self.assertEqual(len(good), 7 * 365 + 3)
        self.fill(columns, [(day, "Kent", "website", "1") for day in good])
        self.agree(columns, [(day, "Kent", "website", "1") for day in good], period="day")
        more = ["", None, "2018", "2018-3-05", "2018/03/05", "05/03/2018", "20180305", "1899-12-31", "2200-01-01", "2018-03-05x",
                "2018-03-05 24:00", "2018-03-05T12", "2018-03-05 12:60", "2018-03-05 12:00:60", "2018-03-0512:00", "today", "now"]
        for day in bad[:10] + more:
            self.fill(columns, [("2018-01-01", "Kent", "website", "1"), (day, "Kent", "helpline", "1")], table="bad")
            with self.subTest(day):
                self.refuses("reach: not a date", table="bad")
            ENGINE.drop(self.tables.pop())

    def test_times_as_they_are_written(self):
        columns = texts("timestamp", "force", "channel")
        times = ["2018-03-05", "2018-03-05T23:59", "2018-03-05 23:59:59", "2018-03-05T23:59:59.999999", "2018-03-05T23:59:59Z",
                 "2018-03-05T23:59:59+01:00", "2018-12-31T23:59:59-11:30"]
        for time in times:
            self.fill(columns, [(time, "Kent", "website")])
            self.agree(columns, [(time, "Kent", "website")], ("--count", "rows"), ("--count", "rows"), period="day")
            ENGINE.drop(self.tables.pop())

    def test_a_time_column(self):
        columns = [("date", "time"), *texts("force", "channel"), ("count", "whole")]
        rows = [("2016-12-31 23:59:59", "Kent", "website", "3"), ("2017-01-01 00:00:00", "Kent", "website", "5")]
        self.fill(columns, rows)
        if NAME == "clickhouse":  # its times are moments
            self.refuses("reach: its date depends on the time zone")
            made = ENGINE.run(statement("--time-zone", "Asia/Tokyo"))
            self.assertEqual([row[3:] for row in made[1:]], [("2016", "3"), ("2017", "5")])
        else:
            self.agree(columns, rows)

    def test_values_that_are_no_counts(self):
        columns = texts("date", "force", "channel", "count")
        for value in ("-5", "+4", "12.5", "12.0", "6e2", "0x1F", "449 users", "1,069", "£5", "５", "5\n", "x'; DROP TABLE raw; --"):
            self.fill(columns, [("2018-01-01", "Kent", "website", "1"), ("2018-01-02", "Kent", "website", value + "\u200b")])
            self.refuses("reach: not a whole number")
            ENGINE.drop(self.tables.pop())

    def test_a_date_twice(self):
        columns = texts("date", "force", "channel", "count", "page")
        rows = [("2018-01-01", "Avon", "website", "1", "a"), ("2018-01-01", "Kent", "website", "1", "a"), ("2018-01-01", "Kent", "website", "2", "b")]
        self.fill(columns, rows)
        self.refuses("reach: the same date twice")
        self.agree(columns, rows, ("--sum-over", "page"), ("--sum-over", "page"))
        self.refuses("pag", "--sum-over", "pagee")

    def test_days_and_hours_together(self):
        self.fill(texts("date", "force", "channel", "count"),
                  [("2018-01-01", "Kent", "website", "1"), ("2018-01-02T10:00", "Kent", "website", "2")])
        self.refuses("reach: dates with a time and without")

    def test_days_and_times_of_different_rows(self):
        """Of two forces, channels or years, too, and whatever is counted: `reach tally` refuses the file."""
        rows = [("2018-01-01", "Kent", "website", "1"), ("2016-01-02T10:00", "Surrey", "helpline", "2")]
        self.fill(texts("date", "force", "channel", "count"), rows)
        self.refuses("reach: dates with a time and without")
        self.refuses("reach: dates with a time and without", "--for", "2018")
        ENGINE.drop(self.tables.pop())
        self.fill(texts("timestamp", "force", "channel", "visitor"), rows)
        self.refuses("reach: dates with a time and without", "--count", "rows")
        self.refuses("reach: dates with a time and without", "--distinct", "visitor")

    def test_fractions_of_a_second(self):
        columns = texts("timestamp", "force", "channel")
        for digits, is_time in ((9, True), (10, False)):
            rows = [("2018-03-05T23:59:59." + "1" * digits, "Kent", "website")]
            self.fill(columns, rows)
            if is_time:
                self.agree(columns, rows, ("--count", "rows"), ("--count", "rows"))
            else:
                self.refuses("reach: not a date", "--count", "rows")
            ENGINE.drop(self.tables.pop())

    def test_channels_that_are_totals(self):
        for channel in ("total", "Total", "(all)", " TOTAL "):
            rows = [("2018-01-01", "Kent", "website", "1"), ("2018-01-01", "Kent", channel, "1")]
            self.fill(texts("date", "force", "channel", "count"), rows)
            for options in ((), ("--date", "date", "--count", "rows")):
                self.refuses("reach: a channel that is a total", *options)
            self.refuses("reach: a channel that is a total", "--date", "date", "--distinct", "count")
            ENGINE.drop(self.tables.pop())
        columns, rows = texts("date", "force", "channel", "count"), [("2018-01-01", "Kent", "total quiz", "1")]
        self.fill(columns, rows)
        self.assertEqual(len(ENGINE.run(statement())), 2)

    def test_nobody(self):
        for nobody in ("", None, " \u00a0"):
            self.fill(texts("timestamp", "force", "channel", "visitor"),
                      [("2018-01-01", "Kent", "website", "ann"), ("2018-01-01", "Kent", "website", nobody)])
            self.refuses("reach: no visitor is named", "--distinct", "visitor")
            ENGINE.drop(self.tables.pop())

    def test_broken_ids(self):
        for broken in ("an\nn", "an\tn", "an\rn", "an\u2028n", "an\u2029n"):
            self.fill(texts("timestamp", "force", "channel", "visitor"),
                      [("2018-01-01", "Kent", "website", "ann"), ("2018-01-01", "Kent", "website", broken)])
            self.refuses("reach: an id holds a line break or tab", "--distinct", "visitor")
            ENGINE.drop(self.tables.pop())

    def test_a_column_or_table_that_is_not_there(self):
        self.fill(texts("date", "force", "channel", "number"), [("2018-01-01", "Kent", "website", "1")])
        self.refuses("count")
        for option in ("--date", "--force", "--channel", "--region", "--count"):
            self.refuses("wrong", "--count", "number", option, "wrong") if option != "--count" else self.refuses("wrong", option, "wrong")
        self.refuses("wrong", table="wrong")

    def test_columns_by_the_names_of_others(self):
        """No new name in the statement hides a column of the same name."""
        names = ("force", "date", "moment", "value", "region")
        columns = texts(*names)
        rows = [(row[0], row[2], row[3], row[4], row[1]) for row in self.counts(300, lambda: "7")]
        self.fill(columns, rows)
        options = ("--date", "force", "--force", "date", "--channel", "moment", "--count", "value", "--region", "region")
        made = ENGINE.run(statement(*options))
        tidy = texts("date", "force", "channel", "count", "region")
        wanted = rows_of(reach("tally", "-", "-q", given=as_csv(tidy, rows)))
        self.assertEqual(sorted(made[1:]), sorted(wanted[1:]))

    def test_hostile_names(self):
        """Whatever a name contains, it stays one name: the figures are right, and the other table is unchanged."""
        self.fill(texts("a"), [("here",)], table="canary")
        pieces = ["'", '"', "`", "\\", ";", "--", "/*", "*/", "\n", "\r\n", "$$", "#", "%", "{", "}", "@", "[", "]", "(", ")", ",", " ", "é",
                  "DROP TABLE canary", "'; DROP TABLE canary; --", '"; DROP TABLE canary; --', "`; DROP TABLE canary; --", "\\'", '\\"',
                  "\\`", "{date}", "{zone}", ".", "\n.quit\n", "\n\\q\n", ":x", ":'x'", "?", "$1", "E'", "canary", "\t", "count"]
        for number in range(60):
            names = ["".join(self.chance.choices(pieces, k=self.chance.randint(1, 5))) + str(at) for at in range(6)]
            table, columns = names[0], texts(*names[1:])
            self.fill(columns, [("2018-01-01", "Kent", "website", "7", "South")], table=table)
            options = [f"--{role}={name}" for role, name in zip(("date", "force", "channel", "count", "region"), names[1:])]
            quoted_table = '"' + table.replace('"', '""') + '"'
            for last in ((), (f"--sum-over={names[4]}",)):
                made = ENGINE.run(statement(*options, *last, table=quoted_table))
                self.assertEqual(made, [("region", "force", "channel", "period", "count"), ("South", "Kent", "website", "2018", "7")])
            ids = [f"--{role}={name}" for role, name in zip(("date", "force", "channel", "distinct"), names[1:])]
            self.assertEqual(len(ENGINE.run(statement(*ids, table=quoted_table))), 7)
            ENGINE.drop(self.tables.pop())
            self.assertEqual(ENGINE.run("SELECT * FROM canary;"), [("a",), ("here",)])

    def test_time_zones(self):
        if not ENGINE.zones:
            self.skipTest("SQLite knows no time zones; tests/cases/sql holds the refusal")
        columns = texts("timestamp", "force", "channel")
        rows = []
        for _ in range(2000):
            offset = self.chance.choice(("Z", "+00", "+01:00", "-03:30", "+05:45", "-11"))
            rows.append((f"{self.chance.randint(1971, 2037)}-{self.chance.randint(1, 12):02}-{self.chance.randint(1, 28):02}T"
                         f"{self.chance.randint(0, 23):02}:{self.chance.randint(0, 59):02}:59.9999999{offset}", "Kent", "website"))
        self.fill(columns, rows)
        for zone in ("Europe/London", "America/St_Johns", "Pacific/Apia", "UTC"):
            self.agree(columns, rows, ("--count", "rows", "--time-zone", zone), ("--count", "rows", "--time-zone", zone), period="day")
        self.fill(columns, [("2018-03-05T23:30:00", "Kent", "website")], table="local")
        self.refuses("reach: not a date and time with its offset", "--count", "rows", "--time-zone", "Europe/London", table="local")

    def test_moments_need_a_time_zone(self):
        if not ENGINE.zones:
            self.skipTest("SQLite has no type for moments")
        columns = [("timestamp", "moment"), *texts("force", "channel")]
        stamps = ("2018-06-30 23:30:00", "2018-01-31 23:30:00") if NAME == "clickhouse" else ("2018-06-30 14:30:00+00", "2018-01-31 14:30:00+00")
        self.fill(columns, [(stamp, "Kent", "website") for stamp in stamps])  # 23:30 in Tokyo
        self.refuses("reach: its date depends on the time zone", "--count", "rows")
        for zone, days in (("Asia/Tokyo", ["2018-01-31", "2018-06-30"]), ("Australia/Sydney", ["2018-02-01", "2018-07-01"])):
            made = ENGINE.run(statement("--count", "rows", "--time-zone", zone, "--period", "day"))
            self.assertEqual([row[3] for row in made[1:]], days)


def main():
    why = ENGINE.absent()
    if why:
        print(f"skipped: {NAME} is not here: {why}")
        return 77
    ENGINE.open()
    try:
        result = unittest.main(argv=[sys.argv[0], *sys.argv[5:]], exit=False).result
    finally:
        ENGINE.close()
    return 0 if result.wasSuccessful() else 1


if __name__ == "__main__":
    sys.exit(main())
