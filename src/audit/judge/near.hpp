// Whether one number may be a slip of the pen for another. For audit/judge.
#pragma once

#include <string_view>

namespace reach::audit {

/// Whether two texts of digits differ by one digit, by two adjacent digits swapped, or by one digit dropped or added.
/// Not if they are equal. O(n).
bool is_slip(std::string_view a, std::string_view b);

}  // namespace reach::audit
