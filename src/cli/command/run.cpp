#include "cli/command/run.hpp"

#include <algorithm>
#include <array>
#include <new>

#include <fmt/core.h>

#include "cli/io/exit_code.hpp"
#include "cli/io/files.hpp"
#include "cli/io/out_of_memory.hpp"
#include "cli/option/choice.hpp"
#include "cli/option/general.hpp"
#include "cli/option/parse.hpp"
#include "diagnostic/suggest.hpp"
#include "text/unicode.hpp"

namespace reach::cli {
namespace {

int help(const Command& command, Arguments args, const Io& io);

constexpr auto kCommands = std::to_array<Command>({
    {"report", "[options] FILE...", "the figures: totals and increases by force, channel and region",
     "Prints the figures of one or more files: totals and increases by force, channel and region. FILE is a path, `-` "
     "for standard input, or PERIOD=PATH for a file that holds one period.",
     "nothing was reported", report},
    {"chart", "[options] FILE...", "a chart of the figures, as a picture or on the terminal",
     "Draws the figures of one or more files: a bar for each force and period, and the increase. On the terminal, or "
     "as a picture: -o chart.svg, -o chart.png.",
     "nothing was drawn", chart},
    {"inspect", "[options] FILE...", "how files are understood: layout, columns, what is missing, warnings",
     "Prints how files are understood: layout, encoding, columns, forces, channels, periods, what is missing, and "
     "every warning and error. Exit code 1 with warnings, 2 where `reach report` would refuse the files.",
     "nothing was written", inspect},
    {"explain", "[options] FILE ROW [CHANNEL]", "the working of one figure: its parts, lines, division, rounding",
     "Prints the working of one increase: the parts and sums of both periods, the lines they come from, the division "
     "and the rounding. FILE is a path, `-`, or any number of PERIOD=PATH. ROW is a force, a region or \"All "
     "regions\"; where a force and a region share a name, force:NAME or region:NAME. Without CHANNEL: the total over "
     "channels.",
     "nothing was explained", explain},
    {"tally", "[options] FILE...", "tidy counts of any input, a row each",
     "Reduces files of any layout to tidy counts, a row each: region, force, channel, period, count. The CSV loads "
     "back into `reach report` (with the same --period).",
     "nothing was written", tally},
    {"sql", "--dialect NAME [options] TABLE", "the statement that makes such counts in a database",
     "Prints one SQL statement that makes the counts of `reach tally` in the engine that holds the rows. Its result, "
     "as CSV with a header, is for `reach report -`. A name is given as the engine spells it: capitals count. "
     "BigQuery's statement has not been run.",
     "nothing was written", sql},
    {"update", "[options] DOCUMENT...", "update the figures in marked documents from their data",
     "Updates the figures in marked documents from their data: values in sentences and tables. Every document is "
     "worked out before any is written; where one is refused, none is touched. A folder means the documents in it. "
     "`-` reads a document from standard input and writes it to standard output.",
     "nothing was written", update},
    {"check", "[options] DOCUMENT...", "whether marked documents say what their data says",
     "Compares the figures of marked documents with their data, and writes nothing. Exit code 0 where all are true, 1 "
     "where one is stale, 2 where it cannot be told: a mark that is not understood or holds other text, data that is "
     "missing or refused. A folder means the documents in it.",
     "the diff was not printed", check},
    {"audit", "[options] DOC [--data FILE...]", "whether the tables and sentences of a document are true",
     "Checks a document that nobody marked: recomputes the totals and increases of its tables, traces the numbers of "
     "its sentences to them (or to the data), and judges every claim of a rise or fall. DOC is plain text, Markdown "
     "or HTML, or `-` for standard input. Exit code 1 where something is contradicted, 2 where nothing could be "
     "judged.",
     "nothing was audited", audit},
    {"schema", "[options]", "the JSON Schema of `report --json`", "Prints the JSON Schema of `reach report --json`.",
     "nothing was written", schema},
    {"help", "[COMMAND]", "help on reach, or on one command", "", "", help},
});

constexpr std::string_view kAbout =
    "reach turns the counts that police forces and a charity keep about a regional\n"
    "campaign into the figures that get published: exactly right, or refused.\n";

std::string overview() {
  std::string text = fmt::format("Usage: reach COMMAND [options] FILE...\n\n{}\nCommands:\n", kAbout);
  for (const Command& command : kCommands) text += fmt::format("  {:<9} {}\n", command.name, command.summary);
  return text +
         "\nOptions:\n"
         "  -h, --help     print this help; after a command, help on that command\n"
         "      --version  print the version\n\n"
         "Example:\n"
         "  reach report south_east.csv --baseline 2016 --comparison 2018\n\n"
         "Exit codes: 0 done, 1 the answer is no, 2 trouble (usage, refused data, files).\n";
}

const Command* find_command(std::string_view name) {
  const auto* command =
      std::find_if(kCommands.begin(), kCommands.end(), [name](const Command& each) { return each.name == name; });
  return command == kCommands.end() ? nullptr : command;
}

std::string hint_for(const std::string& word) {
  const std::string near = nearest(word, names_of(kCommands));
  if (!near.empty()) return fmt::format("did you mean `{}`?", near);
  if (file_id(word)) return fmt::format("to report a file: reach report {}", printable(word));
  return fmt::format("the commands are {}", listed(names_of(kCommands)));
}

int refuse_command(const std::string& word, const Io& io) {
  Diagnostics faults;
  if (word.starts_with('-') && word != "-") {
    refuse(faults, fmt::format("there is no option {} before a command", in_backticks(word)),
           "options come after the command: reach report [options] FILE...");
  } else {
    refuse(faults, fmt::format("there is no command {}", in_backticks(word)), hint_for(word));
  }
  return refuse_usage(faults, {}, io, "reach");
}

int help(const Command& /*itself*/, Arguments args, const Io& io) {
  if (args.empty() || args[0] == "-h" || args[0] == "--help" || args[0] == "help") return print_help(overview(), io);
  const Command* command = find_command(args[0]);
  if (command == nullptr) return refuse_command(args[0], io);
  const std::array<std::string, 1> ask{"--help"};
  return command->run(*command, ask, io);
}

int dispatch(Arguments args, const Io& io) {
  if (args.empty()) {
    io.err(overview());
    return kTrouble;
  }
  if (args[0] == "-h" || args[0] == "--help") return print_help(overview(), io);
  if (args[0] == "--version") return print_help("reach " REACH_VERSION "\n", io);
  const Command* command = find_command(args[0]);
  return command == nullptr ? refuse_command(args[0], io) : command->run(*command, args.subspan(1), io);
}

}  // namespace

std::span<const Command> commands() { return kCommands; }

int run(Arguments args, const Io& io) {
  try {
    return dispatch(args, io);
  } catch (const std::bad_alloc&) {
    return refuse_without_memory(io);
  }
}

}  // namespace reach::cli
