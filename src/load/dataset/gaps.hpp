// Gaps: the parts of a period that no row covers, and their names in a sentence. For load.
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

}  // namespace reach
