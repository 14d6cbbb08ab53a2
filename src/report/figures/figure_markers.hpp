// The markers of figures: those of the counts behind them. For report.
#pragma once

#include "report/figures/figures.hpp"

namespace reach::report {

/// Of a figure that compares the baseline and the comparison.
Markers markers_of_both(const FigureOf& of);
/// The same for an increase, with [u] on a low base (`--low-base`), as for the following.
Markers markers_of_increase(const FigureOf& of);
Markers markers_of_step(const FigureOf& of);
Markers markers_of_year_on_year(const FigureOf& of);
Markers markers_of_index(const FigureOf& of);
/// Of a figure that relates a line to the whole: in the comparison, and in both periods.
Markers markers_of_share(const FigureOf& of);
Markers markers_of_contribution(const FigureOf& of);
/// Of a figure of one period.
Markers markers_of_period(const FigureOf& of);

}  // namespace reach::report
