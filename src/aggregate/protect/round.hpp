// Rounds counts before anything is worked out from them. For aggregate and cli.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include <reach/dataset.hpp>
#include <reach/diagnostic.hpp>

namespace reach::protect {

/// The nearest multiple of `base`, 5 or 10; halves are rounded up. A missing count stays missing. The count must be at
/// most 2^63 − 1 − base.
Count rounded(Count count, std::int64_t base);

/// Whether all counts of the data set can be rounded: reports those of different people, which do not add up, and a
/// count that would become too large. O(counts).
bool check_rounding(const Dataset& dataset, std::int64_t base, Diagnostics& diagnostics);

/// Rounds all counts of the data set. O(counts).
void round_counts(Dataset& dataset, std::int64_t base);

/// What a reader must know: how far the total of `name` may be from the exact one, if it is the sum of so many counts.
std::string rounding_note(std::int64_t base, std::string_view name, std::uint64_t counts);

}  // namespace reach::protect
