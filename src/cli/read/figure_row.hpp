// Rows and channels of a summary by the names that people give them. For cli.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <reach/diagnostic.hpp>
#include <reach/keyed_hash.hpp>
#include <reach/summary.hpp>

#include "diagnostic/suggest.hpp"

namespace reach::cli {

enum class FigureRowKind : std::uint8_t { force, region, overall };

/// A line of figures and its region. Points into the summary.
struct FigureRow {
  FigureRowKind kind = FigureRowKind::overall;
  const Line* line = nullptr;
  const RegionBlock* block = nullptr;  ///< the region of a force, or the region itself; null for `All regions`
};

/// Finds rows and channels by name. Points into the summary, which must stay where it is.
class FigureRows {
 public:
  /// O(forces + channels).
  explicit FigureRows(const Summary& summary);

  /// The row of a force, a region or `All regions`, names are compared with `fold_name`. `force:NAME` and `region:NAME`
  /// choose if a name is both; without them such a name is refused. Nothing after reporting it at `place`. O(length) on
  /// average.
  std::optional<FigureRow> find(std::string_view name, const Place& place, Diagnostics& diagnostics) const;

  /// An index into Summary::channels, or their number for `total`; names are compared with `fold_header`. Nothing after
  /// reporting it at `place`. O(length) on average.
  std::optional<std::size_t> find_channel(std::string_view name, const Place& place, Diagnostics& diagnostics) const;

 private:
  void add(const FigureRow& row);
  [[nodiscard]] std::vector<FigureRow> meanings(std::string_view name) const;
  [[nodiscard]] std::vector<std::string> unmistakable_names() const;

  TextMap<std::vector<FigureRow>> rows_;                ///< by folded name
  TextMap<std::size_t> channels_;                       ///< by folded name
  std::vector<std::string> row_names_, channel_names_;  ///< as written, for suggestions
  mutable Suggestions row_hints_{Suggestions::kListed};
  mutable Suggestions channel_hints_{Suggestions::kListed};
};

/// The figures of one channel of a line, or its total if `channel` is the number of channels.
inline const Change& figures_of(const Line& line, std::size_t channel) {
  return channel < line.channels.size() ? line.channels[channel] : line.total;
}

}  // namespace reach::cli
