// GNU-style help, made from the option tables. For cli/command.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "cli/option/option.hpp"

namespace reach::cli {

/// `Usage: …`, what the command does, and its options in two aligned columns, within 80 columns.
std::string help_text(std::string_view usage, std::string_view summary, std::span<const OptionGroup> groups);

}  // namespace reach::cli
