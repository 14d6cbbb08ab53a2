// What was read, in words, for --verbose. For cli.
#pragma once

#include <string>

#include <reach/dataset.hpp>

namespace reach::cli {

/// A line for each file (layout, header, rows), and one for all of them (forces, channels, periods).
std::string reading_text(const Dataset& dataset);

}  // namespace reach::cli
