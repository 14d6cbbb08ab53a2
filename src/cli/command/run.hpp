// The table of commands, and running them. For cli and main.
#pragma once

#include <span>
#include <string_view>

#include "cli/command/command.hpp"
#include "cli/io/io.hpp"

namespace reach::cli {

/// All commands; help, dispatch and suggestions are derived from this table.
std::span<const Command> commands();

/// Null if there is no such command.
const Command* find_command(std::string_view name);

/// Whether a word is `-V` or `--version`, which are in place of a command.
inline bool asks_version(std::string_view word) { return word == "-V" || word == "--version"; }

Action report();      ///< report.cpp
Action chart();       ///< chart.cpp
Action inspect();     ///< inspect.cpp
Action explain();     ///< explain.cpp
Action sentence();    ///< sentence.cpp
Action tally();       ///< tally.cpp
Action sql();         ///< sql.cpp
Action update();      ///< update.cpp
Action check();       ///< check.cpp
Action draft();       ///< draft.cpp
Action audit();       ///< audit.cpp
Action schema();      ///< schema.cpp
Action completion();  ///< completion.cpp
Action man();         ///< man.cpp
Action help();        ///< run.cpp

/// Runs a command line (without the program's name) and returns its exit code: 0 success; 1 check, audit or inspect
/// found a problem; 2 error.
int run(Arguments args, const Io& io);

}  // namespace reach::cli
