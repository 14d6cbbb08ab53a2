// The parts of a page other than chart and table. For report/page.
#pragma once

#include <string>

#include <reach/report.hpp>

#include "report/symbols.hpp"

namespace reach::report {

/// The figures of the line that the report is about, and how its channels changed, as a list of terms. O(channels).
std::string key_figures(const Summary& summary);

/// The symbols for missing figures in the key figures.
Symbols symbols_of_key_figures(const Summary& summary);

/// How the figures were worked out (periods, sums, formula with its numbers, rounding), the files, the version, and the
/// publisher. O(inputs).
std::string page_method(const Summary& summary, const Imprint& imprint);

}  // namespace reach::report
