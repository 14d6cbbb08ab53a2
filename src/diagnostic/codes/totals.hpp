// Codes: totals, stated or hidden among the rows. For diagnostic, load, aggregate and cli.
#pragma once

#include <reach/diagnostic_code.hpp>

namespace reach::code {

inline constexpr CodeInfo stated_mismatch{"stated-mismatch", Severity::error,
                                          "a stated figure that its parts do not give"};
inline constexpr CodeInfo stated_total{"stated-total", Severity::note,
                                       "rows taken as stated totals: checked, not added"};
inline constexpr CodeInfo rounded_totals{"rounded-totals", Severity::note,
                                         "stated totals that were rounded separately from their parts"};
inline constexpr CodeInfo unchecked_total{"unchecked-total", Severity::note,
                                          "a stated figure that could not be checked"};

}  // namespace reach::code
