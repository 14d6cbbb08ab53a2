// Words that name what is counted, and no place. For load/header.
#pragma once

#include <string_view>

namespace reach {

/// Whether a name can only be that of what is counted, and of no place: it has a word such as `calls` or `online`, or
/// is written as a phrase (`Positive results`). O(length × log words).
bool names_no_place(std::string_view name);

}  // namespace reach
