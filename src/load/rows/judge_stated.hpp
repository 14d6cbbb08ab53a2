// Whether a stated figure follows from its parts. For load/rows.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

#include "load/rows/stated.hpp"
#include "load/rows/total_parts.hpp"

namespace reach {

/// The counts that a figure is judged against. Without `sums`, each is a single part.
struct JudgedParts {
  std::span<const Count> counts;
  std::uint64_t rounding = 0;
  const TotalParts::Values* sums = nullptr;

  [[nodiscard]] std::size_t number(std::span<const std::uint32_t> slots) const {
    return slots.size() * (sums == nullptr ? 1 : sums->parts);
  }
  /// Whether all parts of these slots may be rounded themselves.
  [[nodiscard]] bool are_rounded(std::span<const std::uint32_t> slots) const {
    return std::ranges::all_of(slots, [&](std::uint32_t slot) {
      if (sums != nullptr) return !sums->is_exact[slot];
      return counts[slot].value() % static_cast<std::int64_t>(rounding) == 0;
    });
  }
};

/// What the parts of a stated figure say of it.
enum class StatedVerdict : std::uint8_t { confirmed, unchecked, differs, overlaps };

/// A stated figure beside its parts.
struct Judgement {
  StatedVerdict verdict = StatedVerdict::unchecked;
  std::string truth;      ///< if it differs: the result from the parts
  bool below = false;     ///< the stated figure is a total, and below the sum of its parts
  Int128 off = 0;         ///< of a total: the difference
  bool likeliest = true;  ///< by the first formula
};

/// If a figure can follow in several ways, one match confirms it; it differs only if it differs from all of them, and a
/// total from the nearest.
Judgement judge_stated(const Stated& stated, const JudgedParts& parts);

}  // namespace reach
