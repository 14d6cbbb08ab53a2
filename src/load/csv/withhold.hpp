// Reports, without quoting its contents, a file that is not a table. For load.
#pragma once

#include <cstdint>
#include <string>

#include <reach/diagnostic.hpp>

namespace reach {

/// Whether there are errors since the checkpoint `first` on as many lines as the file has rows. All errors must have
/// been kept. O(n log n).
bool all_rows_wrong(std::uint64_t rows, std::uint64_t first, const Diagnostics& diagnostics);

/// Replaces the findings since the checkpoint `first` that point into `file` with one that quotes nothing, because
/// their messages and snippets would reveal its contents. Keeps findings about the file as a whole. O(findings).
void withhold(const std::string& file, std::uint64_t first, Diagnostics& diagnostics);

}  // namespace reach
