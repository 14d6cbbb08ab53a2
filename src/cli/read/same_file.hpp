// The same file given twice: for two periods its figures would be compared with themselves, else they would be added up
// twice. For cli/read.
#pragma once

#include <reach/diagnostic.hpp>

#include "cli/io/io.hpp"
#include "cli/read/reading.hpp"

namespace reach::cli {

/// Reports each operand that is a file named before, however its path is spelled: another path, a link, standard input.
/// O(n log n).
void check_same_file(const Reading& reading, const Io& io, Diagnostics& findings);

}  // namespace reach::cli
