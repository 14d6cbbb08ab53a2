// Months and quarters that are written with a word or a letter. For model and load.
#pragma once

#include <optional>
#include <string_view>

#include <reach/period.hpp>

namespace reach {

/// `March 2017`, `2017 Mar`, `2017M03`; `Mar-17` and `Mar '17`, but not `Mar 17`, which may be a day.
std::optional<Period> named_month(std::string_view text);

/// `Q1 2016`, `2016Q1`, `Quarter 1 2016`, `March quarter 2016`; and the quarters of financial years, which are those of
/// calendar years: `Q1 2016/17` is 2016-Q2.
std::optional<Period> named_quarter(std::string_view text);

/// The number of a quarter from its name: `Q1`, `Quarter 1`, `qtr-1`; 0 if the text is not a quarter.
int quarter_number(std::string_view text);

/// The quarter of a year, counted from 1: of a financial year, the first is that from April to June.
std::optional<Period> quarter_of(Period year, int number);

}  // namespace reach
