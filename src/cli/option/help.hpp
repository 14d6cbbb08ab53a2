// GNU-style help, made from the option tables. For cli/inspection, cli/auditing and cli/command.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "cli/option/option.hpp"

namespace reach::cli {

/// What the help of a command says beside its options.
struct HelpPage {
  std::string_view name;   ///< `reach report`
  std::string_view usage;  ///< `[options] FILE...`
  std::string_view about;
  std::string_view often;     ///< `--baseline,--output`: the options to explain; the others are named only. Empty: all
  std::string_view examples;  ///< a command line each
};

/// `Usage: …`, what the command does, its options in two aligned columns, and its examples, within `width` columns.
std::string help_text(const HelpPage& page, std::span<const OptionGroup> groups, std::size_t width);

}  // namespace reach::cli
