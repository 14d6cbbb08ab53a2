// Names of places, without their location: they distinguish areas from channels. For load.
#pragma once

#include <string_view>

namespace reach {

/// Whether this is the name of a place: one that find_place knows, a state of the US or Australia, a province of
/// Canada, a police district of New Zealand, a city, or a name with a word such as `district`. O(length + log names).
bool is_place_name(std::string_view name);

/// Whether this is a name for the places that have no column of their own: `Other`, `Unknown`, `Rest of UK`.
bool is_other_place(std::string_view name);

/// Whether a name can only be that of something counted, not of a place: it has a word such as `calls` or `online`, or
/// is written as a phrase (`Positive results`). O(length × log words).
bool names_no_place(std::string_view name);

}  // namespace reach
