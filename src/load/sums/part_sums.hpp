// PartSums: sums of rows, added one by one, and how they compare with a row. For load/sums and load/checks.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include <reach/count.hpp>

#include "load/dataset/taken_totals.hpp"

namespace reach {

inline Uint128 people_in(Count count) { return count.is_missing() ? 0 : static_cast<Uint128>(count.value()); }

inline bool has_people(std::span<const Count> row) {
  return std::ranges::any_of(row, [](Count count) { return people_in(count) > 0; });
}

/// The highest depth whose sum is `people` below that of `top`; nothing if there is none. Sums never fall with the
/// depth. O(log of its distance from the top).
template <typename SumAt>
std::optional<std::size_t> depth_below(const SumAt& sum_at, std::size_t top, Uint128 people) {
  if (people > sum_at(top)) return std::nullopt;
  const Uint128 below = sum_at(top) - people;
  std::size_t step = 1;
  while (step <= top && sum_at(top - step) > below) step *= 2;
  std::size_t low = step > top ? 0 : top - step;  // its sum is at most `below`, unless it is 0
  std::size_t high = top - step / 2;
  while (low < high) {  // the last depth whose sum is at most `below`
    const std::size_t middle = low + (high - low + 1) / 2;
    if (sum_at(middle) > below)
      high = middle - 1;
    else
      low = middle;
  }
  return sum_at(low) == below ? std::optional(low) : std::nullopt;
}

/// How the sum of some rows compares with one row.
struct PartsComparison {
  std::size_t equal = 0;  ///< equal counts above 0; if rounded, only those much larger than the rounding
  Uint128 people = 0;     ///< the sum of these counts
  bool fits = false;
};

class PartSums {
 public:
  /// `rounding`: as in LoadOptions::rounded_totals.
  PartSums(std::size_t columns, std::uint64_t rounding)
      : rounding_(rounding), totals_(columns), missing_(columns), exact_(columns) {}

  void add(std::span<const Count> row) {
    ++parts_;
    for (std::size_t at = 0; at < row.size(); ++at) {
      totals_[at] += people_in(row[at]);
      if (row[at].is_missing()) missing_[at] = true;
      if (rounding_ > 0 && people_in(row[at]) % rounding_ != 0) exact_[at] = true;
    }
  }
  [[nodiscard]] std::size_t parts() const { return parts_; }
  [[nodiscard]] PartsComparison compare(std::span<const Count> row) const {
    PartsComparison result;
    for (std::size_t at = 0; at < row.size(); ++at) {
      if (row[at].is_missing()) continue;
      const Uint128 value = people_in(row[at]);
      if (missing_[at] ? value + slack(at) < totals_[at] : !fits(at, value)) return {};
      constexpr int kLarge = 10;
      if (missing_[at] || value == 0 || value < slack(at) * kLarge) continue;
      ++result.equal;
      result.people += value;
    }
    result.fits = true;
    return result;
  }
  [[nodiscard]] bool is_above(std::span<const Count> row) const {
    for (std::size_t at = 0; at < row.size(); ++at) {
      if (!row[at].is_missing() && totals_[at] > people_in(row[at]) + slack(at)) return true;
    }
    return false;
  }

 private:
  [[nodiscard]] bool fits(std::size_t at, Uint128 value) const {
    const Uint128 off = value < totals_[at] ? totals_[at] - value : value - totals_[at];
    return off == 0 ||
           may_be_rounded(static_cast<Int128>(value), static_cast<Int128>(off), rounding_, exact_[at] ? 0 : parts_);
  }
  /// By how much a rounded total may differ from this sum.
  [[nodiscard]] Uint128 slack(std::size_t at) const {
    if (rounding_ == 0) return 0;
    return exact_[at] ? Uint128{rounding_ - 1} : Uint128{rounding_} * (parts_ + 1) / 2;
  }

  std::uint64_t rounding_;
  std::size_t parts_ = 0;
  std::vector<Uint128> totals_;
  std::vector<bool> missing_;
  std::vector<bool> exact_;  ///< by column: a part is not rounded
};

}  // namespace reach
