// Notes as readers see them below a table. For report.
#pragma once

#include <string>
#include <vector>

#include <reach/summary.hpp>

namespace reach::report {

/// The notes on what a table shows: `[z] not applicable: the baseline is zero`; without a symbol, the text alone. Not
/// escaped.
std::vector<std::string> table_notes(const Summary& summary);

}  // namespace reach::report
