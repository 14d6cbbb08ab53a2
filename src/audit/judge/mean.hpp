// Checks an increase against its yearly rate, and against the mean of the forces' increases. For audit/judge.
#pragma once

#include <optional>
#include <span>
#include <string>

#include "audit/judge/move.hpp"

namespace reach::audit {

/// Whether `value` is the mean or the median of the forces' increases, rounded like `value`, and not the row's own
/// increase. Integer arithmetic. O(forces × log).
bool is_mean_of_forces(const Facts& facts, const Move& move, Decimal value);

/// The number of years between two periods and the yearly increase as text; nothing if they are less than two years
/// apart or there is no percentage.
struct YearlyRate {
  int years;
  std::string percent;
};
std::optional<YearlyRate> yearly_rate(const Facts& facts, const Move& move);

/// Whether a sentence says `year on year`, `annual`, `a year` or the like.
bool says_yearly(std::span<const Token> tokens);

}  // namespace reach::audit
