// The one way that every command goes: parse, check, run, write. For cli.
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
#include "cli/read/reading.hpp"

namespace reach::cli {

using Arguments = std::span<const std::string>;

/// A row of the table of commands (run.cpp).
struct Command {
  std::string_view name;
  std::string_view usage;    ///< after the name: `[options] FILE...`
  std::string_view summary;  ///< one line for the help of reach
  std::string_view about;    ///< a paragraph for its own help
  std::string_view outcome;  ///< closes the messages where nothing comes of it: `nothing was reported`
  int (*run)(const Command& command, Arguments args, const Io& io);
};

/// A command under way: its row, how it speaks, and the outside world.
struct Session {
  const Command& command;
  const MessageStyle& speech;
  const Io& io;
};

/// The steps between which arguments become an exit code.
struct Steps {
  std::vector<OptionGroup> options;  ///< general options follow
  std::function<void(const Given&, const Session&, Diagnostics& faults)> check;
  std::function<int(const Session&)> run;
};

/// Parses, or prints help; checks, and runs where nothing is wrong. Gives the exit code.
int carry_out(const Command& command, Arguments args, const Io& io, Steps steps);

/// The same for a struct that has these steps as members: `options` are set into it, and `check` completes it.
template <typename Plan>
int carry_out(const Command& command, Arguments args, const Io& io) {
  Plan plan;
  return carry_out(
      command, args, io,
      {plan.options(),
       [&plan](const Given& given, const Session& session, Diagnostics& faults) { plan.check(given, session, faults); },
       [&plan](const Session& session) { return plan.run(session); }});
}

/// What a command makes: bytes to write, and the exit code when they are written.
struct Made {
  std::string bytes;
  int code = kDone;  ///< with kTrouble, bad rows are not put in their place
};

/// Makes the output, or nothing where it is refused. `findings` are printed before it is written.
using Maker = std::function<std::optional<Made>(Diagnostics& findings)>;

/// Sees whether the output may be written where it shall go, before anything is read; then makes it, prints what was
/// found, and writes. `inputs` are the files that are read. Gives the exit code.
int make_output(const Destination& destination, std::span<const FileId> inputs, const Maker& make,
                const Session& session);

/// Makes the output of what was loaded. `findings` are those of the load; it may add to them, or keep those that
/// concern its figures.
using DataMaker = std::function<std::optional<Made>(Loaded&& loaded, Diagnostics& findings)>;

/// The same for a command that reads files: loads between the two, and puts bad rows in their place.
int make_output(const Reading& reading, const Destination& destination, const DataMaker& make, const Session& session);

/// Prints what was found, with the outcome of the command where there are errors.
void print_findings(const Diagnostics& findings, const Session& session);

/// Writes to standard output, or says why it cannot. Gives the exit code.
int print_output(std::string_view bytes, const Session& session);

}  // namespace reach::cli
