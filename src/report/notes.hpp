// Notes as readers see them below a table. For report.
#pragma once

#include <string>

#include <reach/summary.hpp>

namespace reach::report {

/// `[z] not applicable: the baseline is zero`; without a symbol, the text alone. Not escaped.
std::string note_text(const Note& note);

}  // namespace reach::report
