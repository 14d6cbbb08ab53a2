// Warns of figures too large for programs that keep fewer digits of a number. For cli/command.
#pragma once

#include <cstdint>
#include <string_view>

#include <reach/diagnostic.hpp>
#include <reach/summary.hpp>

namespace reach::cli {

/// The largest number that some programs keep in full, and what happens to larger ones.
struct Keeping {
  std::int64_t most;
  std::string_view name;
  std::string_view hint;
};

/// RFC 8259, section 6.
inline constexpr Keeping kDoubles{std::int64_t{1} << 53, "2^53",
                                  "it is printed in full; a program that reads it as a double rounds it"};
/// "Excel specifications and limits"; report/workbook/sheet_number.
inline constexpr Keeping kSpreadsheets{
    999'999'999'999'999, "15 digits", "it is written in full, as text: a spreadsheet keeps no more digits of a number"};

/// Warns once if a figure of the summary is above that limit. O(figures).
void warn_beyond(const Keeping& keeping, const Summary& summary, Diagnostics& findings);

}  // namespace reach::cli
