// The figures of a document with marks that a person typed beside them. For cli/auditing and cli/command.
#pragma once

#include <string>
#include <vector>

#include "cli/auditing/audit.hpp"

namespace reach::cli {

/// The confirmed figures of a document that are in none of its marks; none if it has no marks. `text` is all of it, and
/// `page` what was audited. O(text + findings × line).
std::vector<TypedFigure> typed_figures(const Audit& audit, const Page& page, std::string text);

}  // namespace reach::cli
