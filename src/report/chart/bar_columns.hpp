// The columns of a picture of bars. For report/chart.
#pragma once

#include <cstddef>
#include <string>

#include "report/chart/chart.hpp"
#include "report/chart/svg_canvas.hpp"

namespace reach::report {

inline constexpr Ink kBarLabel{140, false, "reach-text", "#0b0c0c"};
inline constexpr Ink kBarStrong{140, true, "reach-text", "#0b0c0c"};
inline constexpr Ink kBarSmall{120, false, "reach-quiet", "#505a5f"};
inline constexpr Tenths kBarGap = 80;   // between columns
inline constexpr Tenths kKeySize = 80;  // of a square that shows the colour of a period

/// From left to right: labels, captions, bars with their figures, ends. Pairs in one line: labels, figures of the
/// baseline, bars, figures of the comparison, ends.
struct SvgColumns {
  Tenths margin = 0, width = 0;
  Tenths label_width = 0;
  Tenths bars_left = 0, bars_right = 0;  ///< excluding the figures beside the bars
  Tenths caption_right = 0;
  Tenths earlier_right = 0, later_right = 0;  ///< the figures of pairs in one line
  Tenths end_right = 0;
  bool labels_above = false;   ///< the bars, where the picture is narrow
  bool pairs_in_line = false;  ///< both bars of a group in one line, where groups are many
};

/// Makes a picture wider than requested if otherwise a figure would be cut off or overlap another. O(bars).
SvgColumns arrange_bars(const Chart& chart, Tenths width, Tenths margin);

}  // namespace reach::report
