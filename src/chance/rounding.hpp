// Wide numbers as printed. For chance.
#pragma once

#include <functional>

#include <reach/chance.hpp>

#include "chance/wide.hpp"

namespace reach::chance {

/// Whether the exact value that a wide number approximates is above a number.
using IsAbove = std::function<bool(const Wide&)>;

/// A number below 10^18 in size, rounded half away from zero. `is_above` decides where the nearest boundary is within
/// 10^−9; if it is empty, the number itself does. O(1).
Limit rounded_limit(const Wide& value, int decimals, const IsAbove& is_above = {});

}  // namespace reach::chance
