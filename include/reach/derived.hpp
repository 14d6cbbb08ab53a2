// Figures derived exactly from a line and the total it is part of: share, contribution, annual increase; and from the
// counts of a series: index. For every module.
#pragma once

#include <optional>

#include <reach/change.hpp>

namespace reach {

/// 100 × part / whole. The shares of all parts add up to 100. O(1).
ExactPercentage share_of(Count part, Count whole);

/// What a part adds to the increase of the whole, in percentage points: 100 × (change of the part) / (baseline of the
/// whole). The contributions of all parts add up to the increase of the whole, because their fractions have one
/// denominator. Missing if that increase is missing. O(1).
ExactPercentage contribution(const Change& part, const Change& whole);

/// 100 × comparison / baseline: 100 plus the increase. Missing if the increase is missing. O(1).
ExactPercentage index_of(const Change& change);

/// The yearly increase that, compounded over the years, gives the whole increase: 100 × ((comparison /
/// baseline)^(1/years) − 1), rounded once, half away from zero. Found by comparing powers of whole numbers, never by
/// taking a root. Over one year, it is the increase itself; [z] without a number of years (see years_apart). O(years² ×
/// log(increase)).
Percentage annual_increase(const Change& change, std::optional<int> years, int decimals);

}  // namespace reach
