// Whether a passage is a title. For audit/page.
#pragma once

#include <string_view>

namespace reach::audit {

/// Whether a separate line is a title and not a sentence: `**Surrey Police**`, `Force by force`. O(n).
bool is_title(std::string_view text);

}  // namespace reach::audit
