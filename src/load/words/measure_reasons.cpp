// What messages say of each measure.
#include <array>
#include <cstddef>
#include <string_view>

#include "load/words/measures.hpp"

namespace reach {
namespace {

/// Why figures of each measure are not added up, in the order of Measure.
constexpr auto kReasons = std::to_array<std::string_view>({
    "",
    "a population is not a number of contacts",
    "percentages and rates cannot be added up",
    "an index or score cannot be added up",
    "ranks cannot be added up",
    "a target or budget is what was planned, not what was counted",
    "a denominator is what counts are divided by",
    "confidence limits cannot be added up",
    "averages cannot be added up",
    "minimums and maximums cannot be added up",
    "money is not a number of contacts",
    "staff are not contacts",
    "codes and ids are labels",
    "dates and periods are labels",
    "row numbers are labels",
    "sizes, lengths of time and places on a map are not numbers of contacts",
    "figures in thousands or millions would be added up as single contacts",
    "the figures of an earlier period would be counted in this one",
    "running totals cannot be summed over dates",
    "a change is not a number of contacts",
    "a part of another channel would be counted twice",
});
static_assert(kReasons.size() == static_cast<std::size_t>(Measure::part) + 1);

}  // namespace

std::string_view why_not_added(Measure measure) { return kReasons[static_cast<std::size_t>(measure)]; }

}  // namespace reach
