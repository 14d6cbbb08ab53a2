// Codes: regions and their maps. For diagnostic, load and aggregate.
#pragma once

#include <reach/diagnostic_code.hpp>

namespace reach::code {

inline constexpr CodeInfo two_regions{"two-regions", Severity::error, "one force in two regions"};
inline constexpr CodeInfo no_region{"no-region", Severity::error, "a force that no region claims"};
inline constexpr CodeInfo bad_map{"bad-map", Severity::error,
                                  "a map file that contradicts itself or has the wrong columns"};
inline constexpr CodeInfo unknown_region{"unknown-region", Severity::error, "a region that is not in the data"};
inline constexpr CodeInfo doubtful_region{"doubtful-region", Severity::warning,
                                          "a region of one force whose name is nearly that of another"};
inline constexpr CodeInfo other_region{"other-region", Severity::warning,
                                       "a total row that names another region than the one given"};

}  // namespace reach::code
