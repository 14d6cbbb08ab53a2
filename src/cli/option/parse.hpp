// A command line against a table of options. parse.cpp is the one file that includes CLI11. For cli.
#pragma once

#include <span>
#include <string>
#include <vector>

#include <reach/diagnostic.hpp>

#include "cli/option/option.hpp"

namespace reach::cli {

/// Sets the targets and gives the operands in their order. Options and operands may be mixed; `--` ends the options;
/// `--format=json`, `--format json`, `-f json` and `-fjson` are one; nothing may be abbreviated. Unknown options, a
/// missing or empty value, a value for a flag, and an option given twice that takes one value are added to `faults`.
std::vector<std::string> parse(std::span<const std::string> args, std::span<const OptionGroup> groups,
                               Diagnostics& faults);

/// Adds a `usage` error.
void refuse(Diagnostics& faults, std::string message, std::string hint);

}  // namespace reach::cli
