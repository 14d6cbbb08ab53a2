// Finds figures that a person typed in a document with marks. For cli/auditing and cli/command.
#pragma once

#include <string>
#include <vector>

#include "cli/auditing/audit.hpp"

namespace reach::cli {

/// The confirmed figures outside the marks of a document; empty if it has no marks. `text` is the whole document,
/// `page` what was audited. O(text + findings × line).
std::vector<TypedFigure> typed_figures(const Audit& audit, const Page& page, std::string text);

}  // namespace reach::cli
