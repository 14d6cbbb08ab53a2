// The column widths and row heights of a sheet, chosen so that all text is visible in any program. For report/workbook.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "report/workbook/book.hpp"

namespace reach::report {

/// A cell with its markers; units are in the headers.
std::string sheet_text(const BookSheet& sheet, std::size_t row, std::size_t column);

/// The width of each column, in characters; a sheet without columns has one width, for its passages. O(cells).
std::vector<std::size_t> widths(const BookSheet& sheet);

/// The number of lines that a text needs in a column of that width, broken at spaces as spreadsheet programs do.
std::size_t lines_in(std::string_view text, std::size_t width);

/// The number of lines in the header row, and in a row of cells.
std::size_t header_lines(const BookSheet& sheet, const std::vector<std::size_t>& widths);
std::size_t row_lines(const BookSheet& sheet, std::size_t row, const std::vector<std::size_t>& widths);

}  // namespace reach::report
