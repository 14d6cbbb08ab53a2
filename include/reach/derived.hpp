// Figures that are worked out from a line and the total that it is part of, exactly: share, contribution, annual
// increase. For every module.
#pragma once

#include <optional>

#include <reach/change.hpp>

namespace reach {

/// 100 × part / whole. The shares of all parts add up to 100. O(1).
ExactPercentage share_of(Count part, Count whole);

/// What a part adds to the increase of the whole, in percentage points: 100 × (change of the part) / (baseline of the
/// whole). Those of all parts add up to the increase of the whole: their fractions have one denominator. Missing where
/// that increase is. O(1).
ExactPercentage contribution(const Change& part, const Change& whole);

/// The increase a year that gives the whole increase when compounded over the years: 100 × ((comparison /
/// baseline)^(1/years) − 1), rounded once, half away from zero. It is found by comparing powers of whole numbers, never
/// by a root. Over one year, the increase itself; [z] without a number of years (see years_apart).
/// O(years² × log(increase)).
Percentage annual_increase(const Change& change, std::optional<int> years, int decimals);

}  // namespace reach
