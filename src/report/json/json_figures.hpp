// The figures of a line as JSON, the same in every JSON format. They are defined in data/schema. For report, explain
// and cli.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <reach/summary.hpp>

#include "report/figures/cell.hpp"
#include "report/figures/figures.hpp"
#include "report/symbols.hpp"
#include "text/json.hpp"

namespace reach::report {

/// `{"baseline", "comparison", "change", "increase"}`; `symbols` if one of these numbers is missing; and `"additive":
/// false` for a total that is not the sum of its parts.
Json measure(const Change& change, int decimals, bool additive = true);

/// A figure as a number, given its text: a whole number if it is one and fits 64 bits, otherwise the double nearest to
/// the text.
Json number_of(const Decimal& figure, std::string_view digits);

/// The key of the reason why there is no figure: `zero_baseline`.
std::string_view reason_of(const NoFigure& none);

/// `["p", "r"]`.
Json marker_letters(Markers markers);

/// The markers of a figure other than those of the counts that it is worked out from.
Markers own_markers(const FigureKind& kind, const FigureOf& of);

/// The kind of line: the figures of a region are totals in every channel.
enum class LineOf : std::uint8_t { force, regions };

/// Writes the members `channels` (those that are shown) and `total`. Each measure has `share`, `contribution`,
/// `annual`, `interval` and `verdict` if they are chosen; they relate to the total over channels of the line's whole.
/// Counts with markers have their `markers`. `periods`: the labels of a series, made once for all lines; otherwise
/// none. O(channels × periods).
void add_figures(JsonText& out, const Part& part, const Summary& summary, const std::vector<std::string>& periods,
                 LineOf whose);

/// The labels of the periods of a series; otherwise none.
std::vector<std::string> series_periods(const Summary& summary);

/// Adds the code of an area (see area_code.hpp) as `code`; null and its `code_symbol` if there is none.
void add_code(JsonText& out, const Cell& code);

/// Records the symbols that add_figures writes.
void use_symbols(Symbols& symbols, const Part& part, const Summary& summary);

}  // namespace reach::report
