// Judges ranks, and changes compared with other changes. For audit/judge.
#pragma once

#include <optional>

#include "audit/judge/fits.hpp"
#include "audit/prose/claims.hpp"

namespace reach::audit {

/// Whether the subject has the claimed rank among all rows or all periods; nothing if the figures do not say. A rank of
/// changes may be by number or by percentage: one of them is enough. O(rows + periods).
std::optional<Agreement> judge_rank(const Facts& facts, const Claim& claim, const ClaimReading& reading);

/// Judges a difference in points between two shares or two changes. A fall of a share from 12% to 8% is 4 points; as a
/// percentage it is 33%. Near if only the rounded percentages differ by that much. O(cells).
std::optional<Agreement> judge_points(const Facts& facts, const Claim& claim, const ClaimReading& reading);

/// Judges `grew faster than` by percentage. Near if it is true by number only. O(cells).
std::optional<Agreement> judge_growth(const Facts& facts, const Claim& claim, const ClaimReading& reading);

}  // namespace reach::audit
