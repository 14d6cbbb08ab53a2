// The differences between two texts, line by line. For the runner of the cases.
#pragma once

#include <string>
#include <string_view>

namespace reach::cases {

/// The lines of both texts in order: `- ` only expected, `+ ` only actual, two spaces for lines in both. Invisible
/// characters are escaped, and a missing final line end is noted. O(lines²).
std::string line_diff(std::string_view expected, std::string_view actual);

}  // namespace reach::cases
