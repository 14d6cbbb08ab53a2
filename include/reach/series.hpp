// Series: the counts of one figure, one per period, and the exact changes between them. For every module.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include <reach/change.hpp>
#include <reach/marker.hpp>

namespace reach {

/// Which periods of a report may not be compared with each other.
struct Barriers {
  bool uneven = false;  ///< the dates cover the periods differently: no two may be compared
  /// By channel, the total last: the indices of the periods that follow a break, ascending.
  std::vector<std::vector<std::size_t>> breaks;

  /// O(breaks).
  [[nodiscard]] Barrier between(std::size_t channel, std::size_t from, std::size_t to) const;
  /// The first period that a period may be compared with, as far as breaks go. O(breaks).
  [[nodiscard]] std::size_t base_of(std::size_t channel, std::size_t period) const;
};

/// The counts of one channel of a line, or of its total, in the order of Summary::periods; at least two. Points into
/// the line.
class Series {
 public:
  /// `markers`: of the counts; null if they have none.
  explicit Series(std::span<const Count> counts, const Barriers* barriers = nullptr, std::size_t channel = 0,
                  const Markers* markers = nullptr)
      : counts_(counts), barriers_(barriers), channel_(channel), markers_(markers) {}

  [[nodiscard]] std::size_t size() const { return counts_.size(); }
  [[nodiscard]] Count operator[](std::size_t period) const { return counts_[period]; }
  [[nodiscard]] Count baseline() const { return counts_.front(); }
  [[nodiscard]] Count comparison() const { return counts_.back(); }
  /// The markers of a count; where it is missing, those that its column or period has as a whole.
  [[nodiscard]] Markers markers(std::size_t period) const { return markers_ == nullptr ? Markers() : markers_[period]; }
  /// The same; none where the count is missing.
  [[nodiscard]] Markers shown_markers(std::size_t period) const {
    return counts_[period].is_missing() ? Markers() : markers(period);
  }
  /// Those of two counts: what a figure that compares them has.
  [[nodiscard]] Markers markers(std::size_t from, std::size_t to) const {
    Markers both = markers(from);
    both |= markers(to);
    return both;
  }

  /// From the baseline to the comparison.
  [[nodiscard]] Change change() const { return change(0, size() - 1); }
  [[nodiscard]] Change change(std::size_t from, std::size_t to) const {
    return {counts_[from], counts_[to], barriers_ == nullptr ? Barrier::none : barriers_->between(channel_, from, to)};
  }
  /// The period whose count is 100 in an index: the first, or the first after the last break.
  [[nodiscard]] std::size_t base_of(std::size_t period) const {
    return barriers_ == nullptr ? 0 : barriers_->base_of(channel_, period);
  }

 private:
  std::span<const Count> counts_;
  const Barriers* barriers_;  ///< null: all may be compared
  std::size_t channel_;
  const Markers* markers_;
};

}  // namespace reach
