// The names of columns of markers: `Website marker`, `Observation status`. For every module.
#pragma once

#include <optional>
#include <string_view>

#include "model/column_names.hpp"

namespace reach {

/// Reads the header of a column that, by its words, holds the markers of counts: of a channel, of a period, of both, or
/// of the counts beside it. `in_doubt`: as many columns of that name hold something else (`Status`, `Notes`). Nothing
/// for other headers.
std::optional<HeaderWords> read_marker_name(std::string_view text, PeriodKind prefer);

}  // namespace reach
