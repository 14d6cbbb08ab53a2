// CommandOutput: the commands that have `-o`, and what each can write. For cli/option.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "cli/option/output_form.hpp"

namespace reach::cli {

/// A command and its forms; the first is its default. Where there are several kinds of files, a name without an
/// ending does not say which is meant (`needs_ending`).
struct CommandOutput {
  std::string_view command;
  std::vector<OutputForm> forms;
  bool needs_ending = false;
  bool has_format = false;  ///< an option `--format`, so any ending will do where it is given
};

/// Made of the tables of formats.
std::span<const CommandOutput> command_outputs();

}  // namespace reach::cli
