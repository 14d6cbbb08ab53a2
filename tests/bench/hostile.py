"""Files that are designed to be slow: names with the same hash, and endless findings."""

import itertools

# The hash of texts that comes with GCC's library has no key: each of these 64-byte texts leaves its state unchanged. So
# all texts of four of them have the same hash.
BLOCKS = ("j0QjYwkfEsRtqjp5 FoGHVQykX6woQ4AU CNgpJvfDFLvfLfh8 Mg3WXzV1YtwBOexL MoklqONOPQgms8Xi VlXXXBmKa36s2SOk "
          "10scQhtDMAU3PYQT YiG67fXSHWoZTlpW I86MxanWle7Reodx zEciFDiCAQHY5vIM Fpbe4VrGgw3V7Di2 TutPoSKrAKclqcsM "
          "c51jflKORZskl4su zikkgoBRMG0B4tKV yku4MYnDvgkpUaXF c7h7xiIoCGLWrAi2").split()

# Eight digits, and the eight letters that cancel three times these digits: a product without a key hashed both words
# alike.
UNDONE = str.maketrans("0123456789", "ABGHMNstyz")


def colliding_texts(count):
    return ("".join(blocks) for blocks in itertools.islice(itertools.product(BLOCKS, repeat=4), count))


def colliding_names(path, count):
    """A wide file; report it."""
    with open(path, "w") as file:
        file.write("force,website_2016,website_2018\n")
        for at, name in enumerate(colliding_texts(count)):
            file.write(f"{name},{50_000_017 + at * 7919 % 10_007},{60_000_049 + at * 104_729 % 20_011}\n")
    return ["report", "--format", "csv", path]


def colliding_keys(path, count):
    """Dated rows, which the fast path reads: each name twice, as it stands and again."""
    with open(path, "w") as file:
        file.write("date,force,channel,count\n")
        for year in (2016, 2018):
            for at in range(count):
                digits = f"{at:08}"
                file.write(f"{year}-03-05,{digits.translate(UNDONE)}AAAAAAAA{digits},web,{at % 997 + year}\n")
    return ["report", "--format", "csv", "--period", "calendar-year", path]


def colliding_ids(path, count):
    with open(path, "w") as file:
        file.write("date,force,channel,visitor\n")
        for at, name in enumerate(colliding_texts(count)):
            file.write(f"{2016 + at % 2 * 2}-03-05,Kent,website,{name}\n")
    return ["report", "--format", "csv", "--period", "calendar-year", "--distinct", "visitor", path]


def missing_forces(path, count):
    """Forces that --regions lacks, which has as many others."""
    with open(path + ".map", "w") as file:
        file.write("force,region\n")
        file.writelines(f"Constabulary {at},South\n" for at in range(count))
    with open(path, "w") as file:
        file.write("force,website_2016,website_2018\n")
        file.writelines(f"Constabulery no {at},{at + 11},{at + 12}\n" for at in range(count))
    return ["report", "--regions", path + ".map", path]


MARK = "<!-- reach:value {} / website / 2018 -->1<!-- reach:end -->"


def marked(path, marks):
    with open(path + ".csv", "w") as file:
        file.write("force,website_2016,website_2018\n")
        file.writelines(f"Constabulary {at},{at + 11},{at + 12}\n" for at in range(len(marks)))
    with open(path, "w") as file:
        file.write(f"<!-- reach:data {path}.csv -->\n\nIt had {' and '.join(marks)}.\n")


def stale_values(path, count):
    """All on one line."""
    marked(path, [MARK.format("Constabulary 7")] * count)
    return ["check", "--root", "/", "--annotations", "github", path]


def renewed_values(path, count):
    return ["update", "--root", "/", "--dry-run", *stale_values(path, count)[-1:]]


def unknown_names(path, count):
    marked(path, [MARK.format(f"Constabulery no {at}") for at in range(count)])
    return ["check", "--root", "/", path]


def false_sentences(path, count):
    """All in one paragraph, on one line."""
    with open(path, "w") as file:
        file.write("| Force | Website 2016 | Website 2018 |\n|---|---|---|\n| Kent | 10 | 20 |\n| Surrey | 5 | 9 |\n\n")
        file.write(" ".join("Kent had 21 website users in 2018." for _ in range(count)) + "\n")
    return ["audit", path]


def small_tables(path, count):
    """Each with forces of its own, and with all kinds of sentences about them."""
    with open(path, "w") as file:
        for t in range(count):
            names = [f"{name} {chr(65 + t % 26)}{chr(97 + t // 26 % 26)}{chr(97 + t // 676)}"
                     for name in ("Alder", "Birch", "Cedar")]
            file.write(f"## Part\n\n{names[0]} had the most calls in 2018. Calls rose in all three forces. "
                       f"The region had 500 calls in 2018, and {names[2]} had 20% of the calls in 2018.\n\n"
                       "| Force | Website 2016 | Helpline 2016 | Website 2018 | Helpline 2018 |\n"
                       "|---|--:|--:|--:|--:|\n")
            for at, name in enumerate(names):
                file.write(f"| {name} | {100 + t % 97} | {50 + t % 89} | {200 + t % 83} | {300 - at} |\n")
            file.write("\n")
    return ["audit", path]


def alike_channels(path, count):
    """One table whose channels are all called by words for the same thing."""
    columns = [(year, channel) for year in (2016, 2018) for channel in range(count)]
    with open(path, "w") as file:
        file.write("| Force | " + " | ".join(f"website {channel}x {year}" for year, channel in columns) + " |\n")
        file.write("|---|" + "--:|" * len(columns) + "\n")
        for force in (11, 12, 13):
            counts = " | ".join(str(channel * 31 % 997 + force + year) for year, channel in columns)
            file.write(f"| Force {force} | {counts} |\n")
        file.write("\nKent had 792 website visits in 2018.\n" * (count // 10))
    return ["audit", path]


def nested_tables(path, count):
    """Tables that lay out the page, each in a cell of the one before."""
    rows = "<tr><td>Kent<td>541<td>792<tr><td>Surrey<td>580<td>1050"
    figures = f"<table><tr><th>Force<th>2016<th>2018{rows}</table>"
    with open(path, "w") as file:
        file.write(f"<table><tr><td>{figures}" * count + "<p>Kent had 792 calls in 2018.")
    return ["audit", path]


# what grows, generator (which gives the arguments), exit code, full size, smoke size
HOSTILE = [
    ("names that collide", colliding_names, 0, 50_000, 16_000),
    ("keys that collide", colliding_keys, 0, 200_000, 16_000),
    ("ids that collide", colliding_ids, 0, 50_000, 16_000),
    ("forces that --regions lacks", missing_forces, 2, 32_000, 8_000),
    ("stale values on one line, checked", stale_values, 1, 20_000, 10_000),
    ("stale values on one line, renewed", renewed_values, 0, 20_000, 10_000),
    ("names that the data lacks", unknown_names, 2, 16_000, 8_000),
    ("false sentences on one line", false_sentences, 1, 20_000, 10_000),
    ("small tables of a document, audited", small_tables, 1, 4_000, 1_000),
    ("channels called alike, audited", alike_channels, 2, 4_000, 1_000),
    ("tables in cells of tables, audited", nested_tables, 2, 8_000, 2_000),
]
