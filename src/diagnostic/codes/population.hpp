// Codes: populations and rates. For diagnostic, load and aggregate.
#pragma once

#include <reach/diagnostic_code.hpp>

namespace reach::code {

inline constexpr CodeInfo bad_population{"bad-population", Severity::error,
                                         "a file of populations that contradicts itself or has the wrong columns"};
inline constexpr CodeInfo no_source{"no-source", Severity::warning, "populations that do not say where they come from"};
inline constexpr CodeInfo no_population{"no-population", Severity::warning, "a force without a population"};
inline constexpr CodeInfo rate_above_one{"rate-above-one", Severity::warning, "a count above the population"};

}  // namespace reach::code
