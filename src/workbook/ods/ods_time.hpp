// Dates and times as an .ods stores them → serial numbers, by which an .xlsx does. For workbook.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace reach::workbook {

/// `2016-03-05`, `2016-03-05T23:30:00`; nothing if it is not a date, or before 1900.
std::optional<std::string> serial_of_date(std::string_view text);

/// `PT12H30M05.25S`: a time of day or a length of time, as a part of a day; nothing if it is not one.
std::optional<std::string> serial_of_time(std::string_view text);

}  // namespace reach::workbook
