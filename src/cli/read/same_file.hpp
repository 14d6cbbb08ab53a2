// Finds a file given twice: if for two periods, its figures would be compared with themselves; otherwise they would be
// added up twice. For cli/read.
#pragma once

#include <reach/diagnostic.hpp>

#include "cli/io/io.hpp"
#include "cli/read/reading.hpp"

namespace reach::cli {

/// Reports each operand that names the same file as an earlier one, however its path is spelled: as another path, a
/// link, or standard input. O(n log n).
void check_same_file(const Reading& reading, const Io& io, Diagnostics& findings);

}  // namespace reach::cli
