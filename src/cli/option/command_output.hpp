// CommandOutput: the commands with `-o`, and the formats that each can write. For cli/option.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "cli/option/output_form.hpp"

namespace reach::cli {

/// A command and its forms; the first is its default. If the forms include several kinds of files, a name without an
/// ending does not say which is meant (`needs_ending`).
struct CommandOutput {
  std::string_view command;
  std::vector<OutputForm> forms;
  bool needs_ending = false;
  bool has_format = false;  ///< it has an option `--format`; if that is given, any ending will do
};

/// Built from the tables of formats.
std::span<const CommandOutput> command_outputs();

}  // namespace reach::cli
