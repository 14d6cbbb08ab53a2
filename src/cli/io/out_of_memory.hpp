// What is said and done when no memory is left, which takes none. For cli and main.
#pragma once

#include "cli/io/io.hpp"

namespace reach::cli {

/// Says so on standard error, in one line whatever the form of other messages is, and gives kTrouble.
int refuse_without_memory(const Io& io);

/// Has the process end in the same way, where no code of ours can catch that memory ran out: before main, and in what
/// must not throw, as the destructors of libraries. Any other reason to terminate is left as it is.
void end_cleanly_without_memory();

}  // namespace reach::cli
