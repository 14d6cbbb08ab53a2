// Totals of only some of the figures beside them: `Total online` of `Website` and `App`, beside `Helpline`. For
// load/header, load/rows and load/checks.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include <reach/count.hpp>

namespace reach {

/// A total, and all figures that it may be the sum of; nothing for a missing figure.
struct TotalEquation {
  Int128 total = 0;
  std::vector<std::optional<Int128>> parts{};
};

/// Which parts add up to the total, and in how many equations they do not.
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

/// The run of two or more figures, up to the last one, whose sum is nearest to a total.
struct NearestRun {
  std::size_t first = 0;  ///< where they begin
  Int128 sum = 0;
};
/// Nothing for fewer than two figures. O(figures).
std::optional<NearestRun> nearest_run(std::span<const Int128> figures, Int128 total);

/// The sum of some parts; nothing if one of them is missing.
std::optional<Int128> sum_of_parts(const TotalEquation& equation, std::span<const std::size_t> parts);

/// The parts, at least two but not all, that add up to the total in most of the first 64 equations. Neighbours are
/// tried first, those nearest to `position` before others (among more than 200 parts, only those that end right before
/// it); then any selection, if there are few parts and several equations show it. Nothing if there are none.
std::optional<PartialTotal> find_partial_total(std::span<const TotalEquation> equations, std::size_t position);

}  // namespace reach
