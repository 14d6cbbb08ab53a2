// What may come next on a command line: for completions in shells. For cli/command.
#pragma once

#include <span>
#include <string>

#include "cli/io/io.hpp"

namespace reach::cli {

/// The candidates for the last of these words (those after `reach`; the last may be empty), one per line: the whole
/// word, a tab and what it means. `:files` instead asks the shell for files. Names are read from the files already
/// typed, if these are small enough to be read at once. Nothing is ever reported.
std::string candidates(std::span<const std::string> words, const Io& io);

}  // namespace reach::cli
