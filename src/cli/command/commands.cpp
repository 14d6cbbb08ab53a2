// The table of commands.
#include <array>

#include "cli/command/run.hpp"

namespace reach::cli {
namespace {

constexpr auto kCommands = std::to_array<Command>({
    {"report", "[options] FILE...", "the figures: totals and increases by force, channel and region",
     "Prints the figures of one or more files: totals and increases by force, channel and region. FILE is a path, `-` "
     "for standard input, or PERIOD=PATH for a file that holds one period.",
     "nothing was reported",
     "--baseline,--comparison,--series,--only,--columns,--sort,--decimals,--format,--json,--output",
     "reach report south_east.csv --sort increase\n"
     "reach report 2016=south_east_2016.csv 2018=south_east_2018.csv\n"
     "reach report south_east_dated.csv --columns total,increase -o south_east.html",
     report},
    {"chart", "[options] FILE...", "a chart of the figures, on the terminal or as a picture",
     "Draws the figures of one or more files: a bar for each force and period, and the increase. It draws on the "
     "terminal, or makes a picture: -o chart.svg, -o chart.png.",
     "nothing was drawn", "--kind,--baseline,--comparison,--series,--only,--only-channel,--format,--output",
     "reach chart south_east.csv\n"
     "reach chart south_east.csv --only-channel helpline -o helpline.svg",
     chart},
    {"inspect", "[options] FILE...", "how files are understood: layout, columns, gaps, warnings",
     "Prints how files are understood: layout, encoding, columns, forces, channels, periods, what is missing, and "
     "every warning and error. Exits with 1 if there are warnings, 2 if `reach report` would refuse the files.",
     "nothing was written", "--period,--force-column,--channel-column,--count-column,--sheet,--rows,--json,--output",
     "reach inspect south_east.csv\n"
     "reach inspect south_east.xlsx --json",
     inspect},
    {"explain", "[options] FILE ROW [CHANNEL]", "the working behind one figure: parts, lines, division, rounding",
     "Prints the working behind one increase: the parts and sums of both periods, the lines they come from, the "
     "division and the rounding. FILE is a path, `-`, or any number of PERIOD=PATH. ROW is a force, a region or \"All "
     "regions\"; if a force and a region share a name, write force:NAME or region:NAME. Without CHANNEL, it is the "
     "total over channels.",
     "nothing was explained", "--baseline,--comparison,--series,--decimals,--json,--output",
     "reach explain south_east.csv Kent\n"
     "reach explain south_east.csv \"South East\" helpline --decimals 1",
     explain, Operands::files_then_names},
    {"sentence", "[options] FILE... [ROW] [CHANNEL]", "a sentence about one figure and how it changed",
     "Prints a draft sentence about one figure: how it changed, whether chance could explain that, and how each "
     "channel changed. FILE is a path, `-`, or PERIOD=PATH. ROW is a force, a region or \"All regions\" (default: the "
     "only region, or all). Without CHANNEL, it is the total over channels. Refused if a figure is missing or the "
     "periods cannot be compared, because a sentence has no footnotes.",
     "nothing was written", "--baseline,--comparison,--noun,--place,--confidence,--dispersion,--json,--output",
     "reach sentence south_east.csv\n"
     "reach sentence south_east.csv Kent helpline",
     sentence, Operands::files_then_names},
    {"tally", "[options] FILE...", "tidy counts of any input, one per row",
     "Reduces files of any layout to tidy counts, one per row: region, force, channel, period, count. `reach report` "
     "reads the CSV back (with the same --period).",
     "nothing was written", "--period,--for,--count,--distinct,--format,--json,--output",
     "reach tally south_east.csv\n"
     "reach tally south_east_dated.csv --period quarter -f jsonl",
     tally},
    {"sql", "--dialect NAME [options] TABLE", "the SQL statement that makes the same counts in a database",
     "Prints one SQL statement that makes the counts of `reach tally` in the database that holds the rows. Pass its "
     "result, as CSV with a header, to `reach report -`. Spell names as the database does, capitals included. The "
     "statement for BigQuery has never been run.",
     "nothing was written", "",
     "reach sql --dialect duckdb calls\n"
     "reach sql --dialect postgresql calls --count rows --force-column police_force",
     sql, Operands::names},
    {"update", "[options] DOCUMENT...", "update the figures in marked documents from their data",
     "Updates the figures in marked documents from their data: values in sentences and tables. All documents are "
     "worked out before any is written; if one is refused, none is changed. A folder means the documents in it. `-` "
     "reads a document from standard input and writes it to standard output. A mark is a comment: <!-- reach:data "
     "counts.csv --> names the data; <!-- reach:value South East / total / 2018 --><!-- reach:end --> holds a figure, "
     "<!-- reach:table --><!-- reach:end --> a table. `reach draft` writes a document with marks.",
     "nothing was written", "",
     "reach update release.md --dry-run\n"
     "reach update release.md",
     update},
    {"check", "[options] DOCUMENT...", "whether marked documents say what their data says",
     "Compares the figures of marked documents with their data, and writes nothing. Exits with 0 if all are true, 1 if "
     "one is stale, 2 if it could not check: a mark is not understood or holds other text, or data is missing or "
     "refused. A folder means the documents in it.",
     "the diff was not printed", "",
     "reach check release.md\n"
     "reach check --annotations github release.md",
     check},
    {"draft", "[options] FILE...", "a first draft of a release, with its figures marked",
     "Writes a first draft of a release: a table, a chart in a file beside it, and a sentence for each force. Its "
     "figures are marked, so that `reach check` can check them and `reach update` update them. FILE is a path, or "
     "PERIOD=PATH for a file that holds one period.",
     "nothing was written", "--baseline,--comparison,--only,--output", "reach draft south_east.csv -o draft.md", draft},
    {"audit", "[options] DOC [--data FILE...]", "whether the tables and sentences of a document are true",
     "Checks a document that has no marks: works out the totals and increases of its tables, traces the numbers in its "
     "sentences to them (or to the data), and judges every claim of a rise or fall. DOC is plain text, Markdown, HTML, "
     ".docx, .odt or .pdf, or `-` for standard input. Exits with 1 if something is contradicted, 2 if nothing could be "
     "judged.",
     "nothing was audited", "--data,--mark,--require-traced,--json,--output",
     "reach audit release.md\n"
     "reach audit release.md --data south_east.csv",
     audit},
    {"schema", "[options] [NAME]", "the JSON Schema of what a command prints with --json",
     "Prints the JSON Schema of what the command NAME prints with --json: report (the default), tally, chart, inspect, "
     "explain, sentence, audit or check.",
     "nothing was written", "", "reach schema -o report.schema.json\nreach schema audit", schema, Operands::names},
    {"completion", "bash|zsh|fish", "a script that completes reach's command line in a shell",
     "Prints a script that lets a shell complete commands, options, their values, and the regions, forces, channels, "
     "periods and columns of the files already typed. The .deb installs these scripts.",
     "nothing was printed", "", "reach completion bash", completion, Operands::names},
    {"man", "[COMMAND]", "the manual page of reach, or of one command",
     "Prints a manual page, for a reach that is not installed: `reach man report | man -l -`. With the .deb, `man "
     "reach-report` shows the same.",
     "nothing was printed", "", "reach man report", man, Operands::names},
    {"help", "[COMMAND]", "help on reach, or on one command", "", "", "", "", help, Operands::names},
});

}  // namespace

std::span<const Command> commands() { return kCommands; }

const Command* find_command(std::string_view name) {
  const auto* command = std::ranges::find(kCommands, name, &Command::name);
  return command == kCommands.end() ? nullptr : command;
}

}  // namespace reach::cli
