// Totals of only some of the figures beside them: `Total online` of `Website` and `App`, beside `Helpline`. For
// load/header and load/rows.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include <reach/count.hpp>

namespace reach {

/// A total, and all figures that it may be the sum of; one that is missing is nothing.
struct TotalEquation {
  Int128 total = 0;
  std::vector<std::optional<Int128>> parts{};
};

/// Which of the parts add up to the total, and in how many equations they do not.
struct PartialTotal {
  std::vector<std::size_t> parts;
  std::size_t differing = 0;
};

/// The sum of some parts; nothing if one of them is missing.
std::optional<Int128> sum_of_parts(const TotalEquation& equation, std::span<const std::size_t> parts);

/// The parts, two at least and not all, that add up to the total in most equations, in the first 64: neighbours, the
/// nearest to `position` first; or, if there are few parts and several equations show it, any. Nothing if none do.
/// O(parts² × equations), or 1024 × equations.
std::optional<PartialTotal> find_partial_total(std::span<const TotalEquation> equations, std::size_t position);

}  // namespace reach
