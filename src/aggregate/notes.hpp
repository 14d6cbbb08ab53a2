// Notes that explain the symbols of a summary. For aggregate.
#pragma once

#include <vector>

#include <reach/summary.hpp>

namespace reach {

/// One note for each symbol that stands somewhere in the summary, in the order of Symbol. O(figures).
std::vector<Note> symbol_notes(const Summary& summary);

}  // namespace reach
