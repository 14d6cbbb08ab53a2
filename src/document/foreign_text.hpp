// Finds text of a person in the place of a figure or table, which renewal would delete. For document.
#pragma once

#include <optional>
#include <string_view>

#include <reach/document.hpp>

namespace reach::document {

/// The first part of a body that is neither what reach writes there, in any format, nor a placeholder: a line of a
/// table, or the whole body of a value or sentence. Nothing if there is none. Lines that are also in `truth`, ignoring
/// digits, do not count. A view into `says`. O(length).
std::optional<std::string_view> foreign_text(const Mark& mark, std::string_view says, std::string_view truth);

}  // namespace reach::document
