// Recognises tables in text: rows of Markdown, grids, records, HTML, JSON. For document.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

namespace reach::document {

/// Lines without their breaks and without their common quoting or indentation; blank ones are empty.
using Lines = std::span<const std::string_view>;

/// The number of lines of the table that begins with the first line; 0 if there is none. For HTML and JSON, all whole
/// lines that belong to the table; 0 if it is incomplete. O(length).
std::size_t table_lines(Lines lines);

/// The number of lines of a title above a table, including the blank one below it; 0 if there is none. O(length).
std::size_t title_lines(Lines lines);

}  // namespace reach::document
