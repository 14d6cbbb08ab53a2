// The values of the options that say which figures are shown, and how. For the commands of cli that have them.
#pragma once

#include <array>

#include <reach/aggregate.hpp>

#include "cli/choice.hpp"

namespace reach::cli {

inline constexpr auto kSorts = std::to_array<Choice<SortBy>>({
    {"input", SortBy::input},
    {"name", SortBy::name},
    {"total", SortBy::total},
    {"increase", SortBy::increase},
});

inline constexpr auto kDecimals =
    std::to_array<Choice<int>>({{"0", 0}, {"1", 1}, {"2", 2}, {"3", 3}, {"4", 4}, {"5", 5}, {"6", 6}});

}  // namespace reach::cli
