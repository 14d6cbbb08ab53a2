// Response files: `@south-east.args` stands for the options and operands in that file, a line each. For cli.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <reach/diagnostic.hpp>

#include "cli/option/option.hpp"

namespace reach::cli {

/// The text of a response file; nothing after reporting why not.
using ReadResponse = std::function<std::optional<std::string>(const std::string& path, Diagnostics& faults)>;

/// What the operands of a command are.
enum class Operands : unsigned char {
  files,             ///< paths, or `PERIOD=PATH`
  files_then_names,  ///< the same; after the first, what is not a file is the name of a row or a channel
  names,             ///< not files
};

/// Whether an operand is `2018=b.csv`, by its form alone; existing files are not considered.
bool names_period(std::string_view operand);

/// What the words of a command line or a mark may be.
struct WordKinds {
  std::span<const OptionGroup> options;
  Operands operands = Operands::files;
  bool must_exist = false;  ///< refuse an operand in a response file that is not a file
  std::string folder = {};  ///< that all paths are relative to; empty, or ends with a slash
};

/// The words, with each `@FILE` replaced by the options and operands in that file; a word that is the value of an
/// option is never taken for one. A line holds one option with its value, which is the rest of the line, without
/// quoting; or one operand; or another `@FILE`. Empty lines and those that begin with `#` say nothing. Paths, of
/// operands and of options for a file, are relative to the folder of the response file. Response files may name others,
/// 100 in all, but not themselves. `faults` receives why a file named by the words is refused; `within`, which may be
/// the same, receives what is wrong in the lines of files, at the line. O(bytes of the files).
std::vector<std::string> expand_responses(std::span<const std::string> words, const WordKinds& kinds,
                                          const ReadResponse& read, Diagnostics& faults, Diagnostics& within);

}  // namespace reach::cli
