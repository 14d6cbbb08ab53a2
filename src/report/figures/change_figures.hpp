// Figures of a line that follow from its counts, or from those of the line that it is part of. For report.
#pragma once

#include <cstddef>
#include <optional>

#include "report/figures/figures.hpp"

namespace reach::report {

/// A percentage as the value of a figure.
FigureValue as_value(const Percentage& percentage);

FigureValue difference(const FigureOf& of, int decimals);
ExactPercentage increase(const FigureOf& of);
/// Of the whole's comparison; a line that the totals leave out has none.
ExactPercentage share_of_whole(const FigureOf& of);
/// To the whole's increase; a line that the totals leave out has none.
ExactPercentage contribution_to_whole(const FigureOf& of);
/// O(decimals): see annual_increase.
FigureValue annual(const FigureOf& of, int decimals);
/// The increase on the period before.
ExactPercentage step(const FigureOf& of);
ExactPercentage year_on_year(const FigureOf& of);
ExactPercentage index_on_baseline(const FigureOf& of);

/// Whether every two neighbouring periods are one year apart.
bool are_years_apart(const Summary& summary);
/// The period before; nothing for the first.
std::optional<Period> period_before(const Summary& summary, std::size_t at);
/// The period one year before; nothing where the heading says `year on year`.
std::optional<Period> year_before_unless_said(const Summary& summary, std::size_t at);
/// The index of the period one year before; nothing where no such period is shown.
std::optional<std::size_t> index_of_year_before(const Summary& summary, std::size_t at);

}  // namespace reach::report
