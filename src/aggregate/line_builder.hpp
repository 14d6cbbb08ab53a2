// LineBuilder: makes the lines of a report. For aggregate.
#pragma once

#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include <reach/aggregate.hpp>

#include "aggregate/line_sum.hpp"

namespace reach {

/// Makes lines of these periods: of a force, with its totals over channels; of the sums of several.
class LineBuilder {
 public:
  /// All must outlive the builder; each total that is too large is reported.
  LineBuilder(const Dataset& dataset, const AggregateOptions& options, std::vector<Period> periods,
              Diagnostics& diagnostics);

  /// The counts of a force. O(channels × periods).
  Line of_force(std::uint32_t force);
  /// The sums of a row, which may be those of no region: see kNoRow.
  Line of_sums(std::string name, const LineSum& sums, RowId row);
  /// A line without counts.
  [[nodiscard]] Line named(std::string name) const;

  [[nodiscard]] std::size_t count_of_line() const { return (dataset_.channels.size() + 1) * periods_.size(); }
  /// How many totals are not sums, but stated.
  [[nodiscard]] std::uint64_t taken() const { return taken_; }

 private:
  [[nodiscard]] Count count(const Key& key, const Tally::Page*& page) const;
  void add_totals(Line& line, std::uint32_t force);
  Count sum_or_stated(const LineSum& sums, std::size_t at, RowId row, const std::string& name);
  Count total(const Sum& sum, const std::string& name, std::size_t at);

  const Dataset& dataset_;
  const AggregateOptions& options_;
  std::vector<Period> periods_;
  Diagnostics& diagnostics_;
  std::vector<const Tally::Page*> pages_;  ///< by channel and period: the page of the last force
  std::set<Period> too_large_;
  std::uint64_t taken_ = 0;
};

}  // namespace reach
