// A command line against a table of options. parse.cpp is the one file that uses CLI11. For cli.
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <reach/diagnostic.hpp>

#include "cli/option/option.hpp"

namespace reach::cli {

/// What a command line gives, as it is typed.
struct Given {
  std::vector<std::string> operands;
  std::map<std::string, std::vector<std::string>, std::less<>> options;  ///< values by long name; a flag has `yes`

  [[nodiscard]] bool has(std::string_view option) const { return options.contains(option); }
};

/// Sets the targets of what is given. Options and operands may be mixed; `--` ends the options; `--format=json`,
/// `--format json`, `-f json` and `-fjson` are one; nothing may be abbreviated. Unknown options, a missing or empty
/// value, a value for a flag, an option given twice that takes one value, and what a setter refuses are added to
/// `faults`. An empty value is as one that is not given.
Given parse(std::span<const std::string> args, std::span<const OptionGroup> groups, Diagnostics& faults);

/// Adds a `usage` error.
void refuse(Diagnostics& faults, std::string message, std::string hint);

}  // namespace reach::cli
