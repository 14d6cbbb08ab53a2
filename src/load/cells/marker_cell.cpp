#include "load/cells/marker_cell.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "load/cells/count_cell.hpp"
#include "load/cells/missing_words.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

struct MarkerSpelling {
  std::string_view text;  ///< case-folded, without brackets
  MarkerCell meaning;
};

constexpr MarkerCell of(Symbol symbol) { return {symbol, {}}; }
constexpr MarkerCell of(Marker marker) { return {{}, Markers(marker)}; }

/// Spellings of markers, other than those used in place of counts or after them.
constexpr auto kMarkerSpellings = std::to_array<MarkerSpelling>({
    {"", {}},
    {"-", {}},
    {"\u2013", {}},
    {"a", {}},
    {"normal", {}},
    {"normal value", {}},
    {"final", {}},
    {"x", of(Symbol::not_available)},
    {"m", of(Symbol::not_available)},
    {"missing value", of(Symbol::not_available)},
    {"c", of(Symbol::confidential)},
    {"s", of(Symbol::confidential)},
    {"z", of(Symbol::not_applicable)},
    {"low", of(Symbol::low)},
    {"k", of(Symbol::rounds_to_zero)},
    {"provisional value", of(Marker::provisional)},
    {"preliminary", of(Marker::provisional)},
    {"revised value", of(Marker::revised)},
    {"estimated value", of(Marker::estimated)},
    {"break in series", of(Marker::break_in_series)},
    {"break in the series", of(Marker::break_in_series)},
    {"time series break", of(Marker::break_in_series)},
    {"low reliability", of(Marker::low_reliability)},
    {"of low reliability", of(Marker::low_reliability)},
    {"unreliable", of(Marker::low_reliability)},
});

/// `c` of `[c]` and `(c)`.
std::string_view without_brackets_around(std::string_view text) {
  const bool square = text.starts_with('[') && text.ends_with(']');
  const bool round = text.starts_with('(') && text.ends_with(')');
  return square || round ? trim(text.substr(1, text.size() - 2)) : text;
}

}  // namespace

std::optional<MarkerCell> read_marker_cell(std::string_view text) {
  const std::string_view bare = without_brackets_around(text);
  const std::string folded = fold_name(bare);
  const auto found = std::ranges::find(kMarkerSpellings, std::string_view(folded), &MarkerSpelling::text);
  if (found != kMarkerSpellings.end()) return found->meaning;
  for (const std::string& beside : {std::string("0 ").append(text), std::string("0 [").append(bare).append("]")}) {
    const MarkedText split = split_markers(beside);
    if (split.figure == "0" && !split.markers.none()) return MarkerCell{{}, split.markers};
  }
  const auto symbol = missing_symbol(text);
  return symbol ? std::optional(of(*symbol)) : std::nullopt;
}

std::optional<Count> with_marker(Count count, const MarkerCell& marker) {
  if (!marker.symbol) {
    const bool unreliable = count == Count() && marker.markers.has(Marker::low_reliability);
    return unreliable ? Count(Symbol::unreliable) : count;
  }
  if (count == Count() || count == Count(*marker.symbol)) return Count(*marker.symbol);
  if (count.is_missing()) return *marker.symbol == Symbol::not_available ? std::optional(count) : std::nullopt;
  const bool rounds = *marker.symbol == Symbol::low || *marker.symbol == Symbol::rounds_to_zero;
  return count == Count(0) && rounds ? std::optional(Count(*marker.symbol)) : std::nullopt;
}

}  // namespace reach
