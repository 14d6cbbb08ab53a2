// Whether one number may be a slip of the pen for another. For audit/judge.
#pragma once

#include <string_view>

namespace reach::audit {

/// Whether digits differ by one digit, by two neighbours swapped, or by one digit dropped or added. Equal ones do not.
/// O(n).
bool is_slip(std::string_view a, std::string_view b);

}  // namespace reach::audit
