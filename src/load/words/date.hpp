// Dates of dated rows: ISO days and months, or days in the order that --date-format names, and times of a day. For
// load.
#pragma once

#include <cstdint>
#include <optional>
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
  bad_time,     ///< behind a date, and no time of the day as ISO writes it: `24:00`, `9:30`, `11:00 pm`
};

/// `2016-03-05` (a day) and `2016-03` (a month) in any order; under dmy and mdy also `5/3/2016`, `05.03.2016`,
/// `5-3-2016`. Without --date-format these are refused.
std::variant<Period, DateFault> parse_date(std::string_view text, DateOrder order);

/// A time of the day, and by how much it is ahead of UTC where the text says so.
struct ClockTime {
  std::int64_t nanoseconds = 0;        ///< since midnight
  std::optional<std::int32_t> offset;  ///< seconds
};

struct DateTime {
  Period date;  ///< as written; a day where there is a time
  std::optional<ClockTime> time;
};

/// A date as parse_date reads it, alone or with a time (ISO 8601-1:2019, RFC 3339): `2018-03-05T23:30:00.25Z`,
/// `2018-03-05 23:30+01:00`. `T` or a space; seconds and up to nine digits of a fraction, or none; `Z`, `UTC`,
/// `+01:00`,
/// `+0100`, `+01` or nothing.
std::variant<DateTime, DateFault> parse_date_time(std::string_view text, DateOrder order);

}  // namespace reach
