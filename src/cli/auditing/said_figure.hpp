// The arguments with which a mark writes a figure as a document has it. For cli/auditing and cli/command.
#pragma once

#include <string>
#include <string_view>

#include "cli/auditing/audit_mark.hpp"

namespace reach::cli {

struct SaidFigure {
  std::string arguments;  ///< `Kent / total / increase 2016 to 2018 --sign`; empty if no mark can write it
  std::string trouble;    ///< why not
};

/// The `69` of `69 per cent`: only the number goes into a mark.
std::string_view number_of(std::string_view said);

/// The arguments of a mark for the figure at `path` that writes exactly the number said.
SaidFigure said_figure(const std::string& said, const std::string& path, const MarkTerms& terms);

}  // namespace reach::cli
