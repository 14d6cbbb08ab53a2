// The steps that every command follows: parse, check, run, write. For cli.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/io/exit_code.hpp"
#include "cli/io/io.hpp"
#include "cli/option/general.hpp"
#include "cli/option/option.hpp"
#include "cli/option/parse.hpp"
#include "cli/option/response_file.hpp"
#include "cli/read/reading.hpp"

namespace reach::cli {

using Arguments = std::span<const std::string>;

struct Command;

/// What a command does, and the options that it knows.
struct Action {
  int (*run)(const Command& command, Arguments args, const Io& io);
  std::vector<OptionGroup> (*options)();  ///< without the general ones; do not set their targets
};

/// One command in the table of commands (commands.cpp).
struct Command {
  std::string_view name;
  std::string_view usage;     ///< after the name: `[options] FILE...`
  std::string_view summary;   ///< one line for the help of reach
  std::string_view about;     ///< a paragraph for its own help
  std::string_view outcome;   ///< ends the messages if the command fails: `nothing was reported`
  std::string_view often;     ///< the options that `--help` explains, by their long names; empty: all
  std::string_view examples;  ///< a command line each, run in `data` by a test
  Action (*action)();
  Operands operands = Operands::files;
};

/// A running command: its row in the table, the style of its messages, and the outside world.
struct Session {
  const Command& command;
  const MessageStyle& speech;
  const Io& io;
};

/// The steps of a command, from arguments to exit code.
struct Steps {
  std::vector<OptionGroup> options;  ///< general options follow
  std::function<void(const Given&, const Session&, Diagnostics& faults)> check;
  std::function<int(const Session&)> run;
};

/// Parses and checks the arguments, then runs the command if nothing is wrong; or prints help. Returns the exit code.
int carry_out(const Command& command, Arguments args, const Io& io, Steps steps);

/// The same for a struct with these steps as members: `options` sets its fields, and `check` completes it.
template <typename Plan>
int carry_out(const Command& command, Arguments args, const Io& io) {
  Plan plan;
  return carry_out(
      command, args, io,
      {plan.options(),
       [&plan](const Given& given, const Session& session, Diagnostics& faults) { plan.check(given, session, faults); },
       [&plan](const Session& session) { return plan.run(session); }});
}

/// The action of a command whose steps are these members.
template <typename Plan>
Action action() {
  return {[](const Command& command, Arguments args, const Io& io) { return carry_out<Plan>(command, args, io); },
          [] {
            Plan plan;  // gone afterwards, so the targets of the options must not be set
            return plan.options();
          }};
}

/// The output of a command: bytes to write, and the exit code once they are written.
struct Made {
  std::string bytes;
  int code = kDone;  ///< with kTrouble, the file of rejected rows is not put in place
};

/// Makes the output, or nothing if it is refused. `findings` are printed before the output is written.
using Maker = std::function<std::optional<Made>(Diagnostics& findings)>;

/// Checks that the output may be written to its destination before anything is read; then makes it, prints the
/// findings, and writes it. `inputs` are the files that are read. Returns the exit code.
int make_output(const Destination& destination, std::span<const FileId> inputs, const Maker& make,
                const Session& session);

/// Makes the output from loaded data. `findings` are those of the load; the maker may add to them, or keep only those
/// that concern its figures.
using DataMaker = std::function<std::optional<Made>(Loaded&& loaded, Diagnostics& findings)>;

/// The same for a command that reads files: loads them in between, and puts the file of rejected rows in place.
int make_output(const Reading& reading, const Destination& destination, const DataMaker& make, const Session& session);

/// Prints the findings, and the outcome of the command if there are errors.
void print_findings(const Diagnostics& findings, const Session& session);

/// Writes to standard output, or reports why it cannot. Returns the exit code.
int print_output(std::string_view bytes, const Session& session);

}  // namespace reach::cli
