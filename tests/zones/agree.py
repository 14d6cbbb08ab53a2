#!/usr/bin/env python3
"""Days in a time zone: reach agrees with Python's reader of the same database, for any TZ.

Usage: agree.py REACH. Also holds what reach relies on: in no zone does the offset change twice within a day.
"""

import os
import struct
import subprocess
import sys
import tempfile
from collections import Counter
from datetime import datetime, timedelta, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

DATABASE = Path("/usr/share/zoneinfo")
DAY = 86400
BEGIN, END = -2208988800, 7258118400  # 1900 to 2199
# Summer time, southern summer time of half an hour, a month of winter time in summer, a day that never was, no change
# but an odd offset, and one behind UTC.
ZONES = ["Europe/London", "Australia/Lord_Howe", "Africa/Casablanca", "Pacific/Apia", "Asia/Kathmandu", "America/St_Johns"]


def names():
    for line in (DATABASE / "tzdata.zi").read_text().splitlines():
        words = line.split()
        if words and words[0] in ("Z", "L"):
            yield words[1] if words[0] == "Z" else words[2]


def changes(name):
    """The moments at which the offset changes, from the 64-bit block of a TZif file (RFC 8536)."""
    data = (DATABASE / name).read_bytes()
    head = struct.Struct(">4s1s15x6l")

    def size(counts, wide):
        isut, isstd, leap, times, types, chars = counts
        return times * (wide + 1) + types * 6 + chars + leap * (wide + 4) + isstd + isut

    counts = head.unpack_from(data)[2:]
    at = head.size + size(counts, 4)
    isut, isstd, leap, times, types, chars = head.unpack_from(data, at)[2:]
    at += head.size
    moments = struct.unpack_from(f">{times}q", data, at)
    kinds = data[at + times * 8 : at + times * 9]
    offsets = [struct.unpack_from(">l", data, at + times * 9 + 6 * kind)[0] for kind in range(types)]
    last = offsets[0]
    for moment, kind in zip(moments, kinds):
        if offsets[kind] != last and BEGIN <= moment < END:
            yield moment
        last = offsets[kind]


def check_distances():
    wrong = 0
    for name in names():
        moments = list(changes(name))
        for first, second in zip(moments, moments[1:]):
            if second - first <= DAY:
                wrong += 1
                print(f"{name}: the offset changes twice within a day, at {first} and {second}")
    return wrong


def events(name):
    """Moments around every change and every midnight beside it, from 1901, and some of a far year."""
    zone = ZoneInfo(name)
    moments = set()
    for change in changes(name):
        for day in (-1, 0, 1):
            local = datetime.fromtimestamp(change + day * DAY, timezone.utc).astimezone(zone)
            midnight = int(local.replace(hour=0, minute=0, second=0, microsecond=0).timestamp())
            moments.update((change + day * DAY + step, midnight + step) for step in (-1, 0, 1))
    flat = {moment for pair in moments for moment in pair}
    flat.update(range(4_000_000_000, 4_000_000_000 + 400 * DAY, DAY // 4))
    return sorted(moment for moment in flat if BEGIN + 400 * DAY < moment < END - 400 * DAY), zone


def check_days(reach, name):
    moments, zone = events(name)
    epoch = datetime(1970, 1, 1, tzinfo=timezone.utc)
    utc = [epoch + timedelta(seconds=moment) for moment in moments]
    expected = Counter(moment.astimezone(zone).date().isoformat() for moment in utc)
    with tempfile.NamedTemporaryFile("w", suffix=".csv") as file:
        file.write("time,force,channel\n")
        file.writelines(f"{moment:%Y-%m-%dT%H:%M:%S}Z,Kent,website\n" for moment in utc)
        file.flush()
        outputs = set()
        for machine in (None, "Asia/Tokyo", ":/etc/none"):
            environment = {key: value for key, value in os.environ.items() if key != "TZ"}
            if machine is not None:
                environment["TZ"] = machine
            outputs.add(
                subprocess.run(
                    [reach, "tally", file.name, "--count", "rows", "--period", "day", "-q", "--time-zone", name],
                    capture_output=True, check=True, env=environment, text=True,
                ).stdout
            )
    if len(outputs) > 1:
        print(f"{name}: the output depends on TZ")
        return 1
    rows = [line.split(",") for line in outputs.pop().splitlines()[1:]]
    found = {row[3]: int(row[4]) for row in rows}
    if found == expected:
        return 0
    differing = sorted(day for day in found.keys() | expected.keys() if found.get(day) != expected.get(day))
    print(f"{name}: {len(differing)} days differ, {differing[0]} first")
    return 1


def main():
    if not (DATABASE / "tzdata.zi").exists():
        print("zones: skipped, there is no time zone database (package tzdata)")
        return 0
    wrong = check_distances() + sum(check_days(sys.argv[1], name) for name in ZONES)
    print(f"zones: {wrong} faults")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
