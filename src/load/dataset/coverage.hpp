// Coverage: which part of a period is covered by the dates of a data set, and what its gaps are called. For load.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <reach/period.hpp>

namespace reach {

/// Days of a period that no date covers, from `begin` to before `end`, numbered as in first_day and end_day.
struct Gap {
  std::int32_t begin = 0;
  std::int32_t end = 0;
  bool operator==(const Gap&) const = default;
};

/// `January and February, or April to December`; `6 to 31 March`. The gaps are ascending, separate from one another and
/// within one year, so months need no year. Whole months are named as months. If there are many gaps, the first are
/// named and the others counted.
std::string gap_names(const std::vector<Gap>& gaps);
/// `no rows for January and February`.
std::string gaps_text(const std::vector<Gap>& gaps);

/// The gaps left by the months of a period; bit m is the period's month m (from 0).
std::vector<Gap> gaps_of_months(std::uint32_t months, Period period);

/// The dates of a data set: all days, or all months. If every day is the first of a month, the days stand for months.
class Coverage {
 public:
  /// `dates` are of one kind, in any order, with or without repetition. O(n log n).
  explicit Coverage(std::vector<Period> dates);

  /// The parts of the period that no date covers, ascending; empty if all is covered. Every month must be present. Days
  /// may be as far apart as is usual in the data (a week, for weekly figures), and so may first days of months (a
  /// quarter, for quarterly figures). A longer distance, including those to the ends of the period, is a gap with
  /// missing rows. O(dates of the period).
  [[nodiscard]] std::vector<Gap> gaps_in(Period period) const;
  /// Bit m is set if the period's month m (from 0) has a date. Periods of at most 12 months.
  [[nodiscard]] std::uint32_t months_of(Period period) const;

  /// The same for the months that the dates cover: the first day of a quarter covers three.
  [[nodiscard]] std::uint32_t covered_months(Period period) const;
  /// The usual distance between neighbouring dates that are not further apart than a quarter, in days.
  [[nodiscard]] std::int32_t step() const { return inner_step_; }

 private:
  using Dates = std::vector<Period>;
  void measure();
  [[nodiscard]] Dates::const_iterator first_in(Period period) const;
  [[nodiscard]] std::vector<Gap> gaps_between_days(Period period) const;
  [[nodiscard]] std::vector<Gap> gaps_between_months(Period period) const;

  Dates dates_;            ///< ascending, no repetition
  std::int32_t step_ = 1;  ///< the usual distance between neighbours, in days
  std::int32_t inner_step_ = 1;
  std::int32_t covers_ = 1;  ///< how many months one date covers, if dates stand for months
};

/// The bit, within `period`, of the month that contains a day or month.
std::uint32_t month_bit(Period date, Period period);

}  // namespace reach
