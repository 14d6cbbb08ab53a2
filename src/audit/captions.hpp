// Whether a line is the caption of a table. For audit.
#pragma once

#include <string_view>

namespace reach::audit {

/// Whether a line above a table says what it shows, with or without a full stop: `Visits to the trust's museums, by
/// month.` A sentence with a number or a verb is none. O(n).
bool is_caption(std::string_view text);

}  // namespace reach::audit
