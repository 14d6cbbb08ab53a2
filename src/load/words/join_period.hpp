// A year in one column and its quarter or month in another, joined to a period. For load.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <variant>

#include <reach/period.hpp>

namespace reach {

/// Whether `part` is in `whole`, or the same: a month of a year.
bool is_within(Period part, Period whole);

/// Which part of a year a column gives.
enum class YearPart : std::uint8_t { quarter, month };

/// A column that gives a part of a year: `Quarter`, `Financial Quarter`, `Month name`.
struct PartColumn {
  YearPart part = YearPart::quarter;
  bool financial = false;  ///< its numbers begin in April
  bool calendar = false;   ///< its numbers begin in January, as its header says: `Calendar quarter`
  bool operator==(const PartColumn&) const = default;
};

/// Reads the header of a column beside a column of years; nothing if it does not name a part of a year (`Quarter
/// ending`, `Year month`).
std::optional<PartColumn> part_column(std::string_view header);

/// Whether the header of a column of years says that they begin in April: `Financial Year`, `FY`.
bool is_of_financial_years(std::string_view header);

enum class JoinFault : std::uint8_t {
  bad_year,        ///< not a year or financial year
  ambiguous_year,  ///< `2016` as a financial year: 2015-16 or 2016-17
  bad_part,        ///< not a quarter, or not a month
  ambiguous_part,  ///< `1` as a month of a financial year: January or April
  other_year,      ///< the part names a year of its own, which differs
};

/// The texts for a fault. The message follows the cell's text. `of_year`: the cell is that of the year, not of the
/// part.
struct JoinFaultText {
  bool of_year = false;
  std::string_view message;
  std::string_view hint;
};
JoinFaultText fault_text(JoinFault fault);

/// Joins `2016/17` and `1` to April to June 2016, `2016` and `Jan` to January 2016. Quarters are written `1`, `Q1`,
/// `Quarter 1`, `Apr-Jun`, `Q1 (April to June)`; months `1`, `01`, `Jan`, `January`; either may repeat its year
/// (`Jan 2016`). The year is a financial year if it is written so, or if `financial` says so. O(length²).
std::variant<Period, JoinFault> join_period(std::string_view year, std::string_view part, PartColumn column,
                                            bool financial, PeriodKind prefer = PeriodKind::calendar_year);

}  // namespace reach
