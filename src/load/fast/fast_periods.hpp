// FastPeriods: finds the periods of rows by the bytes of their cells, and where their counts are stored. For load/fast.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include <reach/tally.hpp>

#include "load/fast/fast_keys.hpp"

namespace reach {

/// A channel and period are only counted here once a row with both was read on the plain path, which numbers them in
/// order of appearance.
class FastPeriods {
 public:
  /// A period, and for each channel the page of its last count; null for a channel that no row read plainly has had.
  struct Column {
    Period period;
    std::vector<Tally::Page*> pages{};
  };

  explicit FastPeriods(Tally& counts) : counts_(counts) {}

  /// The period with exactly these bytes, or null. `FastKeys::kSlack` bytes after them must be readable. O(length).
  [[nodiscard]] Column* find(std::string_view cell) {
    const FastKeys::Entry* const known = cells_.find(cell);
    return known == nullptr ? nullptr : &columns_[known->force];
  }
  /// Remembers the period of a cell, and that a row with this channel was read plainly. O(length).
  void learn(std::string_view cell, const Key& key) {
    if (find(cell) == nullptr && columns_.size() < kMost) {
      cells_.add(cell, {static_cast<std::uint32_t>(columns_.size()), 0, {}});
      columns_.push_back({key.period});
    }
    Column* const column = find(cell);
    if (column == nullptr || key.channel >= kMost) return;
    if (key.channel >= column->pages.size()) column->pages.resize(key.channel + 1);
    column->pages[key.channel] = &counts_.page(key);
  }
  /// The page for the count of a force; null if a row with this channel must be read plainly. O(1) on average.
  [[nodiscard]] Tally::Page* page(Column& column, std::uint32_t force, std::uint32_t channel) {
    if (channel >= column.pages.size() || column.pages[channel] == nullptr) return nullptr;
    Tally::Page*& page = column.pages[channel];
    if (page->first.force != force - force % Tally::kCells) page = &counts_.page({force, channel, column.period});
    return page;
  }

 private:
  static constexpr std::size_t kMost = 1024;  ///< periods, and channels: pointers for all pairs take 8 MB

  Tally& counts_;
  FastKeys cells_;  ///< stores the index of the column as the force
  std::vector<Column> columns_;
};

}  // namespace reach
