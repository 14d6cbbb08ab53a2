// What stands on a page besides chart and table. For report/page.
#pragma once

#include <string>

#include <reach/summary.hpp>

#include "report/symbols.hpp"

namespace reach::report {

/// The figures of the line that the report is about, and how its channels moved: a list of terms. O(channels).
std::string key_figures(const Summary& summary);

/// What stands for figures that are missing there.
Symbols symbols_of_key_figures(const Summary& summary);

/// How the figures came about: periods, sums, formula with its numbers, rounding, files, version. O(inputs).
std::string page_method(const Summary& summary);

}  // namespace reach::report
