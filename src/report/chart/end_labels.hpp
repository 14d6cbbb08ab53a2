// Labels at the ends of lines, moved apart so that none overlap. For report/chart.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "report/chart/svg_canvas.hpp"

namespace reach::report {

struct EndLabel {
  Tenths y = 0;       ///< its middle
  Tenths height = 0;  ///< of all its lines
  std::vector<std::string> lines;
  const Ink* ink = nullptr;
  std::optional<Tenths> line_end;  ///< where its line ends, if it ends at the label
};

/// Moves labels apart between `top` and `bottom`, and otherwise as little as possible (by the sum of squares), so that
/// labels of one cluster are around the ends of their lines. They are in order afterwards. There must be room for all.
/// O(n log n).
void spread(std::vector<EndLabel>& labels, Tenths top, Tenths bottom);

}  // namespace reach::report
