// What a workbook cannot hold ("Excel specifications and limits"). For report/workbook.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include <reach/report.hpp>

#include "report/workbook/book.hpp"

namespace reach::report {

/// The first thing in the book that has no place in a workbook; nothing is cut off to make it fit. O(cells).
std::optional<Obstacle> beyond_limits(const Book& book);

/// At most so many code points, the last an ellipsis where some were left out: for what describes, and is read in full
/// elsewhere.
std::string shortened(std::string_view text, std::size_t most);

}  // namespace reach::report
