// Rates: figures per so many people, and their notes. For report.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include <reach/chance.hpp>

#include "report/figures/figures.hpp"

namespace reach::report {

/// The total of one period and its population; or the reason why there is no rate.
std::variant<chance::Rated, NoFigure> rated(const FigureOf& of, std::size_t period);

/// The values of the figures of rates, for their rows in the table of figures.
FigureValue rate_value(const FigureOf& of, int decimals);
FigureValue rate_range(const FigureOf& of, int decimals);
/// The increase of the rate; with its interval if intervals are shown.
FigureValue rate_increase(const FigureOf& of, int decimals);
/// The same, without its interval, as the double nearest to the exact figure; nothing if there is no increase.
std::optional<double> rate_percent(const FigureOf& of);
FigureValue rate_difference(const FigureOf& of, int decimals);
/// The difference between the rates with its limits; or the reason why it is missing.
std::variant<chance::RateDifference, NoFigure> difference_between(const FigureOf& of);

/// The notes on the rates shown.
std::vector<std::string> rate_notes(const Summary& summary);

}  // namespace reach::report
