// Codes: cells that hold counts. For diagnostic, load and cli.
#pragma once

#include <reach/diagnostic_code.hpp>

namespace reach::code {

inline constexpr CodeInfo bad_count{"bad-count", Severity::error, "a cell that is not a whole number"};
inline constexpr CodeInfo ambiguous_count{"ambiguous-count", Severity::error,
                                          "counts whose comma or dot may group digits or mark decimals"};
inline constexpr CodeInfo bad_marker{"bad-marker", Severity::error,
                                     "a marker that is not known, or contradicts its figure"};
inline constexpr CodeInfo large_count{"large-count", Severity::error, "a count above 9223372036854775807"};
inline constexpr CodeInfo bad_stated{"bad-stated", Severity::error, "a stated total or increase that is not a figure"};
inline constexpr CodeInfo missing_count{"missing-count", Severity::warning, "a cell without a figure"};
inline constexpr CodeInfo whole_decimals{"whole-decimals", Severity::note, "counts written as decimals that are all 0"};
inline constexpr CodeInfo beyond_double{"beyond-double", Severity::warning,
                                        "a count that programs using doubles would round"};

}  // namespace reach::code
