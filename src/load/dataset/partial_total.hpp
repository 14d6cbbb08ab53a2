// Totals of only some of the figures beside them: `Total online` of `Website` and `App`, beside `Helpline`. For
// load/header, load/rows and load/checks.
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

/// By how much two figures differ.
constexpr Int128 distance(Int128 one, Int128 other) { return one < other ? other - one : one - other; }
/// Whether a figure is within a tenth of a total.
constexpr bool is_near(Int128 figure, Int128 total) {
  constexpr int kTenth = 10;
  return distance(figure, total) * kTenth <= total;
}

/// Of the last two or more of some figures, those whose sum comes nearest to a total.
struct NearestRun {
  std::size_t first = 0;  ///< where they begin
  Int128 sum = 0;
};
/// Nothing for fewer than two figures. O(figures).
std::optional<NearestRun> nearest_run(std::span<const Int128> figures, Int128 total);

/// The sum of some parts; nothing if one of them is missing.
std::optional<Int128> sum_of_parts(const TotalEquation& equation, std::span<const std::size_t> parts);

/// The parts, two at least and not all, that add up to the total in most equations, in the first 64: neighbours, the
/// nearest to `position` first (of more than 200 parts, those that end right before it); or, if there are few parts and
/// several equations show it, any. Nothing if none do.
/// O(parts² × equations), or 1024 × equations.
std::optional<PartialTotal> find_partial_total(std::span<const TotalEquation> equations, std::size_t position);

}  // namespace reach
