// Long texts on several lines. For report.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace reach::report {

/// The lines of a text that are at most so many terminal columns wide, broken at spaces, or within a word that is too
/// long alone. At least one line. O(n²) in the length of a line.
std::vector<std::string> lines_of(std::string_view text, std::size_t columns);

}  // namespace reach::report
