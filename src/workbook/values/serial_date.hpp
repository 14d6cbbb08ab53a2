// Serial numbers → dates. For workbook.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include <reach/period.hpp>

#include "workbook/values/number.hpp"
#include "workbook/values/number_format.hpp"

namespace reach::workbook {

/// The day from which serial numbers count.
enum class Epoch : bool { y1900, y1904 };

/// A cell's date as shown, in ISO form: `2016-03-05`, `2016-03`, `2016`; with its time, `2016-03-05T23:30:00`, if that
/// is shown or is not midnight. Nothing before March 1900, because Excel counts a day that the calendar lacks and other
/// programs do not, and nothing after 9999.
std::optional<std::string> date_text(const Number& serial, ShownValue shown, Epoch epoch);

/// The serial number of a day, counted from 1899-12-30.
std::int64_t serial_day(Period day);

}  // namespace reach::workbook
