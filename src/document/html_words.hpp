// Words in a table of HTML that are in none of its cells. For document.
#pragma once

#include <functional>
#include <optional>
#include <string_view>

#include "document/table_shapes.hpp"

namespace reach::document {

/// The attribute by which a list of notes below a table is told from any other.
constexpr std::string_view kNotesClass = "class=\"reach-notes\"";

/// The first of these lines of a table and its notes that holds words outside of all cells and the caption, or in a
/// note that `is_known` does not know. A note may take several lines; it is asked about as one. O(length).
std::optional<std::string_view> words_beside_cells(Lines lines, const std::function<bool(std::string_view)>& is_known);

}  // namespace reach::document
