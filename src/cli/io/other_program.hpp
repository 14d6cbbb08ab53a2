// Other programs, found through PATH and run without a shell. For cli/io, cli/auditing and cli/command.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "cli/io/io.hpp"

namespace reach::cli {

/// The path of a program found through PATH; empty if it is not there. Folders that are not absolute, such as the
/// current one, are passed over.
std::string find_program(std::string_view name, const Io& io);

/// What a program writes to its standard output, given its arguments (the first is its name) and its standard input;
/// nothing if it failed. Input and output are files in memory, since a pipe could fill up or break.
std::optional<std::string> run_program(const std::string& program, std::span<const std::string> arguments,
                                       std::string_view input);

}  // namespace reach::cli
