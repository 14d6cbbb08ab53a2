// The words with which a mark writes a figure as a document says it. For cli/command.
#pragma once

#include <string>

#include "cli/command/audit_mark.hpp"

namespace reach::cli {

struct SaidFigure {
  std::string arguments;  ///< `Kent / total / increase 2016 to 2018 --sign`; empty if no mark would write it so
  std::string trouble;    ///< why none would
};

/// The arguments of a mark for the figure that `path` names, which writes exactly what is said.
SaidFigure said_figure(const std::string& said, const std::string& path, const MarkTerms& terms);

}  // namespace reach::cli
