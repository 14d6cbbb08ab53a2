// Which format a report gets: by name, or by the ending of its file. For cli.
#pragma once

#include <string>

#include <reach/diagnostic.hpp>
#include <reach/report.hpp>

namespace reach::cli {

/// As given on the command line.
struct FormatFlags {
  std::string name;
  bool json = false;
  std::string output;
};

/// `--format` and `--json` where given, else by the ending of the output file, else text; nothing after refusing it.
const Format* check_format(const FormatFlags& flags, Diagnostics& faults);

}  // namespace reach::cli
