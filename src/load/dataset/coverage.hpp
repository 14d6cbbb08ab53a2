// Coverage: which part of a period the dates of a data set cover. For load/dataset.
#pragma once

#include <cstdint>
#include <vector>

#include <reach/period.hpp>

#include "load/dataset/gaps.hpp"

namespace reach {

/// The dates of a data set: all days, or all months. Days that are all the first of a month stand for months.
class Coverage {
 public:
  /// `dates` are of one kind, in any order, repeated or not. O(n log n).
  explicit Coverage(std::vector<Period> dates);

  /// What of the period no date covers, ascending; empty where all is covered. Months must all be there. Days may lie
  /// as far apart as they usually do (a week, for weekly figures), and so may firsts of months (a quarter, for
  /// quarterly ones): a longer gap, the ends of the period included, is one that rows are missing from. O(dates of the
  /// period).
  [[nodiscard]] std::vector<Gap> gaps_in(Period period) const;
  /// Bit m is set where the period's month m (from 0) has a date. Periods of at most 12 months.
  [[nodiscard]] std::uint32_t months_of(Period period) const;

 private:
  using Dates = std::vector<Period>;
  void measure();
  [[nodiscard]] Dates::const_iterator first_in(Period period) const;
  [[nodiscard]] std::vector<Gap> gaps_between_days(Period period) const;
  [[nodiscard]] std::vector<Gap> gaps_between_months(Period period) const;

  Dates dates_;              ///< ascending, without repetition
  std::int32_t step_ = 1;    ///< the usual distance of two neighbours, in days
  std::int32_t covers_ = 1;  ///< how many months the date of a month stands for
};

/// The bit of the month that a day or month lies in, within `period`.
std::uint32_t month_bit(Period date, Period period);

}  // namespace reach
