// Financial years that are written so short that they can be something else. For model and load.
#pragma once

#include <optional>
#include <string_view>

#include <reach/period.hpp>

namespace reach {

/// `04/05`, `2004/5`, `201617`: two numbers, of which the second follows the first.
struct ShortYear {
  Period year;                          ///< as a financial year
  std::optional<Period> as_month = {};  ///< what else it can be: a month; nothing if it can only be a year
};

/// Reads two years in a row, in two digits each (`04/05`, `04-05`, `98/99`), or the first in four (`2004/5`, `201617`).
/// Two digits from 00 to 49 are of this century, others of the last. Returns nothing for other text, and for `2004/05`,
/// which parse_period reads.
std::optional<ShortYear> short_year(std::string_view text);

/// Whether the text has the form of a short year, but its years do not follow each other: `04/06`. It is something
/// else.
bool is_no_short_year(std::string_view text);

/// A month in six digits: `201603`; also one that may be a short year: `201112`.
std::optional<Period> month_in_six_digits(std::string_view text);

/// The year of `FY17` and `FY 2017`: the financial year that ends in it may be meant, or the one that begins in it.
/// Nothing for other text.
std::optional<int> half_financial_year(std::string_view text);

}  // namespace reach
