// What a sentence says about its figures: which forces they cover, and how far they can be relied on. For report.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <reach/summary.hpp>

#include "model/figure_row.hpp"

namespace reach::report {

/// `This compares 3 of 4 forces, those with figures for both periods.`, `Both are January to August.`
std::vector<std::string> scope_texts(const Summary& summary, const FigureRow& row);

/// `The figure for 2018 is provisional.`, `Allows for repeat contacts (dispersion 1.86).`
std::vector<std::string> quality_texts(const Summary& summary, const FigureRow& row, std::size_t channel);

/// Whether a count of the row is marked as a break in the series.
bool has_break(const FigureRow& row, std::size_t channel);

}  // namespace reach::report
