// TotalParts: the sums with which the total rows of an input are compared; and which sums these are. For load/rows.
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
#include "load/rows/stated.hpp"

namespace reach {

struct InputReader;
struct StatedFigure;

/// The count of a force; missing if it has none.
inline Count count_at(const Tally& tally, std::uint32_t force, const Slot& slot) {
  const auto* cell = tally.find({force, slot.channel, slot.period});
  return cell != nullptr ? cell->count : Count();
}

/// Sums over an input's forces, by slot; one missing part makes a sum missing. Sums over all forces, or over a region,
/// are calculated only once.
class TotalParts {
 public:
  struct Values {
    std::vector<Count> counts{};   ///< by slot
    std::vector<bool> is_exact{};  ///< by slot: whether a part is no multiple of the rounding of totals
    std::size_t parts = 0;         ///< of each sum
  };

  /// `forces` are the input's, in order.
  TotalParts(std::span<const std::uint32_t> forces, std::span<const Slot> slots, const Tally& tally,
             const DatasetBuilder& all)
      : forces_(forces), slots_(slots), tally_(tally), all_(all) {}

  [[nodiscard]] std::size_t size() const { return forces_.size(); }
  /// That stated totals may have.
  [[nodiscard]] std::uint64_t rounding() const { return all_.options.rounded_totals; }
  [[nodiscard]] std::size_t slots() const { return slots_.size(); }
  [[nodiscard]] std::string_view name(std::size_t at) const { return all_.forces.at(forces_[at]).name; }
  [[nodiscard]] Count count(std::size_t at, std::size_t slot) const {
    return count_at(tally_, forces_[at], slots_[slot]);
  }
  /// The sums over the forces from `begin` to `end`, in the order of the input. O(those × slots).
  [[nodiscard]] Values block(std::size_t begin, std::size_t end) const {
    return sums(forces_.subspan(begin, end - begin));
  }
  /// The same over some of the forces, by their positions.
  [[nodiscard]] Values of_positions(std::span<const std::size_t> positions) const;
  const Values& everything();
  /// Null if no force of the input is in the region.
  const Values* region(std::string_view name);

 private:
  [[nodiscard]] Values sums(std::span<const std::uint32_t> forces) const;

  std::span<const std::uint32_t> forces_;
  std::span<const Slot> slots_;
  const Tally& tally_;
  const DatasetBuilder& all_;
  Values everything_;
  std::map<std::uint32_t, std::vector<std::uint32_t>> members_;
  std::map<std::uint32_t, Values> by_region_;
};

/// The sums of the neighbours directly above or below the row that match its figures best; nothing if no sums come
/// close. O(forces × slots).
std::optional<TotalParts::Values> sums_of_neighbours(const TotalRow& row, const TotalParts& parts);

/// The neighbours directly above or below the row whose sums equal all its figures, as positions; the end is exclusive.
std::optional<std::pair<std::size_t, std::size_t>> equal_neighbours(const TotalRow& row, const TotalParts& parts);

/// The sums of the forces inside the place that the row is named after; nothing if there are fewer than two.
std::optional<TotalParts::Values> sums_of_members(const TotalRow& row, const TotalParts& parts);

/// The slots of all counts that a figure may be the total of.
using PartsOfFigure = std::function<std::vector<std::uint32_t>(const StatedFigure&)>;

/// After all rows: gives totals over channels their formula if, in every row, they are the sums of only some channels;
/// reports those that mostly are, and those that no channels ever add up to. O(figures × channels).
void settle_channel_totals(InputReader& file, const PartsOfFigure& parts_of, const Tally& tally);

}  // namespace reach
