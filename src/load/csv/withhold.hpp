// What is said of a file that is no table, where nothing of it may be quoted. For load.
#pragma once

#include <cstdint>
#include <string>

#include <reach/diagnostic.hpp>

namespace reach {

/// Whether errors from the checkpoint `first` on are of as many lines as the file has rows; all must be kept. O(n log
/// n).
bool all_rows_wrong(std::uint64_t rows, std::uint64_t first, const Diagnostics& diagnostics);

/// Puts one finding, which quotes nothing, in the place of those from the checkpoint `first` on that point into `file`:
/// their messages and snippets would show what it holds. Findings about the file as a whole stay. O(those).
void withhold(const std::string& file, std::uint64_t first, Diagnostics& diagnostics);

}  // namespace reach
