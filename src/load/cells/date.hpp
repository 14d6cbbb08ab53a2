// Dates of dated rows: ISO days and months, days in the order given by --date-format, and times of day. For load.
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
  day_first,    ///< the wrong order for --date-format; in the other order, it is not a date
  month_first,  ///< the wrong order for --date-format; in the other order, it is not a date
  not_iso,      ///< a month with the year first, but not in ISO form: `2016/03`, `2016-3`
  short_month,  ///< six digits that can be a month or a day: `200304`
  bad_time,     ///< after a date, but not a time of day in ISO form: `24:00`, `9:30`, `11:00 pm`
};

/// Reads a date. Under any `order`: ISO days and months (`2016-03-05`, `2016-03`); other days with the year first
/// (`2016/03/05`, `2016-3-5`, `20160305`); months in six digits that cannot be days (`201603`); days and months in
/// words (`5 March 2016`, `Mar 5, 2016`, `05-Mar-16`, `March 2016`, `2016 Mar`, `Mar-16`, `Mar 16`). Under dmy and mdy,
/// also `5/3/2016`, `05.03.2016`, `5-3-2016`, which are rejected without --date-format.
std::variant<Period, DateFault> parse_date(std::string_view text, DateOrder order);

/// The ways in which dates are written. Dates written in two ways in one column come from two sources, and either may
/// be wrong.
enum class DateSpelling : std::uint8_t {
  figures,     ///< `2016-03-05`, `5/3/2016`
  run,         ///< `20160305`
  words,       ///< `5 March 2016`
  short_year,  ///< `Mar-16`, `05-Mar-16`
};

inline constexpr std::int64_t kNanosecondsPerSecond = 1'000'000'000;

/// A time of day, and its offset from UTC if the text has one.
struct ClockTime {
  std::int64_t nanoseconds = 0;        ///< since midnight
  std::optional<std::int32_t> offset;  ///< seconds ahead of UTC
};

struct DateTime {
  Period date;  ///< as written; a day if there is a time
  std::optional<ClockTime> time;
  DateSpelling spelling = DateSpelling::figures;
};

/// Reads a date as parse_date does, with or without a time (ISO 8601-1:2019, RFC 3339): `2018-03-05T23:30:00.25Z`,
/// `2018-03-05 23:30+01:00`. `T` or a space; with or without seconds and up to nine decimal digits; `Z`, `UTC`,
/// `+01:00`, `+0100`, `+01` or nothing.
std::variant<DateTime, DateFault> parse_date_time(std::string_view text, DateOrder order);

}  // namespace reach
