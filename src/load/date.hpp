// Dates of dated rows: ISO days and months, or days in the order that --date-format names. For load.
#pragma once

#include <cstdint>
#include <string_view>
#include <variant>

#include <reach/load.hpp>
#include <reach/period.hpp>

namespace reach {

enum class DateFault : std::uint8_t {
  not_a_date,
  ambiguous,    ///< day first or month first
  day_first,    ///< which the order given does not read; the other way round it is no date
  month_first,  ///< the same
  not_iso,      ///< year first, and a date, but not as ISO writes it: `2016/03/04`, `2016-3-4`, `20160304`
};

/// `2016-03-05` (a day) and `2016-03` (a month) in any order; under dmy and mdy also `5/3/2016`, `05.03.2016`,
/// `5-3-2016`. Without --date-format these are refused.
std::variant<Period, DateFault> parse_date(std::string_view text, DateOrder order);

}  // namespace reach
