// The same period one year before. For load, report and cli.
#pragma once

#include <optional>

#include <reach/period.hpp>

namespace reach {

/// The year, quarter, month or day that is exactly one year before; of 29 February nothing. O(1).
std::optional<Period> year_before(Period period);

}  // namespace reach
