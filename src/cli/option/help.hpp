// GNU-style help, made from the option tables. For cli/command.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "cli/option/option.hpp"

namespace reach::cli {

/// Breaks `text` at spaces into lines of at most 80 columns. Every line but the first is indented by `indent` spaces;
/// the first is assumed to begin at column `used`.
std::string wrapped(std::string_view text, std::size_t used, std::size_t indent);

/// `Usage: …`, what the command does, and its options in two aligned columns, within 80 columns.
std::string help_text(std::string_view usage, std::string_view summary, std::span<const OptionGroup> groups);

}  // namespace reach::cli
