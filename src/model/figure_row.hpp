// FigureRow: a line of a summary, and where it belongs. For explain and cli.
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

/// The figures of one channel of a line, or its total if `channel` is the number of channels.
inline const Change& figures_of(const Line& line, std::size_t channel) {
  return channel < line.channels.size() ? line.channels[channel] : line.total;
}

}  // namespace reach
