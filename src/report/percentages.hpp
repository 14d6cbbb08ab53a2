// The percentages of a line: increase, share, contribution, annual increase. They are worked out by
// <reach/derived.hpp>. For report.
#pragma once

#include <reach/derived.hpp>
#include <reach/summary.hpp>

namespace reach::report {

/// A line, and the one that it is part of: a force of its region, a region of all regions.
struct Part {
  const Line* line = nullptr;
  const Line* whole = nullptr;
};

/// Increase, share or contribution of a line's figures, those of a channel or of its total, before they are rounded. A
/// line that is left out of the totals is no part of them.
ExactPercentage exact_percentage(Figure figure, const Change& figures, const Part& part);

/// The same as printed; the annual increase, too.
Percentage percentage(Figure figure, const Change& figures, const Part& part, const Summary& summary);

}  // namespace reach::report
