// Codes: rows that are set aside. For diagnostic and load.
#pragma once

#include <reach/diagnostic_code.hpp>

namespace reach::code {

inline constexpr CodeInfo too_many_rejects{"too-many-rejects", Severity::error,
                                           "more bad rows than --max-rejects allows"};
inline constexpr CodeInfo rejects_differ{"rejects-differ", Severity::error,
                                         "bad rows of files with different headers, which one file cannot hold"};
inline constexpr CodeInfo rows_set_aside{"rows-set-aside", Severity::warning,
                                         "bad rows that are left out of the figures"};
inline constexpr CodeInfo set_aside{"set-aside", Severity::note, "a row that --max-rejects left out, and why"};

}  // namespace reach::code
