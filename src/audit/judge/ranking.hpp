// Ranks and changes that are compared with others. For audit/judge.
#pragma once

#include <optional>

#include "audit/judge/fits.hpp"
#include "audit/prose/claims.hpp"

namespace reach::audit {

/// Whether the subject has its rank among all rows, or among all periods; nothing if the figures do not say. Of
/// changes, it is enough that it does by their number or by their percentage. O(rows + periods).
std::optional<Agreement> judge_rank(const Facts& facts, const Claim& claim, const ClaimReading& reading);

/// A difference in points: of a share between two periods, or of two changes. A per cent is of the share itself, so
/// that a fall from 12% to 8% is 4 points, and 33%. Near, if only the rounded percentages differ by as much. O(cells).
std::optional<Agreement> judge_points(const Facts& facts, const Claim& claim, const ClaimReading& reading);

/// `grew faster than`: by percentage. Near, if only the numbers say so. O(cells).
std::optional<Agreement> judge_growth(const Facts& facts, const Claim& claim, const ClaimReading& reading);

}  // namespace reach::audit
