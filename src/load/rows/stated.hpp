// Stated figures: totals and increases that an input carries itself, checked against their parts, never added. For
// load/rows.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include <reach/change.hpp>

#include "load/dataset/dataset_builder.hpp"
#include "load/header/layout.hpp"

namespace reach {

/// One stated figure, as read.
struct Stated {
  std::vector<Formula> formulas;  ///< one that holds confirms it
  Decimal value;
  std::string shown;  ///< the cell's text
  std::string what;   ///< `total 2016`, `increase`: for messages
  Place place;
};

/// A row of stated figures that stands for several forces. Its parts are known when the whole input is.
struct TotalRow {
  std::string name;
  Place place;
  Origin origin;
  std::string region;           ///< its cell of the region column, if there is one
  std::size_t block_begin = 0;  ///< the rows since the last total, in the input's order of forces
  std::size_t block_end = 0;
  std::size_t position = 0;  ///< how many of these forces stand above it
  std::vector<Stated> figures;
  std::size_t unchecked = 0;  ///< figures that say nothing, or whose parts are not in the file
};

/// What the checks of one input found.
struct Checked {
  std::uint64_t confirmed = 0;
  std::uint64_t unchecked = 0;
};

/// Checks the figures of one row against the counts of its slots, and reports the ones that differ. `name` is the
/// row's.
Checked check_row(std::string_view name, std::span<const Stated> figures, std::span<const Count> slots,
                  Diagnostics& diagnostics);

/// Checks total rows against the forces they stand for: those of the region they name, those since the last total, or
/// all of the input. `forces` are the input's, in order. Time linear in forces × slots, and in the figures.
Checked check_totals(std::span<const TotalRow> rows, std::span<const std::uint32_t> forces, std::span<const Slot> slots,
                     const Tally& tally, DatasetBuilder& all);

/// A total row may name the region of its parts, where nothing else does: those are the rows since the last total, or
/// the neighbours on either side whose sum it is.
void assign_named_regions(std::span<const TotalRow> rows, std::span<const std::uint32_t> forces,
                          std::span<const Slot> slots, const Tally& tally, DatasetBuilder& all);

/// Notes that figures of a row could not be checked.
void note_unchecked(std::string_view name, std::size_t figures, const Place& place, Diagnostics& diagnostics);

}  // namespace reach
