// The ends of a timespan, as words and figures write them. For model.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <reach/timespan.hpp>

namespace reach {

/// Which of day and month comes first in `04/03/2016`.
enum class DayPlace : std::uint8_t { before_month, after_month };

/// The month of a name, from 1: `march`, `mar`, `sept`; 0 where the text is none.
int month_number(std::string_view word);

/// The days of `2016`, `2016-17`, `q1 2016`, `march 2017`, `31 march 2017`, `march 31 2017`, `2017-03-31`, `20170331`,
/// `31/03/2017`, `31.03.2017`.
std::optional<Days> written_date(std::string_view text, DayPlace place);

/// The same of a text that leaves its year to the date behind it: `april`, `1 april`, `april 1`, `q1`, or before a day
/// of the same month `1`. A date behind `last` is one of the year before.
std::optional<Days> date_before(std::string_view text, Days last);

}  // namespace reach
