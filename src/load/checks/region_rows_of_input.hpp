// RegionRowsOfInput: the rows of one input under --region-rows, and which of them are regions. For load/checks.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "load/checks/entry_table.hpp"
#include "load/sums/region_tree.hpp"

namespace reach {

using EntryNumbers = std::vector<std::uint32_t>;

struct RegionRowsOfInput {
  explicit RegionRowsOfInput(InputReader& reader);

  InputReader& file;
  DatasetBuilder& all;
  EntryTable table;
  RegionTree tree;
  std::vector<std::size_t> above{};                  ///< by entry: how many forces are above; last: all
  std::map<std::uint32_t, const Double*> seconds{};  ///< by force
  std::set<std::size_t> totals{};                    ///< how many forces are above each total row

  [[nodiscard]] std::string_view name_of(std::uint32_t entry) const {
    return all.forces.at(table.entries[entry].force).name;
  }
  [[nodiscard]] Place place_of(std::uint32_t entry) const { return all.place(table.origins[entry]); }
  /// `` `Kent` (line 3) and `Surrey` (line 4) ``; a long list is cut.
  [[nodiscard]] std::string listing(const EntryNumbers& entries) const;
  /// `below`, where regions are above their forces.
  [[nodiscard]] std::string_view side_of_forces() const;
};

/// Compares each region with its parts. Reports differences, which only a row that is a region by its name can have.
void check_region_figures(const RegionRowsOfInput& input);

/// Reports a region whose figure differs from the sum of its parts. `how` says why it is a region: `is by its name`.
void report_region_difference(const RegionRowsOfInput& input, std::uint32_t region, std::string_view how,
                              EntryNumbers parts, Count stated, Count sum);

/// Gives each force the region that it is in; reports forces in two regions, and rows in none that may themselves be
/// regions.
void assign_region_rows(const RegionRowsOfInput& input);

/// Removes the counts of regions from the data set, and the regions from the order of the forces.
void remove_region_rows(const RegionRowsOfInput& input);

}  // namespace reach
