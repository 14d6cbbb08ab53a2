// A warning for programs that keep numbers as doubles. For cli.
#pragma once

#include <reach/diagnostic.hpp>
#include <reach/summary.hpp>

namespace reach::cli {

/// Warns, once, where a figure of the summary is above 2^53: it is printed in full, but a program that reads it into a
/// double rounds it (RFC 8259, section 6). O(figures).
void warn_beyond_double(const Summary& summary, Diagnostics& findings);

}  // namespace reach::cli
