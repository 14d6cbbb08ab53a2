// Codes: rows and channels that are sums of others. For diagnostic, load and cli.
#pragma once

#include <reach/diagnostic_code.hpp>

namespace reach::code {

inline constexpr CodeInfo counted_twice{"counted-twice", Severity::error,
                                        "a row or channel that is the total of others"};
inline constexpr CodeInfo hidden_total{"hidden-total", Severity::warning,
                                       "a row or channel that may be a total under another name"};
inline constexpr CodeInfo region_rows{"region-rows", Severity::note, "rows taken as regions: checked, not added"};
inline constexpr CodeInfo no_region_rows{"no-region-rows", Severity::error,
                                         "--region-rows, and no row is the sum of the forces beside it"};

}  // namespace reach::code
