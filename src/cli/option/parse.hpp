// A command line against a table of options. parse.cpp is the one file that uses CLI11. For cli.
#pragma once

#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <reach/diagnostic.hpp>

#include "cli/option/option.hpp"

namespace reach::cli {

/// The options and operands of a command line, as typed.
struct Given {
  std::vector<std::string> operands;
  std::map<std::string, std::vector<std::string>, std::less<>> options;  ///< values by long name; a flag has `yes`

  [[nodiscard]] bool has(std::string_view option) const { return options.contains(option); }
};

/// Where an option belongs that is unknown here, as a hint; empty if nowhere.
using Elsewhere = std::function<std::string(const std::string& name)>;

/// Sets the targets of the given options. Options and operands may be mixed; `--` ends the options; `--format=json`,
/// `--format json`, `-f json` and `-fjson` are the same; names may not be abbreviated. Adds to `faults`: unknown
/// options, a missing or empty value, a value for a flag, a single-value option given twice, and anything that a setter
/// refuses. An option with an empty value counts as not given.
Given parse(std::span<const std::string> args, std::span<const OptionGroup> groups, Diagnostics& faults,
            const Elsewhere& elsewhere = {});

/// Whether `names`, separated by commas, has exactly this name.
bool names_option(std::string_view names, std::string_view name);

/// The option that a word names, alone or joined with its value (`--format=json`, `-fjson`); null if there is none.
const Option* find_option(std::string_view word, std::span<const OptionGroup> groups);

/// Whether the word after this one is the value of an option: `--format`, `-f`, `-qf`.
bool takes_next_word(std::string_view word, std::span<const OptionGroup> groups);

/// The option or command that an unknown name may have meant: the only one that it abbreviates, or else the nearest;
/// empty if none is near, or if the name has fewer than three characters.
std::string meant_name(const std::string& unknown, std::span<const std::string> names);

/// Adds a `usage` error.
void refuse(Diagnostics& faults, std::string message, std::string hint);

}  // namespace reach::cli
