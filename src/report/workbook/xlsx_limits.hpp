// What a workbook cannot hold ("Excel specifications and limits"). For report/workbook.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include <reach/report.hpp>

#include "report/workbook/book.hpp"

namespace reach::report {

/// The first thing in the book that does not fit a workbook; nothing is cut off to make it fit. O(cells).
std::optional<Obstacle> beyond_limits(const Book& book);

/// At most that many code points, ending in an ellipsis if some were left out: for descriptions whose full text is
/// elsewhere.
std::string shortened(std::string_view text, std::size_t most);

}  // namespace reach::report
