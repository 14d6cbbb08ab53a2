// Finds text that a person wrote in the place of a figure or a table, which renewal would delete. For document.
#pragma once

#include <optional>
#include <string_view>

#include <reach/document.hpp>

namespace reach::document {

/// The first part of a body that is neither the figure or table that reach writes there, in any format, nor a
/// placeholder for it: one line of a table, or the whole body of a value. Nothing if there is none. A line that is also
/// in `truth`, ignoring digits, is not lost. A view into `says`. O(length).
std::optional<std::string_view> foreign_text(const Mark& mark, std::string_view says, std::string_view truth);

}  // namespace reach::document
