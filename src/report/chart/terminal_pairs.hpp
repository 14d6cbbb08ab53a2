// Bars for the terminal where there are many groups: both bars of a group in one line. For report/chart.
#pragma once

#include <optional>
#include <string>

#include "report/chart/chart.hpp"

namespace reach::report {

/// One line per group, below a line of column headings: label, figure of the baseline, bars, figure of the comparison,
/// increase. The bar of the baseline is the upper half of its line, that of the comparison the lower half. Nothing for
/// a chart of few groups, or where the width leaves no room for bars. O(bars × width).
std::optional<std::string> draw_pairs(const Chart& chart, const ChartStyle& style);

}  // namespace reach::report
