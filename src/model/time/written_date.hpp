// The ends of a timespan, written in words or digits. For model, load and audit.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <reach/timespan.hpp>

namespace reach {

/// Which of day and month comes first in `04/03/2016`.
enum class DayPlace : std::uint8_t { before_month, after_month };

/// The number of a month from its name, from 1: `march`, `mar`, `sept`; 0 if the text is not a month.
int month_number(std::string_view word);

/// The day of `31 march 2017`, `march 31 2017`, `31-mar-2017`, `31/mar/2017`, `31-mar-17`.
std::optional<Days> day_in_words(std::string_view text);

/// The days of `2016`, `2016-17`, `q1 2016`, `march 2017`, `31 march 2017`, `march 31 2017`, `2017-03-31`, `20170331`,
/// `31/03/2017`, `31.03.2017`.
std::optional<Days> written_date(std::string_view text, DayPlace place);

/// The same for a text that takes its year from the date after it: `april`, `1 april`, `april 1`, `q1`, or `1` before a
/// day of the same month. A date after `last` belongs to the year before.
std::optional<Days> date_before(std::string_view text, Days last);

}  // namespace reach
