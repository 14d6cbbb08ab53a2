// What a careful reader works out beside an increase: its yearly rate, the mean of the forces'. For the files of audit.
#pragma once

#include <span>
#include <string>

#include "audit/judge.hpp"

namespace reach::audit {

/// Whether `value` is the mean or the median of the forces' own increases, rounded as it is, and not the row's own.
/// Exact: by integers. O(forces).
bool is_mean_of_forces(const Facts& facts, const Move& move, Decimal value);

/// The whole percentage p with (1 + p/100)^years nearest to comparison / baseline, which grows by as much each year:
/// `30` for 69% over two years, `-5` for a fall of 10%. By powers of integers; empty where the baseline is 0.
std::string compound(const Change& change, int years);

/// How many whole years a period is behind another of its kind; 0 where that is not whole years, or not at all.
int years_between(Period from, Period to);

/// Whether words say `year on year`, `annual`, `a year`.
bool says_yearly(std::span<const Token> tokens);

}  // namespace reach::audit
