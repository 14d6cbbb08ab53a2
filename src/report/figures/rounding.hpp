// The note for readers who add up rounded figures. For report.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include <reach/change.hpp>

namespace reach::report {

/// `Owing to rounding, 24 + 20 + 17 + 9 is 70, not 69`, if printed parts do not add up to the printed whole; more than
/// eight parts are not listed. All have the same decimals. `what` says whose they are, if that is not obvious: `Shares:
/// owing to rounding, …`. O(parts).
std::optional<std::string> rounding_note(std::span<const Decimal> parts, const Decimal& whole,
                                         std::string_view what = {});

}  // namespace reach::report
