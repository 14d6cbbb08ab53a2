// The words with which a mark writes a figure as a document says it. For cli/auditing and cli/command.
#pragma once

#include <string>
#include <string_view>

#include "cli/auditing/audit_mark.hpp"

namespace reach::cli {

struct SaidFigure {
  std::string arguments;  ///< `Kent / total / increase 2016 to 2018 --sign`; empty if no mark would write it so
  std::string trouble;    ///< why none would
};

/// The number of `69 per cent`, which is all that a mark holds.
std::string_view number_of(std::string_view said);

/// The arguments of a mark for the figure that `path` names, which writes exactly the number that is said.
SaidFigure said_figure(const std::string& said, const std::string& path, const MarkTerms& terms);

}  // namespace reach::cli
