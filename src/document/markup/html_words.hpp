// Words in an HTML table that are outside its cells. For document.
#pragma once

#include <functional>
#include <optional>
#include <string_view>

#include "document/markup/table_shapes.hpp"

namespace reach::document {

/// The attribute that distinguishes a list of notes below a table from any other list.
constexpr std::string_view kNotesClass = "class=\"reach-notes\"";

/// The first line of a table and its notes with words outside the cells and the caption, except in notes for which
/// `is_known` is true. `is_known` gets a note of several lines as one line. O(length).
std::optional<std::string_view> words_beside_cells(Lines lines, const std::function<bool(std::string_view)>& is_known);

}  // namespace reach::document
