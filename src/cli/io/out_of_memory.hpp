// Reporting and ending when memory runs out, without needing memory. For cli and main.
#pragma once

#include "cli/io/io.hpp"

namespace reach::cli {

/// Reports it on standard error, in one line regardless of the message format, and returns kTrouble.
int refuse_without_memory(const Io& io);

/// Makes the process end in the same way where our code cannot catch that memory ran out: before main, and in functions
/// that must not throw, such as destructors in libraries. Other reasons to terminate are unaffected.
void end_cleanly_without_memory();

}  // namespace reach::cli
