// A sparkline: a line of text with one character per figure. For report.
#pragma once

#include <optional>
#include <span>
#include <string>

#include <reach/count.hpp>

namespace reach::report {

/// `▁▃▅█`, each from zero to the largest figure; a space where a figure is missing. In ASCII `_.-=#`. O(figures).
std::string sparkline(std::span<const std::optional<Int128>> figures, Int128 least, bool ascii);

}  // namespace reach::report
