// Rows and channels of a summary by the names that people give them. For cli.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <reach/diagnostic.hpp>
#include <reach/keyed_hash.hpp>

#include "diagnostic/suggest.hpp"
#include "model/figure_row.hpp"

namespace reach::cli {

/// `force:NAME` or `region:NAME`.
std::string with_kind(bool is_region, std::string_view name);

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

  /// The name by which `find` finds the row: with its kind, where it shares it. O(length) on average.
  [[nodiscard]] std::string name_of(const FigureRow& row) const;

 private:
  void add(const FigureRow& row);
  [[nodiscard]] std::vector<FigureRow> meanings(std::string_view name) const;
  [[nodiscard]] std::vector<std::string> unmistakable_names() const;

  TextMap<std::vector<FigureRow>> rows_;                ///< by folded name
  TextMap<std::size_t> channels_;                       ///< by folded name
  std::vector<std::string> row_names_, channel_names_;  ///< as written, for suggestions
  mutable Suggestions row_hints_;
  mutable Suggestions channel_hints_{Suggestions::kListed};
};

}  // namespace reach::cli
