// The columns of figures that reach works out beside counts: `step_2017_percent`, `index 2017`. For model.
#pragma once

#include <optional>
#include <string_view>

#include "model/column_names.hpp"

namespace reach {

/// Reads a header, as `fold_header` gives it, that names such a figure and nothing else. `index` has no unit, all
/// others must have theirs: `Step 2017` is a channel. O(length).
std::optional<HeaderWords> read_figure_name(std::string_view folded, PeriodKind prefer);

}  // namespace reach
