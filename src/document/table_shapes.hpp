// What tables look like as text: rows of Markdown, grids, records, HTML, JSON. For document.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

namespace reach::document {

/// Lines without their breaks and without what quotes or indents all of them; blank ones are empty.
using Lines = std::span<const std::string_view>;

/// How many lines a table takes that begins with the first of them; 0 where none does. Of HTML and JSON, which have no
/// lines of their own, all that belongs to it; where one is not whole, none. O(length).
std::size_t table_lines(Lines lines);

/// How many lines a title takes that stands above a table, with the blank one below it; 0 where there is none. O(1).
std::size_t title_lines(Lines lines);

}  // namespace reach::document
