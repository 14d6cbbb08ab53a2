// The command that reports what `reach inspect` has looked at. For cli/inspection and cli/command.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include <reach/diagnostic.hpp>

#include "cli/option/option.hpp"
#include "cli/option/parse.hpp"

namespace reach::cli {

/// `reach report` with the operands that were given, and those of the options that are among `reading`, in its order:
/// ready to paste into a shell. Empty if a word cannot be written there.
std::string report_command(const Given& given, std::span<const OptionGroup> reading);

/// The options that would put every error right, with a space before each: where each hint names one, with its value,
/// and neither a condition nor another way. Never one that leaves figures out, or that is given. Empty if there are
/// none.
std::string remedy_options(const Given& given, const Diagnostics& findings);

/// A word in shell syntax: `counts.csv`, `'Kent & Essex.csv'`; empty if it cannot be shown.
std::string shown_word(std::string_view word);

}  // namespace reach::cli
