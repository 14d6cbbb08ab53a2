// The table of commands, and running them. For cli and main.
#pragma once

#include <span>

#include "cli/command/command.hpp"
#include "cli/io/io.hpp"

namespace reach::cli {

/// All commands; help, dispatch and suggestions are derived from this table.
std::span<const Command> commands();

int report(const Command& command, Arguments args, const Io& io);   ///< report.cpp
int chart(const Command& command, Arguments args, const Io& io);    ///< chart.cpp
int inspect(const Command& command, Arguments args, const Io& io);  ///< inspect.cpp
int explain(const Command& command, Arguments args, const Io& io);  ///< explain.cpp
int tally(const Command& command, Arguments args, const Io& io);    ///< tally.cpp
int sql(const Command& command, Arguments args, const Io& io);      ///< sql.cpp
int update(const Command& command, Arguments args, const Io& io);   ///< update.cpp
int check(const Command& command, Arguments args, const Io& io);    ///< check.cpp
int audit(const Command& command, Arguments args, const Io& io);    ///< audit.cpp
int schema(const Command& command, Arguments args, const Io& io);   ///< schema.cpp

/// Runs a command line (without the program's name) and returns its exit code: 0 success; 1 check, audit or inspect
/// found a problem; 2 error.
int run(Arguments args, const Io& io);

}  // namespace reach::cli
