// Measures whose numbers cannot be added up, since one person may be in several of them. For load.
#pragma once

#include <string_view>

namespace reach {

/// Whether a channel counts people, each once: `Active users`, `Unique pageviews`, `Visitors`.
bool counts_people(std::string_view channel);

/// Whether a channel counts what happens, so that a total is always the sum: `Sessions`, `Views`, `Clicks`.
bool counts_happenings(std::string_view channel);

}  // namespace reach
