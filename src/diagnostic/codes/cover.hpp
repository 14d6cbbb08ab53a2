// Codes: which parts of the periods compared have rows. For diagnostic, aggregate and cli.
#pragma once

#include <reach/diagnostic_code.hpp>

namespace reach::code {

inline constexpr CodeInfo uneven_periods{"uneven-periods", Severity::error,
                                         "periods that the dates cover differently, compared"};
inline constexpr CodeInfo different_season{"different-season", Severity::note,
                                           "months or quarters of different seasons, compared"};

}  // namespace reach::code
