// How this program was built, for reports of faults. For cli/command.
#pragma once

#include <string>

namespace reach::cli {

/// A line each: compiler, libraries, the instructions that rows are read by on this machine, the version of the schema.
std::string build_text();

}  // namespace reach::cli
