// The commands and the way to them. For cli and main.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "cli/io/io.hpp"

namespace reach::cli {

using Arguments = std::span<const std::string>;

struct Command {
  std::string_view name;
  std::string_view arguments;  ///< after its options: `FILE...`
  std::string_view summary;    ///< one line for help
  int (*run)(Arguments args, const Io& io);
};

/// All commands; help, dispatch and suggestions follow from this table.
std::span<const Command> commands();

int report(Arguments args, const Io& io);   ///< report.cpp
int chart(Arguments args, const Io& io);    ///< chart.cpp
int inspect(Arguments args, const Io& io);  ///< inspect.cpp
int explain(Arguments args, const Io& io);  ///< explain.cpp
int tally(Arguments args, const Io& io);    ///< tally.cpp
int sql(Arguments args, const Io& io);      ///< sql.cpp
int update(Arguments args, const Io& io);   ///< update.cpp
int check(Arguments args, const Io& io);    ///< check.cpp
int audit(Arguments args, const Io& io);    ///< audit.cpp
int schema(Arguments args, const Io& io);   ///< schema.cpp

/// Runs a command line (without the program's name) and gives its exit code: 0 done, 1 the answer is no, 2 trouble.
int run(Arguments args, const Io& io);

}  // namespace reach::cli
