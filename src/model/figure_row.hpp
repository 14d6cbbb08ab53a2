// FigureRow: a line of a summary, and where it belongs. For report, explain and cli.
#pragma once

#include <cstddef>
#include <cstdint>

#include <reach/summary.hpp>

namespace reach {

enum class FigureRowKind : std::uint8_t { force, region, overall };

/// A line of figures and its region. Points into the summary.
struct FigureRow {
  FigureRowKind kind = FigureRowKind::overall;
  const Line* line = nullptr;
  const RegionBlock* block = nullptr;  ///< the region of a force, or the region itself; null for `All regions`
};

}  // namespace reach
