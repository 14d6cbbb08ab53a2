// Intervals and rates as JSON. For report/json.
#pragma once

#include "report/figures/figures.hpp"
#include "text/json.hpp"

namespace reach::report {

/// `{"confidence", "dispersion", "lower", "upper", "p", "text"}`, with `reason` if the text is a symbol.
Json interval_json(const FigureOf& of);

/// The rate of one period: `{"value", "text", "lower", "upper", "method"}`, or null numbers, `text` and `reason`.
Json rate_json(const FigureOf& of);

/// All rates of a line: `{"per", "baseline", "comparison", "increase", "difference"}`.
Json rates_json(const FigureOf& of);

}  // namespace reach::report
