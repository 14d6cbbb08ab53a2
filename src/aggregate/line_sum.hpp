// LineSum: the sums of a line while they are built, and what is known where parts of them are confidential. For
// aggregate.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include <reach/dataset.hpp>
#include <reach/summary.hpp>

namespace reach {

/// The row for some of the regions: no input states its totals.
inline constexpr std::uint32_t kNoRow = 0x7FFFFFFF;

class LineSum {
 public:
  /// `size` as that of Line::counts, in whose order the sums are; or as many as there are periods, for totals alone.
  LineSum(std::size_t size, std::size_t periods) : periods_(periods), sums_(size) {}

  /// Adds a force to its region, or to all. The total of a line is the sum of its channels, even if that is too large
  /// to be written.
  void add(const Line& line);
  /// Adds the counts of a force to its own totals.
  void add_channels(std::span<const Count> counts);

  [[nodiscard]] std::size_t size() const { return sums_.size(); }
  [[nodiscard]] bool is_total(std::size_t at) const { return at + periods_ >= sums_.size(); }
  [[nodiscard]] std::size_t parts() const { return parts_; }
  [[nodiscard]] const Sum& sum(std::size_t at) const { return sums_[at].sum; }
  /// Whether parts are missing, and all of these are confidential.
  [[nodiscard]] bool is_confidential(std::size_t at) const { return sums_[at].hidden && !sums_[at].lacking; }
  /// The sum of the parts that are not missing: of their totals, if it is one of totals.
  [[nodiscard]] Int128 shown(std::size_t at) const { return sums_[at].shown; }
  /// Of totals: the sum of those of the parts, as printed; missing if one is.
  [[nodiscard]] Count of_totals(std::size_t at) const;

 private:
  struct PartSum {
    Sum sum;
    Sum of_totals;
    Int128 shown = 0;
    bool hidden = false, lacking = false;  ///< confidential parts; parts that are missing for another reason
  };
  static void look_at(PartSum& sum, Count part);

  std::size_t periods_;
  std::vector<PartSum> sums_;
  std::size_t parts_ = 0;
};

/// The total that an input states of a row whose parts are confidential: of one channel or kAllChannels. What is stated
/// of all regions is stated of the only one. O(1).
std::optional<Count> stated_total(const Dataset& dataset, RowId row, std::uint32_t channel, Period period);

}  // namespace reach
