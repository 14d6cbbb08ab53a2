// Names that overlap others: `Dorset (incl. Poole)`, and bands of values, `18-25` beside `25-34`. For load.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace reach {

/// The names that a name may say it includes, folded: `poole` and `poole and swanage` of `Dorset (incl. Poole and
/// Swanage)`, the longest first; empty if it says nothing. O(length), or O(words²) of what is included.
std::vector<std::string> included_in(std::string_view name);

/// Two bands of values among some names that have values in common; the first begins no later, or is wider.
using BandPair = std::pair<std::size_t, std::size_t>;

/// Such a pair, if there is one. Bands that share an end (`0-5`, `5-10`) only overlap if others beside them do not
/// share theirs (`11-15`). O(names × log names).
std::optional<BandPair> overlapping_bands(std::span<const std::string> names);

}  // namespace reach
