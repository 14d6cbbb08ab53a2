// TotalParts: the sums with which the total rows of an input are compared, and how they are chosen. For load/checks.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "load/dataset/dataset_builder.hpp"
#include "load/header/layout.hpp"
#include "load/rows/stated_rows.hpp"

namespace reach {

/// Sums over an input's forces, by slot; one missing part makes a sum missing. Sums over all forces, or over a region,
/// are calculated only once.
class TotalParts {
 public:
  /// `forces` are the input's, in order.
  TotalParts(std::span<const std::uint32_t> forces, std::span<const Slot> slots, const Tally& tally,
             const DatasetBuilder& all)
      : forces_(forces), slots_(slots), tally_(tally), all_(all) {}

  [[nodiscard]] std::size_t size() const { return forces_.size(); }
  /// The rounding that stated totals may have; 0: none.
  [[nodiscard]] std::uint64_t rounding() const { return all_.options.rounded_totals; }
  [[nodiscard]] std::size_t slots() const { return slots_.size(); }
  [[nodiscard]] std::string_view name(std::size_t at) const { return all_.forces.at(forces_[at]).name; }
  [[nodiscard]] Count count(std::size_t at, std::size_t slot) const {
    return count_at(tally_, forces_[at], slots_[slot]);
  }
  /// The sums over the forces from `begin` to before `end`, in the order of the input. O(forces × slots).
  [[nodiscard]] SlotSums block(std::size_t begin, std::size_t end) const {
    return sums(forces_.subspan(begin, end - begin));
  }
  /// The same for the forces at these positions.
  [[nodiscard]] SlotSums of_positions(std::span<const std::size_t> positions) const;
  const SlotSums& everything();
  /// The sums over a region; null if no force of the input is in it.
  const SlotSums* region(std::string_view name);

 private:
  [[nodiscard]] SlotSums sums(std::span<const std::uint32_t> forces) const;

  std::span<const std::uint32_t> forces_;
  std::span<const Slot> slots_;
  const Tally& tally_;
  const DatasetBuilder& all_;
  SlotSums everything_;
  std::map<std::uint32_t, std::vector<std::uint32_t>> members_;
  std::map<std::uint32_t, SlotSums> by_region_;
};

/// The sums of the neighbours directly above or below the row that match its figures best; nothing if no sums come
/// close. O(forces × slots).
std::optional<SlotSums> sums_of_neighbours(const TotalRow& row, const TotalParts& parts);

/// The neighbours directly above or below the row whose sums equal all its figures, as positions; the end is exclusive.
std::optional<std::pair<std::size_t, std::size_t>> equal_neighbours(const TotalRow& row, const TotalParts& parts);

/// The sums of the forces inside the place that the row is named after; nothing if there are fewer than two.
std::optional<SlotSums> sums_of_members(const TotalRow& row, const TotalParts& parts);

/// Checks total rows against the forces that they cover: those of the region they name, those since the last total, or
/// all of the input. `forces` are the input's, in order. Time linear in forces × slots, and in the figures.
Checked check_totals(std::span<const TotalRow> rows, std::span<const std::uint32_t> forces, std::span<const Slot> slots,
                     const Tally& tally, DatasetBuilder& all);

/// Assigns regions from the names of total rows, if nothing else does. A total's parts are the rows since the last
/// total, or the neighbours on either side whose sum it equals.
void assign_named_regions(std::span<const TotalRow> rows, std::span<const std::uint32_t> forces,
                          std::span<const Slot> slots, const Tally& tally, DatasetBuilder& all);

/// Returns the slots of all counts that a figure may be the total of.
using PartsOfFigure = std::function<std::vector<std::uint32_t>(const StatedFigure&)>;

/// After all rows: gives totals over channels the formula of only some channels, if they are the sum of these in most
/// rows. Reports rows that differ, and totals that no channels add up to. O(figures × channels).
void settle_channel_totals(InputReader& file, const PartsOfFigure& parts_of, const Tally& tally);

}  // namespace reach
