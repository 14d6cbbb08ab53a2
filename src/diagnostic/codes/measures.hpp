// Codes: channels and rows that are not counts, or may not be. For diagnostic and load.
#pragma once

#include <reach/diagnostic_code.hpp>

namespace reach::code {

inline constexpr CodeInfo not_a_count{
    "not-a-count", Severity::error,
    "a channel or row that is not a count by its name or figures: a population, a rate, a rank, a code"};
inline constexpr CodeInfo doubtful_channel{"doubtful-channel", Severity::warning,
                                           "a channel whose name or figures leave a doubt whether they are counts"};

}  // namespace reach::code
