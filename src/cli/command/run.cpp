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

int help(Arguments args, const Io& io);

constexpr auto kCommands = std::to_array<Command>({
    {"report", "FILE...", "the figures: totals and increases by force, channel and region", report},
    {"chart", "FILE...", "a chart of the figures, as a picture or on the terminal", chart},
    {"inspect", "FILE...", "how files are understood: layout, columns, what is missing, warnings", inspect},
    {"explain", "FILE ROW [CHANNEL]", "the working of one figure: its parts, lines, division, rounding", explain},
    {"tally", "FILE...", "tidy counts of any input, a row each", tally},
    {"sql", "TABLE", "the statement that makes such counts in a database", sql},
    {"update", "DOCUMENT...", "write the figures of marked documents anew from their data", update},
    {"check", "DOCUMENT...", "whether marked documents say what their data says", check},
    {"audit", "DOC", "whether the tables and sentences of a document are true", audit},
    {"schema", "", "the JSON Schema of `report --json`", schema},
    {"help", "[COMMAND]", "help on reach, or on one command", help},
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
    refuse(faults, fmt::format("there is no option {} before a command", quoted(word)),
           "options come after the command: reach report [options] FILE...");
  } else {
    refuse(faults, fmt::format("there is no command {}", quoted(word)), hint_for(word));
  }
  return refuse_usage(faults, {}, io, "reach");
}

int help(Arguments args, const Io& io) {
  if (args.empty() || args[0] == "-h" || args[0] == "--help" || args[0] == "help") return print_help(overview(), io);
  const Command* command = find_command(args[0]);
  if (command == nullptr) return refuse_command(args[0], io);
  const std::array<std::string, 1> ask{"--help"};
  return command->run(ask, io);
}

int dispatch(Arguments args, const Io& io) {
  if (args.empty()) {
    io.err(overview());
    return kTrouble;
  }
  if (args[0] == "-h" || args[0] == "--help") return print_help(overview(), io);
  if (args[0] == "--version") return print_help("reach " REACH_VERSION "\n", io);
  const Command* command = find_command(args[0]);
  return command == nullptr ? refuse_command(args[0], io) : command->run(args.subspan(1), io);
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
