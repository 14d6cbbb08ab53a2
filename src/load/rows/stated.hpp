// Stated figures: totals and increases in the input itself, which are checked against their parts and never added. For
// load.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <reach/change.hpp>

#include "load/dataset/dataset_builder.hpp"
#include "load/header/layout.hpp"

namespace reach {

inline constexpr std::uint32_t kNoColumn = 0xFFFFFFFF;

/// One stated figure as read.
struct Stated {
  std::vector<Formula> formulas;  ///< one that holds confirms the figure
  Decimal value;
  std::string shown;  ///< the cell's text
  std::string what;   ///< `total 2016`, `increase`: for messages
  Place place;
  std::uint32_t column = kNoColumn;  ///< of the header, if the figure has a column
  bool spans = false;                ///< by its row, the figure is over channels or periods
  Markers markers{};
};

/// A row of stated figures that covers several forces. Its parts are only known at the end of the input.
struct TotalRow {
  std::string name;
  Place place;
  Origin origin;
  std::string region;           ///< the text of its region column, if there is one
  std::size_t block_begin = 0;  ///< the first row since the last total, in the input's order of forces
  std::size_t block_end = 0;
  std::size_t position = 0;  ///< how many of these forces are above it
  std::vector<Stated> figures;
  std::size_t unchecked = 0;  ///< figures that are missing, or whose parts are not in the file
};

/// The result of checking one input.
struct Checked {
  std::uint64_t confirmed = 0;  ///< those accepted as rounded, too
  std::uint64_t unchecked = 0;
  RoundedTotals rounded{};
};

/// Checks the figures of one row against the counts of its slots, and reports those that differ. `name` is that of the
/// row.
Checked check_row(std::string_view name, std::span<const Stated> figures, std::span<const Count> slots,
                  std::uint64_t rounding, Diagnostics& diagnostics);

/// Checks total rows against the forces that they cover: those of the region they name, those since the last total, or
/// all of the input. `forces` are the input's, in order. Time linear in forces × slots, and in the figures.
Checked check_totals(std::span<const TotalRow> rows, std::span<const std::uint32_t> forces, std::span<const Slot> slots,
                     const Tally& tally, DatasetBuilder& all);

/// Assigns regions from the names of total rows, if nothing else does. A total's parts are the rows since the last
/// total, or the neighbours on either side whose sum it equals.
void assign_named_regions(std::span<const TotalRow> rows, std::span<const std::uint32_t> forces,
                          std::span<const Slot> slots, const Tally& tally, DatasetBuilder& all);

/// Adds a note that figures of a row could not be checked.
void note_unchecked(std::string_view name, std::size_t figures, const Place& place, Diagnostics& diagnostics);

/// After all inputs: adds a note about totals that were accepted because they are rounded.
void note_rounded_totals(const DatasetBuilder& all);

}  // namespace reach
