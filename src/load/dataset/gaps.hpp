// Gaps: the parts of a period that no row covers, and how a sentence names them. For load.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <reach/period.hpp>

namespace reach {

/// Days of a period that no date covers: from `begin` to before `end`, as first_day and end_day count them.
struct Gap {
  std::int32_t begin = 0;
  std::int32_t end = 0;
  bool operator==(const Gap&) const = default;
};

/// `January and February, or April to December`; `6 to 31 March`. The gaps are ascending, apart
/// from one another and within one year, so that months need no year. Whole months are named as such. Of many gaps the
/// first are named, and the others counted.
std::string gap_names(const std::vector<Gap>& gaps);
/// `no rows for January and February`.
std::string gaps_text(const std::vector<Gap>& gaps);

/// The gaps that the months of a period leave, bit m being its month m (from 0).
std::vector<Gap> gaps_of_months(std::uint32_t months, Period period);

}  // namespace reach
