// Response files: `@south-east.args` stands for the options and operands in that file, a line each. For cli.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include <reach/diagnostic.hpp>

#include "cli/option/option.hpp"

namespace reach::cli {

/// The text of a response file; nothing after reporting why not.
using ReadResponse = std::function<std::optional<std::string>(const std::string& path, Diagnostics& faults)>;

/// What the words of a command line may be.
struct WordKinds {
  std::span<const OptionGroup> options;
  bool files = true;        ///< operands are paths, or `PERIOD=PATH`
  std::string folder = {};  ///< that all paths are relative to; empty, or ends with a slash
};

/// The words, with each `@FILE` replaced by the options and operands in that file; a word that is the value of an
/// option is never taken for one. A line holds one option with its value, which is the rest of the line, without
/// quoting; or one operand; or another `@FILE`. Empty lines and those that begin with `#` say nothing. Paths, of
/// operands and of options for a file, are relative to the folder of the response file. What is wrong in a line is
/// reported at the line. Response files may name others, up to 8 deep.
std::vector<std::string> expand_responses(std::span<const std::string> words, const WordKinds& kinds,
                                          const ReadResponse& read, Diagnostics& faults);

}  // namespace reach::cli
