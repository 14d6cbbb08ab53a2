// Reads a cell of a marker column (`[c]`, `p`, `Provisional`), and applies it to its count. For load.
#pragma once

#include <optional>
#include <string_view>

#include <reach/count.hpp>
#include <reach/marker.hpp>

namespace reach {

/// What a marker column says about a count: why it is missing, or how far it can be relied on; or nothing.
struct MarkerCell {
  std::optional<Symbol> symbol{};
  Markers markers{};
};

/// Reads a trimmed cell, with or without brackets: the symbols and markers, their meanings in words, and the codes of
/// SDMX (`A` normal, `M` missing). Nothing for any other text.
std::optional<MarkerCell> read_marker_cell(std::string_view text);

/// The count according to its own cell and the marker: an empty cell takes the symbol. Nothing if they contradict each
/// other, as in a figure that is marked confidential.
std::optional<Count> with_marker(Count count, const MarkerCell& marker);

}  // namespace reach
