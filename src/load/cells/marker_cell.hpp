// A cell of a marker column: `[c]`, `p`, `Provisional`; and what it makes of the count that it belongs to. For load.
#pragma once

#include <optional>
#include <string_view>

#include <reach/count.hpp>
#include <reach/marker.hpp>

namespace reach {

/// What a marker column says of a count: why it is missing, or how far it can be relied on; or nothing at all.
struct MarkerCell {
  std::optional<Symbol> symbol{};
  Markers markers{};
};

/// Reads a trimmed cell, with or without brackets: the symbols and markers, their meanings in words, and the codes of
/// SDMX (`A` normal, `M` missing). Nothing for any other text.
std::optional<MarkerCell> read_marker_cell(std::string_view text);

/// The count that its own cell and the marker give together: an empty cell takes the symbol. Nothing if they contradict
/// each other, such as a figure that is marked confidential.
std::optional<Count> with_marker(Count count, const MarkerCell& marker);

}  // namespace reach
