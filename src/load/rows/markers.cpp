// Reads the marker that a marker column has for a count.
#include <fmt/core.h>

#include "diagnostic/codes/counts.hpp"
#include "diagnostic/suggest.hpp"
#include "load/cells/marker_cell.hpp"
#include "load/rows/input_reader.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

/// A count as shown in messages: `449`, `[c]`.
std::string count_text(Count count) {
  return count.is_missing() ? std::string(to_text(count.symbol())) : fmt::format("{}", count.value());
}

/// Reads the marker of a count; reports a text that is not a marker.
std::optional<MarkerCell> read_marker(InputReader& file, const Record& record, ColumnIndex column) {
  std::string scratch;  // `file.scratch` holds the text of the count
  const auto text = cell_text(file.records.batch(), file.field(record, column), scratch);
  if (auto marker = read_marker_cell(text)) return marker;
  const CountCell meaning = file.all.count_cells.read(text);
  const auto* count = std::get_if<Count>(&meaning.count);
  if (count != nullptr && count->is_missing()) return MarkerCell{count->symbol(), {}};
  const auto& name = file.binding.header.columns[column].text;
  file.report(
      code::bad_marker, record, column, fmt::format("{} has no known marker: {}", printable(name), in_backticks(text)),
      fmt::format("write [p], [r], [e], [u] or [b] beside a figure, or [x], [c] or [z] for a missing one; if it stands "
                  "for a missing figure, say so: --missing {}=c",
                  as_argument(text)));
  return std::nullopt;
}

}  // namespace

bool take_marker(InputReader& file, const Record& record, ColumnIndex column, CountCell& cell) {
  const auto& markers = file.binding.marker_of;
  const auto at = markers.empty() ? std::nullopt : markers[column];
  const auto* count = std::get_if<Count>(&cell.count);
  if (!at || count == nullptr) return true;
  const auto marker = read_marker(file, record, *at);
  if (!marker) return false;
  if (marker->symbol && cell.empty_as_zero) cell = {.count = Count()};
  const Count own = *std::get_if<Count>(&cell.count);
  if (const auto both = with_marker(own, *marker)) {
    cell.count = *both;
    cell.markers |= marker->markers;
    return true;
  }
  const auto& name = file.binding.header.columns[column].text;
  file.report(code::bad_marker, record, *at,
              fmt::format("{} is {}, and its marker says {}, {}", printable(name), count_text(own),
                          to_text(*marker->symbol), meaning(*marker->symbol)),
              own.is_missing() ? "correct one of the two"
                               : "if the figure may not be published, empty its cell; if it may, correct the marker");
  return false;
}

}  // namespace reach
