// Coverage: which part of a period the dates of a data set cover. For load.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <reach/period.hpp>

namespace reach {

/// The dates of a data set: all days, or all months.
class Coverage {
 public:
  /// `dates` are of one kind, in any order, repeated or not. O(n log n).
  explicit Coverage(std::vector<Period> dates);

  /// What of the period no date covers, in words (`no rows from 2018-11 to 2018-12`); nothing where all is covered.
  /// Months must all be there. Days may lie as far apart as they usually do (a week, for weekly figures): a longer gap,
  /// the ends of the period included, is one that rows are missing from.
  [[nodiscard]] std::optional<std::string> gap_in(Period period) const;
  /// Bit m is set where the period's month m (from 0) has a date. Periods of at most 12 months.
  [[nodiscard]] std::uint32_t months_of(Period period) const;

 private:
  std::vector<Period> dates_;  ///< ascending, without repetition
  std::int32_t step_ = 1;      ///< the usual distance of two neighbours, in days
};

/// The bit of the month that a day or month lies in, within `period`.
std::uint32_t month_bit(Period date, Period period);
/// `2018-10 and 2018-12`, of the bits set.
std::string month_names(std::uint32_t months, Period period);

}  // namespace reach
