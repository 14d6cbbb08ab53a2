// How wide the columns and how high the rows of a sheet have to be, so that all text shows in whatever program. For
// report/workbook.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "report/workbook/book.hpp"

namespace reach::report {

/// How cells write what they hold; units stand in the headers.
extern const Pen kSheetPen;

/// Of each column, in characters; a sheet without columns has the one of its passages. O(cells).
std::vector<std::size_t> widths(const BookSheet& sheet);

/// The lines that a text takes in a column so wide, broken at spaces as programs break it.
std::size_t lines_in(std::string_view text, std::size_t width);

/// The lines of the header row, and of a row of cells.
std::size_t header_lines(const BookSheet& sheet, const std::vector<std::size_t>& widths);
std::size_t row_lines(const BookSheet& sheet, std::size_t row, const std::vector<std::size_t>& widths);

}  // namespace reach::report
