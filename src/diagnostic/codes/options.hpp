// Codes: the command line. For diagnostic, load, aggregate and cli.
#pragma once

#include <reach/diagnostic_code.hpp>

namespace reach::code {

inline constexpr CodeInfo unknown_row{"unknown-row", Severity::error,
                                      "an option that names a row which is not in the data"};
inline constexpr CodeInfo usage{"usage", Severity::error, "a command line that reach does not understand"};
inline constexpr CodeInfo not_loadable{"not-loadable", Severity::note,
                                       "a table that does not load back to the same figures"};

}  // namespace reach::code
